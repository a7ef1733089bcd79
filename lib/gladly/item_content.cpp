#include <gladly_mcp/core/json.hpp>
#include <gladly_mcp/gladly/item_content.hpp>

#include <boost/json/array.hpp>

#include <array>
#include <string_view>
#include <utility>

namespace gladly_mcp::core {

namespace {

using gladly::item_content;
using gladly::unknown_content;

/// How one kind of content is recognized and read.
struct content_kind {
    std::string_view type;
    std::string_view message_type; // of chats only
    bool (*decode)(const boost::json::value& value, decode_context& context, item_content& out);
    boost::json::object (*schema)(schema_context& context);
};

template <class T>
constexpr std::string_view message_type_of() noexcept
{
    if constexpr (requires(T content) { content.message_type; }) {
        return decltype(T::message_type)::text();
    }
    return {};
}

template <class T>
constexpr content_kind make_kind() noexcept
{
    return {.type = decltype(T::type)::text(),
            .message_type = message_type_of<T>(),
            .decode = [](const boost::json::value& value, decode_context& context,
                         item_content& out) { return codec<T>::decode(value, context, out.emplace<T>()); },
            .schema = [](schema_context& context) { return codec<T>::schema(context); }};
}

template <std::size_t... Index>
constexpr auto make_kinds(std::index_sequence<Index...>) noexcept
{
    return std::array{make_kind<std::variant_alternative_t<Index, item_content>>()...};
}

/// One row for each alternative but the last, `unknown_content`.
constexpr auto kinds = make_kinds(std::make_index_sequence<std::variant_size_v<item_content> - 1>());

std::string_view text_member(const boost::json::object& object, std::string_view name, std::string_view otherwise)
{
    const auto* member = object.if_contains(name);
    const auto* text = member == nullptr ? nullptr : member->if_string();
    return text == nullptr ? otherwise : std::string_view(text->data(), text->size());
}

const content_kind* find_kind(const boost::json::object& content)
{
    const auto type = text_member(content, "type", {});
    // Gladly's own examples leave the message type of a plain chat message out.
    const auto message_type = text_member(content, "messageType", "TEXT");
    for (const auto& kind : kinds) {
        if (kind.type == type && (kind.message_type.empty() || kind.message_type == message_type)) {
            return &kind;
        }
    }
    return nullptr;
}

} // namespace

bool codec<item_content>::decode(const boost::json::value& value, decode_context& context, content& out)
{
    const auto* object = value.if_object();
    if (object == nullptr) {
        return context.fail("object", value);
    }
    unknown_content unknown;
    if (!context.member(*object, "type", unknown.type)) {
        return false;
    }
    if (const auto* kind = find_kind(*object)) {
        return kind->decode(value, context, out);
    }
    unknown.raw = value;
    out = std::move(unknown);
    return true;
}

boost::json::value codec<item_content>::encode(const content& value, const boost::json::storage_ptr& storage)
{
    return std::visit(
        gladly::overloaded{[&](const unknown_content& unknown) { return boost::json::value(unknown.raw, storage); },
                           [&](const auto& known) { return core::encode(known, storage); }},
        value);
}

boost::json::object codec<item_content>::schema(schema_context& context)
{
    if (!context.options().closed) {
        return {{"type", "object"},
                {"properties", {{"type", {{"type", "string"}, {"description", "Kind of content."}}}}},
                {"required", boost::json::array{"type"}}};
    }
    boost::json::array variants;
    for (const auto& kind : kinds) {
        variants.push_back(kind.schema(context));
    }
    return {{"anyOf", std::move(variants)}};
}

} // namespace gladly_mcp::core
