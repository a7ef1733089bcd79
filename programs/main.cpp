#include "command_line.hpp"

#include <exception>
#include <iostream>
#include <type_traits>
#include <variant>

int main(int argc, char** argv)
{
    try {
        const program::command asked = program::parse_command_line(argc, argv);
        return std::visit(
            [](const auto& options) {
                if constexpr (std::is_same_v<std::decay_t<decltype(options)>, int>)
                    return options;
                else
                    return program::run(options);
            },
            asked);
    } catch (const std::exception& failure) {
        std::cerr << "gladly-mcp: " << failure.what() << '\n';
        return 1;
    }
}
