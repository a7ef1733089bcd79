#pragma once

#include <gladly_mcp/core/result.hpp>
#include <gladly_mcp/gladly/answer_calls.hpp>
#include <gladly_mcp/gladly/automation_calls.hpp>
#include <gladly_mcp/gladly/business_hours_calls.hpp>
#include <gladly_mcp/gladly/call.hpp>
#include <gladly_mcp/gladly/campaign_calls.hpp>
#include <gladly_mcp/gladly/client_options.hpp>
#include <gladly_mcp/gladly/communication_calls.hpp>
#include <gladly_mcp/gladly/conversation_calls.hpp>
#include <gladly_mcp/gladly/customer_calls.hpp>
#include <gladly_mcp/gladly/directory_calls.hpp>
#include <gladly_mcp/gladly/event_calls.hpp>
#include <gladly_mcp/gladly/export_calls.hpp>
#include <gladly_mcp/gladly/flow.hpp>
#include <gladly_mcp/gladly/freeform_topic_calls.hpp>
#include <gladly_mcp/gladly/identity_calls.hpp>
#include <gladly_mcp/gladly/public_answer_calls.hpp>
#include <gladly_mcp/gladly/report_calls.hpp>
#include <gladly_mcp/gladly/task_calls.hpp>
#include <gladly_mcp/gladly/topic_calls.hpp>
#include <gladly_mcp/gladly/webhook_calls.hpp>

#include <memory>

namespace gladly_mcp::gladly {

/// `client` for programs without coroutines: the same groups, names and errors, and each call returns its
/// `result<T>` when it is done. Copies are cheap and share everything.
///
/// A call does its work in the calling thread, on an event loop of the client's own; no thread is started. The deadline
/// of the options bounds the wait.
///
/// Lifetime: the groups keep what they need alive. Thread safety: safe; calls from several threads are carried out one
/// after the other. A transport given in the options must not call back into the client.
class GLADLY_MCP_API blocking_client {
public:
    /// Makes a client. Options that make no sense do not throw here: each call then fails with
    /// `errc::invalid_argument` and a text that names the option. `create` tells at once.
    explicit blocking_client(client_options options);

    /// Makes a client; `errc::invalid_argument` names the option that makes no sense.
    [[nodiscard]] static result<blocking_client> create(client_options options);

    [[nodiscard]] customer_calls<detail::blocking> customers() const;
    [[nodiscard]] conversation_calls<detail::blocking> conversations() const;
    [[nodiscard]] task_calls<detail::blocking> tasks() const;
    [[nodiscard]] communication_calls<detail::blocking> communications() const;
    [[nodiscard]] campaign_calls<detail::blocking> campaigns() const;
    [[nodiscard]] automation_calls<detail::blocking> automation() const;
    [[nodiscard]] answer_calls<detail::blocking> answers() const;
    [[nodiscard]] public_answer_calls<detail::blocking> public_answers() const;
    [[nodiscard]] identity_calls<detail::blocking> identity() const;
    [[nodiscard]] inbox_calls<detail::blocking> inboxes() const;
    [[nodiscard]] agent_calls<detail::blocking> agents() const;
    [[nodiscard]] team_calls<detail::blocking> teams() const;
    [[nodiscard]] audience_calls<detail::blocking> audiences() const;
    [[nodiscard]] topic_calls<detail::blocking> topics() const;
    [[nodiscard]] freeform_topic_calls<detail::blocking> freeform_topics() const;
    [[nodiscard]] business_hours_calls<detail::blocking> business_hours() const;
    [[nodiscard]] organization_calls<detail::blocking> organization() const;
    [[nodiscard]] export_calls<detail::blocking> exports() const;
    [[nodiscard]] event_calls<detail::blocking> events() const;
    [[nodiscard]] report_calls<detail::blocking> reports() const;
    [[nodiscard]] webhook_calls<detail::blocking> webhooks() const;

    /// Calls any operation in the names of the wire and returns the answer's JSON as it came.
    [[nodiscard]] result<answer> call(const operation& what, call_arguments arguments) const;

private:
    std::shared_ptr<detail::blocking_loop> loop_; // before the session, whose connections live on it
    std::shared_ptr<const detail::session> session_;
};

} // namespace gladly_mcp::gladly
