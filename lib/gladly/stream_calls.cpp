#include "gladly/stream_calls.hpp"

#include "gladly/attachment_location.hpp"
#include "gladly/stream_sinks.hpp"

#include <gladly_mcp/gladly/operations.hpp>

#include <utility>

namespace gladly_mcp::gladly::detail {

namespace {

using boost::asio::awaitable;

/// Wants no body for itself: for the answer that only says where the content is.
class no_sink final : public http::body_sink {
public:
    result<http::body_use> begin(const http::response&) override { return http::body_use::collect; }
    awaitable<result<void>> write(std::string_view) override { co_return result<void>(); }
};

/// Lets the content of an attachment through, and nothing else that its host answers.
class attachment_sink final : public http::body_sink {
public:
    explicit attachment_sink(content_delivery& to) noexcept : to_(to) {}

    result<http::body_use> begin(const http::response& head) override
    {
        if (head.status != 200) {
            return refused(head.status);
        }
        return to_.begin(head);
    }

    awaitable<result<void>> write(std::string_view piece) override { return to_.write(piece); }

private:
    static error refused(unsigned status)
    {
        errc code = errc::unexpected_response;
        std::string_view what = "its host did not deliver it";
        if (status / 100 == 3) {
            what = "its host sends on to another place, which is never followed";
        } else if (status == 404 || status == 410) {
            code = errc::not_found;
            what = "it is gone";
        } else if (status / 100 == 5) {
            code = errc::server_error;
            what = "its host failed";
        }
        error out(code, "getAttachment: " + std::string(what) + ".");
        return out.set_http_status(static_cast<int>(status));
    }

    content_delivery& to_;
};

} // namespace

awaitable<result<downloaded>> download(shared_session target, const operation& what, result<call_arguments> arguments,
                                       content_sink to, http::stream_limits limits)
{
    if (!arguments) {
        co_return arguments.error();
    }
    content_delivery delivery(std::move(to));
    const auto answered = co_await session::stream(std::move(target), what, *std::move(arguments), delivery, limits);
    if (!answered) {
        co_return answered.error();
    }
    co_return delivery.take_outcome();
}

awaitable<result<downloaded>> download_attachment(shared_session target, call_arguments arguments, content_sink to,
                                                  http::stream_limits limits)
{
    no_sink nothing;
    const auto answered =
        co_await session::stream(target, op::get_attachment, std::move(arguments), nothing, http::stream_limits());
    if (!answered) {
        co_return answered.error();
    }
    auto request = read_attachment_location(*answered, target->origin(), target->attachment_hosts());
    if (!request) {
        co_return request.error();
    }
    request->fields.push_back({"Accept", "*/*"});
    content_delivery delivery(std::move(to));
    attachment_sink sink(delivery);
    const auto fetched = co_await session::fetch(std::move(target), *std::move(request), sink, limits);
    if (!fetched) {
        co_return fetched.error();
    }
    co_return delivery.take_outcome();
}

awaitable<result<rows_read>> read_rows(shared_session target, const operation& what, result<call_arguments> arguments,
                                       row_visitor to, std::string file, row_options options)
{
    if (!arguments) {
        co_return arguments.error();
    }
    row_delivery delivery(std::move(to), file, options);
    const auto answered =
        co_await session::stream(std::move(target), what, *std::move(arguments), delivery, options.limits);
    if (!answered) {
        co_return answered.error();
    }
    auto outcome = co_await delivery.finish();
    co_return outcome;
}

awaitable<result<rows_read>> read_report(shared_session target, const operation& what, result<call_arguments> arguments,
                                         csv_visitor to, http::stream_limits limits)
{
    if (!arguments) {
        co_return arguments.error();
    }
    csv_delivery delivery(std::move(to));
    const auto answered = co_await session::stream(std::move(target), what, *std::move(arguments), delivery, limits);
    if (!answered) {
        co_return answered.error();
    }
    auto outcome = co_await delivery.finish();
    co_return outcome;
}

} // namespace gladly_mcp::gladly::detail
