#pragma once

#include <gladly_mcp/core/config.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace gladly_mcp::gladly {

/// What may be done with a request whose outcome is unknown.
enum class retry_class : std::uint8_t {
    read,           ///< Repeating it does no harm.
    keyed_create,   ///< The client chooses the id, so a repeat cannot create twice.
    idempotent_set, ///< Repeating sets the same state again.
    unkeyed_effect, ///< Repeating may act twice: never sent again.
};

/// Whether an operation only reads.
enum class operation_kind : std::uint8_t { read, write };

/// One operation of Gladly's REST API: the one place that knows its method, path, group and rules. The typed call, the
/// tool, the sandbox's route, the reference page and the contract test all read this row.
struct operation {
    std::string_view id;     ///< Gladly's operation id, e.g. `getCustomer`.
    std::string_view method; ///< `GET`, `POST`, `PUT`, `PATCH` or `DELETE`.
    std::string_view path;   ///< Template under the origin, e.g. `/api/v1/customer-profiles/{customerId}`.
    std::string_view tag;    ///< Group by which tools are filtered, e.g. `customers`.
    operation_kind kind = operation_kind::read;
    unsigned success = 200; ///< The one status that means success.
    retry_class retry = retry_class::read;
    std::size_t max_items = 0;             ///< How many items a list answers at most; 0: no list, or no bound stated.
    bool truncation_header = false;        ///< Whether `Gladly-Limited-Data` tells that a list was cut.
    std::string_view request_schema = {};  ///< Name of the body's schema in the contract; empty: no body.
    std::string_view response_schema = {}; ///< Name of the answer's schema in the contract; empty: no body.
};

/// All operations that this version can call, in the order of the reference page.
[[nodiscard]] GLADLY_MCP_API std::span<const operation> operations() noexcept;

/// The operation with that id, or null.
[[nodiscard]] GLADLY_MCP_API const operation* find_operation(std::string_view id) noexcept;

} // namespace gladly_mcp::gladly
