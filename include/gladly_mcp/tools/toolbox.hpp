#pragma once

#include <gladly_mcp/core/config.hpp>
#include <gladly_mcp/core/result.hpp>
#include <gladly_mcp/gladly/client.hpp>
#include <gladly_mcp/mcp/tool.hpp>
#include <gladly_mcp/tools/format.hpp>
#include <gladly_mcp/tools/policy.hpp>

#include <boost/asio/awaitable.hpp>
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include <memory>
#include <string>
#include <vector>

namespace gladly_mcp::tools {

class tool_set;

/// The Gladly tools without MCP, for an agent's own loop: definitions for the model, one call for what it asks for.
///
///     tools::toolbox box{acme, {.methods = {"read"}}};
///     auto specs = box.definitions(tools::format::openai);
///     auto answer = co_await box.call("list_all_gladly_customers", {{"email", "kim@example.com"}});
///
/// Copies are cheap and share everything. Thread safety: as the client's.
class GLADLY_MCP_API toolbox {
public:
    /// Makes a toolbox. A policy that makes no sense does not throw: there are no tools then, and each call fails with
    /// a text that says what is wrong. `create` tells at once.
    explicit toolbox(gladly::client client, const policy& allowed = {});

    /// Makes a toolbox. Errors: as `allowed_tools`.
    [[nodiscard]] static result<toolbox> create(gladly::client client, const policy& allowed = {});

    /// The definitions, as `tools::definitions` writes them.
    [[nodiscard]] boost::json::array definitions(format how = format::mcp) const;

    /// The names, in the order of the definitions.
    [[nodiscard]] std::vector<std::string> names() const;

    /// Calls a tool. Whatever goes wrong is a result with `is_error` and a text for the model, with the machine form in
    /// `meta["gladly-mcp/error"]`; a tool that is not allowed is answered as an unknown one.
    ///
    /// Cancellation: terminal cancellation of the awaiting coroutine ends the exchange with Gladly; a write may have
    /// happened. Lifetime: the awaitable keeps all that it needs alive.
    [[nodiscard]] boost::asio::awaitable<mcp::tool_result> call(std::string name, boost::json::object arguments) const;

private:
    toolbox(gladly::client client, std::shared_ptr<const tool_set> tools);

    gladly::client client_;
    std::shared_ptr<const tool_set> tools_;
};

} // namespace gladly_mcp::tools
