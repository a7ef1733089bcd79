#include "gladly/chosen_id.hpp"
#include "gladly/pending.hpp"
#include "gladly/run_call.hpp"

#include <gladly_mcp/gladly/answer.hpp>
#include <gladly_mcp/gladly/answer_calls.hpp>
#include <gladly_mcp/gladly/operations.hpp>

namespace gladly_mcp::gladly {

namespace {

result<call_arguments> new_answer(answer_create what)
{
    if (const auto named = choose_id(op::add_answer, what.id); !named) {
        return named.error();
    }
    return with_body(what);
}

call_arguments text_of(std::string answer_id, std::string language, answer_content_type type)
{
    return at(at(at("answerId", std::move(answer_id)), "language", std::move(language)), "type",
              std::string(core::wire_name(type)));
}

} // namespace

template <class Flow>
auto answer_calls<Flow>::add(answer_create what) const -> answer_of<managed_answer>
{
    return flow_.run(one<managed_answer>(op::add_answer, new_answer(std::move(what))));
}

template <class Flow>
auto answer_calls<Flow>::get(std::string id) const -> answer_of<managed_answer>
{
    return flow_.run(one<managed_answer>(op::get_answer_by_id, at("answerId", std::move(id))));
}

template <class Flow>
auto answer_calls<Flow>::update(std::string id, answer_update changes) const -> answer_of<void>
{
    return flow_.run(change(op::update_answer, at("answerId", std::move(id), changes)));
}

template <class Flow>
auto answer_calls<Flow>::remove(std::string id) const -> answer_of<void>
{
    return flow_.run(change(op::delete_answer, at("answerId", std::move(id))));
}

template <class Flow>
auto answer_calls<Flow>::content(std::string id, std::string language, answer_content_type type) const
    -> answer_of<answer_content>
{
    return flow_.run(one<answer_content>(op::get_answer_content_by_language_and_type,
                                         text_of(std::move(id), std::move(language), type)));
}

template <class Flow>
auto answer_calls<Flow>::set_content(std::string id, std::string language, answer_content_type type,
                                     answer_content_write what) const -> answer_of<answer_content>
{
    return flow_.run(one<answer_content>(op::add_answer_content_by_language_and_type,
                                         with_body(what, text_of(std::move(id), std::move(language), type))));
}

template <class Flow>
auto answer_calls<Flow>::remove_content(std::string id, std::string language, answer_content_type type) const
    -> answer_of<void>
{
    return flow_.run(
        change(op::delete_answer_content_by_language_and_type, text_of(std::move(id), std::move(language), type)));
}

template class answer_calls<detail::awaiting>;
template class answer_calls<detail::blocking>;

} // namespace gladly_mcp::gladly
