#include "peers/prism/typed_call.hpp"

#include <array>

namespace gladly_mcp::test {
namespace {

using namespace gladly;

call_outcome set_content(const blocking_client& client, answer_content_type type, answer_content_write what)
{
    return outcome_of(client.answers().set_content(some_id, "en-us", type, std::move(what)));
}

constexpr std::array calls{
    typed_call{&op::search_answers, "all",
               [](const blocking_client& client) {
                   return outcome_of(client.public_answers().search(some_id, "where's my parcel & when?",
                                                                    answer_filter("en-us", other_id)));
               }},
    typed_call{
        &op::search_answers, "what is needed",
        [](const blocking_client& client) { return outcome_of(client.public_answers().search(some_id, "parcel")); }},
    typed_call{&op::list_answers, "all",
               [](const blocking_client& client) {
                   return outcome_of(client.public_answers().list(some_id, answer_filter("en-us", other_id)));
               }},
    typed_call{&op::list_answers, "what is needed",
               [](const blocking_client& client) { return outcome_of(client.public_answers().list(some_id)); }},
    typed_call{&op::get_answer_titles, "all",
               [](const blocking_client& client) {
                   return outcome_of(
                       client.public_answers().titles(some_id, other_id, answer_filter("en-us", some_id)));
               }},
    typed_call{
        &op::get_answer_titles, "what is needed",
        [](const blocking_client& client) { return outcome_of(client.public_answers().titles(some_id, other_id)); }},
    typed_call{&op::get_answer, "all",
               [](const blocking_client& client) {
                   return outcome_of(client.public_answers().get(some_id, other_id, "en-us"));
               }},
    typed_call{
        &op::get_answer, "what is needed",
        [](const blocking_client& client) { return outcome_of(client.public_answers().get(some_id, other_id)); }},

    typed_call{&op::add_answer, "all",
               [](const blocking_client& client) {
                   answer_create what{.id = "answer-1",
                                      .name = "Change an address",
                                      .description = "While the parcel is still here.",
                                      .audience_ids = std::vector<std::string>{other_id}};
                   return outcome_of(client.answers().add(std::move(what)));
               }},
    typed_call{
        &op::add_answer, "what is needed",
        [](const blocking_client& client) { return outcome_of(client.answers().add({.name = "Change an address"})); }},
    typed_call{&op::get_answer_by_id, "all",
               [](const blocking_client& client) { return outcome_of(client.answers().get(some_id)); }},
    typed_call{&op::update_answer, "all",
               [](const blocking_client& client) {
                   answer_update changes{.name = "Change an address",
                                         .description = "While the parcel is still here.",
                                         .audience_ids = std::vector<std::string>{other_id}};
                   return outcome_of(client.answers().update(some_id, std::move(changes)));
               }},
    typed_call{&op::update_answer, "no audience",
               [](const blocking_client& client) {
                   answer_update changes{.audience_ids = std::vector<std::string>{}};
                   return outcome_of(client.answers().update(some_id, std::move(changes)));
               }},
    typed_call{&op::delete_answer, "all",
               [](const blocking_client& client) { return outcome_of(client.answers().remove(some_id)); }},

    typed_call{&op::get_answer_content_by_language_and_type, "all",
               [](const blocking_client& client) {
                   return outcome_of(client.answers().content(some_id, "en-us", answer_content_type::public_answer));
               }},
    typed_call{&op::add_answer_content_by_language_and_type, "all, for the public",
               [](const blocking_client& client) {
                   return set_content(client, answer_content_type::public_answer,
                                      {.body_html = "<div>Open the order.</div>", .title = "Change an address"});
               }},
    typed_call{&op::add_answer_content_by_language_and_type, "all, for e-mails",
               [](const blocking_client& client) {
                   return set_content(client, answer_content_type::email,
                                      {.body_html = "<div>Open the order.</div>", .subject = "Your order"});
               }},
    typed_call{&op::add_answer_content_by_language_and_type, "all, as a reference",
               [](const blocking_client& client) {
                   return set_content(client, answer_content_type::reference,
                                      {.body_html = "<div>Open the order.</div>", .internal = true});
               }},
    typed_call{&op::add_answer_content_by_language_and_type, "what is needed",
               [](const blocking_client& client) {
                   return set_content(client, answer_content_type::messaging,
                                      {.body_html = "<div>Open the order.</div>"});
               }},
    typed_call{&op::delete_answer_content_by_language_and_type, "all",
               [](const blocking_client& client) {
                   return outcome_of(client.answers().remove_content(some_id, "en-us", answer_content_type::email));
               }},
};

} // namespace

std::span<const typed_call> answers_calls()
{
    return calls;
}

} // namespace gladly_mcp::test
