#include "gladly/json_lines_splitter.hpp"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace gladly_mcp::gladly {
namespace {

using numbered_text = std::pair<std::uint64_t, std::string>;

/// The lines of a text that comes in pieces of `size` bytes; "…" for one that is too long.
std::vector<numbered_text> split(const std::string& text, std::size_t size, std::size_t max_line = 100)
{
    std::vector<numbered_text> out;
    json_lines_splitter splitter(max_line);
    const auto take = [&](const json_lines_splitter::line& line) {
        out.emplace_back(line.number, line.too_long ? "…" : std::string(line.text));
    };
    for (std::size_t at = 0; at < text.size(); at += size) {
        const std::string piece = text.substr(at, size); // of its own, so that a reader that keeps a view is found out
        splitter.feed(piece);
        while (const auto line = splitter.next()) {
            take(*line);
        }
    }
    if (const auto line = splitter.finish()) {
        take(*line);
    }
    EXPECT_FALSE(splitter.finish());
    return out;
}

void expect_lines(const std::string& text, const std::vector<numbered_text>& lines, std::size_t max_line = 100)
{
    for (std::size_t size = 1; size <= text.size() + 1; ++size) {
        EXPECT_EQ(split(text, size, max_line), lines) << "in pieces of " << size;
    }
}

TEST(json_lines_splitter, numbers_the_lines)
{
    expect_lines("{\"a\":1}\n{}\n[1,\t2]\n", {{1, "{\"a\":1}"}, {2, "{}"}, {3, "[1,\t2]"}});
}

TEST(json_lines_splitter, takes_a_last_line_without_end)
{
    expect_lines("{}\n[]", {{1, "{}"}, {2, "[]"}});
    expect_lines("1", {{1, "1"}});
    expect_lines("", {});
}

TEST(json_lines_splitter, takes_crlf_and_keeps_a_cr_within)
{
    expect_lines("{}\r\na\rb\r\n\r\n[]\r", {{1, "{}"}, {2, "a\rb"}, {4, "[]"}});
}

TEST(json_lines_splitter, counts_and_skips_blank_lines)
{
    expect_lines("\n \t\n{}\n\n\n[]\n \n", {{3, "{}"}, {6, "[]"}});
    expect_lines("\n  ", {});
}

TEST(json_lines_splitter, skips_a_byte_order_mark_at_the_begin_only)
{
    expect_lines("\xEF\xBB\xBF{}\n\xEF\xBB\xBF[]\n", {{1, "{}"}, {2, "\xEF\xBB\xBF[]"}});
    expect_lines("\xEF\xBB\xBF", {});
}

TEST(json_lines_splitter, reports_a_line_over_the_bound_and_goes_on)
{
    expect_lines("12345\n123456\n12345\r\n", {{1, "12345"}, {2, "…"}, {3, "12345"}}, 5);
    expect_lines(std::string(50, 'x') + "\n{}\n" + std::string(50, 'y'), {{1, "…"}, {2, "{}"}, {3, "…"}}, 5);
    expect_lines("123456\r\n1\n", {{1, "…"}, {2, "1"}}, 5);
}

TEST(json_lines_splitter, counts_the_lines_that_have_ended)
{
    json_lines_splitter splitter(100);
    splitter.feed("{}\n\n[");
    while (splitter.next()) {
    }
    EXPECT_EQ(splitter.lines(), 2U);
    ASSERT_TRUE(splitter.finish());
    EXPECT_EQ(splitter.lines(), 3U);
}

} // namespace
} // namespace gladly_mcp::gladly
