#include "sandbox/seed/builder.hpp"

#include <boost/json/array.hpp>

#include <utility>

namespace gladly_mcp::sandbox::seed {

using namespace std::chrono_literals;
namespace {

using boost::json::array;
using boost::json::object;

void add_transcript(builder& to)
{
    voice_transcript said;
    said.item_id = "CONV_TIMELINE_1_5";
    said.customer_id = "CUST_TIMELINE";
    said.language = "en";
    said.paragraphs = {{"Example Outdoor Shop, how can I help you?", 0, 0.4, 2.9},
                       {"Hi, which of your shops is nearest to Manytown?", 1, 3.6, 6.2},
                       {"That is the one at Riverside, ten minutes away.", 0, 6.8, 9.5}};
    said.created_at = to.at(days(18) - 5min);
    said.updated_at = to.at(days(18) - 5min);
    to.result.voice_transcripts.push_back(std::move(said));
}

automation_session chat(builder& to, std::string_view id, ago begun)
{
    automation_session out;
    out.id = id;
    out.customer_id = "CUST_TIMELINE";
    out.conversation_id = "CONV_TIMELINE_1";
    out.company_address = "shop-chat";
    out.customer_address = "pat@example.com";
    out.created_at = to.at(begun);
    out.updated_at = to.at(begun - 1min);
    return out;
}

void add_automation(builder& to)
{
    automation_session open = chat(to, "SESSION_BOT_1", 30min);
    open.messages.push_back({.id = "65f1a0c3d2e4b5a697887901",
                             .type = "TEXT",
                             .content = {{"value", "Is my jacket waterproof?"}},
                             .from = {"CUST_TIMELINE", "CUSTOMER"},
                             .context = {{"URL", "https://shop.example/jackets"}, {"IsAuthenticated", "true"}},
                             .created_at = to.at(30min)});
    open.messages.push_back({.id = "65f1a0c3d2e4b5a697887902",
                             .type = "MENU",
                             .content = {{"prompt", "Which one do you have?"},
                                         {"menuItems", array{object{{"id", "ridge"}, {"label", "Ridge"}},
                                                             object{{"id", "valley"}, {"label", "Valley"}}}}},
                             .from = {std::string{id::api_agent}, "AUTOMATION"},
                             .context = {},
                             .created_at = to.at(29min)});
    to.result.automation_sessions.push_back(std::move(open));

    automation_session handed_off = chat(to, "SESSION_BOT_2", days(20));
    handed_off.target_type = "AGENT";
    to.result.automation_sessions.push_back(std::move(handed_off));
}

} // namespace

void add_messaging(builder& to)
{
    to.result.organization.email_addresses = {std::string{id::company_address}};
    to.result.custom_channels = {{"CHANNEL_APP", "shop-app"}};
    to.result.campaigns = {{"CAMPAIGN_RECALL", "SMS"}, {"CAMPAIGN_SPRING", "EMAIL"}};
    add_transcript(to);
    add_automation(to);
    to.result.task_comments = {{"COMMENT_1120_1", "TASK_1120", std::string{id::sales_agent},
                                "Asked purchasing for a price for twelve.", to.at(days(4))},
                               {"COMMENT_1120_2", "TASK_1120", std::string{id::support_agent},
                                "Sam prefers a call after 4 pm.", to.at(days(3))}};
}

} // namespace gladly_mcp::sandbox::seed
