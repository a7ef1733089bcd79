#include "sandbox/body_reader.hpp"
#include "sandbox/handlers/handlers.hpp"
#include "sandbox/phone.hpp"
#include "sandbox/reply.hpp"

#include <algorithm>
#include <array>

namespace gladly_mcp::sandbox {
namespace {

std::string place(std::string_view list, std::size_t index, std::string_view member)
{
    return std::string{list} + "[" + std::to_string(index) + "]." + std::string{member};
}

/// The entries of a list of objects; a problem when it is something else.
std::vector<const boost::json::object*> read_objects(body_reader& reader, std::string_view name)
{
    std::vector<const boost::json::object*> out;
    const boost::json::value* given = body_reader::given(reader.body(), name);
    if (given == nullptr) {
        return out;
    }
    if (!given->is_array()) {
        reader.add_problem(name, "invalid", std::string{name} + " must be a list");
        return out;
    }
    for (const boost::json::value& entry : given->get_array()) {
        if (!entry.is_object()) {
            reader.add_problem(name, "invalid", std::string{name} + " must hold objects only");
            return {};
        }
        out.push_back(&entry.get_object());
    }
    return out;
}

bool looks_like_email(std::string_view text)
{
    const std::size_t at = text.find('@');
    return at != std::string_view::npos && at != 0 && at + 1 < text.size() && text.rfind('@') == at &&
           text.find_first_of(" \t\r\n") == std::string_view::npos;
}

/// A text out of a closed set, or empty.
std::string read_choice(body_reader& reader, const boost::json::object& from, std::string_view name,
                        const std::string& attr, std::array<std::string_view, 3> choices)
{
    const auto value = reader.text(from, name, attr, {.required = false});
    if (value && std::ranges::find(choices, *value) == choices.end()) {
        reader.add_problem(attr, "invalid", attr + " is not one of the known values");
    }
    return value.value_or(std::string{});
}

std::vector<email_address> read_emails(body_reader& reader)
{
    std::vector<email_address> out;
    for (const boost::json::object* entry : read_objects(reader, "emails")) {
        const std::string attr = place("emails", out.size(), "original");
        email_address email;
        email.original = reader.text(*entry, "original", attr).value_or(std::string{});
        if (!email.original.empty() && !looks_like_email(email.original)) {
            reader.add_problem(attr, "invalid", attr + " is no e-mail address");
        }
        email.normalized = lower_case(email.original);
        email.primary = reader.flag(*entry, "primary", place("emails", out.size(), "primary"), false);
        out.push_back(std::move(email));
    }
    if (std::ranges::count(out, true, &email_address::primary) > 1) {
        reader.add_problem("emails", "invalid", "at most one e-mail address can be primary");
    }
    return out;
}

std::vector<phone_number> read_phones(body_reader& reader)
{
    std::vector<phone_number> out;
    for (const boost::json::object* entry : read_objects(reader, "phones")) {
        const std::string attr = place("phones", out.size(), "original");
        phone_number phone;
        phone.original = reader.text(*entry, "original", attr).value_or(std::string{});
        phone.region_code =
            reader.text(*entry, "regionCode", place("phones", out.size(), "regionCode"), {.required = false})
                .value_or("US");
        if (!phone.original.empty()) {
            phone.normalized = to_e164(phone.original, phone.region_code).value_or(std::string{});
            if (phone.normalized.empty()) {
                reader.add_problem(attr, "invalid", attr + " is no phone number");
            }
        }
        phone.extension =
            reader.text(*entry, "extension", place("phones", out.size(), "extension"), {.required = false})
                .value_or(std::string{});
        phone.primary = reader.flag(*entry, "primary", place("phones", out.size(), "primary"), false);
        phone.sms_preference = read_choice(reader, *entry, "smsPreference",
                                           place("phones", out.size(), "smsPreference"), {"ON", "OFF", "FORBIDDEN"});
        phone.type =
            read_choice(reader, *entry, "type", place("phones", out.size(), "type"), {"HOME", "MOBILE", "OFFICE"});
        out.push_back(std::move(phone));
    }
    return out;
}

/// E-mail addresses and mobile numbers belong to one customer only.
void check_unique(body_reader& reader, const store& state, std::string_view self,
                  const std::vector<email_address>& emails, const std::vector<phone_number>& phones)
{
    for (const auto& [id, other] : state.customers) {
        if (id == self) {
            continue;
        }
        for (const email_address& email : emails) {
            if (std::ranges::find(other.emails, email.normalized, &email_address::normalized) != other.emails.end()) {
                reader.add_problem("emails", "taken", "e-mail address belongs to another customer");
            }
        }
        for (const phone_number& phone : phones) {
            const bool taken = phone.type == "MOBILE" && std::ranges::any_of(other.phones, [&](const auto& theirs) {
                                   return theirs.type == "MOBILE" && theirs.normalized == phone.normalized;
                               });
            if (taken) {
                reader.add_problem("phones", "taken", "mobile number belongs to another customer");
            }
        }
    }
}

} // namespace

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
    check_unique(reader, request.state, profile->id, emails, phones);
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
