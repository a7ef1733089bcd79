#pragma once

#include "tools/arguments.hpp"
#include "tools/tool_row.hpp"

#include <gladly_mcp/core/encode.hpp>

#include <boost/json/object.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace gladly_mcp::tools {

/// A successful result: a sentence or two of ours, and on the line below the data as JSON, which is the structured
/// content too. What a customer wrote stands in the JSON only.
[[nodiscard]] mcp::tool_result reply(std::string_view summary, boost::json::object data);

/// Remarks on a result: what was left out, and the like.
class remarks {
public:
    /// Adds a sentence.
    void add(std::string_view sentence);

    /// Adds a sentence on something that was left out.
    void add_cut(std::string_view sentence);

    /// Names members that are not what Gladly's contract says.
    void add_removed(const std::vector<std::string>& pointers);

    void set_truncated() noexcept { truncated_ = true; }

    [[nodiscard]] bool truncated() const noexcept { return truncated_; }
    [[nodiscard]] const std::string& text() const noexcept { return text_; }

private:
    std::string text_;
    bool truncated_ = false;
};

/// Keeps `id` and the given members of an object; none given: all.
void keep_members(boost::json::object& object, const std::vector<std::string>& names);

/// The names of a selection; empty when all members are wanted.
template <class T>
std::vector<std::string> names_of(const selection<T>& from)
{
    std::vector<std::string> out;
    if (from.fields) {
        for (const auto& one : *from.fields) {
            out.push_back(one.name);
        }
    }
    return out;
}

/// The result for one thing that Gladly answered, within `thing_budget`. `label` is how our sentence names it.
[[nodiscard]] mcp::tool_result thing_reply(const call_scope& scope, std::string_view label, boost::json::value thing,
                                           const std::vector<std::string>& fields, std::string_view merged_from = {});

} // namespace gladly_mcp::tools
