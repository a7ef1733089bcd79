#include "gladly/pending.hpp"
#include "gladly/run_call.hpp"

#include <gladly_mcp/gladly/operations.hpp>
#include <gladly_mcp/gladly/public_answer.hpp>
#include <gladly_mcp/gladly/public_answer_calls.hpp>

namespace gladly_mcp::gladly {

namespace {

call_arguments filtered(call_arguments arguments, answer_filter which)
{
    if (which.language) {
        arguments.query.emplace_back("lng", *std::move(which.language));
    }
    if (which.audience_id) {
        arguments.query.emplace_back("audienceId", *std::move(which.audience_id));
    }
    return arguments;
}

} // namespace

template <class Flow>
auto public_answer_calls<Flow>::search(std::string organization_id, std::string words, answer_filter which) const
    -> answer_of<gladly::list<answer_title>>
{
    auto arguments = at("orgId", std::move(organization_id));
    arguments.query.emplace_back("q", std::move(words));
    return flow_.run(many<answer_title>(op::search_answers, filtered(std::move(arguments), std::move(which))));
}

template <class Flow>
auto public_answer_calls<Flow>::list(std::string organization_id, answer_filter which) const
    -> answer_of<gladly::list<public_answer>>
{
    return flow_.run(
        many<public_answer>(op::list_answers, filtered(at("orgId", std::move(organization_id)), std::move(which))));
}

template <class Flow>
auto public_answer_calls<Flow>::titles(std::string organization_id, std::string help_center_id,
                                       answer_filter which) const -> answer_of<gladly::list<answer_title>>
{
    auto where = at(at("orgId", std::move(organization_id)), "helpCenterId", std::move(help_center_id));
    return flow_.run(many<answer_title>(op::get_answer_titles, filtered(std::move(where), std::move(which))));
}

template <class Flow>
auto public_answer_calls<Flow>::get(std::string organization_id, std::string answer_id,
                                    std::optional<std::string> language) const -> answer_of<public_answer>
{
    auto where = at(at("orgId", std::move(organization_id)), "answerId", std::move(answer_id));
    return flow_.run(
        one<public_answer>(op::get_answer, filtered(std::move(where), answer_filter(std::move(language)))));
}

template class public_answer_calls<detail::awaiting>;
template class public_answer_calls<detail::blocking>;

} // namespace gladly_mcp::gladly
