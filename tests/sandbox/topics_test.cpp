#include "sandbox/driver.hpp"

#include <boost/json/serialize.hpp>

namespace gladly_mcp::sandbox {
namespace {

constexpr std::string_view topics = "/api/v1/topics";

std::string topic_path(std::string_view id)
{
    return std::string{topics} + "/" + std::string{id};
}

/// The `meta.id` of the first entry of an error body.
std::string other_topic(const http::response& reply)
{
    return std::string{parsed(reply).at("errors").at(0).at("meta").at("id").as_string()};
}

TEST(add_topic, makes_a_topic_that_can_be_read)
{
    driver gladly;
    const http::response reply = gladly.post(topics, R"({"name":"Returns","parentId":"TOPIC_SHIPPING"})");
    const std::string id = created_id(reply);
    EXPECT_EQ(reply.find("Location"), topic_path(id));
    EXPECT_EQ(boost::json::serialize(parsed(gladly.get(topic_path(id)))),
              R"({"id":")" + id + R"(","name":"Returns","disabled":false,"parentId":"TOPIC_SHIPPING"})");
}

TEST(add_topic, keeps_the_id_that_the_caller_chose_and_refuses_it_the_second_time)
{
    driver gladly;
    EXPECT_EQ(created_id(gladly.post(topics, R"({"id":"my-topic_1","name":"One","disabled":true})")), "my-topic_1");
    EXPECT_EQ(parsed(gladly.get(topic_path("my-topic_1"))).at("disabled"), true);
    EXPECT_TRUE(is_list_error(gladly.post(topics, R"({"id":"my-topic_1","name":"Two"})"), 409, "id", "taken"));
}

TEST(add_topic, names_the_topic_that_has_the_name)
{
    driver gladly;
    const http::response reply = gladly.post(topics, R"({"name":"BILLING"})");
    EXPECT_TRUE(is_list_error(reply, 409, "name", "taken"));
    EXPECT_EQ(other_topic(reply), "TOPIC_BILLING");
}

TEST(add_topic, names_what_is_wrong)
{
    driver gladly;
    const auto before = gladly.target.snapshot();
    EXPECT_TRUE(is_list_error(gladly.post(topics, ""), 400, "", "blank"));
    EXPECT_TRUE(is_list_error(gladly.post(topics, "{}"), 400, "name", "blank"));
    EXPECT_TRUE(is_list_error(gladly.post(topics, R"({"name":" "})"), 400, "name", "blank"));
    EXPECT_TRUE(is_list_error(gladly.post(topics, R"({"name":"x","id":"a b"})"), 400, "id", "invalid"));
    EXPECT_TRUE(is_list_error(gladly.post(topics, R"({"name":"x","id":""})"), 400, "id", "invalid"));
    EXPECT_TRUE(is_list_error(gladly.post(topics, R"({"name":"x","parentId":"NONE"})"), 400, "parentId", "not_exist"));
    EXPECT_TRUE(is_list_error(gladly.post(topics, R"({"name":"x","disabled":"no"})"), 400, "disabled", "invalid"));
    EXPECT_EQ(gladly.target.snapshot(), before);
}

TEST(get_topic, answers_one_or_a_404_with_a_list)
{
    driver gladly;
    EXPECT_EQ(parsed(gladly.get(topic_path("TOPIC_DELAY"))).at("parentId"), "TOPIC_SHIPPING");
    EXPECT_TRUE(is_list_error(gladly.get(topic_path("NONE")), 404, "", "not_exist"));
}

TEST(update_topic, changes_what_is_given)
{
    driver gladly;
    EXPECT_TRUE(is_bare(gladly.patch(topic_path("TOPIC_REFUND"), R"({"name":"Money back","disabled":true})"), 204));
    const auto after = parsed(gladly.get(topic_path("TOPIC_REFUND")));
    EXPECT_EQ(after.at("name"), "Money back");
    EXPECT_EQ(after.at("disabled"), true);
    EXPECT_EQ(after.at("parentId"), "TOPIC_BILLING");
    EXPECT_TRUE(is_bare(gladly.patch(topic_path("TOPIC_REFUND"), R"({"name":"Money back","parentId":""})"), 204));
    const auto top = parsed(gladly.get(topic_path("TOPIC_REFUND")));
    EXPECT_FALSE(top.as_object().contains("parentId"));
    EXPECT_EQ(top.at("disabled"), true);
}

TEST(update_topic, may_change_the_case_of_its_own_name)
{
    driver gladly;
    EXPECT_TRUE(is_bare(gladly.patch(topic_path("TOPIC_REFUND"), R"({"name":"REFUND"})"), 204));
}

TEST(update_topic, names_what_is_wrong)
{
    driver gladly;
    const auto before = gladly.target.snapshot();
    const std::string refund = topic_path("TOPIC_REFUND");
    EXPECT_TRUE(is_list_error(gladly.patch(refund, R"({"disabled":true})"), 400, "name", "blank"));
    EXPECT_TRUE(is_object_error(gladly.patch(topic_path("NONE"), R"({"name":"x"})"), 404, "", "not_exist"));
    const http::response taken = gladly.patch(refund, R"({"name":"Shipping"})");
    EXPECT_TRUE(is_list_error(taken, 409, "name", "taken"));
    EXPECT_EQ(other_topic(taken), "TOPIC_SHIPPING");
    for (const std::string_view parent : {"TOPIC_BILLING", "TOPIC_REFUND"}) {
        const std::string body = boost::json::serialize(boost::json::object{{"name", "Billing"}, {"parentId", parent}});
        EXPECT_TRUE(is_list_error(gladly.patch(topic_path("TOPIC_BILLING"), body), 400, "parentId", "invalid"))
            << parent;
    }
    EXPECT_EQ(gladly.target.snapshot(), before);
}

} // namespace
} // namespace gladly_mcp::sandbox
