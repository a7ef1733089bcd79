#include "gladly/pending.hpp"
#include "gladly/run_call.hpp"

#include <gladly_mcp/gladly/business_hours.hpp>
#include <gladly_mcp/gladly/business_hours_calls.hpp>
#include <gladly_mcp/gladly/operations.hpp>

namespace gladly_mcp::gladly {

template <class Flow>
auto business_hours_calls<Flow>::list() const -> answer_of<gladly::list<business_hours>>
{
    return flow_.run(many<business_hours>(op::get_business_hours, call_arguments()));
}

template <class Flow>
auto business_hours_calls<Flow>::create(business_hours_create what) const -> answer_of<business_hours>
{
    return flow_.run(one<business_hours>(op::create_business_hours, with_body(what)));
}

template <class Flow>
auto business_hours_calls<Flow>::get(std::string id) const -> answer_of<business_hours>
{
    return flow_.run(one<business_hours>(op::get_business_hours_by_id, at("businessHoursId", std::move(id))));
}

template <class Flow>
auto business_hours_calls<Flow>::update(std::string id, business_hours_update what) const -> answer_of<business_hours>
{
    return flow_.run(one<business_hours>(op::update_business_hours, at("businessHoursId", std::move(id), what)));
}

template <class Flow>
auto business_hours_calls<Flow>::remove(std::string id) const -> answer_of<void>
{
    return flow_.run(change(op::delete_business_hours, at("businessHoursId", std::move(id))));
}

template class business_hours_calls<detail::awaiting>;
template class business_hours_calls<detail::blocking>;

} // namespace gladly_mcp::gladly
