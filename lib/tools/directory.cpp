#include "tools/arguments.hpp"
#include "tools/output_schema.hpp"
#include "tools/page.hpp"
#include "tools/reply.hpp"
#include "tools/run_tool.hpp"

#include <gladly_mcp/gladly/agent.hpp>
#include <gladly_mcp/gladly/inbox.hpp>
#include <gladly_mcp/gladly/operations.hpp>
#include <gladly_mcp/gladly/organization.hpp>
#include <gladly_mcp/gladly/topic.hpp>

/// The tools that tell how the organization is set up.
namespace gladly_mcp::tools {

namespace {

using outcome = boost::asio::awaitable<mcp::tool_result>;

constexpr list_shape inbox_list{
    .name = "inboxes", .one = "inbox", .many = "inboxes", .empty = "The organization has no inboxes."};
constexpr list_shape agent_list{
    .name = "agents", .one = "agent", .many = "agents", .empty = "The organization has no agents."};
constexpr list_shape topic_list{
    .name = "topics", .one = "topic", .many = "topics", .empty = "The organization has no topics."};

template <class T>
struct list_arguments : paging, selection<T> {
    BOOST_DESCRIBE_CLASS(list_arguments, (paging, selection<T>), (), (), ())
};

outcome list_directory(call_scope scope, page_request wanted)
{
    gladly::call_arguments call;
    auto answer = co_await scope.client.call(*wanted.from, std::move(call));
    if (!answer) {
        co_return call_failure(scope, answer.error(), {});
    }
    co_return page_reply(scope, *std::move(answer), wanted);
}

template <class T>
page_request request_for(const list_shape& shape, const gladly::operation& from, const list_arguments<T>& arguments)
{
    page_request wanted{.shape = &shape, .from = &from};
    wanted.part = arguments;
    wanted.fields = names_of<T>(arguments);
    return wanted;
}

outcome list_inboxes(call_scope scope, list_arguments<gladly::inbox> arguments)
{
    return list_directory(std::move(scope), request_for(inbox_list, gladly::op::get_inboxes, arguments));
}

outcome list_agents(call_scope scope, list_arguments<gladly::agent> arguments)
{
    return list_directory(std::move(scope), request_for(agent_list, gladly::op::get_agents, arguments));
}

outcome list_topics(call_scope scope, list_arguments<gladly::topic> arguments)
{
    return list_directory(std::move(scope), request_for(topic_list, gladly::op::get_topics, arguments));
}

outcome get_organization(call_scope scope, no_arguments)
{
    gladly::call_arguments call;
    auto answer = co_await scope.client.call(gladly::op::get_organization, std::move(call));
    if (!answer) {
        co_return call_failure(scope, answer.error(), {});
    }
    co_return thing_reply(scope, "The organization.", std::move(answer->json), {});
}

constexpr std::array rows{
    tool_row{
        .name = "list_all_gladly_inboxes",
        .title = "List inboxes",
        .description =
            "Lists the inboxes, where conversations and tasks wait for agents: id, name, disabled. Call it to turn the "
            "name of a team or queue into the inboxId that assigning needs; nothing can be assigned to a disabled one. "
            "Comes in pages of up to 100. Changes nothing.",
        .operations = {&gladly::op::get_inboxes},
        .input_schema = &input_schema_of<list_arguments<gladly::inbox>>,
        .output_schema = &page_schema_of<gladly::inbox, inbox_list>,
        .run = &run_tool<list_arguments<gladly::inbox>, &list_inboxes>,
    },
    tool_row{
        .name = "list_all_gladly_agents",
        .title = "List agents",
        .description =
            "Lists the people who work in Gladly: id, name, emailAddress. Call it to turn a name into an agentId, or "
            "an "
            "agentId into a name. It does not tell who belongs to which inbox. Comes in pages of up to 100. Changes "
            "nothing.",
        .operations = {&gladly::op::get_agents},
        .input_schema = &input_schema_of<list_arguments<gladly::agent>>,
        .output_schema = &page_schema_of<gladly::agent, agent_list>,
        .run = &run_tool<list_arguments<gladly::agent>, &list_agents>,
    },
    tool_row{
        .name = "list_all_gladly_topics",
        .title = "List topics",
        .description =
            "Lists the topics that conversations are filed under: id, name, disabled, parentId. Call it before "
            "create_a_gladly_conversation_topic; disabled ones cannot be used. Comes in pages of up to 100. Changes "
            "nothing.",
        .operations = {&gladly::op::get_topics},
        .input_schema = &input_schema_of<list_arguments<gladly::topic>>,
        .output_schema = &page_schema_of<gladly::topic, topic_list>,
        .run = &run_tool<list_arguments<gladly::topic>, &list_topics>,
    },
    tool_row{
        .name = "get_single_gladly_organization",
        .title = "Get the organization",
        .description = "Reads the organization that this server works for: id, name, timezone, gladlyUrl. Call it to "
                       "read times in "
                       "the organization's own time zone, or to see that the connection works. Changes nothing.",
        .operations = {&gladly::op::get_organization},
        .input_schema = &input_schema_of<no_arguments>,
        .output_schema = &thing_schema_of<gladly::organization>,
        .run = &run_tool<no_arguments, &get_organization>,
    },
};

} // namespace

std::span<const tool_row> directory_tools() noexcept
{
    return rows;
}

} // namespace gladly_mcp::tools
