/// The typed client: finds a customer by phone and reads the timeline, each kind of item with its own type.

#include <gladly_mcp/gladly/client.hpp>
#include <gladly_mcp/gladly/models.hpp>
#include <gladly_mcp/sandbox/account.hpp>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>

#include <iostream>

using namespace gladly_mcp;

// `.value()` throws `system_error`; `if (found) … else found.error()` does not.
boost::asio::awaitable<void> read_timeline(gladly::client acme)
{
    auto found = co_await acme.customers().find(gladly::by_phone{"+1-555-012-3456"});
    for (const auto& customer : found.value()) {
        std::cout << customer.name.value_or("(no name)") << ", " << customer.id << '\n';
        auto conversations = co_await acme.conversations().list(customer.id);
        for (const auto& conversation : conversations.value()) {
            auto items = co_await acme.conversations().items(conversation.id);
            for (const auto& item : items.value())
                std::visit(gladly::overloaded{
                               [](const gladly::sms_content& m) { std::cout << "  SMS: " << m.content << '\n'; },
                               [](const gladly::email_content& m) { std::cout << "  e-mail: " << m.subject << '\n'; },
                               [](const gladly::unknown_content& m) { std::cout << "  " << m.type << '\n'; },
                               [](const auto&) { std::cout << "  (something else)\n"; },
                           },
                           item.content);
        }
    }
}

int main()
{
    boost::asio::io_context context(1);
    // For a real account: {.organization = "acme", .user = "bot@acme.example", .token = token}.
    gladly::client acme{context.get_executor(), sandbox::account()};
    int code = 1;
    boost::asio::co_spawn(context, read_timeline(acme), [&](const std::exception_ptr& failure) {
        code = failure == nullptr ? 0 : 1;
        context.stop();
    });
    context.run();
    return code;
}
