#include <gladly_mcp/http/request_builder.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace gladly_mcp::http {
namespace {

request get(std::string target)
{
    return {
        .to = {true, "acme.gladly.com", 443}, .method = "GET", .target = std::move(target), .fields = {}, .body = {}};
}

TEST(request_builder, writes_a_whole_head)
{
    request what = get("/api/v1/customer-profiles?phoneNumber=%2B15550198472");
    what.fields = {{"Authorization", "Basic eA=="}, {"Accept", "application/json"}};
    EXPECT_EQ(build_request_head(what).value(), "GET /api/v1/customer-profiles?phoneNumber=%2B15550198472 HTTP/1.1\r\n"
                                                "Host: acme.gladly.com\r\n"
                                                "Connection: keep-alive\r\n"
                                                "Authorization: Basic eA==\r\n"
                                                "Accept: application/json\r\n"
                                                "\r\n");
}

TEST(request_builder, names_the_port_unless_it_is_the_default)
{
    const auto host_of = [](origin to) {
        request what = get("/");
        what.to = std::move(to);
        const std::string head = build_request_head(what).value();
        const auto begin = head.find("Host: ") + 6;
        return head.substr(begin, head.find("\r\n", begin) - begin);
    };
    EXPECT_EQ(host_of({true, "a.example", 443}), "a.example");
    EXPECT_EQ(host_of({true, "a.example", 80}), "a.example:80");
    EXPECT_EQ(host_of({false, "localhost", 80}), "localhost");
    EXPECT_EQ(host_of({false, "::1", 8080}), "[::1]:8080");
}

TEST(request_builder, writes_a_length_for_content_and_for_methods_that_carry_it)
{
    const auto has_length = [](const char* method, std::string body, const char* length) {
        request what = get("/");
        what.method = method;
        what.body = std::move(body);
        const std::string head = build_request_head(what).value();
        const std::string line = "\r\nContent-Length: " + std::string{length} + "\r\n";
        return head.find(line) != std::string::npos;
    };
    EXPECT_TRUE(has_length("POST", "", "0"));
    EXPECT_TRUE(has_length("PUT", "", "0"));
    EXPECT_TRUE(has_length("PATCH", "{}", "2"));
    EXPECT_TRUE(has_length("DELETE", "{}", "2"));
    EXPECT_FALSE(has_length("GET", "", "0"));
    EXPECT_FALSE(has_length("DELETE", "", "0"));
}

TEST(request_builder, refuses_what_is_no_http)
{
    const auto refuses = [](auto change) {
        request what = get("/");
        change(what);
        const auto built = build_request_head(what);
        return !built && built.error().code() == errc::invalid_argument && built.error().effect() == effect::none;
    };
    for (const char* method : {"", "GE T", "GET\r\n", "G\xc3\x89T", "GET:"})
        EXPECT_TRUE(refuses([&](request& r) { r.method = method; })) << method;
    for (const char* target :
         {"", "a", "*", "http://other.example/", " /", "/a b", "/a\r\nX: 1", "/\t", "/\x7f", "/\xc3\xbc"})
        EXPECT_TRUE(refuses([&](request& r) { r.target = target; })) << target;
    for (const char* name : {"", "A B", "A:", "A\r\n", " A", "A\t", "\xc3\x84", "A\x7f", "(a)"})
        EXPECT_TRUE(refuses([&](request& r) { r.fields = {{name, "v"}}; })) << name;
    for (const char* value : {"\r", "\n", "a\r\nb: c", "a\tb", "\x1b[0m", "\x7f", "\x80", "\xc3\xbc"})
        EXPECT_TRUE(refuses([&](request& r) { r.fields = {{"A", value}}; })) << value;
    for (const char* name : {"Host", "host", "CONTENT-LENGTH", "Transfer-Encoding", "transfer-encoding", "Connection"})
        EXPECT_TRUE(refuses([&](request& r) { r.fields = {{name, "1"}}; })) << name;
    for (const char* host :
         {"", "a b", "a/b", "a@b", "a\r\nX: 1", "[::1]", "m\xc3\xbcller", "a%b", "a?b", "a#b", "a_b"})
        EXPECT_TRUE(refuses([&](request& r) { r.to.host = host; })) << host;
    EXPECT_TRUE(refuses([](request& r) { r.to.host = std::string(254, 'a'); }));
    EXPECT_TRUE(refuses([](request& r) { r.to.port = 0; }));
    EXPECT_TRUE(refuses([](request& r) { r.fields = {{"A", std::string(1, '\0')}}; }));
    EXPECT_TRUE(refuses([](request& r) { r.target = std::string{"/a\0b", 4}; }));
}

TEST(request_builder, bounds_fields_and_target_at_16_kib)
{
    request what = get("/");
    what.fields = {{"A", std::string(16 * 1024 - 1, 'v')}};
    EXPECT_TRUE(build_request_head(what));
    what.fields[0].value += 'v';
    EXPECT_FALSE(build_request_head(what));
    EXPECT_TRUE(build_request_head(get("/" + std::string(16 * 1024 - 1, 'a'))));
    EXPECT_FALSE(build_request_head(get("/" + std::string(16 * 1024, 'a'))));
}

/// What is sent as a head has these lines and no other, whatever stood in the request.
TEST(request_builder, never_writes_an_extra_line)
{
    std::mt19937 random{20240229}; // NOLINT: the same strings at each run
    using namespace std::string_view_literals;
    constexpr std::string_view hostile = "\r\n\0\t :/?#%\x7f\x80\xff\x0b\x1b,;=Aa9-"sv;
    const auto make = [&] {
        std::string out;
        const auto size = random() % 12;
        for (std::size_t i = 0; i < size; ++i)
            out += random() % 3 == 0 ? hostile[random() % hostile.size()] : static_cast<char>('a' + random() % 26);
        return out;
    };
    int sent = 0;
    for (int i = 0; i < 2000; ++i) {
        request what = get("/" + make());
        switch (random() % 4) {
        case 0: what.method = make(); break;
        case 1: what.to.host = make(); break;
        case 2: what.fields = {{make(), "v"}}; break;
        default: what.fields = {{"A", make()}}; break;
        }
        const auto built = build_request_head(what);
        if (!built)
            continue;
        ++sent;
        const auto lines = 4 + static_cast<std::ptrdiff_t>(what.fields.size());
        ASSERT_EQ(std::count(built->begin(), built->end(), '\n'), lines) << *built;
        ASSERT_EQ(std::count(built->begin(), built->end(), '\r'), lines) << *built;
        ASSERT_TRUE(built->ends_with("\r\n\r\n"));
        ASSERT_EQ(built->find("\r\n\r\n"), built->size() - 4);
        ASSERT_EQ(built->find('\0'), std::string::npos);
    }
    EXPECT_GT(sent, 50);
    EXPECT_LT(sent, 1500);
}

} // namespace
} // namespace gladly_mcp::http
