#pragma once

#include <gladly_mcp/gladly/flow.hpp>
#include <gladly_mcp/gladly/list.hpp>
#include <gladly_mcp/gladly/models_fwd.hpp>

#include <optional>
#include <string>
#include <utility>

namespace gladly_mcp::gladly {

/// The calls about tasks; `Flow` decides between `awaitable<result<T>>` and `result<T>`.
template <class Flow>
class task_calls {
public:
    template <class T>
    using answer_of = typename Flow::template answer_of<T>;

    explicit task_calls(Flow flow) noexcept : flow_(std::move(flow)) {}

    /// Makes a task for a customer (`createTask`). Without an id one is made, so the task has a name that a repeat
    /// cannot use twice: an id in use is `errc::conflict`.
    [[nodiscard]] answer_of<created> create(std::string customer_id, task_create what) const;

    /// Makes a task for the customer with that address, and the customer when there is none
    /// (`createTaskAndCustomer`). `who` has exactly one member set; a phone number is read as `normalize_phone` does.
    [[nodiscard]] answer_of<created> create_for(customer_ref who, task_create what) const;

    /// Changes a task (`updateTask`).
    [[nodiscard]] answer_of<void> update(std::string id, task_update changes) const;

    /// One task (`getTask`).
    [[nodiscard]] answer_of<task> get(std::string id) const;

    /// The tasks of a customer, at most 2,000, newest first; with `status`, those alone (`getTasks`).
    [[nodiscard]] answer_of<gladly::list<task>> list(std::string customer_id,
                                                     std::optional<task_status> status = std::nullopt) const;

private:
    Flow flow_;
};

extern template class GLADLY_MCP_API task_calls<detail::awaiting>;
extern template class GLADLY_MCP_API task_calls<detail::blocking>;

} // namespace gladly_mcp::gladly
