#include "mcp/revision/content_writer.hpp"

#include "mcp/json_text.hpp"

#include <gladly_mcp/core/serialize.hpp>

namespace gladly_mcp::mcp {
namespace {

void append_text_block(std::string& out, std::string_view text)
{
    out += R"({"type":"text","text":)";
    append_json_string(out, text);
    out += '}';
}

void append_media_block(std::string& out, std::string_view type, std::string_view data, std::string_view mime_type)
{
    out += R"({"type":)";
    append_json_string(out, type);
    out += R"(,"data":)";
    append_json_string(out, data);
    out += R"(,"mimeType":)";
    append_json_string(out, mime_type);
    out += '}';
}

struct block_writer {
    std::string& out;
    result_form form;

    void operator()(const text_content& block) const { append_text_block(out, block.text); }

    void operator()(const image_content& block) const { append_media_block(out, "image", block.data, block.mime_type); }

    void operator()(const audio_content& block) const
    {
        if (form.audio)
            append_media_block(out, "audio", block.data, block.mime_type);
        else
            append_text_block(out,
                              "[a sound of type " + block.mime_type + ", which this protocol version cannot carry]");
    }

    void operator()(const resource_link& block) const
    {
        if (!form.resource_links)
            return append_text_block(out, block.name + ": " + block.uri);
        out += R"({"type":"resource_link","uri":)";
        append_json_string(out, block.uri);
        out += R"(,"name":)";
        append_json_string(out, block.name);
        append_member_unless_empty(out, "title", block.title);
        append_member_unless_empty(out, "description", block.description);
        append_member_unless_empty(out, "mimeType", block.mime_type);
        if (block.size) {
            out += R"(,"size":)";
            out += std::to_string(*block.size);
        }
        out += '}';
    }

    void operator()(const embedded_resource& block) const
    {
        out += R"({"type":"resource","resource":{"uri":)";
        append_json_string(out, block.uri);
        append_member_unless_empty(out, "mimeType", block.mime_type);
        out += block.blob ? R"(,"blob":)" : R"(,"text":)";
        append_json_string(out, block.blob ? *block.blob : block.text);
        out += "}}";
    }

    void operator()(const unknown_content& block) const { core::append_json(out, block.raw); }
};

void append_hint(std::string& out, std::string_view key, std::optional<bool> hint)
{
    if (!hint)
        return;
    if (out.back() != '{')
        out += ',';
    append_key(out, key);
    out += *hint ? "true" : "false";
}

void append_annotations(std::string& out, const tool_annotations& hints)
{
    std::string members = "{";
    if (!hints.title.empty()) {
        append_key(members, "title");
        append_json_string(members, hints.title);
    }
    append_hint(members, "readOnlyHint", hints.read_only);
    append_hint(members, "destructiveHint", hints.destructive);
    append_hint(members, "idempotentHint", hints.idempotent);
    append_hint(members, "openWorldHint", hints.open_world);
    if (members.size() > 1) {
        out += R"(,"annotations":)";
        out += members;
        out += '}';
    }
}

bool has_object_root(const boost::json::object& schema)
{
    const auto* type = schema.if_contains("type");
    return type != nullptr && type->is_string() && type->get_string() == "object";
}

bool may_show(const boost::json::value& structured, structured_form form)
{
    return form == structured_form::any || (form == structured_form::object && structured.is_object());
}

} // namespace

void append_implementation(std::string& out, const server_options& options, implementation_form form)
{
    out += R"({"name":)";
    append_json_string(out, options.name);
    out += R"(,"version":)";
    append_json_string(out, options.version);
    if (form.title)
        append_member_unless_empty(out, "title", options.title);
    if (form.description) {
        append_member_unless_empty(out, "description", options.description);
        append_member_unless_empty(out, "websiteUrl", options.website_url);
    }
    out += '}';
}

void append_tool_definition(std::string& out, const tool& definition, tool_form form)
{
    out += R"({"name":)";
    append_json_string(out, definition.name);
    if (form.title)
        append_member_unless_empty(out, "title", definition.title);
    append_member_unless_empty(out, "description", definition.description);
    out += R"(,"inputSchema":)";
    core::append_json(out, definition.input_schema);
    if (form.output_schema && definition.output_schema &&
        (form.any_output_root || has_object_root(*definition.output_schema))) {
        out += R"(,"outputSchema":)";
        core::append_json(out, *definition.output_schema);
    }
    if (form.annotations)
        append_annotations(out, definition.annotations);
    out += '}';
}

void append_result_members(std::string& out, const tool_result& value, result_form form)
{
    out += R"("content":[)";
    const block_writer write{out, form};
    for (const auto& block : value.content) {
        if (&block != &value.content.front())
            out += ',';
        std::visit(write, block);
    }
    out += ']';
    if (value.structured_content && may_show(*value.structured_content, form.structured)) {
        out += R"(,"structuredContent":)";
        core::append_json(out, *value.structured_content);
    }
    out += value.is_error ? R"(,"isError":true)" : R"(,"isError":false)";
}

void append_progress_message(std::string& out, const request_id& token, double done, std::optional<double> total,
                             std::string_view text)
{
    out += R"({"jsonrpc":"2.0","method":"notifications/progress","params":{"progressToken":)";
    out += token.json();
    out += R"(,"progress":)";
    append_json_number(out, done);
    if (total) {
        out += R"(,"total":)";
        append_json_number(out, *total);
    }
    append_member_unless_empty(out, "message", text);
    out += "}}";
}

} // namespace gladly_mcp::mcp
