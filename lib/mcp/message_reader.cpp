#include "mcp/message_reader.hpp"

namespace gladly_mcp::mcp {

core::parse_limits message_limits(std::size_t max_depth) noexcept
{
    return {.max_bytes = 4 * 1024 * 1024, .max_depth = max_depth};
}

rpc_error parse_error(const core::parse_failure& failure)
{
    const bool ambiguous =
        failure.problem == core::json_problem::duplicate_key || failure.problem == core::json_problem::nul_in_key;
    return {.code = ambiguous ? error_code::invalid_request : error_code::parse_error,
            .message = failure.message,
            .http_status = 400};
}

} // namespace gladly_mcp::mcp
