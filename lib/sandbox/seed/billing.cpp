#include "sandbox/seed/builder.hpp"

namespace gladly_mcp::sandbox::seed {

using namespace std::chrono_literals;
namespace {

constexpr std::string_view who = "CUST_77491";

void add_settled_trouble(builder& to)
{
    to.begin("CONV_77491_1", who, id::billing_inbox, id::billing_agent, days(120), {id::billing_topic});
    to.customer_email(days(120), "Question about my first invoice",
                      "Hi, the first invoice of my Trail Club membership shows 12.00 instead of the 9.00 on the "
                      "website. Is that right?");
    to.agent_email(days(119), "Re: Question about my first invoice",
                   "Hello Kim, the 9.00 are without tax. I am sorry that this was not clear.");
    to.close(days(119) - 5min);

    to.begin("CONV_77491_2", who, id::billing_inbox, id::billing_agent, days(62), {id::billing_topic});
    to.customer_email(
        days(62), "Charged twice",
        "I was charged twice for the Trail Club this month: 12.00 on two days in a row. Please refund one "
        "of them.");
    to.agent_email(days(61), "Re: Charged twice",
                   "Hello Kim, I see both charges and have sent back one. It takes up to ten days.");
    to.close(days(61) - 10min);

    to.begin("CONV_77491_3", who, id::billing_inbox, id::billing_agent, days(45), {id::billing_topic, "TOPIC_REFUND"});
    to.customer_sms(days(45), "It's been more than two weeks and there is NO refund on my card. What is going on?");
    to.agent_sms(days(45) - 40min, "I am sorry, Kim. The bank returned it; I have sent it again today.");
    to.customer_sms(days(45) - 44min, "This is getting annoying.");
    to.agent_sms(days(45) - 50min, "I understand, and I will keep an eye on it.");
    to.close(days(45) - 60min);

    to.begin("CONV_77491_4", who, id::billing_inbox, id::billing_agent, days(31), {id::billing_topic});
    to.customer_email(
        days(31), "AGAIN charged twice",
        "Unbelievable. You charged me twice AGAIN this month, and the old refund is still missing. That is "
        "36.00 of my money that you are holding. Fix this today.");
    to.note(days(31) - 30min, "Second double charge in a row. Payment provider ticket BILL-3391 opened.");
    to.agent_email(days(30), "Re: AGAIN charged twice",
                   "Hello Kim, both refunds are on their way and our payment team is looking for the cause.");
    to.close(days(30) - 5min);
}

void add_open_trouble(builder& to)
{
    to.begin("CONV_77491_5", who, id::billing_inbox, id::billing_agent, days(12), {id::billing_topic, "TOPIC_REFUND"});
    to.customer_sms(days(12), "Only one of the two refunds arrived. I am done being polite about this.");
    to.agent_sms(days(12) - 25min, "I have asked our payment team for the second one and will tell you tomorrow.");
    to.note(days(11), "No answer from the payment team yet.");
    to.result.conversations.back().status = conversation_status::waiting;

    to.begin("CONV_77491_6", who, id::billing_inbox, id::billing_agent, days(4), {id::billing_topic});
    to.customer_email(days(4), "Nobody called back",
                      "You promised to tell me \"tomorrow\". That was eight days ago. Nobody wrote, nobody called. I "
                      "have now spent more time on your billing mistakes than on any trail. I want a manager.");
    to.agent_email(days(3), "Re: Nobody called back", "Hello Kim, I am very sorry. I have passed this on to my lead.");
    to.customer_email(days(2), "Re: Nobody called back", "Passed on to whom? Still nothing. This is ridiculous.");

    to.begin("CONV_77491_7", who, id::billing_inbox, {}, 5h, {id::billing_topic, id::cancellation_topic});
    to.customer_sms(5h, "THIRD month in a row with a double charge!! 24.00 gone again this morning.");
    to.customer_sms(5h - 3min, "If this is not refunded today I cancel the membership and dispute everything with my "
                               "bank.");
}

} // namespace

void add_billing_trouble(builder& to)
{
    customer& profile = to.add_customer({.id = who,
                                         .name = "Kim Sample",
                                         .email = "kim@example.com",
                                         .phone = "+1-555-017-7491",
                                         .address = "7 Placeholder Road, Rivertown"},
                                        days(125), days(2));
    profile.custom_attributes = {{"membership", "Trail Club"}, {"ordersTotal", "6"}};
    add_settled_trouble(to);
    add_open_trouble(to);
}

} // namespace gladly_mcp::sandbox::seed
