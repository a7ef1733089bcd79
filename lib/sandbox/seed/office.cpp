#include "sandbox/encode.hpp"
#include "sandbox/seed/builder.hpp"

namespace gladly_mcp::sandbox::seed {
namespace {

using boost::json::array;
using boost::json::object;

std::string text(std::string_view value)
{
    return std::string{value};
}

array blocks(std::string_view start, std::string_view stop)
{
    return {object{{"start", start}, {"stop", stop}}};
}

object weekdays(std::string_view zone, std::string_view start, std::string_view stop)
{
    object out{{"timezone", zone}};
    for (const std::string_view day : {"monday", "tuesday", "wednesday", "thursday", "friday"}) {
        out[day] = blocks(start, stop);
    }
    return out;
}

void add_hours(builder& to)
{
    object everyday = weekdays("America/Los_Angeles", "08:00", "18:00");
    everyday["saturday"] = blocks("09:00", "13:00");
    everyday["exceptions"] = array{object{{"name", "Stocktaking"},
                                          {"start", rfc3339(to.at(-days(30)))},
                                          {"stop", rfc3339(to.at(-days(31)))},
                                          {"scheduleBlocks", array{}}}};
    to.result.business_hours = {
        {"HOURS_EVERYDAY", 3, "Every day", true, std::move(everyday), to.at(days(400)), to.at(days(20))},
        {"HOURS_BILLING", 1, "Billing", false, weekdays("Europe/Berlin", "9:00", "17:00"), to.at(days(200)),
         to.at(days(200))}};
}

} // namespace

void add_office(builder& to)
{
    world& result = to.result;
    result.teams = {{"TEAM_SERVICE",
                     "Service",
                     "Answers customers first.",
                     {text(id::support_agent), text(id::billing_agent), text(id::retention_agent)}},
                    {"TEAM_SALES", "Sales", {}, {text(id::sales_agent)}}};
    result.audiences = {{"AUDIENCE_CUSTOMERS", "Customers"}, {"AUDIENCE_MEMBERS", "Trail Club members"}};
    result.custom_attributes = {
        {"ATTRIBUTE_ORDER", "order_number", "Order number", false, to.at(days(400)), text(id::support_agent)},
        {"ATTRIBUTE_FAIR", "trade_fair", "Trade fair", true, to.at(days(350)), text(id::sales_agent)}};
    // Kit speaks with Sam right now; the call becomes an item when it ends.
    result.agent_calls = {{text(id::sales_agent), "CUST_99182", "CONV_99182_2_CALL", true}};
    add_hours(to);
}

} // namespace gladly_mcp::sandbox::seed
