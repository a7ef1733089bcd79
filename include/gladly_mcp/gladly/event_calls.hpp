#pragma once

#include <gladly_mcp/gladly/flow.hpp>
#include <gladly_mcp/gladly/models_fwd.hpp>
#include <gladly_mcp/gladly/rows.hpp>

#include <utility>

namespace gladly_mcp::gladly {

/// The calls about events; `Flow` decides between `awaitable<result<T>>` and `result<T>`.
template <class Flow>
class event_calls {
public:
    template <class T>
    using answer_of = typename Flow::template answer_of<T>;

    explicit event_calls(Flow flow) noexcept : flow_(std::move(flow)) {}

    /// Hands over the events of a stretch of the last 24 hours, as Gladly streams them (`listEvents`). They are listed
    /// up to 15 seconds after they have happened, so a stretch that ends now may lack its last ones.
    ///
    ///     co_await acme.events().list(filter, [&](const gladly::event& each) { … });
    ///
    /// The events are not held; an error of `to` ends the stream, and a line that is no event is noted in the outcome.
    /// See `row_visitor` for the types of row that `to` may take, `row_options` for how to begin later.
    [[nodiscard]] answer_of<rows_read> list(event_filter filter, row_visitor to, row_options options = {}) const;

private:
    Flow flow_;
};

/// Reads as `read_event` does: an event that breaks the schema of its type is delivered as far as it can be read.
template <>
struct GLADLY_MCP_API row_reader<event> {
    [[nodiscard]] static result<event> read(json_row&& from);
};

extern template class GLADLY_MCP_API event_calls<detail::awaiting>;
extern template class GLADLY_MCP_API event_calls<detail::blocking>;

} // namespace gladly_mcp::gladly
