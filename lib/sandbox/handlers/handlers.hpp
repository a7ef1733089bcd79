#pragma once

#include "sandbox/call.hpp"

#include <gladly_mcp/http/transport.hpp>

/// The handlers, each named after its operation. They are called by the router only.
namespace gladly_mcp::sandbox {

// communications.cpp
[[nodiscard]] http::response send_sms(call& request);

// conversations.cpp
[[nodiscard]] http::response get_conversations(call& request);
[[nodiscard]] http::response get_conversation(call& request);
[[nodiscard]] http::response patch_conversation(call& request);
[[nodiscard]] http::response add_topic_to_conversation(call& request);

// conversation_items.cpp
[[nodiscard]] http::response get_item(call& request);
[[nodiscard]] http::response get_conversation_items(call& request);
[[nodiscard]] http::response add_note_to_conversation(call& request);

// customers.cpp
[[nodiscard]] http::response find_customers(call& request);
[[nodiscard]] http::response get_customer(call& request);
[[nodiscard]] http::response delete_customer(call& request);

// create_customer.cpp
[[nodiscard]] http::response create_customer(call& request);

// update_customer.cpp
[[nodiscard]] http::response update_customer(call& request);

// directory.cpp
[[nodiscard]] http::response get_agents(call& request);
[[nodiscard]] http::response get_organization(call& request);
[[nodiscard]] http::response get_inboxes(call& request);
[[nodiscard]] http::response get_topics(call& request);

// tasks.cpp
[[nodiscard]] http::response create_task_and_customer(call& request);
[[nodiscard]] http::response create_task(call& request);
[[nodiscard]] http::response get_tasks(call& request);
[[nodiscard]] http::response update_task(call& request);
[[nodiscard]] http::response get_task(call& request);

} // namespace gladly_mcp::sandbox
