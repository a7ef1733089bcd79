#include "sandbox/body_reader.hpp"
#include "sandbox/customer_reference.hpp"
#include "sandbox/handlers/handlers.hpp"
#include "sandbox/phone.hpp"
#include "sandbox/reply.hpp"

#include <algorithm>
#include <optional>

namespace gladly_mcp::sandbox {
namespace {

/// A number as people write it, in E.164.
std::optional<std::string> read_number(body_reader& reader, const boost::json::object& from, std::string_view name,
                                       std::string_view attr)
{
    const auto written = reader.text(from, name, attr);
    if (!written) {
        return std::nullopt;
    }
    auto number = to_e164(*written, "US");
    if (!number) {
        reader.add_problem(attr, "invalid", std::string{attr} + " is no phone number");
    }
    return number;
}

bool refuses_sms(const customer& profile, std::string_view number)
{
    return std::ranges::any_of(profile.phones, [&](const phone_number& phone) {
        return phone.normalized == number && (phone.sms_preference == "OFF" || phone.sms_preference == "FORBIDDEN");
    });
}

/// The newest conversation that is not closed, or null.
const conversation* current_conversation(const store& state, std::string_view customer_id)
{
    const conversation* newest = nullptr;
    for (const auto& [id, entry] : state.conversations) {
        if (entry.customer_id == customer_id && entry.status != conversation_status::closed &&
            (newest == nullptr || entry.created_at > newest->created_at)) {
            newest = &entry;
        }
    }
    return newest;
}

} // namespace

http::response send_sms(call& request)
{
    body_reader reader{request.body};
    if (reader.failed()) {
        return reader.refusal();
    }
    const boost::json::object* recipient = reader.object(reader.body(), "customer", "customer");
    const auto to =
        recipient == nullptr ? std::nullopt : read_number(reader, *recipient, "mobileNumber", "customer.mobileNumber");
    const auto from = read_number(reader, reader.body(), "from", "from");
    const auto body = reader.text(reader.body(), "body", "body");
    if (to && !to->starts_with(request.state.organization.home_country_prefix)) {
        reader.add_problem("customer.mobileNumber", "invalid", "numbers abroad are not open to this organization");
    }
    const customer* known = to ? request.state.find_by_phone(*to) : nullptr;
    if (known != nullptr && refuses_sms(*known, *to)) {
        reader.add_problem("customer.mobileNumber", "invalid_state", "the customer takes no SMS at this number");
    }
    if (reader.failed()) {
        return reader.refusal();
    }
    const customer& profile = customer_with_phone(request, *to);
    const conversation* where =
        request.options.sms_joins_newest_conversation ? current_conversation(request.state, profile.id) : nullptr;
    conversation_item item;
    item.id = request.state.next_id();
    item.customer_id = profile.id;
    item.conversation_id = where == nullptr ? std::string{} : where->id;
    item.timestamp = request.now;
    item.initiator = request.caller();
    item.content = {{"type", "SMS"}, {"from", *from}, {"to", *to}, {"content", *body}};
    request.sent.push_back({item.id, profile.id, *from, *to, *body, request.now});
    const boost::json::object answer{{"customerId", profile.id}, {"conversationItemId", item.id}};
    request.state.add_item(std::move(item));
    return json_reply(200, answer);
}

} // namespace gladly_mcp::sandbox
