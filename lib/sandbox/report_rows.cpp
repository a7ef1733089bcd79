#include "sandbox/report_rows.hpp"

#include "sandbox/csv.hpp"
#include "sandbox/encode.hpp"

#include <algorithm>
#include <chrono>
#include <map>

namespace gladly_mcp::sandbox {
namespace {

struct channel_name {
    std::string_view item_type;
    std::string_view filter;  ///< What a report's filter calls it,
    std::string_view contact; ///< and what a contact's channel is called.
};

constexpr channel_name channel_names[] = {
    {"CHAT_MESSAGE", "chat", "CHAT"},
    {"EMAIL", "email", "EMAIL"},
    {"FACEBOOK_MESSAGE", "fbMessenger", "FB_MESSENGER"},
    {"INSTAGRAM_DIRECT", "instagramDirect", "INSTAGRAM_DIRECT"},
    {"PHONE_CALL", "voice", "PHONE_CALL"},
    {"SMS", "sms", "SMS"},
    {"TWITTER", "twitter", "TWITTER"},
    {"VOICEMAIL", "voice", "VOICEMAIL"},
    {"WHATSAPP", "whatsapp", "WHATSAPP"},
};

/// The channel of a message; null for what is none.
const channel_name* channel_of(const conversation_item& item)
{
    const auto* type = item.content.if_contains("type");
    const auto* const found = std::ranges::find_if(channel_names, [&](const channel_name& entry) {
        return type != nullptr && *type == boost::json::string_view{entry.item_type};
    });
    return found == std::ranges::end(channel_names) ? nullptr : found;
}

bool in_period(const report_query& query, time_point when)
{
    return when >= query.from && when < query.to;
}

/// Whether the inbox and the agent of a conversation or task pass the filters.
template <class Record>
bool is_asked_for(const store& state, const report_query& query, const Record& record)
{
    if (!query.inbox_ids.empty() && std::ranges::find(query.inbox_ids, record.inbox_id) == query.inbox_ids.end()) {
        return false;
    }
    return query.team_ids.empty() || std::ranges::any_of(state.teams, [&](const team& entry) {
               return std::ranges::find(query.team_ids, entry.id) != query.team_ids.end() &&
                      std::ranges::find(entry.agent_ids, record.agent_id) != entry.agent_ids.end();
           });
}

bool passes_channel(const store& state, const report_query& query, const conversation& where)
{
    return query.channel == "allChannels" ||
           std::ranges::any_of(state.timeline(where.id), [&](const conversation_item* item) {
               const channel_name* channel = channel_of(*item);
               return channel != nullptr && channel->filter == query.channel;
           });
}

/// The first day of the period of aggregation that `when` lies in, in UTC; of `halfHourly` the half hour.
time_point period_start(time_point when, std::string_view level)
{
    using namespace std::chrono;
    if (level == "halfHourly") {
        return floor<duration<int, std::ratio<1800>>>(when);
    }
    const sys_days day = floor<days>(when);
    if (level == "weekly") {
        return day - (weekday{day} - Monday);
    }
    const year_month_day date{day};
    if (level == "monthly") {
        return sys_days{date.year() / date.month() / 1};
    }
    if (level == "quarterly") {
        const unsigned first_month = (static_cast<unsigned>(date.month()) - 1) / 3 * 3 + 1;
        return sys_days{date.year() / month{first_month} / 1};
    }
    return day;
}

std::string optional_time(const std::optional<time_point>& when)
{
    return when ? rfc3339(*when) : std::string{};
}

std::string joined(const std::vector<std::string>& values)
{
    std::string out;
    for (const std::string& value : values) {
        out += (out.empty() ? "" : ";") + value;
    }
    return out;
}

std::string conversation_export(const store& state, const report_query& query)
{
    csv_writer out{"conversation_id", "customer_id", "inbox_id",  "agent_id",
                   "status",          "created_at",  "closed_at", "topic_ids"};
    for (const auto& [id, entry] : state.conversations) {
        if (in_period(query, entry.created_at) && is_asked_for(state, query, entry)) {
            out.add({id, entry.customer_id, entry.inbox_id, entry.agent_id, wire_name(entry.status),
                     rfc3339(entry.created_at), optional_time(entry.closed_at), joined(entry.topic_ids)});
        }
    }
    return out.text();
}

std::string task_export(const store& state, const report_query& query)
{
    csv_writer out{"task_id", "customer_id", "inbox_id", "agent_id", "status", "created_at", "due_at", "body"};
    for (const auto& [id, entry] : state.tasks) {
        if (in_period(query, entry.timestamp) && is_asked_for(state, query, entry)) {
            out.add({id, entry.customer_id, entry.inbox_id, entry.agent_id, wire_name(entry.status),
                     rfc3339(entry.timestamp), rfc3339(entry.due_at), entry.body});
        }
    }
    return out.text();
}

/// Two counts of one period of aggregation.
struct counts {
    std::size_t first = 0;
    std::size_t second = 0;
};

std::string summary(std::string_view first, std::string_view second, const std::map<time_point, counts>& periods)
{
    csv_writer out{"period_start", first, second};
    for (const auto& [start, count] : periods) {
        out.add({rfc3339(start), std::to_string(count.first), std::to_string(count.second)});
    }
    return out.text();
}

std::string conversation_summary(const store& state, const report_query& query)
{
    std::map<time_point, counts> periods;
    for (const auto& [id, entry] : state.conversations) {
        if (!is_asked_for(state, query, entry)) {
            continue;
        }
        if (in_period(query, entry.created_at)) {
            ++periods[period_start(entry.created_at, query.aggregation_level)].first;
        }
        if (entry.closed_at && in_period(query, *entry.closed_at)) {
            ++periods[period_start(*entry.closed_at, query.aggregation_level)].second;
        }
    }
    return summary("conversations_created", "conversations_closed", periods);
}

std::string task_summary(const store& state, const report_query& query)
{
    std::map<time_point, counts> periods;
    for (const auto& [id, entry] : state.tasks) {
        if (!is_asked_for(state, query, entry)) {
            continue;
        }
        if (in_period(query, entry.timestamp)) {
            ++periods[period_start(entry.timestamp, query.aggregation_level)].first;
        }
        if (in_period(query, entry.due_at)) {
            ++periods[period_start(entry.due_at, query.aggregation_level)].second;
        }
    }
    return summary("tasks_created", "tasks_due", periods);
}

std::string topic_summary(const store& state, const report_query& query)
{
    std::map<std::string_view, std::size_t> conversations;
    for (const auto& [id, entry] : state.conversations) {
        if (in_period(query, entry.created_at) && is_asked_for(state, query, entry) &&
            passes_channel(state, query, entry)) {
            for (const std::string& topic_id : entry.topic_ids) {
                ++conversations[topic_id];
            }
        }
    }
    csv_writer out{"topic_id", "topic_name", "conversations"};
    for (const auto& [topic_id, count] : conversations) {
        const topic* known = state.find_topic(topic_id);
        out.add({topic_id, known == nullptr ? std::string_view{} : known->name, std::to_string(count)});
    }
    return out.text();
}

struct computed_report {
    std::string_view name;
    std::string (*write)(const store&, const report_query&);
};

constexpr computed_report computed_reports[] = {
    {"ConversationExportReport", conversation_export},
    {"ConversationSummaryReport", conversation_summary},
    {"TaskExportReport", task_export},
    {"TaskSummaryReport", task_summary},
    {"TopicSummaryReport", topic_summary},
};

/// The messages of a conversation, oldest first.
std::vector<const conversation_item*> messages_of(const store& state, const conversation& where)
{
    std::vector<const conversation_item*> out;
    for (const conversation_item* item : state.timeline(where.id)) {
        if (channel_of(*item) != nullptr && item->initiator) {
            out.push_back(item);
        }
    }
    return out;
}

void add_work_session(csv_writer& out, const conversation& where, const std::vector<const conversation_item*>& messages)
{
    const conversation_item& first = *messages.front();
    const bool inbound = first.initiator->type == "CUSTOMER";
    const auto reply = std::ranges::find_if(
        messages, [](const conversation_item* item) { return item->initiator->type != "CUSTOMER"; });
    const std::string answered_at = reply == messages.end() ? std::string{} : rfc3339((*reply)->timestamp);
    out.add({where.id + "_WORK", where.id + "_CONTACT", rfc3339(first.timestamp), where.customer_id, where.id,
             where.inbox_id, channel_of(first)->contact, inbound ? "INBOUND" : "OUTBOUND", answered_at,
             rfc3339(first.timestamp), where.agent_id, answered_at, optional_time(where.closed_at),
             answered_at.empty() ? "UNANSWERED" : "ANSWERED", answered_at.empty() ? "false" : "true", "0", "0", "0",
             where.inbox_id});
}

} // namespace

std::string report_csv(const store& state, const report_query& query)
{
    const auto* const found = std::ranges::find(computed_reports, query.set->name, &computed_report::name);
    if (found != std::ranges::end(computed_reports)) {
        return found->write(state, query);
    }
    return query.set->takes('a') ? csv_writer{"period_start", "metric", "value"}.text()
                                 : csv_writer{"id", "timestamp", "metric", "value"}.text();
}

std::string work_session_csv(const store& state, const report_query& query)
{
    csv_writer out{"id",
                   "contact_session_id",
                   "contact_session_created_at",
                   "customer_id",
                   "conversation_id",
                   "inbox_id",
                   "channel",
                   "direction",
                   "agent_accepted_at",
                   "contact_session_routed_at",
                   "agent_id",
                   "sla_fulfilled_at",
                   "contact_session_ended_at",
                   "status",
                   "within_sla",
                   "work_session_handle_time_sec",
                   "work_session_after_contact_time_sec",
                   "work_session_unknown_time_sec",
                   "accepted_inbox_id"};
    for (const auto& [id, entry] : state.conversations) {
        const auto messages = messages_of(state, entry);
        if (!messages.empty() && in_period(query, entry.closed_at.value_or(entry.created_at))) {
            add_work_session(out, entry, messages);
        }
    }
    return out.text();
}

} // namespace gladly_mcp::sandbox
