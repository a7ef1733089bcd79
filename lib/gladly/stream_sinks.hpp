#pragma once

#include "gladly/csv_reader.hpp"
#include "gladly/json_lines_splitter.hpp"

#include <gladly_mcp/core/parse.hpp>
#include <gladly_mcp/gladly/download.hpp>
#include <gladly_mcp/gladly/rows.hpp>
#include <gladly_mcp/http/transport.hpp>

#include <string>
#include <string_view>

/// What the bodies of streamed calls run into.
namespace gladly_mcp::gladly {

/// Hands the body over as it is.
class content_delivery final : public http::body_sink {
public:
    explicit content_delivery(content_sink to) : to_(std::move(to)) {}

    result<http::body_use> begin(const http::response& head) override;
    boost::asio::awaitable<result<void>> write(std::string_view piece) override;

    [[nodiscard]] downloaded take_outcome() noexcept { return std::move(outcome_); }

private:
    content_sink to_;
    downloaded outcome_;
};

/// Splits the body into JSON lines, reads them and hands them over; a line that cannot be read is noted.
class row_delivery final : public http::body_sink {
public:
    row_delivery(row_visitor to, std::string_view file, const row_options& options);

    result<http::body_use> begin(const http::response& head) override;
    boost::asio::awaitable<result<void>> write(std::string_view piece) override;

    /// Hands over the last line, when the body has ended.
    boost::asio::awaitable<result<rows_read>> finish();

private:
    [[nodiscard]] detail::visit_step visit(const json_lines_splitter::line& what);
    [[nodiscard]] result<detail::visit_step> read(const json_lines_splitter::line& what);

    row_visitor to_;
    std::string_view file_;
    std::uint64_t skip_lines_;
    std::size_t max_problems_;
    json_lines_splitter lines_;
    core::json_reader json_;
    rows_read outcome_;
};

/// Splits the body into the rows of a report and hands them over.
class csv_delivery final : public http::body_sink {
public:
    explicit csv_delivery(csv_visitor to) : to_(std::move(to)) {}

    result<http::body_use> begin(const http::response& head) override;
    boost::asio::awaitable<result<void>> write(std::string_view piece) override;

    /// Hands over the last row, when the body has ended.
    boost::asio::awaitable<result<rows_read>> finish();

private:
    csv_visitor to_;
    csv_reader rows_;
};

} // namespace gladly_mcp::gladly
