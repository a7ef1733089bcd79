#pragma once

#include <gladly_mcp/core/result.hpp>
#include <gladly_mcp/gladly/operation.hpp>
#include <gladly_mcp/http/transport.hpp>

#include <boost/json/value.hpp>

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gladly_mcp::gladly {

/// What one call of an operation says, in the names of the wire. The names must outlive the call: use literals.
struct call_arguments {
    std::vector<std::pair<std::string_view, std::string>> path;  ///< Ids for the `{…}` of the path, each checked.
    std::vector<std::pair<std::string_view, std::string>> query; ///< In the order sent; values of any bytes.
    std::optional<boost::json::value> body;                      ///< Must be there if the operation has a body.
};

/// A successful answer, its JSON as it came.
struct answer {
    unsigned status = 0;
    boost::json::value json; ///< Null when the answer has no body.

    /// Whether Gladly says that it left items of the list out (`Gladly-Limited-Data`).
    bool truncated = false;

    /// Id of what a write made: the last segment of `Location`, else `id` of the answer's body, else the id that the
    /// request chose. Empty when none of them is there and safe to use.
    std::string created_id;

    rate_limit_detail rate; ///< What the answer tells about the request budget.

    unsigned attempts = 1; ///< How often the request was sent until it had this answer.
};

/// Makes the request for one call, without I/O: method, target, `Accept`, JSON body and whether it may be replayed.
/// Origin, credentials and deadline are the client's to add.
///
/// Errors: `errc::invalid_argument` when a path argument is missing, unknown, given twice or no `valid_id` (an e-mail
/// address will do where the operation says `email_as_id`), and when a body is missing or is not wanted.
[[nodiscard]] GLADLY_MCP_API result<http::request> build_request(const operation& what,
                                                                 const call_arguments& arguments);

/// Reads the answer to one call, without I/O. `now` is the wall time at which it came.
///
/// Errors, each with `http_status()`: 301 with code `moved` is `errc::moved` (`moved_detail`; so is a 404 that says the
/// same), 400 and 422 `invalid_request` (`invalid_request_detail`), 401 `unauthorized`, 403 `forbidden`, 404
/// `not_found`, 409 `conflict` (`conflict_detail`), 429 `rate_limited` (`rate_limit_detail`), 5xx `server_error`,
/// everything else, other redirects too, `unexpected_response`; a success whose body is not the JSON that is due is
/// `malformed_json`. Error bodies are read in all their forms: a list or one object under `errors`, a bare array, a
/// bare object, nothing, or something that is no JSON. A refusal (4xx) has had no effect; after another failure a write
/// may have had one.
[[nodiscard]] GLADLY_MCP_API result<answer> read_answer(const operation& what, const call_arguments& arguments,
                                                        const http::response& from,
                                                        std::chrono::system_clock::time_point now);

} // namespace gladly_mcp::gladly
