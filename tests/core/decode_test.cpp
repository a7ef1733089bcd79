#include "core/sample_models.hpp"

#include <gtest/gtest.h>

#include <limits>

using namespace sample;
using gladly_mcp::errc;

namespace {

template <class T>
gladly_mcp::result<T> decode_one(std::string_view text, const core::decode_options& options = {})
{
    auto outcome = core::decode<holder<T>>(json(R"({"value":)" + std::string(text) + '}'), options);
    if (!outcome)
        return outcome.error();
    return std::move(outcome->value);
}

template <class T>
void expect_refused(std::string_view text, std::string_view expected, std::string_view found)
{
    const auto failure = failure_of(decode_one<T>(text));
    EXPECT_EQ(failure.pointer, "/value") << text;
    EXPECT_EQ(failure.expected, expected) << text;
    EXPECT_EQ(failure.found, found) << text;
}

order minimal_order()
{
    return core::decode<order>(json(R"({"orderId":"A","state":"OPEN","points":[],"createdAt":""})")).value();
}

boost::json::value order_with(std::string_view member, std::string_view value)
{
    auto out = json(full_order);
    out.as_object()[member] = json(value);
    return out;
}

} // namespace

TEST(decode, reads_every_member_of_a_struct)
{
    const auto one = core::decode<order>(json(full_order)).value();
    EXPECT_EQ(one.order_id, "A-1");
    EXPECT_EQ(one.state, status::in_progress);
    EXPECT_EQ(one.note_text, "soon");
    ASSERT_TRUE(one.assignee.has_value());
    EXPECT_TRUE(one.assignee->is_null());
    EXPECT_EQ(one.points, (std::vector<point>{{1, std::nullopt}, {-2, 0.5}}));
    EXPECT_EQ(one.counts, (std::map<std::string, std::int64_t>{{"blue", 2}, {"red", 1}}));
    EXPECT_EQ(one.created_at.text(), "2024-05-01T09:30:00.1234+02:00");
    EXPECT_TRUE(one.paid);
    EXPECT_EQ(one.language, "de");
}

TEST(decode, keeps_unknown_members_in_the_order_received)
{
    const auto one = core::decode<order>(json(full_order)).value();
    EXPECT_EQ(core::to_json(one.extra.members), R"({"carrier":{"name":"x","stops":[1,2]},"gift":null})");
}

TEST(decode, ignores_unknown_members_of_a_struct_without_extra)
{
    EXPECT_EQ(core::decode<point>(json(R"({"xCoordinate":1,"z":[]})")).value(), (point{1, std::nullopt}));
}

TEST(decode, reads_members_in_any_order)
{
    const auto source = json(full_order);
    boost::json::object backwards;
    for (auto member = source.as_object().end(); member != source.as_object().begin();) {
        --member;
        backwards.emplace(member->key(), member->value());
    }
    EXPECT_EQ(core::decode<order>(source).value(), core::decode<order>(backwards).value());
}

TEST(decode, reads_bool)
{
    EXPECT_TRUE(decode_one<bool>("true").value());
    expect_refused<bool>("1", "boolean", "number 1");
    expect_refused<bool>("null", "boolean", "null");
}

TEST(decode, reads_integers_within_their_range)
{
    EXPECT_EQ(decode_one<std::int8_t>("-128").value(), -128);
    EXPECT_EQ(decode_one<std::int64_t>("-9223372036854775808").value(), INT64_MIN);
    EXPECT_EQ(decode_one<std::uint64_t>("18446744073709551615").value(), UINT64_MAX);
    expect_refused<std::int8_t>("128", "integer between -128 and 127", "number 128");
    expect_refused<std::int64_t>("9223372036854775808", "integer of at most 64 bits", "number 9223372036854775808");
    expect_refused<std::uint8_t>("-1", "integer between 0 and 255", "number -1");
    expect_refused<std::uint8_t>("256", "integer between 0 and 255", "number 256");
    expect_refused<std::uint64_t>("-1", "integer of at least 0", "number -1");
    expect_refused<std::int32_t>("\"5\"", "integer", "string \"5\"");
    expect_refused<std::uint32_t>("[]", "integer", "array");
}

TEST(decode, reads_a_whole_double_as_integer_and_no_other)
{
    EXPECT_EQ(decode_one<std::int32_t>("3.0").value(), 3);
    EXPECT_EQ(decode_one<std::uint32_t>("3e2").value(), 300U);
    expect_refused<std::int32_t>("3.5", "integer", "number 3.5");
    expect_refused<std::uint32_t>("3.5", "integer", "number 3.5");
    expect_refused<std::int64_t>("9223372036854775808.0", "integer of at most 64 bits", "number 9223372036854775808");
    expect_refused<std::uint64_t>("1e300", "integer of at least 0", "number 1e+300");
    expect_refused<std::uint64_t>("-1.0", "integer of at least 0", "number -1");
    holder<std::int64_t> out;
    const boost::json::value not_a_number = {{"value", std::numeric_limits<double>::quiet_NaN()}};
    EXPECT_FALSE(core::decode_into(not_a_number, out).has_value());
}

TEST(decode, reads_any_number_as_double)
{
    EXPECT_EQ(decode_one<double>("0.5").value(), 0.5);
    EXPECT_EQ(decode_one<double>("7").value(), 7.0);
    EXPECT_EQ(decode_one<double>("18446744073709551615").value(), 18446744073709551615.0);
    expect_refused<double>("\"1\"", "number", "string \"1\"");
}

TEST(decode, reads_strings)
{
    EXPECT_EQ(decode_one<std::string>(R"("a\u0000b")").value(), std::string("a\0b", 3));
    expect_refused<std::string>("true", "string", "boolean true");
    expect_refused<std::string>("{}", "string", "object");
}

TEST(decode, reads_raw_json_as_it_is)
{
    EXPECT_EQ(decode_one<boost::json::value>("null").value(), boost::json::value());
    EXPECT_EQ(decode_one<boost::json::object>(R"({"a":[1]})").value(), json(R"({"a":[1]})").as_object());
    EXPECT_EQ(decode_one<boost::json::array>("[1,{}]").value(), json("[1,{}]").as_array());
    expect_refused<boost::json::object>("[]", "object", "array");
    expect_refused<boost::json::array>("false", "array", "boolean false");
}

TEST(decode, reads_plain_enums_strictly)
{
    EXPECT_EQ(decode_one<status>("\"DEVICE ERROR\"").value(), status::device_error);
    expect_refused<status>("\"open\"", "one of OPEN, IN_PROGRESS, DEVICE ERROR", "string \"open\"");
    expect_refused<status>("3", "one of OPEN, IN_PROGRESS, DEVICE ERROR", "number 3");
}

TEST(decode, keeps_unknown_spellings_of_open_enums)
{
    const auto one = decode_one<core::open_enum<status>>("\"ON_MARS\"").value();
    EXPECT_FALSE(one.known());
    EXPECT_EQ(one.wire(), "ON_MARS");
    expect_refused<core::open_enum<status>>("3", "string", "number 3");
}

TEST(decode, reads_vectors_and_points_at_the_item_that_is_wrong)
{
    EXPECT_EQ(decode_one<std::vector<std::int32_t>>("[1,2]").value(), (std::vector<std::int32_t>{1, 2}));
    EXPECT_EQ(decode_one<std::vector<bool>>("[true,false]").value(), (std::vector<bool>{true, false}));
    EXPECT_EQ(failure_of(decode_one<std::vector<bool>>("[true,0]")).pointer, "/value/1");
    EXPECT_EQ(failure_of(decode_one<std::vector<std::vector<point>>>(R"([[],[{"xCoordinate":1},{}]])")).pointer,
              "/value/1/1/xCoordinate");
    expect_refused<std::vector<std::string>>("{}", "array", "object");
}

TEST(decode, reads_maps_and_points_at_the_member_that_is_wrong)
{
    using map = std::map<std::string, std::int32_t>;
    EXPECT_EQ(decode_one<map>(R"({"b":2,"a":1})").value(), (map{{"a", 1}, {"b", 2}}));
    EXPECT_EQ(failure_of(decode_one<map>(R"({"a/b~c":"x"})")).pointer, "/value/a~1b~0c");
    expect_refused<map>("[]", "object", "array");
}

TEST(decode, distinguishes_absent_null_and_value)
{
    auto source = json(full_order);
    EXPECT_TRUE(core::decode<order>(source).value().assignee->is_null());
    source.as_object()["assignee"] = "ann";
    EXPECT_EQ(**core::decode<order>(source).value().assignee, "ann");
    source.as_object().erase("assignee");
    EXPECT_FALSE(core::decode<order>(source).value().assignee.has_value());
}

TEST(decode, reads_absent_and_null_optionals_as_empty)
{
    EXPECT_FALSE(core::decode<order>(order_with("note", "null")).value().note_text.has_value());
    auto one = core::decode<order>(json(full_order)).value();
    auto without = json(full_order);
    without.as_object().erase("note");
    ASSERT_TRUE(core::decode_into(without, one).has_value());
    EXPECT_FALSE(one.note_text.has_value());
}

TEST(decode, leaves_optional_members_at_their_initial_value_when_absent_or_null)
{
    EXPECT_EQ(minimal_order().language, "en");
    EXPECT_EQ(core::decode<order>(order_with("language", "null")).value().language, "en");
    EXPECT_EQ(core::decode<order>(order_with("paid", "null")).value().paid, false);
}

TEST(decode, reads_the_second_spelling)
{
    auto source = json(full_order);
    source.as_object().erase("language");
    source.as_object()["lang"] = "fr";
    const auto one = core::decode<order>(source).value();
    EXPECT_EQ(one.language, "fr");
    EXPECT_FALSE(one.extra.members.contains("lang"));
}

TEST(decode, loses_neither_spelling_when_both_are_there)
{
    const auto one = core::decode<order>(order_with("lang", "\"fr\"")).value();
    EXPECT_EQ(one.language, "de");
    EXPECT_EQ(one.extra.members.at("lang"), "fr");
}

TEST(decode, takes_an_empty_name_for_no_member_at_all)
{
    auto source = json(full_order);
    source.as_object().erase("orderId");
    source.as_object()[""] = "A-1";
    EXPECT_EQ(failure_of(core::decode<order>(source)).pointer, "/orderId");
}

TEST(decode, reads_members_of_described_bases)
{
    const auto one = core::decode<derived>(json(R"({"baseId":"b","amount":3})")).value();
    EXPECT_EQ(one.base_id, "b");
    EXPECT_EQ(one.amount, 3);
}

TEST(decode, reads_a_struct_that_contains_itself)
{
    const auto one = core::decode<tree>(json(R"({"name":"a","children":[{"name":"b","children":[{"name":"c"}]}]})"));
    EXPECT_EQ(one.value().children[0].children[0].name, "c");
    EXPECT_EQ(failure_of(core::decode<tree>(json(R"({"name":"a","children":[{"children":[]}]})"))).pointer,
              "/children/0/name");
}

TEST(decode, names_a_missing_member)
{
    auto source = json(full_order);
    source.as_object().erase("orderId");
    const auto outcome = core::decode<order>(source);
    const auto failure = failure_of(outcome);
    EXPECT_EQ(failure.pointer, "/orderId");
    EXPECT_EQ(failure.expected, "string");
    EXPECT_EQ(failure.found, "missing");
    EXPECT_EQ(outcome.error().code(), errc::decode_failed);
    EXPECT_EQ(outcome.error().message(), "At \"/orderId\": expected string, found missing.");
}

TEST(decode, says_of_every_type_what_is_missing)
{
    const auto missing = [](auto type) {
        return failure_of(core::decode<holder<decltype(type)>>(boost::json::object())).expected;
    };
    EXPECT_EQ(missing(false), "boolean");
    EXPECT_EQ(missing(std::int32_t{}), "integer");
    EXPECT_EQ(missing(0.0), "number");
    EXPECT_EQ(missing(status::open), "one of OPEN, IN_PROGRESS, DEVICE ERROR");
    EXPECT_EQ(missing(std::vector<bool>()), "array");
    EXPECT_EQ(missing(point()), "object");
    EXPECT_EQ(missing(boost::json::value()), "any value");
    EXPECT_EQ(missing(core::timestamp()), "string with a date and time");
}

TEST(decode, says_that_the_document_itself_is_of_the_wrong_kind)
{
    const auto outcome = core::decode<point>(json("[]"));
    EXPECT_EQ(failure_of(outcome).pointer, "");
    EXPECT_EQ(outcome.error().message(), "At the top level: expected object, found array.");
}

namespace {

struct strict {
    std::optional<std::string> name;
    static constexpr core::field_note notes[] = {{.member = "name", .presence = core::presence::required}};
};
BOOST_DESCRIBE_STRUCT(strict, (), (name))

} // namespace

TEST(decode, wants_an_optional_that_is_noted_as_required)
{
    EXPECT_EQ(core::decode<strict>(json(R"({"name":"x"})")).value().name, "x");
    EXPECT_EQ(failure_of(core::decode<strict>(json("{}"))).found, "missing");
    EXPECT_EQ(failure_of(core::decode<strict>(json("{}"))).expected, "string");
    EXPECT_EQ(failure_of(core::decode<strict>(json(R"({"name":null})"))).found, "null");
}

TEST(decode, enforces_lengths_in_characters)
{
    EXPECT_TRUE(core::decode<order>(order_with("note", "\"äöüß€\"")).has_value());
    auto failure = failure_of(core::decode<order>(order_with("note", "\"äöüß€!\"")));
    EXPECT_EQ(failure.pointer, "/note");
    EXPECT_EQ(failure.expected, "at most 5 characters");
    EXPECT_EQ(failure.found, "6 characters");
    failure = failure_of(core::decode<order>(order_with("orderId", "\"\"")));
    EXPECT_EQ(failure.expected, "at least 1 character");
    EXPECT_EQ(failure.found, "0 characters");
}

TEST(decode, enforces_numbers_of_items)
{
    const auto point_text = std::string(R"({"xCoordinate":1})");
    const auto four = '[' + point_text + ',' + point_text + ',' + point_text + ',' + point_text + ']';
    auto failure = failure_of(core::decode<order>(order_with("points", four)));
    EXPECT_EQ(failure.expected, "at most 3 items");
    EXPECT_EQ(failure.found, "4 items");
    failure = failure_of(core::decode<order>(order_with("counts", R"({"a":1,"b":1,"c":1})")));
    EXPECT_EQ(failure.expected, "at most 2 items");
}

TEST(decode, enforces_bounds_of_numbers_inside_a_list)
{
    const auto failure = failure_of(core::decode<order>(order_with("counts", R"({"a":1,"b":-1})")));
    EXPECT_EQ(failure.pointer, "/counts/b");
    EXPECT_EQ(failure.expected, "integer of at least 0");
    EXPECT_EQ(failure.found, "number -1");
}

namespace {

struct bounded {
    double ratio = 0;
    std::uint32_t page = 1;
    std::int32_t cold = -5;
    std::vector<std::string> words;
    static constexpr core::field_note notes[] = {
        {.member = "ratio", .minimum = 0, .maximum = 1},
        {.member = "page", .minimum = 1, .maximum = 100},
        {.member = "cold", .maximum = -1},
        {.member = "words", .max_length = 3},
    };
};
BOOST_DESCRIBE_STRUCT(bounded, (), (ratio, page, cold, words))

} // namespace

TEST(decode, enforces_bounds_of_every_kind_of_number)
{
    const auto refused = [](std::string_view text) { return failure_of(core::decode<bounded>(json(text))); };
    EXPECT_TRUE(core::decode<bounded>(json(R"({"ratio":1,"page":100,"cold":-1,"words":["abc"]})")).has_value());
    EXPECT_EQ(refused(R"({"ratio":1.5})").expected, "number between 0 and 1");
    EXPECT_EQ(refused(R"({"ratio":1,"page":0})").expected, "integer between 1 and 100");
    EXPECT_EQ(refused(R"({"ratio":1,"page":101})").found, "number 101");
    EXPECT_EQ(refused(R"({"cold":0})").expected, "integer between -2147483648 and -1");
    EXPECT_EQ(refused(R"({"words":["abc","abcd"]})").pointer, "/words/1");
}

TEST(decode, enforces_no_bounds_when_told_not_to)
{
    EXPECT_TRUE(core::decode<order>(order_with("note", "\"much too long\""), {.check_lengths = false}).has_value());
    EXPECT_TRUE(
        core::decode<bounded>(json(R"({"ratio":7,"page":0,"cold":9,"words":["abcd"]})"), {.check_lengths = false})
            .has_value());
}

TEST(decode, refuses_unknown_members_when_told_to_and_names_the_nearest)
{
    const core::decode_options refusing{.unknown_members = core::unknown_members::refuse};
    const auto outcome = core::decode<point>(json(R"({"xCoordinate":1,"x_coordinate":2})"), refusing);
    const auto failure = failure_of(outcome);
    EXPECT_EQ(failure.pointer, "/x_coordinate");
    EXPECT_EQ(failure.expected, "a known member (did you mean \"xCoordinate\"?)");
    EXPECT_EQ(failure.found, "unknown member \"x_coordinate\"");
    EXPECT_EQ(failure_of(core::decode<point>(json(R"({"xCoordinate":1,"colour":2})"), refusing)).expected,
              "a known member (xCoordinate, yCoordinate)");
    EXPECT_EQ(failure_of(core::decode<order>(json(full_order), refusing)).pointer, "/carrier");
}

TEST(decode, reads_json_that_arrives_as_a_string_when_told_to)
{
    const core::decode_options lenient{.json_strings = true};
    EXPECT_EQ(core::decode<point>(json(R"("{\"xCoordinate\":4}")"), lenient).value().x_coordinate, 4);
    EXPECT_EQ(decode_one<std::vector<std::int32_t>>("\"[1,2]\"", lenient).value().size(), 2U);
    EXPECT_EQ((decode_one<std::map<std::string, std::string>>(R"("{\"a\":\"b\"}")", lenient).value().size()), 1U);
    EXPECT_EQ(decode_one<boost::json::object>(R"("{\"a\":1}")", lenient).value().size(), 1U);
    EXPECT_EQ(decode_one<boost::json::array>("\"[1]\"", lenient).value().size(), 1U);
    EXPECT_EQ(decode_one<std::string>("\"[1]\"", lenient).value(), "[1]");
    EXPECT_EQ(failure_of(decode_one<std::vector<bool>>("\"[true,1]\"", lenient)).pointer, "/value/1");
    EXPECT_EQ(failure_of(decode_one<std::vector<bool>>("\"[true\"", lenient)).found, "string \"[true\"");
    EXPECT_EQ(failure_of(core::decode<point>(json("\"[]\""), lenient)).expected, "object");
    EXPECT_EQ(failure_of(core::decode<point>(json(R"("{\"xCoordinate\":4}")"))).expected, "object");
}

TEST(decode, echoes_at_most_forty_characters_of_remote_text)
{
    const auto failure = failure_of(decode_one<bool>('"' + std::string(1000, 'x') + '"'));
    EXPECT_EQ(failure.found, "string \"" + std::string(40, 'x') + "…\"");
    boost::json::object source;
    source[std::string(1000, 'k') + "\n"] = "x";
    const auto in_map = failure_of(core::decode<std::map<std::string, bool>>(source));
    EXPECT_EQ(in_map.pointer, '/' + std::string(40, 'k') + "…");
    const auto unknown = core::decode<point>(source, {.unknown_members = core::unknown_members::refuse});
    EXPECT_LT(unknown.error().message().size(), 250U);
}

TEST(decode, echoes_no_control_characters)
{
    EXPECT_EQ(failure_of(decode_one<bool>(R"("a\r\n\u0000\u007fb")")).found, "string \"a????b\"");
}

TEST(decode, keeps_ill_formed_time_stamps)
{
    const auto one = core::decode<order>(order_with("createdAt", "\"yesterday\"")).value();
    EXPECT_EQ(one.created_at.text(), "yesterday");
    EXPECT_FALSE(one.created_at.time().has_value());
}

TEST(decode, uses_the_codec_of_a_users_type)
{
    EXPECT_EQ(decode_one<text_or_number>("\"a\"").value(), text_or_number("a"));
    EXPECT_EQ(decode_one<text_or_number>("5").value(), text_or_number(5));
    expect_refused<text_or_number>("[]", "string or integer", "array");
    EXPECT_EQ(failure_of(decode_one<std::vector<text_or_number>>("[5,null]")).pointer, "/value/1");
}

namespace {

struct by_hand {
    std::string first;
    std::optional<std::int32_t> second;
};

} // namespace

template <>
struct gladly_mcp::core::codec<by_hand> {
    static bool decode(const boost::json::value& value, decode_context& context, by_hand& out)
    {
        const auto* object = value.if_object();
        if (object == nullptr)
            return context.fail("object", value);
        return context.member(*object, "first", out.first) && context.member(*object, "second", out.second);
    }
    static boost::json::value encode(const by_hand& value, const boost::json::storage_ptr& storage)
    {
        return core::encode(value.first, storage);
    }
    static boost::json::object schema(schema_context& context) { return context.schema<std::string>(); }
};

TEST(decode, gives_users_codecs_the_same_errors)
{
    EXPECT_EQ(core::decode<by_hand>(json(R"({"first":"x"})")).value().first, "x");
    EXPECT_EQ(core::decode<by_hand>(json(R"({"first":"x","second":2})")).value().second, 2);
    EXPECT_EQ(core::decode<by_hand>(json("{}")).error().message(), "At \"/first\": expected string, found missing.");
    EXPECT_EQ(failure_of(decode_one<by_hand>(R"({"first":"x","second":"y"})")).pointer, "/value/second");
    EXPECT_EQ(failure_of(decode_one<by_hand>("1")).expected, "object");
}

TEST(decode_list, delivers_the_good_items_and_reports_the_others)
{
    const auto source = json(R"([{"xCoordinate":1},{"xCoordinate":"2"},7,{"xCoordinate":3}])");
    const auto list = core::decode_list<point>(source.as_array());
    EXPECT_EQ(list.items, (std::vector<point>{{1, std::nullopt}, {3, std::nullopt}}));
    ASSERT_EQ(list.problems.size(), 2U);
    EXPECT_EQ(list.problems[0].detail_as<gladly_mcp::decode_failure>()->pointer, "/1/xCoordinate");
    EXPECT_EQ(list.problems[1].detail_as<gladly_mcp::decode_failure>()->pointer, "/2");
}
