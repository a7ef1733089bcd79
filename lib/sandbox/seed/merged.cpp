#include "sandbox/seed/builder.hpp"

namespace gladly_mcp::sandbox::seed {

using namespace std::chrono_literals;

void add_merged_customer(builder& to)
{
    static constexpr std::string_view who = "CUST_99182";
    customer& profile = to.add_customer({.id = who,
                                         .name = "Sam Specimen",
                                         .email = "sam@example.com",
                                         .phone = "+1-555-019-8472",
                                         .address = "99 Model Avenue, Lakeside"},
                                        days(300), days(6));
    profile.emails.push_back({.original = "sam.work@example.com", .normalized = {}, .primary = false});
    profile.custom_attributes = {{"company", "Example Scouts"}, {"ordersTotal", "31"}};
    to.result.merged_customers.push_back({"CUST_83921", std::string{who}});

    to.begin("CONV_99182_1", who, id::support_inbox, id::support_agent, days(40), {id::shipping_topic});
    to.customer_email(days(40), "Change of address", "Please send my next orders to 99 Model Avenue, Lakeside.");
    to.agent_email(days(40) - 50min, "Re: Change of address", "Hello Sam, that is changed. Happy trails!");
    to.close(days(40) - 55min);

    to.begin("CONV_99182_2", who, id::sales_inbox, id::sales_agent, days(6), {"TOPIC_PRODUCT"});
    to.customer_email(days(6), "Tents for a scout group",
                      "Hello, we are looking for twelve three-person tents for our scout group. Is there a price for "
                      "groups, and could somebody call me about it next week?");
    to.agent_email(days(5), "Re: Tents for a scout group",
                   "Hello Sam, yes, there is. I will call you next week with an offer.");

    to.add_task("TASK_1120", who, id::sales_inbox, id::sales_agent,
                "Call Sam about the group price for twelve three-person tents.", days(5), days(2));
}

} // namespace gladly_mcp::sandbox::seed
