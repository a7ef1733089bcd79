#include "tools/arguments.hpp"
#include "tools/customer_call.hpp"
#include "tools/done.hpp"
#include "tools/mending_hints.hpp"
#include "tools/output_schema.hpp"
#include "tools/page.hpp"
#include "tools/reply.hpp"
#include "tools/run_tool.hpp"

#include <gladly_mcp/gladly/conversation.hpp>
#include <gladly_mcp/gladly/note.hpp>
#include <gladly_mcp/gladly/operations.hpp>

namespace gladly_mcp::tools {

namespace {

using outcome = boost::asio::awaitable<mcp::tool_result>;

constexpr list_shape conversation_list{
    .name = "conversations",
    .one = "conversation",
    .many = "conversations",
    .empty = "The customer has no conversations.",
    .from_gladly = source_order::oldest_first,
    .gladly_cut = "Gladly itself left conversations out: it sends the oldest 100 of a customer, so the newest ones are "
                  "missing.",
};

// --- list_all_gladly_customer_conversations --------------------------------------------------------------------------

struct list_conversations_arguments : about_customer,
                                      paging,
                                      ordering,
                                      selection<gladly::conversation>,
                                      merge_following {};
BOOST_DESCRIBE_STRUCT(list_conversations_arguments,
                      (about_customer, paging, ordering, selection<gladly::conversation>, merge_following), ())

outcome list_conversations(call_scope scope, list_conversations_arguments arguments)
{
    const auto& id = arguments.customer_id.value;
    auto call = at("customerId", id);
    auto found = co_await read_about_customer(scope.client, gladly::op::get_conversations, std::move(call),
                                              arguments.follow_merged);
    if (!found.answer) {
        co_return call_failure(scope, found.answer.error(), {.thing = "customer", .argument = "customerId", .id = id});
    }
    page_request wanted{.shape = &conversation_list, .from = &gladly::op::get_conversations};
    wanted.part = arguments;
    wanted.order = arguments.order;
    wanted.fields = names_of<gladly::conversation>(arguments);
    wanted.query.append(id).append(1, ' ').append(core::wire_name(arguments.order));
    wanted.merged_from = found.merged_from;
    co_return page_reply(scope, *std::move(found.answer), wanted);
}

// --- get_single_gladly_conversation_by_id ----------------------------------------------------------------------------

struct conversation_by_id {
    id_text id{};

    static constexpr core::field_note notes[] = {
        {.member = "id", .description = "Id of the conversation, from list_all_gladly_customer_conversations."},
    };
};
BOOST_DESCRIBE_STRUCT(conversation_by_id, (), (id))

struct get_conversation_arguments : conversation_by_id, selection<gladly::conversation> {};
BOOST_DESCRIBE_STRUCT(get_conversation_arguments, (conversation_by_id, selection<gladly::conversation>), ())

outcome get_conversation(call_scope scope, get_conversation_arguments arguments)
{
    auto call = at("conversationId", arguments.id.value);
    auto answer = co_await scope.client.call(gladly::op::get_conversation, std::move(call));
    if (!answer) {
        co_return call_failure(scope, answer.error(),
                               {.thing = "conversation", .argument = "id", .id = arguments.id.value});
    }
    co_return thing_reply(scope, "One conversation.", std::move(answer->json),
                          names_of<gladly::conversation>(arguments));
}

// --- update_a_gladly_conversation_by_id ------------------------------------------------------------------------------

struct update_conversation_arguments : conversation_by_id, gladly::conversation_update {};
BOOST_DESCRIBE_STRUCT(update_conversation_arguments, (conversation_by_id, gladly::conversation_update), ())

conversation_wish wish_of(const update_conversation_arguments& arguments)
{
    conversation_wish out{.id = arguments.id.value};
    out.assign = arguments.assignee.has_value();
    if (arguments.status) {
        out.close = arguments.status->value == gladly::conversation_status_value::closed;
        out.force = arguments.status->force;
    }
    return out;
}

mcp::tool_result explain_refused_update(const call_scope& scope, const update_conversation_arguments& arguments,
                                        const error& cause)
{
    auto out = begin_failure(scope, cause, {.thing = "conversation", .argument = "id", .id = arguments.id.value});
    if (const auto* refused = cause.detail_as<invalid_request_detail>()) {
        say_how_to_close(out, refused->problems, wish_of(arguments));
    }
    return std::move(out).finish();
}

outcome update_conversation(call_scope scope, update_conversation_arguments arguments)
{
    if (!arguments.assignee && !arguments.status) {
        co_return argument_failure("give assignee, status or both.");
    }
    auto call = at("conversationId", arguments.id.value);
    call.body = core::encode<gladly::conversation_update>(arguments);
    const auto answer = co_await scope.client.call(gladly::op::patch_conversation, std::move(call));
    if (!answer) {
        co_return explain_refused_update(scope, arguments, answer.error());
    }
    const updated done{.id = arguments.id.value};
    co_return reply("The conversation was updated.", core::encode(done).as_object());
}

// --- create_a_gladly_conversation_note -------------------------------------------------------------------------------

struct note_text {
    std::string body{};

    static constexpr core::field_note notes[] = {
        {.member = "body",
         .description = "Text of the note, plain or simple HTML. Only agents see it.",
         .min_length = 1,
         .max_length = 25'000},
    };
};
BOOST_DESCRIBE_STRUCT(note_text, (), (body))

struct add_note_arguments : about_conversation, note_text {};
BOOST_DESCRIBE_STRUCT(add_note_arguments, (about_conversation, note_text), ())

outcome add_note(call_scope scope, add_note_arguments arguments)
{
    auto call = at("conversationId", arguments.conversation_id.value);
    const gladly::note_create note{.content = {.body = arguments.body}};
    call.body = core::encode(note);
    const auto answer = co_await scope.client.call(gladly::op::add_note_to_conversation, std::move(call));
    if (!answer) {
        co_return call_failure(
            scope, answer.error(),
            {.thing = "conversation", .argument = "conversationId", .id = arguments.conversation_id.value});
    }
    created done;
    if (!answer->created_id.empty()) {
        done.id = answer->created_id;
    }
    co_return reply("The note was added.", core::encode(done).as_object());
}

// --- create_a_gladly_conversation_topic ------------------------------------------------------------------------------

struct topic_choice {
    std::vector<id_text> topic_ids{};

    static constexpr core::field_note notes[] = {
        {.member = "topic_ids",
         .description = "Ids of the topics to add, from list_all_gladly_topics; those it has already are ignored.",
         .min_items = 1,
         .max_items = 50},
    };
};
BOOST_DESCRIBE_STRUCT(topic_choice, (), (topic_ids))

struct add_topics_arguments : about_conversation, topic_choice {};
BOOST_DESCRIBE_STRUCT(add_topics_arguments, (about_conversation, topic_choice), ())

outcome add_topics(call_scope scope, add_topics_arguments arguments)
{
    auto call = at("conversationId", arguments.conversation_id.value);
    call.body = core::encode<topic_choice>(arguments);
    const auto answer = co_await scope.client.call(gladly::op::add_topic_to_conversation, std::move(call));
    if (!answer) {
        co_return call_failure(
            scope, answer.error(),
            {.thing = "conversation", .argument = "conversationId", .id = arguments.conversation_id.value});
    }
    const updated done{.id = arguments.conversation_id.value};
    co_return reply("The conversation has the topics now.", core::encode(done).as_object());
}

// --- The rows --------------------------------------------------------------------------------------------------------

constexpr std::array rows{
    tool_row{
        .name = "list_all_gladly_customer_conversations",
        .title = "List a customer's conversations",
        .description =
            "Lists the conversations of a customer, newest first unless order says otherwise: id, status (OPEN, "
            "WAITING, CLOSED), inboxId, agentId, topicIds, times. No messages: read those with "
            "list_all_gladly_conversation_items. Gladly has at most 100 and leaves out the newest beyond that; "
            "truncated then says so. Call list_all_gladly_customers first for the customerId. Changes nothing.",
        .operations = {&gladly::op::get_conversations},
        .input_schema = &input_schema_of<list_conversations_arguments>,
        .output_schema = &page_schema_of<gladly::conversation, conversation_list>,
        .run = &run_tool<list_conversations_arguments, &list_conversations>,
    },
    tool_row{
        .name = "get_single_gladly_conversation_by_id",
        .title = "Get a conversation",
        .description = "Reads one conversation by its id: status, inboxId, agentId, topicIds, customerId, times. No "
                       "messages: read "
                       "those with list_all_gladly_conversation_items. Changes nothing.",
        .operations = {&gladly::op::get_conversation},
        .input_schema = &input_schema_of<get_conversation_arguments>,
        .output_schema = &thing_schema_of<gladly::conversation>,
        .run = &run_tool<get_conversation_arguments, &get_conversation>,
    },
    tool_row{
        .name = "update_a_gladly_conversation_by_id",
        .title = "Assign, close or open a conversation",
        .description =
            "Assigns a conversation to an inbox, or to an agent of that inbox, and closes or opens it. Escalate by "
            "assigning to another inbox (list_all_gladly_inboxes). Closing may need a topic first "
            "(create_a_gladly_conversation_topic), or status.force while the customer waits for a reply; a closed one "
            "cannot be assigned without opening it in the same call. Returns the id.",
        .operations = {&gladly::op::patch_conversation},
        .destructive = true,
        .input_schema = &input_schema_of<update_conversation_arguments>,
        .output_schema = &done_schema_of<updated>,
        .run = &run_tool<update_conversation_arguments, &update_conversation>,
    },
    tool_row{
        .name = "create_a_gladly_conversation_note",
        .title = "Add a note to a conversation",
        .description =
            "Adds an internal note to a conversation: agents see it, the customer does not. Each call adds another "
            "one, "
            "and a note cannot be taken back. Get the conversationId from list_all_gladly_customer_conversations. "
            "Returns the id of the note.",
        .operations = {&gladly::op::add_note_to_conversation},
        .not_done = "The note was NOT added.",
        .unclear = "The note may have been added: do NOT add it again. Look at the conversation first with {}.",
        .look_with = "list_all_gladly_conversation_items",
        .input_schema = &input_schema_of<add_note_arguments>,
        .output_schema = &done_schema_of<created>,
        .run = &run_tool<add_note_arguments, &add_note>,
    },
    tool_row{
        .name = "create_a_gladly_conversation_topic",
        .title = "Add topics to a conversation",
        .description = "Adds topics to a conversation; those it has already are ignored, and none is taken away. "
                       "Organizations may "
                       "ask for a topic before a conversation can be closed. Get the topicIds from "
                       "list_all_gladly_topics. Returns "
                       "the id of the conversation.",
        .operations = {&gladly::op::add_topic_to_conversation},
        .input_schema = &input_schema_of<add_topics_arguments>,
        .output_schema = &done_schema_of<updated>,
        .run = &run_tool<add_topics_arguments, &add_topics>,
    },
};

} // namespace

std::span<const tool_row> conversation_tools() noexcept
{
    return rows;
}

} // namespace gladly_mcp::tools
