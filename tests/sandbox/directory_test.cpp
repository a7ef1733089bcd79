#include "sandbox/driver.hpp"

namespace gladly_mcp::sandbox {
namespace {

TEST(get_inbox, answers_one_or_a_404_with_a_body)
{
    driver gladly;
    EXPECT_EQ(parsed(gladly.get("/api/v1/inboxes/INBOX_HOLIDAY")).at("disabled"), true);
    EXPECT_TRUE(is_list_error(gladly.get("/api/v1/inboxes/NONE"), 404, "", "not_exist"));
}

TEST(get_teams, lists_them_with_their_agents)
{
    driver gladly;
    const http::response reply = gladly.get("/api/v1/teams");
    EXPECT_EQ(column(reply, "id"), (std::vector<std::string>{"TEAM_SERVICE", "TEAM_SALES"}));
    EXPECT_EQ(parsed(reply).at(0).at("agentIds").as_array().size(), 3U);
}

TEST(get_team, answers_one_or_a_404_with_a_body)
{
    driver gladly;
    EXPECT_EQ(parsed(gladly.get("/api/v1/teams/TEAM_SALES")).at("name"), "Sales");
    EXPECT_TRUE(is_list_error(gladly.get("/api/v1/teams/NONE"), 404, "", "not_exist"));
}

TEST(get_audiences, lists_them)
{
    driver gladly;
    EXPECT_EQ(column(gladly.get("/api/v1/audiences"), "id"),
              (std::vector<std::string>{"AUDIENCE_CUSTOMERS", "AUDIENCE_MEMBERS"}));
}

TEST(get_custom_attribute, answers_one_or_a_404_with_one_object)
{
    driver gladly;
    const auto found = parsed(gladly.get("/api/v1/custom-attributes/ATTRIBUTE_FAIR"));
    EXPECT_EQ(found.at("key"), "trade_fair");
    EXPECT_EQ(found.at("deactivated"), true);
    EXPECT_TRUE(is_object_error(gladly.get("/api/v1/custom-attributes/NONE"), 404, "", "not_exist"));
}

} // namespace
} // namespace gladly_mcp::sandbox
