// Links one component and nothing else.
#include <gladly_mcp/core/secret.hpp>

int main()
{
    return gladly_mcp::core::secret{"value"}.equals("value") ? 0 : 1;
}
