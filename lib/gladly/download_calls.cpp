#include "gladly/pending.hpp"
#include "gladly/run_call.hpp"
#include "gladly/stream_calls.hpp"

#include <gladly_mcp/gladly/conversation_calls.hpp>
#include <gladly_mcp/gladly/operations.hpp>

/// The calls about conversations whose answers are no JSON. The others are in conversation_calls.cpp.
namespace gladly_mcp::gladly {

template <class Flow>
auto conversation_calls<Flow>::recording(std::string item_id, content_sink to, http::stream_limits limits) const
    -> answer_of<downloaded>
{
    return flow_.template carry_out<downloaded>([&](detail::shared_session target) {
        return detail::download(std::move(target), op::get_media, at("itemId", std::move(item_id)), std::move(to),
                                limits);
    });
}

template <class Flow>
auto conversation_calls<Flow>::attachment(std::string item_id, std::string attachment_id, content_sink to,
                                          http::stream_limits limits) const -> answer_of<downloaded>
{
    auto arguments = at("itemId", std::move(item_id));
    arguments.path.emplace_back("attachmentId", std::move(attachment_id));
    return flow_.template carry_out<downloaded>([&](detail::shared_session target) {
        return detail::download_attachment(std::move(target), std::move(arguments), std::move(to), limits);
    });
}

template detail::awaiting::answer_of<downloaded>
    conversation_calls<detail::awaiting>::recording(std::string, content_sink, http::stream_limits) const;
template detail::awaiting::answer_of<downloaded>
    conversation_calls<detail::awaiting>::attachment(std::string, std::string, content_sink, http::stream_limits) const;
template detail::blocking::answer_of<downloaded>
    conversation_calls<detail::blocking>::recording(std::string, content_sink, http::stream_limits) const;
template detail::blocking::answer_of<downloaded>
    conversation_calls<detail::blocking>::attachment(std::string, std::string, content_sink, http::stream_limits) const;

} // namespace gladly_mcp::gladly
