#pragma once

#include <gladly_mcp/gladly/flow.hpp>
#include <gladly_mcp/gladly/list.hpp>
#include <gladly_mcp/gladly/models_fwd.hpp>

#include <string>
#include <utility>

namespace gladly_mcp::gladly {

/// The calls about business hours; `Flow` decides between `awaitable<result<T>>` and `result<T>`.
template <class Flow>
class business_hours_calls {
public:
    template <class T>
    using answer_of = typename Flow::template answer_of<T>;

    explicit business_hours_calls(Flow flow) noexcept : flow_(std::move(flow)) {}

    /// All schedules (`getBusinessHours`).
    [[nodiscard]] answer_of<gladly::list<business_hours>> list() const;

    /// Makes a schedule and answers it (`createBusinessHours`). A blank name and a time zone that is no IANA name are
    /// `errc::invalid_request`.
    ///
    /// Never repeat it after an error with `effect::possible` before a look at `list`: the schedule may have been made.
    [[nodiscard]] answer_of<business_hours> create(business_hours_create what) const;

    /// One schedule (`getBusinessHoursById`).
    [[nodiscard]] answer_of<business_hours> get(std::string id) const;

    /// Replaces a schedule and answers it (`updateBusinessHours`), provided that it still has the version that `what`
    /// names: otherwise `errc::conflict`, and nothing is changed. So a repeat cannot undo what others changed, but it
    /// is a conflict too when the first time succeeded: read the schedule to know.
    [[nodiscard]] answer_of<business_hours> update(std::string id, business_hours_update what) const;

    /// Removes a schedule (`deleteBusinessHours`). The primary one is `errc::invalid_request`. A repeat may be
    /// `errc::not_found`.
    [[nodiscard]] answer_of<void> remove(std::string id) const;

private:
    Flow flow_;
};

extern template class GLADLY_MCP_API business_hours_calls<detail::awaiting>;
extern template class GLADLY_MCP_API business_hours_calls<detail::blocking>;

} // namespace gladly_mcp::gladly
