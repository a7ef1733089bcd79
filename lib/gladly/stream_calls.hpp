#pragma once

#include "gladly/session.hpp"

#include <gladly_mcp/gladly/csv_row.hpp>
#include <gladly_mcp/gladly/download.hpp>
#include <gladly_mcp/gladly/rows.hpp>
#include <gladly_mcp/gladly/visitor.hpp>

#include <boost/asio/awaitable.hpp>

#include <memory>
#include <string>

/// The calls whose answers are no JSON: each one coroutine that owns all that it needs.
namespace gladly_mcp::gladly::detail {

using shared_session = std::shared_ptr<const session>;

/// Hands the body of a success over as it is.
[[nodiscard]] boost::asio::awaitable<result<downloaded>> download(shared_session target, const operation& what,
                                                                  result<call_arguments> arguments, content_sink to,
                                                                  http::stream_limits limits);

/// Asks where the attachment lies and fetches it there, without the credentials.
[[nodiscard]] boost::asio::awaitable<result<downloaded>>
download_attachment(shared_session target, call_arguments arguments, content_sink to, http::stream_limits limits);

/// Hands JSON lines over; `file` is the name that the rows are told to be from.
[[nodiscard]] boost::asio::awaitable<result<rows_read>> read_rows(shared_session target, const operation& what,
                                                                  result<call_arguments> arguments, row_visitor to,
                                                                  std::string file, row_options options);

/// Hands the rows of a report over.
[[nodiscard]] boost::asio::awaitable<result<rows_read>> read_report(shared_session target, const operation& what,
                                                                    result<call_arguments> arguments, csv_visitor to,
                                                                    http::stream_limits limits);

} // namespace gladly_mcp::gladly::detail
