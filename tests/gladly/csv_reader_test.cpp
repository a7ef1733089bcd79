#include "gladly/csv_reader.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace gladly_mcp::gladly {
namespace {

using fields = std::vector<std::string>;

/// What a text that comes in pieces was read as.
struct table {
    fields names;
    std::vector<fields> rows;
    std::optional<errc> problem;
    std::string message;
};

table read(const std::string& text, std::size_t size, csv_limits limits = {})
{
    table out;
    csv_reader reader(limits);
    const auto take = [&](const result<bool>& has_row) {
        if (!has_row) {
            out.problem = has_row.error().code();
            out.message = has_row.error().message();
            return false;
        }
        if (*has_row) {
            const csv_row& row = reader.row();
            auto& into = out.rows.emplace_back();
            for (std::size_t i = 0; i != row.size(); ++i) {
                into.emplace_back(row[i]);
            }
            EXPECT_EQ(row.number(), out.rows.size());
        }
        return *has_row;
    };
    for (std::size_t at = 0; at < text.size() && !out.problem; at += size) {
        const std::string piece = text.substr(at, size);
        reader.feed(piece);
        while (take(reader.next())) {
        }
    }
    if (!out.problem) {
        take(reader.finish());
        EXPECT_EQ(reader.rows(), out.rows.size());
    }
    out.names = reader.row().names();
    return out;
}

/// Reads the text in pieces of every size: all must be read alike.
table read_in_all_pieces(const std::string& text, csv_limits limits = {})
{
    const table whole = read(text, text.size() + 1, limits);
    for (std::size_t size = 1; size <= text.size(); ++size) {
        const table again = read(text, size, limits);
        EXPECT_EQ(again.names, whole.names) << "in pieces of " << size;
        EXPECT_EQ(again.rows, whole.rows) << "in pieces of " << size;
        EXPECT_EQ(again.message, whole.message) << "in pieces of " << size;
    }
    return whole;
}

std::vector<fields> rows_of(const std::string& text)
{
    const table out = read_in_all_pieces(text);
    EXPECT_FALSE(out.problem) << out.message;
    return out.rows;
}

TEST(csv_reader, takes_the_first_row_for_the_names)
{
    const table out = read_in_all_pieces("Agent,Calls\nAda,3\nBob,4\n");
    EXPECT_EQ(out.names, (fields{"Agent", "Calls"}));
    EXPECT_EQ(out.rows, (std::vector<fields>{{"Ada", "3"}, {"Bob", "4"}}));
}

TEST(csv_reader, finds_fields_by_name)
{
    csv_reader reader;
    reader.feed("Agent,Calls,Calls,Late\nAda,3,4\n");
    ASSERT_TRUE(reader.next().value());
    EXPECT_EQ(reader.row().find("Agent"), "Ada");
    EXPECT_EQ(reader.row().find("Calls"), "3");
    EXPECT_EQ(reader.row().find("Late"), std::nullopt) << "the row is too short";
    EXPECT_EQ(reader.row().find("agent"), std::nullopt);
    const csv_row kept = reader.row();
    EXPECT_FALSE(reader.next().value());
    EXPECT_EQ(kept.find("Calls"), "3") << "a copy lives on";
}

TEST(csv_reader, reads_quoted_fields)
{
    EXPECT_EQ(rows_of("n,m\n\"a,b\",\"say \"\"hi\"\"\"\n\"\",\"\"\"\"\n"),
              (std::vector<fields>{{"a,b", "say \"hi\""}, {"", "\""}}));
    EXPECT_EQ(rows_of("n,m\n\"two\nlines\",\"and\r\nmore\"\n"), (std::vector<fields>{{"two\nlines", "and\r\nmore"}}));
    EXPECT_EQ(rows_of("\"n,\n\",m\n1,2\n"), (std::vector<fields>{{"1", "2"}}));
}

TEST(csv_reader, takes_crlf_and_a_last_row_without_line_break)
{
    EXPECT_EQ(rows_of("n,m\r\n1,2\r\n3,\"4\"\r\n5,6"), (std::vector<fields>{{"1", "2"}, {"3", "4"}, {"5", "6"}}));
    EXPECT_EQ(rows_of("n,m\n1,"), (std::vector<fields>{{"1", ""}}));
    EXPECT_EQ(rows_of("n,m\n1,\"2\""), (std::vector<fields>{{"1", "2"}}));
    EXPECT_EQ(rows_of("n,m\n1,2\r"), (std::vector<fields>{{"1", "2"}}));
}

TEST(csv_reader, skips_a_byte_order_mark_and_empty_lines)
{
    const table out = read_in_all_pieces("\xEF\xBB\xBFn\n\n1\r\n\r\n\"\"\n");
    EXPECT_EQ(out.names, fields{"n"});
    EXPECT_EQ(out.rows, (std::vector<fields>{{"1"}, {""}}));
    EXPECT_EQ(read_in_all_pieces("\xEF\xBBn\n").names, fields{"\xEF\xBBn"});
    EXPECT_EQ(read_in_all_pieces("\xEF\xBB\xBF\"a,b\"\n").names, fields{"a,b"});
}

TEST(csv_reader, keeps_rows_that_are_shorter_or_longer_than_the_names)
{
    EXPECT_EQ(rows_of("n,m\n1\n1,2,3\n,\n"), (std::vector<fields>{{"1"}, {"1", "2", "3"}, {"", ""}}));
}

TEST(csv_reader, reads_a_quote_inside_a_plain_field_as_itself)
{
    EXPECT_EQ(rows_of("n\n5\" x\na\"b\"\n"), (std::vector<fields>{{"5\" x"}, {"a\"b\""}}));
}

TEST(csv_reader, reads_nothing_out_of_nothing)
{
    EXPECT_EQ(rows_of(""), std::vector<fields>{});
    EXPECT_EQ(rows_of("n,m\n"), std::vector<fields>{});
    EXPECT_EQ(read("n,m", 1).names, (fields{"n", "m"}));
}

TEST(csv_reader, refuses_what_is_no_csv_and_names_the_row)
{
    for (const char* text : {"n\n1\n\"a\"b\n", "n\n1\n\"a\" ,\n", "n\n1\n\"a", "n\n1\na\rb\n"}) {
        const table out = read_in_all_pieces(text);
        EXPECT_EQ(out.problem, errc::unexpected_response) << text;
        EXPECT_NE(out.message.find("Row 2 "), std::string::npos) << out.message;
        EXPECT_EQ(out.rows, std::vector<fields>{{"1"}}) << "those before it were read";
    }
    EXPECT_NE(read("\"a\"b", 1).message.find("The row of names"), std::string::npos);
}

TEST(csv_reader, bounds_fields_and_rows)
{
    const csv_limits limits{.max_field = 5, .max_row = 8, .max_fields = 3};
    EXPECT_FALSE(read_in_all_pieces("n\n12345,123\n,,\n\"12345\"\n", limits).problem);
    for (const char* text : {"n\n123456\n", "n\n\"123456\"\n", "n\n12345,1234\n", "n\n,,,\n", "123456"}) {
        EXPECT_EQ(read_in_all_pieces(text, limits).problem, errc::too_large) << text;
    }
}

} // namespace
} // namespace gladly_mcp::gladly
