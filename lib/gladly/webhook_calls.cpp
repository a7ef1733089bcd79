#include "gladly/pending.hpp"
#include "gladly/run_call.hpp"

#include <gladly_mcp/gladly/operations.hpp>
#include <gladly_mcp/gladly/webhook.hpp>
#include <gladly_mcp/gladly/webhook_calls.hpp>

namespace gladly_mcp::gladly {

template <class Flow>
auto webhook_calls<Flow>::create(webhook_create what) const -> answer_of<created>
{
    return flow_.run(creation(op::create_webhook, with_body(what)));
}

template <class Flow>
auto webhook_calls<Flow>::list() const -> answer_of<gladly::list<webhook>>
{
    return flow_.run(many<webhook>(op::get_webhooks, call_arguments()));
}

template <class Flow>
auto webhook_calls<Flow>::get(std::string id) const -> answer_of<webhook>
{
    return flow_.run(one<webhook>(op::get_webhook, at("webhookId", std::move(id))));
}

template <class Flow>
auto webhook_calls<Flow>::update(std::string id, webhook_update changes) const -> answer_of<void>
{
    return flow_.run(change(op::update_webhook, at("webhookId", std::move(id), changes)));
}

template <class Flow>
auto webhook_calls<Flow>::remove(std::string id) const -> answer_of<void>
{
    return flow_.run(change(op::delete_webhook, at("webhookId", std::move(id))));
}

template class webhook_calls<detail::awaiting>;
template class webhook_calls<detail::blocking>;

} // namespace gladly_mcp::gladly
