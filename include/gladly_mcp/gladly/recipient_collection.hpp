#pragma once

#include <gladly_mcp/core/codec.hpp>
#include <gladly_mcp/core/describe.hpp>
#include <gladly_mcp/core/extra.hpp>
#include <gladly_mcp/core/json.hpp>
#include <gladly_mcp/core/open_enum.hpp>
#include <gladly_mcp/core/timestamp.hpp>

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace gladly_mcp::gladly {

/// Someone whom an e-mail campaign contacts.
struct campaign_email_recipient {
    std::string customer_name{};
    std::string email_address{};
    std::string timezone{};

    static constexpr core::field_note notes[] = {
        {.member = "customer_name", .description = "Name of the customer."},
        {.member = "email_address", .description = "E-mail address of the customer."},
        {.member = "timezone", .description = "IANA time zone of the customer, such as America/New_York."},
    };
    friend bool operator==(const campaign_email_recipient&, const campaign_email_recipient&) = default;
};
BOOST_DESCRIBE_STRUCT(campaign_email_recipient, (), (customer_name, email_address, timezone))

/// Someone whom a campaign of text messages or calls contacts.
struct campaign_phone_recipient {
    std::string customer_name{};
    std::string phone_number{};
    std::string timezone{};

    static constexpr core::field_note notes[] = {
        {.member = "customer_name", .description = "Name of the customer."},
        {.member = "phone_number", .description = "Number of the customer."},
        {.member = "timezone", .description = "IANA time zone of the customer, such as America/New_York."},
    };
    friend bool operator==(const campaign_phone_recipient&, const campaign_phone_recipient&) = default;
};
BOOST_DESCRIBE_STRUCT(campaign_phone_recipient, (), (customer_name, phone_number, timezone))

/// Someone whom a campaign contacts; the wire tells the kinds apart by their address.
using campaign_recipient = std::variant<campaign_email_recipient, campaign_phone_recipient>;

} // namespace gladly_mcp::gladly

template <>
struct gladly_mcp::core::codec<gladly_mcp::gladly::campaign_recipient> {
    using recipient = gladly::campaign_recipient;

    GLADLY_MCP_API static bool decode(const boost::json::value& value, decode_context& context, recipient& out);
    GLADLY_MCP_API static boost::json::value encode(const recipient& value, const boost::json::storage_ptr& storage);
    GLADLY_MCP_API static boost::json::object schema(schema_context& context);
};

namespace gladly_mcp::gladly {

/// The body of `createRecipientCollection`.
struct recipient_collection_create {
    std::string name{};
    core::timestamp start_after{};
    std::optional<core::timestamp> end_before{};
    std::vector<campaign_recipient> recipients{};

    static constexpr core::field_note notes[] = {
        {.member = "name", .description = "Name of the collection."},
        {.member = "start_after", .description = "Nobody is contacted before.", .format = "date-time"},
        {.member = "end_before", .description = "Nobody is contacted after.", .format = "date-time"},
        {.member = "recipients", .description = "Whom to contact, by the address that fits the kind of campaign."},
    };
    friend bool operator==(const recipient_collection_create&, const recipient_collection_create&) = default;
};
BOOST_DESCRIBE_STRUCT(recipient_collection_create, (), (name, start_after, end_before, recipients))

/// How a campaign contacts people.
enum class campaign_type : std::uint8_t { email, sms, voice };
BOOST_DESCRIBE_ENUM(campaign_type, email, sms, voice)

/// How far a campaign's work on a collection has come.
enum class recipient_collection_status : std::uint8_t { active, canceled, completed, pending, scheduled };
BOOST_DESCRIBE_ENUM(recipient_collection_status, active, canceled, completed, pending, scheduled)

/// People whom a campaign contacts, as Gladly answers it.
struct recipient_collection {
    std::string id{};
    std::string campaign_id{};
    core::open_enum<campaign_type> type{};
    core::timestamp start_after{};
    std::optional<core::timestamp> end_before{};
    std::string name{};
    core::open_enum<recipient_collection_status> status{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "id", .description = "Id of the collection."},
        {.member = "campaign_id", .description = "Id of the campaign."},
        {.member = "type", .description = "How the campaign contacts people."},
        {.member = "start_after", .description = "Nobody is contacted before.", .format = "date-time"},
        {.member = "end_before", .description = "Nobody is contacted after.", .format = "date-time"},
        {.member = "name", .description = "Name of the collection."},
        {.member = "status", .description = "How far the work on it has come."},
    };
    friend bool operator==(const recipient_collection&, const recipient_collection&) = default;
};
BOOST_DESCRIBE_STRUCT(recipient_collection, (), (id, campaign_id, type, start_after, end_before, name, status))

} // namespace gladly_mcp::gladly
