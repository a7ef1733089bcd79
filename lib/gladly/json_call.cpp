#include "gladly/json_call.hpp"

#include <utility>

namespace gladly_mcp::gladly::detail {

boost::asio::awaitable<result<http::response>> json_call::send(http::transport& over, http::request request)
{
    return over.send(std::move(request));
}

std::optional<error> json_call::take(http::response&& from, std::chrono::system_clock::time_point now)
{
    auto read = read_answer(what(), arguments(), from, now);
    if (!read) {
        return read.error();
    }
    outcome_ = *std::move(read);
    return std::nullopt;
}

bool json_call::adopt(answer&& found)
{
    if (!arguments().body || !is_the_same(*arguments().body, found.json)) {
        return false;
    }
    accept();
    outcome_.rate = found.rate;
    if (const auto look = look_for(what(), arguments())) {
        outcome_.created_id = look->arguments.path.front().second;
    }
    if (!what().response_schema.empty()) {
        outcome_.json = std::move(found.json);
    }
    return true;
}

void json_call::accept()
{
    outcome_ = answer();
    outcome_.status = what().success;
}

} // namespace gladly_mcp::gladly::detail
