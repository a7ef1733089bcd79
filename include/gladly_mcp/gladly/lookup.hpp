#pragma once

#include <gladly_mcp/core/describe.hpp>
#include <gladly_mcp/core/extra.hpp>
#include <gladly_mcp/core/json.hpp>
#include <gladly_mcp/core/open_enum.hpp>
#include <gladly_mcp/gladly/customer.hpp>

#include <boost/json/object.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// What Gladly asks a lookup adaptor for, a service of the company's own, and what that answers.
///
/// Source: Gladly's developer documentation, "Auto-Linking, Basic Search and Detailed Lookup". There is no schema for
/// it, so what is not described here is kept in `extra`.
namespace gladly_mcp::gladly {

/// How much is asked for: candidates to link a customer with, or everything about a linked one.
enum class lookup_level : std::uint8_t { basic, detailed };
BOOST_DESCRIBE_ENUM(lookup_level, basic, detailed)

/// What is known of the customer. A search by an agent sends `email` and `phone`, the other requests `emails` and
/// `phones`; the company's own attributes are in `extra`.
struct lookup_query {
    std::optional<std::string> id{};
    std::optional<std::string> external_customer_id{};
    std::optional<std::string> name{};
    std::optional<std::string> email{};
    std::optional<std::string> phone{};
    std::optional<std::vector<std::string>> emails{};
    std::optional<std::vector<std::string>> phones{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "id", .description = "Gladly's id of the customer."},
        {.member = "external_customer_id", .description = "Id at the company; of a linked customer."},
        {.member = "name", .description = "Name of the customer."},
        {.member = "email", .description = "E-mail address that an agent searches for."},
        {.member = "phone", .description = "Phone number that an agent searches for."},
        {.member = "emails", .description = "E-mail addresses of the customer."},
        {.member = "phones", .description = "Phone numbers of the customer."},
    };
    friend bool operator==(const lookup_query&, const lookup_query&) = default;
};
BOOST_DESCRIBE_STRUCT(lookup_query, (), (id, external_customer_id, name, email, phone, emails, phones))

/// The body of Gladly's request.
struct lookup_request {
    core::open_enum<gladly::lookup_level> lookup_level{};
    lookup_query query{};
    bool unique_match_required = false; ///< Whether more than one result is useless; so in detailed lookups.
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "lookup_level", .description = "BASIC for candidates, DETAILED for one linked customer."},
        {.member = "query", .description = "What is known of the customer."},
        {.member = "unique_match_required",
         .description = "Whether more than one result is useless.",
         .presence = core::presence::optional},
    };
    friend bool operator==(const lookup_request&, const lookup_request&) = default;
};
BOOST_DESCRIBE_STRUCT(lookup_request, (), (lookup_level, query, unique_match_required))

/// An e-mail address in an answer.
struct lookup_email {
    std::string original{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "original", .description = "The address."},
    };
    friend bool operator==(const lookup_email&, const lookup_email&) = default;
};
BOOST_DESCRIBE_STRUCT(lookup_email, (), (original))

/// A phone number in an answer.
struct lookup_phone {
    std::string original{};
    std::optional<core::open_enum<phone_type>> type{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "original", .description = "The number."},
        {.member = "type", .description = "What kind of line it is."},
    };
    friend bool operator==(const lookup_phone&, const lookup_phone&) = default;
};
BOOST_DESCRIBE_STRUCT(lookup_phone, (), (original, type))

/// Which card shows a transaction.
enum class lookup_transaction_type : std::uint8_t { flight, generic, order, stay, subscription };
BOOST_DESCRIBE_ENUM(lookup_transaction_type, flight, generic, order, stay, subscription)

/// Something that the customer bought or booked. The attributes depend on the type; all of them are in `extra`.
struct lookup_transaction {
    core::open_enum<lookup_transaction_type> type{lookup_transaction_type::generic};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "type", .description = "Which card shows it."},
    };
    friend bool operator==(const lookup_transaction&, const lookup_transaction&) = default;
};
BOOST_DESCRIBE_STRUCT(lookup_transaction, (), (type))

/// A customer of the company.
struct lookup_profile {
    std::string external_customer_id{};
    std::optional<std::string> name{};
    std::optional<std::string> address{};
    std::optional<std::vector<lookup_email>> emails{};
    std::optional<std::vector<lookup_phone>> phones{};
    std::optional<boost::json::object> custom_attributes{};
    std::optional<std::vector<lookup_transaction>> transactions{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "external_customer_id", .description = "Id at the company."},
        {.member = "name", .description = "Name of the customer."},
        {.member = "address", .description = "Postal address."},
        {.member = "emails", .description = "E-mail addresses."},
        {.member = "phones", .description = "Phone numbers."},
        {.member = "custom_attributes", .description = "Attributes that Gladly is set up to show; not nested."},
        {.member = "transactions", .description = "What was bought or booked; read in detailed lookups only."},
    };
    friend bool operator==(const lookup_profile&, const lookup_profile&) = default;
};
BOOST_DESCRIBE_STRUCT(lookup_profile, (),
                      (external_customer_id, name, address, emails, phones, custom_attributes, transactions))

/// The body of the answer: the customers that match, at most one in a detailed lookup.
struct lookup_response {
    std::vector<lookup_profile> results{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "results", .description = "The customers that match."},
    };
    friend bool operator==(const lookup_response&, const lookup_response&) = default;
};
BOOST_DESCRIBE_STRUCT(lookup_response, (), (results))

} // namespace gladly_mcp::gladly
