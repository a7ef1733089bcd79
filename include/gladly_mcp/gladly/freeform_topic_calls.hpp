#pragma once

#include <gladly_mcp/gladly/flow.hpp>
#include <gladly_mcp/gladly/models_fwd.hpp>

#include <string>
#include <utility>

namespace gladly_mcp::gladly {

/// The calls about freeform topics, which Gladly also calls custom attributes; `Flow` decides between
/// `awaitable<result<T>>` and `result<T>`.
template <class Flow>
class freeform_topic_calls {
public:
    template <class T>
    using answer_of = typename Flow::template answer_of<T>;

    explicit freeform_topic_calls(Flow flow) noexcept : flow_(std::move(flow)) {}

    /// One freeform topic, by an id that a conversation names (`getCustomAttribute`).
    [[nodiscard]] answer_of<custom_attribute> get(std::string id) const;

private:
    Flow flow_;
};

extern template class GLADLY_MCP_API freeform_topic_calls<detail::awaiting>;
extern template class GLADLY_MCP_API freeform_topic_calls<detail::blocking>;

} // namespace gladly_mcp::gladly
