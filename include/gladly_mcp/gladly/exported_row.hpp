#pragma once

#include <gladly_mcp/gladly/agent.hpp>
#include <gladly_mcp/gladly/conversation_item.hpp>
#include <gladly_mcp/gladly/export_job.hpp>
#include <gladly_mcp/gladly/rows.hpp>
#include <gladly_mcp/gladly/topic.hpp>

#include <boost/json/value.hpp>

#include <variant>

namespace gladly_mcp::gladly {

/// A line of an export file, typed by the file's name: `agents.jsonl`, `conversation_items.jsonl`, `customers.jsonl`
/// and `topics.jsonl`. Lines of other files are JSON.
using exported_row = std::variant<conversation_item, exported_customer, agent, topic, boost::json::value>;

template <>
struct GLADLY_MCP_API row_reader<exported_row> {
    [[nodiscard]] static result<exported_row> read(json_row&& from);
};

} // namespace gladly_mcp::gladly
