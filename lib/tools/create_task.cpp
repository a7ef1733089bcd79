#include "tools/create_task.hpp"

#include "tools/customer_call.hpp"
#include "tools/done.hpp"
#include "tools/error_text.hpp"
#include "tools/reply.hpp"

#include <gladly_mcp/core/random.hpp>
#include <gladly_mcp/gladly/id.hpp>
#include <gladly_mcp/gladly/operations.hpp>
#include <gladly_mcp/gladly/phone.hpp>

namespace gladly_mcp::tools {

namespace {

constexpr std::size_t longest_chosen_id = 50;

/// One creation, ready to be sent.
struct creation {
    const gladly::operation* what = nullptr;
    gladly::call_arguments arguments{};
    std::string task_id{};
};

using prepared = boost::system::result<creation, mcp::tool_result>;

prepared prepare(const call_scope& scope, const create_task_arguments& arguments)
{
    const int given = int{arguments.customer_id.has_value()} + int{arguments.email_address.has_value()} +
                      int{arguments.mobile_phone.has_value()};
    if (given != 1) {
        return argument_failure("exactly one of customerId, emailAddress and mobilePhone is needed.");
    }
    if (!arguments.due_at.time()) {
        return argument_failure("dueAt", a_time, arguments.due_at.text());
    }
    if (arguments.id && (!gladly::valid_id(*arguments.id) || arguments.id->size() > longest_chosen_id)) {
        return argument_failure("id", "an id (1 to 50 letters, digits, '.', '_', '~' and '-')", *arguments.id);
    }
    gladly::task_create task = arguments;
    task.id = arguments.id ? *arguments.id : core::random_token();
    creation out{.what = &gladly::op::create_task, .task_id = *task.id};
    if (arguments.customer_id) {
        out.arguments = at("customerId", arguments.customer_id->value);
        out.arguments.body = core::encode(task);
        return out;
    }
    gladly::task_with_customer_create whole{std::move(task), {.email_address = arguments.email_address}};
    if (arguments.mobile_phone) {
        auto number = gladly::normalize_phone(*arguments.mobile_phone, scope.client.phone_region());
        if (!number) {
            return argument_failure("mobilePhone", "a phone number such as +1-555-019-8472", *arguments.mobile_phone);
        }
        whole.customer.mobile_phone = *std::move(number);
    }
    out.what = &gladly::op::create_task_and_customer;
    out.arguments.body = core::encode(whole);
    return out;
}

/// The task's id was chosen before the call: whatever the answer is, it can be looked for.
mcp::tool_result explain_failed_creation(const call_scope& scope, const creation& tried, const error& cause,
                                         const subject& about)
{
    auto out = begin_failure(scope, cause, about);
    if (cause.effect() == effect::possible || cause.code() == errc::conflict) {
        out.say(cause.code() == errc::conflict
                    ? std::string("There is a task with this id: perhaps you created it before.")
                    : "If there is no such task, call again with id " + tried.task_id + '.');
        out.say("Look for it first:");
        out.tell("task_id", boost::json::value(tried.task_id));
        out.propose({.tool = "get_single_gladly_task_by_id", .arguments = {{"id", tried.task_id}}});
    }
    return std::move(out).finish();
}

} // namespace

boost::asio::awaitable<mcp::tool_result> create_task(call_scope scope, create_task_arguments arguments)
{
    auto ready = prepare(scope, arguments);
    if (!ready) {
        co_return ready.error();
    }
    auto sent = ready->arguments;
    const auto answer = co_await scope.client.call(*ready->what, std::move(sent));
    if (answer) {
        const created done{.id = answer->created_id.empty() ? ready->task_id : answer->created_id};
        co_return reply("The task was created.", core::encode(done).as_object());
    }
    error cause = answer.error();
    subject about;
    if (arguments.customer_id) {
        about = {.thing = "customer", .argument = "customerId", .id = arguments.customer_id->value};
        cause = co_await explain_missing_customer(scope.client, arguments.customer_id->value, std::move(cause));
    }
    co_return explain_failed_creation(scope, *ready, cause, about);
}

} // namespace gladly_mcp::tools
