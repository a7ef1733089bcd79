#include "command_line.hpp"

#include <CLI/CLI.hpp>

namespace program {
namespace {

using gladly_mcp::tools::policy;

void add_policy(CLI::App& command, policy& allowed)
{
    command.add_option("--methods", allowed.methods, "Kinds of tools: read, write, custom, or exact names of tools")
        ->delimiter(',')
        ->allow_extra_args(false)
        ->capture_default_str();
    command.add_option("--tags", allowed.tags, "Groups of tools, e.g. customers,tasks; left out: all")
        ->delimiter(',')
        ->allow_extra_args(false);
}

void add_account(CLI::App& command, account_options& account)
{
    command.add_flag("--sandbox", account.sandbox, "Use the built-in Gladly with made-up data instead of an account");
    add_policy(command, account.policy);
    command.footer(
        "Account: GLADLY_ORGANIZATION (or GLADLY_BASE_URL), GLADLY_USER and GLADLY_API_TOKEN in the environment.");
}

void add_serve(CLI::App& command, serve_options& options)
{
    add_account(command, options.account);
    command.add_option("--listen", options.listen, "ADDRESS:PORT; port 0 lets the system choose")
        ->capture_default_str();
    command.add_option("--endpoint-token-env", options.endpoint_token_env,
                       "Serve at /mcp/<token>; names the environment variable that holds the token");
    command.add_option("--expires-at", options.expires_at, "Stop answering then (RFC 3339, e.g. 2027-01-31T12:00:00Z)");
    command.add_option("--require-api-token-env", options.api_token_env,
                       "Ask for 'Authorization: Bearer <token>' too; names the variable that holds that token");
    command
        .add_option("--allowed-host", options.allowed_hosts,
                    "Value of Host to accept beside loopback names, e.g. mcp.example.com (repeatable)")
        ->allow_extra_args(false);
    command
        .add_option("--allowed-origin", options.allowed_origins,
                    "Value of Origin to accept, e.g. https://app.example.com (repeatable)")
        ->allow_extra_args(false);
}

} // namespace

command parse_command_line(int argc, char** argv)
{
    CLI::App app{"A Gladly account as an MCP server"};
    app.set_version_flag("--version", "gladly-mcp " GLADLY_MCP_VERSION);
    app.require_subcommand(1);
    serve_options serve;
    stdio_options stdio;
    sandbox_options sandbox;
    tools_options tools;
    tools.policy.methods = {"read", "write", "custom"};
    call_options call;

    auto* serve_command = app.add_subcommand("serve", "Serve the tools over Streamable HTTP");
    add_serve(*serve_command, serve);
    auto* stdio_command = app.add_subcommand("stdio", "Serve the tools over standard input and output");
    add_account(*stdio_command, stdio.account);
    auto* sandbox_command = app.add_subcommand("sandbox", "Serve the built-in Gladly's REST API");
    sandbox_command->add_option("--listen", sandbox.listen, "ADDRESS:PORT, loopback only")->capture_default_str();
    auto* tools_command = app.add_subcommand("tools", "Print the definitions of the tools");
    add_policy(*tools_command, tools.policy);
    tools_command->add_option("--format", tools.format, "mcp, openai, anthropic or markdown")
        ->check(CLI::IsMember({"mcp", "openai", "anthropic", "markdown"}))
        ->capture_default_str();
    auto* call_command = app.add_subcommand("call", "Call one tool and print its result");
    add_account(*call_command, call.account);
    call_command->add_option("tool", call.tool, "Name of the tool")->required();
    call_command->add_option("arguments", call.arguments, "Its arguments, a JSON object")->capture_default_str();

    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& said) {
        return app.exit(said) == 0 ? 0 : 2;
    }
    if (serve_command->parsed())
        return serve;
    if (stdio_command->parsed())
        return stdio;
    if (sandbox_command->parsed())
        return sandbox;
    if (tools_command->parsed())
        return tools;
    return call;
}

} // namespace program
