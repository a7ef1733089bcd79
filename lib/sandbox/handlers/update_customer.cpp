#include "sandbox/body_reader.hpp"
#include "sandbox/handlers/handlers.hpp"
#include "sandbox/profile_reader.hpp"
#include "sandbox/reply.hpp"

namespace gladly_mcp::sandbox {

http::response update_customer(call& request)
{
    customer* profile = request.state.find_customer(request.path_value("customerId"));
    if (profile == nullptr) {
        return unknown("customer"); // a merged one as well: only getCustomer tells the new id
    }
    body_reader reader{request.body};
    const boost::json::object& body = reader.body();
    const auto name = reader.text(body, "name", "name", {.required = false});
    const auto image = reader.text(body, "image", "image", {.required = false});
    const auto address = reader.text(body, "address", "address", {.required = false});
    const boost::json::object* attributes = reader.object(body, "customAttributes", "customAttributes", false);
    std::vector<email_address> emails = read_emails(reader);
    std::vector<phone_number> phones = read_phones(reader);
    for (const problem& entry : taken_addresses(request.state, profile->id, emails, phones)) {
        reader.add_problem(entry.attr, entry.code, entry.detail);
    }
    if (reader.failed()) {
        return reader.refusal();
    }
    profile->name = name.value_or(profile->name);
    profile->image = image.value_or(profile->image);
    profile->address = address.value_or(profile->address);
    if (attributes != nullptr) {
        for (const auto& entry : *attributes) {
            profile->custom_attributes[entry.key()] = entry.value();
        }
    }
    if (body_reader::given(body, "emails") != nullptr) {
        profile->emails = std::move(emails);
    }
    if (body_reader::given(body, "phones") != nullptr) {
        profile->phones = std::move(phones);
    }
    profile->updated_at = request.now;
    return empty_reply(204);
}

} // namespace gladly_mcp::sandbox
