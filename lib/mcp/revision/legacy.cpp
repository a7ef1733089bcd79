#include "mcp/revision/legacy.hpp"

#include "mcp/json_text.hpp"
#include "mcp/revision/content_writer.hpp"

#include <gladly_mcp/core/serialize.hpp>

namespace gladly_mcp::mcp {
namespace {

/// How one revision of the `initialize` era differs from the model.
struct traits {
    std::string_view name;
    std::size_t ordinal;
    bool batches;
    bool progress_text;
    implementation_form implementation;
    tool_form tools;
    result_form results;
};

class session_revision final : public revision {
public:
    constexpr explicit session_revision(const traits& what) noexcept : traits_(what) {}

    [[nodiscard]] std::string_view name() const noexcept override { return traits_.name; }
    [[nodiscard]] std::size_t ordinal() const noexcept override { return traits_.ordinal; }
    [[nodiscard]] bool has_batches() const noexcept override { return traits_.batches; }
    [[nodiscard]] std::string_view missing_id_member() const noexcept override { return R"("id":null,)"; }

    [[nodiscard]] bool has(method what) const noexcept override
    {
        return what == method::initialize || what == method::ping || what == method::tools_list ||
               what == method::tools_call;
    }

    void append_identity(std::string& out, const server_options& options) const override
    {
        append_implementation(out, options, traits_.implementation);
    }

    void append_opening(std::string& out, const server_options& options, std::string_view identity) const override
    {
        out += R"({"protocolVersion":)";
        append_json_string(out, traits_.name);
        out += R"(,"capabilities":{"tools":{}},"serverInfo":)";
        out += identity;
        append_member_unless_empty(out, "instructions", options.instructions);
        out += '}';
    }

    void append_tool(std::string& out, const tool& definition) const override
    {
        append_tool_definition(out, definition, traits_.tools);
    }

    void append_tool_page(std::string& out, std::string_view tools, std::string_view next_cursor, const server_options&,
                          std::string_view) const override
    {
        out += R"({"tools":)";
        out += tools;
        append_member_unless_empty(out, "nextCursor", next_cursor);
        out += '}';
    }

    void append_tool_result(std::string& out, const tool_result& value, std::string_view) const override
    {
        out += '{';
        append_result_members(out, value, traits_.results);
        if (!value.meta.empty()) {
            out += R"(,"_meta":)";
            core::append_json(out, value.meta);
        }
        out += '}';
    }

    void append_progress(std::string& out, const request_id& token, double done, std::optional<double> total,
                         std::string_view text) const override
    {
        append_progress_message(out, token, done, total, traits_.progress_text ? text : std::string_view{});
    }

private:
    traits traits_;
};

constexpr session_revision v2024_11_05{{.name = "2024-11-05",
                                        .ordinal = 0,
                                        .batches = false,
                                        .progress_text = false,
                                        .implementation = {},
                                        .tools = {},
                                        .results = {}}};
constexpr session_revision v2025_03_26{{.name = "2025-03-26",
                                        .ordinal = 1,
                                        .batches = true,
                                        .progress_text = true,
                                        .implementation = {},
                                        .tools = {.annotations = true},
                                        .results = {.audio = true}}};
constexpr session_revision v2025_06_18{
    {.name = "2025-06-18",
     .ordinal = 2,
     .batches = false,
     .progress_text = true,
     .implementation = {.title = true},
     .tools = {.title = true, .output_schema = true, .annotations = true},
     .results = {.audio = true, .resource_links = true, .structured = structured_form::object}}};
constexpr session_revision v2025_11_25{
    {.name = "2025-11-25",
     .ordinal = 3,
     .batches = false,
     .progress_text = true,
     .implementation = {.title = true, .description = true},
     .tools = {.title = true, .output_schema = true, .annotations = true},
     .results = {.audio = true, .resource_links = true, .structured = structured_form::object}}};

rpc_error bad_initialize(std::string message)
{
    return {.code = error_code::invalid_params, .message = std::move(message)};
}

} // namespace

std::span<const revision* const, revision_count> all_revisions() noexcept
{
    static const std::array<const revision*, revision_count> all{&v2024_11_05, &v2025_03_26, &v2025_06_18, &v2025_11_25,
                                                                 &modern_revision()};
    return all;
}

const revision& newest_legacy_revision() noexcept
{
    return v2025_11_25;
}

const revision* find_legacy_revision(std::string_view name) noexcept
{
    for (const revision* candidate : all_revisions().first<revision_count - 1>())
        if (candidate->name() == name)
            return candidate;
    return nullptr;
}

std::variant<legacy_session, rpc_error> negotiate(const boost::json::object* params)
{
    if (params == nullptr)
        return bad_initialize("initialize needs protocolVersion, capabilities and clientInfo.");
    const auto* version = params->if_contains("protocolVersion");
    const auto* capabilities = params->if_contains("capabilities");
    const auto* info = params->if_contains("clientInfo");
    if (version == nullptr || !version->is_string())
        return bad_initialize("initialize needs protocolVersion, a string.");
    if (capabilities == nullptr || !capabilities->is_object())
        return bad_initialize("initialize needs capabilities, an object.");
    if (info == nullptr || !info->is_object())
        return bad_initialize("initialize needs clientInfo, an object.");
    const revision* agreed = find_legacy_revision(version->get_string());
    // The session outlives the message, so it must not share the message's storage.
    return legacy_session{.version = agreed != nullptr ? agreed : &newest_legacy_revision(),
                          .client_info = boost::json::object(info->get_object(), boost::json::storage_ptr{}),
                          .client_capabilities =
                              boost::json::object(capabilities->get_object(), boost::json::storage_ptr{})};
}

std::string result_message(const request_id& id, std::string_view result_text)
{
    std::string out;
    out.reserve(result_text.size() + id.json().size() + 40);
    out += R"({"jsonrpc":"2.0","id":)";
    out += id.json();
    out += R"(,"result":)";
    out += result_text;
    out += '}';
    return out;
}

std::string error_message(const revision& how, const std::optional<request_id>& id, const rpc_error& what)
{
    std::string out = R"({"jsonrpc":"2.0",)";
    if (id) {
        out += R"("id":)";
        out += id->json();
        out += ',';
    } else {
        out += how.missing_id_member();
    }
    out += R"("error":{"code":)";
    out += std::to_string(static_cast<int>(what.code));
    out += R"(,"message":)";
    append_json_string(out, what.message);
    if (what.data) {
        out += R"(,"data":)";
        core::append_json(out, *what.data);
    }
    out += "}}";
    return out;
}

} // namespace gladly_mcp::mcp
