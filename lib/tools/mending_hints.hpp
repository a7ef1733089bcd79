#pragma once

#include "tools/failure.hpp"

#include <vector>

namespace gladly_mcp::tools {

/// Says what mends the problems that Gladly names, where they are of a kind that is known.
void say_how_to_mend(failure& out, const std::vector<field_problem>& problems);

/// What a refused change of a conversation asked for.
struct conversation_wish {
    std::string_view id;
    bool close = false;
    bool force = false;
    bool assign = false;
};

/// Says what mends a refused change of a conversation: a topic, `force`, or opening it first.
void say_how_to_close(failure& out, const std::vector<field_problem>& problems, const conversation_wish& wish);

} // namespace gladly_mcp::tools
