#include "sandbox/driver.hpp"

#include <boost/json/serialize.hpp>

namespace gladly_mcp::sandbox {
namespace {

constexpr std::string_view path = "/api/v1/communications/email";

std::string email(const boost::json::object& changes = {})
{
    boost::json::object body{
        {"to", boost::json::array{boost::json::object{{"email", "Alex@example.com"}, {"name", "Alex Example"}}}},
        {"from", "support@shop.example"},
        {"subject", "Your parcel"},
        {"body", boost::json::object{{"html", "<p>It is late.</p>"}, {"text", "It is late."}}}};
    for (const auto& change : changes) {
        body[change.key()] = change.value();
    }
    return boost::json::serialize(body);
}

TEST(send_email, reaches_the_customer_outside_of_any_conversation)
{
    driver gladly;
    const auto answer = parsed(gladly.post(path, email()));
    EXPECT_EQ(answer.at("customerId"), "CUST_55012");
    const std::string item_id{answer.at("conversationItemId").as_string()};
    const auto item = parsed(gladly.get("/api/v1/conversation-items/" + item_id));
    EXPECT_FALSE(item.as_object().contains("conversationId"));
    EXPECT_EQ(boost::json::serialize(item.at("content")),
              R"({"type":"EMAIL","from":"support@shop.example","to":["Alex@example.com"],"subject":"Your parcel",)"
              R"("content":"<p>It is late.</p>"})");
    ASSERT_EQ(gladly.target.sent_messages().size(), 1U);
    EXPECT_EQ(gladly.target.sent_messages().front().channel, "EMAIL");
    EXPECT_EQ(gladly.target.sent_messages().front().item_id, item_id);
}

TEST(send_email, creates_an_unknown_customer_once_and_sends_a_repeat_again)
{
    driver gladly;
    const boost::json::object to{
        {"to", boost::json::array{boost::json::object{{"email", "new@example.com"}, {"name", "Nova New"}}}}};
    const auto first = parsed(gladly.post(path, email(to)));
    const auto second = parsed(gladly.post(path, email(to)));
    EXPECT_EQ(first.at("customerId"), second.at("customerId"));
    const auto profile =
        parsed(gladly.get("/api/v1/customer-profiles/" + std::string{first.at("customerId").as_string()}));
    EXPECT_EQ(profile.at("name"), "Nova New");
    EXPECT_EQ(gladly.target.sent_messages().size(), 2U);
}

TEST(send_email, sends_the_plain_text_where_there_is_no_html)
{
    driver gladly;
    static_cast<void>(gladly.post(path, email({{"body", boost::json::object{{"text", "It is late."}}}})));
    ASSERT_EQ(gladly.target.sent_messages().size(), 1U);
    EXPECT_EQ(gladly.target.sent_messages().front().body, "It is late.");
}

TEST(send_email, names_what_is_wrong_and_sends_nothing)
{
    using boost::json::array;
    using boost::json::object;
    struct refused_email {
        object changes;
        std::string_view attr;
        std::string_view code;
    };
    const object one{{"email", "a@example.com"}};
    const std::vector<refused_email> cases{
        {{{"to", nullptr}}, "to", "blank"},
        {{{"to", array{}}}, "to", "blank"},
        {{{"to", array{one, one}}}, "to", "invalid"},
        {{{"to", array{object{}}}}, "to[0].email", "blank"},
        {{{"to", array{object{{"email", "nobody"}}}}}, "to[0].email", "invalid"},
        {{{"from", nullptr}}, "from", "blank"},
        {{{"from", "me@elsewhere.example"}}, "from", "invalid"},
        {{{"subject", nullptr}}, "subject", "blank"},
        {{{"subject", std::string(1000, 'x')}}, "subject", "too_long"},
        {{{"body", nullptr}}, "body", "blank"},
        {{{"body", object{}}}, "body", "blank"},
        {{{"body", object{{"html", 7}}}}, "body.html", "invalid"},
    };
    driver gladly;
    const auto before = gladly.target.snapshot();
    for (const refused_email& entry : cases) {
        EXPECT_TRUE(is_list_error(gladly.post(path, email(entry.changes)), 400, entry.attr, entry.code))
            << boost::json::serialize(entry.changes);
    }
    EXPECT_EQ(gladly.target.snapshot(), before);
    EXPECT_TRUE(gladly.target.sent_messages().empty());
}

} // namespace
} // namespace gladly_mcp::sandbox
