#pragma once

#include <gladly_mcp/core/describe.hpp>
#include <gladly_mcp/core/extra.hpp>
#include <gladly_mcp/core/json.hpp>

#include <optional>
#include <string>

namespace gladly_mcp::gladly {

/// `CUSTOMER/MERGED`: the source is gone, the destination has taken over what it had.
struct customer_merged_event {
    std::string destination_customer_id{};
    std::string destination_conversation_id{};
    std::string source_customer_id{};
    std::string source_conversation_id{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "destination_customer_id", .description = "Id of the customer that remains."},
        {.member = "destination_conversation_id", .description = "Id of the conversation that remains."},
        {.member = "source_customer_id", .description = "Id of the customer that is gone."},
        {.member = "source_conversation_id", .description = "Id of the conversation that is gone."},
    };
    friend bool operator==(const customer_merged_event&, const customer_merged_event&) = default;
};
BOOST_DESCRIBE_STRUCT(customer_merged_event, (),
                      (destination_customer_id, destination_conversation_id, source_customer_id,
                       source_conversation_id))

/// `CUSTOMER_PROFILE/CREATED`, `/UPDATED` and `/DELETED`.
struct customer_profile_event {
    std::string customer_id{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "customer_id", .description = "Id of the customer."},
    };
    friend bool operator==(const customer_profile_event&, const customer_profile_event&) = default;
};
BOOST_DESCRIBE_STRUCT(customer_profile_event, (), (customer_id))

/// `CUSTOMER_PROFILE/MERGED`, deprecated in favour of `CUSTOMER/MERGED`.
struct customer_profile_merged_event {
    std::optional<std::string> source_customer_id{};
    std::optional<std::string> destination_customer_id{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "source_customer_id", .description = "Id of the customer that is gone."},
        {.member = "destination_customer_id", .description = "Id of the customer that remains."},
    };
    friend bool operator==(const customer_profile_merged_event&, const customer_profile_merged_event&) = default;
};
BOOST_DESCRIBE_STRUCT(customer_profile_merged_event, (), (source_customer_id, destination_customer_id))

} // namespace gladly_mcp::gladly
