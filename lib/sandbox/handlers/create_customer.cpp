#include "sandbox/body_reader.hpp"
#include "sandbox/client_id.hpp"
#include "sandbox/handlers/handlers.hpp"
#include "sandbox/profile_reader.hpp"
#include "sandbox/reply.hpp"

#include <utility>

namespace gladly_mcp::sandbox {
namespace {

/// The contract bounds this id in words only: fewer than 50 characters.
constexpr std::size_t max_customer_id = 49;

bool id_in_use(const store& state, const std::string& id)
{
    return state.customers.contains(id) || state.merged.contains(id);
}

customer read_profile(body_reader& reader)
{
    const boost::json::object& body = reader.body();
    const auto optional_text = [&](std::string_view name) {
        return reader.text(body, name, name, {.required = false}).value_or(std::string{});
    };
    customer out;
    out.id = read_client_id(reader, max_customer_id).value_or(std::string{});
    out.name = optional_text("name");
    out.image = optional_text("image");
    out.address = optional_text("address");
    out.external_customer_id = optional_text("externalCustomerId");
    if (const auto* attributes = reader.object(body, "customAttributes", "customAttributes", false)) {
        out.custom_attributes = *attributes;
    }
    out.emails = read_emails(reader);
    out.phones = read_phones(reader);
    return out;
}

} // namespace

http::response create_customer(call& request)
{
    body_reader reader{request.body};
    customer profile = read_profile(reader);
    if (reader.failed()) {
        return reader.refusal();
    }
    std::vector<problem> conflicts = taken_addresses(request.state, {}, profile.emails, profile.phones);
    if (id_in_use(request.state, profile.id)) {
        conflicts.insert(conflicts.begin(), {"id", "taken", "id in use", {}});
    }
    if (!conflicts.empty()) {
        return refused(409, conflicts);
    }
    if (profile.id.empty()) {
        profile.id = request.state.next_id();
    }
    profile.created_at = request.now;
    profile.updated_at = request.now;
    std::string id = profile.id;
    std::string location = "/api/v1/customer-profiles/" + id;
    request.state.customers.emplace(std::move(id), std::move(profile));
    return created(std::move(location));
}

} // namespace gladly_mcp::sandbox
