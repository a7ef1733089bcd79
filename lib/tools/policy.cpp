#include "core/nearest_name.hpp"
#include "tools/tool_set.hpp"

#include <algorithm>

namespace gladly_mcp::tools {

namespace {

constexpr std::array<std::string_view, 3> method_kinds{"read", "write", "custom"};

std::string listed(const std::vector<std::string_view>& names)
{
    std::string out;
    for (const auto name : names) {
        out.append(out.empty() ? "" : ", ").append(name);
    }
    return out;
}

/// What to write instead of an unknown name: the nearest one, or all when they are few.
std::string proposal(std::string_view unknown, const std::vector<std::string_view>& known)
{
    core::nearest_name nearest(unknown);
    for (const auto name : known) {
        nearest.consider(name);
    }
    return nearest.found().empty() ? std::string() : " Did you mean " + std::string(nearest.found()) + "?";
}

std::vector<std::string_view> known_tags()
{
    std::vector<std::string_view> tags;
    for (const tool_row* row : tool_rows()) {
        if (std::ranges::find(tags, row->tag()) == tags.end()) {
            tags.push_back(row->tag());
        }
    }
    return tags;
}

result<void> check_methods(const policy& from)
{
    std::vector<std::string_view> known(method_kinds.begin(), method_kinds.end());
    for (const tool_row* row : tool_rows()) {
        known.push_back(row->name);
    }
    for (const auto& method : from.methods) {
        if (std::ranges::find(known, method) == known.end()) {
            return error(errc::invalid_argument, "policy: there is no method or tool " + method + "." +
                                                     proposal(method, known) +
                                                     " Methods are read, write, custom and exact names of tools.");
        }
    }
    return {};
}

result<void> check_tags(const policy& from)
{
    const auto known = known_tags();
    for (const auto& tag : from.tags) {
        if (std::ranges::find(known, tag) == known.end()) {
            return error(errc::invalid_argument, "policy: there is no tag " + tag + "." + proposal(tag, known) +
                                                     " Tags are " + listed(known) + ".");
        }
    }
    return {};
}

bool passes(const tool_row& row, const policy& from)
{
    const std::string_view kind = row.reads() ? "read" : "write";
    const bool by_method = std::ranges::any_of(
        from.methods, [&](const std::string& method) { return method == kind || method == row.name; });
    const bool by_tag = from.tags.empty() || std::ranges::find(from.tags, row.tag()) != from.tags.end();
    return by_method && by_tag && (!row.retired || from.retired);
}

} // namespace

result<std::vector<const tool_row*>> allowed_rows(const policy& from)
{
    if (const auto checked = check_methods(from); !checked) {
        return checked.error();
    }
    if (const auto checked = check_tags(from); !checked) {
        return checked.error();
    }
    std::vector<const tool_row*> rows;
    std::ranges::copy_if(tool_rows(), std::back_inserter(rows),
                         [&](const tool_row* row) { return passes(*row, from); });
    if (rows.empty()) {
        return error(errc::invalid_argument, "policy: no tool passes both the methods and the tags.");
    }
    return rows;
}

result<std::vector<std::string>> allowed_tools(const policy& from)
{
    const auto rows = allowed_rows(from);
    if (!rows) {
        return rows.error();
    }
    std::vector<std::string> names;
    names.reserve(rows->size());
    for (const tool_row* row : *rows) {
        names.emplace_back(row->name);
    }
    return names;
}

} // namespace gladly_mcp::tools
