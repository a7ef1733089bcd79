#include "core/quote.hpp"

#include <gladly_mcp/core/decode_context.hpp>

#include <array>
#include <charconv>
#include <utility>
#include <vector>

namespace gladly_mcp::core {
namespace {

template <class Number>
std::string number_text(Number value)
{
    std::array<char, 32> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    return "number " + std::string(buffer.data(), end.ptr);
}

std::string in_words(const boost::json::value& value)
{
    switch (value.kind()) {
    case boost::json::kind::null: return "null";
    case boost::json::kind::bool_: return value.get_bool() ? "boolean true" : "boolean false";
    case boost::json::kind::int64: return number_text(value.get_int64());
    case boost::json::kind::uint64: return number_text(value.get_uint64());
    case boost::json::kind::double_: return number_text(value.get_double());
    case boost::json::kind::string: return "string \"" + shortened(value.get_string()) + '"';
    case boost::json::kind::array: return "array";
    case boost::json::kind::object: return "object";
    }
    return "nothing";
}

// RFC 6901 section 3: "~" and "/" are escaped. Names are remote text, so long ones are cut.
void append_name(std::string& out, std::string_view name)
{
    for (const char c : shortened(name)) {
        if (c == '~')
            out += "~0";
        else if (c == '/')
            out += "~1";
        else
            out.push_back(c);
    }
}

} // namespace

std::string decode_context::pointer() const
{
    std::vector<const place*> way;
    for (const auto* step = here_; step != nullptr; step = step->parent_)
        way.push_back(step);
    std::string out;
    for (auto step = way.rbegin(); step != way.rend(); ++step) {
        out.push_back('/');
        if ((*step)->index_ != place::no_index)
            out += std::to_string((*step)->index_);
        else
            append_name(out, (*step)->name_);
    }
    return out;
}

bool decode_context::fail(std::string_view expected, const boost::json::value& found)
{
    return fail_in_words(expected, null_ == null_rule::missing && found.is_null() ? "missing" : in_words(found));
}

bool decode_context::fail_in_words(std::string_view expected, std::string_view found)
{
    if (!failure_)
        failure_ = decode_failure{pointer(), std::string(expected), std::string(found)};
    return false;
}

error decode_context::take_error()
{
    decode_failure failure{{}, "another value", "this one"};
    if (failure_)
        failure = std::move(*failure_);
    failure_.reset();
    const auto where = failure.pointer.empty() ? "At the top level" : "At \"" + failure.pointer + '"';
    auto message = where + ": expected " + failure.expected + ", found " + failure.found + '.';
    return {errc::decode_failed, std::move(message), std::move(failure)};
}

const boost::json::value& decode_context::null_value() noexcept
{
    static const boost::json::value null;
    return null;
}

} // namespace gladly_mcp::core
