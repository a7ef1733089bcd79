#include "http/exchange_rules.hpp"

namespace gladly_mcp::http {

error interrupted(interruption why, bool wrote)
{
    const effect consequence = wrote ? effect::possible : effect::none;
    switch (why) {
    case interruption::cancelled:
        return error{errc::cancelled,
                     wrote ? "The request was cancelled after it had left."
                           : "The request was cancelled before it left.",
                     consequence};
    case interruption::deadline:
        if (wrote)
            return error{errc::timed_out, "The answer did not come before the deadline.", consequence};
        return error{errc::not_sent, "The request could not be sent before the deadline.", consequence};
    case interruption::broken: break;
    }
    if (wrote)
        return error{errc::connection_lost, "The connection broke before the answer was whole.", consequence};
    return error{errc::not_sent, "The connection broke before the request left.", consequence};
}

bool may_send_again(const attempt& past, bool replayable) noexcept
{
    return past.broken && !past.heard && (replayable || past.written == 0);
}

} // namespace gladly_mcp::http
