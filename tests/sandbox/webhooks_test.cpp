#include "sandbox/driver.hpp"

#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

namespace gladly_mcp::sandbox {
namespace {

using boost::json::array;
using boost::json::object;

constexpr std::string_view webhooks = "/api/v1/webhooks";

std::string webhook_path(std::string_view id)
{
    return std::string{webhooks} + "/" + std::string{id};
}

/// A body that is accepted, with some members replaced; a member set to null is taken away.
std::string webhook_body(const object& changes = {})
{
    object body{{"url", "https://receiver.example/gladly"}, {"events", array{"TASK/CREATED"}}};
    for (const auto& change : changes) {
        if (change.value().is_null()) {
            body.erase(change.key());
        } else {
            body[change.key()] = change.value();
        }
    }
    return boost::json::serialize(body);
}

/// Receivers that answer pings or do not, and remember them.
struct receivers {
    bool answering = true;
    std::vector<std::string> pinged;

    service_options options()
    {
        service_options out;
        out.ping = [this](const std::string& url, const object& payload) {
            EXPECT_EQ(boost::json::serialize(payload), R"({"type":"PING"})");
            pinged.push_back(url);
            return answering;
        };
        return out;
    }
};

TEST(create_webhook, makes_one_that_is_disabled_and_keeps_its_secrets)
{
    driver gladly;
    const http::response reply = gladly.post(
        webhooks, webhook_body({{"name", "Planner"},
                                {"credentials", object{{"username", "u"}, {"password", "secret"}, {"realm", "r"}}},
                                {"headers", object{{"X-Key", "hidden"}, {"X-Other", "hidden"}}}}));
    const std::string id = created_id(reply);
    EXPECT_EQ(reply.find("Location"), webhook_path(id));
    const http::response read = gladly.get(webhook_path(id));
    EXPECT_EQ(read.body.find("secret"), std::string::npos);
    EXPECT_EQ(read.body.find("hidden"), std::string::npos);
    const auto made = parsed(read);
    EXPECT_EQ(made.at("enabled"), false);
    EXPECT_EQ(made.at("hasCredentials"), true);
    EXPECT_EQ(made.at("headerKeys"), (array{"X-Key", "X-Other"}));
    EXPECT_EQ(made.at("events"), array{"TASK/CREATED"});
}

TEST(create_webhook, pings_the_receiver_when_it_is_made_enabled_only)
{
    receivers all;
    driver gladly{all.options()};
    EXPECT_EQ(gladly.post(webhooks, webhook_body()).status, 201U);
    EXPECT_TRUE(all.pinged.empty());
    const std::string enabled = webhook_body({{"enabled", true}, {"url", "https://other.example/"}});
    all.answering = false;
    EXPECT_TRUE(is_list_error(gladly.post(webhooks, enabled), 400, "url", "invalid"));
    all.answering = true;
    const std::string id = created_id(gladly.post(webhooks, enabled));
    EXPECT_EQ(parsed(gladly.get(webhook_path(id))).at("enabled"), true);
    EXPECT_EQ(all.pinged, (std::vector<std::string>{"https://other.example/", "https://other.example/"}));
}

TEST(create_webhook, takes_every_receiver_to_be_there_when_nobody_can_ask)
{
    driver gladly;
    EXPECT_EQ(gladly.post(webhooks, webhook_body({{"enabled", true}})).status, 201U);
}

TEST(create_webhook, names_what_is_wrong)
{
    driver gladly;
    const auto before = gladly.target.snapshot();
    const struct {
        object changes;
        std::string_view attr;
        std::string_view code;
    } refusals[] = {
        {{{"url", nullptr}}, "url", "blank"},
        {{{"url", "http://receiver.example/"}}, "url", "invalid"},
        {{{"url", "https://"}}, "url", "invalid"},
        {{{"url", "https://hooks.example/tasks"}}, "url", "taken"},
        {{{"events", nullptr}}, "events", "blank"},
        {{{"events", array{}}}, "events", "blank"},
        {{{"events", "TASK/CREATED"}}, "events", "invalid"},
        {{{"events", array{"TASK/CREATED", "TASK/EATEN"}}}, "events", "invalid"},
        {{{"events", array{"PING"}}}, "events", "invalid"},
        {{{"events", array{"MESSAGE/RECEIVED"}}}, "events", "invalid"},
        {{{"name", std::string(201, 'x')}}, "name", "too_long"},
        {{{"credentials", object{{"username", "u"}}}}, "credentials.password", "blank"},
        {{{"headers", object{{"X-Key", 1}}}}, "headers", "invalid"},
        {{{"enabled", "yes"}}, "enabled", "invalid"},
    };
    for (const auto& entry : refusals) {
        EXPECT_TRUE(is_list_error(gladly.post(webhooks, webhook_body(entry.changes)), 400, entry.attr, entry.code))
            << boost::json::serialize(entry.changes);
    }
    EXPECT_EQ(gladly.target.snapshot(), before);
}

TEST(create_webhook, refuses_the_twenty_first)
{
    driver gladly;
    for (int count = 2; count < 20; ++count) {
        const std::string url = "https://receiver.example/" + std::to_string(count);
        EXPECT_EQ(gladly.post(webhooks, webhook_body({{"url", url}})).status, 201U);
    }
    EXPECT_TRUE(is_list_error(gladly.post(webhooks, webhook_body()), 400, "", "invalid"));
    EXPECT_EQ(column(gladly.get(webhooks), "id").size(), 20U);
}

TEST(get_webhooks, lists_the_oldest_first)
{
    driver gladly;
    EXPECT_EQ(column(gladly.get(webhooks), "id"), (std::vector<std::string>{"WEBHOOK_TASKS", "WEBHOOK_EXPORTS"}));
}

TEST(get_webhook, answers_one_or_a_404_without_a_body)
{
    driver gladly;
    EXPECT_TRUE(parsed(gladly.get(webhook_path("WEBHOOK_EXPORTS"))).as_object().contains("disabledAtDueToRetryLimit"));
    EXPECT_TRUE(is_bare(gladly.get(webhook_path("NONE")), 404));
}

TEST(update_webhook, enables_it_when_the_receiver_answers)
{
    receivers all;
    driver gladly{all.options()};
    all.answering = false;
    EXPECT_TRUE(is_bare(gladly.patch(webhook_path("WEBHOOK_EXPORTS"), R"({"enabled":true})"), 400));
    EXPECT_EQ(parsed(gladly.get(webhook_path("WEBHOOK_EXPORTS"))).at("enabled"), false);
    all.answering = true;
    EXPECT_TRUE(is_bare(gladly.patch(webhook_path("WEBHOOK_EXPORTS"), R"({"enabled":true})"), 204));
    const auto after = parsed(gladly.get(webhook_path("WEBHOOK_EXPORTS")));
    EXPECT_EQ(after.at("enabled"), true);
    EXPECT_FALSE(after.as_object().contains("disabledAtDueToRetryLimit"));
    EXPECT_TRUE(is_bare(gladly.patch(webhook_path("WEBHOOK_EXPORTS"), R"({"enabled":true})"), 204));
    EXPECT_EQ(all.pinged.size(), 2U) << "one that is enabled already is not asked again";
}

TEST(update_webhook, pings_a_new_url_and_nothing_else)
{
    receivers all;
    driver gladly{all.options()};
    const std::string path = webhook_path("WEBHOOK_TASKS");
    EXPECT_TRUE(is_bare(gladly.patch(path, R"({"name":"New name","events":["TASK/REOPENED"]})"), 204));
    EXPECT_TRUE(is_bare(gladly.patch(path, R"({"url":"https://hooks.example/tasks"})"), 204));
    EXPECT_TRUE(all.pinged.empty());
    EXPECT_TRUE(is_bare(gladly.patch(path, R"({"url":"https://hooks.example/new"})"), 204));
    EXPECT_EQ(all.pinged, std::vector<std::string>{"https://hooks.example/new"});
    const auto after = parsed(gladly.get(path));
    EXPECT_EQ(after.at("name"), "New name");
    EXPECT_EQ(after.at("events"), array{"TASK/REOPENED"});
    EXPECT_EQ(after.at("hasCredentials"), true);
}

TEST(update_webhook, answers_without_a_body_whatever_is_wrong)
{
    driver gladly;
    const auto before = gladly.target.snapshot();
    for (const std::string_view body : {"", "[]", R"({"url":""})", R"({"url":"http://receiver.example/"})",
                                        R"({"url":"https://hooks.example/exports"})", R"({"events":[]})",
                                        R"({"events":["NONE"]})", R"({"credentials":{}})"}) {
        EXPECT_TRUE(is_bare(gladly.patch(webhook_path("WEBHOOK_TASKS"), body), 400)) << body;
    }
    EXPECT_TRUE(is_bare(gladly.patch(webhook_path("NONE"), "{}"), 404));
    EXPECT_EQ(gladly.target.snapshot(), before);
}

TEST(delete_webhook, takes_a_disabled_one_away)
{
    driver gladly;
    EXPECT_TRUE(is_bare(gladly.remove(webhook_path("WEBHOOK_TASKS")), 400));
    EXPECT_TRUE(is_bare(gladly.patch(webhook_path("WEBHOOK_TASKS"), R"({"enabled":false})"), 204));
    EXPECT_TRUE(is_bare(gladly.remove(webhook_path("WEBHOOK_TASKS")), 204));
    EXPECT_TRUE(is_bare(gladly.remove(webhook_path("WEBHOOK_TASKS")), 404));
}

} // namespace
} // namespace gladly_mcp::sandbox
