#include "peers/prism/mock_transport.hpp"

#include "support/run.hpp"

#include <utility>

namespace gladly_mcp::test {
namespace {

/// The file host, to which the credentials for Gladly are a stranger's.
result<http::response> answer_of_file_host(const http::request& what)
{
    for (const auto& field : what.fields) {
        if (field.name == "Authorization") {
            return error(errc::internal, "the credentials went to " + to_string(what.to));
        }
    }
    return http::response{
        .status = 200, .fields = {{"Content-Type", "image/png"}}, .body = std::string(mock_transport::file_content)};
}

} // namespace

void mock_transport::wish(unsigned status, std::string_view example)
{
    wish_ = "code=" + std::to_string(status);
    if (!example.empty()) {
        wish_ += ", example=" + std::string(example);
    }
    sent_ = {};
    received_ = {};
}

boost::asio::awaitable<result<http::response>> mock_transport::send(http::request what)
{
    if (what.to != mock_) {
        co_return answer_of_file_host(what);
    }
    what.fields.push_back({"Prefer", wish_});
    sent_ = what;
    auto answer = run_in(loop_, inner_.send(std::move(what)));
    if (answer) {
        received_ = *answer;
    }
    co_return answer;
}

} // namespace gladly_mcp::test
