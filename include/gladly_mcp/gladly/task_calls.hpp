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

    /// Adds a comment to a task (`createTaskComment`). Without an id one is made; Gladly does not say what it does with
    /// an id in use, so do not repeat it after an error with `effect::possible` before a look at `comments`. A closed
    /// task takes no comments: `errc::invalid_request`.
    [[nodiscard]] answer_of<created> add_comment(std::string task_id, task_comment_create what) const;

    /// The comments on a task, at most 1,000, oldest first: when the list is cut the newest are missing
    /// (`getTaskComments`).
    [[nodiscard]] answer_of<gladly::list<task_comment>> comments(std::string task_id) const;

    /// One comment (`getTaskComment`).
    [[nodiscard]] answer_of<task_comment> comment(std::string task_id, std::string comment_id) const;

private:
    Flow flow_;
};

extern template class GLADLY_MCP_API task_calls<detail::awaiting>;
extern template class GLADLY_MCP_API task_calls<detail::blocking>;

} // namespace gladly_mcp::gladly
