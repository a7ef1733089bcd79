#include "core/decode_access.hpp"
#include "core/quote.hpp"

#include <gladly_mcp/core/detail/values.hpp>
#include <gladly_mcp/core/parse.hpp>
#include <gladly_mcp/core/timestamp.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace gladly_mcp::core::detail {
namespace {

std::string counted(std::size_t count, std::string_view thing)
{
    return std::to_string(count) + ' ' + std::string(thing) + (count == 1 ? "" : "s");
}

bool check_count(decode_context& context, std::size_t count, std::size_t least, std::size_t most,
                 std::string_view thing)
{
    if (count < least)
        return context.fail_in_words("at least " + counted(least, thing), counted(count, thing));
    if (most != 0 && count > most)
        return context.fail_in_words("at most " + counted(most, thing), counted(count, thing));
    return true;
}

bool check_characters(decode_context& context, std::string_view text)
{
    const auto* bounds = decode_access::bounds(context);
    if (bounds == nullptr || (bounds->min_length == 0 && text.size() <= bounds->max_length) ||
        (bounds->min_length == 0 && bounds->max_length == 0))
        return true;
    return check_count(context, count_characters(text), bounds->min_length, bounds->max_length, "character");
}

bool check_items(decode_context& context, std::size_t count)
{
    const auto* bounds = decode_access::bounds(context);
    return bounds == nullptr || check_count(context, count, bounds->min_items, bounds->max_items, "item");
}

// What a number must be, in words; the bounds that the type itself sets are not worth telling for 64 bits.
std::string range_in_words(std::string_view type, std::optional<std::int64_t> lowest,
                           std::optional<std::uint64_t> highest)
{
    std::string out(type);
    if (lowest && highest)
        return out + " between " + std::to_string(*lowest) + " and " + std::to_string(*highest);
    if (lowest)
        return out + " of at least " + std::to_string(*lowest);
    if (highest)
        return out + " of at most " + std::to_string(*highest);
    return out;
}

std::string signed_range(std::int64_t lowest, std::int64_t highest)
{
    if (lowest == INT64_MIN && highest == INT64_MAX)
        return "integer of at most 64 bits";
    if (highest < 0)
        return "integer between " + std::to_string(lowest) + " and " + std::to_string(highest);
    return range_in_words("integer", lowest == INT64_MIN ? std::nullopt : std::optional(lowest),
                          highest == INT64_MAX ? std::nullopt : std::optional(static_cast<std::uint64_t>(highest)));
}

constexpr double two_to_63 = 9223372036854775808.0;

// A JSON text on its way through a language model may arrive as a string; the caller's options say whether to look in.
bool parse_inner(const boost::json::value& value, const decode_context& context, boost::json::value& parsed)
{
    const auto* text = value.if_string();
    if (text == nullptr || !context.options().json_strings)
        return false;
    auto inner = parse_json({text->data(), text->size()}, context.options().json_string_limits);
    if (!inner)
        return false;
    parsed = std::move(*inner);
    return true;
}

} // namespace

bool decode_bool(const boost::json::value& value, decode_context& context, bool& out)
{
    const auto* flag = value.if_bool();
    if (flag == nullptr)
        return context.fail("boolean", value);
    out = *flag;
    return true;
}

bool decode_signed(const boost::json::value& value, decode_context& context, std::int64_t lowest, std::int64_t highest,
                   std::int64_t& out)
{
    if (const auto* bounds = decode_access::bounds(context)) {
        lowest = std::max(lowest, bounds->minimum);
        highest = std::min(highest, bounds->maximum);
    }
    if (const auto* number = value.if_int64()) {
        out = *number;
    } else if (const auto* real = value.if_double()) {
        if (!(std::trunc(*real) == *real))
            return context.fail("integer", value);
        if (*real < -two_to_63 || *real >= two_to_63)
            return context.fail(signed_range(lowest, highest), value);
        out = static_cast<std::int64_t>(*real);
    } else if (value.is_uint64()) {
        return context.fail(signed_range(lowest, highest), value);
    } else {
        return context.fail("integer", value);
    }
    return (out >= lowest && out <= highest) || context.fail(signed_range(lowest, highest), value);
}

bool decode_unsigned(const boost::json::value& value, decode_context& context, std::uint64_t highest,
                     std::uint64_t& out)
{
    std::int64_t lowest = 0;
    if (const auto* bounds = decode_access::bounds(context)) {
        lowest = std::max(lowest, bounds->minimum);
        // The note's bound is signed: its highest value stands for "none".
        if (bounds->maximum != INT64_MAX)
            highest = std::min(highest, static_cast<std::uint64_t>(std::max<std::int64_t>(bounds->maximum, 0)));
    }
    const auto range = [&] {
        return range_in_words("integer", lowest, highest == UINT64_MAX ? std::nullopt : std::optional(highest));
    };
    if (const auto* number = value.if_int64()) {
        if (*number < 0)
            return context.fail(range(), value);
        out = static_cast<std::uint64_t>(*number);
    } else if (const auto* large = value.if_uint64()) {
        out = *large;
    } else if (const auto* real = value.if_double()) {
        if (!(std::trunc(*real) == *real))
            return context.fail("integer", value);
        if (*real < 0 || *real >= 2 * two_to_63)
            return context.fail(range(), value);
        out = static_cast<std::uint64_t>(*real);
    } else {
        return context.fail("integer", value);
    }
    return (out >= static_cast<std::uint64_t>(lowest) && out <= highest) || context.fail(range(), value);
}

bool decode_double(const boost::json::value& value, decode_context& context, double& out)
{
    if (const auto* real = value.if_double())
        out = *real;
    else if (const auto* number = value.if_int64())
        out = static_cast<double>(*number);
    else if (const auto* large = value.if_uint64())
        out = static_cast<double>(*large);
    else
        return context.fail("number", value);
    const auto* bounds = decode_access::bounds(context);
    if (bounds == nullptr)
        return true;
    if ((bounds->minimum == INT64_MIN || out >= static_cast<double>(bounds->minimum)) &&
        (bounds->maximum == INT64_MAX || out <= static_cast<double>(bounds->maximum)))
        return true;
    auto expected = signed_range(bounds->minimum, bounds->maximum);
    expected.replace(0, std::string_view("integer").size(), "number");
    return context.fail(expected, value);
}

bool decode_string(const boost::json::value& value, decode_context& context, std::string& out)
{
    const auto* text = value.if_string();
    if (text == nullptr)
        return context.fail("string", value);
    out.assign(text->data(), text->size());
    return check_characters(context, out);
}

bool decode_timestamp(const boost::json::value& value, decode_context& context, timestamp& out)
{
    const auto* text = value.if_string();
    if (text == nullptr)
        return context.fail("string with a date and time", value);
    out = timestamp::from_text(std::string(text->data(), text->size()));
    return true;
}

bool decode_enum(const boost::json::value& value, decode_context& context, enum_table table, std::int64_t& out)
{
    if (const auto* text = value.if_string()) {
        if (const auto i = find_entry(table, {text->data(), text->size()}); i != table.size) {
            out = table.entries[i].value;
            return true;
        }
    }
    std::string expected = "one of ";
    for (std::size_t i = 0; i != table.size; ++i)
        expected.append(i == 0 ? "" : ", ").append(table.entries[i].name);
    return context.fail(expected, value);
}

bool decode_raw_object(const boost::json::value& value, decode_context& context, boost::json::object& out)
{
    const entries source(value, context);
    if (source.valid())
        out = source.object();
    return source.valid();
}

bool decode_raw_array(const boost::json::value& value, decode_context& context, boost::json::array& out)
{
    const items source(value, context);
    if (source.valid())
        out = source.array();
    return source.valid();
}

bounds_of_item::bounds_of_item(decode_context& context, const field_note* bounds) noexcept
    : context_(context), bounds_(bounds)
{
    decode_access::set_bounds(context, bounds);
}

bounds_of_item::~bounds_of_item()
{
    decode_access::set_bounds(context_, bounds_);
}

items::items(const boost::json::value& value, decode_context& context)
    : context_(context), bounds_(decode_access::bounds(context)), array_(value.if_array())
{
    if (array_ == nullptr && parse_inner(value, context, parsed_))
        array_ = parsed_.if_array();
    if (array_ == nullptr)
        context.fail("array", value);
    else if (!check_items(context, array_->size()))
        array_ = nullptr;
}

entries::entries(const boost::json::value& value, decode_context& context)
    : context_(context), bounds_(decode_access::bounds(context)), object_(value.if_object())
{
    if (object_ == nullptr && parse_inner(value, context, parsed_))
        object_ = parsed_.if_object();
    if (object_ == nullptr)
        context.fail("object", value);
    else if (!check_items(context, object_->size()))
        object_ = nullptr;
}

} // namespace gladly_mcp::core::detail
