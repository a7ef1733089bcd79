#pragma once

#include "mcp/protocol.hpp"

#include <gladly_mcp/mcp/server.hpp>

#include <array>
#include <cstddef>
#include <span>

namespace gladly_mcp::mcp {

/// One revision of the protocol, as an adapter: it says which methods there are and writes the one protocol model the
/// way this revision has it on the wire. Everything that differs between revisions is behind this class.
///
/// All functions that write append whole JSON values.
class revision {
public:
    [[nodiscard]] virtual std::string_view name() const noexcept = 0;

    /// Place in the list of all revisions, oldest first: an index for what is rendered once per revision.
    [[nodiscard]] virtual std::size_t ordinal() const noexcept = 0;

    /// Whether a request of that method exists.
    [[nodiscard]] virtual bool has(method what) const noexcept = 0;

    /// Whether an array of messages is a message.
    [[nodiscard]] virtual bool has_batches() const noexcept = 0;

    /// What the server says of itself (`Implementation`).
    virtual void append_identity(std::string& out, const server_options& options) const = 0;

    /// The result of `server/discover`, or of `initialize` in older revisions.
    virtual void append_opening(std::string& out, const server_options& options, std::string_view identity) const = 0;

    /// One tool's definition.
    virtual void append_tool(std::string& out, const tool& definition) const = 0;

    /// One page of `tools/list`; `tools` is a ready JSON array, `next_cursor` is empty on the last page.
    virtual void append_tool_page(std::string& out, std::string_view tools, std::string_view next_cursor,
                                  const server_options& options, std::string_view identity) const = 0;

    /// The result of `tools/call`.
    virtual void append_tool_result(std::string& out, const tool_result& value, std::string_view identity) const = 0;

    /// A whole `notifications/progress` message.
    virtual void append_progress(std::string& out, const request_id& token, double done, std::optional<double> total,
                                 std::string_view text) const = 0;

    /// What stands in the place of an id that could not be read.
    [[nodiscard]] virtual std::string_view missing_id_member() const noexcept = 0;

protected:
    revision() = default;
    revision(const revision&) = default;
    revision& operator=(const revision&) = default;
    ~revision() = default;
};

inline constexpr std::size_t revision_count = 5;

/// All revisions, oldest first.
[[nodiscard]] std::span<const revision* const, revision_count> all_revisions() noexcept;

/// The revision that is spoken without a session (2026-07-28).
[[nodiscard]] const revision& modern_revision() noexcept;

/// The newest revision that is opened by `initialize`.
[[nodiscard]] const revision& newest_legacy_revision() noexcept;

/// The revision opened by `initialize` with that name, or null.
[[nodiscard]] const revision* find_legacy_revision(std::string_view name) noexcept;

/// A whole response message with a ready result.
[[nodiscard]] std::string result_message(const request_id& id, std::string_view result_text);

/// A whole error message.
[[nodiscard]] std::string error_message(const revision& how, const std::optional<request_id>& id,
                                        const rpc_error& what);

} // namespace gladly_mcp::mcp
