#include "gladly/chosen_id.hpp"
#include "gladly/customer_reference.hpp"
#include "gladly/pending.hpp"
#include "gladly/run_call.hpp"

#include <gladly_mcp/gladly/operations.hpp>
#include <gladly_mcp/gladly/task.hpp>
#include <gladly_mcp/gladly/task_calls.hpp>
#include <gladly_mcp/gladly/task_comment.hpp>

namespace gladly_mcp::gladly {

namespace {

result<call_arguments> new_task(std::string customer_id, task_create task)
{
    if (const auto named = choose_id(op::create_task, task.id); !named) {
        return named.error();
    }
    return at("customerId", std::move(customer_id), task);
}

result<call_arguments> new_task(customer_ref who, task_create what, const std::string& phone_region)
{
    if (const auto settled = settle(op::create_task_and_customer, who, phone_region); !settled) {
        return settled.error();
    }
    if (const auto named = choose_id(op::create_task_and_customer, what.id); !named) {
        return named.error();
    }
    return with_body(task_with_customer_create{std::move(what), std::move(who)});
}

result<call_arguments> new_comment(std::string task_id, task_comment_create comment)
{
    if (const auto named = choose_id(op::create_task_comment, comment.id); !named) {
        return named.error();
    }
    return at("taskId", std::move(task_id), comment);
}

} // namespace

template <class Flow>
auto task_calls<Flow>::create(std::string customer_id, task_create what) const -> answer_of<created>
{
    return flow_.run(creation(op::create_task, new_task(std::move(customer_id), std::move(what))));
}

template <class Flow>
auto task_calls<Flow>::create_for(customer_ref who, task_create what) const -> answer_of<created>
{
    return flow_.run(creation(op::create_task_and_customer,
                              new_task(std::move(who), std::move(what), flow_.target().phone_region())));
}

template <class Flow>
auto task_calls<Flow>::update(std::string id, task_update changes) const -> answer_of<void>
{
    return flow_.run(change(op::update_task, at("taskId", std::move(id), changes)));
}

template <class Flow>
auto task_calls<Flow>::get(std::string id) const -> answer_of<task>
{
    return flow_.run(one<task>(op::get_task, at("taskId", std::move(id))));
}

template <class Flow>
auto task_calls<Flow>::list(std::string customer_id, std::optional<task_status> status) const
    -> answer_of<gladly::list<task>>
{
    auto arguments = at("customerId", std::move(customer_id));
    if (status) {
        arguments.query.emplace_back("status", core::wire_name(*status));
    }
    return flow_.run(many<task>(op::get_tasks, std::move(arguments)));
}

template <class Flow>
auto task_calls<Flow>::add_comment(std::string task_id, task_comment_create what) const -> answer_of<created>
{
    return flow_.run(creation(op::create_task_comment, new_comment(std::move(task_id), std::move(what))));
}

template <class Flow>
auto task_calls<Flow>::comments(std::string task_id) const -> answer_of<gladly::list<task_comment>>
{
    return flow_.run(many<task_comment>(op::get_task_comments, at("taskId", std::move(task_id))));
}

template <class Flow>
auto task_calls<Flow>::comment(std::string task_id, std::string comment_id) const -> answer_of<task_comment>
{
    return flow_.run(one<task_comment>(op::get_task_comment,
                                       at(at("taskId", std::move(task_id)), "commentId", std::move(comment_id))));
}

template class task_calls<detail::awaiting>;
template class task_calls<detail::blocking>;

} // namespace gladly_mcp::gladly
