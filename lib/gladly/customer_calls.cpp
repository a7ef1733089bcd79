#include "gladly/chosen_id.hpp"
#include "gladly/pending.hpp"
#include "gladly/run_call.hpp"

#include <gladly_mcp/gladly/customer.hpp>
#include <gladly_mcp/gladly/customer_calls.hpp>
#include <gladly_mcp/gladly/operations.hpp>
#include <gladly_mcp/gladly/phone.hpp>

namespace gladly_mcp::gladly {

namespace {

/// Exactly one of the three parameters is sent: with none of them Gladly has no one to look for.
result<call_arguments> looking_for(std::string_view parameter, std::string value)
{
    if (value.empty()) {
        return error(errc::invalid_argument, "findCustomers: " + std::string(parameter) + " must not be empty.");
    }
    call_arguments arguments;
    arguments.query.emplace_back(parameter, std::move(value));
    return arguments;
}

result<call_arguments> looking_for(const by_phone& what, const std::string& region)
{
    auto number = normalize_phone(what.number, region);
    if (!number) {
        return number.error();
    }
    return looking_for("phoneNumber", *std::move(number));
}

result<call_arguments> new_customer(customer_create customer)
{
    if (const auto named = choose_id(op::create_customer, customer.id); !named) {
        return named.error();
    }
    return with_body(customer);
}

} // namespace

template <class Flow>
auto customer_calls<Flow>::create(customer_create what) const -> answer_of<created>
{
    return flow_.run(creation(op::create_customer, new_customer(std::move(what))));
}

template <class Flow>
auto customer_calls<Flow>::find(by_phone what) const -> answer_of<list<customer>>
{
    return flow_.run(many<customer>(op::find_customers, looking_for(what, flow_.target().phone_region())));
}

template <class Flow>
auto customer_calls<Flow>::find(by_email what) const -> answer_of<list<customer>>
{
    return flow_.run(many<customer>(op::find_customers, looking_for("email", std::move(what.address))));
}

template <class Flow>
auto customer_calls<Flow>::find(by_external_id what) const -> answer_of<list<customer>>
{
    return flow_.run(many<customer>(op::find_customers, looking_for("externalCustomerId", std::move(what.id))));
}

template <class Flow>
auto customer_calls<Flow>::get(std::string id) const -> answer_of<customer>
{
    return flow_.run(one<customer>(op::get_customer, at("customerId", std::move(id))));
}

template <class Flow>
auto customer_calls<Flow>::update(std::string id, customer_update changes) const -> answer_of<void>
{
    return flow_.run(change(op::update_customer, at("customerId", std::move(id), changes)));
}

template <class Flow>
auto customer_calls<Flow>::remove(std::string id) const -> answer_of<void>
{
    return flow_.run(change(op::delete_customer, at("customerId", std::move(id))));
}

template class customer_calls<detail::awaiting>;
template class customer_calls<detail::blocking>;

} // namespace gladly_mcp::gladly
