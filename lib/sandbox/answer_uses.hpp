#pragma once

#include "sandbox/reply.hpp"
#include "sandbox/store.hpp"

#include <vector>

namespace gladly_mcp::sandbox {

/// What keeps an answer and its contents from being deleted: a rule, a thread, each place in a help center. Empty when
/// nothing does.
[[nodiscard]] std::vector<problem> answer_uses(const store& state, const answer& target);

/// 404 with one object: what answer management says about what it does not know.
[[nodiscard]] http::response unknown_answer(std::string_view what = "answer");

} // namespace gladly_mcp::sandbox
