#include "tools/reply.hpp"

#include "tools/budget.hpp"
#include "tools/conform.hpp"
#include "tools/error_text.hpp"
#include "tools/tool_set.hpp"

#include <gladly_mcp/core/serialize.hpp>

#include <algorithm>

namespace gladly_mcp::tools {

mcp::tool_result reply(std::string_view summary, boost::json::object data)
{
    std::string text(summary);
    text += '\n';
    core::append_json(text, data);
    auto out = mcp::text_result(std::move(text));
    out.structured_content = std::move(data);
    return out;
}

void remarks::add(std::string_view sentence)
{
    if (!text_.empty()) {
        text_ += ' ';
    }
    text_ += sentence;
}

void remarks::add_cut(std::string_view sentence)
{
    truncated_ = true;
    add(sentence);
}

void remarks::add_removed(const std::vector<std::string>& pointers)
{
    constexpr std::size_t most_named = 5;
    if (pointers.empty()) {
        return;
    }
    std::string text = "Left out, for it is not what Gladly's contract says:";
    for (std::size_t i = 0; i != std::min(pointers.size(), most_named); ++i) {
        text += (i == 0 ? " " : ", ") + pointers[i];
    }
    if (pointers.size() > most_named) {
        text += " and " + std::to_string(pointers.size() - most_named) + " more";
    }
    add_cut(text + '.');
}

void keep_members(boost::json::object& object, const std::vector<std::string>& names)
{
    if (names.empty()) {
        return;
    }
    boost::json::object kept(object.storage());
    for (auto& member : object) {
        const std::string_view name = member.key();
        if (name == "id" || std::ranges::find(names, name) != names.end()) {
            kept.emplace(member.key(), std::move(member.value()));
        }
    }
    object = std::move(kept);
}

mcp::tool_result thing_reply(const call_scope& scope, std::string_view label, boost::json::value thing,
                             const std::vector<std::string>& fields, std::string_view merged_from)
{
    if (!thing.is_object()) {
        return call_failure(scope, error(errc::decode_failed, "The answer is no object."), {});
    }
    keep_members(thing.get_object(), fields);
    std::vector<std::string> removed;
    static_cast<void>(conform(thing, *scope.self->definition.output_schema, removed)); // an object it is
    remarks notes;
    if (!merged_from.empty()) {
        notes.add("Customer " + std::string(merged_from) + " was merged into this one.");
    }
    notes.add_removed(removed);
    if (core::to_json(thing).size() > thing_budget) {
        if (!shorten(thing, thing_budget)) {
            keep_members(thing.get_object(), {"id"});
        }
        notes.add_cut("Long texts were cut to keep the result small; there is no call for the rest of them.");
    }
    auto& data = thing.get_object();
    if (notes.truncated()) {
        data["truncated"] = true;
    }
    if (!notes.text().empty()) {
        data["note"] = notes.text();
    }
    if (!merged_from.empty()) {
        data["merged_from"] = merged_from;
    }
    std::string summary(label);
    if (!notes.text().empty()) {
        summary += ' ' + notes.text();
    }
    return reply(summary, std::move(data));
}

} // namespace gladly_mcp::tools
