#pragma once

#include <gladly_mcp/core/secret.hpp>
#include <gladly_mcp/gladly/webhook_receiver.hpp>

#include <optional>
#include <string>
#include <vector>

namespace gladly_mcp::gladly {

/// Judges the head of a request to a webhook's URL: where it goes, who sends it and in what form. Does no I/O.
class webhook_gate {
public:
    explicit webhook_gate(const webhook_receiver_options& options);

    /// The refusal, or nothing when the request may go on.
    [[nodiscard]] std::optional<webhook_receipt> judge(const http::request_view& head) const;

private:
    struct expected_field {
        std::string name;
        core::secret_hash value;
    };

    [[nodiscard]] bool is_from_gladly(const http::request_view& head) const;

    std::string path_;
    std::optional<core::secret_hash> basic_; // of the part behind the scheme
    std::vector<expected_field> fields_;
    bool anonymous_;
    std::size_t max_body_bytes_;
};

/// A refusal with a sentence for the answer's body.
[[nodiscard]] webhook_receipt webhook_refusal(unsigned status, std::string_view reason);

} // namespace gladly_mcp::gladly
