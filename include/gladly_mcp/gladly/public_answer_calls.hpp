#pragma once

#include <gladly_mcp/gladly/answer_filter.hpp>
#include <gladly_mcp/gladly/flow.hpp>
#include <gladly_mcp/gladly/list.hpp>
#include <gladly_mcp/gladly/models_fwd.hpp>

#include <optional>
#include <string>
#include <utility>

namespace gladly_mcp::gladly {

/// The calls about the answers that everybody may read; `Flow` decides between `awaitable<result<T>>` and `result<T>`.
///
/// They are sent without credentials. The id of an organization is the `id` of `organization().get()`. What Gladly
/// refuses here its document does not say; expect `errc::not_found` for ids that do not exist.
template <class Flow>
class public_answer_calls {
public:
    template <class T>
    using answer_of = typename Flow::template answer_of<T>;

    explicit public_answer_calls(Flow flow) noexcept : flow_(std::move(flow)) {}

    /// The names of the answers in which these words are found (`searchAnswers`).
    [[nodiscard]] answer_of<gladly::list<answer_title>> search(std::string organization_id, std::string words,
                                                               answer_filter which = answer_filter()) const;

    /// The answers, at most 1,000, by name: there is no way to those behind them, and no sign that there are any
    /// (`listAnswers`).
    [[nodiscard]] answer_of<gladly::list<public_answer>> list(std::string organization_id,
                                                              answer_filter which = answer_filter()) const;

    /// The names of the answers in a help center (`getAnswerTitles`).
    [[nodiscard]] answer_of<gladly::list<answer_title>> titles(std::string organization_id, std::string help_center_id,
                                                               answer_filter which = answer_filter()) const;

    /// One answer, in that language when one is given (`getAnswer`).
    [[nodiscard]] answer_of<public_answer> get(std::string organization_id, std::string answer_id,
                                               std::optional<std::string> language = std::nullopt) const;

private:
    Flow flow_;
};

extern template class GLADLY_MCP_API public_answer_calls<detail::awaiting>;
extern template class GLADLY_MCP_API public_answer_calls<detail::blocking>;

} // namespace gladly_mcp::gladly
