#pragma once

#include "mcp/dispatch.hpp"
#include "mcp/session_table.hpp"

#include <gladly_mcp/http/handler.hpp>

#include <chrono>
#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace gladly_mcp::mcp {

/// Decides what an HTTP request asks for once its body was parsed, by the rules for serving all revisions at one URL
/// (requirements sections 2.1 and 2.2). Does no I/O; the pieces that it returns point into the message and the table.
class http_dispatcher {
public:
    http_dispatcher(std::shared_ptr<server_core> core, std::size_t max_sessions, std::chrono::milliseconds session_idle)
        : core_(std::move(core)), sessions_(max_sessions, session_idle)
    {}

    /// A finished answer; an empty body goes without a content type.
    struct answer {
        unsigned status = 200;
        std::string body;
        std::string session_id; ///< Of the session that the request opened; else empty.
    };

    /// A call that is to be run.
    struct call {
        request_id id;
        const tool_table* table;
        const revision* how;
        caller who;
        prepared_call prepared;
        std::shared_ptr<http_session> session; ///< Null for a stateless call.
    };

    /// The parts of an array of messages; their answers are sent as one array.
    using batch = std::vector<std::variant<answer, call>>;

    using verdict = std::variant<answer, call, batch>;

    [[nodiscard]] verdict judge(const http::request_view& head, const boost::json::value& message,
                                std::chrono::steady_clock::time_point now);

    /// `DELETE`: ends a session.
    [[nodiscard]] answer end_session(const http::request_view& head);

    [[nodiscard]] std::size_t session_count() const noexcept { return sessions_.size(); }

private:
    using time_point = std::chrono::steady_clock::time_point;
    using one = std::variant<answer, call>;

    [[nodiscard]] one judge_stateless(const http::request_view& head, const envelope& request, caller who);
    [[nodiscard]] one judge_unclaimed(const http::request_view& head, const envelope& message, time_point now);
    [[nodiscard]] one judge_in_session(const std::shared_ptr<http_session>& session, const envelope& message);
    [[nodiscard]] verdict judge_batch(const http::request_view& head, const boost::json::array& messages,
                                      time_point now);
    [[nodiscard]] answer open_session(const envelope& request, time_point now);
    [[nodiscard]] one carry_out(const envelope& request, const revision& how, caller who,
                                std::shared_ptr<http_session> session);
    [[nodiscard]] std::variant<std::shared_ptr<http_session>, answer> find_session(const http::request_view& head,
                                                                                   time_point now);

    std::shared_ptr<server_core> core_;
    session_table sessions_;
};

} // namespace gladly_mcp::mcp
