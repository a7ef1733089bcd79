#include "sandbox/customer_reference.hpp"

#include <utility>

namespace gladly_mcp::sandbox {
namespace {

customer& create(call& request, customer profile)
{
    profile.id = request.state.next_id();
    profile.created_at = request.now;
    profile.updated_at = request.now;
    std::string id = profile.id;
    return request.state.customers.insert_or_assign(std::move(id), std::move(profile)).first->second;
}

} // namespace

customer& customer_with_phone(call& request, const std::string& e164)
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
    return create(request, std::move(profile));
}

customer& customer_with_email(call& request, const std::string& address)
{
    if (customer* known = request.state.find_by_email(address)) {
        return *known;
    }
    customer profile;
    profile.emails.push_back({.original = address, .normalized = lower_case(address), .primary = true});
    return create(request, std::move(profile));
}

} // namespace gladly_mcp::sandbox
