#pragma once

#include <gladly_mcp/core/result.hpp>
#include <gladly_mcp/mcp/client.hpp>

#include <boost/json/value.hpp>

#include <string>
#include <string_view>
#include <variant>

namespace gladly_mcp::mcp {

/// Finds out which protocol a server speaks (2026-07-28, basic/versioning and the transports' pages): says what to send
/// and judges what becomes of it. Does no I/O.
///
/// A recognized error of 2026-07-28 proves a stateless server, which never gets `initialize`. On streams every other
/// error and silence mean an older server; on HTTP an older server is one that answers, while time-outs, 5xx, 401 and
/// 403 prove nothing.
class era_probe {
public:
    /// `exchanges`: the transport's `per_message_exchange()`.
    era_probe(era_preference wanted, bool exchanges) noexcept : wanted_(wanted), exchanges_(exchanges) {}

    /// Send `server/discover` with that version claimed.
    struct send_discover {
        std::string_view version;
    };
    /// Send `initialize` with that version asked for.
    struct send_initialize {
        std::string_view version;
    };
    /// The version is agreed on; `opening` is the result of `server/discover` or `initialize`.
    struct agreed {
        bool stateless = false;
        std::string version;
        boost::json::value opening;
    };
    using step = std::variant<send_discover, send_initialize, agreed, error>;

    [[nodiscard]] step begin();

    /// What became of the request that the last step named: its result, the server's error (`errc::rpc_error`), or how
    /// sending or waiting failed.
    [[nodiscard]] step on_outcome(result<boost::json::value> outcome);

private:
    [[nodiscard]] step judge_discovery(boost::json::value discovered);
    [[nodiscard]] step judge_refusal(error refusal);
    [[nodiscard]] step judge_failure(error failure);
    [[nodiscard]] step judge_session(result<boost::json::value> outcome);
    [[nodiscard]] step fall_back(const error& evidence);

    era_preference wanted_;
    bool exchanges_;
    bool initializing_ = false;
    bool retried_ = false;
};

} // namespace gladly_mcp::mcp
