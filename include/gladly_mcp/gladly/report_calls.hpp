#pragma once

#include <gladly_mcp/gladly/csv_row.hpp>
#include <gladly_mcp/gladly/download.hpp>
#include <gladly_mcp/gladly/flow.hpp>
#include <gladly_mcp/gladly/models_fwd.hpp>
#include <gladly_mcp/gladly/rows.hpp>
#include <gladly_mcp/gladly/visitor.hpp>
#include <gladly_mcp/http/body_sink.hpp>

#include <utility>

namespace gladly_mcp::gladly {

/// The calls about reports; `Flow` decides between `awaitable<result<T>>` and `result<T>`.
///
/// Reports are comma-separated values. Each comes as bytes, to be kept, or row by row; neither is held. Gladly makes 10
/// reports a minute and 2 at a time for a whole organization. Parts of a request that it refuses, such as a filter that
/// does not apply to the metric set, are `errc::invalid_request`. An error of `to` ends the call. A report that broke
/// off is asked for again from the start.
template <class Flow>
class report_calls {
public:
    template <class T>
    using answer_of = typename Flow::template answer_of<T>;

    explicit report_calls(Flow flow) noexcept : flow_(std::move(flow)) {}

    /// Hands over the bytes of a report (`generateReport`).
    [[nodiscard]] answer_of<downloaded> generate(report_request what, content_sink to,
                                                 http::stream_limits limits = {}) const;

    /// Hands over the rows of a report (`generateReport`). Text that is no CSV is `errc::unexpected_response`, a field
    /// over 1 MiB and a row over 4 MiB or 4,096 fields `errc::too_large`; the rows before it have been handed over.
    [[nodiscard]] answer_of<rows_read> rows(report_request what, csv_visitor to, http::stream_limits limits = {}) const;

    /// Hands over the bytes of the report on work sessions (`generateWorkSessionReport`).
    [[nodiscard]] answer_of<downloaded> work_sessions(work_session_report_request what, content_sink to,
                                                      http::stream_limits limits = {}) const;

    /// Hands over the rows of the report on work sessions (`generateWorkSessionReport`), as `rows` does.
    [[nodiscard]] answer_of<rows_read> work_session_rows(work_session_report_request what, csv_visitor to,
                                                         http::stream_limits limits = {}) const;

private:
    Flow flow_;
};

extern template class GLADLY_MCP_API report_calls<detail::awaiting>;
extern template class GLADLY_MCP_API report_calls<detail::blocking>;

} // namespace gladly_mcp::gladly
