#pragma once

#include <gladly_mcp/core/result.hpp>
#include <gladly_mcp/core/secret.hpp>
#include <gladly_mcp/http/handler.hpp>

#include <chrono>
#include <string>

namespace gladly_mcp::gladly {

/// How strictly signatures are judged.
struct lookup_signature_options {
    /// How far `Gladly-Time` may be from the present, before and after; an older request may be a replay.
    std::chrono::seconds max_age{300};

    /// What stands before the request's path in the URL that Gladly calls, when a proxy takes it away.
    std::string path_prefix{};
};

/// Verifies that a request to a lookup adaptor is from Gladly and was not changed on its way.
///
/// Gladly signs with HMAC-SHA256: the key for a day is the HMAC of the date in `Gladly-Time` under the signing key of
/// the app's settings; the text is the algorithm, the time and the SHA-256 of the request in a normal form (method,
/// path, sorted query, the header fields that `Gladly-Authorization` lists, SHA-256 of the body), each on a line.
///
/// Thread safe. Source: Gladly's developer documentation, "Request Signing".
class GLADLY_MCP_API lookup_signature {
public:
    explicit lookup_signature(core::secret signing_key, lookup_signature_options options = {});

    /// Success, or `errc::unauthorized` with what is wrong: a field is missing or malformed, the algorithm is another
    /// one, the time is not signed or too far from `now`, a listed field is not there exactly once, or the signature
    /// does not match (compared in constant time). The body must be as received, byte for byte.
    [[nodiscard]] result<void> verify(const http::request_view& request,
                                      std::chrono::system_clock::time_point now) const;

private:
    core::secret key_;
    lookup_signature_options options_;
};

} // namespace gladly_mcp::gladly
