#pragma once

#include <gladly_mcp/core/json.hpp>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

/// Structs with one member of each kind that the binding knows.
namespace sample {

namespace core = gladly_mcp::core;

enum class status { open, in_progress, device_error };
BOOST_DESCRIBE_ENUM(status, open, in_progress, device_error)

enum class channel { sms, phone_call };
BOOST_DESCRIBE_ENUM(channel, sms, phone_call)

enum class sort { newest_first, default_ };
BOOST_DESCRIBE_ENUM(sort, newest_first, default_)

enum class report { agent_summary_v2 };
BOOST_DESCRIBE_ENUM(report, agent_summary_v2)

struct point {
    std::int32_t x_coordinate = 0;
    std::optional<double> y_coordinate;

    friend bool operator==(const point&, const point&) = default;
};
BOOST_DESCRIBE_STRUCT(point, (), (x_coordinate, y_coordinate))

/// Everything is optional or has a required twin below.
struct order {
    std::string order_id;
    core::open_enum<status> state;
    std::optional<std::string> note_text;
    std::optional<core::nullable<std::string>> assignee;
    std::vector<point> points;
    std::map<std::string, std::int64_t> counts;
    core::timestamp created_at;
    bool paid = false;
    std::string language = "en";
    core::extra extra;

    static constexpr core::field_note notes[] = {
        {.member = "order_id", .description = "The order.", .min_length = 1, .max_length = 10},
        {.member = "note_text", .wire_name = "note", .max_length = 5},
        {.member = "points", .max_items = 3},
        {.member = "counts", .presence = core::presence::optional, .minimum = 0, .max_items = 2},
        {.member = "paid", .presence = core::presence::optional},
        {.member = "language", .presence = core::presence::optional, .default_json = "\"en\"", .also_known_as = "lang"},
    };

    friend bool operator==(const order&, const order&) = default;
};
BOOST_DESCRIBE_STRUCT(order, (), (order_id, state, note_text, assignee, points, counts, created_at, paid, language))

/// Contains itself and keeps no unknown members.
struct tree {
    std::string name;
    std::vector<tree> children;

    static constexpr core::field_note notes[] = {{.member = "children", .presence = core::presence::optional}};

    friend bool operator==(const tree&, const tree&) = default;
};
BOOST_DESCRIBE_STRUCT(tree, (), (name, children))

struct base {
    std::string base_id;
    static constexpr core::field_note notes[] = {{.member = "base_id", .description = "Of the base."}};
};
BOOST_DESCRIBE_STRUCT(base, (), (base_id))

struct derived : base {
    std::int32_t amount = 0;
};
BOOST_DESCRIBE_STRUCT(derived, (base), (amount))

/// One member, for tests of one type.
template <class T>
struct holder {
    T value{};
    BOOST_DESCRIBE_CLASS(holder, (), (value), (), ())
};

/// A user's own variant: text or a number.
using text_or_number = std::variant<std::string, std::int64_t>;

/// The text of an order that is well-formed in every member.
inline constexpr std::string_view full_order = R"({
    "orderId": "A-1", "state": "IN_PROGRESS", "note": "soon", "assignee": null,
    "points": [{"xCoordinate": 1}, {"xCoordinate": -2, "yCoordinate": 0.5}],
    "counts": {"red": 1, "blue": 2}, "createdAt": "2024-05-01T09:30:00.1234+02:00",
    "paid": true, "language": "de", "carrier": {"name": "x", "stops": [1, 2]}, "gift": null})";

inline boost::json::value json(std::string_view text)
{
    return core::parse_json(text).value();
}

/// The decode_failure of a result that must be an error of that kind.
template <class T>
gladly_mcp::decode_failure failure_of(const gladly_mcp::result<T>& outcome)
{
    if (outcome.has_value())
        return {"(no failure)", "", ""};
    const auto problem = outcome.error();
    const auto* detail = problem.template detail_as<gladly_mcp::decode_failure>();
    return detail != nullptr ? *detail : gladly_mcp::decode_failure{"(no detail)", "", ""};
}

} // namespace sample

namespace gladly_mcp::core {

template <>
inline constexpr std::array enum_names<sample::status>{
    enum_name<sample::status>{sample::status::device_error, "DEVICE ERROR"}};

template <>
inline constexpr wire_case wire_case_of<sample::channel> = wire_case::lower;

template <>
inline constexpr wire_case wire_case_of<sample::sort> = wire_case::camel;

template <>
inline constexpr wire_case wire_case_of<sample::report> = wire_case::pascal;

template <>
struct codec<sample::text_or_number> {
    static bool decode(const boost::json::value& value, decode_context& context, sample::text_or_number& out)
    {
        if (std::string text; context.attempt(value, text)) {
            out = std::move(text);
            return true;
        }
        if (std::int64_t number = 0; context.attempt(value, number)) {
            out = number;
            return true;
        }
        return context.fail("string or integer", value);
    }
    static boost::json::value encode(const sample::text_or_number& value, const boost::json::storage_ptr& storage)
    {
        return std::visit([&](const auto& one) { return core::encode(one, storage); }, value);
    }
    static boost::json::object schema(schema_context&) { return {}; }
};

} // namespace gladly_mcp::core
