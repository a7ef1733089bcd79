#pragma once

#include <gladly_mcp/core/decode_context.hpp>
#include <gladly_mcp/core/describe.hpp>

namespace gladly_mcp::core {

/// What the built-in codecs may do to a context and users' codecs may not.
struct decode_access {
    [[nodiscard]] static const field_note* bounds(const decode_context& context) noexcept { return context.bounds_; }
    static void set_bounds(decode_context& context, const field_note* bounds) noexcept { context.bounds_ = bounds; }

    /// Asks `decode` for a value of which there is none, so that it says in its own words what it expected.
    template <class Decode>
    static bool fail_missing(decode_context& context, Decode decode)
    {
        const decode_context::null_mark mark(context, decode_context::null_rule::missing);
        return decode(decode_context::null_value()) && context.fail_in_words("any value", "missing");
    }

    /// Asks `decode` to read a null that must not mean "left out".
    template <class Decode>
    static bool decode_null_strictly(decode_context& context, Decode decode)
    {
        const decode_context::null_mark mark(context, decode_context::null_rule::refused);
        return decode(decode_context::null_value());
    }
};

} // namespace gladly_mcp::core
