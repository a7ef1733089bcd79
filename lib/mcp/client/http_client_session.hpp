#pragma once

#include <gladly_mcp/core/parse.hpp>
#include <gladly_mcp/mcp/http_client_transport.hpp>
#include <gladly_mcp/mcp/request_id.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gladly_mcp::mcp {

/// The client's side of Streamable HTTP: makes the POST for a message and reads the messages out of its answer. Does
/// no I/O.
class http_client_session {
public:
    explicit http_client_session(http_client_transport_options options);

    /// What an answer is judged by.
    struct exchange {
        std::optional<request_id> id; ///< Of a request; notifications and responses expect nothing.
        bool opens_session = false;
        bool in_session = false;
    };
    struct outgoing {
        http::request request;
        exchange expected;
    };

    /// `errc::invalid_argument` for a text that is no JSON-RPC message.
    [[nodiscard]] result<outgoing> begin(std::string message);

    /// The messages of the answer, the one to the request among them.
    [[nodiscard]] result<std::vector<std::string>> finish(const exchange& expected, http::response answer);

    /// The request that ends the session at the server; none when there is no session.
    [[nodiscard]] std::optional<http::request> end();

private:
    [[nodiscard]] http::request basic_request(std::string method) const;
    [[nodiscard]] result<std::vector<std::string>> read_messages(http::response& answer) const;
    [[nodiscard]] error judge_status(const exchange& expected, const http::response& answer);
    [[nodiscard]] std::optional<std::string> read_refusal(const request_id& id, std::string_view body);
    [[nodiscard]] bool take_answer(const exchange& expected, std::string_view message);
    void open(const http::response& answer);

    http_client_transport_options options_;
    core::json_reader reader_;
    std::string session_id_;
    std::string version_; // agreed by `initialize`; empty before and without a session
};

} // namespace gladly_mcp::mcp
