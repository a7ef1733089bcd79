#include "testing/recorded_match.hpp"

#include "testing/scrubbed_text.hpp"

#include <gladly_mcp/core/parse.hpp>
#include <gladly_mcp/http/percent_encoding.hpp>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include <algorithm>
#include <map>
#include <string>
#include <string_view>

namespace gladly_mcp::testing {
namespace {

std::string decoded(std::string_view text)
{
    auto plain = http::percent_decode(text);
    return plain ? *std::move(plain) : std::string(text);
}

bool same_text(std::string_view known, std::string_view sent)
{
    return known == sent || is_scrubbed(known);
}

bool same_path(std::string_view known, std::string_view sent)
{
    while (!known.empty() && !sent.empty()) {
        const auto a = known.substr(0, known.find('/', 1));
        const auto b = sent.substr(0, sent.find('/', 1));
        if (a != b && !same_text(decoded(a.substr(1)), decoded(b.substr(1))))
            return false;
        known.remove_prefix(a.size());
        sent.remove_prefix(b.size());
    }
    return known.empty() && sent.empty();
}

std::multimap<std::string, std::string> pairs_of(std::string_view query)
{
    std::multimap<std::string, std::string> out;
    while (!query.empty()) {
        const auto pair = query.substr(0, query.find('&'));
        query.remove_prefix(std::min(query.size(), pair.size() + 1));
        const auto name = pair.substr(0, pair.find('='));
        out.emplace(decoded(name), decoded(pair.substr(std::min(pair.size(), name.size() + 1))));
    }
    return out;
}

bool same_query(std::string_view known, std::string_view sent)
{
    return std::ranges::equal(pairs_of(known), pairs_of(sent), [](const auto& a, const auto& b) {
        return a.first == b.first && same_text(a.second, b.second);
    });
}

bool same_target(std::string_view known, std::string_view sent)
{
    const auto split = [](std::string_view target) { return std::min(target.find('?'), target.size()); };
    const auto query = [](std::string_view target, std::size_t at) {
        return target.substr(std::min(at + 1, target.size()));
    };
    const auto a = split(known);
    const auto b = split(sent);
    return same_path(known.substr(0, a), sent.substr(0, b)) && same_query(query(known, a), query(sent, b));
}

bool same_json(const boost::json::value& known, const boost::json::value& sent)
{
    if (known.is_object() && sent.is_object()) {
        const auto& a = known.get_object();
        const auto& b = sent.get_object();
        return a.size() == b.size() && std::ranges::all_of(a, [&](const auto& member) {
                   const auto* other = b.if_contains(member.key());
                   return other != nullptr && same_json(member.value(), *other);
               });
    }
    if (known.is_array() && sent.is_array())
        return std::ranges::equal(known.get_array(), sent.get_array(), same_json);
    if (known.is_string() && sent.is_string())
        return same_text(known.get_string(), sent.get_string());
    return known == sent;
}

bool same_body(std::string_view known, const http::request& sent)
{
    if (known.empty() || sent.body.empty())
        return known == sent.body;
    auto a = core::parse_json(known);
    auto b = core::parse_json(sent.body);
    if (!a || !b)
        return known == sent.body;
    if (sent.method == "POST" && a->is_object() && b->is_object()) {
        // The id of a new thing is chosen at random by the client that makes it.
        auto* chosen = a->get_object().if_contains("id");
        auto* chosen_now = b->get_object().if_contains("id");
        if (chosen != nullptr && chosen_now != nullptr)
            *chosen = *chosen_now;
    }
    return same_json(*a, *b);
}

} // namespace

bool matches(const recorded_exchange& known, const http::request& sent)
{
    return known.method == sent.method && same_target(known.target, sent.target) && same_body(known.body, sent);
}

} // namespace gladly_mcp::testing
