#include <gladly_mcp/core/parse.hpp>
#include <gladly_mcp/core/serialize.hpp>

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

using namespace gladly_mcp;

namespace {

std::string round_trip(std::string_view text)
{
    return core::to_json(core::parse_json(text).value());
}

} // namespace

TEST(to_json, writes_every_kind_of_value)
{
    for (const std::string_view text :
         {"null", "true", "false", "0", "-9223372036854775808", "18446744073709551615", "0.5", "-1e-300", "\"\"", "[]",
          "{}", "[[],{},[null]]", R"({"a":{"b":[1,2,{"c":"d"}]},"":""})"})
        EXPECT_EQ(round_trip(text), text);
}

TEST(to_json, keeps_a_whole_double_a_double)
{
    EXPECT_EQ(core::to_json(boost::json::value(3.0)), "3.0");
    EXPECT_EQ(core::to_json(boost::json::value(-0.0)), "-0.0");
    EXPECT_EQ(core::to_json(boost::json::value(1e22)), "1e+22");
    for (const double number : {0.1, 1.0 / 3.0, 5e-324, 1.7976931348623157e308, 123456789012345680.0})
        EXPECT_EQ(core::parse_json(core::to_json(boost::json::value(number))).value().as_double(), number);
}

TEST(to_json, writes_no_infinity)
{
    const auto infinity = std::numeric_limits<double>::infinity();
    EXPECT_EQ(core::to_json(boost::json::array{infinity, -infinity, std::nan("")}), "[null,null,null]");
}

TEST(to_json, escapes_what_must_be_escaped_wherever_it_stands)
{
    EXPECT_EQ(core::to_json(boost::json::value("\"\\/\b\f\n\r\t")), R"("\"\\/\b\f\n\r\t")");
    EXPECT_EQ(core::to_json(boost::json::value(boost::json::string_view("\0\x1f\x7f", 3))), "\"\\u0000\\u001f\x7f\"");
    for (std::size_t length = 0; length != 20; ++length) {
        for (std::size_t at = 0; at <= length; ++at) {
            for (int byte = 0; byte != 0x80; ++byte) {
                std::string text(length, 'x');
                text.insert(at, 1, static_cast<char>(byte));
                const auto written = core::to_json(boost::json::value(text));
                const auto back = core::parse_json(written);
                ASSERT_TRUE(back.has_value()) << written;
                ASSERT_EQ(back->as_string(), text);
            }
        }
    }
}

TEST(to_json, leaves_characters_beyond_ascii_alone)
{
    EXPECT_EQ(round_trip("\"äöü€😀\u2028\u202e\""), "\"äöü€😀\u2028\u202e\"");
}

TEST(append_json, leaves_what_stands_before)
{
    std::string out = "data: ";
    core::append_json(out, boost::json::object{{"a", 1}});
    out += '|';
    core::append_json(out, boost::json::array{2});
    out += '|';
    core::append_json(out, boost::json::value("three"));
    EXPECT_EQ(out, R"(data: {"a":1}|[2]|"three")");
}

TEST(append_json, grows_the_string_as_it_needs)
{
    std::string out;
    core::append_json(out, boost::json::value(std::string(100'000, '\n')));
    EXPECT_EQ(out.size(), 200'002U);
    const boost::json::array many(1000, boost::json::value(1.0 / 3.0));
    out.clear();
    out.shrink_to_fit();
    core::append_json(out, many);
    EXPECT_EQ(core::parse_json(out).value(), boost::json::value(many));
}
