#include "peers/prism/typed_call.hpp"

#include <array>

namespace gladly_mcp::test {
namespace {

using namespace gladly;

std::vector<schedule_block> morning_and_evening()
{
    return {{.start = "08:00", .stop = "12:30"}, {.start = "16:00", .stop = "22:00"}};
}

office_hours whole_hours()
{
    return {
        .timezone = "America/New_York",
        .monday = morning_and_evening(),
        .tuesday = morning_and_evening(),
        .wednesday = morning_and_evening(),
        .thursday = morning_and_evening(),
        .friday = morning_and_evening(),
        .saturday = morning_and_evening(),
        .sunday = morning_and_evening(),
        .exceptions = {
            {.name = "Inventory day",
             .start = at("2026-06-30T00:00:00-04:00"),
             .stop = at("2026-07-01T00:00:00-04:00"),
             .schedule_blocks = morning_and_evening()},
            {.name = "Holiday", .start = at("2026-07-04T00:00:00-04:00"), .stop = at("2026-07-05T00:00:00-04:00")}}};
}

constexpr std::array calls{
    typed_call{&op::get_agents, "all",
               [](const blocking_client& client) { return outcome_of(client.agents().list()); }},
    typed_call{&op::get_agent, "all",
               [](const blocking_client& client) { return outcome_of(client.agents().get(some_id)); }},
    typed_call{&op::get_agent_call_recording, "by id",
               [](const blocking_client& client) { return outcome_of(client.agents().call_recorder(some_id)); }},
    typed_call{&op::get_agent_call_recording, "by e-mail",
               [](const blocking_client& client) {
                   return outcome_of(client.agents().call_recorder(by_email{"some+body@example.com"}));
               }},
    typed_call{&op::update_agent_call_recording, "by id",
               [](const blocking_client& client) {
                   return outcome_of(client.agents().set_call_recorder(some_id, {.recording = false}));
               }},
    typed_call{&op::update_agent_call_recording, "by e-mail",
               [](const blocking_client& client) {
                   return outcome_of(client.agents().set_call_recorder(by_email{some_email}, {.recording = true}));
               }},
    typed_call{&op::get_audiences, "all",
               [](const blocking_client& client) { return outcome_of(client.audiences().list()); }},

    typed_call{&op::get_business_hours, "all",
               [](const blocking_client& client) { return outcome_of(client.business_hours().list()); }},
    typed_call{&op::create_business_hours, "all",
               [](const blocking_client& client) {
                   business_hours_create what{.name = "Store hours", .primary = true, .office_hours = whole_hours()};
                   return outcome_of(client.business_hours().create(std::move(what)));
               }},
    typed_call{&op::create_business_hours, "what is needed",
               [](const blocking_client& client) {
                   business_hours_create what{.name = "Store hours", .office_hours = {.timezone = "America/New_York"}};
                   return outcome_of(client.business_hours().create(std::move(what)));
               }},
    typed_call{&op::get_business_hours_by_id, "all",
               [](const blocking_client& client) { return outcome_of(client.business_hours().get(some_id)); }},
    typed_call{&op::update_business_hours, "all",
               [](const blocking_client& client) {
                   business_hours_update what{
                       .version = 3, .name = "Store hours", .primary = true, .office_hours = whole_hours()};
                   return outcome_of(client.business_hours().update(some_id, std::move(what)));
               }},
    typed_call{&op::update_business_hours, "what is needed",
               [](const blocking_client& client) {
                   business_hours_update what{
                       .version = 3, .name = "Store hours", .office_hours = {.timezone = "America/New_York"}};
                   return outcome_of(client.business_hours().update(some_id, std::move(what)));
               }},
    typed_call{&op::delete_business_hours, "all",
               [](const blocking_client& client) { return outcome_of(client.business_hours().remove(some_id)); }},

    typed_call{&op::get_organization, "all",
               [](const blocking_client& client) { return outcome_of(client.organization().get()); }},
    typed_call{&op::get_inboxes, "all",
               [](const blocking_client& client) { return outcome_of(client.inboxes().list()); }},
    typed_call{&op::get_inbox, "all",
               [](const blocking_client& client) { return outcome_of(client.inboxes().get(some_id)); }},
    typed_call{&op::get_teams, "all", [](const blocking_client& client) { return outcome_of(client.teams().list()); }},
    typed_call{&op::get_team, "all",
               [](const blocking_client& client) { return outcome_of(client.teams().get(some_id)); }},

    typed_call{&op::get_topics, "all",
               [](const blocking_client& client) { return outcome_of(client.topics().list()); }},
    typed_call{&op::add_topic, "all",
               [](const blocking_client& client) {
                   topic_create what{.id = "topic-1", .name = "Wrong size", .disabled = true, .parent_id = other_id};
                   return outcome_of(client.topics().add(std::move(what)));
               }},
    typed_call{&op::add_topic, "what is needed",
               [](const blocking_client& client) { return outcome_of(client.topics().add({.name = "Wrong size"})); }},
    typed_call{&op::get_topic, "all",
               [](const blocking_client& client) { return outcome_of(client.topics().get(some_id)); }},
    typed_call{&op::update_topic, "all",
               [](const blocking_client& client) {
                   topic_update changes{.name = "Wrong size", .disabled = true, .parent_id = other_id};
                   return outcome_of(client.topics().update(some_id, std::move(changes)));
               }},
    typed_call{&op::update_topic, "what is needed",
               [](const blocking_client& client) {
                   return outcome_of(client.topics().update(some_id, {.name = "Wrong size"}));
               }},
    typed_call{&op::get_custom_attribute, "all",
               [](const blocking_client& client) { return outcome_of(client.freeform_topics().get(some_id)); }},
};

} // namespace

std::span<const typed_call> directory_calls()
{
    return calls;
}

} // namespace gladly_mcp::test
