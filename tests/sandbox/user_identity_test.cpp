#include "sandbox/driver.hpp"

#include <algorithm>

namespace gladly_mcp::sandbox {
namespace {

constexpr std::string_view path = "/api/v1/user-identity-jwt";

TEST(create_user_identity_jwt, answers_a_token_of_three_url_safe_parts)
{
    driver gladly;
    for (const std::string_view body : {R"({"identityType":"EMAIL","identity":"anybody@example.com"})",
                                        R"({"identityType":"MOBILE_PHONE_NUMBER","identity":"+15550123456"})"}) {
        const auto answer = parsed(gladly.post(path, body));
        const std::string token{answer.at("token").as_string()};
        EXPECT_EQ(std::ranges::count(token, '.'), 2);
        EXPECT_EQ(token.find_first_of("+/="), std::string::npos) << token;
        EXPECT_TRUE(token.starts_with("eyJ")) << "an encoded object begins like this";
    }
}

TEST(create_user_identity_jwt, changes_nothing)
{
    driver gladly;
    const auto before = gladly.target.snapshot();
    EXPECT_EQ(gladly.post(path, R"({"identityType":"EMAIL","identity":"new@example.com"})").status, 200U);
    EXPECT_EQ(gladly.target.snapshot(), before);
}

TEST(create_user_identity_jwt, names_what_is_wrong)
{
    struct refused_identity {
        std::string_view body;
        std::string_view attr;
        std::string_view code;
    };
    const refused_identity cases[] = {
        {R"({"identity":"a@example.com"})", "identityType", "blank"},
        {R"({"identityType":"FAX","identity":"a@example.com"})", "identityType", "invalid"},
        {R"({"identityType":"EMAIL"})", "identity", "blank"},
        {R"({"identityType":"EMAIL","identity":"+15550123456"})", "identity", "invalid"},
        {R"({"identityType":"MOBILE_PHONE_NUMBER","identity":"555-012-3456"})", "identity", "invalid"},
    };
    driver gladly;
    for (const refused_identity& entry : cases) {
        EXPECT_TRUE(is_list_error(gladly.post(path, entry.body), 400, entry.attr, entry.code)) << entry.body;
    }
}

} // namespace
} // namespace gladly_mcp::sandbox
