#pragma once

#include <gladly_mcp/gladly/export_job_filter.hpp>
#include <gladly_mcp/gladly/flow.hpp>
#include <gladly_mcp/gladly/list.hpp>
#include <gladly_mcp/gladly/models_fwd.hpp>

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

private:
    Flow flow_;
};

extern template class GLADLY_MCP_API export_calls<detail::awaiting>;
extern template class GLADLY_MCP_API export_calls<detail::blocking>;

} // namespace gladly_mcp::gladly
