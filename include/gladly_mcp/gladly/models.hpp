#pragma once

/// Everything that the calls of `client` take and give.

#include <gladly_mcp/gladly/agent.hpp>
#include <gladly_mcp/gladly/conversation.hpp>
#include <gladly_mcp/gladly/conversation_item.hpp>
#include <gladly_mcp/gladly/customer.hpp>
#include <gladly_mcp/gladly/inbox.hpp>
#include <gladly_mcp/gladly/note.hpp>
#include <gladly_mcp/gladly/organization.hpp>
#include <gladly_mcp/gladly/sms.hpp>
#include <gladly_mcp/gladly/task.hpp>
#include <gladly_mcp/gladly/topic.hpp>
