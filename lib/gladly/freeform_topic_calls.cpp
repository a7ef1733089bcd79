#include "gladly/pending.hpp"
#include "gladly/run_call.hpp"

#include <gladly_mcp/gladly/custom_attribute.hpp>
#include <gladly_mcp/gladly/freeform_topic_calls.hpp>
#include <gladly_mcp/gladly/operations.hpp>

namespace gladly_mcp::gladly {

template <class Flow>
auto freeform_topic_calls<Flow>::get(std::string id) const -> answer_of<custom_attribute>
{
    return flow_.run(one<custom_attribute>(op::get_custom_attribute, at("customAttributeId", std::move(id))));
}

template class freeform_topic_calls<detail::awaiting>;
template class freeform_topic_calls<detail::blocking>;

} // namespace gladly_mcp::gladly
