#include <gladly_mcp/sandbox/account.hpp>
#include <gladly_mcp/sandbox/transport.hpp>

#include <utility>

namespace gladly_mcp::sandbox {

gladly::client_options account(std::shared_ptr<service> target)
{
    if (target == nullptr)
        target = std::make_shared<service>();
    gladly::client_options options;
    options.organization = "sandbox";
    options.user = std::string(default_user);
    options.token = default_token;
    options.transport = std::make_shared<transport>(std::move(target));
    return options;
}

} // namespace gladly_mcp::sandbox
