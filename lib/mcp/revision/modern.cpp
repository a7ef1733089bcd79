#include "mcp/revision/modern.hpp"

#include "mcp/json_text.hpp"
#include "mcp/revision/content_writer.hpp"

#include <gladly_mcp/core/serialize.hpp>

#include <algorithm>
#include <array>

namespace gladly_mcp::mcp {
namespace {

constexpr std::string_view version = "2026-07-28";

void append_meta(std::string& out, std::string_view identity, const boost::json::object* more = nullptr)
{
    append_key(out, "_meta");
    out += '{';
    append_key(out, meta_key::server_info);
    out += identity;
    if (more != nullptr) {
        for (const auto& [key, value] : *more) {
            out += ',';
            append_json_string(out, key);
            out += ':';
            core::append_json(out, value);
        }
    }
    out += '}';
}

void append_cache_hints(std::string& out, const server_options& options)
{
    out += "\"ttlMs\":";
    out += std::to_string(options.list_ttl.count());
    out += ",\"cacheScope\":\"private\",";
}

class stateless_revision final : public revision {
public:
    [[nodiscard]] std::string_view name() const noexcept override { return version; }
    [[nodiscard]] std::size_t ordinal() const noexcept override { return revision_count - 1; }
    [[nodiscard]] bool has_batches() const noexcept override { return false; }
    [[nodiscard]] std::string_view missing_id_member() const noexcept override { return {}; }

    [[nodiscard]] bool has(method what) const noexcept override
    {
        return what == method::server_discover || what == method::tools_list || what == method::tools_call;
    }

    void append_identity(std::string& out, const server_options& options) const override
    {
        append_implementation(out, options, {.title = true, .description = true});
    }

    void append_opening(std::string& out, const server_options& options, std::string_view identity) const override
    {
        out += R"({"resultType":"complete","supportedVersions":[)";
        append_json_string(out, version);
        out += R"(],"capabilities":{"tools":{}},)";
        append_cache_hints(out, options);
        append_meta(out, identity);
        append_member_unless_empty(out, "instructions", options.instructions);
        out += '}';
    }

    void append_tool(std::string& out, const tool& definition) const override
    {
        append_tool_definition(out, definition,
                               {.title = true, .output_schema = true, .annotations = true, .any_output_root = true});
    }

    void append_tool_page(std::string& out, std::string_view tools, std::string_view next_cursor,
                          const server_options& options, std::string_view identity) const override
    {
        out += R"({"resultType":"complete","tools":)";
        out += tools;
        append_member_unless_empty(out, "nextCursor", next_cursor);
        out += ',';
        append_cache_hints(out, options);
        append_meta(out, identity);
        out += '}';
    }

    void append_tool_result(std::string& out, const tool_result& value, std::string_view identity) const override
    {
        out += R"({"resultType":"complete",)";
        append_result_members(out, value, {.audio = true, .resource_links = true, .structured = structured_form::any});
        out += ',';
        append_meta(out, identity, &value.meta);
        out += '}';
    }

    void append_progress(std::string& out, const request_id& token, double done, std::optional<double> total,
                         std::string_view text) const override
    {
        append_progress_message(out, token, done, total, text);
    }
};

constexpr stateless_revision instance;

rpc_error bad_meta(std::string message)
{
    return {.code = error_code::invalid_params, .message = std::move(message), .http_status = 400};
}

} // namespace

const revision& modern_revision() noexcept
{
    return instance;
}

claim read_claim(const boost::json::object* params)
{
    const auto* claimed = find_meta(params, meta_key::protocol_version);
    if (claimed == nullptr)
        return std::monostate{};
    if (!claimed->is_string())
        return bad_meta("params._meta member io.modelcontextprotocol/protocolVersion must be a string.");
    const auto* capabilities = find_meta(params, meta_key::client_capabilities);
    if (capabilities == nullptr || !capabilities->is_object())
        return bad_meta("params._meta lacks io.modelcontextprotocol/clientCapabilities, an object ({} for none).");
    const auto* info = find_meta(params, meta_key::client_info);
    return caller{.protocol_version = claimed->get_string(),
                  .client_info = info != nullptr ? info->if_object() : nullptr,
                  .client_capabilities = &capabilities->get_object()};
}

rpc_error unsupported_version(std::string_view requested)
{
    boost::json::object data;
    data["supported"] = boost::json::array{version};
    data["requested"] = requested;
    return {.code = error_code::unsupported_protocol_version,
            .message = "This protocol version is not served; see data.supported.",
            .data = std::move(data),
            .http_status = 400};
}

rpc_error missing_claim()
{
    boost::json::object data;
    data["supported"] = boost::json::array{version};
    return {.code = error_code::invalid_params,
            .message = "params._meta lacks io.modelcontextprotocol/protocolVersion and "
                       "io.modelcontextprotocol/clientCapabilities; older clients begin with initialize.",
            .data = std::move(data),
            .http_status = 400};
}

std::optional<rpc_error> check_log_level(const boost::json::object* params)
{
    static constexpr std::array<std::string_view, 8> levels{"debug", "info",     "notice", "warning",
                                                            "error", "critical", "alert",  "emergency"};
    const auto* level = find_meta(params, meta_key::log_level);
    if (level == nullptr)
        return std::nullopt;
    if (level->is_string() && std::ranges::find(levels, std::string_view(level->get_string())) != levels.end())
        return std::nullopt;
    return rpc_error{.code = error_code::invalid_params,
                     .message = "io.modelcontextprotocol/logLevel must be one of debug, info, notice, warning, error, "
                                "critical, alert, emergency."};
}

} // namespace gladly_mcp::mcp
