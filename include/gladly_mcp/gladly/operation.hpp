#pragma once

#include <gladly_mcp/core/config.hpp>

#include <array>
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

/// What the body of a success is.
enum class answer_format : std::uint8_t {
    json,       ///< JSON, or no body where the row has no `response_schema`.
    json_lines, ///< One JSON document on each line, without an end that is known before.
    csv,        ///< Comma-separated values with a line of names.
    mp3,        ///< Sound.
    redirect,   ///< None: `Location` names the content, at another origin that must not get the credentials.
};

/// Which of an organization's request budgets an operation draws on.
enum class rate_budget : std::uint8_t {
    general, ///< 10 a second.
    reports, ///< 10 a minute, 2 at a time.
};

/// A parameter of an operation's query.
struct query_parameter {
    std::string_view name = {}; ///< Empty: none.
    bool required = false;
};

/// One operation of Gladly's REST API: the one place that knows its method, path, group and rules. The typed call, the
/// tool, the sandbox's route, the reference page and the contract test all read this row.
struct operation {
    std::string_view id = {};     ///< Gladly's operation id, e.g. `getCustomer`.
    std::string_view method = {}; ///< `GET`, `POST`, `PUT`, `PATCH` or `DELETE`.
    std::string_view path = {};   ///< Template under the origin, e.g. `/api/v1/customer-profiles/{customerId}`.
    std::string_view tag = {};    ///< Group by which tools are filtered, e.g. `customers`.
    operation_kind kind = operation_kind::read;
    unsigned success = 200;                ///< The one status that means success.
    std::array<unsigned, 4> refusals = {}; ///< Further statuses that the contract declares; 0: none.
    retry_class retry = retry_class::read;
    std::array<query_parameter, 3> query = {};
    std::size_t max_items = 0;             ///< How many items a list answers at most; 0: no list, or no bound stated.
    bool truncation_header = false;        ///< Whether `Gladly-Limited-Data` tells that a list was cut.
    std::string_view request_schema = {};  ///< Name of the body's schema in the contract; empty: no body.
    std::string_view response_schema = {}; ///< Name of the answer's schema in the contract; empty: no body.
    answer_format format = answer_format::json;
    rate_budget budget = rate_budget::general;
    bool public_access = false; ///< Answered without credentials, and asked without them.
    bool retired = false;       ///< Gone from the newest contract; see `client_options::retired_operations`.
    bool email_as_id = false;   ///< Whether an e-mail address may stand in its path instead of the id.
};

/// All operations that this version can call, in the order of the reference page.
[[nodiscard]] GLADLY_MCP_API std::span<const operation> operations() noexcept;

/// The operation with that id, or null.
[[nodiscard]] GLADLY_MCP_API const operation* find_operation(std::string_view id) noexcept;

} // namespace gladly_mcp::gladly
