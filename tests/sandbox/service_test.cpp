#include "sandbox/credentials.hpp"
#include "sandbox/driver.hpp"

namespace gladly_mcp::sandbox {
namespace {

using namespace std::chrono_literals;

http::response organization(driver& gladly)
{
    return gladly.raw("GET", "/api/v1/organization", {}, default_authorization);
}

TEST(sandbox_credentials, are_the_base64_of_user_and_token)
{
    EXPECT_EQ(basic_credentials("agent@example.com", core::secret{"sandbox-token"}).reveal(),
              "YWdlbnRAZXhhbXBsZS5jb206c2FuZGJveC10b2tlbg==");
    EXPECT_EQ(basic_credentials("a", core::secret{"bc"}).reveal(), "YTpiYw==");
    EXPECT_EQ(basic_credentials("a", core::secret{"b"}).reveal(), "YTpi");
}

TEST(sandbox_credentials, accept_the_scheme_in_any_case_and_no_other_scheme)
{
    EXPECT_EQ(basic_part("bASIC abc"), "abc");
    EXPECT_EQ(basic_part("Bearer abc"), "");
    EXPECT_EQ(basic_part("Basic"), "");
}

TEST(sandbox_service, refuses_missing_and_wrong_credentials)
{
    driver gladly;
    for (const std::string_view authorization :
         {"", "Basic", "Basic ", "Basic YWdlbnRAZXhhbXBsZS5jb206d3Jvbmc=", "Bearer sandbox-token"}) {
        const http::response reply = gladly.raw("GET", "/api/v1/organization", {}, authorization);
        EXPECT_TRUE(is_bare(reply, 401)) << authorization;
        EXPECT_EQ(reply.find("Ratelimit-Remaining-Second"), "10") << "a refused caller does not use the budget up";
    }
}

TEST(sandbox_service, accepts_each_configured_user)
{
    service_options options;
    options.users = {{.email = "one@example.com", .token = "1"}, {.email = "two@example.com", .token = "2"}};
    driver gladly{std::move(options)};
    for (const auto& [user, token] : {std::pair{"one@example.com", "1"}, std::pair{"two@example.com", "2"}}) {
        const std::string field = "Basic " + std::string{basic_credentials(user, core::secret{token}).reveal()};
        EXPECT_EQ(gladly.raw("GET", "/api/v1/organization", {}, field).status, 200U);
    }
    EXPECT_EQ(organization(gladly).status, 401U);
}

TEST(sandbox_service, refuses_the_eleventh_request_of_a_second)
{
    driver gladly;
    for (int left = 9; left >= 0; --left) {
        const http::response reply = organization(gladly);
        EXPECT_EQ(reply.status, 200U);
        EXPECT_EQ(reply.find("Ratelimit-Limit-Second"), "10");
        EXPECT_EQ(reply.find("Ratelimit-Remaining-Second"), std::to_string(left));
    }
    const http::response refused = organization(gladly);
    EXPECT_TRUE(is_bare(refused, 429));
    EXPECT_EQ(refused.find("Ratelimit-Limit-Second"), "10");
    EXPECT_EQ(refused.find("Ratelimit-Remaining-Second"), "0");
    EXPECT_FALSE(refused.contains("Retry-After"));
}

TEST(sandbox_service, starts_a_new_budget_with_the_next_second)
{
    service_options options;
    options.requests_per_second = 1;
    driver gladly{std::move(options)};
    EXPECT_EQ(organization(gladly).status, 200U);
    gladly.clock.advance(999ms);
    EXPECT_EQ(organization(gladly).status, 429U);
    gladly.clock.advance(1ms);
    EXPECT_EQ(organization(gladly).status, 200U);
}

TEST(sandbox_service, has_no_budget_when_the_limit_is_zero)
{
    service_options options;
    options.requests_per_second = 0;
    driver gladly{std::move(options)};
    for (int count = 0; count < 50; ++count) {
        const http::response reply = organization(gladly);
        EXPECT_EQ(reply.status, 200U);
        EXPECT_FALSE(reply.contains("Ratelimit-Limit-Second"));
    }
}

TEST(sandbox_service, answers_a_planned_failure_as_often_as_asked_and_changes_nothing)
{
    driver gladly;
    const auto before = gladly.target.snapshot();
    gladly.target.fail_next(503, 2);
    EXPECT_TRUE(is_bare(gladly.raw("DELETE", "/api/v1/customer-profiles/CUST_99182", {}, default_authorization), 503));
    EXPECT_TRUE(is_bare(organization(gladly), 503));
    EXPECT_EQ(organization(gladly).status, 200U);
    EXPECT_EQ(gladly.target.snapshot(), before);
}

TEST(sandbox_service, answers_a_planned_failure_with_its_body_and_fields)
{
    driver gladly;
    gladly.target.fail_next({.status = 429,
                             .body = R"({"errors":[]})",
                             .fields = {{"Retry-After", "3"}, {"Ratelimit-Remaining-Second", "0"}}});
    const http::response refused = organization(gladly);
    EXPECT_EQ(refused.status, 429U);
    EXPECT_EQ(refused.body, R"({"errors":[]})");
    EXPECT_EQ(refused.find("Retry-After"), "3");
    EXPECT_EQ(refused.find("Ratelimit-Remaining-Second"), "0");
    EXPECT_EQ(refused.find("Ratelimit-Limit-Second"), "10");
    EXPECT_EQ(organization(gladly).find("Ratelimit-Remaining-Second"), "9");
}

TEST(sandbox_service, counts_every_request)
{
    driver gladly;
    static_cast<void>(organization(gladly));
    static_cast<void>(gladly.raw("GET", "/api/v1/organization", {}, "Basic wrong"));
    EXPECT_EQ(gladly.target.request_count(), 2U);
}

TEST(sandbox_service, tells_an_unknown_path_from_a_wrong_method)
{
    driver gladly;
    EXPECT_TRUE(is_bare(gladly.raw("GET", "/api/v1/nothing", {}, default_authorization), 404));
    EXPECT_TRUE(is_bare(gladly.raw("POST", "/api/v1/organization", "{}", default_authorization), 405));
}

TEST(sandbox_service, survives_bodies_that_are_no_objects)
{
    driver gladly;
    for (const std::string_view body : {"", "  ", "{", "[]", "null", "\"text\"", "{} {}", "\xff\xfe"}) {
        const http::response reply = gladly.post("/api/v1/communications/sms", body);
        EXPECT_EQ(reply.status, 400U) << body;
        EXPECT_EQ(parsed(reply).at("errors").as_array().size(), 1U) << body;
    }
}

TEST(sandbox_service, goes_on_after_being_moved)
{
    driver gladly;
    static_cast<void>(organization(gladly));
    service moved = std::move(gladly.target);
    EXPECT_EQ(moved.request_count(), 1U);
}

} // namespace
} // namespace gladly_mcp::sandbox
