#include <gladly_mcp/mcp/line_framer.hpp>

#include <gtest/gtest.h>

#include <vector>

namespace gladly_mcp::mcp {
namespace {

std::vector<std::string> lines_of(line_framer& framer)
{
    std::vector<std::string> out;
    while (auto line = framer.next())
        out.push_back(line->too_long ? "(too long)" : line->message);
    return out;
}

using texts = std::vector<std::string>;

TEST(line_framer, gives_whole_lines_only)
{
    line_framer framer;
    framer.feed("{\"a\":1}\n{\"b\"");
    EXPECT_EQ(lines_of(framer), texts{"{\"a\":1}"});
    framer.feed(":2}\n");
    EXPECT_EQ(lines_of(framer), texts{"{\"b\":2}"});
}

TEST(line_framer, gives_the_same_lines_wherever_the_input_is_split)
{
    const std::string input = "one\r\n\n  \ntwo\nthree\n";
    for (std::size_t cut = 0; cut <= input.size(); ++cut) {
        line_framer framer;
        framer.feed(input.substr(0, cut));
        auto lines = lines_of(framer);
        framer.feed(input.substr(cut));
        for (auto& line : lines_of(framer))
            lines.push_back(line);
        EXPECT_EQ(lines, (texts{"one", "two", "three"})) << "cut at " << cut;
    }
}

TEST(line_framer, reports_a_long_line_once_and_goes_on_with_the_next)
{
    line_framer framer(8);
    framer.feed("123456789");
    EXPECT_EQ(lines_of(framer), texts{"(too long)"});
    framer.feed("more of it");
    EXPECT_EQ(lines_of(framer), texts{});
    framer.feed("\nshort\n");
    EXPECT_EQ(lines_of(framer), texts{"short"});
}

TEST(line_framer, takes_a_line_of_exactly_the_bound)
{
    line_framer framer(8);
    framer.feed("12345678\n123456789\n");
    EXPECT_EQ(lines_of(framer), (texts{"12345678", "(too long)"}));
}

TEST(line_framer, gives_the_rest_at_the_end_of_the_input)
{
    line_framer framer;
    framer.feed("last");
    EXPECT_FALSE(framer.next());
    const auto line = framer.finish();
    ASSERT_TRUE(line);
    EXPECT_EQ(line->message, "last");
    EXPECT_FALSE(framer.finish());
}

} // namespace
} // namespace gladly_mcp::mcp
