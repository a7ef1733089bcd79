#include "http/response_decoder.hpp"

#include <boost/asio/buffer.hpp>

#include <gtest/gtest.h>

namespace gladly_mcp::http {
namespace {

/// An answer, its error, or that more bytes are needed, and what was left over.
struct outcome {
    std::optional<response> answer;
    std::optional<error> problem;
    bool persistent = false;
    std::size_t surplus = 0;

    [[nodiscard]] errc code() const { return problem ? problem->code() : errc{}; }
};

struct wanted {
    response_limits limits;
    bool to_head = false;
    std::size_t piece = SIZE_MAX; ///< Bytes fed at once.
    bool then_close = false;
};

outcome decode(std::string_view bytes, const wanted& how = {})
{
    response_decoder decoder{how.limits, how.to_head};
    boost::beast::flat_buffer input;
    outcome out;
    bool complete = false;
    while (!bytes.empty() && !complete) {
        const auto part = bytes.substr(0, how.piece);
        bytes.remove_prefix(part.size());
        input.commit(boost::asio::buffer_copy(input.prepare(part.size()), boost::asio::buffer(part)));
        const auto step = decoder.feed(input);
        if (!step) {
            out.problem = step.error();
            return out;
        }
        complete = *step == response_decoder::progress::complete;
    }
    if (!complete && how.then_close) {
        const auto ended = decoder.end_of_input();
        complete = ended.has_value();
        if (!ended)
            out.problem = ended.error();
    }
    if (complete) {
        out.persistent = decoder.persistent();
        out.surplus = input.size() + bytes.size();
        out.answer = decoder.release();
    }
    return out;
}

constexpr std::string_view hello = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 5\r\n\r\nhello";
constexpr std::string_view chunked = "HTTP/1.1 201 Created\r\nTransfer-Encoding: chunked\r\n\r\n"
                                     "3;x=y\r\nhel\r\n2\r\nlo\r\n0\r\nAuthorization: trailer\r\n\r\n";

TEST(response_decoder, reads_an_answer_in_pieces_of_any_size)
{
    for (const std::string_view bytes : {hello, chunked}) {
        for (std::size_t piece = 1; piece <= bytes.size(); ++piece) {
            const auto got = decode(bytes, {.limits = {}, .piece = piece});
            ASSERT_TRUE(got.answer) << piece;
            EXPECT_EQ(got.answer->body, "hello");
            EXPECT_TRUE(got.persistent);
            EXPECT_EQ(got.surplus, 0U);
        }
    }
    const auto got = decode(hello);
    EXPECT_EQ(got.answer->status, 200U);
    EXPECT_EQ(got.answer->find("content-type"), "text/plain");
}

TEST(response_decoder, drops_trailers)
{
    const auto got = decode(chunked);
    EXPECT_EQ(got.answer->fields.size(), 1U);
    EXPECT_FALSE(got.answer->contains("Authorization"));
}

TEST(response_decoder, leaves_surplus_bytes_to_be_seen)
{
    const auto got = decode(std::string{hello} + "HTTP/1.1");
    ASSERT_TRUE(got.answer);
    EXPECT_EQ(got.answer->body, "hello");
    EXPECT_EQ(got.surplus, 8U);
    EXPECT_EQ(decode("HTTP/1.1 204 No Content\r\nContent-Length: 2\r\n\r\n{}").surplus, 2U);
}

TEST(response_decoder, knows_that_some_answers_have_no_body)
{
    EXPECT_TRUE(decode("HTTP/1.1 204 No Content\r\n\r\n").answer);
    EXPECT_TRUE(decode("HTTP/1.1 304 Not Modified\r\nContent-Length: 5\r\n\r\n").answer);
    EXPECT_TRUE(decode("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n", {.limits = {}, .to_head = true}).answer);
    EXPECT_TRUE(decode("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n").answer);
}

TEST(response_decoder, reads_until_close_when_there_is_no_length)
{
    const std::string_view bytes = "HTTP/1.1 200 OK\r\n\r\nhello";
    EXPECT_FALSE(decode(bytes).answer);
    const auto got = decode(bytes, {.limits = {}, .then_close = true});
    ASSERT_TRUE(got.answer);
    EXPECT_EQ(got.answer->body, "hello");
    EXPECT_FALSE(got.persistent);
}

TEST(response_decoder, tells_an_answer_that_was_cut_short_at_any_byte)
{
    for (const std::string_view bytes : {hello, chunked}) {
        for (std::size_t size = 0; size < bytes.size(); ++size) {
            const auto got = decode(bytes.substr(0, size), {.limits = {}, .then_close = true});
            ASSERT_EQ(got.code(), errc::connection_lost) << size;
            EXPECT_EQ(got.problem->effect(), effect::possible);
            const auto head_end = bytes.find("\r\n\r\n") + 4;
            EXPECT_EQ(got.problem->http_status() != 0, size >= head_end) << size;
        }
    }
}

TEST(response_decoder, skips_interim_answers_and_gives_up_after_eight)
{
    const std::string interim = "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n";
    std::string bytes = interim + interim + interim + interim;
    const auto got = decode(bytes + std::string{hello});
    ASSERT_TRUE(got.answer);
    EXPECT_EQ(got.answer->status, 200U);
    EXPECT_FALSE(got.answer->contains("Link"));
    EXPECT_EQ(decode(bytes + "HTTP/1.1 102 Processing\r\n\r\n" + std::string{hello}).code(), errc::protocol_error);
    EXPECT_EQ(decode(interim, {.limits = {}, .then_close = true}).code(), errc::connection_lost);
}

TEST(response_decoder, refuses_nonsense)
{
    for (const char* bytes :
         {"garbage\r\n\r\n", "HTTP/0.9 200 OK\r\n\r\n", "HTTP/2.0 200 OK\r\n\r\n", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
          "HTTP/1.1 20 OK\r\n\r\n", "HTTP/1.1 2000 OK\r\n\r\n", "HTTP/1.1 099 OK\r\nContent-Length: 0\r\n\r\n",
          "HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\n\r\n", "HTTP/1.1 200 OK\r\nA B: 1\r\n\r\n",
          "HTTP/1.1 200 OK\r\nA : 1\r\n\r\n", "HTTP/1.1 200 OK\r\n: 1\r\n\r\n", "<html><body>nope</body></html>\r\n",
          "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n",
          "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 5\r\n\r\nhello",
          "HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999999\r\n\r\n",
          "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\n",
          "HTTP/1.0 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"}) {
        const auto got = decode(bytes);
        ASSERT_EQ(got.code(), errc::protocol_error) << bytes;
        EXPECT_EQ(got.problem->effect(), effect::possible);
    }
}

TEST(response_decoder, refuses_bad_chunks)
{
    const std::string head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
    for (const char* body : {"x\r\n", "-1\r\n", "3\r\nhelx\r\n0\r\n\r\n", "3\r\nhel\n\n0\r\n\r\n", "\r\n",
                             "0x3\r\nhel\r\n0\r\n\r\n", "ffffffffffffffffff\r\n", "3 \r\nhelxx\r\n"}) {
        const auto got = decode(head + body);
        ASSERT_EQ(got.code(), errc::protocol_error) << body;
        EXPECT_EQ(got.problem->http_status(), 200) << body;
    }
}

TEST(response_decoder, bounds_the_body_at_the_byte)
{
    const response_limits limits{.header = 1024, .body = 5};
    EXPECT_TRUE(decode(hello, {.limits = limits}).answer);
    EXPECT_TRUE(decode(chunked, {.limits = limits}).answer);
    EXPECT_TRUE(decode("HTTP/1.1 200 OK\r\n\r\nhello", {.limits = limits, .then_close = true}).answer);
    const response_limits less{.header = 1024, .body = 4};
    EXPECT_EQ(decode(hello, {.limits = less}).code(), errc::too_large);
    EXPECT_EQ(decode(chunked, {.limits = less}).code(), errc::too_large);
    EXPECT_EQ(decode("HTTP/1.1 200 OK\r\n\r\nhello", {.limits = less}).code(), errc::too_large);
    EXPECT_EQ(decode("HTTP/1.1 200 OK\r\nContent-Length: 4294967296\r\n\r\n").code(), errc::too_large);
    const auto huge_chunk =
        decode("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n", {.limits = limits});
    EXPECT_EQ(huge_chunk.code(), errc::too_large);
    EXPECT_EQ(huge_chunk.problem->http_status(), 200);
}

TEST(response_decoder, bounds_head_chunk_lines_and_trailers)
{
    const response_limits limits{.header = 256, .body = 1024};
    const std::string filler(300, 'a');
    const std::string head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
    std::string many_fields = "HTTP/1.1 200 OK\r\n";
    for (int i = 0; i < 100; ++i)
        many_fields += "A: bcdef\r\n";
    std::string many_trailers = head + "0\r\n";
    for (int i = 0; i < 100; ++i)
        many_trailers += "A: bcdef\r\n";
    for (const std::string& bytes : {"HTTP/1.1 200 OK\r\nA: " + filler, "HTTP/1.1 200 " + filler, many_fields,
                                     head + "3;x=" + filler, many_trailers}) {
        EXPECT_EQ(decode(bytes, {.limits = limits}).code(), errc::too_large) << bytes;
        EXPECT_EQ(decode(bytes, {.limits = limits, .piece = 7}).code(), errc::too_large) << bytes;
    }
}

} // namespace
} // namespace gladly_mcp::http
