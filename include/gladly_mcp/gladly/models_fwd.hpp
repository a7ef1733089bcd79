#pragma once

/// The names of what the calls of `client` take and give, without the definitions: each operation's models are parsed
/// by those who use them. Include the header of a resource (`customer.hpp`, `conversation_item.hpp`, …) or all of them
/// by `models.hpp`.

#include <cstdint>

namespace gladly_mcp::gladly {

// agent.hpp
struct agent;

// conversation.hpp
struct conversation;
struct conversation_update;

// conversation_item.hpp
struct conversation_item;

// customer.hpp
struct customer;
struct customer_update;

// inbox.hpp
struct inbox;

// organization.hpp
struct organization;

// sms.hpp
struct message_send_result;
struct sms_request;

// task.hpp
struct customer_ref;
struct task;
struct task_create;
enum class task_status : std::uint8_t;
struct task_update;

// topic.hpp
struct topic;

} // namespace gladly_mcp::gladly
