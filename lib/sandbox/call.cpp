#include "sandbox/call.hpp"

#include <gladly_mcp/http/percent_encoding.hpp>

#include <algorithm>

namespace gladly_mcp::sandbox {
namespace {

const std::string* find_value(const parameters& from, std::string_view name)
{
    const auto at = std::ranges::find_if(from, [&](const auto& entry) { return entry.first == name; });
    return at == from.end() ? nullptr : &at->second;
}

/// Decodes a name or value of a query, where a bare `+` is a space; what is ill-formed stays as it is.
std::string form_decoded(std::string_view text)
{
    std::string spaced{text};
    std::ranges::replace(spaced, '+', ' ');
    auto decoded = http::percent_decode(spaced);
    return decoded ? std::move(*decoded) : spaced;
}

} // namespace

std::string_view call::path_value(std::string_view name) const
{
    const std::string* value = find_value(path, name);
    return value == nullptr ? std::string_view{} : std::string_view{*value};
}

const std::string* call::query_value(std::string_view name) const
{
    return find_value(query, name);
}

communicator call::caller() const
{
    const auto self = std::ranges::find(state.agents, user.email, &agent::email_address);
    return {self == state.agents.end() ? user.email : self->id, "API"};
}

std::string call::record(const conversation& where, boost::json::object content) const
{
    conversation_item item;
    item.id = state.next_id();
    item.customer_id = where.customer_id;
    item.conversation_id = where.id;
    item.timestamp = now;
    item.initiator = caller();
    item.content = std::move(content);
    std::string id = item.id;
    state.add_item(std::move(item));
    return id;
}

parameters parse_query(std::string_view query)
{
    parameters out;
    while (!query.empty()) {
        const std::string_view pair = query.substr(0, query.find('&'));
        query.remove_prefix(std::min(query.size(), pair.size() + 1));
        const std::size_t equals = std::min(pair.find('='), pair.size());
        if (!pair.empty()) {
            out.emplace_back(form_decoded(pair.substr(0, equals)),
                             form_decoded(pair.substr(std::min(pair.size(), equals + 1))));
        }
    }
    return out;
}

} // namespace gladly_mcp::sandbox
