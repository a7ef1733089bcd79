#pragma once

#include <gladly_mcp/http/listener.hpp>

#include <boost/asio/io_context.hpp>
#include <boost/asio/signal_set.hpp>

#include <chrono>
#include <csignal>

namespace program {

/// Runs until SIGINT or SIGTERM, then lets requests under way finish for up to ten seconds. From then on the signals do
/// what they do by default: a second one ends the program at once.
inline void run_until_signal(boost::asio::io_context& context, gladly_mcp::http::listener& listener)
{
    boost::asio::signal_set signals(context, SIGINT, SIGTERM);
    signals.async_wait([&](const boost::system::error_code& problem, int) {
        if (problem)
            return;
        signals.clear();
        listener.stop(std::chrono::seconds(10));
    });
    context.run();
}

} // namespace program
