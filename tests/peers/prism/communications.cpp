#include "peers/prism/typed_call.hpp"

#include <array>

namespace gladly_mcp::test {
namespace {

using namespace gladly;

call_outcome send(const blocking_client& client, automation_content_create content)
{
    return outcome_of(client.automation().send(some_id, {.content = std::move(content)}));
}

constexpr std::array calls{
    typed_call{&op::send_sms, "all",
               [](const blocking_client& client) {
                   return outcome_of(client.communications().send_sms({.customer = {.mobile_number = some_phone},
                                                                       .from = "+15415550100",
                                                                       .body = "Your order ships today."}));
               }},
    typed_call{&op::send_sms, "a short code",
               [](const blocking_client& client) {
                   return outcome_of(client.communications().send_sms(
                       {.customer = {.mobile_number = "(541) 555-0142"}, .from = "54155", .body = "It ships today."}));
               }},

    typed_call{&op::send_email, "all",
               [](const blocking_client& client) {
                   return outcome_of(client.communications().send_email(
                       {.to = {{.email = some_email, .name = "Somebody"}},
                        .from = "care@example.com",
                        .subject = "Your order is on its way",
                        .body = {.html = "<p>It has left.</p>", .text = "It has left."}}));
               }},
    typed_call{&op::send_email, "what is needed",
               [](const blocking_client& client) {
                   return outcome_of(client.communications().send_email({.to = {{.email = some_email}},
                                                                         .from = "care@example.com",
                                                                         .subject = "Your order",
                                                                         .body = {.text = "It has left."}}));
               }},

    typed_call{&op::receive_custom_channel_message, "all, a text",
               [](const blocking_client& client) {
                   custom_channel_message_create message{
                       .sender = {.address = "mo-5541",
                                  .display_name = "Somebody",
                                  .profile_identifier = profile_identifier{.type = profile_identifier_type::email,
                                                                           .address = some_email}},
                       .to = "shop",
                       .group_id = "grp-17",
                       .group_name = "Loyalty club",
                       .content = custom_channel_text{.text = "Where is my parcel?"}};
                   return outcome_of(
                       client.communications().receive_custom_channel_message(some_id, std::move(message)));
               }},
    typed_call{
        &op::receive_custom_channel_message, "all, files",
        [](const blocking_client& client) {
            custom_channel_message_create message{
                .sender = {.address = "mo-5541",
                           .profile_identifier = profile_identifier{.type = profile_identifier_type::phone_number,
                                                                    .address = some_phone}},
                .to = "shop",
                .content = custom_channel_files{
                    .caption = "My parcel",
                    .files = {{.file_name = "parcel.png", .url = "https://example.com/parcel.png"}}}};
            return outcome_of(client.communications().receive_custom_channel_message(some_id, std::move(message)));
        }},
    typed_call{&op::receive_custom_channel_message, "what is needed",
               [](const blocking_client& client) {
                   custom_channel_message_create message{
                       .sender = {.address = "mo-5541"},
                       .to = "shop",
                       .content = custom_channel_files{.files = {{.url = "https://example.com/parcel.png"}}}};
                   return outcome_of(
                       client.communications().receive_custom_channel_message(some_id, std::move(message)));
               }},

    typed_call{&op::update_custom_channel_message_status, "all",
               [](const blocking_client& client) {
                   return outcome_of(client.communications().update_custom_channel_message_status(
                       some_id, other_id,
                       {.value = reported_delivery_status::failed, .details = "It is switched off."}));
               }},
    typed_call{&op::update_custom_channel_message_status, "what is needed",
               [](const blocking_client& client) {
                   return outcome_of(client.communications().update_custom_channel_message_status(
                       some_id, other_id, {.value = reported_delivery_status::accepted}));
               }},

    typed_call{&op::get_automation_session, "all",
               [](const blocking_client& client) { return outcome_of(client.automation().session(some_id)); }},
    typed_call{&op::update_typing_indicator, "started",
               [](const blocking_client& client) {
                   return outcome_of(client.automation().set_typing(some_id, typing_state::started));
               }},
    typed_call{&op::update_typing_indicator, "stopped",
               [](const blocking_client& client) {
                   return outcome_of(client.automation().set_typing(some_id, typing_state::stopped));
               }},
    typed_call{&op::send_outbound_message, "a text",
               [](const blocking_client& client) {
                   return send(client, automation_text_create{.value = "How can we help?"});
               }},
    typed_call{&op::send_outbound_message, "HTML",
               [](const blocking_client& client) {
                   return send(client, automation_html_create{.value = "<p>How can we help?</p>"});
               }},
    typed_call{&op::send_outbound_message, "a menu",
               [](const blocking_client& client) {
                   return send(client, automation_menu_create{.prompt = "What is it about?",
                                                              .menu_items = {{.id = "track", .label = "My order"},
                                                                             {.id = "agent", .label = "A person"}}});
               }},
    typed_call{&op::get_automation_session_messages, "all",
               [](const blocking_client& client) { return outcome_of(client.automation().messages(some_id)); }},
    typed_call{&op::get_automation_session_message, "all",
               [](const blocking_client& client) {
                   return outcome_of(client.automation().message(some_id, "65f1c2a4b7d8e9f001a2b3c4"));
               }},
    typed_call{&op::handoff_automation_session, "all",
               [](const blocking_client& client) {
                   return outcome_of(client.automation().hand_off(some_id, "The customer asks for a person."));
               }},
    typed_call{
        &op::close_automation_session, "all",
        [](const blocking_client& client) { return outcome_of(client.automation().close(some_id, "All is said.")); }},

    typed_call{&op::create_recipient_collection, "all, by e-mail",
               [](const blocking_client& client) {
                   recipient_collection_create collection{
                       .name = "Delay in March",
                       .start_after = at("2026-04-01T16:00:00.000Z"),
                       .end_before = at("2026-04-02T04:00:00.000Z"),
                       .recipients = {campaign_email_recipient{.customer_name = "Somebody",
                                                               .email_address = some_email,
                                                               .timezone = "America/Los_Angeles"}}};
                   return outcome_of(client.campaigns().create_recipients(some_id, std::move(collection)));
               }},
    typed_call{&op::create_recipient_collection, "what is needed, by phone",
               [](const blocking_client& client) {
                   recipient_collection_create collection{
                       .name = "Delay in March",
                       .start_after = at("2026-04-01T16:00:00.000Z"),
                       .recipients = {campaign_phone_recipient{.customer_name = "Somebody",
                                                               .phone_number = "541-555-0142",
                                                               .timezone = "America/Los_Angeles"}}};
                   return outcome_of(client.campaigns().create_recipients(some_id, std::move(collection)));
               }},
};

} // namespace

std::span<const typed_call> communications_calls()
{
    return calls;
}

} // namespace gladly_mcp::test
