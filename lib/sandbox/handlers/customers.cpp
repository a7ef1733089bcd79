#include "sandbox/encode.hpp"
#include "sandbox/handlers/handlers.hpp"
#include "sandbox/list_reply.hpp"
#include "sandbox/phone.hpp"
#include "sandbox/reply.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <optional>

namespace gladly_mcp::sandbox {
namespace {

using predicate = std::function<bool(const customer&)>;

/// The one search parameter that was given; empty when it was none or several.
std::optional<std::string_view> only_parameter(const call& request)
{
    static constexpr std::array<std::string_view, 3> known{"email", "externalCustomerId", "phoneNumber"};
    std::optional<std::string_view> found;
    for (const auto& [name, value] : request.query) {
        const auto at = std::ranges::find(known, name);
        if (at == known.end()) {
            continue;
        }
        if (found) {
            return std::nullopt;
        }
        found = *at;
    }
    return found;
}

predicate has_value(std::string_view parameter, const std::string& value)
{
    if (parameter == "email") {
        return [wanted = lower_case(value)](const customer& profile) {
            return std::ranges::find(profile.emails, wanted, &email_address::normalized) != profile.emails.end();
        };
    }
    if (parameter == "phoneNumber") {
        return [value](const customer& profile) {
            return std::ranges::find(profile.phones, value, &phone_number::normalized) != profile.phones.end();
        };
    }
    return [value](const customer& profile) { return profile.external_customer_id == value; };
}

} // namespace

http::response find_customers(call& request)
{
    const auto parameter = only_parameter(request);
    if (!parameter) {
        return refused(400, problem{{}, "invalid", "give exactly one of email, externalCustomerId, phoneNumber", {}});
    }
    const std::string& value = *request.query_value(*parameter);
    if (value.empty()) {
        return refused(400, problem{std::string{*parameter}, "blank", "a value must be given", {}});
    }
    if (*parameter == "phoneNumber" && !is_e164(value)) {
        return refused(400, problem{"phoneNumber", "invalid", "phoneNumber must be in E.164 form", {}});
    }
    const predicate matches = has_value(*parameter, value);
    std::vector<const customer*> found;
    for (const auto& [id, profile] : request.state.customers) {
        if (matches(profile)) {
            found.push_back(&profile);
        }
    }
    std::ranges::stable_sort(found, std::greater{}, &customer::updated_at);
    return list_reply(request, found);
}

http::response get_customer(call& request)
{
    const std::string_view id = request.path_value("customerId");
    if (const customer* profile = request.state.find_customer(id)) {
        return json_reply(200, to_json(*profile));
    }
    const auto moved = request.state.merged.find(id);
    if (moved != request.state.merged.end()) {
        return refused(301, problem{"customerId",
                                    "moved",
                                    "the customer was merged into another one",
                                    {{"old", moved->first}, {"new", moved->second}}});
    }
    return refused_with_object(404, problem{{}, "not_exist", "customer does not exist", {}});
}

http::response delete_customer(call& request)
{
    const std::string_view id = request.path_value("customerId");
    if (!request.user.compliance_admin) {
        return empty_reply(403);
    }
    if (request.state.find_customer(id) == nullptr) {
        return unknown("customer");
    }
    const bool locked = std::ranges::any_of(request.state.conversations, [&](const auto& entry) {
        return entry.second.customer_id == id && entry.second.status != conversation_status::closed;
    });
    if (locked) {
        return refused_with_object(
            400, problem{"conversation", "invalid_state", "an open or waiting conversation exists", {}});
    }
    request.state.erase_customer(id);
    return empty_reply(204);
}

} // namespace gladly_mcp::sandbox
