#include "peers/prism/typed_call.hpp"

#include <gladly_mcp/gladly/csv_row.hpp>
#include <gladly_mcp/gladly/exported_row.hpp>
#include <gladly_mcp/gladly/literal.hpp>
#include <gladly_mcp/gladly/rows.hpp>

#include <boost/json/array.hpp>

#include <array>

namespace gladly_mcp::test {
namespace {

using namespace gladly;

/// Keeps the rows of a stream as the JSON that they are when written again.
class row_keeper {
public:
    void operator()(const event& row)
    {
        rows_.push_back(core::encode(row));
        seen_.look_at(row, '/' + std::to_string(rows_.size() - 1));
    }
    void operator()(const exported_row& row)
    {
        rows_.push_back(std::visit([](const auto& each) { return core::encode(each); }, row));
        seen_.look_at(row, '/' + std::to_string(rows_.size() - 1));
    }

    [[nodiscard]] call_outcome outcome(const result<rows_read>& answer)
    {
        call_outcome out;
        if (!answer) {
            out.failure = answer.error();
        } else if (!answer->problems.empty()) {
            out.failure = answer->problems.front().why;
        } else {
            out.json = std::move(rows_);
            out.undescribed = seen_.found();
        }
        return out;
    }

private:
    boost::json::array rows_;
    undescribed seen_;
};

template <fixed_text Name>
call_outcome rows_of_file(const blocking_client& client)
{
    row_keeper keeper;
    const auto answer =
        client.exports().file(some_id, std::string(Name.view()), [&](const exported_row& row) { keeper(row); });
    return keeper.outcome(answer);
}

call_outcome bytes_of_file(const blocking_client& client)
{
    std::string bytes;
    const auto answer =
        client.exports().download(some_id, "topics.jsonl", [&](std::string_view piece) { bytes += piece; });
    return outcome_of(answer, bytes);
}

call_outcome events(const blocking_client& client, event_filter filter)
{
    row_keeper keeper;
    const auto answer = client.events().list(std::move(filter), [&](const event& row) { keeper(row); });
    return keeper.outcome(answer);
}

/// Writes rows again as the text that they came in; no field of the document's examples is quoted.
class csv_keeper {
public:
    void operator()(const csv_row& row)
    {
        if (text_.empty()) {
            add(row.names().size(), [&](std::size_t i) { return std::string_view(row.names()[i]); });
        }
        add(row.size(), [&](std::size_t i) { return row[i]; });
    }

    [[nodiscard]] call_outcome outcome(const result<rows_read>& answer) const
    {
        call_outcome out;
        if (!answer) {
            out.failure = answer.error();
        } else {
            out.json = boost::json::value(text_);
        }
        return out;
    }

private:
    template <class Field>
    void add(std::size_t size, Field field)
    {
        for (std::size_t i = 0; i != size; ++i) {
            text_ += field(i);
            text_ += i + 1 == size ? '\n' : ',';
        }
    }

    std::string text_;
};

call_outcome report_rows(const blocking_client& client, report_request what)
{
    csv_keeper keeper;
    const auto answer = client.reports().rows(std::move(what), [&](const csv_row& row) { keeper(row); });
    return keeper.outcome(answer);
}

call_outcome report_bytes(const blocking_client& client)
{
    report_request what{.metric_set = report_metric_set::ivr_end_states_report_v2,
                        .start_at = "2026-02-01",
                        .end_at = "2026-02-28",
                        .filters = report_filters{.phone_number = some_phone}};
    std::string bytes;
    const auto answer = client.reports().generate(std::move(what), [&](std::string_view piece) { bytes += piece; });
    return outcome_of(answer, bytes);
}

work_session_report_request work_sessions()
{
    return {.start_at_time = "2026-02-01T00:00Z", .end_at_time = "2026-02-02T00:00Z"};
}

call_outcome work_session_rows(const blocking_client& client)
{
    csv_keeper keeper;
    const auto answer = client.reports().work_session_rows(work_sessions(), [&](const csv_row& row) { keeper(row); });
    return keeper.outcome(answer);
}

call_outcome work_session_bytes(const blocking_client& client)
{
    std::string bytes;
    const auto answer =
        client.reports().work_sessions(work_sessions(), [&](std::string_view piece) { bytes += piece; });
    return outcome_of(answer, bytes);
}

/// Every type of event that a webhook can be told of.
std::vector<core::open_enum<webhook_event_type>> every_event()
{
    std::vector<core::open_enum<webhook_event_type>> out;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<webhook_event_type>>(
        [&](auto each) { out.emplace_back(each.value); });
    return out;
}

webhook_credentials whole_credentials()
{
    return {.username = "gladly", .password = "open sesame", .realm = "hooks"};
}

std::map<std::string, std::string> some_headers()
{
    return {{"X-Shop", "north"}, {"X-Stage", "test"}};
}

constexpr std::array calls{
    typed_call{&op::find_schedules, "all",
               [](const blocking_client& client) { return outcome_of(client.exports().schedules()); }},
    typed_call{&op::find_jobs, "all",
               [](const blocking_client& client) {
                   export_job_filter filter{.status = export_job_status::in_progress,
                                            .start_at = at("2026-03-04T15:21:07.412+02:00"),
                                            .end_at = at("2026-03-05T15:21:07Z")};
                   return outcome_of(client.exports().jobs(std::move(filter)));
               }},
    typed_call{&op::find_jobs, "what is needed",
               [](const blocking_client& client) { return outcome_of(client.exports().jobs()); }},
    typed_call{&op::get_job, "all",
               [](const blocking_client& client) { return outcome_of(client.exports().job(some_id)); }},
    typed_call{&op::delete_job, "all",
               [](const blocking_client& client) { return outcome_of(client.exports().remove_job(some_id)); }},
    typed_call{&op::get_file, "items", rows_of_file<"conversation_items.jsonl">, "conversation_items"},
    typed_call{&op::get_file, "agents", rows_of_file<"agents.jsonl">, "agents"},
    typed_call{&op::get_file, "customers", rows_of_file<"customers.jsonl">, "customers"},
    typed_call{&op::get_file, "topics", rows_of_file<"topics.jsonl">, "topics"},
    typed_call{&op::get_file, "bytes", bytes_of_file, "topics"},

    typed_call{&op::list_events, "all",
               [](const blocking_client& client) {
                   event_filter filter{.start_at = at("2026-03-04T15:21:07.412+02:00"),
                                       .end_at = at("2026-03-05T09:00:00Z"),
                                       .entities = {event_entity::agent_availability, event_entity::agent_status,
                                                    event_entity::contact, event_entity::conversation,
                                                    event_entity::customer, event_entity::customer_profile,
                                                    event_entity::payment_request, event_entity::task}};
                   return events(client, std::move(filter));
               }},
    typed_call{&op::list_events, "what is needed",
               [](const blocking_client& client) {
                   event_filter filter{.start_at = at("2026-03-04T15:21:07Z"), .entities = {event_entity::task}};
                   return events(client, std::move(filter));
               }},

    typed_call{&op::generate_report, "all, by days",
               [](const blocking_client& client) {
                   report_request what{.metric_set = report_metric_set::first_contact_resolution_by_agent_v2_report,
                                       .timezone = "America/Los_Angeles",
                                       .start_at = "2026-02-01",
                                       .end_at = "2026-02-28",
                                       .aggregation_level = report_aggregation_level::half_hourly,
                                       .filters = report_filters{.channel = report_channel::instagram_direct,
                                                                 .inboxes = std::vector<std::string>{some_id},
                                                                 .teams = std::vector<std::string>{other_id}}};
                   return report_rows(client, std::move(what));
               }},
    typed_call{&op::generate_report, "by times",
               [](const blocking_client& client) {
                   report_request what{.metric_set = report_metric_set::contact_export_report_v3,
                                       .start_at_time = "2026-02-01T00:00Z",
                                       .end_at_time = "2026-02-28T00:00-08:00"};
                   return report_rows(client, std::move(what));
               }},
    typed_call{&op::generate_report, "by phone, as bytes", report_bytes},
    typed_call{&op::generate_work_session_report, "rows", work_session_rows},
    typed_call{&op::generate_work_session_report, "bytes", work_session_bytes},

    typed_call{&op::create_webhook, "all",
               [](const blocking_client& client) {
                   webhook_create what{.name = "Surveys",
                                       .events = every_event(),
                                       .url = "https://hooks.example.com/gladly",
                                       .credentials = whole_credentials(),
                                       .headers = some_headers(),
                                       .enabled = true};
                   return outcome_of(client.webhooks().create(std::move(what)));
               }},
    typed_call{&op::create_webhook, "what is needed",
               [](const blocking_client& client) {
                   webhook_create what{.events = {webhook_event_type::task_closed},
                                       .url = "https://hooks.example.com/gladly"};
                   return outcome_of(client.webhooks().create(std::move(what)));
               }},
    typed_call{&op::get_webhooks, "all",
               [](const blocking_client& client) { return outcome_of(client.webhooks().list()); }},
    typed_call{&op::update_webhook, "all",
               [](const blocking_client& client) {
                   webhook_update changes{.name = "Surveys",
                                          .events = every_event(),
                                          .url = "https://hooks.example.com/gladly",
                                          .credentials = whole_credentials(),
                                          .headers = some_headers(),
                                          .enabled = false};
                   return outcome_of(client.webhooks().update(some_id, std::move(changes)));
               }},
    typed_call{
        &op::update_webhook, "what is needed",
        [](const blocking_client& client) { return outcome_of(client.webhooks().update(some_id, {.enabled = true})); }},
    typed_call{&op::delete_webhook, "all",
               [](const blocking_client& client) { return outcome_of(client.webhooks().remove(some_id)); }},
    typed_call{&op::get_webhook, "all",
               [](const blocking_client& client) { return outcome_of(client.webhooks().get(some_id)); }},
};

} // namespace

std::span<const typed_call> data_calls()
{
    return calls;
}

} // namespace gladly_mcp::test
