#pragma once

#include "support/manual_clock.hpp"

#include <gladly_mcp/sandbox/service.hpp>
#include <gladly_mcp/sandbox/world.hpp>
#include <gladly_mcp/tools/toolbox.hpp>

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace gladly_mcp::tools {

/// Everything that may be called.
[[nodiscard]] inline policy everything()
{
    return {.methods = {"read", "write"}};
}

/// A toolbox over a sandbox in the same process. The clock moves on by a second with each call, so that the rate limit
/// stays out of the way.
class workshop {
public:
    explicit workshop(const policy& allowed = everything());
    explicit workshop(sandbox::world start, const policy& allowed = everything());
    ~workshop();

    /// Calls a tool. A success is held against the tool's own output schema, and an error against the rules for errors.
    mcp::tool_result call(std::string_view tool, boost::json::object arguments = {});

    /// Calls a tool that must succeed and returns its structured content.
    boost::json::object done(std::string_view tool, boost::json::object arguments = {});

    /// Calls a tool that must fail and returns its text.
    std::string refused(std::string_view tool, boost::json::object arguments = {});

    /// How many requests reached the sandbox since the last time this was asked.
    std::uint64_t requests();

    testing::manual_clock clock;
    std::shared_ptr<sandbox::service> service;

private:
    struct machinery;
    std::unique_ptr<machinery> machinery_;
    std::uint64_t seen_ = 0;
};

/// The text of a result.
[[nodiscard]] std::string text_of(const mcp::tool_result& from);

/// The machine form of an error.
[[nodiscard]] boost::json::object error_of(const mcp::tool_result& from);

/// Adds what breaks the rules for results to the test's failures.
void expect_well_formed(const mcp::tool_result& from, const boost::json::object& output_schema);

/// A client over `transport`, which answers at once.
[[nodiscard]] gladly::client client_over(boost::asio::any_io_executor executor,
                                         std::shared_ptr<http::transport> transport, const core::clock& clock);

} // namespace gladly_mcp::tools
