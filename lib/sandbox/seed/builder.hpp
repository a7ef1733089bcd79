#pragma once

#include <gladly_mcp/sandbox/world.hpp>

#include <chrono>
#include <initializer_list>
#include <string>
#include <string_view>

/// The parts of the default world.
namespace gladly_mcp::sandbox::seed {

/// How long before the start something happened.
using ago = std::chrono::minutes;

constexpr ago days(int count)
{
    return std::chrono::hours{24 * count};
}

/// Ids of the default world that several parts use.
namespace id {
inline constexpr std::string_view company_number = "+15550100000";
inline constexpr std::string_view company_address = "support@shop.example";

inline constexpr std::string_view support_inbox = "INBOX_SUPPORT";
inline constexpr std::string_view billing_inbox = "INBOX_BILLING";
inline constexpr std::string_view sales_inbox = "INBOX_SALES";
inline constexpr std::string_view retention_inbox = "INBOX_992";

inline constexpr std::string_view support_agent = "AGENT_ROBIN";
inline constexpr std::string_view billing_agent = "AGENT_JO";
inline constexpr std::string_view retention_agent = "AGENT_MAX";
inline constexpr std::string_view sales_agent = "AGENT_KIT";
inline constexpr std::string_view api_agent = "AGENT_API";

inline constexpr std::string_view shipping_topic = "TOPIC_SHIPPING";
inline constexpr std::string_view delay_topic = "TOPIC_DELAY";
inline constexpr std::string_view billing_topic = "TOPIC_BILLING";
inline constexpr std::string_view cancellation_topic = "TOPIC_CANCELLATION_RISK";
} // namespace id

/// What identifies a customer to people.
struct person {
    std::string_view id;
    std::string_view name;
    std::string_view email;
    std::string_view phone; ///< As people write it.
    std::string_view address;
};

/// Writes a world, counting times back from the start.
class builder {
public:
    explicit builder(time_point now) : now_(std::chrono::floor<std::chrono::milliseconds>(now)) {}

    [[nodiscard]] time_point at(ago before) const { return now_ - before; }

    /// The date `before` the start, as `2024-05-01`, for texts that mention one.
    [[nodiscard]] std::string date(ago before) const;

    /// Adds a profile with one e-mail address and one mobile number that takes SMS.
    customer& add_customer(const person& who, ago created, ago updated);

    /// Turns the builder to a new conversation: items that follow go there, with ids `<conversation>_1`, `_2`, …
    conversation& begin(std::string_view id, std::string_view customer_id, std::string_view inbox_id,
                        std::string_view agent_id, ago created, std::initializer_list<std::string_view> topics);

    /// Adds an item to the conversation begun last.
    conversation_item& add_item(ago when, communicator from, boost::json::object content);

    void customer_email(ago when, std::string_view subject, std::string_view text);
    void agent_email(ago when, std::string_view subject, std::string_view text);
    void customer_sms(ago when, std::string_view text);
    void agent_sms(ago when, std::string_view text);
    void note(ago when, std::string_view text);

    /// Closes the conversation begun last.
    void close(ago when);

    void add_task(std::string_view id, std::string_view customer_id, std::string_view inbox_id,
                  std::string_view agent_id, std::string_view body, ago created, std::chrono::minutes due_in);

    [[nodiscard]] communicator customer_side() const;
    [[nodiscard]] communicator agent_side() const;

    world result;

private:
    [[nodiscard]] const customer& current_customer() const;

    time_point now_;
};

void add_directory(builder& to);       ///< Organization, agents, inboxes, topics.
void add_office(builder& to);          ///< Teams, audiences, business hours, freeform topics, a call.
void add_late_shipment(builder& to);   ///< +1-555-012-3456.
void add_billing_trouble(builder& to); ///< CUST_77491.
void add_merged_customer(builder& to); ///< CUST_83921, now CUST_99182, with TASK_1120.
void add_locked_customer(builder& to); ///< CUST_LOCKED.
void add_full_timeline(builder& to);   ///< CUST_TIMELINE: every kind of item.
void add_messaging(builder& to);       ///< Channels, campaigns, automation, a transcript, comments of TASK_1120.
void add_answers(builder& to);         ///< Answers in two languages, and a help center.
void add_integrations(builder& to);    ///< Exports, events, webhooks.

} // namespace gladly_mcp::sandbox::seed
