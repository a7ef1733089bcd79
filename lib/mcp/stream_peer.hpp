#pragma once

#include "mcp/dispatch.hpp"
#include "mcp/revision/legacy.hpp"

#include <gladly_mcp/core/parse.hpp>

#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <variant>
#include <vector>

namespace gladly_mcp::mcp {

/// A call that is to be run, with the message that it points into.
struct incoming_call {
    boost::json::value message;
    request_id id;
    const tool_table* table;
    const revision* how;
    caller who;
    prepared_call call;
};

/// The server's side of one connection that carries whole messages (stdio, sockets, in process): takes what was read
/// and says what to do. Does no I/O.
///
/// A request with the 2026-07-28 claim is judged on its own; `initialize` opens the older protocol for the rest of the
/// connection, and the two never touch each other's state (requirements section 2.3).
class stream_peer {
public:
    explicit stream_peer(std::shared_ptr<server_core> core);

    struct nothing {};
    struct reply {
        std::string text;
    };
    struct start {
        std::unique_ptr<incoming_call> call;
    };
    struct cancel {
        request_id id;
    };
    using action = std::variant<nothing, reply, start, cancel>;

    /// An array of messages (2025-03-26): each part is carried out, the answers are sent as one array.
    using batch = std::vector<action>;

    /// Judges one message.
    [[nodiscard]] std::variant<action, batch> on_message(std::string_view text);

    /// The answer to a message that the transport skipped because it was too long.
    [[nodiscard]] std::string on_too_long() const;

    /// A started call has ended: the message to send, or nothing when it was cancelled.
    [[nodiscard]] std::optional<std::string> on_finished(const incoming_call& call, const tool_result& value);

    /// A started call has ended without a result: its id is free again.
    void on_abandoned(const request_id& id);

private:
    [[nodiscard]] action judge(boost::json::value message);
    [[nodiscard]] action judge_request(boost::json::value message, const envelope& request);
    [[nodiscard]] action open_session(const envelope& request);
    [[nodiscard]] action carry_out(boost::json::value message, const envelope& request, const revision& how,
                                   caller who);
    [[nodiscard]] action on_notification(const envelope& message);
    [[nodiscard]] batch judge_batch(const boost::json::array& messages);
    [[nodiscard]] action refuse(const std::optional<request_id>& id, const rpc_error& problem) const;

    std::shared_ptr<server_core> core_;
    core::json_reader reader_;
    std::optional<legacy_session> session_;
    std::unordered_map<request_id, bool> in_flight_; // id to whether it was cancelled
};

} // namespace gladly_mcp::mcp
