#include "gladly/client_fixture.hpp"
#include "gladly/round_trip.hpp"

namespace gladly_mcp::gladly {
namespace {

class topic_calls_test : public test::client_fixture {};

TEST_F(topic_calls_test, adds_a_topic_with_an_id_of_its_own)
{
    next_answer(201);
    const topic_create refund{.name = "Refund", .parent_id = "P_0"};
    const auto made = run(acme.topics().add(refund));
    ASSERT_TRUE(made) << made.error();
    const auto id = chosen_id();
    EXPECT_EQ(id.size(), 22U);
    EXPECT_EQ(made->id, id);
    expect_sent("POST", "/api/v1/topics",
                R"({"id":")" + id + R"(","name":"Refund","disabled":false,"parentId":"P_0"})");

    next_answer(201, {}, {{"Location", "/api/v1/topics/OWN"}});
    EXPECT_EQ(run(acme.topics().add({.id = "OWN", .name = "Refund"})).value().id, "OWN");
    EXPECT_EQ(chosen_id(), "OWN");
}

TEST_F(topic_calls_test, adds_no_topic_under_an_id_that_is_none)
{
    expect_refused(run(acme.topics().add({.id = "a b", .name = "Refund"})));
    expect_refused(run(acme.topics().add({.id = std::string(51, 'x'), .name = "Refund"})));
}

TEST_F(topic_calls_test, names_the_topic_that_has_the_name_already)
{
    next_answer(409, R"({"errors":[{"attr":"name","code":"taken","meta":{"id":"P_9"}}]})");
    const auto taken = run(acme.topics().add({.name = "Refund"}));
    expect_failed(taken, errc::conflict);
    ASSERT_NE(taken.error().detail_as<conflict_detail>(), nullptr);
    EXPECT_EQ(taken.error().detail_as<conflict_detail>()->existing_id, "P_9");
}

TEST_F(topic_calls_test, reads_and_changes_a_topic)
{
    next_answer(200, R"({"id":"P_1","name":"Refund","disabled":true})");
    const auto one = run(acme.topics().get("P_1"));
    ASSERT_TRUE(one) << one.error();
    EXPECT_TRUE(one->disabled);
    expect_sent("GET", "/api/v1/topics/P_1");

    next_answer(204);
    ASSERT_TRUE(run(acme.topics().update("P_1", {.name = "Refund", .disabled = false})));
    expect_sent("PATCH", "/api/v1/topics/P_1", R"({"name":"Refund","disabled":false})");

    next_answer(404, R"({"errors":{"code":"not_exist"}})");
    expect_failed(run(acme.topics().update("P_1", {.name = "Refund"})), errc::not_found);
    expect_sent("PATCH", "/api/v1/topics/P_1", R"({"name":"Refund"})");
}

TEST_F(topic_calls_test, reads_a_freeform_topic)
{
    next_answer(200, R"({"id":"F_1","key":"color","label":"Color","deactivated":true,"createdBy":"A_1"})");
    const auto one = run(acme.freeform_topics().get("F_1"));
    ASSERT_TRUE(one) << one.error();
    EXPECT_EQ(one->key, "color");
    EXPECT_TRUE(one->deactivated);
    expect_sent("GET", "/api/v1/custom-attributes/F_1");
    next_answer(404, R"({"errors":{"code":"not_exist"}})");
    expect_failed(run(acme.freeform_topics().get("F_1")), errc::not_found);
}

TEST(custom_attribute, survives_reading_and_writing)
{
    test::expect_round_trip<custom_attribute>(
        R"({"id":"F_1","key":"color","label":"Color","deactivated":false,"createdAt":"2024-05-01T09:30:00Z",
            "createdBy":"A_1"})");
}

} // namespace
} // namespace gladly_mcp::gladly
