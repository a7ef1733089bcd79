#include "sandbox/webhook_reader.hpp"

#include <algorithm>
#include <string_view>

namespace gladly_mcp::sandbox {
namespace {

constexpr std::size_t max_name_length = 200;

// What can be subscribed to, by the newest contract, in the order of the bytes.
constexpr std::string_view known_events[] = {
    "AGENT_AVAILABILITY/FOCUS_ENTERED",
    "AGENT_AVAILABILITY/FOCUS_EXITED",
    "AGENT_AVAILABILITY/UPDATED",
    "AGENT_STATUS/CHANGED_ACTIVE_REASON",
    "AGENT_STATUS/LOGGED_IN",
    "AGENT_STATUS/LOGGED_OUT",
    "AGENT_STATUS/RETURNED_FROM_AWAY",
    "AGENT_STATUS/WENT_AWAY",
    "CONTACT/ENDED",
    "CONTACT/FULFILLED",
    "CONTACT/HOLD_ENDED",
    "CONTACT/HOLD_STARTED",
    "CONTACT/JOINED",
    "CONTACT/MESSAGE_RECEIVED",
    "CONTACT/MESSAGE_SENT",
    "CONTACT/OFFERED",
    "CONTACT/OFFER_ACCEPTED",
    "CONTACT/OFFER_REJECTED",
    "CONTACT/STARTED",
    "CONTACT/TRANSFERRED",
    "CONVERSATION/CLOSED",
    "CONVERSATION/CREATED",
    "CONVERSATION/CUSTOM_ATTRIBUTE_ADDED",
    "CONVERSATION/CUSTOM_ATTRIBUTE_REMOVED",
    "CONVERSATION/NOTE_CREATED",
    "CONVERSATION/REOPENED",
    "CONVERSATION/TOPIC_ADDED",
    "CONVERSATION/TOPIC_REMOVED",
    "CONVERSATION_ASSIGNEE/UPDATED",
    "CONVERSATION_STATUS/UPDATED",
    "CUSTOMER/MERGED",
    "CUSTOMER_PROFILE/CREATED",
    "CUSTOMER_PROFILE/DELETED",
    "CUSTOMER_PROFILE/MERGED",
    "CUSTOMER_PROFILE/UPDATED",
    "EXPORT_JOB/COMPLETED",
    "EXPORT_JOB/FAILED",
    "PAYMENT_REQUEST/CREATED",
    "PAYMENT_REQUEST/STATUS_CHANGED",
    "PAYMENT_REQUEST/VIEWED",
    "TASK/ASSIGNEE_UPDATED",
    "TASK/CLOSED",
    "TASK/COMMENT_ADDED",
    "TASK/CONTENT_UPDATED",
    "TASK/CREATED",
    "TASK/DUE_DATE_UPDATED",
    "TASK/FOLLOWER_ADDED",
    "TASK/FOLLOWER_REMOVED",
    "TASK/REOPENED",
};

static_assert(std::ranges::is_sorted(known_events));

std::optional<std::vector<std::string>> read_events(body_reader& reader, bool required)
{
    auto events = reader.texts(reader.body(), "events", "events");
    const bool given = body_reader::given(reader.body(), "events") != nullptr;
    if ((required && !given) || (events && events->empty())) {
        reader.add_problem("events", "blank", "events must be given");
    }
    if (events && !std::ranges::all_of(*events, [](const std::string& name) {
            return std::ranges::binary_search(known_events, std::string_view{name});
        })) {
        reader.add_problem("events", "invalid", "events must be known ones");
    }
    return events;
}

std::optional<std::string> read_url(body_reader& reader, bool required)
{
    static constexpr std::string_view scheme = "https://";
    const bool given = body_reader::given(reader.body(), "url") != nullptr;
    auto url = required || given ? reader.text(reader.body(), "url", "url") : std::nullopt;
    const bool well_formed = !url || (url->starts_with(scheme) && url->size() > scheme.size() &&
                                      url->find_first_of(" \t\r\n") == std::string::npos);
    if (!well_formed) {
        reader.add_problem("url", "invalid", "url must be an https URL");
    }
    return url;
}

bool read_credentials(body_reader& reader)
{
    const boost::json::object* given = reader.object(reader.body(), "credentials", "credentials", false);
    if (given == nullptr) {
        return false;
    }
    static_cast<void>(reader.text(*given, "username", "credentials.username"));
    static_cast<void>(reader.text(*given, "password", "credentials.password"));
    static_cast<void>(reader.text(*given, "realm", "credentials.realm", {.required = false}));
    return true;
}

std::optional<std::vector<std::string>> read_header_keys(body_reader& reader)
{
    const boost::json::object* given = reader.object(reader.body(), "headers", "headers", false);
    if (given == nullptr) {
        return std::nullopt;
    }
    std::vector<std::string> keys;
    for (const auto& entry : *given) {
        if (!entry.value().is_string()) {
            reader.add_problem("headers", "invalid", "headers must have texts as values");
        }
        keys.emplace_back(entry.key());
    }
    return keys;
}

} // namespace

webhook_fields read_webhook(body_reader& reader, bool creating)
{
    const boost::json::object& body = reader.body();
    webhook_fields out;
    out.name = reader.text(body, "name", "name", {.required = false, .max_length = max_name_length});
    out.events = read_events(reader, creating);
    out.url = read_url(reader, creating);
    out.header_keys = read_header_keys(reader);
    out.has_credentials = read_credentials(reader);
    if (body_reader::given(body, "enabled") != nullptr) {
        out.enabled = reader.flag(body, "enabled", "enabled", false);
    }
    return out;
}

} // namespace gladly_mcp::sandbox
