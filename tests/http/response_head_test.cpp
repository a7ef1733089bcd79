#include "http/response_head.hpp"

#include <gtest/gtest.h>

namespace gladly_mcp::http {
namespace {

TEST(response_head, writes_dates_as_http_wants_them)
{
    using namespace std::chrono;
    EXPECT_EQ(format_http_date(sys_days{1994y / November / 6} + 8h + 49min + 37s), "Sun, 06 Nov 1994 08:49:37 GMT");
    EXPECT_EQ(format_http_date(sys_days{2024y / February / 29} + 23h + 59min + 59s + 999ms),
              "Thu, 29 Feb 2024 23:59:59 GMT");
    EXPECT_EQ(format_http_date({}), "Thu, 01 Jan 1970 00:00:00 GMT");
}

TEST(response_head, writes_status_fields_and_framing)
{
    const field_view fields[]{{"A", "b"}, {"C", ""}};
    response_head head;
    head.status = 404;
    head.fields = fields;
    head.extra_fields = "D: e\r\n";
    head.date = "now";
    head.content_length = 12345;
    std::string out;
    ASSERT_TRUE(append_head(out, head));
    EXPECT_EQ(out, "HTTP/1.1 404 Not Found\r\nDate: now\r\nA: b\r\nC: \r\nD: e\r\nContent-Length: 12345\r\n\r\n");

    out.clear();
    head.framing = body_framing::chunked;
    head.keep_alive = false;
    ASSERT_TRUE(append_head(out, head));
    EXPECT_TRUE(out.ends_with("D: e\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"));
}

TEST(response_head, appends_nothing_when_a_field_is_refused)
{
    const field_view bad{"A", "b\r\nC: d"};
    response_head head;
    head.fields = std::span{&bad, 1};
    std::string out;
    EXPECT_FALSE(append_head(out, head));
    EXPECT_EQ(out, "");
}

} // namespace
} // namespace gladly_mcp::http
