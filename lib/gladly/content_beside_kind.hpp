#pragma once

#include <gladly_mcp/core/json.hpp>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>

/// Contents whose kind stands beside them: `{"type": "TEXT", "content": {…}}`. In C++ they are variants, and each
/// alternative has its `kind`: a constant of the type, but a member where the kind is not known.
namespace gladly_mcp::gladly::content_beside_kind {

template <class T>
concept unknown_kind = requires(T& content)
{
    content.kind = std::string();
    content.raw = boost::json::value();
};

/// What stands as `type`.
template <class Content>
std::string_view kind_of(const Content& content)
{
    return std::visit([](const auto& one) { return std::string_view(one.kind); }, content);
}

/// What stands as `content`.
template <class Content>
boost::json::value encode(const Content& content, const boost::json::storage_ptr& storage)
{
    return std::visit(
        [&]<class T>(const T& one) {
            if constexpr (unknown_kind<T>) {
                return boost::json::value(one.raw, storage);
            } else {
                return core::encode(one, storage);
            }
        },
        content);
}

/// Reads `value`, the member `content` of the present object, as the alternative of that kind; empty when there is
/// none.
template <class Content>
std::optional<bool> decode(std::string_view kind, const boost::json::value& value, core::decode_context& context,
                           Content& out)
{
    std::optional<bool> decoded;
    const auto try_as = [&]<class T>(std::type_identity<T>) {
        if constexpr (!unknown_kind<T>) {
            if (T::kind == kind) {
                const core::decode_context::place here(context, "content");
                decoded = context.decode(value, out.template emplace<T>());
            }
        }
    };
    [&]<class... T>(std::type_identity<std::variant<T...>>) {
        (try_as(std::type_identity<T>()), ...);
    }(std::type_identity<Content>());
    return decoded;
}

/// The schema of `content`: any of the known kinds; an open one is just an object.
template <class Content>
boost::json::object schema(core::schema_context& context, std::string_view description)
{
    boost::json::object out{{"description", boost::json::string_view(description)}};
    if (!context.options().closed) {
        out.emplace("type", "object");
        return out;
    }
    boost::json::array kinds;
    const auto add = [&]<class T>(std::type_identity<T>) {
        if constexpr (!unknown_kind<T>) {
            kinds.push_back(context.schema<T>());
        }
    };
    [&]<class... T>(std::type_identity<std::variant<T...>>) {
        (add(std::type_identity<T>()), ...);
    }(std::type_identity<Content>());
    out.emplace("anyOf", std::move(kinds));
    return out;
}

/// Puts it into the schema of the object around.
template <class Content>
boost::json::object describe(boost::json::object around, core::schema_context& context, std::string_view description)
{
    around.at("properties").as_object()["content"] = schema<Content>(context, description);
    return around;
}

} // namespace gladly_mcp::gladly::content_beside_kind
