#pragma once

#include <gladly_mcp/core/result.hpp>
#include <gladly_mcp/http/transport.hpp>

#include <boost/json/object.hpp>

#include <memory>
#include <string>
#include <vector>

namespace gladly_mcp::testing {

/// One request and what came of it, without credentials and personal data.
struct recorded_exchange {
    std::string method{};
    std::string target{};
    std::string body{};
    result<http::response> outcome{};
};

/// Exchanges with Gladly in the order in which they were completed, fit to be kept beside a test.
///
/// Everything that enters is scrubbed. Of header fields only those stay that a client reads (`Content-Type`,
/// `Location` without its query, `Retry-After`, `Date`, the rate limit's and `Gladly-Limited-Data`), so no credential
/// gets in. In JSON every text is replaced but ids, times, and the values of members that hold names of the API's own
/// (`type`, `status`, `timezone`, …): e-mail addresses by `scrubbed-1@example.com`, numbers of phones by
/// `+15550100001`, anything else by `scrubbed-1`. Equal texts get equal replacements, so a recording stays coherent. Of
/// CSV only the line of names is kept; of other bodies that are no JSON, nothing.
///
/// Distinct objects: safe. Shared objects: unsafe.
class GLADLY_MCP_API recording {
public:
    recording();
    recording(recording&&) noexcept;
    recording& operator=(recording&&) noexcept;
    ~recording();

    /// Adds an exchange.
    void add(const http::request& sent, const result<http::response>& outcome);

    [[nodiscard]] const std::vector<recorded_exchange>& exchanges() const noexcept;

    /// The recording as JSON, and back. `errc::decode_failed` and `errc::malformed_json` when that is none.
    [[nodiscard]] boost::json::object to_json() const;
    [[nodiscard]] static result<recording> from_json(const boost::json::value& text);

    /// Writes the recording to a file, one exchange on a line; `errc::invalid_argument` when the file
    /// cannot be written.
    [[nodiscard]] result<void> save(const std::string& path) const;

    /// Reads what `save` wrote; `errc::not_found` when the file cannot be opened.
    [[nodiscard]] static result<recording> load(const std::string& path);

private:
    class scrubber;

    std::vector<recorded_exchange> exchanges_;
    std::unique_ptr<scrubber> scrubber_;
};

} // namespace gladly_mcp::testing
