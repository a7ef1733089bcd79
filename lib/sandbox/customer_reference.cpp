#include "sandbox/customer_reference.hpp"

#include "sandbox/phone.hpp"

#include <utility>

namespace gladly_mcp::sandbox {
namespace {

customer& create(call& request, customer profile, std::string_view name)
{
    profile.id = request.state.next_id();
    profile.name = name;
    profile.created_at = request.now;
    profile.updated_at = request.now;
    std::string id = profile.id;
    return request.state.customers.insert_or_assign(std::move(id), std::move(profile)).first->second;
}

} // namespace

customer& customer_with_phone(call& request, const std::string& e164, std::string_view name)
{
    if (customer* known = request.state.find_by_phone(e164)) {
        return *known;
    }
    phone_number phone;
    phone.original = e164;
    phone.normalized = e164;
    phone.primary = true;
    phone.type = "MOBILE";
    customer profile;
    profile.phones.push_back(std::move(phone));
    return create(request, std::move(profile), name);
}

customer& customer_with_email(call& request, const std::string& address, std::string_view name)
{
    if (customer* known = request.state.find_by_email(address)) {
        return *known;
    }
    customer profile;
    profile.emails.push_back({.original = address, .normalized = lower_case(address), .primary = true});
    return create(request, std::move(profile), name);
}

customer& customer_without_address(call& request, std::string_view name)
{
    return create(request, {}, name);
}

customer_reference read_customer_reference(body_reader& reader)
{
    customer_reference out;
    const boost::json::object* given = reader.object(reader.body(), "customer", "customer");
    if (given == nullptr) {
        return out;
    }
    out.email = reader.text(*given, "emailAddress", "customer.emailAddress", {.required = false});
    const auto written = reader.text(*given, "mobilePhone", "customer.mobilePhone", {.required = false});
    if (out.email.has_value() == written.has_value()) {
        reader.add_problem("customer", "invalid", "give exactly one of emailAddress and mobilePhone");
        return out;
    }
    if (out.email && !is_email(*out.email)) {
        reader.add_problem("customer.emailAddress", "invalid", "emailAddress is no e-mail address");
    }
    if (written) {
        out.phone = to_e164(*written, "US");
        if (!out.phone) {
            reader.add_problem("customer.mobilePhone", "invalid", "mobilePhone is no phone number");
        }
    }
    return out;
}

customer& referenced_customer(call& request, const customer_reference& who)
{
    return who.email ? customer_with_email(request, *who.email) : customer_with_phone(request, who.phone.value());
}

bool is_email(std::string_view text) noexcept
{
    const std::size_t at = text.find('@');
    return at != std::string_view::npos && at != 0 && at + 1 < text.size() && text.rfind('@') == at &&
           text.find_first_of(" \t\r\n") == std::string_view::npos;
}

} // namespace gladly_mcp::sandbox
