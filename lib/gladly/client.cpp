#include "gladly/session.hpp"

#include <gladly_mcp/gladly/client.hpp>

#include <utility>

namespace gladly_mcp::gladly {

client::client(boost::asio::any_io_executor executor, client_options options)
    : session_(std::make_shared<detail::session>(std::move(executor), std::move(options)))
{}

client::client(std::shared_ptr<const detail::session> session) noexcept : session_(std::move(session)) {}

result<client> client::create(boost::asio::any_io_executor executor, client_options options)
{
    auto session = std::make_shared<detail::session>(std::move(executor), std::move(options));
    if (session->fault()) {
        return *session->fault();
    }
    return client(std::move(session));
}

customer_calls<detail::awaiting> client::customers() const
{
    return customer_calls<detail::awaiting>(detail::awaiting(session_));
}

conversation_calls<detail::awaiting> client::conversations() const
{
    return conversation_calls<detail::awaiting>(detail::awaiting(session_));
}

task_calls<detail::awaiting> client::tasks() const
{
    return task_calls<detail::awaiting>(detail::awaiting(session_));
}

communication_calls<detail::awaiting> client::communications() const
{
    return communication_calls<detail::awaiting>(detail::awaiting(session_));
}

campaign_calls<detail::awaiting> client::campaigns() const
{
    return campaign_calls<detail::awaiting>(detail::awaiting(session_));
}

automation_calls<detail::awaiting> client::automation() const
{
    return automation_calls<detail::awaiting>(detail::awaiting(session_));
}

answer_calls<detail::awaiting> client::answers() const
{
    return answer_calls<detail::awaiting>(detail::awaiting(session_));
}

public_answer_calls<detail::awaiting> client::public_answers() const
{
    return public_answer_calls<detail::awaiting>(detail::awaiting(session_));
}

identity_calls<detail::awaiting> client::identity() const
{
    return identity_calls<detail::awaiting>(detail::awaiting(session_));
}

inbox_calls<detail::awaiting> client::inboxes() const
{
    return inbox_calls<detail::awaiting>(detail::awaiting(session_));
}

agent_calls<detail::awaiting> client::agents() const
{
    return agent_calls<detail::awaiting>(detail::awaiting(session_));
}

team_calls<detail::awaiting> client::teams() const
{
    return team_calls<detail::awaiting>(detail::awaiting(session_));
}

audience_calls<detail::awaiting> client::audiences() const
{
    return audience_calls<detail::awaiting>(detail::awaiting(session_));
}

topic_calls<detail::awaiting> client::topics() const
{
    return topic_calls<detail::awaiting>(detail::awaiting(session_));
}

freeform_topic_calls<detail::awaiting> client::freeform_topics() const
{
    return freeform_topic_calls<detail::awaiting>(detail::awaiting(session_));
}

business_hours_calls<detail::awaiting> client::business_hours() const
{
    return business_hours_calls<detail::awaiting>(detail::awaiting(session_));
}

organization_calls<detail::awaiting> client::organization() const
{
    return organization_calls<detail::awaiting>(detail::awaiting(session_));
}

export_calls<detail::awaiting> client::exports() const
{
    return export_calls<detail::awaiting>(detail::awaiting(session_));
}

event_calls<detail::awaiting> client::events() const
{
    return event_calls<detail::awaiting>(detail::awaiting(session_));
}

report_calls<detail::awaiting> client::reports() const
{
    return report_calls<detail::awaiting>(detail::awaiting(session_));
}

webhook_calls<detail::awaiting> client::webhooks() const
{
    return webhook_calls<detail::awaiting>(detail::awaiting(session_));
}

boost::asio::awaitable<result<answer>> client::call(const operation& what, call_arguments arguments) const
{
    return detail::session::exchange(session_, what, std::move(arguments));
}

const std::string& client::phone_region() const noexcept
{
    return session_->phone_region();
}

} // namespace gladly_mcp::gladly
