#include "sandbox/report_query.hpp"

#include "sandbox/phone.hpp"
#include "sandbox/read_time.hpp"
#include "sandbox/time_zones.hpp"

#include <algorithm>
#include <optional>

namespace gladly_mcp::sandbox {
namespace {

constexpr std::chrono::hours one_day{24};

// The metric sets of the newest contract, in the order of their bytes.
constexpr metric_set known_sets[] = {
    {"AbandonedCallsInIVRReport", "a"},
    {"AgentAvailableTimeReportV2", "at"},
    {"AgentAwayTimeReport", "a"},
    {"AgentDurationsReport", "t"},
    {"AgentDurationsReportV2", "t"},
    {"AgentLoginTimeReport", "at"},
    {"AgentSummary", "ath"},
    {"AgentSummaryGlanceReport", "at"},
    {"AgentSummaryGlanceReportV2", "at"},
    {"AgentSummaryV2", "at"},
    {"AgentTimestampsReport", "t"},
    {"AnswerUsageByAgentReport", "at"},
    {"AnswerUsageReport", "a"},
    {"AutoThrottleChangesReport", ""},
    {"AutoThrottleMissedConversationsReport", "a"},
    {"ChannelMixReportV2", "aci"},
    {"ChannelWaitTimeReport", "ai"},
    {"ChannelWaitTimeReportV2", "ai"},
    {"ChatDisplayPctChangesReport", ""},
    {"ContactExportReportV3", "cih"},
    {"ContactSummaryCountsReport", "aci"},
    {"ContactSummaryDurationsReport", "aci"},
    {"ContactSummaryDurationsReportV2", "aci"},
    {"ContactSummaryReport", "aci"},
    {"ContactSummaryReportV2", "aci"},
    {"ContactTimestampsReport", ""},
    {"ConversationExportReport", "i"},
    {"ConversationSidekickExportReport", "i"},
    {"ConversationSummaryReport", "ai"},
    {"ConversationTimestampsReport", ""},
    {"FirstContactResolutionByAgentV2Report", "acit"},
    {"GladAppAnswerSearchReport", ""},
    {"GladAppAnswerUsageReport", "a"},
    {"GladAppContactPointsReport", ""},
    {"GladlyAISessionsDetailReport", ""},
    {"GladlyAISessionsDetailWithMessagesReport", ""},
    {"HelpCenterAnswerSearchReport", ""},
    {"HelpCenterAnswerUsageReport", "a"},
    {"IVRExecutiveSummaryReportV2", "P"},
    {"IvrEndStatesReportV2", "P"},
    {"PaymentsByAgentReport", ""},
    {"PaymentsSummaryReport", "a"},
    {"ProactiveVoiceSummaryReport", "a"},
    {"QuickActionsUsageReport", "a"},
    {"SelfServiceThreadsReport", ""},
    {"SidekickAssistsByClassificationTopicReport", ""},
    {"TaskExportReport", "it"},
    {"TaskSummaryReport", "ait"},
    {"TaskTimestampsReport", ""},
    {"TopicHierarchyReport", "aci"},
    {"TopicSummaryReport", "ci"},
    {"WorkSessionEventsReportV3", ""},
    {"WorkSessionEventsReportV4", ""},
    {"WorkSessionsReport", "cit"},
    {"WorkSessionsReportV3", "cit"},
};

static_assert(std::ranges::is_sorted(known_sets, {}, &metric_set::name));

using read_function = std::optional<time_point> (*)(std::string_view);

std::optional<time_point> read_when(body_reader& reader, std::string_view name, read_function read)
{
    const auto text = reader.text(reader.body(), name, name);
    const auto when = text ? read(*text) : std::nullopt;
    if (text && !when) {
        reader.add_problem(name, "invalid", std::string{name} + " is not spelled as the contract has it");
    }
    return when;
}

/// Says that a member does not go with the metric set, or with the other members.
void refuse_given(body_reader& reader, const boost::json::object& from, std::string_view name, std::string_view attr,
                  std::string_view code)
{
    if (body_reader::given(from, name) != nullptr) {
        reader.add_problem(attr, code, std::string{attr} + " cannot be used here");
    }
}

void read_dates(body_reader& reader, report_query& into)
{
    const auto start = read_when(reader, "startAt", read_date);
    const auto end = read_when(reader, "endAt", read_date);
    if (start && end && *end < *start) {
        reader.add_problem("startAt", "invalid", "startAt must not be after endAt");
    }
    into.from = start.value_or(time_point{});
    into.to = end.value_or(time_point{}) + one_day; // the last day is part of the report
}

void read_period(body_reader& reader, report_query& into)
{
    const boost::json::object& body = reader.body();
    const bool by_time =
        body_reader::given(body, "startAtTime") != nullptr || body_reader::given(body, "endAtTime") != nullptr;
    if (!by_time) {
        read_dates(reader, into);
        const auto zone = reader.text(body, "timezone", "timezone", {.required = false});
        if (zone && !is_time_zone(*zone)) {
            reader.add_problem("timezone", "invalid", "timezone is no IANA time zone");
        }
        return;
    }
    read_report_times(reader, into);
    for (const std::string_view name : {"startAt", "endAt", "timezone"}) {
        refuse_given(reader, body, name, name, "present");
    }
    if (into.set != nullptr && !into.set->takes('h')) {
        reader.add_problem("startAtTime", "invalid", "the metric set is made for whole days only");
    }
}

template <class Find>
std::vector<std::string> read_ids(body_reader& reader, const boost::json::object& filters, std::string_view name,
                                  Find exists)
{
    const std::string attr = "filters." + std::string{name};
    auto ids = reader.texts(filters, name, attr).value_or(std::vector<std::string>{});
    if (!std::ranges::all_of(ids, exists)) {
        reader.add_problem(attr, "present", attr + " must exist"); // the contract's code for an unknown one
    }
    return ids;
}

void check_phone(body_reader& reader, const boost::json::object& filters, const metric_set& set)
{
    static constexpr std::string_view attr = "filters.phoneNumber";
    if (!set.takes('P')) {
        refuse_given(reader, filters, "phoneNumber", attr, "invalid");
        return;
    }
    const auto number = reader.text(filters, "phoneNumber", attr);
    if (number && !is_e164(*number)) {
        reader.add_problem(attr, "invalid", "filters.phoneNumber must be in E.164 form");
    }
}

void read_filters(body_reader& reader, const store& state, report_query& into)
{
    const boost::json::object* given = reader.object(reader.body(), "filters", "filters", false);
    const boost::json::object filters = given == nullptr ? boost::json::object{} : *given;
    into.channel = reader
                       .choice(filters, "channel", "filters.channel",
                               {"allChannels", "chat", "email", "fbMessenger", "sms", "twitter", "voice", "whatsapp",
                                "instagramDirect"},
                               false)
                       .value_or("allChannels");
    into.inbox_ids =
        read_ids(reader, filters, "inboxes", [&](const std::string& id) { return state.find_inbox(id) != nullptr; });
    into.team_ids = read_ids(reader, filters, "teams", [&](const std::string& id) {
        return std::ranges::find(state.teams, id, &team::id) != state.teams.end();
    });
    if (into.set == nullptr) {
        return;
    }
    // A filter that keeps everything is as good as none.
    if (into.channel != "allChannels" && !into.set->takes('c')) {
        reader.add_problem("filters.channel", "invalid", "the metric set cannot be filtered by channel");
    }
    if (!into.inbox_ids.empty() && !into.set->takes('i')) {
        reader.add_problem("filters.inboxes", "invalid", "the metric set cannot be filtered by inbox");
    }
    if (!into.team_ids.empty() && !into.set->takes('t')) {
        reader.add_problem("filters.teams", "invalid", "the metric set cannot be filtered by team");
    }
    check_phone(reader, filters, *into.set);
}

} // namespace

const metric_set* find_metric_set(std::string_view name) noexcept
{
    const auto* const found = std::ranges::lower_bound(known_sets, name, {}, &metric_set::name);
    return found == std::ranges::end(known_sets) || found->name != name ? nullptr : found;
}

report_query read_report_query(body_reader& reader, const store& state)
{
    report_query out;
    const boost::json::object& body = reader.body();
    const auto name = reader.text(body, "metricSet", "metricSet");
    if (name) {
        out.set = find_metric_set(*name);
        if (out.set == nullptr) {
            reader.add_problem("metricSet", "invalid", "metricSet is not one of the known values");
        }
    }
    read_period(reader, out);
    out.aggregation_level = reader
                                .choice(body, "aggregationLevel", "aggregationLevel",
                                        {"halfHourly", "daily", "weekly", "monthly", "quarterly"}, false)
                                .value_or("daily");
    if (out.set != nullptr && out.aggregation_level != "daily" && !out.set->takes('a')) {
        reader.add_problem("aggregationLevel", "invalid", "the metric set is not aggregated");
    }
    read_filters(reader, state, out);
    return out;
}

void read_report_times(body_reader& reader, report_query& into)
{
    const auto start = read_when(reader, "startAtTime", read_minute);
    const auto end = read_when(reader, "endAtTime", read_minute);
    if (start && end && *end <= *start) {
        reader.add_problem("startAtTime", "invalid", "startAtTime must be before endAtTime");
    }
    into.from = start.value_or(time_point{});
    into.to = end.value_or(time_point{});
}

} // namespace gladly_mcp::sandbox
