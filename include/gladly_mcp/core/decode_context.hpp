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
            const null_mark mark(*this, null_rule::missing);
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

    /// Decodes `value` into `out` as one of several attempts: a failure leaves no report behind.
    template <class T>
    [[nodiscard]] bool attempt(const boost::json::value& value, T& out)
    {
        if (codec<T>::decode(value, *this, out))
            return true;
        failure_.reset();
        return false;
    }

    /// Reports that `found`, at the present place, is not what was `expected` (in words: "string", "one of A, B").
    /// Returns false, for `return context.fail(…)`. The first report of a decoding counts.
    bool fail(std::string_view expected, const boost::json::value& found);

    /// The same with what was found in words: "missing", "72 characters".
    bool fail_in_words(std::string_view expected, std::string_view found);

    /// One step down the document for as long as it lives; the name must live as long.
    class place {
    public:
        place(decode_context& context, std::string_view name) noexcept
            : context_(context), parent_(context.here_), name_(name)
        {
            context.here_ = this;
        }
        place(decode_context& context, std::size_t index) noexcept
            : context_(context), parent_(context.here_), index_(index)
        {
            context.here_ = this;
        }
        ~place() { context_.here_ = parent_; }
        place(const place&) = delete;
        place& operator=(const place&) = delete;

    private:
        friend class decode_context;
        static constexpr std::size_t no_index = static_cast<std::size_t>(-1);

        decode_context& context_;
        const place* parent_;
        std::string_view name_ = {};
        std::size_t index_ = no_index;
    };

    /// True when the present value must be there: a codec that reads null as "left out" then refuses it.
    [[nodiscard]] bool refuses_null() const noexcept { return null_ != null_rule::by_type; }

    /// The place of the present value as an RFC 6901 JSON pointer.
    [[nodiscard]] std::string pointer() const;

    /// Returns the failure as an `error`; call it after a step returned false.
    [[nodiscard]] error take_error();

private:
    friend struct decode_access;

    enum class null_rule : std::uint8_t { by_type, refused, missing };

    /// What a null means while it lives.
    class null_mark {
    public:
        null_mark(decode_context& context, null_rule rule) noexcept : context_(context) { context.null_ = rule; }
        ~null_mark() { context_.null_ = null_rule::by_type; }
        null_mark(const null_mark&) = delete;
        null_mark& operator=(const null_mark&) = delete;

    private:
        decode_context& context_;
    };

    [[nodiscard]] static const boost::json::value& null_value() noexcept;

    const decode_options* options_;
    const place* here_ = nullptr;
    const field_note* bounds_ = nullptr; // of the member that is being decoded, when they are to be checked
    null_rule null_ = null_rule::by_type;
    std::optional<decode_failure> failure_;
};

} // namespace gladly_mcp::core
