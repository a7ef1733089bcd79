#include "framing_transcript.hpp"

#include <gtest/gtest.h>

namespace gladly_mcp::http::testing {
namespace {

using namespace std::string_literals;

/// Bytes, and what has to be said about them, however they are cut.
struct example {
    std::string name;
    std::string bytes;
    std::vector<std::string> requests; ///< Bodies of the requests that must come out.
    unsigned refused_with = 0;
};

std::string body_of(const std::string& described)
{
    return described.substr(described.find("||") + 2);
}

void check(const example& what, const framing_limits& limits = {})
{
    SCOPED_TRACE(what.name);
    const transcript whole = read_whole(what.bytes, limits);
    EXPECT_EQ(whole.refused_with, what.refused_with);
    ASSERT_EQ(whole.requests.size(), what.requests.size());
    for (std::size_t i = 0; i < what.requests.size(); ++i)
        EXPECT_EQ(body_of(whole.requests[i]), what.requests[i]);
    EXPECT_TRUE(read_bytewise(what.bytes, limits).agrees_with(whole)) << "read byte by byte";
    if (what.bytes.size() > 2048)
        return;
    for (std::size_t cut = 1; cut < what.bytes.size(); ++cut)
        ASSERT_TRUE(read_in_two(what.bytes, cut, limits).agrees_with(whole)) << "cut at " << cut;
}

void check_all(const std::vector<example>& examples, const framing_limits& limits = {})
{
    for (const example& each : examples)
        check(each, limits);
}

std::string post(const std::string& fields, const std::string& body = {})
{
    return "POST /mcp HTTP/1.1\r\nHost: a\r\n" + fields + "\r\n" + body;
}

TEST(framing_guard, reads_well_formed_requests)
{
    check_all({
        {"get", "GET / HTTP/1.1\r\nHost: a\r\n\r\n", {""}},
        {"post with length", post("Content-Length: 5\r\n", "hello"), {"hello"}},
        {"post without a body", post(""), {""}},
        {"length zero", post("Content-Length: 0\r\n"), {""}},
        {"leading zeros", post("Content-Length: 0005\r\n", "hello"), {"hello"}},
        {"delete", "DELETE /x HTTP/1.1\r\nHost: a\r\n\r\n", {""}},
        {"options", "OPTIONS /x HTTP/1.1\r\nHost: a\r\n\r\n", {""}},
        {"options for the server", "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n", {""}},
        {"http/1.0 without a host", "GET / HTTP/1.0\r\n\r\n", {""}},
        {"http/1.0 with a body", "POST / HTTP/1.0\r\nContent-Length: 2\r\n\r\nhi", {"hi"}},
        {"one empty line before", "\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n", {""}},
        {"an empty line between", post("Content-Length: 2\r\n", "hi") + "\r\n" + post(""), {"hi", ""}},
        {"white space around a value", post("Content-Length: \t 5 \t\r\n", "hello"), {"hello"}},
        {"empty value", post("X-Empty:\r\n"), {""}},
        {"tab inside a value", post("X: a\tb\r\n"), {""}},
        {"host with port", "GET / HTTP/1.1\r\nHost: [::1]:8080\r\n\r\n", {""}},
        {"repeated harmless field", post("Accept: a\r\nAccept: b\r\n"), {""}},
        {"two different mcp fields", post("Mcp-Name: a\r\nMcp-Method: a\r\n"), {""}},
    });
}

TEST(framing_guard, reads_chunked_bodies_and_drops_trailers)
{
    const std::string chunked = "Transfer-Encoding: chunked\r\n";
    check_all({
        {"two chunks", post(chunked, "5\r\nhello\r\n6\r\n world\r\n0\r\n\r\n"), {"hello world"}},
        {"no chunk", post(chunked, "0\r\n\r\n"), {""}},
        {"any case", post("transfer-encoding: CHUNKED\r\n", "A\r\n0123456789\r\n0\r\n\r\n"), {"0123456789"}},
        {"leading zeros", post(chunked, "000a\r\n0123456789\r\n000\r\n\r\n"), {"0123456789"}},
        {"extensions", post(chunked, "2;a=b;c=\"d e\"\r\nhi\r\n0;x\r\n\r\n"), {"hi"}},
        {"trailers", post(chunked, "2\r\nhi\r\n0\r\nAuthorization: Bearer x\r\nX: y\r\n\r\n"), {"hi"}},
        {"chunk that holds line ends", post(chunked, "4\r\n\r\n\r\n\r\n0\r\n\r\n"), {"\r\n\r\n"}},
        {"another request behind",
         post(chunked, "2\r\nhi\r\n0\r\n\r\n") + post("Content-Length: 1\r\n", "x"),
         {"hi", "x"}},
    });
}

TEST(framing_guard, never_shows_a_trailer_as_a_field)
{
    const auto seen = read_whole(
        post("Transfer-Encoding: chunked\r\n", "1\r\nx\r\n0\r\nAuthorization: Bearer secret\r\nHost: b\r\n\r\n"));
    ASSERT_EQ(seen.requests.size(), 1U);
    EXPECT_EQ(seen.requests[0], "POST /mcp|Host=a|Transfer-Encoding=chunked||x");
}

TEST(framing_guard, refuses_ambiguous_body_lengths)
{
    const std::string chunks = "5\r\nhello\r\n0\r\n\r\n";
    check_all({
        {"length and chunked", post("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", chunks), {}, 400},
        {"chunked and length", post("Transfer-Encoding: chunked\r\nContent-Length: 5\r\n", chunks), {}, 400},
        {"gzip and length", post("Transfer-Encoding: gzip\r\nContent-Length: 5\r\n", "hello"), {}, 400},
        {"gzip", post("Transfer-Encoding: gzip\r\n", "hello"), {}, 400},
        {"gzip, chunked", post("Transfer-Encoding: gzip, chunked\r\n", chunks), {}, 400},
        {"chunked, gzip", post("Transfer-Encoding: chunked, gzip\r\n", chunks), {}, 400},
        {"chunked, chunked", post("Transfer-Encoding: chunked, chunked\r\n", chunks), {}, 400},
        {"xchunked", post("Transfer-Encoding: xchunked\r\n", chunks), {}, 400},
        {"chunked with a parameter", post("Transfer-Encoding: chunked;q=1\r\n", chunks), {}, 400},
        {"quoted chunked", post("Transfer-Encoding: \"chunked\"\r\n", chunks), {}, 400},
        {"identity", post("Transfer-Encoding: identity\r\n"), {}, 400},
        {"empty coding", post("Transfer-Encoding:\r\n"), {}, 400},
        {"coding twice", post("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n", chunks), {}, 400},
        {"coding in http/1.0", "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks, {}, 400},
        {"length twice, equal", post("Content-Length: 5\r\nContent-Length: 5\r\n", "hello"), {}, 400},
        {"length twice, different", post("Content-Length: 5\r\ncontent-length: 6\r\n", "hello"), {}, 400},
        {"list of lengths", post("Content-Length: 5, 5\r\n", "hello"), {}, 400},
        {"empty length", post("Content-Length:\r\n"), {}, 400},
        {"signed length", post("Content-Length: +5\r\n", "hello"), {}, 400},
        {"negative length", post("Content-Length: -1\r\n"), {}, 400},
        {"hexadecimal length", post("Content-Length: 0x5\r\n", "hello"), {}, 400},
        {"length with a space", post("Content-Length: 1 0\r\n", "0123456789"), {}, 400},
        {"length beyond 64 bits", post("Content-Length: 18446744073709551621\r\n", "hello"), {}, 400},
        {"length beyond the bound", post("Content-Length: 9999999999999999999\r\n"), {}, 413},
    });
}

TEST(framing_guard, refuses_bad_chunks)
{
    const auto chunked = [](const std::string& body) { return post("Transfer-Encoding: chunked\r\n", body); };
    check_all({
        {"no size", chunked("\r\nhello\r\n0\r\n\r\n"), {}, 400},
        {"no digit", chunked("g\r\n"), {}, 400},
        {"sign", chunked("+5\r\nhello\r\n0\r\n\r\n"), {}, 400},
        {"prefix", chunked("0x5\r\nhello\r\n0\r\n\r\n"), {}, 400},
        {"space before the size", chunked(" 5\r\nhello\r\n0\r\n\r\n"), {}, 400},
        {"space behind the size", chunked("5 \r\nhello\r\n0\r\n\r\n"), {}, 400},
        {"space before an extension", chunked("5 ;a\r\nhello\r\n0\r\n\r\n"), {}, 400},
        {"bare lf behind the size", chunked("5\nhello\r\n0\r\n\r\n"), {}, 400},
        {"bare cr behind the size", chunked("5\rhello\r\n0\r\n\r\n"), {}, 400},
        {"bare lf in an extension", chunked("5;a\nhello\r\n0\r\n\r\n"), {}, 400},
        {"bare lf in a quoted extension", chunked("5;a=\"\n\"\r\nhello\r\n0\r\n\r\n"), {}, 400},
        {"bare lf behind the data", chunked("5\r\nhello\n0\r\n\r\n"), {}, 400},
        {"longer than the size", chunked("5\r\nhello!\r\n0\r\n\r\n"), {}, 400},
        {"shorter than the size", chunked("6\r\nhello\r\n0\r\n\r\n"), {}, 400},
        {"size beyond the bound", chunked("400001\r\n"), {}, 413},
        {"size beyond 64 bits", chunked("fffffffffffffffff\r\n"), {}, 413},
        {"17 digits", chunked("00000000000000005\r\nhello\r\n0\r\n\r\n"), {}, 400},
        {"bare lf at the end", chunked("0\r\n\n"), {}, 400},
        {"trailer without a name", chunked("0\r\n: x\r\n\r\n"), {}, 400},
        {"trailer with a space before the colon", chunked("0\r\nA : x\r\n\r\n"), {}, 400},
        {"trailer without a colon", chunked("0\r\nGET / HTTP/1.1\r\n\r\n"), {}, 400},
        {"folded trailer", chunked("0\r\nA: x\r\n y\r\n\r\n"), {}, 400},
        {"control byte in a trailer", chunked("0\r\nA: \x01\r\n\r\n"), {}, 400},
        {"bare lf in a trailer", chunked("0\r\nA: x\nB: y\r\n\r\n"), {}, 400},
    });
}

TEST(framing_guard, refuses_a_missing_or_doubtful_host)
{
    check_all({
        {"none", "GET / HTTP/1.1\r\n\r\n", {}, 400},
        {"two", "GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n", {}, 400},
        {"two in http/1.0", "GET / HTTP/1.0\r\nHost: a\r\nHost: b\r\n\r\n", {}, 400},
        {"empty", "GET / HTTP/1.1\r\nHost:\r\n\r\n", {}, 400},
        {"list", "GET / HTTP/1.1\r\nHost: a, b\r\n\r\n", {}, 400},
        {"user", "GET / HTTP/1.1\r\nHost: u@a\r\n\r\n", {}, 400},
        {"path", "GET / HTTP/1.1\r\nHost: a/b\r\n\r\n", {}, 400},
        {"space inside", "GET / HTTP/1.1\r\nHost: a b\r\n\r\n", {}, 400},
    });
}

TEST(framing_guard, refuses_fields_that_may_stand_once)
{
    for (const std::string name : {"Authorization", "Origin", "Content-Type", "Mcp-Method", "Mcp-Name",
                                   "Mcp-Session-Id", "MCP-Protocol-Version", "Mcp-Param-Anything"}) {
        std::string lower = name;
        std::ranges::transform(lower, lower.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
        check({name + " once", post(name + ": x\r\n"), {""}});
        check({name + " twice", post(name + ": x\r\nAccept: y\r\n" + lower + ": x\r\n"), {}, 400});
    }
}

TEST(framing_guard, refuses_malformed_field_lines)
{
    check_all({
        {"folded", post("A: x\r\n y\r\n"), {}, 400},
        {"folded with a tab", post("A: x\r\n\ty\r\n"), {}, 400},
        {"first field folded", "GET / HTTP/1.1\r\n Host: a\r\n\r\n", {}, 400},
        {"space before the colon", post("Content-Length : 5\r\n", "hello"), {}, 400},
        {"tab before the colon", post("Content-Length\t: 5\r\n", "hello"), {}, 400},
        {"no colon", post("Content-Length\r\n"), {}, 400},
        {"no name", post(": x\r\n"), {}, 400},
        {"bad byte in a name", post("A(: x\r\n"), {}, 400},
        {"8-bit byte in a name", post("\xc3\xa9: x\r\n"), {}, 400},
        {"nul in a name", post("A\0B: x\r\n"s), {}, 400},
        {"nul in a value", post("A: x\0y\r\n"s), {}, 400},
        {"control byte in a value", post("A: x\x01y\r\n"), {}, 400},
        {"delete in a value", post("A: x\x7fy\r\n"), {}, 400},
        {"8-bit byte in a value", post("A: \xc3\xa9\r\n"), {}, 400},
        {"bare cr in a value", post("A: x\rB: y\r\n"), {}, 400},
        {"bare lf behind a value", post("A: x\nB: y\r\n"), {}, 400},
        {"cr cr lf", post("A: x\r\r\n"), {}, 400},
        {"bare lf ends the head", "GET / HTTP/1.1\r\nHost: a\r\n\n", {}, 400},
        {"bare lf everywhere", "GET / HTTP/1.1\nHost: a\n\n", {}, 400},
    });
}

TEST(framing_guard, refuses_malformed_request_lines)
{
    const auto line = [](const std::string& text) { return text + "\r\nHost: a\r\n\r\n"; };
    check_all({
        {"absolute form", line("GET http://b/ HTTP/1.1"), {}, 400},
        {"authority form", line("GET b:80 HTTP/1.1"), {}, 400},
        {"star for get", line("GET * HTTP/1.1"), {}, 400},
        {"star and more", line("OPTIONS *x HTTP/1.1"), {}, 400},
        {"no slash", line("GET x HTTP/1.1"), {}, 400},
        {"empty target", line("GET  HTTP/1.1"), {}, 400},
        {"space in the target", line("GET /a b HTTP/1.1"), {}, 400},
        {"two spaces", line("GET  / HTTP/1.1"), {}, 400},
        {"two spaces before the version", line("GET /  HTTP/1.1"), {}, 400},
        {"tab as a separator", line("GET\t/\tHTTP/1.1"), {}, 400},
        {"trailing space", line("GET / HTTP/1.1 "), {}, 400},
        {"8-bit byte in the target", line("GET /\xc3\xa9 HTTP/1.1"), {}, 400},
        {"delete in the target", line("GET /\x7f HTTP/1.1"), {}, 400},
        {"nul in the target", line("GET /\0 HTTP/1.1"s), {}, 400},
        {"bare cr in the target", line("GET /\rx HTTP/1.1"), {}, 400},
        {"no version", line("GET /"), {}, 400},
        {"only a method", line("GET"), {}, 400},
        {"lower case version", line("GET / http/1.1"), {}, 400},
        {"version without a minor part", line("GET / HTTP/1"), {}, 400},
        {"version with more digits", line("GET / HTTP/1.10"), {}, 400},
        {"version 1.2", line("GET / HTTP/1.2"), {}, 505},
        {"version 0.9", line("GET / HTTP/0.9"), {}, 505},
        {"version 2.0", line("GET / HTTP/2.0"), {}, 505},
        {"http/2 preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", {}, 505},
        {"lower case method", line("get / HTTP/1.1"), {}, 405},
        {"head", line("HEAD / HTTP/1.1"), {}, 405},
        {"connect", line("CONNECT a:80 HTTP/1.1"), {}, 405},
        {"trace", line("TRACE / HTTP/1.1"), {}, 405},
        {"put", line("PUT / HTTP/1.1"), {}, 405},
        {"bad byte in the method", line("GE(T / HTTP/1.1"), {}, 400},
        {"two empty lines before", "\r\n\r\n" + line("GET / HTTP/1.1"), {}, 400},
        {"bare lf before", "\n" + line("GET / HTTP/1.1"), {}, 400},
        {"bare cr before", "\r" + line("GET / HTTP/1.1"), {}, 400},
        {"space before", " " + line("GET / HTTP/1.1"), {}, 400},
        {"tls handshake", "\x16\x03\x01\x02", {}, 400},
    });
}

TEST(framing_guard, reads_put_and_patch_when_allowed)
{
    framing_limits limits;
    limits.allow_put_and_patch = true;
    check({"put", "PUT /x HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nhi", {"hi"}}, limits);
    check({"patch", "PATCH /x HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nhi", {"hi"}}, limits);
    check({"head", "HEAD /x HTTP/1.1\r\nHost: a\r\n\r\n", {}, 405}, limits);
}

TEST(framing_guard, stops_at_the_request_that_it_refuses)
{
    check({"good, bad, good",
           post("Content-Length: 2\r\n", "hi") + post("Content-Length: x\r\n") + post(""),
           {"hi"},
           400});
}

TEST(framing_guard, bounds_the_header_to_the_byte)
{
    framing_limits limits;
    const std::string head = "GET / HTTP/1.1\r\nHost: a\r\nX: ";
    for (const int over : {-1, 0, 1}) {
        const std::size_t size = limits.max_header + static_cast<std::size_t>(over);
        const std::string bytes = head + std::string(size - head.size() - 4, 'x') + "\r\n\r\n";
        ASSERT_EQ(bytes.size(), size);
        check({"header of " + std::to_string(size), bytes, over > 0 ? std::vector<std::string>{} : std::vector{""s},
               over > 0 ? 431U : 0U});
    }
    check({"a line without an end", "GET /" + std::string(limits.max_header, 'x'), {}, 431});
}

TEST(framing_guard, bounds_the_number_of_fields)
{
    for (const std::size_t count : {63U, 64U, 65U}) {
        std::string fields;
        for (std::size_t i = 1; i < count; ++i)
            fields += "X: y\r\n";
        check({std::to_string(count) + " fields", post(fields),
               count > 64 ? std::vector<std::string>{} : std::vector{""s}, count > 64 ? 431U : 0U});
    }
}

TEST(framing_guard, bounds_the_body_to_the_byte)
{
    framing_limits limits;
    limits.max_body = 1000;
    for (const std::size_t size : {999U, 1000U, 1001U}) {
        const bool over = size > limits.max_body;
        const std::string body(size, 'b');
        const auto expected = over ? std::vector<std::string>{} : std::vector{body};
        check({"by length", post("Content-Length: " + std::to_string(size) + "\r\n", body), expected, over ? 413U : 0U},
              limits);
        const std::string last = over ? "1\r\nb\r\n" : "";
        std::string chunks = size == 999 ? "3e7\r\n" : "3e8\r\n";
        chunks += body.substr(0, std::min<std::size_t>(size, 1000)) + "\r\n" + last;
        check({"by chunks", post("Transfer-Encoding: chunked\r\n", chunks + "0\r\n\r\n"), expected, over ? 413U : 0U},
              limits);
    }
}

TEST(framing_guard, refuses_a_long_body_before_any_of_it_came)
{
    const auto seen = read_bytewise(post("Content-Length: 4294967296\r\n"));
    EXPECT_EQ(seen.refused_with, 413U);
}

TEST(framing_guard, bounds_chunk_extensions_and_trailers_together)
{
    for (const std::size_t size : {1023U, 1024U, 1025U}) {
        const bool over = size > 1024;
        const auto expected = over ? std::vector<std::string>{} : std::vector{"hi"s};
        const std::string first = ";" + std::string(99, 'e');
        const std::string trailer = "T: " + std::string(size - 100 - 5, 't') + "\r\n";
        check({"both, " + std::to_string(size),
               post("Transfer-Encoding: chunked\r\n", "2" + first + "\r\nhi\r\n0\r\n" + trailer + "\r\n"), expected,
               over ? 400U : 0U});
        check({"extensions, " + std::to_string(size),
               post("Transfer-Encoding: chunked\r\n",
                    "1" + first + "\r\nh\r\n1;" + std::string(size - 101, 'e') + "\r\ni\r\n0\r\n\r\n"),
               expected, over ? 400U : 0U});
    }
}

TEST(framing_guard, reports_what_the_head_asks_for)
{
    const auto get = [](const std::string& fields) { return "GET / HTTP/1.1\r\nHost: a\r\n" + fields; };
    framing_guard guard{framing_limits{}};
    const auto read_head = [&](std::string_view bytes) {
        guard = framing_guard{framing_limits{}};
        const auto room = guard.prepare();
        std::ranges::copy(bytes, room.data());
        guard.commit(bytes.size());
        return guard.next() == framing_guard::event::head;
    };
    ASSERT_TRUE(read_head(get("\r\n")));
    EXPECT_TRUE(guard.keep_alive());
    EXPECT_FALSE(guard.announces_body());
    ASSERT_TRUE(read_head(get("Connection: TE, Close\r\n\r\n")));
    EXPECT_FALSE(guard.keep_alive());
    ASSERT_TRUE(read_head("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n"));
    EXPECT_FALSE(guard.keep_alive());
    EXPECT_TRUE(guard.is_http_1_0());
    ASSERT_TRUE(read_head(post("Content-Length: 5\r\nExpect: 100-Continue\r\n")));
    EXPECT_TRUE(guard.announces_body());
    EXPECT_TRUE(guard.expects_continue());
    ASSERT_TRUE(read_head(post("Expect: 100-continue\r\n")));
    EXPECT_FALSE(guard.expects_continue()) << "there is no body to wait for";
    ASSERT_TRUE(read_head("POST / HTTP/1.0\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n"));
    EXPECT_FALSE(guard.expects_continue()) << "HTTP/1.0 does not know it";
    check({"other expectation", post("Expect: 200-ok\r\n"), {}, 417});
}

TEST(framing_guard, gives_the_head_before_the_body_was_read)
{
    framing_guard guard{framing_limits{}};
    const std::string bytes = post("Content-Length: 5\r\n", "he");
    std::ranges::copy(bytes, guard.prepare().data());
    guard.commit(bytes.size());
    ASSERT_EQ(guard.next(), framing_guard::event::head);
    EXPECT_EQ(guard.request().path(), "/mcp");
    EXPECT_EQ(guard.request().body, "");
    EXPECT_EQ(guard.next(), framing_guard::event::need_more);
}

TEST(framing_guard, keeps_views_right_while_a_body_makes_the_buffer_grow)
{
    const std::string body(3'000'000, 'z');
    for (const bool chunked : {false, true}) {
        std::string coded = body;
        if (chunked) {
            coded.clear();
            for (std::size_t at = 0; at < body.size(); at += 60'000)
                coded += "EA60\r\n" + body.substr(at, 60'000) + "\r\n";
            coded += "0\r\n\r\n";
        }
        const std::string length = "Content-Length: " + std::to_string(body.size()) + "\r\n";
        recorder reader;
        reader.feed(post("") + post(chunked ? "Transfer-Encoding: chunked\r\nX: y\r\n" : length + "X: y\r\n", coded) +
                    post("Last: 1\r\n"));
        ASSERT_EQ(reader.seen().requests.size(), 3U);
        EXPECT_EQ(body_of(reader.seen().requests[1]), body);
        EXPECT_NE(reader.seen().requests[1].find("|X=y|"), std::string::npos);
        EXPECT_EQ(reader.seen().requests[2], "POST /mcp|Host=a|Last=1||");
    }
}

TEST(framing_guard, gives_memory_back_when_idle)
{
    framing_guard guard{framing_limits{}};
    ASSERT_FALSE(guard.prepare().empty());
    EXPECT_TRUE(guard.idle());
    guard.trim();
    EXPECT_TRUE(guard.spare().empty());
    EXPECT_FALSE(guard.prepare().empty());
}

TEST(request_view, splits_the_target_and_finds_fields_in_any_case)
{
    const field_view fields[]{{"Accept", "a"}, {"X", "1"}, {"accept", "b"}};
    request_view request;
    request.target = "/a/b?c=d?e";
    request.fields = fields;
    EXPECT_EQ(request.path(), "/a/b");
    EXPECT_EQ(request.query(), "c=d?e");
    ASSERT_NE(request.find("ACCEPT"), nullptr);
    EXPECT_EQ(request.find("ACCEPT")->value, "a");
    EXPECT_EQ(request.find("Y"), nullptr);
    EXPECT_EQ(request.count("accept"), 2U);
    request.target = "/a";
    EXPECT_EQ(request.path(), "/a");
    EXPECT_EQ(request.query(), "");
}

} // namespace
} // namespace gladly_mcp::http::testing
