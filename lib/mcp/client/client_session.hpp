#pragma once

#include "mcp/protocol.hpp"

#include <gladly_mcp/core/parse.hpp>
#include <gladly_mcp/mcp/client.hpp>

#include <string>
#include <string_view>
#include <unordered_map>
#include <variant>
#include <vector>

namespace gladly_mcp::mcp {

/// The client's side of one connection: writes requests in the agreed revision and tells what incoming messages mean.
/// Does no I/O.
class client_session {
public:
    explicit client_session(const client_options& options);

    /// A request to be sent; its answer is expected from now on.
    struct outgoing {
        request_id id;
        std::string text;
    };

    /// The two requests that open a connection. From `initialize` on the server may send requests of its own.
    [[nodiscard]] outgoing discover(std::string_view version);
    [[nodiscard]] outgoing initialize(std::string_view version);

    /// The version that later requests are written in.
    void adopt(std::string version, bool stateless);

    [[nodiscard]] outgoing request(std::string_view method, boost::json::object params, bool with_progress);

    /// The notification that completes `initialize`.
    [[nodiscard]] static std::string initialized();

    [[nodiscard]] std::string_view version() const noexcept { return version_; }
    [[nodiscard]] bool stateless() const noexcept { return stateless_; }

    /// An answer to a request of ours; nothing else comes for it.
    struct answer {
        request_id id;
        result<boost::json::value> value;
    };
    struct progress {
        request_id id;
        progress_update update;
    };
    /// A message to be sent in answer to the server.
    struct reply {
        std::string text;
    };
    using event = std::variant<answer, progress, reply>;

    /// Judges one message. What is malformed, unknown or late has no events.
    [[nodiscard]] std::vector<event> on_message(std::string_view text);

    /// Expects no answer any more. Returns the notification that tells the server, or nothing when the answer is in.
    [[nodiscard]] std::optional<std::string> give_up(const request_id& id, std::string_view reason);

private:
    struct expectation {
        bool stateless;
        bool with_progress;
    };

    [[nodiscard]] outgoing write(std::string_view method, const boost::json::object& params, expectation what);
    [[nodiscard]] boost::json::object stateless_meta(std::string_view version) const;
    void judge(boost::json::value message, std::vector<event>& events);
    void on_answer(boost::json::value& message, const request_id& id, std::vector<event>& events);
    void on_progress(const boost::json::object& params, std::vector<event>& events) const;
    void on_server_request(const request_id& id, std::string_view method, std::vector<event>& events) const;

    boost::json::object client_info_;
    boost::json::object capabilities_;
    core::json_reader reader_;
    std::string version_;
    bool stateless_ = false;
    bool answers_requests_ = false;
    std::int64_t last_id_ = 0;
    std::unordered_map<request_id, expectation> expected_;
};

} // namespace gladly_mcp::mcp
