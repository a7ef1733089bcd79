#include "sandbox/driver.hpp"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include <algorithm>

namespace gladly_mcp::sandbox {
namespace {

/// A world out of a snapshot written by hand.
result<world> read(std::string_view text)
{
    return world_from_json(boost::json::parse(boost::json::string_view{text.data(), text.size()}).as_object());
}

TEST(world_from_json, makes_the_world_of_a_snapshot_again)
{
    driver gladly;
    EXPECT_EQ(
        gladly.patch("/api/v1/conversations/CONV_55012_3", R"({"status":{"value":"CLOSED","force":true}})").status,
        204U);
    EXPECT_EQ(gladly.post("/api/v1/topics", R"({"name":"Returns"})").status, 201U);
    const auto saved = gladly.target.snapshot();
    auto again = world_from_json(boost::json::parse(boost::json::serialize(saved)).as_object());
    ASSERT_TRUE(again) << again.error().message();
    driver restored{std::move(*again)};
    EXPECT_EQ(boost::json::serialize(restored.target.snapshot()), boost::json::serialize(saved));
}

TEST(world_from_json, goes_on_with_the_same_answers_and_new_ids)
{
    driver gladly;
    const auto note = [](driver& target) {
        return created_id(target.post("/api/v1/conversations/CONV_55012_3/notes", R"({"body":"x"})"));
    };
    static_cast<void>(note(gladly));
    auto again = world_from_json(gladly.target.snapshot());
    ASSERT_TRUE(again) << again.error().message();
    driver restored{std::move(*again)};
    restored.clock.advance(std::chrono::milliseconds{200});
    EXPECT_EQ(note(gladly), note(restored));
    for (const std::string_view where :
         {"/api/v1/conversations/CONV_TIMELINE_1/items", "/api/v1/conversations/CONV_55012_3/items",
          "/api/v1/customers/CUST_99182/tasks", "/api/v1/topics", "/api/v1/inboxes", "/api/v1/webhooks"}) {
        EXPECT_EQ(gladly.get(where).body, restored.get(where).body) << where;
    }
    EXPECT_EQ(boost::json::serialize(gladly.target.snapshot()), boost::json::serialize(restored.target.snapshot()));
}

TEST(world_from_json, keeps_what_the_rest_api_does_not_show)
{
    world start = default_world(testing::manual_clock{}.wall_now());
    start.organization.topics_required_to_close = false;
    start.organization.home_country_prefix = "+49";
    driver gladly{std::move(start)};
    const auto again = world_from_json(gladly.target.snapshot());
    ASSERT_TRUE(again) << again.error().message();
    EXPECT_FALSE(again->organization.topics_required_to_close);
    EXPECT_EQ(again->organization.home_country_prefix, "+49");
    EXPECT_FALSE(again->inboxes.front().agent_ids.empty());
    const auto hidden = std::count_if(again->items.begin(), again->items.end(),
                                      [](const conversation_item& item) { return !item.exposed; });
    EXPECT_GT(hidden, 0);
}

TEST(world_from_json, reads_what_a_person_wrote_by_hand)
{
    auto start = read(R"({
        "organization": {"id": "O", "topicsRequiredToClose": false},
        "inboxes": [{"id": "I"}],
        "customers": [{"id": "C", "emails": [{"original": "Kim@Example.com"}]}],
        "conversations": [{"id": "V", "customerId": "C", "inboxId": "I", "status": "WAITING"}],
        "favouriteColour": "blue"
    })");
    ASSERT_TRUE(start) << start.error().message();
    driver gladly{std::move(*start)};
    EXPECT_EQ(column(gladly.get("/api/v1/customer-profiles?email=kim%40example.com"), "id"),
              std::vector<std::string>{"C"});
    EXPECT_EQ(parsed(gladly.get("/api/v1/conversations/V")).at("status"), "WAITING");
    EXPECT_EQ(gladly.patch("/api/v1/conversations/V", R"({"status":{"value":"CLOSED"}})").status, 204U);
}

TEST(world_from_json, makes_an_empty_world_of_an_empty_object)
{
    const auto start = read("{}");
    ASSERT_TRUE(start);
    EXPECT_TRUE(start->customers.empty());
}

TEST(world_from_json, says_where_a_snapshot_is_wrong)
{
    const struct {
        std::string_view text;
        std::string_view pointer;
    } wrong[] = {
        {R"({"customers":{}})", "/customers"},
        {R"({"customers":[1]})", "/customers/0"},
        {R"({"customers":[{"name":"nobody"}]})", "/customers/0/id"},
        {R"({"customers":[{"id":"C","emails":[{"original":"a@b.example"},{"original":7}]}]})",
         "/customers/0/emails/1/original"},
        {R"({"conversations":[{"id":"V","status":"ASLEEP"}]})", "/conversations/0/status"},
        {R"({"tasks":[{"id":"T","assignee":{"inboxId":[]}}]})", "/tasks/0/assignee/inboxId"},
        {R"({"tasks":[{"id":"T","dueAt":"soon"}]})", "/tasks/0/dueAt"},
        {R"({"webhooks":[{"id":"W","url":"https://x.example","enabled":1}]})", "/webhooks/0/enabled"},
        {R"({"businessHours":[{"id":"B","version":1.5}]})", "/businessHours/0/version"},
        {R"({"teams":[{"id":"T","agentIds":["A",2]}]})", "/teams/0/agentIds"},
        {R"({"mergedCustomers":{"a":1}})", "/mergedCustomers"},
        {R"({"idsMade":-1})", "/idsMade"},
    };
    for (const auto& entry : wrong) {
        const auto outcome = read(entry.text);
        ASSERT_FALSE(outcome) << entry.text;
        EXPECT_EQ(outcome.error().code(), errc::decode_failed);
        const decode_failure* detail = outcome.error().detail_as<decode_failure>();
        ASSERT_NE(detail, nullptr);
        EXPECT_EQ(detail->pointer, entry.pointer) << entry.text;
    }
}

} // namespace
} // namespace gladly_mcp::sandbox
