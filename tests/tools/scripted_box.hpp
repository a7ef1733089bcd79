#pragma once

#include "support/manual_clock.hpp"
#include "support/run.hpp"
#include "support/scripted_transport.hpp"
#include "tools/workshop.hpp"

#include <gladly_mcp/core/serialize.hpp>

#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace gladly_mcp::tools {

/// A toolbox over a transport that answers from a script.
class scripted_box {
public:
    scripted_box() : box_(client_over(io_.get_executor(), transport, clock_), everything())
    {
        for (const auto& one : box_.definitions()) {
            schemas_[one.at("name").as_string()] = one.at("outputSchema");
        }
    }

    mcp::tool_result call(std::string_view tool, boost::json::object arguments)
    {
        auto out = test::run_in(io_, box_.call(std::string(tool), std::move(arguments)));
        expect_well_formed(out, schemas_.at(tool).as_object());
        return out;
    }

    /// Answers the next request with 200 and this JSON.
    void answer(const boost::json::value& json, std::vector<http::field> fields = {})
    {
        transport->answer(200, core::to_json(json), std::move(fields));
    }

    std::shared_ptr<test::scripted_transport> transport = std::make_shared<test::scripted_transport>();

private:
    boost::asio::io_context io_{1};
    testing::manual_clock clock_;
    toolbox box_;
    boost::json::object schemas_;
};

} // namespace gladly_mcp::tools
