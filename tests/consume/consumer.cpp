// A program outside the tree: what any user's first file may look like.
#include <gladly_mcp/gladly_mcp.hpp>

#include <cstdio>
#include <string>

int main()
{
    const gladly_mcp::core::secret token{"not-for-the-log"};
    const gladly_mcp::result<std::string> answer{std::string{"linked"}};
    if (!answer.has_value() || token.empty()) {
        return 1;
    }
    std::puts(answer.value().c_str());
    return 0;
}
