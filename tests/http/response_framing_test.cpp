#include "http/response_framing.hpp"

#include <gtest/gtest.h>

namespace gladly_mcp::http {
namespace {

result<response_framing> judge(unsigned status, std::vector<field> fields, bool http_1_1 = true, bool to_head = false)
{
    return judge_response_framing(
        {.status = status, .http_1_1 = http_1_1, .to_head_request = to_head, .fields = fields});
}

TEST(response_framing, finds_where_the_body_ends)
{
    EXPECT_EQ(judge(200, {{"Content-Length", "5"}})->extent, body_extent::counted);
    EXPECT_EQ(judge(200, {{"content-length", "0"}})->extent, body_extent::counted);
    EXPECT_EQ(judge(200, {{"Transfer-Encoding", "Chunked"}})->extent, body_extent::chunked);
    EXPECT_EQ(judge(200, {})->extent, body_extent::until_close);
    EXPECT_EQ(judge(204, {})->extent, body_extent::none);
    EXPECT_EQ(judge(304, {{"Content-Length", "5"}})->extent, body_extent::none);
    EXPECT_EQ(judge(100, {})->extent, body_extent::none);
    EXPECT_EQ(judge(200, {{"Content-Length", "5"}}, true, true)->extent, body_extent::none);
}

TEST(response_framing, keeps_only_connections_whose_end_is_certain)
{
    EXPECT_TRUE(judge(200, {{"Content-Length", "5"}})->persistent);
    EXPECT_TRUE(judge(204, {})->persistent);
    EXPECT_FALSE(judge(200, {})->persistent);
    EXPECT_FALSE(judge(200, {{"Content-Length", "5"}}, false)->persistent);
    EXPECT_FALSE(judge(200, {{"Content-Length", "5"}, {"Connection", "close"}})->persistent);
    EXPECT_FALSE(judge(200, {{"Content-Length", "5"}, {"connection", "x , CLOSE,y"}})->persistent);
    EXPECT_TRUE(judge(200, {{"Content-Length", "5"}, {"Connection", "closed, keep-alive"}})->persistent);
}

TEST(response_framing, refuses_what_two_readers_could_read_differently)
{
    const std::vector<std::vector<field>> bad = {
        {{"Transfer-Encoding", "chunked"}, {"Content-Length", "5"}},
        {{"Content-Length", "5"}, {"Transfer-Encoding", "chunked"}},
        {{"Content-Length", "5"}, {"Content-Length", "5"}},
        {{"Content-Length", "5"}, {"content-length", "6"}},
        {{"Content-Length", "5, 5"}},
        {{"Content-Length", "+5"}},
        {{"Content-Length", "-5"}},
        {{"Content-Length", "0x5"}},
        {{"Content-Length", ""}},
        {{"Transfer-Encoding", "gzip"}},
        {{"Transfer-Encoding", "gzip, chunked"}},
        {{"Transfer-Encoding", "chunked, chunked"}},
        {{"Transfer-Encoding", "chunked"}, {"Transfer-Encoding", "chunked"}},
        {{"Transfer-Encoding", "identity"}},
        {{"Transfer-Encoding", ""}},
        {{"Content-Encoding", "gzip"}, {"Content-Length", "5"}},
    };
    for (const auto& fields : bad) {
        const auto judged = judge(200, fields);
        ASSERT_FALSE(judged) << fields[0].name << ": " << fields[0].value;
        EXPECT_EQ(judged.error().code(), errc::protocol_error);
        EXPECT_EQ(judged.error().effect(), effect::possible);
    }
    EXPECT_FALSE(judge(200, {{"Transfer-Encoding", "chunked"}}, false));
    EXPECT_FALSE(judge(204, {{"Content-Length", "1"}, {"Content-Length", "1"}}));
}

TEST(response_framing, ignores_the_content_coding_of_a_body_that_is_not_there)
{
    EXPECT_TRUE(judge(304, {{"Content-Encoding", "gzip"}}));
    EXPECT_TRUE(judge(200, {{"Content-Encoding", "Identity"}, {"Content-Length", "1"}}));
}

} // namespace
} // namespace gladly_mcp::http
