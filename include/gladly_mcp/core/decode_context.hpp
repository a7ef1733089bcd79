#pragma once

#include <gladly_mcp/core/config.hpp>
#include <gladly_mcp/core/error.hpp>
#include <gladly_mcp/core/parse_limits.hpp>

#include <boost/json/value.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gladly_mcp::core {

struct field_note;

template <class T>
struct codec;

/// What decoding does with members that a struct does not describe.
enum class unknown_members : std::uint8_t {
    keep,   ///< Into the struct's `extra`; ignored when it has none.
    refuse, ///< An error that names the member and the nearest known name.
};

/// How strictly JSON is decoded.
struct decode_options {
    /// What a service sends is kept; arguments that a caller wrote are better refused.
    core::unknown_members unknown_members = core::unknown_members::keep;

    /// Accepts an object or array that arrives as a JSON string and parses it: language models do that now and then.
    bool json_strings = false;

    /// Bounds of that parser.
    parse_limits json_string_limits = {};

    /// Enforces the lengths, numbers of items and bounds of the notes. Turn it off to read what a service sends.
    bool check_lengths = true;
};

/// The state of one decoding: options, the way from the document's root, and the failure once there is one.
///
/// A specialization of `codec` gets one, decodes parts of its value with `decode`, `member` and `item`, and reports
/// what it refuses with `fail`. One context serves one document and is not safe for use by several threads.
class GLADLY_MCP_API decode_context {
public:
    explicit decode_context(const decode_options& options) noexcept : options_(&options) {}
    decode_context(const decode_context&) = delete;
    decode_context& operator=(const decode_context&) = delete;

    [[nodiscard]] const decode_options& options() const noexcept { return *options_; }

    /// Decodes `value`, which stands at the present place, into `out`.
    template <class T>
    [[nodiscard]] bool decode(const boost::json::value& value, T& out)
    {
        return codec<T>::decode(value, *this, out);
    }

    /// Decodes the member `name` of `parent`, which stands at the present place; a missing member is a failure unless
    /// `T` is a `std::optional`.
    template <class T>
    [[nodiscard]] bool member(const boost::json::object& parent, std::string_view name, T& out)
    {
        const place here(*this, name);
        const auto* value = parent.if_contains(name);
        if (value != nullptr)
            return codec<T>::decode(*value, *this, out);
        if constexpr (requires { codec<T>::set_absent(out); }) {
            codec<T>::set_absent(out);
            return true;
        } else {
            const missing_mark mark(*this);
            return codec<T>::decode(null_value(), *this, out) && fail_in_words("any value", "missing");
        }
    }

    /// Decodes `value`, the item `index` of the array at the present place.
    template <class T>
    [[nodiscard]] bool item(const boost::json::value& value, std::size_t index, T& out)
    {
        const place here(*this, index);
        return codec<T>::decode(value, *this, out);
    }

    /// Reports that `found`, at the present place, is not what was `expected` (in words: "string", "one of A, B").
    /// Returns false, for `return context.fail(…)`. The first report of a decoding counts.
    bool fail(std::string_view expected, const boost::json::value& found);

    /// The same with what was found in words: "missing", "72 characters".
    bool fail_in_words(std::string_view expected, std::string_view found);

    /// One step down the document for as long as it lives; the name must live as long.
    class GLADLY_MCP_API place {
    public:
        place(decode_context& context, std::string_view name) noexcept;
        place(decode_context& context, std::size_t index) noexcept;
        ~place();
        place(const place&) = delete;
        place& operator=(const place&) = delete;

    private:
        friend class decode_context;
        decode_context& context_;
        const place* parent_;
        std::string_view name_;
        std::size_t index_;
    };

    /// The place of the present value as an RFC 6901 JSON pointer.
    [[nodiscard]] std::string pointer() const;

    /// Returns the failure as an `error`; call it after a step returned false.
    [[nodiscard]] error take_error();

private:
    friend struct decode_access;

    /// While it lives, a refused null is reported as a missing value.
    class missing_mark {
    public:
        explicit missing_mark(decode_context& context) noexcept : context_(context) { context.missing_ = true; }
        ~missing_mark() { context_.missing_ = false; }
        missing_mark(const missing_mark&) = delete;
        missing_mark& operator=(const missing_mark&) = delete;

    private:
        decode_context& context_;
    };

    [[nodiscard]] static const boost::json::value& null_value() noexcept;

    const decode_options* options_;
    const place* here_ = nullptr;
    const field_note* bounds_ = nullptr; // of the member that is being decoded, when they are to be checked
    bool missing_ = false;
    std::optional<decode_failure> failure_;
};

} // namespace gladly_mcp::core
