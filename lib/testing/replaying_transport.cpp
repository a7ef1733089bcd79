#include "testing/recorded_match.hpp"

#include <gladly_mcp/testing/replaying_transport.hpp>

#include <algorithm>
#include <utility>

namespace gladly_mcp::testing {

replaying_transport::replaying_transport(recording from) : from_(std::move(from)), used_(from_.exchanges().size()) {}

boost::asio::awaitable<result<http::response>> replaying_transport::send(http::request what)
{
    const auto& known = from_.exchanges();
    for (std::size_t i = 0; i != known.size(); ++i) {
        if (!used_[i] && matches(known[i], what)) {
            used_[i] = true;
            co_return known[i].outcome;
        }
    }
    std::string message = "The recording has no exchange left for ";
    message.append(what.method).append(1, ' ').append(what.target.substr(0, what.target.find('?'))).append(1, '.');
    co_return error(errc::not_sent, std::move(message));
}

std::size_t replaying_transport::unused() const noexcept
{
    return static_cast<std::size_t>(std::ranges::count(used_, false));
}

} // namespace gladly_mcp::testing
