#include "sandbox/seed/builder.hpp"

namespace gladly_mcp::sandbox::seed {
namespace {

std::string text(std::string_view value)
{
    return std::string{value};
}

} // namespace

void add_directory(builder& to)
{
    world& result = to.result;
    result.organization.id = "ORG_SHOP";
    result.organization.login_domain = "shop.example";
    result.organization.name = "Example Outdoor Shop";
    result.organization.timezone = "America/Los_Angeles";
    result.organization.gladly_url = "https://shop.example";

    result.agents = {{text(id::support_agent), "Robin Support", "robin@shop.example"},
                     {text(id::billing_agent), "Jo Billing", "jo@shop.example"},
                     {text(id::retention_agent), "Max Retention", "max@shop.example"},
                     {text(id::sales_agent), "Kit Sales", "kit@shop.example"},
                     {text(id::api_agent), "API User", "agent@example.com"}};

    result.inboxes = {{text(id::support_inbox), "Support", false, {text(id::support_agent), text(id::api_agent)}},
                      {text(id::billing_inbox), "Billing", false, {text(id::billing_agent), text(id::api_agent)}},
                      {text(id::sales_inbox), "Sales", false, {text(id::sales_agent), text(id::api_agent)}},
                      {text(id::retention_inbox), "Retention", false, {text(id::retention_agent), text(id::api_agent)}},
                      {"INBOX_HOLIDAY", "Holiday season (closed)", true, {}}};

    result.topics = {{text(id::shipping_topic), "Shipping", false, {}},
                     {text(id::delay_topic), "Delayed shipment", false, text(id::shipping_topic)},
                     {text(id::billing_topic), "Billing", false, {}},
                     {"TOPIC_REFUND", "Refund", false, text(id::billing_topic)},
                     {text(id::cancellation_topic), "Cancellation risk", false, {}},
                     {"TOPIC_PRODUCT", "Product question", false, {}},
                     {"TOPIC_FAX", "Fax (no longer used)", true, {}}};
}

} // namespace gladly_mcp::sandbox::seed
