#include "gladly/chosen_id.hpp"
#include "gladly/pending.hpp"
#include "gladly/run_call.hpp"

#include <gladly_mcp/gladly/operations.hpp>
#include <gladly_mcp/gladly/topic.hpp>
#include <gladly_mcp/gladly/topic_calls.hpp>

namespace gladly_mcp::gladly {

namespace {

result<call_arguments> new_topic(topic_create what)
{
    if (const auto named = choose_id(op::add_topic, what.id); !named) {
        return named.error();
    }
    return with_body(what);
}

} // namespace

template <class Flow>
auto topic_calls<Flow>::list() const -> answer_of<gladly::list<topic>>
{
    return flow_.run(many<topic>(op::get_topics, call_arguments()));
}

template <class Flow>
auto topic_calls<Flow>::add(topic_create what) const -> answer_of<created>
{
    return flow_.run(creation(op::add_topic, new_topic(std::move(what))));
}

template <class Flow>
auto topic_calls<Flow>::get(std::string id) const -> answer_of<topic>
{
    return flow_.run(one<topic>(op::get_topic, at("topicId", std::move(id))));
}

template <class Flow>
auto topic_calls<Flow>::update(std::string id, topic_update changes) const -> answer_of<void>
{
    return flow_.run(change(op::update_topic, at("topicId", std::move(id), changes)));
}

template class topic_calls<detail::awaiting>;
template class topic_calls<detail::blocking>;

} // namespace gladly_mcp::gladly
