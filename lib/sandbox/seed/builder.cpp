#include "sandbox/seed/builder.hpp"

#include "sandbox/encode.hpp"

#include <algorithm>
#include <utility>

namespace gladly_mcp::sandbox::seed {

std::string builder::date(ago before) const
{
    return rfc3339(at(before)).substr(0, 10);
}

customer& builder::add_customer(const person& who, ago created, ago updated)
{
    customer entry;
    entry.id = who.id;
    entry.name = who.name;
    entry.address = who.address;
    entry.emails.push_back({.original = std::string{who.email}, .normalized = {}, .primary = true});
    entry.phones.push_back({.original = std::string{who.phone},
                            .normalized = {},
                            .extension = {},
                            .region_code = "US",
                            .primary = true,
                            .sms_preference = "ON",
                            .type = "MOBILE"});
    entry.created_at = at(created);
    entry.updated_at = at(updated);
    return result.customers.emplace_back(std::move(entry));
}

conversation& builder::begin(std::string_view id, std::string_view customer_id, std::string_view inbox_id,
                             std::string_view agent_id, ago created, std::initializer_list<std::string_view> topics)
{
    conversation entry;
    entry.id = id;
    entry.customer_id = customer_id;
    entry.inbox_id = inbox_id;
    entry.agent_id = agent_id;
    entry.topic_ids.assign(topics.begin(), topics.end());
    entry.created_at = at(created);
    return result.conversations.emplace_back(std::move(entry));
}

conversation_item& builder::add_item(ago when, communicator from, boost::json::object content)
{
    const conversation& where = result.conversations.back();
    const auto count = std::ranges::count(result.items, where.id, &conversation_item::conversation_id);
    conversation_item entry;
    entry.id = where.id + "_" + std::to_string(count + 1);
    entry.customer_id = where.customer_id;
    entry.conversation_id = where.id;
    entry.timestamp = at(when);
    entry.initiator = std::move(from);
    entry.content = std::move(content);
    return result.items.emplace_back(std::move(entry));
}

void builder::customer_email(ago when, std::string_view subject, std::string_view text)
{
    add_item(when, customer_side(),
             {{"type", "EMAIL"},
              {"from", current_customer().emails.front().original},
              {"to", boost::json::array{id::company_address}},
              {"subject", subject},
              {"content", text}});
}

void builder::agent_email(ago when, std::string_view subject, std::string_view text)
{
    add_item(when, agent_side(),
             {{"type", "EMAIL"},
              {"from", id::company_address},
              {"to", boost::json::array{current_customer().emails.front().original}},
              {"subject", subject},
              {"content", text}});
}

void builder::customer_sms(ago when, std::string_view text)
{
    std::string number = current_customer().phones.front().original;
    std::erase(number, '-');
    add_item(when, customer_side(), {{"type", "SMS"}, {"from", number}, {"to", id::company_number}, {"content", text}});
}

void builder::agent_sms(ago when, std::string_view text)
{
    std::string number = current_customer().phones.front().original;
    std::erase(number, '-');
    add_item(when, agent_side(), {{"type", "SMS"}, {"from", id::company_number}, {"to", number}, {"content", text}});
}

void builder::note(ago when, std::string_view text)
{
    add_item(when, agent_side(), {{"type", "CONVERSATION_NOTE"}, {"body", text}});
}

void builder::close(ago when)
{
    add_item(when, agent_side(), {{"type", "CONVERSATION_STATUS_CHANGE"}, {"status", "CLOSED"}});
    conversation& where = result.conversations.back();
    where.status = conversation_status::closed;
    where.closed_at = at(when);
}

void builder::add_task(std::string_view id, std::string_view customer_id, std::string_view inbox_id,
                       std::string_view agent_id, std::string_view body, ago created, std::chrono::minutes due_in)
{
    task entry;
    entry.id = id;
    entry.customer_id = customer_id;
    entry.inbox_id = inbox_id;
    entry.agent_id = agent_id;
    entry.body = body;
    entry.created_by = {std::string{id::support_agent}, "AGENT"};
    entry.timestamp = at(created);
    entry.due_at = now_ + due_in;
    result.tasks.push_back(std::move(entry));
}

communicator builder::customer_side() const
{
    return {result.conversations.back().customer_id, "CUSTOMER"};
}

communicator builder::agent_side() const
{
    const std::string& assigned = result.conversations.back().agent_id;
    return {assigned.empty() ? std::string{id::support_agent} : assigned, "AGENT"};
}

const customer& builder::current_customer() const
{
    return *std::ranges::find(result.customers, result.conversations.back().customer_id, &customer::id);
}

} // namespace gladly_mcp::sandbox::seed
