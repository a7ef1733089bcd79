#include "tools/definition.hpp"
#include "tools/tool_set.hpp"

#include <algorithm>

namespace gladly_mcp::tools {

namespace {

std::string_view yes_or_no(bool value)
{
    return value ? "yes" : "no";
}

/// A text in one cell of a table.
std::string cell(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        if (c == '|') {
            out += '\\';
        }
        out += c == '\n' ? ' ' : c;
    }
    return out;
}

std::string type_of(const boost::json::object& schema)
{
    const auto* type = schema.if_contains("type");
    if (type == nullptr) {
        return "any";
    }
    if (const auto* name = type->if_string()) {
        const bool is_list = *name == "array" && schema.contains("items");
        return is_list ? "list of " + type_of(schema.at("items").as_object()) : std::string(*name);
    }
    std::string out;
    for (const auto& one : type->as_array()) {
        out.append(out.empty() ? "" : " or ").append(one.as_string());
    }
    return out;
}

bool is_required(const boost::json::object& schema, std::string_view name)
{
    const auto* required = schema.if_contains("required");
    return required != nullptr && std::ranges::any_of(required->as_array(), [&](const boost::json::value& one) {
               return one.as_string() == name;
           });
}

void append_arguments(std::string& out, const boost::json::object& schema)
{
    const auto& properties = schema.at("properties").as_object();
    if (properties.empty()) {
        out += "No arguments.\n\n";
        return;
    }
    out += "| argument | type | required | meaning |\n|---|---|---|---|\n";
    for (const auto& property : properties) {
        const auto& one = property.value().as_object();
        const auto* description = one.if_contains("description");
        out += "| `" + std::string(property.key()) + "` | " + type_of(one) + " | ";
        out += yes_or_no(is_required(schema, property.key()));
        out += " | " + (description == nullptr ? std::string() : cell(description->as_string())) + " |\n";
    }
    out += '\n';
}

void append_tool(std::string& out, const tool_entry& tool)
{
    const auto& hints = tool.definition.annotations;
    out += "### " + tool.definition.name + "\n\n" + tool.definition.description + "\n\n";
    append_arguments(out, tool.definition.input_schema);
    out.append("Read only: ").append(yes_or_no(hints.read_only.value()));
    out.append("; destructive: ").append(yes_or_no(hints.destructive.value()));
    out.append("; may be repeated: ").append(yes_or_no(hints.idempotent.value()));
    out.append("; open world: ").append(yes_or_no(hints.open_world.value())).append(".\n\n");
}

} // namespace

result<boost::json::array> definitions(const policy& from, format how)
{
    const auto tools = tool_set::make(from);
    if (!tools) {
        return tools.error();
    }
    boost::json::array out;
    for (const auto& tool : (*tools)->entries()) {
        out.push_back(write_definition(tool.definition, how));
    }
    return out;
}

result<std::string> definitions_markdown(const policy& from)
{
    const auto tools = tool_set::make(from);
    if (!tools) {
        return tools.error();
    }
    std::string out = "# Gladly tools\n\n";
    std::vector<std::string_view> done;
    for (const auto& first : (*tools)->entries()) {
        const auto tag = first.row->tag();
        if (std::ranges::find(done, tag) != done.end()) {
            continue;
        }
        done.push_back(tag);
        out.append("## ").append(tag).append("\n\n");
        for (const auto& tool : (*tools)->entries()) {
            if (tool.row->tag() == tag) {
                append_tool(out, tool);
            }
        }
    }
    return out;
}

} // namespace gladly_mcp::tools
