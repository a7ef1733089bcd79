#include "gladly/blocking_loop.hpp"
#include "gladly/session.hpp"

#include <gladly_mcp/gladly/blocking_client.hpp>

#include <utility>

namespace gladly_mcp::gladly {

blocking_client::blocking_client(client_options options) : loop_(std::make_shared<detail::blocking_loop>())
{
    session_ = std::make_shared<detail::session>(loop_->executor(), std::move(options));
}

result<blocking_client> blocking_client::create(client_options options)
{
    blocking_client made(std::move(options));
    if (made.session_->fault()) {
        return *made.session_->fault();
    }
    return made;
}

customer_calls<detail::blocking> blocking_client::customers() const
{
    return customer_calls<detail::blocking>(detail::blocking(session_, loop_));
}

conversation_calls<detail::blocking> blocking_client::conversations() const
{
    return conversation_calls<detail::blocking>(detail::blocking(session_, loop_));
}

task_calls<detail::blocking> blocking_client::tasks() const
{
    return task_calls<detail::blocking>(detail::blocking(session_, loop_));
}

communication_calls<detail::blocking> blocking_client::communications() const
{
    return communication_calls<detail::blocking>(detail::blocking(session_, loop_));
}

campaign_calls<detail::blocking> blocking_client::campaigns() const
{
    return campaign_calls<detail::blocking>(detail::blocking(session_, loop_));
}

automation_calls<detail::blocking> blocking_client::automation() const
{
    return automation_calls<detail::blocking>(detail::blocking(session_, loop_));
}

answer_calls<detail::blocking> blocking_client::answers() const
{
    return answer_calls<detail::blocking>(detail::blocking(session_, loop_));
}

public_answer_calls<detail::blocking> blocking_client::public_answers() const
{
    return public_answer_calls<detail::blocking>(detail::blocking(session_, loop_));
}

identity_calls<detail::blocking> blocking_client::identity() const
{
    return identity_calls<detail::blocking>(detail::blocking(session_, loop_));
}

inbox_calls<detail::blocking> blocking_client::inboxes() const
{
    return inbox_calls<detail::blocking>(detail::blocking(session_, loop_));
}

agent_calls<detail::blocking> blocking_client::agents() const
{
    return agent_calls<detail::blocking>(detail::blocking(session_, loop_));
}

team_calls<detail::blocking> blocking_client::teams() const
{
    return team_calls<detail::blocking>(detail::blocking(session_, loop_));
}

audience_calls<detail::blocking> blocking_client::audiences() const
{
    return audience_calls<detail::blocking>(detail::blocking(session_, loop_));
}

topic_calls<detail::blocking> blocking_client::topics() const
{
    return topic_calls<detail::blocking>(detail::blocking(session_, loop_));
}

freeform_topic_calls<detail::blocking> blocking_client::freeform_topics() const
{
    return freeform_topic_calls<detail::blocking>(detail::blocking(session_, loop_));
}

business_hours_calls<detail::blocking> blocking_client::business_hours() const
{
    return business_hours_calls<detail::blocking>(detail::blocking(session_, loop_));
}

organization_calls<detail::blocking> blocking_client::organization() const
{
    return organization_calls<detail::blocking>(detail::blocking(session_, loop_));
}

export_calls<detail::blocking> blocking_client::exports() const
{
    return export_calls<detail::blocking>(detail::blocking(session_, loop_));
}

event_calls<detail::blocking> blocking_client::events() const
{
    return event_calls<detail::blocking>(detail::blocking(session_, loop_));
}

report_calls<detail::blocking> blocking_client::reports() const
{
    return report_calls<detail::blocking>(detail::blocking(session_, loop_));
}

webhook_calls<detail::blocking> blocking_client::webhooks() const
{
    return webhook_calls<detail::blocking>(detail::blocking(session_, loop_));
}

result<answer> blocking_client::call(const operation& what, call_arguments arguments) const
{
    return loop_->run(detail::session::exchange(session_, what, std::move(arguments)));
}

} // namespace gladly_mcp::gladly
