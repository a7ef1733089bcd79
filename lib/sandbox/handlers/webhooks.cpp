#include "sandbox/encode_data.hpp"
#include "sandbox/handlers/handlers.hpp"
#include "sandbox/list_reply.hpp"
#include "sandbox/reply.hpp"
#include "sandbox/webhook_reader.hpp"

#include <algorithm>

namespace gladly_mcp::sandbox {
namespace {

constexpr std::size_t max_webhooks = 20;

webhook* find_webhook(const call& request)
{
    const auto found = request.state.webhooks.find(request.path_value("webhookId"));
    return found == request.state.webhooks.end() ? nullptr : &found->second;
}

/// Whether the receiver answers; nobody asks it when the host program gave no way to.
bool answers_ping(const call& request, const std::string& url)
{
    return !request.options.ping || request.options.ping(url, boost::json::object{{"type", "PING"}});
}

void check_url(body_reader& reader, const store& state, std::string_view self, const webhook_fields& fields)
{
    if (!fields.url) {
        return;
    }
    const bool taken = std::ranges::any_of(
        state.webhooks, [&](const auto& entry) { return entry.first != self && entry.second.url == *fields.url; });
    if (taken) {
        reader.add_problem("url", "taken", "another webhook has this url");
    }
}

void apply(webhook_fields fields, webhook& target)
{
    if (fields.name) {
        target.name = std::move(*fields.name);
    }
    if (fields.events) {
        target.events = std::move(*fields.events);
    }
    if (fields.url) {
        target.url = std::move(*fields.url);
    }
    if (fields.header_keys) {
        target.header_keys = std::move(*fields.header_keys);
    }
    target.has_credentials = target.has_credentials || fields.has_credentials;
    target.enabled = fields.enabled.value_or(target.enabled);
}

} // namespace

http::response create_webhook(call& request)
{
    body_reader reader{request.body};
    if (reader.failed()) {
        return reader.refusal();
    }
    webhook_fields fields = read_webhook(reader, true);
    check_url(reader, request.state, {}, fields);
    if (request.state.webhooks.size() >= max_webhooks) {
        reader.add_problem({}, "invalid", "an organization has at most 20 webhooks");
    }
    if (!reader.failed() && fields.enabled.value_or(false) && !answers_ping(request, *fields.url)) {
        reader.add_problem("url", "invalid", "the url did not answer the ping with 200");
    }
    if (reader.failed()) {
        return reader.refusal();
    }
    webhook made;
    made.id = request.state.next_id();
    made.created_at = request.now;
    made.updated_at = request.now;
    apply(std::move(fields), made);
    std::string id = made.id;
    std::string location = "/api/v1/webhooks/" + id;
    request.state.webhooks.emplace(std::move(id), std::move(made));
    return created(std::move(location));
}

http::response get_webhooks(call& request)
{
    std::vector<const webhook*> all;
    for (const auto& [id, entry] : request.state.webhooks) {
        all.push_back(&entry);
    }
    std::ranges::stable_sort(all, {}, &webhook::created_at);
    return list_reply(request, all);
}

http::response get_webhook(call& request)
{
    const webhook* found = find_webhook(request);
    return found == nullptr ? empty_reply(404) : json_reply(200, to_json(*found));
}

http::response update_webhook(call& request)
{
    webhook* target = find_webhook(request);
    if (target == nullptr) {
        return empty_reply(404);
    }
    body_reader reader{request.body};
    webhook_fields fields = read_webhook(reader, false);
    check_url(reader, request.state, target->id, fields);
    if (reader.failed()) {
        return empty_reply(400);
    }
    const std::string& url = fields.url ? *fields.url : target->url;
    const bool enabling = fields.enabled.value_or(false) && !target->enabled;
    if ((enabling || url != target->url) && !answers_ping(request, url)) {
        return empty_reply(400);
    }
    apply(std::move(fields), *target);
    if (enabling) {
        target->disabled_at_due_to_retry_limit.reset();
    }
    target->updated_at = request.now;
    return empty_reply(204);
}

http::response delete_webhook(call& request)
{
    const webhook* target = find_webhook(request);
    if (target == nullptr) {
        return empty_reply(404);
    }
    if (target->enabled) {
        return empty_reply(400);
    }
    request.state.webhooks.erase(std::string{target->id});
    return empty_reply(204);
}

} // namespace gladly_mcp::sandbox
