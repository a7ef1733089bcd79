#include "tools/workshop.hpp"

#include "support/run.hpp"
#include "tools/schema_check.hpp"

#include <gladly_mcp/core/serialize.hpp>
#include <gladly_mcp/sandbox/transport.hpp>

#include <gtest/gtest.h>

namespace gladly_mcp::tools {

struct workshop::machinery {
    machinery(std::shared_ptr<sandbox::service> service, const core::clock& clock, const policy& allowed)
        : box(client_over(io.get_executor(), std::make_shared<sandbox::transport>(std::move(service)), clock), allowed)
    {
        for (const auto& one : box.definitions()) {
            schemas[one.at("name").as_string()] = one.at("outputSchema");
        }
    }

    boost::asio::io_context io{1};
    toolbox box;
    boost::json::object schemas;
};

workshop::workshop(const policy& allowed)
    : service(std::make_shared<sandbox::service>(sandbox::service_options{}, clock)),
      machinery_(std::make_unique<machinery>(service, clock, allowed))
{}

workshop::workshop(sandbox::world start, const policy& allowed)
    : service(std::make_shared<sandbox::service>(std::move(start), sandbox::service_options{}, clock)),
      machinery_(std::make_unique<machinery>(service, clock, allowed))
{}

workshop::~workshop() = default;

mcp::tool_result workshop::call(std::string_view tool, boost::json::object arguments)
{
    clock.advance(std::chrono::seconds{1});
    auto out = test::run_in(machinery_->io, machinery_->box.call(std::string(tool), std::move(arguments)));
    const auto* schema = machinery_->schemas.if_contains(tool);
    expect_well_formed(out, schema == nullptr ? boost::json::object() : schema->as_object());
    return out;
}

boost::json::object workshop::done(std::string_view tool, boost::json::object arguments)
{
    auto out = call(tool, std::move(arguments));
    EXPECT_FALSE(out.is_error) << text_of(out);
    return out.structured_content ? out.structured_content->as_object() : boost::json::object();
}

std::string workshop::refused(std::string_view tool, boost::json::object arguments)
{
    const auto out = call(tool, std::move(arguments));
    EXPECT_TRUE(out.is_error) << text_of(out);
    return text_of(out);
}

std::uint64_t workshop::requests()
{
    const auto now = service->request_count();
    return now - std::exchange(seen_, now);
}

std::string text_of(const mcp::tool_result& from)
{
    const auto* text = from.content.empty() ? nullptr : std::get_if<mcp::text_content>(&from.content.front());
    return text == nullptr ? std::string() : text->text;
}

boost::json::object error_of(const mcp::tool_result& from)
{
    const auto* machine = from.meta.if_contains("gladly-mcp/error");
    return machine == nullptr ? boost::json::object() : machine->as_object();
}

void expect_well_formed(const mcp::tool_result& from, const boost::json::object& output_schema)
{
    ASSERT_EQ(from.content.size(), 1U);
    const auto text = text_of(from);
    EXPECT_FALSE(text.empty());
    if (from.is_error) {
        EXPECT_FALSE(from.structured_content) << "clients validate it even on errors";
        const auto machine = error_of(from);
        EXPECT_TRUE(machine.contains("code")) << text;
        EXPECT_TRUE(machine.contains("executed")) << text;
        return;
    }
    ASSERT_TRUE(from.structured_content) << text;
    EXPECT_EQ(schema_violations(*from.structured_content, output_schema), "") << text;
    EXPECT_TRUE(text.ends_with('\n' + core::to_json(*from.structured_content)))
        << "who only sees the text must get the data as well";
    EXPECT_LT(text.find('\n'), 900U) << "the sentences before the data are to be few";
}

gladly::client client_over(boost::asio::any_io_executor executor, std::shared_ptr<http::transport> transport,
                           const core::clock& clock)
{
    gladly::client_options options;
    options.organization = "shop";
    options.user = sandbox::default_user;
    options.token = core::secret(std::string(sandbox::default_token));
    options.transport = std::move(transport);
    options.clock = &clock;
    return gladly::client(std::move(executor), std::move(options));
}

} // namespace gladly_mcp::tools
