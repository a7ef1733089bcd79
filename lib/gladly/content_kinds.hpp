#pragma once

#include <gladly_mcp/core/json.hpp>
#include <gladly_mcp/gladly/overloaded.hpp>
#include <gladly_mcp/gladly/unknown_content.hpp>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace gladly_mcp::gladly {

/// The kinds of content in the variant `Content`, told apart by `type` and, in chats, `messageType`: every alternative
/// but the last, which is `unknown_content`. A codec of such a variant is made of these functions.
template <class Content>
class content_kinds {
public:
    /// A kind that is not known is kept whole, unless unknown members are refused too.
    static bool decode(const boost::json::value& value, core::decode_context& context, Content& out)
    {
        const auto* object = value.if_object();
        if (object == nullptr) {
            return context.fail("object", value);
        }
        unknown_content unknown;
        if (!context.member(*object, "type", unknown.type)) {
            return false;
        }
        if (const auto* known = find(*object)) {
            return known->decode(value, context, out);
        }
        if (context.options().unknown_members == core::unknown_members::refuse) {
            return context.fail_in_words("a known kind of content", "type " + unknown.type);
        }
        unknown.raw = value;
        out = std::move(unknown);
        return true;
    }

    static boost::json::value encode(const Content& value, const boost::json::storage_ptr& storage)
    {
        return std::visit(
            overloaded{[&](const unknown_content& unknown) { return boost::json::value(unknown.raw, storage); },
                       [&](const auto& known) { return core::encode(known, storage); }},
            value);
    }

    static boost::json::object schema(core::schema_context& context)
    {
        if (!context.options().closed) {
            return {{"type", "object"},
                    {"properties", {{"type", {{"type", "string"}, {"description", "Kind of content."}}}}},
                    {"required", boost::json::array{"type"}}};
        }
        boost::json::array variants;
        for (const auto& one : kinds) {
            variants.push_back(one.schema(context));
        }
        return {{"anyOf", std::move(variants)}};
    }

private:
    /// How one kind is recognized and read.
    struct kind {
        std::string_view type;
        std::string_view message_type; // of chats only
        bool (*decode)(const boost::json::value& value, core::decode_context& context, Content& out);
        boost::json::object (*schema)(core::schema_context& context);
    };

    template <class T>
    static constexpr std::string_view message_type_of() noexcept
    {
        if constexpr (requires(T content) { content.message_type; }) {
            return decltype(T::message_type)::text();
        }
        return {};
    }

    template <class T>
    static constexpr kind make_kind() noexcept
    {
        return {
            .type = decltype(T::type)::text(),
            .message_type = message_type_of<T>(),
            .decode = [](const boost::json::value& value, core::decode_context& context,
                         Content& out) { return core::codec<T>::decode(value, context, out.template emplace<T>()); },
            .schema = [](core::schema_context& context) { return core::codec<T>::schema(context); }};
    }

    static constexpr std::size_t known_kinds = std::variant_size_v<Content> - 1;
    static_assert(std::is_same_v<std::variant_alternative_t<known_kinds, Content>, unknown_content>);

    template <std::size_t... Index>
    static constexpr std::array<kind, known_kinds> make_kinds(std::index_sequence<Index...>) noexcept
    {
        return {make_kind<std::variant_alternative_t<Index, Content>>()...};
    }

    static constexpr std::array<kind, known_kinds> kinds = make_kinds(std::make_index_sequence<known_kinds>());

    static std::string_view text_member(const boost::json::object& object, std::string_view name,
                                        std::string_view otherwise)
    {
        const auto* member = object.if_contains(name);
        const auto* text = member == nullptr ? nullptr : member->if_string();
        return text == nullptr ? otherwise : std::string_view(text->data(), text->size());
    }

    static const kind* find(const boost::json::object& content)
    {
        const auto type = text_member(content, "type", {});
        // Gladly's own examples leave the message type of a plain chat message out.
        const auto message_type = text_member(content, "messageType", "TEXT");
        for (const auto& one : kinds) {
            if (one.type == type && (one.message_type.empty() || one.message_type == message_type)) {
                return &one;
            }
        }
        return nullptr;
    }
};

} // namespace gladly_mcp::gladly
