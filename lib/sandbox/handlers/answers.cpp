#include "sandbox/answer_uses.hpp"
#include "sandbox/body_reader.hpp"
#include "sandbox/client_id.hpp"
#include "sandbox/encode_answers.hpp"
#include "sandbox/handlers/handlers.hpp"
#include "sandbox/reply.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace gladly_mcp::sandbox {
namespace {

constexpr text_rule name_rule{.required = true, .max_length = 500};
constexpr text_rule description_rule{.required = false, .max_length = 10'000};

std::optional<std::vector<std::string>> read_audiences(body_reader& reader, const store& state)
{
    auto ids = reader.texts(reader.body(), "audienceIds", "audienceIds");
    const auto is_unknown = [&](const std::string& id) {
        return std::ranges::find(state.audiences, id, &audience::id) == state.audiences.end();
    };
    if (ids && std::ranges::any_of(*ids, is_unknown)) {
        reader.add_problem("audienceIds", "not_exist", "audience does not exist");
    }
    return ids;
}

/// Another answer with that name, or null.
const answer* find_namesake(const store& state, std::string_view name, std::string_view self)
{
    const std::string wanted = lower_case(name);
    const auto found = std::ranges::find_if(state.answers, [&](const auto& entry) {
        return entry.first != self && lower_case(entry.second.name) == wanted;
    });
    return found == state.answers.end() ? nullptr : &found->second;
}

std::vector<problem> conflicts(const store& state, const answer& made)
{
    std::vector<problem> out;
    if (state.answers.contains(made.id)) {
        out.push_back({"id", "taken", "id in use", {}});
    }
    if (const answer* namesake = find_namesake(state, made.name, {})) {
        out.push_back({"name", "taken", "name in use", {{"existingAnswerId", namesake->id}}});
    }
    return out;
}

} // namespace

http::response add_answer(call& request)
{
    body_reader reader{request.body};
    if (reader.failed()) {
        return reader.refusal();
    }
    answer made;
    made.id = read_client_id(reader, 0).value_or(std::string{});
    made.name = reader.text(reader.body(), "name", "name", name_rule).value_or(std::string{});
    made.description =
        reader.text(reader.body(), "description", "description", description_rule).value_or(std::string{});
    made.audience_ids = read_audiences(reader, request.state).value_or(std::vector<std::string>{});
    if (reader.failed()) {
        return reader.refusal();
    }
    if (const auto taken = conflicts(request.state, made); !taken.empty()) {
        return refused(409, taken);
    }
    if (made.id.empty()) {
        made.id = request.state.next_id();
    }
    made.created_at = request.now;
    made.updated_at = request.now;
    boost::json::object shown = to_json(made);
    shown.erase("updatedAt"); // this answer alone goes without it
    std::string id = made.id;
    request.state.answers.emplace(std::move(id), std::move(made));
    return json_reply(200, shown);
}

http::response get_answer_by_id(call& request)
{
    const answer* found = request.state.find_answer(request.path_value("answerId"));
    return found == nullptr ? unknown_answer() : json_reply(200, to_json(*found));
}

http::response update_answer(call& request)
{
    answer* target = request.state.find_answer(request.path_value("answerId"));
    if (target == nullptr) {
        return unknown_answer();
    }
    body_reader reader{request.body};
    const bool name_given = body_reader::given(reader.body(), "name") != nullptr;
    const auto name = name_given ? reader.text(reader.body(), "name", "name", name_rule) : std::nullopt;
    const auto description = reader.text(reader.body(), "description", "description", description_rule);
    auto audience_ids = read_audiences(reader, request.state);
    if (name && find_namesake(request.state, *name, target->id) != nullptr) {
        reader.add_problem("name", "taken", "name in use");
    }
    if (reader.failed()) {
        return reader.refusal();
    }
    target->name = name.value_or(target->name);
    target->description = description.value_or(target->description);
    if (audience_ids) {
        target->audience_ids = std::move(*audience_ids);
    }
    target->updated_at = request.now;
    return empty_reply(204);
}

http::response delete_answer(call& request)
{
    const answer* target = request.state.find_answer(request.path_value("answerId"));
    if (target == nullptr) {
        return unknown_answer();
    }
    if (const auto uses = answer_uses(request.state, *target); !uses.empty()) {
        return refused(400, uses);
    }
    request.state.answers.erase(request.state.answers.find(target->id));
    return empty_reply(204);
}

} // namespace gladly_mcp::sandbox
