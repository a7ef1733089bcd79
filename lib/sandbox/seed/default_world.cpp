#include "sandbox/seed/builder.hpp"

#include <utility>

namespace gladly_mcp::sandbox {

world default_world(time_point now)
{
    seed::builder build{now};
    seed::add_directory(build);
    seed::add_office(build);
    seed::add_late_shipment(build);
    seed::add_billing_trouble(build);
    seed::add_merged_customer(build);
    seed::add_locked_customer(build);
    seed::add_full_timeline(build);
    seed::add_messaging(build);
    seed::add_answers(build);
    seed::add_integrations(build);
    return std::move(build.result);
}

} // namespace gladly_mcp::sandbox
