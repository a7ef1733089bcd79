#include "demo_peer.hpp"

#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/json/serialize.hpp>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <iostream>

namespace demo {
namespace {

awaitable<void> pause(std::chrono::milliseconds length)
{
    boost::asio::steady_timer timer(co_await boost::asio::this_coro::executor, length);
    co_await timer.async_wait(boost::asio::use_awaitable);
}

/// How long a refusal for the rate limit asks to wait; zero: `value` is none.
std::chrono::seconds wait_asked_by(const tool_result& value)
{
    const auto* figures = value.is_error ? find_object_with(value.meta, "ratelimit-reset") : nullptr;
    if (figures == nullptr)
        return {};
    const std::string reset = text_at(*figures, "ratelimit-reset");
    return std::chrono::seconds(std::max(1, std::atoi(reset.c_str())));
}

void collect_calls(const json::value& tree, std::vector<json::object>& out)
{
    if (const auto* list = tree.if_array()) {
        for (const auto& inner : *list)
            collect_calls(inner, out);
    } else if (const auto* object = tree.if_object()) {
        if (object->contains("tool") && object->contains("arguments"))
            out.push_back(*object);
        for (const auto& [key, inner] : *object)
            collect_calls(inner, out);
    }
}

} // namespace

awaitable<tool_result> peer::attempt(std::string tool, json::object arguments) const
{
    // Gladly takes ten requests a second, and some tools send several: whoever makes many calls in a row goes slowly,
    // and waits when told so.
    co_await pause(std::chrono::milliseconds(120));
    std::cout << "    > " << tool << ' ' << shorten(json::serialize(arguments), 100 - tool.size()) << '\n';
    for (int patience = 3;; --patience) {
        auto outcome = co_await client_.call_tool(tool, arguments);
        if (!outcome)
            throw surprise(outcome.error().message());
        const auto wait = wait_asked_by(*outcome);
        if (wait == std::chrono::seconds::zero() || patience == 0)
            co_return std::move(*outcome);
        tell("Too many calls in this second; waits " + std::to_string(wait.count()) + " s and calls again.");
        co_await pause(wait);
    }
}

awaitable<tool_result> peer::call(std::string tool, json::object arguments) const
{
    auto value = co_await attempt(std::move(tool), std::move(arguments));
    if (value.is_error)
        throw surprise(text_of(value));
    co_return value;
}

awaitable<tool_result> peer::call_quietly(std::string tool) const
{
    auto outcome = co_await client_.call_tool(std::move(tool), json::object());
    if (!outcome)
        throw surprise(outcome.error().message());
    co_return std::move(*outcome);
}

std::string text_of(const tool_result& value)
{
    std::string out;
    for (const auto& block : value.content)
        if (const auto* text = std::get_if<gladly_mcp::mcp::text_content>(&block))
            out += (out.empty() ? "" : "\n") + text->text;
    return out;
}

std::vector<json::object> rows_of(const tool_result& value)
{
    std::vector<json::object> rows;
    if (value.structured_content && value.structured_content->is_object()) {
        for (const auto& [name, member] : value.structured_content->get_object()) {
            if (!member.is_array())
                continue;
            for (const auto& row : member.get_array())
                if (row.is_object())
                    rows.push_back(row.get_object());
            return rows;
        }
    }
    throw surprise("a result has no list in it");
}

std::string text_at(const json::object& object, std::string_view path)
{
    const auto dot = path.find('.');
    const auto* member = object.if_contains(path.substr(0, dot));
    if (member == nullptr)
        return {};
    if (dot != std::string_view::npos)
        return member->is_object() ? text_at(member->get_object(), path.substr(dot + 1)) : std::string();
    return member->is_string() ? std::string(member->get_string()) : json::serialize(*member);
}

std::vector<json::object> calls_named_in(const tool_result& refusal)
{
    std::vector<json::object> calls;
    collect_calls(refusal.meta, calls);
    return calls;
}

const json::object* find_object_with(const json::object& tree, std::string_view member)
{
    if (tree.contains(member))
        return &tree;
    for (const auto& [key, inner] : tree)
        if (inner.is_object())
            if (const auto* found = find_object_with(inner.get_object(), member))
                return found;
    return nullptr;
}

void tell_chapter(std::string_view text)
{
    std::cout << '\n' << text << '\n';
}

void tell_scene(std::string_view text)
{
    std::cout << "\n  " << text << '\n';
}

void tell(std::string_view text)
{
    std::cout << "      " << text << '\n';
}

void tell_quote(std::string_view text)
{
    std::string flat(text);
    for (char& c : flat)
        if (c == '\n')
            c = ' ';
    tell('"' + shorten(std::move(flat), 100) + '"');
}

void tell_refusal(std::string_view text)
{
    while (!text.empty()) {
        const auto end = text.find('\n');
        tell(shorten(std::string(text.substr(0, end)), 140));
        text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
    }
}

std::string shorten(std::string text, std::size_t length)
{
    if (text.size() > length) {
        // Not through the middle of a UTF-8 character.
        while (length > 0 && (static_cast<unsigned char>(text[length]) & 0xC0U) == 0x80U)
            --length;
        text.resize(length);
        text += "…";
    }
    return text;
}

} // namespace demo
