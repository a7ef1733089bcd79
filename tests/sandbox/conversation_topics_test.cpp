#include "sandbox/driver.hpp"

#include <boost/json/serialize.hpp>

namespace gladly_mcp::sandbox {
namespace {

const std::string talk = "/api/v1/conversations/CONV_55012_3";
const std::string freeform = "/api/v1/customer-history/CUST_55012/conversations/CONV_55012_3/custom-attributes";

std::string attributes(driver& gladly)
{
    const auto found = parsed(gladly.get(talk));
    const auto* values = found.as_object().if_contains("customAttributes");
    return values == nullptr ? std::string{} : boost::json::serialize(*values);
}

TEST(delete_topic_from_conversation, takes_it_away_and_writes_it_into_the_timeline)
{
    driver gladly;
    EXPECT_TRUE(is_bare(gladly.remove(talk + "/topics/TOPIC_DELAY"), 204));
    EXPECT_EQ(boost::json::serialize(parsed(gladly.get(talk)).at("topicIds")), R"(["TOPIC_SHIPPING"])");
    const auto items = parsed(gladly.get(talk + "/items"));
    EXPECT_EQ(boost::json::serialize(items.as_array().back().at("content")),
              R"({"type":"TOPIC_CHANGE","removedTopicIds":["TOPIC_DELAY"]})");
}

TEST(delete_topic_from_conversation, answers_a_bare_404_for_what_is_not_there)
{
    driver gladly;
    EXPECT_TRUE(is_bare(gladly.remove(talk + "/topics/TOPIC_BILLING"), 404)) << "a topic of other conversations";
    EXPECT_TRUE(is_bare(gladly.remove("/api/v1/conversations/NONE/topics/TOPIC_DELAY"), 404));
}

TEST(change_freeform_topics, adds_and_removes_values)
{
    driver gladly;
    EXPECT_TRUE(is_bare(gladly.post(freeform, R"({"add":[{"key":"order_number","value":"EX-20417"},)"
                                              R"({"key":"order_number","value":"EX-2"}]})"),
                        204));
    EXPECT_EQ(attributes(gladly),
              R"([{"id":"ATTRIBUTE_ORDER","value":"EX-20417"},{"id":"ATTRIBUTE_ORDER","value":"EX-2"}])");
    EXPECT_TRUE(is_bare(gladly.post(freeform, R"({"add":[{"key":"order_number","value":"EX-2"}],)"
                                              R"("remove":[{"key":"order_number","value":"EX-20417"},)"
                                              R"({"key":"order_number","value":"EX-9"}]})"),
                        204));
    EXPECT_EQ(attributes(gladly), R"([{"id":"ATTRIBUTE_ORDER","value":"EX-2"}])")
        << "what is there is not added again, what is not there is not missed";
}

TEST(change_freeform_topics, names_what_is_wrong)
{
    struct refused_change {
        std::string_view body;
        std::string_view attr;
        std::string_view code;
    };
    const refused_change cases[] = {
        {"", "", "blank"},
        {"{}", "add", "blank"},
        {R"({"add":{}})", "add", "invalid"},
        {R"({"remove":["order_number"]})", "remove", "invalid"},
        {R"({"add":[{"value":"x"}]})", "add[0].key", "blank"},
        {R"({"add":[{"key":"order_number"}]})", "add[0].value", "blank"},
        {R"({"add":[{"key":"order_number","value":"x"},{"key":"none","value":"x"}]})", "add[1].key", "not_exist"},
        {R"({"add":[{"key":"trade_fair","value":"x"}]})", "add[0].key", "invalid"},
        {R"({"remove":[{"key":"none","value":"x"}]})", "remove[0].key", "not_exist"},
    };
    driver gladly;
    const auto before = gladly.target.snapshot();
    for (const refused_change& entry : cases) {
        EXPECT_TRUE(is_list_error(gladly.post(freeform, entry.body), 400, entry.attr, entry.code)) << entry.body;
    }
    EXPECT_EQ(gladly.target.snapshot(), before);
}

TEST(change_freeform_topics, answers_a_bare_404_unless_the_conversation_is_the_customers)
{
    driver gladly;
    const std::string body = R"({"add":[{"key":"order_number","value":"x"}]})";
    for (const std::string path : {"CUST_55012/conversations/NONE", "CUST_77491/conversations/CONV_55012_3"}) {
        EXPECT_TRUE(is_bare(gladly.post("/api/v1/customer-history/" + path + "/custom-attributes", body), 404)) << path;
    }
}

} // namespace
} // namespace gladly_mcp::sandbox
