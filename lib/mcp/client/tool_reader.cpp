#include "mcp/client/tool_reader.hpp"

#include <utility>

namespace gladly_mcp::mcp {
namespace {

error malformed(std::string text)
{
    return {errc::protocol_error, std::move(text), effect::possible};
}

const boost::json::string* text_member(const boost::json::object& object, std::string_view name) noexcept
{
    const auto* member = object.if_contains(name);
    return member != nullptr ? member->if_string() : nullptr;
}

std::string text_or_none(const boost::json::object& object, std::string_view name)
{
    const auto* text = text_member(object, name);
    return text != nullptr ? std::string(*text) : std::string();
}

std::optional<bool> hint(const boost::json::object& object, std::string_view name) noexcept
{
    const auto* member = object.if_contains(name);
    const bool* value = member != nullptr ? member->if_bool() : nullptr;
    return value != nullptr ? std::optional(*value) : std::nullopt;
}

tool_annotations read_annotations(const boost::json::object& object)
{
    return {.title = text_or_none(object, "title"),
            .read_only = hint(object, "readOnlyHint"),
            .destructive = hint(object, "destructiveHint"),
            .idempotent = hint(object, "idempotentHint"),
            .open_world = hint(object, "openWorldHint")};
}

std::optional<tool> read_tool(const boost::json::value& value)
{
    const auto* object = value.if_object();
    const auto* name = object != nullptr ? text_member(*object, "name") : nullptr;
    const auto* schema = object != nullptr ? object->if_contains("inputSchema") : nullptr;
    if (name == nullptr || schema == nullptr || !schema->is_object())
        return std::nullopt;
    tool out;
    out.name = *name;
    out.title = text_or_none(*object, "title");
    out.description = text_or_none(*object, "description");
    out.input_schema = schema->get_object();
    if (const auto* output = object->if_contains("outputSchema"); output != nullptr && output->is_object())
        out.output_schema = output->get_object();
    if (const auto* hints = object->if_contains("annotations"); hints != nullptr && hints->is_object())
        out.annotations = read_annotations(hints->get_object());
    return out;
}

template <class Media>
std::optional<content_block> read_media(const boost::json::object& block)
{
    const auto* data = text_member(block, "data");
    const auto* type = text_member(block, "mimeType");
    if (data == nullptr || type == nullptr)
        return std::nullopt;
    return Media{.data = std::string(*data), .mime_type = std::string(*type)};
}

std::optional<content_block> read_link(const boost::json::object& block)
{
    const auto* uri = text_member(block, "uri");
    const auto* name = text_member(block, "name");
    if (uri == nullptr || name == nullptr)
        return std::nullopt;
    resource_link link;
    link.uri = *uri;
    link.name = *name;
    link.title = text_or_none(block, "title");
    link.description = text_or_none(block, "description");
    link.mime_type = text_or_none(block, "mimeType");
    if (const auto* size = block.if_contains("size"); size != nullptr && size->is_int64())
        link.size = size->get_int64();
    return link;
}

std::optional<content_block> read_resource(const boost::json::object& block)
{
    const auto* inner = block.if_contains("resource");
    const auto* resource = inner != nullptr ? inner->if_object() : nullptr;
    const auto* uri = resource != nullptr ? text_member(*resource, "uri") : nullptr;
    if (uri == nullptr)
        return std::nullopt;
    const auto* text = text_member(*resource, "text");
    const auto* blob = text_member(*resource, "blob");
    if (text == nullptr && blob == nullptr)
        return std::nullopt;
    embedded_resource out;
    out.uri = *uri;
    out.mime_type = text_or_none(*resource, "mimeType");
    if (text != nullptr)
        out.text = *text;
    else
        out.blob = std::string(*blob);
    return out;
}

std::optional<content_block> read_known_block(const boost::json::object& block)
{
    const auto* type = text_member(block, "type");
    if (type == nullptr)
        return std::nullopt;
    if (*type == "text") {
        const auto* text = text_member(block, "text");
        return text != nullptr ? std::optional<content_block>(text_content{std::string(*text)}) : std::nullopt;
    }
    if (*type == "image")
        return read_media<image_content>(block);
    if (*type == "audio")
        return read_media<audio_content>(block);
    if (*type == "resource_link")
        return read_link(block);
    if (*type == "resource")
        return read_resource(block);
    return std::nullopt;
}

} // namespace

result<tool_page> read_tool_page(const boost::json::value& result_value)
{
    const auto* members = result_value.if_object();
    const auto* list = members != nullptr ? members->if_contains("tools") : nullptr;
    if (list == nullptr || !list->is_array())
        return malformed("the answer to tools/list has no tools");
    tool_page page;
    page.tools.reserve(list->get_array().size());
    for (const auto& entry : list->get_array())
        if (auto one = read_tool(entry))
            page.tools.push_back(std::move(*one));
    if (const auto* cursor = text_member(*members, "nextCursor"))
        page.next_cursor = std::string(*cursor);
    return page;
}

result<tool_result> read_tool_result(boost::json::value result_value)
{
    auto* members = result_value.if_object();
    if (members == nullptr)
        return malformed("the answer to tools/call is no object");
    tool_result out;
    if (auto* content = members->if_contains("content")) {
        if (!content->is_array())
            return malformed("content is no array");
        for (auto& block : content->get_array()) {
            if (!block.is_object())
                return malformed("a block of content is no object");
            auto known = read_known_block(block.get_object());
            out.content.push_back(known ? std::move(*known)
                                        : content_block(unknown_content{std::move(block.get_object())}));
        }
    }
    if (auto* structured = members->if_contains("structuredContent"))
        out.structured_content.emplace(std::move(*structured));
    out.is_error = hint(*members, "isError").value_or(false);
    if (auto* meta = members->if_contains("_meta"); meta != nullptr && meta->is_object())
        out.meta = std::move(meta->get_object());
    return out;
}

} // namespace gladly_mcp::mcp
