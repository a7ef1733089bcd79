#include "gladly/client_fixture.hpp"
#include "gladly/round_trip.hpp"

namespace gladly_mcp::gladly {
namespace {

class campaign_calls_test : public test::client_fixture {};

recipient_collection_create may_recall()
{
    return {.name = "May",
            .start_after = core::timestamp::from_text("2030-05-01T00:00:00Z"),
            .end_before = core::timestamp::from_text("2030-05-02T00:00:00Z"),
            .recipients = {campaign_email_recipient{
                               .customer_name = "Ada", .email_address = "ada@x.example", .timezone = "Europe/London"},
                           campaign_phone_recipient{.customer_name = "Bo",
                                                    .phone_number = "(555) 019-8472",
                                                    .timezone = "America/New_York"}}};
}

constexpr const char* may_recall_json =
    R"({"name":"May","startAfter":"2030-05-01T00:00:00Z","endBefore":"2030-05-02T00:00:00Z","recipients":[
        {"customerName":"Ada","emailAddress":"ada@x.example","timezone":"Europe/London"},
        {"customerName":"Bo","phoneNumber":"+15550198472","timezone":"America/New_York"}]})";

TEST_F(campaign_calls_test, gives_a_campaign_people_to_contact)
{
    next_answer(200, R"({"id":"R_1","campaignId":"G_1","type":"SMS","startAfter":"2030-05-01T00:00:00Z","name":"May",
                         "status":"PENDING","later":1})");
    const auto collection = may_recall();
    const auto made = run(acme.campaigns().create_recipients("G_1", collection));
    ASSERT_TRUE(made) << made.error();
    EXPECT_EQ(made->id, "R_1");
    EXPECT_EQ(made->type, campaign_type::sms);
    EXPECT_EQ(made->status, recipient_collection_status::pending);
    EXPECT_EQ(made->extra.members.at("later"), 1);
    expect_sent("POST", "/api/v1/campaigns/G_1/recipient-collections", may_recall_json);
}

TEST_F(campaign_calls_test, contacts_nobody_by_a_number_that_cannot_be_read)
{
    auto collection = may_recall();
    std::get<campaign_phone_recipient>(collection.recipients[1]).phone_number = "ask Ada";
    expect_refused(run(acme.campaigns().create_recipients("G_1", collection)));
    collection.recipients.clear();
    expect_refused(run(acme.campaigns().create_recipients("G_1", collection)));
}

TEST_F(campaign_calls_test, warns_that_people_may_be_contacted)
{
    const auto collection = may_recall();
    next_answer(404, R"({"errors":[{"code":"not_exist"}]})");
    expect_failed(run(acme.campaigns().create_recipients("G_1", collection)), errc::not_found);
    next_answer(500);
    EXPECT_EQ(run(acme.campaigns().create_recipients("G_1", collection)).error().effect(), effect::possible);
    EXPECT_EQ(wire->requests.size(), 1U) << "nothing is sent twice";
}

TEST(campaign_recipient, is_told_apart_by_its_address)
{
    const auto json = boost::json::parse(may_recall_json);
    const auto collection = core::decode<recipient_collection_create>(json);
    ASSERT_TRUE(collection) << collection.error();
    EXPECT_TRUE(std::holds_alternative<campaign_email_recipient>(collection->recipients.at(0)));
    EXPECT_TRUE(std::holds_alternative<campaign_phone_recipient>(collection->recipients.at(1)));
    EXPECT_EQ(core::encode(*collection), json);
    for (const char* text :
         {R"({"customerName":"Ada","timezone":"Europe/London"})", R"({"emailAddress":"a@x.example"})",
          R"({"customerName":"Ada","phoneNumber":7,"timezone":"Europe/London"})", "null", "[]"}) {
        EXPECT_FALSE(core::decode<campaign_recipient>(boost::json::parse(text))) << text;
    }
}

TEST(recipient_collection, survives_reading_and_writing)
{
    test::expect_round_trip<recipient_collection>(
        R"({"id":"R_1","campaignId":"G_1","type":"FAX","startAfter":"2030-05-01T00:00:00Z",
            "endBefore":"2030-05-02T00:00:00Z","name":"May","status":"CANCELED"})");
}

} // namespace
} // namespace gladly_mcp::gladly
