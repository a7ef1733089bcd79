#include "gladly/stream_sinks.hpp"

#include "gladly/ascii.hpp"
#include "gladly/content_disposition.hpp"

#include <utility>

namespace gladly_mcp::gladly {

namespace {

using boost::asio::awaitable;

/// A gateway's page in place of the content, under the status of a success.
result<http::body_use> refuse_html(const http::response& head)
{
    const std::string_view type = head.find("Content-Type");
    constexpr std::string_view html = "text/html";
    if (same_ignoring_case(trimmed(type).substr(0, html.size()), html)) {
        return error(errc::unexpected_response, "The answer is a web page instead of what is due.");
    }
    return http::body_use::stream;
}

} // namespace

result<http::body_use> content_delivery::begin(const http::response& head)
{
    outcome_.content_type = head.find("Content-Type");
    outcome_.filename = suggested_filename(head.find("Content-Disposition"));
    return http::body_use::stream;
}

awaitable<result<void>> content_delivery::write(std::string_view piece)
{
    outcome_.size += piece.size();
    auto step = to_(piece);
    if (step.later) {
        step.done = co_await *std::move(step.later);
    }
    co_return step.done;
}

row_delivery::row_delivery(row_visitor to, std::string_view file, const row_options& options)
    : to_(std::move(to)), file_(file), skip_lines_(options.skip_lines), max_problems_(options.max_problems),
      lines_(options.max_line), json_(core::parse_limits{.max_bytes = options.max_line})
{}

result<http::body_use> row_delivery::begin(const http::response& head)
{
    return refuse_html(head);
}

awaitable<result<void>> row_delivery::write(std::string_view piece)
{
    lines_.feed(piece);
    while (const auto line = lines_.next()) {
        auto step = visit(*line);
        if (step.later) {
            step.done = co_await *std::move(step.later);
        }
        if (!step.done) {
            co_return step.done.error();
        }
    }
    co_return result<void>();
}

awaitable<result<rows_read>> row_delivery::finish()
{
    if (const auto line = lines_.finish()) {
        auto step = visit(*line);
        if (step.later) {
            step.done = co_await *std::move(step.later);
        }
        if (!step.done) {
            co_return step.done.error();
        }
    }
    outcome_.lines = lines_.lines();
    co_return std::move(outcome_);
}

/// Begins the visit of one line. One that cannot be read is noted, and its visit is done.
detail::visit_step row_delivery::visit(const json_lines_splitter::line& what)
{
    if (what.number <= skip_lines_) {
        return {};
    }
    auto step = read(what);
    if (step) {
        ++outcome_.rows;
        return std::move(*step);
    }
    ++outcome_.unreadable;
    if (outcome_.problems.size() < max_problems_) {
        outcome_.problems.push_back({.line = what.number, .why = step.error()});
    }
    return {};
}

result<detail::visit_step> row_delivery::read(const json_lines_splitter::line& what)
{
    if (what.too_long) {
        return error(errc::too_large, "The line is over the limit.");
    }
    auto json = json_.read(what.text);
    if (!json) {
        return error(errc::malformed_json, json.error().message);
    }
    return to_(json_row{.line = what.number, .file = file_, .json = *std::move(json)});
}

result<http::body_use> csv_delivery::begin(const http::response& head)
{
    return refuse_html(head);
}

awaitable<result<void>> csv_delivery::write(std::string_view piece)
{
    rows_.feed(piece);
    for (;;) {
        const auto has_row = rows_.next();
        if (!has_row) {
            co_return has_row.error();
        }
        if (!*has_row) {
            co_return result<void>();
        }
        auto step = to_(rows_.row());
        if (step.later) {
            step.done = co_await *std::move(step.later);
        }
        if (!step.done) {
            co_return step.done.error();
        }
    }
}

awaitable<result<rows_read>> csv_delivery::finish()
{
    const auto has_row = rows_.finish();
    if (!has_row) {
        co_return has_row.error();
    }
    if (*has_row) {
        auto step = to_(rows_.row());
        if (step.later) {
            step.done = co_await *std::move(step.later);
        }
        if (!step.done) {
            co_return step.done.error();
        }
    }
    co_return rows_read{.rows = rows_.rows(), .unreadable = 0, .lines = rows_.rows(), .problems = {}};
}

} // namespace gladly_mcp::gladly
