#include "sandbox/driver.hpp"

#include <boost/json/serialize.hpp>

namespace gladly_mcp::sandbox {
namespace {

std::string recorder_of(std::string_view agent)
{
    return "/api/v1/agents/" + std::string{agent} + "/call-recorder";
}

TEST(get_agent, answers_one_or_a_404_with_a_body)
{
    driver gladly;
    EXPECT_EQ(parsed(gladly.get("/api/v1/agents/AGENT_JO")).at("emailAddress"), "jo@shop.example");
    EXPECT_TRUE(is_list_error(gladly.get("/api/v1/agents/AGENT_NONE"), 404, "", "not_exist"));
    EXPECT_TRUE(is_list_error(gladly.get("/api/v1/agents/jo%40shop.example"), 404, "", "not_exist"));
}

TEST(call_recorder, tells_the_call_of_an_agent_named_by_id_or_address)
{
    driver gladly;
    for (const std::string_view name : {"AGENT_KIT", "kit@shop.example", "KIT%40shop.example"}) {
        const auto recorder = parsed(gladly.get(recorder_of(name)));
        EXPECT_EQ(recorder.at("agentId"), "AGENT_KIT") << name;
        EXPECT_EQ(recorder.at("customerId"), "CUST_99182");
        EXPECT_EQ(recorder.at("recording"), true);
    }
}

TEST(call_recorder, names_no_customer_when_the_agent_is_not_on_a_call)
{
    driver gladly;
    EXPECT_EQ(boost::json::serialize(parsed(gladly.get(recorder_of("AGENT_JO")))),
              R"({"agentId":"AGENT_JO","recording":false})");
}

TEST(call_recorder, is_switched_off_and_on)
{
    driver gladly;
    for (const bool recording : {false, true}) {
        const std::string body = boost::json::serialize(boost::json::object{{"recording", recording}});
        EXPECT_TRUE(is_bare(gladly.patch(recorder_of("kit@shop.example"), body), 204));
        EXPECT_EQ(parsed(gladly.get(recorder_of("AGENT_KIT"))).at("recording"), recording);
    }
}

TEST(call_recorder, stays_as_it_is_when_the_agent_is_not_on_a_call)
{
    driver gladly;
    const auto before = gladly.target.snapshot();
    EXPECT_TRUE(is_bare(gladly.patch(recorder_of("AGENT_JO"), R"({"recording":true})"), 204));
    EXPECT_EQ(gladly.target.snapshot(), before);
}

TEST(call_recorder, answers_one_object_for_an_unknown_agent)
{
    driver gladly;
    EXPECT_TRUE(is_object_error(gladly.get(recorder_of("AGENT_NONE")), 404, "", "not_exist"));
    EXPECT_TRUE(
        is_object_error(gladly.patch(recorder_of("x@y.example"), R"({"recording":true})"), 404, "", "not_exist"));
}

TEST(call_recorder, needs_to_be_told_whether_to_record)
{
    driver gladly;
    EXPECT_TRUE(is_list_error(gladly.patch(recorder_of("AGENT_KIT"), "{}"), 400, "recording", "blank"));
    EXPECT_TRUE(
        is_list_error(gladly.patch(recorder_of("AGENT_KIT"), R"({"recording":"yes"})"), 400, "recording", "invalid"));
    EXPECT_TRUE(is_list_error(gladly.patch(recorder_of("AGENT_KIT"), ""), 400, "", "blank"));
}

} // namespace
} // namespace gladly_mcp::sandbox
