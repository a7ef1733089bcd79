#include <gladly_mcp/mcp/server.hpp>
#include <gladly_mcp/mcp/stdio.hpp>

struct words {
    std::string text;
};
BOOST_DESCRIBE_STRUCT(words, (), (text))

int main()
{
    gladly_mcp::mcp::server server({.name = "echo", .version = "1.0.0"});
    server.add_tool<words, words>("echo", "Gives the words back.", [](words said) { return said; });
    return gladly_mcp::mcp::run_stdio(server);
}
