#include <gladly_mcp/core/parse.hpp>
#include <gladly_mcp/core/serialize.hpp>

#include <boost/json/monotonic_resource.hpp>
#include <boost/json/static_resource.hpp>

#include <gtest/gtest.h>

#include <new>
#include <optional>

using namespace gladly_mcp;
using core::json_problem;

namespace {

std::optional<json_problem> problem_of(std::string_view text, const core::parse_limits& limits = {})
{
    const auto outcome = core::parse_json_detailed(text, limits);
    return outcome ? std::nullopt : std::optional(outcome.error().problem);
}

std::string nested(std::size_t depth)
{
    return std::string(depth, '[') + std::string(depth, ']');
}

} // namespace

TEST(parse_json, reads_every_kind_of_value)
{
    const std::string text = R"({"a":[null,true,false,-1,18446744073709551615,1.5,"x\u00e9"],"b":{}})";
    EXPECT_EQ(core::to_json(core::parse_json(text).value()),
              R"({"a":[null,true,false,-1,18446744073709551615,1.5,"xé"],"b":{}})");
    EXPECT_TRUE(core::parse_json(" null ").value().is_null());
}

TEST(parse_json, refuses_what_is_not_json)
{
    for (const std::string_view text : {"", " ", "{", "[1,]", "{\"a\":1,}", "nul", "1 2", "'a'", "[1]x", "01", "+1",
                                        ".5", "NaN", "Infinity", "// c\n1", "\"\t\"", "\xEF\xBB\xBF{}", "{\"a\" 1}"})
        EXPECT_EQ(problem_of(text), json_problem::syntax) << text;
}

TEST(parse_json, refuses_invalid_utf8)
{
    for (const std::string_view text : {"\"\xff\"", "\"\xc0\xaf\"", "\"\xed\xa0\x80\"", "\"\xf4\x90\x80\x80\"",
                                        "\"\xe2\x82\"", "{\"\xff\":1}", "\"\\ud800\"", "\"\\udc00\\ud800\""})
        EXPECT_EQ(problem_of(text), json_problem::syntax) << text;
}

TEST(parse_json, bounds_the_depth)
{
    EXPECT_EQ(problem_of(nested(32)), std::nullopt);
    EXPECT_EQ(problem_of(nested(33)), json_problem::too_deep);
    EXPECT_EQ(problem_of(std::string(1'000'000, '[')), json_problem::too_deep);
    EXPECT_EQ(problem_of(nested(3), {.max_depth = 2}), json_problem::too_deep);
}

TEST(parse_json, bounds_the_number_of_values)
{
    EXPECT_EQ(problem_of("[1,[],{\"a\":\"b\"}]", {.max_nodes = 5}), std::nullopt);
    EXPECT_EQ(problem_of("[1,[],{\"a\":\"b\"}]", {.max_nodes = 4}), json_problem::too_many_nodes);
    EXPECT_EQ(problem_of("[null,true,1.5,-1]", {.max_nodes = 4}), json_problem::too_many_nodes);
    EXPECT_EQ(problem_of("[[],[],[]]", {.max_nodes = 3}), json_problem::too_many_nodes);
    EXPECT_EQ(problem_of("18446744073709551615", {.max_nodes = 0}), json_problem::too_many_nodes);
}

TEST(parse_json, bounds_the_size)
{
    EXPECT_EQ(problem_of("[1]", {.max_bytes = 3}), std::nullopt);
    EXPECT_EQ(problem_of("[1] ", {.max_bytes = 3}), json_problem::too_large);
}

TEST(parse_json, refuses_duplicate_keys_at_every_level)
{
    for (const std::string_view text :
         {R"({"a":1,"a":1})", R"({"a":1,"b":2,"a":3})", R"([{"a":1,"a":2}])", R"({"x":{"y":[{"a":{"b":1,"b":{}}}]}})",
          R"({"a":1,"\u0061":2})", R"({"":1,"":2})", R"({"a":{"b":1,"b":2},"a":{}})"})
        EXPECT_EQ(problem_of(text), json_problem::duplicate_key) << text;
    EXPECT_EQ(problem_of(R"({"a":{"a":1},"b":{"a":1},"A":[{"a":1},{"a":1}]})"), std::nullopt);
}

TEST(parse_json, refuses_a_duplicate_in_a_large_object)
{
    std::string text = "{";
    for (int i = 0; i != 500; ++i)
        text += "\"k" + std::to_string(i) + "\":1,";
    EXPECT_EQ(problem_of(text + "\"last\":1}"), std::nullopt);
    EXPECT_EQ(problem_of(text + "\"k250\":1}"), json_problem::duplicate_key);
}

TEST(parse_json, refuses_nul_in_keys_and_allows_it_in_strings)
{
    EXPECT_EQ(problem_of(R"({"a\u0000b":1})"), json_problem::nul_in_key);
    EXPECT_EQ(problem_of(R"({"\u0000":1})"), json_problem::nul_in_key);
    EXPECT_EQ(core::parse_json(R"("a\u0000b")").value().as_string().size(), 3U);
}

TEST(parse_json, refuses_numbers_beyond_a_double)
{
    EXPECT_EQ(problem_of("1e400"), json_problem::number_range);
    EXPECT_EQ(problem_of("[-1e400]"), json_problem::number_range);
    EXPECT_EQ(problem_of("1e99999999999"), json_problem::number_range);
    EXPECT_EQ(problem_of("1e-400"), std::nullopt);
    EXPECT_EQ(problem_of("1.7976931348623157e308"), std::nullopt);
}

TEST(parse_json, reads_integers_beyond_64_bits_as_doubles)
{
    EXPECT_TRUE(core::parse_json("18446744073709551616").value().is_double());
}

TEST(parse_json, tells_the_problem_in_a_sentence_that_quotes_nothing)
{
    const auto outcome = core::parse_json(R"({"secret":1,"secret":2})");
    ASSERT_FALSE(outcome.has_value());
    EXPECT_EQ(outcome.error().code(), errc::malformed_json);
    EXPECT_EQ(outcome.error().message(), "An object of the JSON text has the same key twice.");
    EXPECT_EQ(core::parse_json("[1").error().message(), "The JSON text ends too early.");
    EXPECT_EQ(core::parse_json("[1] secret").error().message(), "There is more text after the JSON value.");
}

TEST(parse_json_detailed, throws_the_library_s_exception_from_value)
{
    EXPECT_THROW(static_cast<void>(core::parse_json_detailed("{").value()), system_error);
}

TEST(json_reader, reads_good_texts_after_bad_ones)
{
    core::json_reader reader({.max_depth = 4});
    for (const std::string_view bad :
         {"[1,{\"a\":", "{\"a\":1,\"a\":2}", "[1e400]", "[[[[[1]]]]]", "{\"\\u0000\":1}", ""}) {
        EXPECT_FALSE(reader.read(bad).has_value()) << bad;
        EXPECT_EQ(core::to_json(reader.read(R"({"a":[1,"b"]})").value()), R"({"a":[1,"b"]})") << bad;
    }
}

TEST(json_reader, can_be_moved)
{
    core::json_reader first;
    auto second = std::move(first);
    EXPECT_TRUE(second.read("[]").has_value());
}

TEST(json_reader, takes_all_memory_from_the_storage)
{
    core::json_reader reader;
    boost::json::monotonic_resource arena;
    const boost::json::storage_ptr storage(&arena);
    const auto value = reader.read(R"({"a":["a string that does not fit in place"]})", storage).value();
    EXPECT_EQ(*value.storage(), *storage);
    EXPECT_EQ(*value.at("a").at(0).storage(), *storage);
}

TEST(json_reader, keeps_nothing_of_the_storage_of_a_refused_text)
{
    core::json_reader reader;
    {
        boost::json::monotonic_resource arena;
        EXPECT_FALSE(reader.read(R"([{"a":["a string that does not fit in place"]}, oops)", &arena).has_value());
    }
    EXPECT_TRUE(reader.read("[]").has_value());
}

TEST(json_reader, survives_a_storage_that_runs_out)
{
    core::json_reader reader;
    {
        unsigned char buffer[64];
        boost::json::static_resource small(buffer);
        EXPECT_THROW(static_cast<void>(reader.read(
                         R"([["a string that does not fit in place"],"and another one of that kind"])", &small)),
                     std::bad_alloc);
    }
    EXPECT_EQ(core::to_json(reader.read("[1]").value()), "[1]");
}
