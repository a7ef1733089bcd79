#include "sandbox/seed/builder.hpp"

namespace gladly_mcp::sandbox::seed {

using namespace std::chrono_literals;

void add_locked_customer(builder& to)
{
    static constexpr std::string_view who = "CUST_LOCKED";
    to.add_customer({.id = who,
                     .name = "Lee Locked",
                     .email = "lee@example.com",
                     .phone = "+1-555-014-0001",
                     .address = "3 Padlock Lane, Gatewood"},
                    days(200), days(20));

    to.begin("CONV_LOCKED_1", who, id::support_inbox, id::support_agent, days(90), {id::shipping_topic});
    to.customer_email(days(90), "Return", "How do I send back a pair of boots?");
    to.agent_email(days(89), "Re: Return", "Hello Lee, the label is attached.");
    to.close(days(89) - 5min);

    to.begin("CONV_LOCKED_2", who, id::support_inbox, id::support_agent, days(20), {id::shipping_topic});
    to.customer_email(days(20), "Please delete my data", "I no longer shop with you. Please delete all my data.");
    to.agent_email(days(19), "Re: Please delete my data", "Hello Lee, we will take care of it.");
    to.result.conversations.back().status = conversation_status::waiting;

    to.begin("CONV_LOCKED_3", who, id::support_inbox, id::support_agent, days(8), {id::shipping_topic});
    to.customer_sms(days(8), "Has my data been deleted?");
    to.agent_sms(days(8) - 30min, "Not yet, Lee. It will be done this week.");

    to.add_task("TASK_LOCKED_1", who, id::support_inbox, id::support_agent,
                "Lee asked for the deletion of all data: close what is open, then delete the profile.", days(19),
                days(1));
}

} // namespace gladly_mcp::sandbox::seed
