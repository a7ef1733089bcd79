#pragma once

#include <gladly_mcp/gladly/flow.hpp>
#include <gladly_mcp/gladly/list.hpp>
#include <gladly_mcp/gladly/models_fwd.hpp>

#include <string>
#include <utility>

namespace gladly_mcp::gladly {

/// The calls about topics; `Flow` decides between `awaitable<result<T>>` and `result<T>`.
template <class Flow>
class topic_calls {
public:
    template <class T>
    using answer_of = typename Flow::template answer_of<T>;

    explicit topic_calls(Flow flow) noexcept : flow_(std::move(flow)) {}

    /// All topics, disabled ones too (`getTopics`).
    [[nodiscard]] answer_of<gladly::list<topic>> list() const;

    /// Makes a topic (`addTopic`). Without an id one is made, so the topic has a name that a repeat cannot use twice:
    /// an id in use is `errc::conflict`, and so is a name in use; `conflict_detail::existing_id` then names the other
    /// topic.
    [[nodiscard]] answer_of<created> add(topic_create what) const;

    /// One topic (`getTopic`).
    [[nodiscard]] answer_of<topic> get(std::string id) const;

    /// Changes a topic (`updateTopic`); `changes.name` is always needed. A name in use is `errc::conflict`. Topics
    /// cannot be removed: disable them. Repeating it does no harm.
    [[nodiscard]] answer_of<void> update(std::string id, topic_update changes) const;

private:
    Flow flow_;
};

extern template class GLADLY_MCP_API topic_calls<detail::awaiting>;
extern template class GLADLY_MCP_API topic_calls<detail::blocking>;

} // namespace gladly_mcp::gladly
