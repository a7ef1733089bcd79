#pragma once

#include <gladly_mcp/tools/policy.hpp>

#include <string>
#include <variant>
#include <vector>

namespace program {

/// Which account the tools act for, and which tools there are.
struct account_options {
    bool sandbox = false;
    gladly_mcp::tools::policy policy;
};

/// `serve`.
struct serve_options {
    account_options account;
    std::string listen = "127.0.0.1:8080";
    std::string endpoint_token_env; ///< Name of the variable; empty: no secret URL.
    std::string expires_at;         ///< RFC 3339; empty: never.
    std::string api_token_env;      ///< Name of the variable; empty: no second credential.
    std::vector<std::string> allowed_hosts;
    std::vector<std::string> allowed_origins;
};

/// `stdio`.
struct stdio_options {
    account_options account;
};

/// `sandbox`.
struct sandbox_options {
    std::string listen = "127.0.0.1:8090";
};

/// `tools`.
struct tools_options {
    gladly_mcp::tools::policy policy;
    std::string format = "markdown";
};

/// `call`.
struct call_options {
    account_options account;
    std::string tool;
    std::string arguments = "{}";
};

/// What the command line asks for; an `int` is the exit code of a command line that was answered at once (`--help`).
using command = std::variant<int, serve_options, stdio_options, sandbox_options, tools_options, call_options>;

[[nodiscard]] command parse_command_line(int argc, char** argv);

/// The commands. Each returns the exit code: 0, or 1 after it has said on stderr what is wrong.
int run(const serve_options& options);
int run(const stdio_options& options);
int run(const sandbox_options& options);
int run(const tools_options& options);
int run(const call_options& options);

} // namespace program
