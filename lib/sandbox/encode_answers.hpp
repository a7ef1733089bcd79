#pragma once

#include <gladly_mcp/sandbox/answer_records.hpp>

#include <boost/json/object.hpp>

/// Answers as the REST API shows them.
namespace gladly_mcp::sandbox {

[[nodiscard]] boost::json::object to_json(const answer& value);
[[nodiscard]] boost::json::object to_json(const answer_content& value, const answer& owner);

/// As readers of a help center see it: `content` is public.
[[nodiscard]] boost::json::object public_json(const answer& value, const answer_content& content);
[[nodiscard]] boost::json::object title_json(const answer& value, const answer_content& content);

} // namespace gladly_mcp::sandbox
