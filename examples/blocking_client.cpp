/// The typed client for programs without coroutines: each call returns when it is done.

#include <gladly_mcp/gladly/blocking_client.hpp>
#include <gladly_mcp/gladly/models.hpp>
#include <gladly_mcp/sandbox/account.hpp>

#include <iostream>

int main()
{
    using namespace gladly_mcp;
    const gladly::blocking_client acme(sandbox::account());

    const auto merged = acme.customers().get("CUST_83921");
    if (!merged && merged.error().code() == errc::moved) {
        const error why = merged.error();
        const auto* moved = why.detail_as<moved_detail>();
        std::cout << moved->old_id << " is now " << moved->new_id << '\n';
        std::cout << "name: " << acme.customers().get(moved->new_id).value().name.value_or("(none)") << '\n';
    }

    const auto inboxes = acme.inboxes().list();
    if (!inboxes) {
        std::cerr << inboxes.error() << '\n';
        return 1;
    }
    for (const auto& inbox : *inboxes)
        std::cout << inbox.id << ": " << inbox.name << '\n';
}
