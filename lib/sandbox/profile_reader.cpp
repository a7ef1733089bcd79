#include "sandbox/profile_reader.hpp"

#include "sandbox/customer_reference.hpp"
#include "sandbox/phone.hpp"

#include <algorithm>
#include <utility>

namespace gladly_mcp::sandbox {
namespace {

bool has_mobile(const customer& profile, std::string_view e164)
{
    return std::ranges::any_of(
        profile.phones, [&](const phone_number& phone) { return phone.type == "MOBILE" && phone.normalized == e164; });
}

} // namespace

std::vector<email_address> read_emails(body_reader& reader)
{
    std::vector<email_address> out;
    for (const boost::json::object* entry : reader.objects(reader.body(), "emails", "emails")) {
        const std::string attr = entry_attr("emails", out.size(), "original");
        email_address email;
        email.original = reader.text(*entry, "original", attr).value_or(std::string{});
        if (!email.original.empty() && !is_email(email.original)) {
            reader.add_problem(attr, "invalid", attr + " is no e-mail address");
        }
        email.normalized = lower_case(email.original);
        email.primary = reader.flag(*entry, "primary", entry_attr("emails", out.size(), "primary"), false);
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
    for (const boost::json::object* entry : reader.objects(reader.body(), "phones", "phones")) {
        const auto attr = [&](std::string_view member) { return entry_attr("phones", out.size(), member); };
        phone_number phone;
        phone.original = reader.text(*entry, "original", attr("original")).value_or(std::string{});
        phone.region_code = reader.text(*entry, "regionCode", attr("regionCode"), {.required = false}).value_or("US");
        if (!phone.original.empty()) {
            phone.normalized = to_e164(phone.original, phone.region_code).value_or(std::string{});
            if (phone.normalized.empty()) {
                reader.add_problem(attr("original"), "invalid", attr("original") + " is no phone number");
            }
        }
        phone.extension =
            reader.text(*entry, "extension", attr("extension"), {.required = false}).value_or(std::string{});
        phone.primary = reader.flag(*entry, "primary", attr("primary"), false);
        phone.sms_preference =
            reader.choice(*entry, "smsPreference", attr("smsPreference"), {"ON", "OFF", "FORBIDDEN"}, false)
                .value_or(std::string{});
        phone.type =
            reader.choice(*entry, "type", attr("type"), {"HOME", "MOBILE", "OFFICE"}, false).value_or(std::string{});
        out.push_back(std::move(phone));
    }
    return out;
}

std::vector<problem> taken_addresses(const store& state, std::string_view self,
                                     const std::vector<email_address>& emails, const std::vector<phone_number>& phones)
{
    std::vector<problem> out;
    for (const auto& [id, other] : state.customers) {
        if (id == self) {
            continue;
        }
        for (const email_address& email : emails) {
            if (std::ranges::find(other.emails, email.normalized, &email_address::normalized) != other.emails.end()) {
                out.push_back({"emails", "taken", "e-mail address belongs to another customer", {}});
            }
        }
        for (const phone_number& phone : phones) {
            if (phone.type == "MOBILE" && has_mobile(other, phone.normalized)) {
                out.push_back({"phones", "taken", "mobile number belongs to another customer", {}});
            }
        }
    }
    return out;
}

} // namespace gladly_mcp::sandbox
