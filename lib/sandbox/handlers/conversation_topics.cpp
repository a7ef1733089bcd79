#include "sandbox/body_reader.hpp"
#include "sandbox/handlers/handlers.hpp"
#include "sandbox/reply.hpp"

#include <boost/json/array.hpp>

#include <algorithm>
#include <string>
#include <vector>

namespace gladly_mcp::sandbox {
namespace {

using attribute_values = std::vector<boost::json::object>;

/// The id of the freeform topic with that key; empty with a problem when there is none in use.
std::string attribute_id(body_reader& reader, const store& state, std::string_view key, const std::string& attr)
{
    const auto found =
        std::ranges::find_if(state.custom_attributes, [&](const auto& entry) { return entry.second.key == key; });
    if (found == state.custom_attributes.end()) {
        reader.add_problem(attr, "not_exist", "freeform topic does not exist");
        return {};
    }
    if (found->second.deactivated) {
        reader.add_problem(attr, "invalid", "freeform topic is deactivated");
    }
    return found->first;
}

/// The values of one list, as a conversation has them.
attribute_values read_values(body_reader& reader, const store& state, std::string_view list)
{
    attribute_values out;
    for (const boost::json::object* entry : reader.objects(reader.body(), list, list)) {
        const std::string key_attr = entry_attr(list, out.size(), "key");
        const auto key = reader.text(*entry, "key", key_attr);
        const auto value = reader.text(*entry, "value", entry_attr(list, out.size(), "value"));
        boost::json::object made;
        if (key && value) {
            made = {{"id", attribute_id(reader, state, *key, key_attr)}, {"value", *value}};
        }
        out.push_back(std::move(made));
    }
    return out;
}

} // namespace

http::response delete_topic_from_conversation(call& request)
{
    conversation* target = request.state.find_conversation(request.path_value("conversationId"));
    if (target == nullptr) {
        return empty_reply(404);
    }
    const std::string topic_id{request.path_value("topicId")};
    if (std::erase(target->topic_ids, topic_id) == 0) {
        return empty_reply(404);
    }
    request.record(*target, {{"type", "TOPIC_CHANGE"}, {"removedTopicIds", boost::json::array{topic_id}}});
    return empty_reply(204);
}

http::response change_freeform_topics(call& request)
{
    conversation* target = request.state.find_conversation(request.path_value("conversationId"));
    if (target == nullptr || target->customer_id != request.path_value("customerId")) {
        return empty_reply(404);
    }
    body_reader reader{request.body};
    const attribute_values added = read_values(reader, request.state, "add");
    const attribute_values removed = read_values(reader, request.state, "remove");
    if (!reader.failed() && added.empty() && removed.empty()) {
        reader.add_problem("add", "blank", "add or remove must be given");
    }
    if (reader.failed()) {
        return reader.refusal();
    }
    boost::json::array& values = target->custom_attributes;
    for (const boost::json::object& entry : removed) {
        values.erase(std::remove(values.begin(), values.end(), boost::json::value(entry)), values.end());
    }
    for (const boost::json::object& entry : added) {
        if (std::find(values.begin(), values.end(), boost::json::value(entry)) == values.end()) {
            values.push_back(entry);
        }
    }
    return empty_reply(204);
}

} // namespace gladly_mcp::sandbox
