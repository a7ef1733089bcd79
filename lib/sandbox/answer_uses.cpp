#include "sandbox/answer_uses.hpp"

#include <string>

namespace gladly_mcp::sandbox {

std::vector<problem> answer_uses(const store& state, const answer& target)
{
    std::vector<problem> out;
    if (target.used_by_rule) {
        out.push_back({"answer", "in_use", "answer is used by a rule", {}});
    }
    if (target.used_by_thread) {
        out.push_back({"answer", "in_use", "answer is used by a thread", {}});
    }
    for (const help_center& center : state.help_centers) {
        for (const help_center_entry& entry : center.entries) {
            if (entry.answer_id == target.id) {
                out.push_back(
                    {{},
                     "in_use",
                     "answer is used in a help center",
                     {{"helpCenterID", center.id}, {"sectionID", entry.section_id}, {"snippetID", entry.snippet_id}}});
            }
        }
    }
    return out;
}

http::response unknown_answer(std::string_view what)
{
    return refused_with_object(404, problem{{}, "not_exist", std::string{what} + " does not exist", {}});
}

} // namespace gladly_mcp::sandbox
