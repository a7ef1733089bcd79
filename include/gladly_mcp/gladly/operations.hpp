#pragma once

#include <gladly_mcp/gladly/operation.hpp>

#include <array>

namespace gladly_mcp::gladly {

/// Every operation that this version can call, one row each, usable at compile time. `operations()` is a view of it.
///
/// Left out of a row is what `operation` has as default: a read that is answered 200 and is no bounded list.
inline constexpr std::array operation_table{
    operation{.id = "sendSMS",
              .method = "POST",
              .path = "/api/v1/communications/sms",
              .tag = "communications",
              .kind = operation_kind::write,
              .retry = retry_class::unkeyed_effect,
              .request_schema = "SmsRequest",
              .response_schema = "MessageSendResult"},
    operation{.id = "getConversations",
              .method = "GET",
              .path = "/api/v1/customers/{customerId}/conversations",
              .tag = "conversations",
              .max_items = 100,
              .truncation_header = true,
              .response_schema = "ConversationList"},
    operation{.id = "getConversation",
              .method = "GET",
              .path = "/api/v1/conversations/{conversationId}",
              .tag = "conversations",
              .response_schema = "Conversation"},
    operation{.id = "patchConversation",
              .method = "PATCH",
              .path = "/api/v1/conversations/{conversationId}",
              .tag = "conversations",
              .kind = operation_kind::write,
              .success = 204,
              .retry = retry_class::idempotent_set,
              .request_schema = "ConversationUpdate"},
    operation{.id = "getItem",
              .method = "GET",
              .path = "/api/v1/conversation-items/{itemId}",
              .tag = "conversations",
              .response_schema = "ConversationItem"},
    operation{.id = "getConversationItems",
              .method = "GET",
              .path = "/api/v1/conversations/{conversationId}/items",
              .tag = "conversations",
              .max_items = 1000,
              .truncation_header = true,
              .response_schema = "ConversationItemList"},
    operation{.id = "addTopicToConversation",
              .method = "POST",
              .path = "/api/v1/conversations/{conversationId}/topics",
              .tag = "conversations",
              .kind = operation_kind::write,
              .success = 204,
              .retry = retry_class::idempotent_set,
              .request_schema = "ConversationTopicsAdd"},
    operation{.id = "addNoteToConversation",
              .method = "POST",
              .path = "/api/v1/conversations/{conversationId}/notes",
              .tag = "conversations",
              .kind = operation_kind::write,
              .success = 201,
              .retry = retry_class::unkeyed_effect,
              .request_schema = "NoteCreate"},
    operation{.id = "findCustomers",
              .method = "GET",
              .path = "/api/v1/customer-profiles",
              .tag = "customers",
              .max_items = 50,
              .response_schema = "CustomerList"},
    operation{.id = "getCustomer",
              .method = "GET",
              .path = "/api/v1/customer-profiles/{customerId}",
              .tag = "customers",
              .response_schema = "Customer"},
    operation{.id = "updateCustomer",
              .method = "PATCH",
              .path = "/api/v1/customer-profiles/{customerId}",
              .tag = "customers",
              .kind = operation_kind::write,
              .success = 204,
              .retry = retry_class::idempotent_set,
              .request_schema = "CustomerUpdate"},
    operation{.id = "deleteCustomer",
              .method = "DELETE",
              .path = "/api/v1/customer-profiles/{customerId}",
              .tag = "customers",
              .kind = operation_kind::write,
              .success = 204,
              .retry = retry_class::idempotent_set},
    operation{
        .id = "getAgents", .method = "GET", .path = "/api/v1/agents", .tag = "agents", .response_schema = "AgentList"},
    operation{.id = "getOrganization",
              .method = "GET",
              .path = "/api/v1/organization",
              .tag = "organization",
              .response_schema = "Organization"},
    operation{.id = "getInboxes",
              .method = "GET",
              .path = "/api/v1/inboxes",
              .tag = "inboxes",
              .response_schema = "InboxList"},
    operation{
        .id = "getTopics", .method = "GET", .path = "/api/v1/topics", .tag = "topics", .response_schema = "TopicList"},
    // An id of the client's own is accepted here, but nothing promises that a second use of it is refused.
    operation{.id = "createTaskAndCustomer",
              .method = "POST",
              .path = "/api/v1/tasks",
              .tag = "tasks",
              .kind = operation_kind::write,
              .success = 201,
              .retry = retry_class::unkeyed_effect,
              .request_schema = "TaskWithCustomerCreate"},
    operation{.id = "createTask",
              .method = "POST",
              .path = "/api/v1/customers/{customerId}/tasks",
              .tag = "tasks",
              .kind = operation_kind::write,
              .success = 201,
              .retry = retry_class::keyed_create,
              .request_schema = "TaskCreate"},
    operation{.id = "getTasks",
              .method = "GET",
              .path = "/api/v1/customers/{customerId}/tasks",
              .tag = "tasks",
              .max_items = 2000,
              .truncation_header = true,
              .response_schema = "TaskList"},
    operation{.id = "updateTask",
              .method = "PATCH",
              .path = "/api/v1/tasks/{taskId}",
              .tag = "tasks",
              .kind = operation_kind::write,
              .success = 204,
              .retry = retry_class::idempotent_set,
              .request_schema = "TaskUpdate"},
    operation{
        .id = "getTask", .method = "GET", .path = "/api/v1/tasks/{taskId}", .tag = "tasks", .response_schema = "Task"},
};

/// The rows by name. A name whose row is missing does not compile.
namespace op {

namespace detail {

consteval std::size_t row_of(std::string_view id)
{
    std::size_t row = 0;
    while (operation_table.at(row).id != id) {
        ++row;
    }
    return row;
}

} // namespace detail

inline constexpr const operation& send_sms = operation_table[detail::row_of("sendSMS")];
inline constexpr const operation& get_conversations = operation_table[detail::row_of("getConversations")];
inline constexpr const operation& get_conversation = operation_table[detail::row_of("getConversation")];
inline constexpr const operation& patch_conversation = operation_table[detail::row_of("patchConversation")];
inline constexpr const operation& get_item = operation_table[detail::row_of("getItem")];
inline constexpr const operation& get_conversation_items = operation_table[detail::row_of("getConversationItems")];
inline constexpr const operation& add_topic_to_conversation = operation_table[detail::row_of("addTopicToConversation")];
inline constexpr const operation& add_note_to_conversation = operation_table[detail::row_of("addNoteToConversation")];
inline constexpr const operation& find_customers = operation_table[detail::row_of("findCustomers")];
inline constexpr const operation& get_customer = operation_table[detail::row_of("getCustomer")];
inline constexpr const operation& update_customer = operation_table[detail::row_of("updateCustomer")];
inline constexpr const operation& delete_customer = operation_table[detail::row_of("deleteCustomer")];
inline constexpr const operation& get_agents = operation_table[detail::row_of("getAgents")];
inline constexpr const operation& get_organization = operation_table[detail::row_of("getOrganization")];
inline constexpr const operation& get_inboxes = operation_table[detail::row_of("getInboxes")];
inline constexpr const operation& get_topics = operation_table[detail::row_of("getTopics")];
inline constexpr const operation& create_task_and_customer = operation_table[detail::row_of("createTaskAndCustomer")];
inline constexpr const operation& create_task = operation_table[detail::row_of("createTask")];
inline constexpr const operation& get_tasks = operation_table[detail::row_of("getTasks")];
inline constexpr const operation& update_task = operation_table[detail::row_of("updateTask")];
inline constexpr const operation& get_task = operation_table[detail::row_of("getTask")];

} // namespace op

} // namespace gladly_mcp::gladly
