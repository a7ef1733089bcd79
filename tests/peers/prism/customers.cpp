#include "peers/prism/typed_call.hpp"

#include <array>

namespace gladly_mcp::test {
namespace {

using namespace gladly;

std::vector<customer_email> whole_emails()
{
    return {{.normalized = some_email, .original = "Somebody@example.com", .primary = true}};
}

std::vector<customer_phone> whole_phones()
{
    return {{.normalized = some_phone,
             .extension = "7",
             .original = "(541) 555-0142",
             .region_code = "US",
             .primary = true,
             .sms_preference = sms_preference::forbidden,
             .type = phone_type::mobile}};
}

assignee whole_assignee()
{
    return {.inbox_id = some_id, .agent_id = other_id};
}

task_create whole_task()
{
    return {.id = "task-1",
            .assignee = whole_assignee(),
            .body = "<p>Call back.</p>",
            .due_at = at("2027-04-02T17:00:00.000Z")};
}

task_create bare_task()
{
    return {.assignee = {.inbox_id = some_id}, .body = "Call back.", .due_at = at("2027-04-02T17:00:00+02:00")};
}

constexpr std::array calls{
    typed_call{&op::create_customer, "all",
               [](const blocking_client& client) {
                   customer_create what{.id = "customer-1",
                                        .name = "Somebody",
                                        .image = "https://example.com/somebody.png",
                                        .address = "18 Alder Row",
                                        .emails = whole_emails(),
                                        .phones = whole_phones(),
                                        .external_customer_id = "4711",
                                        .custom_attributes = boost::json::object{{"tier", "gold"}}};
                   return outcome_of(client.customers().create(std::move(what)));
               }},
    typed_call{&op::create_customer, "what is needed",
               [](const blocking_client& client) { return outcome_of(client.customers().create({})); }},
    typed_call{
        &op::find_customers, "by phone",
        [](const blocking_client& client) { return outcome_of(client.customers().find(by_phone{"(541) 555-0142"})); }},
    typed_call{&op::find_customers, "by e-mail",
               [](const blocking_client& client) {
                   return outcome_of(client.customers().find(by_email{"some+body@example.com"}));
               }},
    typed_call{&op::find_customers, "by external id",
               [](const blocking_client& client) {
                   return outcome_of(client.customers().find(by_external_id{"47/11 & 12"}));
               }},
    typed_call{&op::get_customer, "all",
               [](const blocking_client& client) { return outcome_of(client.customers().get(some_id)); }},
    typed_call{&op::update_customer, "all",
               [](const blocking_client& client) {
                   customer_update changes{.name = "Somebody",
                                           .image = "https://example.com/somebody.png",
                                           .address = "18 Alder Row",
                                           .emails = whole_emails(),
                                           .phones = whole_phones(),
                                           .external_customer_id = "4711",
                                           .custom_attributes = boost::json::object{{"tier", "gold"}}};
                   return outcome_of(client.customers().update(some_id, std::move(changes)));
               }},
    typed_call{&op::update_customer, "what is needed",
               [](const blocking_client& client) {
                   customer_update changes{.emails = std::vector<customer_email>{{.original = some_email}},
                                           .phones = std::vector<customer_phone>{{.original = "541 555 0142"}}};
                   return outcome_of(client.customers().update(some_id, std::move(changes)));
               }},
    typed_call{&op::delete_customer, "all",
               [](const blocking_client& client) { return outcome_of(client.customers().remove(some_id)); }},

    typed_call{
        &op::create_user_identity_jwt, "by e-mail",
        [](const blocking_client& client) { return outcome_of(client.identity().create_token(by_email{some_email})); }},
    typed_call{
        &op::create_user_identity_jwt, "by phone",
        [](const blocking_client& client) { return outcome_of(client.identity().create_token(by_phone{some_phone})); }},

    typed_call{&op::create_task_and_customer, "all",
               [](const blocking_client& client) {
                   return outcome_of(client.tasks().create_for({.email_address = some_email}, whole_task()));
               }},
    typed_call{&op::create_task_and_customer, "what is needed",
               [](const blocking_client& client) {
                   return outcome_of(client.tasks().create_for({.mobile_phone = some_phone}, bare_task()));
               }},
    typed_call{&op::create_task, "all",
               [](const blocking_client& client) { return outcome_of(client.tasks().create(some_id, whole_task())); }},
    typed_call{&op::create_task, "what is needed",
               [](const blocking_client& client) { return outcome_of(client.tasks().create(some_id, bare_task())); }},
    typed_call{
        &op::get_tasks, "all",
        [](const blocking_client& client) { return outcome_of(client.tasks().list(some_id, task_status::closed)); }},
    typed_call{&op::get_tasks, "what is needed",
               [](const blocking_client& client) { return outcome_of(client.tasks().list(some_id)); }},
    typed_call{&op::update_task, "all",
               [](const blocking_client& client) {
                   task_update changes{.status = task_status::closed,
                                       .body = "Called back.",
                                       .due_at = at("2027-04-02T17:00:00.123456789Z"),
                                       .assignee = whole_assignee()};
                   return outcome_of(client.tasks().update(some_id, std::move(changes)));
               }},
    typed_call{&op::update_task, "what is needed",
               [](const blocking_client& client) {
                   return outcome_of(client.tasks().update(some_id, {.status = task_status::open}));
               }},
    typed_call{&op::get_task, "all",
               [](const blocking_client& client) { return outcome_of(client.tasks().get(some_id)); }},
    typed_call{&op::create_task_comment, "all",
               [](const blocking_client& client) {
                   return outcome_of(client.tasks().add_comment(
                       some_id, {.id = "comment-1", .agent_id = other_id, .comment = "Nobody answered."}));
               }},
    typed_call{&op::create_task_comment, "what is needed",
               [](const blocking_client& client) {
                   return outcome_of(
                       client.tasks().add_comment(some_id, {.agent_id = other_id, .comment = "Nobody answered."}));
               }},
    typed_call{&op::get_task_comments, "all",
               [](const blocking_client& client) { return outcome_of(client.tasks().comments(some_id)); }},
    typed_call{&op::get_task_comment, "all",
               [](const blocking_client& client) { return outcome_of(client.tasks().comment(some_id, other_id)); }},
};

} // namespace

std::span<const typed_call> customers_calls()
{
    return calls;
}

} // namespace gladly_mcp::test
