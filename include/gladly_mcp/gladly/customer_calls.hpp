#pragma once

#include <gladly_mcp/gladly/customer_selector.hpp>
#include <gladly_mcp/gladly/flow.hpp>
#include <gladly_mcp/gladly/list.hpp>
#include <gladly_mcp/gladly/models_fwd.hpp>

#include <string>
#include <utility>

namespace gladly_mcp::gladly {

/// The calls about customer profiles; `Flow` decides between `awaitable<result<T>>` and `result<T>`.
///
/// A customer that was merged into another one answers `errc::moved` with a `moved_detail`, where Gladly tells; where
/// it does not (`update`), it is `errc::not_found`, and `get` tells the new id.
template <class Flow>
class customer_calls {
public:
    template <class T>
    using answer_of = typename Flow::template answer_of<T>;

    explicit customer_calls(Flow flow) noexcept : flow_(std::move(flow)) {}

    /// Makes a customer (`createCustomer`). Without an id one is made, so a repeat cannot make the customer twice: an
    /// id in use is `errc::conflict`, as are an e-mail address and a mobile number that another customer has.
    [[nodiscard]] answer_of<created> create(customer_create what) const;

    /// The customers with that phone number, at most 50, last changed first (`findCustomers`).
    [[nodiscard]] answer_of<list<customer>> find(by_phone what) const;

    /// The customers with that e-mail address, at most 50, last changed first (`findCustomers`).
    [[nodiscard]] answer_of<list<customer>> find(by_email what) const;

    /// The customers with that id in the company's own system (`findCustomers`).
    [[nodiscard]] answer_of<list<customer>> find(by_external_id what) const;

    /// One customer (`getCustomer`).
    [[nodiscard]] answer_of<customer> get(std::string id) const;

    /// Changes a customer (`updateCustomer`). `emails` and `phones` replace the present lists whole.
    [[nodiscard]] answer_of<void> update(std::string id, customer_update changes) const;

    /// Deletes a customer and all of its conversations, for good (`deleteCustomer`). Gladly refuses with
    /// `errc::invalid_request`, code `invalid_state`, while one of the conversations is not closed.
    [[nodiscard]] answer_of<void> remove(std::string id) const;

private:
    Flow flow_;
};

extern template class GLADLY_MCP_API customer_calls<detail::awaiting>;
extern template class GLADLY_MCP_API customer_calls<detail::blocking>;

} // namespace gladly_mcp::gladly
