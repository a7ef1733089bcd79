#include "tools/delete_customer.hpp"

#include "tools/customer_call.hpp"
#include "tools/error_text.hpp"
#include "tools/tool_set.hpp"

#include <gladly_mcp/gladly/id.hpp>
#include <gladly_mcp/gladly/operations.hpp>

#include <algorithm>

namespace gladly_mcp::tools {

namespace {

/// How many calls are listed at most.
constexpr std::size_t most_listed = 20;

std::string_view text_member(const boost::json::value& from, std::string_view name)
{
    const auto* object = from.if_object();
    const auto* member = object == nullptr ? nullptr : object->if_contains(name);
    const auto* text = member == nullptr ? nullptr : member->if_string();
    return text == nullptr ? std::string_view() : std::string_view(*text);
}

/// The ids of those of a list that are not closed.
std::vector<std::string> open_ones(const boost::json::value& list)
{
    std::vector<std::string> ids;
    if (const auto* items = list.if_array()) {
        for (const auto& item : *items) {
            const auto id = text_member(item, "id");
            if (text_member(item, "status") != "CLOSED" && gladly::valid_id(id)) {
                ids.emplace_back(id);
            }
        }
    }
    return ids;
}

bool is_locked(const error& cause)
{
    const auto* refused = cause.detail_as<invalid_request_detail>();
    return refused != nullptr && std::ranges::any_of(refused->problems, [](const field_problem& one) {
               return one.code == "invalid_state" || one.attr == "conversation";
           });
}

suggestion close_conversation(const std::string& id)
{
    return {.tool = "update_a_gladly_conversation_by_id",
            .arguments = {{"id", id}, {"status", boost::json::object{{"value", "CLOSED"}}}}};
}

suggestion close_task(const std::string& id)
{
    return {.tool = "update_a_gladly_task_by_id", .arguments = {{"id", id}, {"status", "CLOSED"}}};
}

void propose_closing(failure& out, const std::vector<std::string>& conversations, const std::vector<std::string>& tasks)
{
    out.say("Make these calls, then call delete_a_gladly_customer_by_id again.");
    if (conversations.size() + tasks.size() > most_listed) {
        out.say("These are the first " + std::to_string(most_listed) + " of " +
                std::to_string(conversations.size() + tasks.size()) + '.');
    }
    out.say("Closing may be refused in turn: the error then says what is missing.");
    std::size_t listed = 0;
    for (const auto& id : conversations) {
        if (listed++ < most_listed) {
            out.propose(close_conversation(id));
        }
    }
    for (const auto& id : tasks) {
        if (listed++ < most_listed) {
            out.propose(close_task(id));
        }
    }
}

failure begin_locked(const call_scope& scope, const error& cause, const std::string& id)
{
    failure out(scope, cause);
    out.say("Customer " + id + " cannot be deleted while a conversation is open or waiting.");
    out.say(scope.self->row->not_done);
    return out;
}

} // namespace

boost::asio::awaitable<mcp::tool_result> explain_refused_deletion(call_scope scope, std::string id, error cause)
{
    if (!is_locked(cause)) {
        cause = co_await explain_missing_customer(scope.client, id, std::move(cause));
        co_return call_failure(scope, cause, {.thing = "customer", .argument = "id", .id = id});
    }
    auto out = begin_locked(scope, cause, id);
    auto of_customer = at("customerId", id);
    const auto conversations = co_await scope.client.call(gladly::op::get_conversations, of_customer);
    auto open_tasks = std::move(of_customer);
    open_tasks.query.emplace_back("status", "OPEN");
    const auto tasks = co_await scope.client.call(gladly::op::get_tasks, std::move(open_tasks));
    if (!conversations) {
        out.say("What is open could not be listed just now: close every conversation that is not CLOSED and every open "
                "task, then call delete_a_gladly_customer_by_id again. They are listed by these calls.");
        out.propose({.tool = "list_all_gladly_customer_conversations", .arguments = {{"customerId", id}}});
        out.propose({.tool = "list_all_gladly_customer_tasks", .arguments = {{"customerId", id}, {"status", "OPEN"}}});
        co_return std::move(out).finish();
    }
    propose_closing(out, open_ones(conversations->json), tasks ? open_ones(tasks->json) : std::vector<std::string>());
    co_return std::move(out).finish();
}

} // namespace gladly_mcp::tools
