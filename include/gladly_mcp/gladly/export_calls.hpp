#pragma once

#include <gladly_mcp/gladly/download.hpp>
#include <gladly_mcp/gladly/export_job_filter.hpp>
#include <gladly_mcp/gladly/flow.hpp>
#include <gladly_mcp/gladly/list.hpp>
#include <gladly_mcp/gladly/models_fwd.hpp>
#include <gladly_mcp/gladly/rows.hpp>
#include <gladly_mcp/gladly/visitor.hpp>
#include <gladly_mcp/http/body_sink.hpp>

#include <string>
#include <utility>

namespace gladly_mcp::gladly {

/// The calls about exports; `Flow` decides between `awaitable<result<T>>` and `result<T>`.
template <class Flow>
class export_calls {
public:
    template <class T>
    using answer_of = typename Flow::template answer_of<T>;

    explicit export_calls(Flow flow) noexcept : flow_(std::move(flow)) {}

    /// When data is exported: at most one schedule, which Gladly's support changes (`findSchedules`).
    [[nodiscard]] answer_of<gladly::list<export_schedule>> schedules() const;

    /// The jobs of the last 14 days, or those of them that fit the filter (`findJobs`).
    [[nodiscard]] answer_of<gladly::list<export_job>> jobs(export_job_filter filter = {}) const;

    /// One job (`getJob`).
    [[nodiscard]] answer_of<export_job> job(std::string id) const;

    /// Removes a job and its files (`deleteJob`). One that has neither completed nor failed is `errc::invalid_request`.
    /// A repeat may be `errc::not_found`.
    [[nodiscard]] answer_of<void> remove_job(std::string id) const;

    /// Hands over the lines of a file of a completed job (`getFile`); `export_job::files` names them. Files are kept
    /// for 14 days; one that is gone is `errc::not_found`.
    ///
    ///     co_await acme.exports().file(job, "customers.jsonl", [&](gladly::exported_customer who) { … });
    ///
    /// The lines are not held; an error of `to` ends the call, and a line that cannot be read is noted in the outcome.
    /// See `row_visitor` for the types of row that `to` may take, `exported_row` for rows typed by the file's name, and
    /// `row_options` for how to go on after a call that broke off. Messages that could not be delivered and automatic
    /// replies may be missing in a file.
    [[nodiscard]] answer_of<rows_read> file(std::string job_id, std::string filename, row_visitor to,
                                            row_options options = {}) const;

    /// Hands over the bytes of such a file, to be kept (`getFile`).
    [[nodiscard]] answer_of<downloaded> download(std::string job_id, std::string filename, content_sink to,
                                                 http::stream_limits limits = {}) const;

private:
    Flow flow_;
};

extern template class GLADLY_MCP_API export_calls<detail::awaiting>;
extern template class GLADLY_MCP_API export_calls<detail::blocking>;

} // namespace gladly_mcp::gladly
