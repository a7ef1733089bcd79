#include "sandbox/body_reader.hpp"
#include "sandbox/client_id.hpp"
#include "sandbox/encode.hpp"
#include "sandbox/handlers/handlers.hpp"
#include "sandbox/reply.hpp"

#include <algorithm>
#include <optional>

namespace gladly_mcp::sandbox {
namespace {

/// What both ways to write a topic share.
struct topic_fields {
    std::optional<std::string> name;
    std::optional<std::string> parent_id; ///< Given and empty: a topic of the first level.
    bool disabled = false;
};

/// Whether `id` is the topic `under`, or stands somewhere above it.
bool is_at_or_above(const store& state, std::string_view id, const topic* under)
{
    // A seeded world may hold a circle: no chain is longer than there are topics.
    for (std::size_t level = 0; under != nullptr && level <= state.topics.size(); ++level) {
        if (under->id == id) {
            return true;
        }
        under = state.find_topic(under->parent_id);
    }
    return false;
}

topic_fields read_fields(body_reader& reader, const store& state, std::string_view self, bool disabled)
{
    topic_fields out;
    out.name = reader.text(reader.body(), "name", "name");
    out.parent_id = reader.text(reader.body(), "parentId", "parentId", {.required = false});
    out.disabled = reader.flag(reader.body(), "disabled", "disabled", disabled);
    if (out.parent_id && !out.parent_id->empty()) {
        const topic* parent = state.find_topic(*out.parent_id);
        if (parent == nullptr) {
            reader.add_problem("parentId", "not_exist", "topic does not exist");
        } else if (!self.empty() && is_at_or_above(state, self, parent)) {
            reader.add_problem("parentId", "invalid", "a topic cannot stand under itself");
        }
    }
    return out;
}

/// The topic that has this name, in any case, and is not `self`.
const topic* find_by_name(const store& state, std::string_view name, std::string_view self)
{
    const std::string wanted = lower_case(name);
    const auto at = std::ranges::find_if(
        state.topics, [&](const topic& entry) { return entry.id != self && lower_case(entry.name) == wanted; });
    return at == state.topics.end() ? nullptr : &*at;
}

http::response name_taken(const topic& other)
{
    return refused(409, problem{"name", "taken", "name in use", {{"id", other.id}}});
}

} // namespace

http::response add_topic(call& request)
{
    body_reader reader{request.body};
    if (reader.failed()) {
        return reader.refusal();
    }
    const auto id = read_client_id(reader, 0);
    topic_fields fields = read_fields(reader, request.state, {}, false);
    if (reader.failed()) {
        return reader.refusal();
    }
    topic made;
    made.id = id.value_or(std::string{});
    if (!made.id.empty() && request.state.find_topic(made.id) != nullptr) {
        return refused(409, problem{"id", "taken", "id in use", {}});
    }
    if (const topic* other = find_by_name(request.state, *fields.name, {})) {
        return name_taken(*other);
    }
    if (made.id.empty()) {
        made.id = request.state.next_id();
    }
    made.name = std::move(*fields.name);
    made.disabled = fields.disabled;
    made.parent_id = fields.parent_id.value_or(std::string{});
    std::string location = "/api/v1/topics/" + made.id;
    request.state.topics.push_back(std::move(made));
    return created(std::move(location));
}

http::response get_topic(call& request)
{
    const topic* found = request.state.find_topic(request.path_value("topicId"));
    return found == nullptr ? unknown("topic") : json_reply(200, to_json(*found));
}

http::response update_topic(call& request)
{
    const auto target = std::ranges::find(request.state.topics, request.path_value("topicId"), &topic::id);
    if (target == request.state.topics.end()) {
        return refused_with_object(404, problem{{}, "not_exist", "topic does not exist", {}});
    }
    body_reader reader{request.body};
    if (reader.failed()) {
        return reader.refusal();
    }
    topic_fields fields = read_fields(reader, request.state, target->id, target->disabled);
    if (reader.failed()) {
        return reader.refusal();
    }
    if (const topic* other = find_by_name(request.state, *fields.name, target->id)) {
        return name_taken(*other);
    }
    target->name = std::move(*fields.name);
    target->disabled = fields.disabled;
    if (fields.parent_id) {
        target->parent_id = std::move(*fields.parent_id);
    }
    return empty_reply(204);
}

} // namespace gladly_mcp::sandbox
