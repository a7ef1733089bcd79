#include "sandbox/driver.hpp"

#include <boost/json/serialize.hpp>

namespace gladly_mcp::sandbox {
namespace {

const std::string session = "/api/v1/message-automation/sessions/SESSION_BOT_1";
const std::string handed_off = "/api/v1/message-automation/sessions/SESSION_BOT_2";
const std::string unknown_session = "/api/v1/message-automation/sessions/NONE";

TEST(get_automation_session, answers_it_or_a_404_with_a_body)
{
    driver gladly;
    const auto found = parsed(gladly.get(session));
    EXPECT_EQ(found.at("endpointType"), "CHAT");
    EXPECT_EQ(found.at("target").at("targetType"), "AUTOMATION");
    EXPECT_EQ(parsed(gladly.get(handed_off)).at("target").at("targetType"), "AGENT");
    EXPECT_TRUE(is_list_error(gladly.get(unknown_session), 404, "", "not_exist"));
}

TEST(get_automation_session_messages, lists_them_and_answers_one)
{
    driver gladly;
    const http::response list = gladly.get(session + "/messages");
    const auto ids = column(list, "id");
    ASSERT_EQ(ids.size(), 2U);
    EXPECT_EQ(column(list, "type"), (std::vector<std::string>{"TEXT", "MENU"}));
    const auto first = parsed(gladly.get(session + "/messages/" + ids.front()));
    EXPECT_EQ(first, parsed(list).at(0));
    EXPECT_EQ(first.at("context").at("IsAuthenticated"), "true");
    EXPECT_TRUE(is_list_error(gladly.get(session + "/messages/NONE"), 404, "", "not_exist"));
    EXPECT_TRUE(is_list_error(gladly.get(handed_off + "/messages/" + ids.front()), 404, "", "not_exist"));
    EXPECT_TRUE(is_list_error(gladly.get(unknown_session + "/messages"), 404, "", "not_exist"));
    EXPECT_TRUE(is_list_error(gladly.get(unknown_session + "/messages/NONE"), 404, "", "not_exist"));
}

TEST(send_outbound_message, keeps_each_type_in_the_session)
{
    driver gladly;
    for (const std::string_view body :
         {R"({"type":"TEXT","content":{"value":"One moment."}})", R"({"type":"HTML","content":{"value":"<b>Hi</b>"}})",
          R"({"type":"MENU","content":{"prompt":"Which?","menuItems":[{"id":"a_1","label":"A"}]}})"}) {
        const auto made = parsed(gladly.post(session + "/messages", body));
        const std::string id{made.at("id").as_string()};
        EXPECT_EQ(id.size(), 24U);
        EXPECT_EQ(made.at("from").at("type"), "AUTOMATION");
        EXPECT_EQ(parsed(gladly.get(session + "/messages/" + id)), made);
    }
    EXPECT_EQ(column(gladly.get(session + "/messages"), "id").size(), 5U);
    ASSERT_EQ(gladly.target.sent_messages().size(), 3U);
    EXPECT_EQ(gladly.target.sent_messages().back().body, "Which?");
    EXPECT_EQ(gladly.target.sent_messages().back().channel, "CHAT_MESSAGE");
}

struct refused_message {
    std::string body;
    std::string_view attr;
    std::string_view code;
};

std::string menu(std::string_view prompt, std::string_view items)
{
    return R"({"type":"MENU","content":{"prompt":")" + std::string{prompt} + R"(","menuItems":)" + std::string{items} +
           "}}";
}

TEST(send_outbound_message, names_what_is_wrong_and_sends_nothing)
{
    const std::string item = R"({"id":"a","label":"A"})";
    std::string eleven = "[" + item;
    for (int count = 1; count < 11; ++count) {
        eleven += "," + item;
    }
    const refused_message cases[] = {
        {R"({"content":{"value":"x"}})", "type", "blank"},
        {R"({"type":"SOUND","content":{"value":"x"}})", "type", "invalid"},
        {R"({"type":"TEXT"})", "content", "blank"},
        {R"({"type":"TEXT","content":{"prompt":"x","menuItems":[]}})", "type", "invalid"},
        {R"({"type":"MENU","content":{"value":"x"}})", "type", "invalid"},
        {R"({"type":"TEXT","content":{"value":""}})", "content.value", "blank"},
        {R"({"type":"TEXT","content":{"value":")" + std::string(2049, 'x') + R"("}})", "content.value", "too_long"},
        {menu("", "[" + item + "]"), "content.prompt", "blank"},
        {menu(std::string(51, 'x'), "[" + item + "]"), "content.prompt", "too_long"},
        {menu("Which?", "[]"), "content.menuItems", "blank"},
        {menu("Which?", eleven + "]"), "content.menuItems", "too_long"},
        {menu("Which?", R"([{"id":"a b","label":"A"}])"), "content.menuItems[0].id", "invalid"},
        {menu("Which?", R"([{"id":"a"}])"), "content.menuItems[0].label", "blank"},
    };
    driver gladly;
    const auto before = gladly.target.snapshot();
    for (const refused_message& entry : cases) {
        EXPECT_TRUE(is_list_error(gladly.post(session + "/messages", entry.body), 400, entry.attr, entry.code))
            << entry.body;
    }
    const std::string fine = R"({"type":"TEXT","content":{"value":"x"}})";
    EXPECT_TRUE(is_list_error(gladly.post(handed_off + "/messages", fine), 400, "", "invalid_state"));
    EXPECT_TRUE(is_list_error(gladly.post(unknown_session + "/messages", fine), 404, "", "not_exist"));
    EXPECT_EQ(gladly.target.snapshot(), before);
    EXPECT_TRUE(gladly.target.sent_messages().empty());
}

TEST(update_typing_indicator, takes_both_states)
{
    driver gladly;
    EXPECT_TRUE(is_bare(gladly.post(session + "/typing-indicators", R"({"state":"STARTED"})"), 204));
    EXPECT_TRUE(is_bare(gladly.post(session + "/typing-indicators", R"({"state":"STOPPED"})"), 204));
    EXPECT_TRUE(is_list_error(gladly.post(session + "/typing-indicators", "{}"), 400, "state", "blank"));
    EXPECT_TRUE(
        is_list_error(gladly.post(session + "/typing-indicators", R"({"state":"DONE"})"), 400, "state", "invalid"));
    EXPECT_TRUE(is_list_error(gladly.post(unknown_session + "/typing-indicators", R"({"state":"STARTED"})"), 404, "",
                              "not_exist"));
}

TEST(handoff_automation_session, gives_the_session_to_people)
{
    driver gladly;
    EXPECT_TRUE(is_bare(gladly.post(session + "/handoff", R"({"description":"Wants a person"})"), 204));
    EXPECT_EQ(parsed(gladly.get(session)).at("target").at("targetType"), "AGENT");
    EXPECT_TRUE(
        is_list_error(gladly.post(session + "/handoff", R"({"description":"Again"})"), 400, "", "invalid_state"));
}

TEST(close_automation_session, ends_automation)
{
    driver gladly;
    EXPECT_TRUE(is_bare(gladly.post(session + "/close", R"({"description":"Solved"})"), 204));
    EXPECT_TRUE(is_list_error(gladly.post(session + "/close", R"({"description":"Again"})"), 400, "", "invalid_state"));
    EXPECT_TRUE(is_list_error(gladly.post(session + "/messages", R"({"type":"TEXT","content":{"value":"x"}})"), 400, "",
                              "invalid_state"));
}

TEST(ending_automation, is_refused_with_400_for_an_unknown_session_and_without_a_description)
{
    driver gladly;
    for (const std::string end : {"/handoff", "/close"}) {
        EXPECT_TRUE(is_list_error(gladly.post(unknown_session + end, R"({"description":"x"})"), 400, "", "not_exist"));
        EXPECT_TRUE(is_list_error(gladly.post(session + end, "{}"), 400, "description", "blank"));
        EXPECT_TRUE(is_list_error(gladly.post(session + end, R"({"description":")" + std::string(241, 'x') + R"("})"),
                                  400, "description", "too_long"));
    }
    EXPECT_EQ(parsed(gladly.get(session)).at("target").at("targetType"), "AUTOMATION");
}

} // namespace
} // namespace gladly_mcp::sandbox
