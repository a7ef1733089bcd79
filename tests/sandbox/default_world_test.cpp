#include "sandbox/driver.hpp"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include <gmock/gmock.h>

#include <algorithm>
#include <regex>
#include <set>

namespace gladly_mcp::sandbox {
namespace {

using namespace std::chrono_literals;
using ::testing::HasSubstr;

TEST(default_world, is_the_same_byte_for_byte_at_the_same_time)
{
    driver one;
    driver two;
    EXPECT_EQ(boost::json::serialize(one.target.snapshot()), boost::json::serialize(two.target.snapshot()));
}

TEST(default_world, differs_in_its_times_only_at_another_time)
{
    static const std::regex time{R"(\d{4}-\d{2}-\d{2}(T[0-9:.]+Z)?)"};
    driver now;
    testing::manual_clock later_clock{now.clock.wall_now() + std::chrono::hours{5000} + 17s};
    const service later{service_options{}, later_clock};
    const std::string one = boost::json::serialize(now.target.snapshot());
    const std::string two = boost::json::serialize(later.snapshot());
    EXPECT_NE(one, two);
    EXPECT_EQ(std::regex_replace(one, time, "T"), std::regex_replace(two, time, "T"));
}

TEST(default_world, gives_the_same_new_ids_at_each_start)
{
    const auto note = [](driver& gladly) {
        return created_id(gladly.post("/api/v1/conversations/CONV_55012_3/notes", R"({"body":"x"})"));
    };
    driver one;
    driver two;
    const std::string id = note(one);
    EXPECT_EQ(id, note(two));
    EXPECT_EQ(id.size(), 22U);
}

TEST(default_world, has_only_references_that_lead_somewhere)
{
    const world start = default_world({});
    const auto has = [](const auto& records, std::string_view id) {
        return std::ranges::any_of(records, [&](const auto& record) { return record.id == id; });
    };
    for (const conversation& talk : start.conversations) {
        EXPECT_TRUE(has(start.customers, talk.customer_id)) << talk.id;
        EXPECT_TRUE(has(start.inboxes, talk.inbox_id)) << talk.id;
        EXPECT_TRUE(talk.agent_id.empty() || has(start.agents, talk.agent_id)) << talk.id;
        for (const std::string& id : talk.topic_ids) {
            EXPECT_TRUE(has(start.topics, id)) << talk.id;
        }
    }
    for (const conversation_item& item : start.items) {
        EXPECT_TRUE(has(start.conversations, item.conversation_id)) << item.id;
    }
    for (const inbox& entry : start.inboxes) {
        for (const std::string& id : entry.agent_ids) {
            EXPECT_TRUE(has(start.agents, id)) << entry.id;
        }
    }
    for (const topic& entry : start.topics) {
        EXPECT_TRUE(entry.parent_id.empty() || has(start.topics, entry.parent_id)) << entry.id;
    }
    for (const task& entry : start.tasks) {
        EXPECT_TRUE(has(start.customers, entry.customer_id) && has(start.inboxes, entry.inbox_id)) << entry.id;
    }
}

TEST(default_world, has_messages_comments_and_answers_that_lead_somewhere)
{
    const world start = default_world({});
    const auto has = [](const auto& records, std::string_view id) {
        return std::ranges::any_of(records, [&](const auto& record) { return record.id == id; });
    };
    for (const task_comment& entry : start.task_comments) {
        EXPECT_TRUE(has(start.tasks, entry.task_id) && has(start.agents, entry.agent_id)) << entry.id;
    }
    for (const voice_transcript& entry : start.voice_transcripts) {
        EXPECT_TRUE(has(start.items, entry.item_id) && has(start.customers, entry.customer_id)) << entry.item_id;
    }
    for (const automation_session& entry : start.automation_sessions) {
        EXPECT_TRUE(has(start.conversations, entry.conversation_id) && has(start.customers, entry.customer_id))
            << entry.id;
    }
    for (const answer& entry : start.answers) {
        for (const std::string& id : entry.audience_ids) {
            EXPECT_TRUE(has(start.audiences, id)) << entry.id;
        }
        for (const answer_content& content : entry.contents) {
            EXPECT_EQ(std::ranges::count(start.organization.languages, content.language), 1) << entry.id;
        }
    }
    for (const help_center& center : start.help_centers) {
        for (const help_center_entry& entry : center.entries) {
            EXPECT_TRUE(has(start.answers, entry.answer_id)) << entry.snippet_id;
        }
    }
}

TEST(default_world, has_a_directory_whose_references_lead_somewhere)
{
    const world start = default_world({});
    const auto has = [](const auto& records, std::string_view id) {
        return std::ranges::any_of(records, [&](const auto& record) { return record.id == id; });
    };
    for (const team& entry : start.teams) {
        for (const std::string& id : entry.agent_ids) {
            EXPECT_TRUE(has(start.agents, id)) << entry.id;
        }
    }
    for (const agent_call& entry : start.agent_calls) {
        EXPECT_TRUE(has(start.agents, entry.agent_id) && has(start.customers, entry.customer_id)) << entry.agent_id;
    }
    for (const conversation& talk : start.conversations) {
        for (const boost::json::value& value : talk.custom_attributes) {
            EXPECT_TRUE(has(start.custom_attributes, value.at("id").as_string())) << talk.id;
        }
    }
    for (const export_job& job : start.export_jobs) {
        EXPECT_TRUE(has(start.export_schedules, job.schedule_id)) << job.id;
    }
    EXPECT_EQ(std::ranges::count(start.business_hours, true, &business_hours::primary), 1);
    EXPECT_TRUE(std::ranges::is_sorted(start.events, {}, &event::timestamp));
}

TEST(default_world, has_every_id_once_and_orders_each_conversation_in_time)
{
    const world start = default_world({});
    std::set<std::string> ids;
    for (const conversation_item& item : start.items) {
        EXPECT_TRUE(ids.insert(item.id).second) << item.id;
    }
    for (std::size_t at = 1; at < start.items.size(); ++at) {
        if (start.items[at].conversation_id == start.items[at - 1].conversation_id) {
            EXPECT_GE(start.items[at].timestamp, start.items[at - 1].timestamp) << start.items[at].id;
        }
        EXPECT_LE(start.items[at].timestamp, time_point{}) << "nothing has happened in the future";
    }
}

TEST(default_world, lets_each_answer_keep_to_the_contract)
{
    driver gladly;
    for (const std::string_view list : {"organization", "agents", "inboxes", "topics"}) {
        EXPECT_EQ(gladly.get("/api/v1/" + std::string{list}).status, 200U);
    }
    const world start = default_world({});
    for (const customer& profile : start.customers) {
        EXPECT_EQ(gladly.get("/api/v1/customer-profiles/" + profile.id).status, 200U);
        EXPECT_EQ(gladly.get("/api/v1/customers/" + profile.id + "/conversations").status, 200U);
        EXPECT_EQ(gladly.get("/api/v1/customers/" + profile.id + "/tasks").status, 200U);
    }
    for (const conversation& talk : start.conversations) {
        EXPECT_EQ(gladly.get("/api/v1/conversations/" + talk.id).status, 200U);
        EXPECT_EQ(gladly.get("/api/v1/conversations/" + talk.id + "/items").status, 200U);
    }
}

TEST(default_world, has_the_late_shipment)
{
    driver gladly;
    EXPECT_EQ(column(gladly.get("/api/v1/customer-profiles?phoneNumber=%2B15550123456"), "id").front(), "CUST_55012");
    const auto talks = parsed(gladly.get("/api/v1/customers/CUST_55012/conversations"));
    const auto& newest = talks.as_array().back();
    EXPECT_EQ(newest.at("status"), "OPEN");
    const auto mail = parsed(gladly.get("/api/v1/conversations/CONV_55012_3/items")).at(0);
    EXPECT_EQ(mail.at("content").at("type"), "EMAIL");
    EXPECT_EQ(mail.at("timestamp"), future(-24h).c_str()) << "it came yesterday";
    const std::string text{mail.at("content").at("content").as_string()};
    EXPECT_THAT(text, HasSubstr("EX-20417"));
    EXPECT_THAT(text, HasSubstr("EXP-7700-1234-5678"));
    EXPECT_THAT(text, HasSubstr("have arrived on " + future(-72h).substr(0, 10)));
}

TEST(default_world, has_the_angry_customer)
{
    driver gladly;
    const auto statuses = column(gladly.get("/api/v1/customers/CUST_77491/conversations"), "status");
    EXPECT_GE(statuses.size(), 6U);
    EXPECT_EQ(std::ranges::count(statuses, "OPEN"), 2);
    EXPECT_EQ(std::ranges::count(statuses, "WAITING"), 1);
    EXPECT_THAT(gladly.get("/api/v1/inboxes").body, HasSubstr(R"({"id":"INBOX_992","name":"Retention")"));
}

TEST(default_world, has_the_customer_with_the_open_task)
{
    driver gladly;
    EXPECT_EQ(column(gladly.get("/api/v1/customer-profiles?phoneNumber=%2B15550198472"), "id").front(), "CUST_99182");
    const auto task = parsed(gladly.get("/api/v1/tasks/TASK_1120"));
    EXPECT_EQ(task.at("customerId"), "CUST_99182");
    EXPECT_EQ(task.at("status"), "OPEN");
    EXPECT_EQ(task.at("assignee").at("inboxId"), "INBOX_SALES");
}

TEST(default_world, shows_every_kind_of_item_in_one_timeline)
{
    driver gladly;
    std::set<std::string> kinds;
    const auto items = parsed(gladly.get("/api/v1/conversations/CONV_TIMELINE_1/items"));
    for (const auto& item : items.as_array()) {
        const auto& content = item.at("content").as_object();
        std::string kind{content.at("type").as_string()};
        if (kind == "CHAT_MESSAGE") {
            const auto* type = content.if_contains("messageType");
            kind += type == nullptr ? "" : "/" + std::string{type->as_string()};
        }
        kinds.insert(kind);
    }
    const std::set<std::string> expected{"CHAT_MESSAGE",
                                         "CHAT_MESSAGE/TEXT",
                                         "CHAT_MESSAGE/QUICK_REPLY_REQUEST",
                                         "CHAT_MESSAGE/QUICK_REPLY_RESPONSE",
                                         "CONVERSATION_STATUS_CHANGE",
                                         "CUSTOMER_ACTIVITY",
                                         "EMAIL",
                                         "FACEBOOK_MESSAGE",
                                         "CONVERSATION_NOTE",
                                         "PHONE_CALL",
                                         "SMS",
                                         "TOPIC_CHANGE",
                                         "VOICE_AI_MESSAGE",
                                         "VOICEMAIL",
                                         "WHATSAPP",
                                         "INSTAGRAM_DIRECT",
                                         "TWITTER",
                                         "TEXT",
                                         "FILES",
                                         "HOLOGRAM"};
    EXPECT_EQ(kinds, expected);
}

} // namespace
} // namespace gladly_mcp::sandbox
