#include <gladly_mcp/gladly/client_options.hpp>
#include <gladly_mcp/gladly/rate_limiter.hpp>

namespace gladly_mcp::gladly {

client_options managed(client_options options)
{
    if (!options.retry) {
        options.retry.emplace();
    }
    const bool can_wait = options.clock != nullptr && options.sleeper != nullptr && options.random != nullptr;
    if (!options.limiter && can_wait) {
        rate_limiter_options limits;
        limits.clock = options.clock;
        limits.sleeper = options.sleeper;
        limits.random = options.random;
        options.limiter = std::make_shared<rate_limiter>(limits);
    }
    return options;
}

} // namespace gladly_mcp::gladly
