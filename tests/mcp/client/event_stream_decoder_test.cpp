#include "mcp/client/event_stream_decoder.hpp"

#include <gtest/gtest.h>

namespace gladly_mcp::mcp {

std::ostream& operator<<(std::ostream& out, const stream_event& what)
{
    return out << '{' << what.type << ": " << what.data << '}';
}

namespace {

using events = std::vector<std::pair<std::string, std::string>>;

events as_pairs(const std::vector<stream_event>& decoded)
{
    events out;
    for (const auto& one : decoded)
        out.emplace_back(one.type, one.data);
    return out;
}

struct vector {
    const char* promise;
    std::string_view text;
    events expected;
};

using namespace std::string_view_literals;

const vector vectors[] = {
    {"an empty stream has no events", "", {}},
    {"one line of data", "data: a\n\n", {{"message", "a"}}},
    {"CR ends lines", "data: a\r\r", {{"message", "a"}}},
    {"CRLF ends lines", "data: a\r\n\r\n", {{"message", "a"}}},
    {"LF CR is two line ends", "data: a\n\rdata: b\n\n", {{"message", "a"}, {"message", "b"}}},
    {"line ends may be mixed", "data: a\rdata: b\ndata: c\r\n\n", {{"message", "a\nb\nc"}}},
    {"a byte order mark is skipped",
     "\xEF\xBB\xBF"
     "data: a\n\n",
     {{"message", "a"}}},
    {"only the first byte order mark is skipped",
     "\xEF\xBB\xBF\xEF\xBB\xBF"
     "data: a\n\n",
     {}},
    {"a later byte order mark is part of a name",
     "data: a\n\xEF\xBB\xBF"
     "data: b\n\n",
     {{"message", "a"}}},
    {"no space behind the colon", "data:a\n\n", {{"message", "a"}}},
    {"only one space is taken off", "data:  a\n\n", {{"message", " a"}}},
    {"a tab is not taken off", "data:\ta\n\n", {{"message", "\ta"}}},
    {"a space before the colon is part of the name", "data : a\n\n", {}},
    {"several lines are joined", "data: a\ndata: b\n\n", {{"message", "a\nb"}}},
    {"an empty line of data", "data\n\n", {{"message", ""}}},
    {"an empty line of data with a colon", "data:\n\n", {{"message", ""}}},
    {"two empty lines of data", "data\ndata\n\n", {{"message", "\n"}}},
    {"a value may have colons", "data: a:b: c\n\n", {{"message", "a:b: c"}}},
    {"comments are skipped", ": hello\ndata: a\n:\n\n", {{"message", "a"}}},
    {"comments alone are no event", ": keep-alive\n\n: again\n\n", {}},
    {"a comment between does not split", "data: a\n: x\ndata: b\n\n", {{"message", "a\nb"}}},
    {"an event has a type", "event: ping\ndata: a\n\n", {{"ping", "a"}}},
    {"the type may follow the data", "data: a\nevent: ping\n\n", {{"ping", "a"}}},
    {"the last type counts", "event: a\nevent: b\ndata: x\n\n", {{"b", "x"}}},
    {"an empty type is message", "event:\ndata: a\n\n", {{"message", "a"}}},
    {"a type without data is no event and forgotten", "event: a\n\ndata: x\n\n", {{"message", "x"}}},
    {"the type does not stay", "event: a\ndata: x\n\ndata: y\n\n", {{"a", "x"}, {"message", "y"}}},
    {"id and retry are skipped", "id: 7\nretry: 10\ndata: a\n\nid\n\n", {{"message", "a"}}},
    {"unknown names are skipped", "color: red\ndata: a\n\n", {{"message", "a"}}},
    {"names have a case", "Data: a\nDATA: b\n\n", {}},
    {"blank lines before an event", "\n\n\ndata: a\n\n", {{"message", "a"}}},
    {"an event that is cut off is lost", "data: a\n\ndata: b\n", {{"message", "a"}}},
    {"a line that is cut off is lost", "data: a\n\ndata: b", {{"message", "a"}}},
    {"NUL is data", "data: a\0b\n\n"sv, {{"message", std::string("a\0b", 3)}}},
    {"text beyond ASCII", "data: Z\xC3\xBCrich \xF0\x9F\x98\x80\n\n", {{"message", "Z\xC3\xBCrich \xF0\x9F\x98\x80"}}},
};

TEST(event_stream_decoder, decodes_every_vector_whole)
{
    for (const auto& one : vectors) {
        event_stream_decoder decoder(1024);
        std::vector<stream_event> out;
        EXPECT_TRUE(decoder.feed(one.text, out)) << one.promise;
        EXPECT_EQ(as_pairs(out), one.expected) << one.promise;
    }
}

TEST(event_stream_decoder, decodes_every_vector_byte_by_byte)
{
    for (const auto& one : vectors) {
        event_stream_decoder decoder(1024);
        std::vector<stream_event> out;
        for (const char c : one.text)
            EXPECT_TRUE(decoder.feed(std::string_view(&c, 1), out)) << one.promise;
        EXPECT_EQ(as_pairs(out), one.expected) << one.promise;
    }
}

TEST(event_stream_decoder, tells_an_event_as_soon_as_its_blank_line_is_in)
{
    event_stream_decoder decoder(1024);
    std::vector<stream_event> out;
    ASSERT_TRUE(decoder.feed("data: a\r\n\r", out));
    EXPECT_EQ(out.size(), 1U);
    ASSERT_TRUE(decoder.feed("\ndata: b\n\n", out));
    EXPECT_EQ(as_pairs(out), (events{{"message", "a"}, {"message", "b"}}));
}

TEST(event_stream_decoder, refuses_an_event_over_the_bound)
{
    std::vector<stream_event> out;
    event_stream_decoder one_line(8);
    const auto outcome = one_line.feed("data: abcdefgh", out);
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().code(), errc::too_large);
    event_stream_decoder many_lines(16);
    EXPECT_FALSE(many_lines.feed("data: abcd\ndata: abcd\ndata: abcd\n", out));
    EXPECT_TRUE(out.empty());
}

TEST(event_stream_decoder, bounds_each_event_and_not_the_stream)
{
    event_stream_decoder decoder(16);
    std::vector<stream_event> out;
    for (int i = 0; i < 100; ++i)
        ASSERT_TRUE(decoder.feed("data: abcd\n\n", out));
    EXPECT_EQ(out.size(), 100U);
}

} // namespace
} // namespace gladly_mcp::mcp
