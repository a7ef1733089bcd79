#include "tools/arguments.hpp"
#include "tools/create_task.hpp"
#include "tools/customer_call.hpp"
#include "tools/done.hpp"
#include "tools/output_schema.hpp"
#include "tools/page.hpp"
#include "tools/reply.hpp"
#include "tools/run_tool.hpp"

#include <gladly_mcp/gladly/operations.hpp>
#include <gladly_mcp/gladly/task.hpp>

namespace gladly_mcp::tools {

namespace {

using outcome = boost::asio::awaitable<mcp::tool_result>;

constexpr list_shape task_list{
    .name = "tasks",
    .one = "task",
    .many = "tasks",
    .empty = "The customer has no such tasks.",
    .from_gladly = source_order::newest_first,
    .gladly_cut = "Gladly itself left tasks out: it sends at most 2000 of a customer, the newest ones.",
    .whole_by = "get_single_gladly_task_by_id",
};

// --- list_all_gladly_customer_tasks ----------------------------------------------------------------------------------

struct status_choice {
    std::optional<gladly::task_status> status{};

    static constexpr core::field_note notes[] = {
        {.member = "status", .description = "Only tasks in this state. Leave out for all."},
    };
};
BOOST_DESCRIBE_STRUCT(status_choice, (), (status))

struct list_tasks_arguments : about_customer,
                              status_choice,
                              paging,
                              ordering,
                              selection<gladly::task>,
                              merge_following {};
BOOST_DESCRIBE_STRUCT(list_tasks_arguments,
                      (about_customer, status_choice, paging, ordering, selection<gladly::task>, merge_following), ())

outcome list_tasks(call_scope scope, list_tasks_arguments arguments)
{
    const auto& id = arguments.customer_id.value;
    auto call = at("customerId", id);
    page_request wanted{.shape = &task_list, .from = &gladly::op::get_tasks};
    wanted.part = arguments;
    wanted.order = arguments.order;
    wanted.fields = names_of<gladly::task>(arguments);
    wanted.query.append(id).append(1, ' ').append(core::wire_name(arguments.order));
    if (arguments.status) {
        const auto status = core::wire_name(*arguments.status);
        call.query.emplace_back("status", status);
        wanted.query.append(1, ' ').append(status);
    }
    auto found =
        co_await read_about_customer(scope.client, gladly::op::get_tasks, std::move(call), arguments.follow_merged);
    if (!found.answer) {
        co_return call_failure(scope, found.answer.error(), {.thing = "customer", .argument = "customerId", .id = id});
    }
    wanted.merged_from = found.merged_from;
    co_return page_reply(scope, *std::move(found.answer), wanted);
}

// --- get_single_gladly_task_by_id ------------------------------------------------------------------------------------

struct task_by_id {
    id_text id{};

    static constexpr core::field_note notes[] = {
        {.member = "id", .description = "Id of the task, from list_all_gladly_customer_tasks."},
    };
};
BOOST_DESCRIBE_STRUCT(task_by_id, (), (id))

struct get_task_arguments : task_by_id, selection<gladly::task> {};
BOOST_DESCRIBE_STRUCT(get_task_arguments, (task_by_id, selection<gladly::task>), ())

outcome get_task(call_scope scope, get_task_arguments arguments)
{
    auto call = at("taskId", arguments.id.value);
    auto answer = co_await scope.client.call(gladly::op::get_task, std::move(call));
    if (!answer) {
        co_return call_failure(scope, answer.error(), {.thing = "task", .argument = "id", .id = arguments.id.value});
    }
    co_return thing_reply(scope, "One task.", std::move(answer->json), names_of<gladly::task>(arguments));
}

// --- update_a_gladly_task_by_id --------------------------------------------------------------------------------------

struct update_task_arguments : task_by_id, gladly::task_update {};
BOOST_DESCRIBE_STRUCT(update_task_arguments, (task_by_id, gladly::task_update), ())

outcome update_task(call_scope scope, update_task_arguments arguments)
{
    auto changes = core::encode<gladly::task_update>(arguments);
    if (changes.as_object().empty()) {
        co_return argument_failure("give at least one of status, body, dueAt and assignee.");
    }
    if (arguments.due_at && !arguments.due_at->time()) {
        co_return argument_failure("dueAt", a_time, arguments.due_at->text());
    }
    auto call = at("taskId", arguments.id.value);
    call.body = std::move(changes);
    const auto answer = co_await scope.client.call(gladly::op::update_task, std::move(call));
    if (!answer) {
        co_return call_failure(scope, answer.error(), {.thing = "task", .argument = "id", .id = arguments.id.value});
    }
    const updated done{.id = arguments.id.value};
    co_return reply("The task was updated.", core::encode(done).as_object());
}

// --- The rows --------------------------------------------------------------------------------------------------------

constexpr std::array rows{
    tool_row{
        .name = "create_a_gladly_task",
        .title = "Create a task",
        .description =
            "Creates a task about a customer for an inbox, or for an agent of that inbox: the way to hand work over "
            "with "
            "a summary. Name the customer by exactly one of customerId, emailAddress or mobilePhone; an unknown "
            "address "
            "makes a new customer. dueAt must lie in the future. Get inboxId from list_all_gladly_inboxes. Each call "
            "without an id of your own makes another task. Returns the id of the task.",
        .operations = {&gladly::op::create_task, &gladly::op::create_task_and_customer},
        .not_done = "No task was created.",
        .unclear = "The task may have been created: do NOT simply call again.",
        .input_schema = &input_schema_of<create_task_arguments>,
        .output_schema = &done_schema_of<created>,
        .run = &run_tool<create_task_arguments, &create_task>,
    },
    tool_row{
        .name = "list_all_gladly_customer_tasks",
        .title = "List a customer's tasks",
        .description =
            "Lists the tasks about a customer, newest first unless order says otherwise: id, body, status (OPEN, "
            "CLOSED), dueAt, assignee. Gladly has at most 2000; truncated then says so. Call list_all_gladly_customers "
            "first for the customerId. Changes nothing.",
        .operations = {&gladly::op::get_tasks},
        .input_schema = &input_schema_of<list_tasks_arguments>,
        .output_schema = &page_schema_of<gladly::task, task_list>,
        .run = &run_tool<list_tasks_arguments, &list_tasks>,
    },
    tool_row{
        .name = "update_a_gladly_task_by_id",
        .title = "Update a task",
        .description = "Changes a task: status CLOSED finishes it, OPEN opens it again; body, dueAt and assignee are "
                       "replaced. What "
                       "you leave out stays as it is. Read it first with get_single_gladly_task_by_id before you "
                       "replace its body. "
                       "Returns the id.",
        .operations = {&gladly::op::update_task},
        .destructive = true,
        .input_schema = &input_schema_of<update_task_arguments>,
        .output_schema = &done_schema_of<updated>,
        .run = &run_tool<update_task_arguments, &update_task>,
    },
    tool_row{
        .name = "get_single_gladly_task_by_id",
        .title = "Get a task",
        .description = "Reads one task by its id: body, status, dueAt, assignee, customerId. Changes nothing.",
        .operations = {&gladly::op::get_task},
        .input_schema = &input_schema_of<get_task_arguments>,
        .output_schema = &thing_schema_of<gladly::task>,
        .run = &run_tool<get_task_arguments, &get_task>,
    },
};

} // namespace

std::span<const tool_row> task_tools() noexcept
{
    return rows;
}

} // namespace gladly_mcp::tools
