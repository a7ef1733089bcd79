#include "sandbox/encode.hpp"
#include "sandbox/seed/builder.hpp"

namespace gladly_mcp::sandbox::seed {

using namespace std::chrono_literals;
namespace {

using boost::json::array;
using boost::json::object;

void add_exports(builder& to)
{
    world& result = to.result;
    result.export_schedules = {{"SCHEDULE_DAILY", "DAILY", to.at(-6h), to.at(days(90))}};
    const auto add = [&](std::string_view id, export_status status, ago end) {
        export_job job;
        job.id = id;
        job.schedule_id = "SCHEDULE_DAILY";
        job.status = status;
        job.start_at = to.at(end + days(1));
        job.end_at = to.at(end);
        job.updated_at = to.at(end - 2h);
        if (status == export_status::completed) {
            job.files = {"agents.jsonl", "conversation_items.jsonl", "customers.jsonl", "topics.jsonl"};
        }
        result.export_jobs.push_back(std::move(job));
    };
    add("JOB_OLD", export_status::completed, days(20));
    add("JOB_DAY_5", export_status::completed, days(5) - 5h);
    add("JOB_DAY_4", export_status::failed, days(4));
    add("JOB_DAY_1", export_status::completed, days(1) - 3h);
    add("JOB_RUNNING", export_status::in_progress, 3h);
    add("JOB_WAITING", export_status::pending, 2h);
}

void add_events(builder& to)
{
    const communicator jo{std::string{id::billing_agent}, "AGENT"};
    const communicator kim{"CUST_77491", "CUSTOMER"};
    const communicator gladly{"SYSTEM", "SYSTEM"};
    const auto add = [&](std::string_view id, ago when, std::string_view type, const communicator& from,
                         object content) {
        to.result.events.push_back({std::string{id}, std::string{type}, to.at(when), from, std::move(content)});
    };
    const object unassigned{{"assignee", object{{"inboxId", id::billing_inbox}}}};
    const auto contact = [&](object more) {
        more.insert({{"channel", "SMS"},
                     {"contactId", "CONTACT_77491_7"},
                     {"conversationId", "CONV_77491_7"},
                     {"customerId", "CUST_77491"},
                     {"context", unassigned}});
        return more;
    };
    const object payment{{"contactId", "CONTACT_99182_2"},
                         {"customerId", "CUST_99182"},
                         {"conversationId", "CONV_99182_2"},
                         {"paymentRequestId", "PAYMENT_1"},
                         {"context", object{{"currency", "USD"}, {"monetaryUnit", 240.5}}}};

    add("EVENT_1", 20h, "CUSTOMER/MERGED", gladly,
        {{"sourceCustomerId", "CUST_83921"},
         {"sourceConversationId", "CONV_83921_1"},
         {"destinationCustomerId", "CUST_99182"},
         {"destinationConversationId", "CONV_99182_2"}});
    add("EVENT_2", 8h, "AGENT_STATUS/LOGGED_IN", jo,
        {{"agentId", id::billing_agent}, {"occurredAt", rfc3339(to.at(8h))}});
    add("EVENT_3", 8h - 1min, "AGENT_AVAILABILITY/UPDATED", jo,
        {{"agentId", id::billing_agent},
         {"availableFor", array{"MAIL", "MESSAGING"}},
         {"occurredAt", rfc3339(to.at(8h - 1min))}});
    add("EVENT_4", 5h, "CONVERSATION/CREATED", kim,
        {{"customerId", "CUST_77491"}, {"conversationId", "CONV_77491_7"}, {"context", unassigned}});
    add("EVENT_5", 5h, "CONTACT/STARTED", kim, contact({}));
    add("EVENT_6", 5h, "CONTACT/MESSAGE_RECEIVED", kim, contact({{"messageId", "CONV_77491_7_1"}}));
    add("EVENT_7", 3h, "PAYMENT_REQUEST/CREATED", {std::string{id::sales_agent}, "AGENT"}, payment);
}

void add_webhooks(builder& to)
{
    webhook tasks;
    tasks.id = "WEBHOOK_TASKS";
    tasks.name = "Tasks to the planner";
    tasks.events = {"TASK/CREATED", "TASK/CLOSED"};
    tasks.url = "https://hooks.example/tasks";
    tasks.enabled = true;
    tasks.has_credentials = true;
    tasks.header_keys = {"X-Planner"};
    tasks.created_at = to.at(days(100));
    tasks.updated_at = to.at(days(100));

    webhook exports;
    exports.id = "WEBHOOK_EXPORTS";
    exports.name = "Exports to the warehouse";
    exports.events = {"EXPORT_JOB/COMPLETED", "EXPORT_JOB/FAILED"};
    exports.url = "https://hooks.example/exports";
    exports.created_at = to.at(days(80));
    exports.updated_at = to.at(days(3));
    exports.disabled_at_due_to_retry_limit = to.at(days(3));

    to.result.webhooks = {std::move(tasks), std::move(exports)};
}

} // namespace

void add_integrations(builder& to)
{
    add_exports(to);
    add_events(to);
    add_webhooks(to);
}

} // namespace gladly_mcp::sandbox::seed
