#include "sandbox/body_reader.hpp"
#include "sandbox/current_conversation.hpp"
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

constexpr text_rule subject_rule{.required = true, .max_length = 999};

struct email_recipient {
    std::string address;
    std::string name;
};

/// The one recipient that an e-mail may have.
std::optional<email_recipient> read_recipient(body_reader& reader)
{
    const auto to = reader.objects(reader.body(), "to", "to", true);
    if (to.size() > 1) {
        reader.add_problem("to", "invalid", "an e-mail goes to one address only");
    }
    if (to.size() != 1) {
        return std::nullopt;
    }
    const auto address = reader.text(*to.front(), "email", "to[0].email");
    const auto name = reader.text(*to.front(), "name", "to[0].name", {.required = false});
    if (address && !is_email(*address)) {
        reader.add_problem("to[0].email", "invalid", "to[0].email is no e-mail address");
    }
    return email_recipient{address.value_or(std::string{}), name.value_or(std::string{})};
}

/// One of the addresses that the organization sends from.
std::string read_sender(body_reader& reader, const organization& sender)
{
    const auto from = reader.text(reader.body(), "from", "from");
    const auto same_address = [&](const std::string& own) { return from && lower_case(own) == lower_case(*from); };
    if (from && std::ranges::none_of(sender.email_addresses, same_address)) {
        reader.add_problem("from", "invalid", "from is no address of the organization");
    }
    return from.value_or(std::string{});
}

/// The HTML of an e-mail, or its plain text where it has no HTML.
std::string read_email_body(body_reader& reader)
{
    const boost::json::object* body = reader.object(reader.body(), "body", "body");
    if (body == nullptr) {
        return {};
    }
    const auto html = reader.text(*body, "html", "body.html", {.required = false});
    const auto text = reader.text(*body, "text", "body.text", {.required = false});
    std::string chosen = html && !html->empty() ? *html : text.value_or(std::string{});
    if (chosen.empty() && !reader.failed()) {
        reader.add_problem("body", "blank", "body.html or body.text must be given");
    }
    return chosen;
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
    request.sent.push_back({item.id, profile.id, *from, *to, *body, request.now, "SMS"});
    const boost::json::object answer{{"customerId", profile.id}, {"conversationItemId", item.id}};
    request.state.add_item(std::move(item));
    return json_reply(200, answer);
}

http::response send_email(call& request)
{
    body_reader reader{request.body};
    if (reader.failed()) {
        return reader.refusal();
    }
    const auto to = read_recipient(reader);
    const std::string from = read_sender(reader, request.state.organization);
    const auto subject = reader.text(reader.body(), "subject", "subject", subject_rule);
    const std::string body = read_email_body(reader);
    if (reader.failed()) {
        return reader.refusal();
    }
    const customer& profile = customer_with_email(request, to->address, to->name);
    conversation_item item; // such an e-mail is never part of a conversation
    item.id = request.state.next_id();
    item.customer_id = profile.id;
    item.timestamp = request.now;
    item.initiator = request.caller();
    item.content = {{"type", "EMAIL"},
                    {"from", from},
                    {"to", boost::json::array{to->address}},
                    {"subject", *subject},
                    {"content", body}};
    request.sent.push_back({item.id, profile.id, from, to->address, body, request.now, "EMAIL"});
    const boost::json::object answer{{"customerId", profile.id}, {"conversationItemId", item.id}};
    request.state.add_item(std::move(item));
    return json_reply(200, answer);
}

} // namespace gladly_mcp::sandbox
