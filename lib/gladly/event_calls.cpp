#include "gladly/pending.hpp"
#include "gladly/run_call.hpp"
#include "gladly/stream_calls.hpp"

#include <gladly_mcp/gladly/event_calls.hpp>
#include <gladly_mcp/gladly/event_filter.hpp>
#include <gladly_mcp/gladly/operations.hpp>

namespace gladly_mcp::gladly {

namespace {

result<call_arguments> events_wanted(const event_filter& filter)
{
    if (filter.start_at.text().empty() || filter.entities.empty()) {
        return error(errc::invalid_argument, "listEvents: startAt and at least one of entities are needed.");
    }
    call_arguments arguments;
    arguments.query.emplace_back("startAt", filter.start_at.text());
    if (filter.end_at) {
        arguments.query.emplace_back("endAt", filter.end_at->text());
    }
    for (const auto entity : filter.entities) {
        arguments.query.emplace_back("entities", core::wire_name(entity));
    }
    return arguments;
}

} // namespace

template <class Flow>
auto event_calls<Flow>::list(event_filter filter, row_visitor to, row_options options) const -> answer_of<rows_read>
{
    return flow_.template carry_out<rows_read>([&](detail::shared_session target) {
        return detail::read_rows(std::move(target), op::list_events, events_wanted(filter), std::move(to), {}, options);
    });
}

template class event_calls<detail::awaiting>;
template class event_calls<detail::blocking>;

} // namespace gladly_mcp::gladly
