#pragma once

#include <gladly_mcp/mcp/http_endpoint.hpp>

#include <optional>
#include <string>
#include <vector>

namespace gladly_mcp::mcp {

/// Judges the head of an HTTP request before anything of its body is read: where it came from, where it goes, who sends
/// it and in what form (requirements section 2.1 step 1). Does no I/O.
class http_gate {
public:
    explicit http_gate(const http_endpoint_options& options);

    /// The refusal, or nothing when the request may go on.
    [[nodiscard]] std::optional<http::immediate_response> judge(const http::request_view& head,
                                                                std::chrono::system_clock::time_point now) const;

private:
    [[nodiscard]] bool host_allowed(const http::request_view& head) const;
    [[nodiscard]] bool origin_allowed(const http::request_view& head) const;
    [[nodiscard]] std::optional<http::immediate_response> judge_path(std::string_view path,
                                                                     std::chrono::system_clock::time_point now) const;
    [[nodiscard]] bool credential_good(const http::request_view& head) const;

    std::string path_;
    std::optional<core::secret_hash> token_;
    std::optional<core::secret_hash> api_token_;
    std::optional<std::chrono::system_clock::time_point> expires_at_;
    std::vector<std::string> hosts_;
    std::vector<std::string> origins_;
};

/// Whether the `Accept` field lets an answer of that media type (`application/json`) through. A missing field does.
[[nodiscard]] bool accepts(const http::request_view& head, std::string_view media_type);

} // namespace gladly_mcp::mcp
