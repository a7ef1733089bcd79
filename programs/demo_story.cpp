#include "demo_story.hpp"

#include <gladly_mcp/core/timestamp.hpp>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <chrono>
#include <exception>
#include <memory>
#include <set>

namespace demo {
namespace {

void expect(bool holds, std::string what)
{
    if (!holds)
        throw surprise(std::move(what));
}

bool from_customer(const json::object& item)
{
    return text_at(item, "initiator.type") == "CUSTOMER";
}

awaitable<std::vector<json::object>> items_of(const peer& who, const json::object& conversation)
{
    const json::object arguments{{"conversationId", text_at(conversation, "id")}};
    const auto listed = co_await who.call("list_all_gladly_conversation_items", arguments);
    co_return rows_of(listed);
}

} // namespace

awaitable<void> answer_late_shipment(const peer& who)
{
    const std::string phone = "+1-555-012-3456";
    tell_scene("A message came from " + phone + ". Who is it, and what is it about?");
    const json::object by_phone{{"phoneNumber", phone}};
    const auto found = co_await who.call("list_all_gladly_customers", by_phone);
    const auto customers = rows_of(found);
    expect(customers.size() == 1, "one customer has this number");
    tell(text_at(customers[0], "name") + ", " + text_at(customers[0], "id"));

    const json::object of_customer{{"customerId", text_at(customers[0], "id")}};
    const auto listed = co_await who.call("list_all_gladly_customer_conversations", of_customer);
    std::string complaint;
    std::string sender;
    for (const auto& conversation : rows_of(listed)) {
        const auto items = co_await items_of(who, conversation);
        for (const auto& item : items) {
            const std::string text = text_at(item, "content.content");
            if (from_customer(item) && text.find("delayed") != std::string::npos)
                complaint = text;
            if (!from_customer(item) && text_at(item, "content.type") == "SMS")
                sender = text_at(item, "content.from");
        }
    }
    expect(!complaint.empty(), "a message says that a shipment is delayed");
    expect(!sender.empty(), "an SMS of the shop shows the number that it sends from");
    tell_quote(complaint);
    tell("A shipment is late.");

    const json::object sms{{"mobileNumber", phone},
                           {"from", sender},
                           {"body", "Your order is delayed at the carrier's depot. We follow it up and text you the "
                                    "new date today. We are sorry!"}};
    const auto sent = co_await who.call("create_a_gladly_sms_message", sms);
    tell("SMS sent: " + shorten(text_of(sent), 90));
}

awaitable<void> escalate_angry_customer(const peer& who)
{
    tell_scene("CUST_77491 is angry about bills. Review the last 5 conversations and escalate to INBOX_992.");
    const json::object last_five{{"customerId", "CUST_77491"}, {"limit", 5}};
    const auto listed = co_await who.call("list_all_gladly_customer_conversations", last_five);
    const auto conversations = rows_of(listed);
    expect(!conversations.empty() && conversations.size() <= 5, "up to five conversations are listed");
    std::string summary = "Please call this customer; repeated billing trouble:";
    std::string latest;
    for (const auto& conversation : conversations) {
        if (latest.empty() && text_at(conversation, "status") != "CLOSED")
            latest = text_at(conversation, "id");
        const auto items = co_await items_of(who, conversation);
        for (const auto& item : items) {
            const std::string words = text_at(item, "content.content");
            if (!from_customer(item) || words.empty())
                continue;
            tell_quote(words);
            summary += "\n" + text_at(conversation, "createdAt").substr(0, 10) + ": " + shorten(words, 120);
            break;
        }
    }
    expect(!latest.empty(), "a conversation is still open");
    const json::object move{{"id", latest}, {"assignee", json::object{{"inboxId", "INBOX_992"}}}};
    (void)co_await who.call("update_a_gladly_conversation_by_id", move);
    tell(latest + " now belongs to INBOX_992.");

    const gladly_mcp::core::timestamp tomorrow(std::chrono::system_clock::now() + std::chrono::hours(24));
    const json::object task{{"customerId", "CUST_77491"},
                            {"assignee", json::object{{"inboxId", "INBOX_992"}}},
                            {"body", summary},
                            {"dueAt", tomorrow.text()}};
    const auto made = co_await who.call("create_a_gladly_task", task);
    tell("A task sums them up, due tomorrow: " + shorten(text_of(made), 90));
}

awaitable<void> follow_merge(const peer& who)
{
    tell_scene("Trap 1: CUST_83921 was merged into another customer.");
    const json::object old_id{{"id", "CUST_83921"}};
    const auto refused = co_await who.attempt("get_single_gladly_customer_by_id", old_id);
    expect(refused.is_error, "a merged customer is refused");
    tell_refusal(text_of(refused));
    const auto* moved = find_object_with(refused.meta, "new_id");
    expect(moved != nullptr, "the refusal names the new id");
    const json::object new_id{{"id", moved->at("new_id")}};
    const auto found = co_await who.call("get_single_gladly_customer_by_id", new_id);
    tell(shorten(text_of(found), 100));
}

awaitable<void> delete_locked(const peer& who)
{
    tell_scene("Trap 2: a customer with open work cannot be deleted.");
    const json::object locked{{"id", "CUST_LOCKED"}};
    const auto refused = co_await who.attempt("delete_a_gladly_customer_by_id", locked);
    expect(refused.is_error, "a locked customer is not deleted");
    tell_refusal(text_of(refused));
    const auto steps = calls_named_in(refused);
    expect(!steps.empty(), "the refusal says which calls unlock the customer");
    for (const auto& step : steps)
        (void)co_await who.call(text_at(step, "tool"), step.at("arguments").as_object());
    (void)co_await who.call("delete_a_gladly_customer_by_id", locked);
    tell(std::to_string(steps.size()) + " calls made as told, then deleted.");
}

awaitable<void> read_mixed_timeline(const peer& who)
{
    tell_scene("Trap 3: a timeline holds many kinds of items, some newer than this program.");
    const json::object of_customer{{"customerId", "CUST_TIMELINE"}};
    const auto listed = co_await who.call("list_all_gladly_customer_conversations", of_customer);
    std::set<std::string> kinds;
    for (const auto& conversation : rows_of(listed)) {
        const auto items = co_await items_of(who, conversation);
        for (const auto& item : items)
            kinds.insert(text_at(item, "content.type"));
    }
    expect(kinds.size() > 3, "the timeline has many kinds of items");
    std::string names;
    for (const auto& kind : kinds)
        names += (names.empty() ? "" : ", ") + kind;
    tell(std::to_string(kinds.size()) + " kinds: " + names);
}

awaitable<void> meet_rate_limit(const peer& who)
{
    tell_scene("Trap 4: Gladly takes 10 requests a second. Here come 15 at once.");
    const auto executor = co_await boost::asio::this_coro::executor;
    boost::asio::steady_timer second(executor, std::chrono::seconds(1));
    co_await second.async_wait(boost::asio::use_awaitable);
    std::vector<tool_result> results;
    boost::asio::steady_timer all_here(executor, std::chrono::seconds(20));
    for (int i = 0; i < 15; ++i)
        boost::asio::co_spawn(executor, who.call_quietly("get_single_gladly_organization"),
                              [&](const std::exception_ptr&, tool_result value) {
                                  results.push_back(std::move(value));
                                  if (results.size() == 15)
                                      all_here.cancel();
                              });
    boost::system::error_code ignored;
    co_await all_here.async_wait(boost::asio::redirect_error(boost::asio::use_awaitable, ignored));
    expect(results.size() == 15, "every call is answered");
    const tool_result* refused = nullptr;
    std::size_t refusals = 0;
    for (const auto& value : results) {
        refusals += value.is_error ? 1 : 0;
        refused = value.is_error ? &value : refused;
    }
    expect(refused != nullptr, "a call meets the limit");
    tell(std::to_string(15 - refusals) + " answered, " + std::to_string(refusals) + " refused.");
    tell_refusal(text_of(*refused));
    const auto* figures = find_object_with(refused->meta, "ratelimit-remaining");
    expect(figures != nullptr, "the refusal carries the figures");
    tell("ratelimit-limit: " + text_at(*figures, "ratelimit-limit") + "   ratelimit-remaining: " +
         text_at(*figures, "ratelimit-remaining") + "   ratelimit-reset: " + text_at(*figures, "ratelimit-reset"));
}

} // namespace demo
