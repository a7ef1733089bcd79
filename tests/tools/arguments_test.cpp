#include "tools/schema_check.hpp"
#include "tools/workshop.hpp"

#include <gladly_mcp/core/serialize.hpp>
#include <gladly_mcp/tools/format.hpp>

#include <boost/json/array.hpp>

#include <gtest/gtest.h>

#include <algorithm>

namespace gladly_mcp::tools {
namespace {

using boost::json::array;
using boost::json::object;
using boost::json::value;

/// One call of a tool with every argument that it has, apart from those that exclude each other.
const object full_calls{
    {"list_all_gladly_customers", {{"email", "kim@example.com"}, {"limit", 3}, {"fields", array{"name"}}}},
    {"get_single_gladly_customer_by_id", {{"id", "CUST_77491"}, {"fields", array{"name"}}, {"follow_merged", true}}},
    {"update_a_gladly_customer_by_id",
     {{"id", "CUST_77491"},
      {"name", "Kim"},
      {"image", "https://shop.example/kim.png"},
      {"address", "1 New Street"},
      {"emails", array{object{{"original", "kim@example.com"}, {"primary", true}}}},
      {"phones", array{object{{"original", "+15550177491"}, {"type", "MOBILE"}, {"smsPreference", "ON"}}}},
      {"externalCustomerId", "E1"},
      {"customAttributes", object{{"tier", "gold"}}}}},
    {"delete_a_gladly_customer_by_id", {{"id", "CUST_LOCKED"}}},
    {"list_all_gladly_customer_conversations",
     {{"customerId", "CUST_77491"},
      {"limit", 3},
      {"order", "oldest_first"},
      {"fields", array{"status"}},
      {"follow_merged", true}}},
    {"get_single_gladly_conversation_by_id", {{"id", "CONV_77491_7"}, {"fields", array{"status"}}}},
    {"update_a_gladly_conversation_by_id",
     {{"id", "CONV_77491_7"},
      {"assignee", object{{"inboxId", "INBOX_992"}, {"agentId", nullptr}}},
      {"status", object{{"value", "CLOSED"}, {"force", true}}}}},
    {"list_all_gladly_conversation_items",
     {{"conversationId", "CONV_77491_6"},
      {"sessionId", "S1"},
      {"limit", 3},
      {"order", "newest_first"},
      {"fields", array{"content"}}}},
    {"get_single_gladly_conversation_item_by_id", {{"id", "CONV_77491_6_1"}, {"fields", array{"content"}}}},
    {"create_a_gladly_conversation_note", {{"conversationId", "CONV_77491_6"}, {"body", "Called."}}},
    {"create_a_gladly_conversation_topic", {{"conversationId", "CONV_77491_6"}, {"topicIds", array{"TOPIC_REFUND"}}}},
    {"create_a_gladly_task",
     {{"customerId", "CUST_77491"},
      {"id", "my-task"},
      {"assignee", object{{"inboxId", "INBOX_992"}, {"agentId", "AGENT_MAX"}}},
      {"body", "Call."},
      {"dueAt", "2030-01-31T17:00:00Z"}}},
    {"list_all_gladly_customer_tasks",
     {{"customerId", "CUST_99182"},
      {"status", "OPEN"},
      {"limit", 3},
      {"order", "oldest_first"},
      {"fields", array{"body"}},
      {"follow_merged", false}}},
    {"update_a_gladly_task_by_id",
     {{"id", "TASK_1120"},
      {"status", "OPEN"},
      {"body", "Call."},
      {"dueAt", "2030-01-31T17:00:00+01:00"},
      {"assignee", object{{"inboxId", "INBOX_SALES"}}}}},
    {"get_single_gladly_task_by_id", {{"id", "TASK_1120"}, {"fields", array{"body"}}}},
    {"create_a_gladly_sms_message", {{"mobileNumber", "+1-555-012-3456"}, {"from", "+15550100000"}, {"body", "Hello"}}},
    {"list_all_gladly_inboxes", {{"limit", 2}, {"fields", array{"name"}}}},
    {"list_all_gladly_agents", {{"limit", 2}, {"fields", array{"name"}}}},
    {"list_all_gladly_topics", {{"limit", 2}, {"fields", array{"name"}}}},
    {"get_single_gladly_organization", object{}},
};

const object& arguments_for(const value& definition)
{
    return full_calls.at(definition.at("name").as_string()).as_object();
}

array all_definitions()
{
    return definitions(everything()).value();
}

bool is_required(const object& schema, std::string_view name)
{
    const auto* required = schema.if_contains("required");
    return required != nullptr && std::ranges::find(required->as_array(), value(name)) != required->as_array().end();
}

/// A value that no schema of this type takes.
value wrong_for(const object& property)
{
    const auto& type = property.at("type");
    return type == "string" ? value(5) : value("neither {nor [");
}

TEST(arguments, pass_when_all_of_them_are_given)
{
    for (const auto& one : all_definitions()) {
        const std::string name(one.at("name").as_string());
        const auto& arguments = arguments_for(one);
        EXPECT_EQ(schema_violations(arguments, one.at("inputSchema").as_object()), "") << name;
        workshop shop;
        const auto result = shop.call(name, arguments);
        EXPECT_EQ(result.is_error, name == "delete_a_gladly_customer_by_id") << name << ": " << text_of(result);
        EXPECT_GE(shop.requests(), 1U) << name;
    }
}

TEST(arguments, that_are_missing_are_named_and_nothing_is_sent)
{
    workshop shop;
    for (const auto& one : all_definitions()) {
        const std::string name(one.at("name").as_string());
        const auto& schema = one.at("inputSchema").as_object();
        for (const auto& property : schema.at("properties").as_object()) {
            if (!is_required(schema, property.key())) {
                continue;
            }
            auto arguments = arguments_for(one);
            arguments.erase(property.key());
            const auto text = shop.refused(name, arguments);
            EXPECT_NE(text.find("Argument " + std::string(property.key()) + " does not fit: expected "),
                      std::string::npos)
                << name << ": " << text;
            EXPECT_NE(text.find("found missing"), std::string::npos) << name << ": " << text;
        }
    }
    EXPECT_EQ(shop.requests(), 0U);
}

TEST(arguments, of_the_wrong_type_are_named_and_nothing_is_sent)
{
    workshop shop;
    for (const auto& one : all_definitions()) {
        const std::string name(one.at("name").as_string());
        for (const auto& property : one.at("inputSchema").at("properties").as_object()) {
            auto arguments = arguments_for(one);
            arguments[property.key()] = wrong_for(property.value().as_object());
            const auto result = shop.call(name, arguments);
            EXPECT_TRUE(result.is_error) << name;
            EXPECT_TRUE(text_of(result).starts_with("Argument " + std::string(property.key()) + " does not fit"))
                << name << ": " << text_of(result);
            EXPECT_EQ(error_of(result).at("argument"), property.key()) << name;
        }
    }
    EXPECT_EQ(shop.requests(), 0U);
}

TEST(arguments, that_are_unknown_are_named_with_the_nearest_known_one_and_nothing_is_sent)
{
    workshop shop;
    for (const auto& one : all_definitions()) {
        const std::string name(one.at("name").as_string());
        auto arguments = arguments_for(one);
        arguments["nonsense_argument"] = 1;
        const auto text = shop.refused(name, arguments);
        EXPECT_NE(text.find("unknown member \"nonsense_argument\""), std::string::npos) << name << ": " << text;
    }
    EXPECT_NE(shop.refused("list_all_gladly_customers", {{"phoneNumbr", "+15550123456"}})
                  .find("did you mean \"phoneNumber\"?"),
              std::string::npos);
    EXPECT_NE(shop.refused("update_a_gladly_task_by_id",
                           {{"id", "TASK_1120"}, {"assignee", object{{"inboxid", "INBOX_992"}}}})
                  .find("Argument assignee.inboxid does not fit: expected a known member (did you mean \"inboxId\"?)"),
              std::string::npos);
    EXPECT_EQ(shop.requests(), 0U);
}

TEST(arguments, that_are_ids_take_nothing_that_could_leave_its_place_in_a_path)
{
    workshop shop;
    const std::array<std::string, 16> hostile{"",
                                              ".",
                                              "..",
                                              "../x",
                                              "a/b",
                                              "a\\b",
                                              "a?b",
                                              "a#b",
                                              "a%2fb",
                                              "a b",
                                              "a\r\nHost: x",
                                              "a\nb",
                                              std::string("a\0b", 3),
                                              "ä",
                                              "．．",
                                              std::string(65, 'a')};
    for (const auto& one : all_definitions()) {
        const std::string name(one.at("name").as_string());
        for (const std::string_view argument : {"id", "customerId", "conversationId"}) {
            const auto* property = one.at("inputSchema").at("properties").as_object().if_contains(argument);
            if (property == nullptr) {
                continue;
            }
            for (const auto& id : hostile) {
                auto arguments = arguments_for(one);
                arguments[argument] = id;
                const auto text = shop.refused(name, arguments);
                EXPECT_TRUE(text.starts_with("Argument " + std::string(argument) + " does not fit: expected "))
                    << name << ": " << text;
                EXPECT_EQ(text.find_first_of("\r\n"), std::string::npos) << name;
            }
        }
    }
    EXPECT_EQ(shop.requests(), 0U);
}

TEST(arguments, that_are_objects_or_lists_may_arrive_as_json_in_a_string)
{
    for (const auto& one : all_definitions()) {
        const std::string name(one.at("name").as_string());
        auto arguments = arguments_for(one);
        for (auto& argument : arguments) {
            if (argument.value().is_object() || argument.value().is_array()) {
                argument.value() = core::to_json(argument.value());
            }
        }
        workshop shop;
        const auto result = shop.call(name, arguments);
        EXPECT_EQ(result.is_error, name == "delete_a_gladly_customer_by_id") << name << ": " << text_of(result);
    }
}

TEST(arguments, that_are_limits_keep_to_their_bounds)
{
    workshop shop;
    for (const auto& limit : {value(0), value(101), value(-1), value(2.5), value("20")}) {
        EXPECT_NE(shop.refused("list_all_gladly_inboxes", {{"limit", limit}}).find("Argument limit does not fit"),
                  std::string::npos);
    }
    EXPECT_NE(shop.refused("list_all_gladly_inboxes", {{"fields", array{"nme"}}})
                  .find("Argument fields.0 does not fit: expected one of id, name, disabled"),
              std::string::npos);
    EXPECT_EQ(shop.requests(), 0U);
}

} // namespace
} // namespace gladly_mcp::tools
