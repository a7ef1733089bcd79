#pragma once

#include <gladly_mcp/core/describe.hpp>
#include <gladly_mcp/core/extra.hpp>
#include <gladly_mcp/core/json.hpp>
#include <gladly_mcp/core/open_enum.hpp>
#include <gladly_mcp/core/timestamp.hpp>

#include <boost/json/object.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace gladly_mcp::gladly {

/// Whether text messages may be sent to a number.
enum class sms_preference : std::uint8_t { on, off, forbidden };
BOOST_DESCRIBE_ENUM(sms_preference, on, off, forbidden)

/// What kind of line a number is; no type means that it is not known.
enum class phone_type : std::uint8_t { home, mobile, office };
BOOST_DESCRIBE_ENUM(phone_type, home, mobile, office)

/// An e-mail address of a customer, as read and as written.
struct customer_email {
    std::optional<std::string> normalized{};
    std::string original{};
    bool primary = false;
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "normalized", .description = "The address in the form that Gladly compares."},
        {.member = "original", .description = "The address as it was entered."},
        {.member = "primary",
         .description = "Whether this is the customer's main address. At most one is.",
         .presence = core::presence::optional,
         .default_json = "false"},
    };
    friend bool operator==(const customer_email&, const customer_email&) = default;
};
BOOST_DESCRIBE_STRUCT(customer_email, (), (normalized, original, primary))

/// A phone number of a customer, as read and as written.
struct customer_phone {
    std::optional<std::string> normalized{};
    std::optional<std::string> extension{};
    std::string original{};
    std::optional<std::string> region_code{};
    bool primary = false;
    std::optional<core::open_enum<gladly::sms_preference>> sms_preference{};
    std::optional<core::open_enum<phone_type>> type{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "normalized", .description = "The number in E.164 form.", .format = "E.164"},
        {.member = "extension", .description = "The extension behind the number."},
        {.member = "original", .description = "The number as it was entered."},
        {.member = "region_code",
         .description = "Two-letter country whose rules a number without country code follows.",
         .default_json = "\"US\""},
        {.member = "primary",
         .description = "Whether this is the customer's main number.",
         .presence = core::presence::optional,
         .default_json = "false"},
        {.member = "sms_preference", .description = "Whether text messages may be sent to this number."},
        {.member = "type", .description = "The kind of line. Absent when it is not known."},
    };
    friend bool operator==(const customer_phone&, const customer_phone&) = default;
};
BOOST_DESCRIBE_STRUCT(customer_phone, (), (normalized, extension, original, region_code, primary, sms_preference, type))

/// A customer profile as Gladly answers it. A list that Gladly leaves out reads as empty.
struct customer {
    std::string id{};
    std::optional<std::string> name{};
    std::optional<std::string> image{};
    std::optional<std::string> address{};
    std::vector<customer_email> emails{};
    std::vector<customer_phone> phones{};
    std::optional<std::string> external_customer_id{};
    std::optional<boost::json::object> custom_attributes{};
    std::optional<core::timestamp> created_at{};
    std::optional<core::timestamp> updated_at{};
    std::optional<boost::json::object> external_customer_ids{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "id", .description = "Id of the customer.", .presence = core::presence::optional},
        {.member = "name", .description = "Full name."},
        {.member = "image", .description = "URL of a picture."},
        {.member = "address", .description = "Postal address in one line."},
        {.member = "emails", .description = "E-mail addresses.", .presence = core::presence::optional},
        {.member = "phones", .description = "Phone numbers.", .presence = core::presence::optional},
        {.member = "external_customer_id",
         .description = "Id in the company's own system; only with lookup adaptors installed before 2021-05-12."},
        {.member = "custom_attributes", .description = "The company's own fields; their shape is set in Gladly."},
        {.member = "created_at", .description = "When the profile was made.", .format = "date-time"},
        {.member = "updated_at", .description = "When the profile was last changed.", .format = "date-time"},
        {.member = "external_customer_ids", .description = "Ids in the company's own systems, by lookup adaptor."},
    };
    friend bool operator==(const customer&, const customer&) = default;
};
BOOST_DESCRIBE_STRUCT(customer, (),
                      (id, name, image, address, emails, phones, external_customer_id, custom_attributes, created_at,
                       updated_at, external_customer_ids))

/// The body of `createCustomer`. An e-mail address and a mobile number belong to one customer at most.
struct customer_create {
    /// The client makes one when it is left out, so that a repeat cannot create a second customer.
    std::optional<std::string> id{};
    std::optional<std::string> name{};
    std::optional<std::string> image{};
    std::optional<std::string> address{};
    std::optional<std::vector<customer_email>> emails{};
    std::optional<std::vector<customer_phone>> phones{};
    std::optional<std::string> external_customer_id{};
    std::optional<boost::json::object> custom_attributes{};

    static constexpr core::field_note notes[] = {
        {.member = "id", .description = "Id for the new customer, URL-safe; one is made when it is left out."},
        {.member = "name", .description = "Full name."},
        {.member = "image", .description = "URL of a picture."},
        {.member = "address", .description = "Postal address in one line."},
        {.member = "emails", .description = "E-mail addresses, at most one of them primary."},
        {.member = "phones", .description = "Phone numbers."},
        {.member = "external_customer_id",
         .description = "Id in the company's own system; only with lookup adaptors installed before 2021-05-12."},
        {.member = "custom_attributes", .description = "The company's own fields; their shape is set in Gladly."},
    };
    friend bool operator==(const customer_create&, const customer_create&) = default;
};
BOOST_DESCRIBE_STRUCT(customer_create, (),
                      (id, name, image, address, emails, phones, external_customer_id, custom_attributes))

/// The changes of `updateCustomer`: what is absent stays as it is; a list that is given replaces the old one whole.
struct customer_update {
    std::optional<std::string> name{};
    std::optional<std::string> image{};
    std::optional<std::string> address{};
    std::optional<std::vector<customer_email>> emails{};
    std::optional<std::vector<customer_phone>> phones{};
    std::optional<std::string> external_customer_id{};
    std::optional<boost::json::object> custom_attributes{};

    static constexpr core::field_note notes[] = {
        {.member = "name", .description = "Full name."},
        {.member = "image", .description = "URL of a picture."},
        {.member = "address", .description = "Postal address in one line."},
        {.member = "emails", .description = "All e-mail addresses: the list replaces the present one whole."},
        {.member = "phones", .description = "All phone numbers: the list replaces the present one whole."},
        {.member = "external_customer_id",
         .description = "Id in the company's own system; only with lookup adaptors installed before 2021-05-12."},
        {.member = "custom_attributes", .description = "The company's own fields; their shape is set in Gladly."},
    };
    friend bool operator==(const customer_update&, const customer_update&) = default;
};
BOOST_DESCRIBE_STRUCT(customer_update, (),
                      (name, image, address, emails, phones, external_customer_id, custom_attributes))

} // namespace gladly_mcp::gladly
