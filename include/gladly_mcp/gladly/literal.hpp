#pragma once

#include <gladly_mcp/core/codec.hpp>
#include <gladly_mcp/core/decode_context.hpp>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace gladly_mcp::gladly {

/// A text as a template argument.
template <std::size_t Size>
struct fixed_text {
    char characters[Size]{};

    consteval fixed_text(const char (&text)[Size]) { std::ranges::copy(text, characters); } // NOLINT: reads as a text
    [[nodiscard]] constexpr std::string_view view() const noexcept { return {characters, Size - 1}; }
};

/// A member that has one value only: the `type` that tells which kind of item content a JSON object is.
template <fixed_text Text>
struct literal {
    /// The text on the wire.
    [[nodiscard]] static constexpr std::string_view text() noexcept { return Text.view(); }

    friend bool operator==(literal, literal) = default;
};

} // namespace gladly_mcp::gladly

namespace gladly_mcp::core {

template <gladly::fixed_text Text>
struct codec<gladly::literal<Text>> {
    static bool decode(const boost::json::value& value, decode_context& context, gladly::literal<Text>&)
    {
        const auto* text = value.if_string();
        if (text == nullptr || std::string_view(text->data(), text->size()) != Text.view()) {
            return context.fail(Text.view(), value);
        }
        return true;
    }
    static boost::json::value encode(gladly::literal<Text>, const boost::json::storage_ptr& storage)
    {
        return boost::json::value(boost::json::string_view(Text.view()), storage);
    }
    static boost::json::object schema(schema_context&)
    {
        const auto text = Text.view();
        return {{"type", "string"}, {"enum", boost::json::array{boost::json::string_view(text)}}};
    }
};

} // namespace gladly_mcp::core
