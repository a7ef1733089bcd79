#include "sandbox/encode.hpp"
#include "sandbox/seed/builder.hpp"

namespace gladly_mcp::sandbox::seed {

using namespace std::chrono_literals;
namespace {

using boost::json::array;
using boost::json::object;

constexpr std::string_view who = "CUST_TIMELINE";
constexpr std::string_view number = "+15550150150";
constexpr std::string_view chat_session = "SESSION_CHAT_1";
constexpr std::string_view voice_session = "SESSION_VOICE_1";

object recording(std::string_view item_id, std::string_view summary)
{
    return {{"recordingStatus", "AVAILABLE"},
            {"recordingUrl", "/api/v1/conversation-items/" + std::string{item_id} + "/media/recording"},
            {"recordingDuration", 94},
            {"recordingSummary", object{{"status", "READY"}, {"summary", summary}, {"language", "en"}}}};
}

array size_options()
{
    return {object{{"id", "size_s"}, {"label", "Small"}}, object{{"id", "size_l"}, {"label", "Large"}}};
}

void add_chat(builder& to)
{
    const auto say = [&](ago when, communicator from, object content) {
        content["type"] = "CHAT_MESSAGE";
        content["sessionId"] = chat_session;
        to.add_item(when, std::move(from), std::move(content)).session_id = chat_session;
    };
    say(days(20), to.customer_side(),
        {{"messageType", "TEXT"},
         {"content", "Hi, which size should I take?"},
         {"attachments", array{object{{"id", "ATTACHMENT_1"},
                                      {"contentType", "image/png"},
                                      {"filename", "old-jacket.png"},
                                      {"fileSize", 48211}}}}});
    say(days(20) - 2min, to.agent_side(),
        {{"messageType", "QUICK_REPLY_REQUEST"},
         {"content", "Which one do you wear now?"},
         {"messageData", object{{"options", size_options()}}}});
    say(days(20) - 3min, to.customer_side(),
        {{"messageType", "QUICK_REPLY_RESPONSE"},
         {"content", "Large"},
         {"messageData", object{{"quickReplyRequest", object{{"options", size_options()}}},
                                {"selectedOptionId", "size_l"},
                                {"requestMessageId", "CONV_TIMELINE_1_2"}}}});
    say(days(20) - 4min, {std::string{"SIDEKICK_V2"}, "SYSTEM"}, {{"content", "Then take Large here as well."}});
}

void add_calls(builder& to)
{
    object call = recording("CONV_TIMELINE_1_5", "The customer asked for the nearest shop.");
    call.insert({{"type", "PHONE_CALL"},
                 {"from", number},
                 {"to", id::company_number},
                 {"startedAt", rfc3339(to.at(days(18)))},
                 {"answeredAt", rfc3339(to.at(days(18) - 1min))},
                 {"completedAt", rfc3339(to.at(days(18) - 3min))}});
    const communicator callee = to.agent_side();
    to.add_item(days(18), to.customer_side(), std::move(call)).responder = callee;

    object voicemail = recording("CONV_TIMELINE_1_6", "The customer asked to be called back.");
    voicemail.insert({{"type", "VOICEMAIL"}, {"startedAt", rfc3339(to.at(days(17)))}});
    to.add_item(days(17), to.customer_side(), std::move(voicemail));

    to.add_item(days(16), {"SIDEKICK_V2", "SYSTEM"},
                {{"type", "VOICE_AI_MESSAGE"},
                 {"customerNumber", number},
                 {"companyNumber", id::company_number},
                 {"body", "Your parcel is on its way. Is there anything else?"},
                 {"status", "PLAYED"}})
        .session_id = voice_session;
}

/// A message of the custom channel.
object app_message(std::string_view type, object content, std::string_view status)
{
    return {{"type", type},
            {"customChannelId", "CHANNEL_APP"},
            {"companyAddress", "shop-app"},
            {"customerAddress", "pat"},
            {"sessionId", "SESSION_APP_1"},
            {"content", std::move(content)},
            {"status", object{{"value", status}}}};
}

void add_messages(builder& to)
{
    to.add_item(days(15), to.customer_side(),
                {{"type", "EMAIL"},
                 {"from", "pat@example.com"},
                 {"to", array{id::company_address}},
                 {"cc", array{"friend@example.org"}},
                 {"bcc", array{}},
                 {"subject", "Invoice for the jacket"},
                 {"content", "<p>Please send me the <b>invoice</b>.</p>"},
                 {"attachments", array{object{{"id", "ATTACHMENT_2"},
                                              {"contentType", "application/pdf"},
                                              {"filename", "order.pdf"},
                                              {"fileSize", 120034}}}}});
    to.customer_sms(days(14), "Is the invoice on its way?");
    to.add_item(days(13), to.customer_side(), {{"type", "WHATSAPP"}, {"content", "Got it, thanks!"}});
    to.add_item(days(12), to.customer_side(),
                {{"type", "FACEBOOK_MESSAGE"},
                 {"pageId", "PAGE_1"},
                 {"userId", "USER_1"},
                 {"content", "Do you ship to islands?"}});
    to.add_item(days(11), to.customer_side(), {{"type", "INSTAGRAM_DIRECT"}, {"content", "Nice photo of the jacket!"}});
    to.add_item(days(10), to.customer_side(), {{"type", "TWITTER"}, {"content", "@shop the jacket is great"}});

    to.add_item(days(9), to.customer_side(),
                app_message("TEXT", {{"text", "A message out of the shop's own app."}}, "DELIVERED"));
    const object receipt{{"fileName", "receipt.png"}, {"url", "https://files.example/receipt.png"}};
    to.add_item(days(9) - 1min, to.customer_side(), app_message("FILES", {{"files", array{receipt}}}, "DELIVERED"));
}

void add_events(builder& to)
{
    to.add_item(days(8), {std::string{id::api_agent}, "API"},
                {{"type", "CUSTOMER_ACTIVITY"},
                 {"title", "Survey answered"},
                 {"body", "<p>9 of 10</p>"},
                 {"activityType", "SURVEY"},
                 {"sourceName", "Example Survey"},
                 {"link", object{{"url", "https://survey.example/42"}, {"text", "Open the answers"}}},
                 {"expandByDefault", false},
                 {"occurredAt", rfc3339(to.at(days(8)))},
                 {"receivedAt", rfc3339(to.at(days(8) - 1min))}});
    to.note(days(7), "<p>Prefers to be called Pat.</p>");
    to.add_item(days(7) - 1min, to.agent_side(),
                {{"type", "TOPIC_CHANGE"},
                 {"addedTopicIds", array{"TOPIC_PRODUCT"}},
                 {"removedTopicIds", array{id::shipping_topic}}});
    to.add_item(days(7) - 2min, to.agent_side(), {{"type", "CONVERSATION_STATUS_CHANGE"}, {"status", "CLOSED"}});
    to.add_item(days(6), to.customer_side(), {{"type", "CONVERSATION_STATUS_CHANGE"}, {"status", "OPEN"}});
    // A kind that no version of the contract knows: readers must carry it along.
    to.add_item(days(6) - 1min, to.customer_side(),
                {{"type", "HOLOGRAM"}, {"content", "A message of a later time."}, {"depth", 3}});
    to.agent_sms(days(5), "Hello Pat, your invoice is in your mailbox.");
    // A task is part of a timeline, but the REST API does not show it as an item.
    to.add_item(days(5) - 1min, to.agent_side(), {{"type", "TASK"}, {"body", "Send the invoice"}}).exposed = false;
    to.add_item(days(4), to.agent_side(), app_message("TEXT", {{"text", "Your receipt is fine, thank you."}}, "SENT"));
}

} // namespace

void add_full_timeline(builder& to)
{
    customer& profile = to.add_customer({.id = who,
                                         .name = "Pat Polymorph",
                                         .email = "pat@example.com",
                                         .phone = "+1-555-015-0150",
                                         .address = "1 Every Way, Manytown"},
                                        days(500), days(5));
    profile.image = "https://images.example/pat.png";
    profile.external_customer_id = "crm-70418";
    profile.external_customer_ids = {{"LOOKUP01", "70418"}};

    to.begin("CONV_TIMELINE_1", who, id::support_inbox, id::support_agent, days(20), {"TOPIC_PRODUCT"})
        .custom_attributes = {object{{"id", "ATTRIBUTE_ORDER"}, {"value", "EX-19002"}}};
    add_chat(to);
    add_calls(to);
    add_messages(to);
    add_events(to);
}

} // namespace gladly_mcp::sandbox::seed
