#include "sandbox/answer_uses.hpp"
#include "sandbox/body_reader.hpp"
#include "sandbox/encode_answers.hpp"
#include "sandbox/handlers/handlers.hpp"
#include "sandbox/reply.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace gladly_mcp::sandbox {
namespace {

/// Which content of an answer a path names.
struct content_place {
    answer* owner = nullptr;
    std::string language; ///< As the organization spells it.
    std::string type;
    std::vector<problem> problems;
};

/// A language, or a language and a region: `fr`, `en-us`.
bool is_language(std::string_view text)
{
    const std::size_t dash = std::min(text.find('-'), text.size());
    const auto letters = [](std::string_view part) {
        return part.size() >= 2 && part.size() <= 4 &&
               std::ranges::all_of(part, [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
    };
    return letters(text.substr(0, dash)) && (dash == text.size() || letters(text.substr(dash + 1)));
}

content_place find_place(call& request)
{
    static constexpr std::array<std::string_view, 4> types{"public", "email", "messaging", "reference"};
    content_place out;
    out.owner = request.state.find_answer(request.path_value("answerId"));
    const std::string_view language = request.path_value("language");
    const auto same_language = [&](const std::string& own) { return lower_case(own) == lower_case(language); };
    const auto& set_up = request.state.organization.languages;
    const auto known = std::ranges::find_if(set_up, same_language);
    if (!is_language(language)) {
        out.problems.push_back({"language", "invalid", "no language has this code", {}});
    } else if (known == set_up.end()) {
        out.problems.push_back({"language", "invalid", "language is not set up for the organization", {}});
    } else {
        out.language = *known;
    }
    out.type = request.path_value("type");
    if (std::ranges::find(types, out.type) == types.end()) {
        out.problems.push_back({"type", "invalid", "no content has this type", {}});
    }
    return out;
}

auto find_content(content_place& where)
{
    return std::ranges::find_if(where.owner->contents, [&](const answer_content& entry) {
        return entry.type == where.type && lower_case(entry.language) == lower_case(where.language);
    });
}

/// A text that one type of content must have and the others must not.
std::string read_text_of_type(body_reader& reader, std::string_view name, bool wanted)
{
    if (wanted) {
        return reader.text(reader.body(), name, name).value_or(std::string{});
    }
    if (body_reader::given(reader.body(), name) != nullptr) {
        reader.add_problem(name, "present", std::string{name} + " does not belong to this type");
    }
    return {};
}

answer_content read_content(body_reader& reader, const content_place& where)
{
    answer_content out;
    out.language = where.language;
    out.type = where.type;
    out.body_html = reader.text(reader.body(), "bodyHtml", "bodyHtml").value_or(std::string{});
    out.title = read_text_of_type(reader, "title", where.type == "public");
    out.subject = read_text_of_type(reader, "subject", where.type == "email");
    out.internal = reader.flag(reader.body(), "internal", "internal", false);
    if (out.internal && where.type != "reference") {
        reader.add_problem("internal", "invalid", "only reference content can be internal");
    }
    return out;
}

} // namespace

http::response get_answer_content_by_language_and_type(call& request)
{
    content_place where = find_place(request);
    if (where.owner == nullptr) {
        return unknown_answer();
    }
    if (!where.problems.empty()) {
        return refused(400, where.problems);
    }
    const auto found = find_content(where);
    return found == where.owner->contents.end() ? unknown_answer("content")
                                                : json_reply(200, to_json(*found, *where.owner));
}

http::response add_answer_content_by_language_and_type(call& request)
{
    content_place where = find_place(request);
    if (where.owner == nullptr) {
        return unknown_answer();
    }
    if (!where.problems.empty()) {
        return refused(400, where.problems);
    }
    body_reader reader{request.body};
    answer_content made = reader.failed() ? answer_content{} : read_content(reader, where);
    if (reader.failed()) {
        return reader.refusal();
    }
    auto place = find_content(where);
    if (place == where.owner->contents.end()) {
        place = where.owner->contents.emplace(place);
    }
    *place = std::move(made);
    where.owner->updated_at = request.now;
    return json_reply(200, to_json(*place, *where.owner));
}

http::response delete_answer_content_by_language_and_type(call& request)
{
    content_place where = find_place(request);
    if (where.owner == nullptr) {
        return unknown_answer();
    }
    if (where.type == "reference") {
        where.problems.push_back({"type", "invalid", "not implemented for reference content", {}});
    }
    if (!where.problems.empty()) {
        return refused(400, where.problems);
    }
    const auto found = find_content(where);
    if (found == where.owner->contents.end()) {
        return unknown_answer("content");
    }
    if (const auto uses = answer_uses(request.state, *where.owner); !uses.empty()) {
        return refused(400, uses);
    }
    where.owner->contents.erase(found);
    where.owner->updated_at = request.now;
    return empty_reply(204);
}

} // namespace gladly_mcp::sandbox
