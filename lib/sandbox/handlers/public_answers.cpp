#include "sandbox/encode_answers.hpp"
#include "sandbox/handlers/handlers.hpp"
#include "sandbox/reply.hpp"

#include <boost/json/array.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace gladly_mcp::sandbox {
namespace {

/// An answer with its public content in the reader's language.
struct readable {
    const answer* what;
    const answer_content* content;
};

/// The language that is asked for, else the organization's first one, in lower case.
std::string wanted_language(const call& request)
{
    const std::string* given = request.query_value("lng");
    if (given != nullptr && !given->empty()) {
        return lower_case(*given);
    }
    const auto& languages = request.state.organization.languages;
    return languages.empty() ? std::string{} : lower_case(languages.front());
}

/// Answers for certain audiences are shown to nobody else.
bool is_meant_for(const answer& what, const std::string* audience_id)
{
    return what.audience_ids.empty() ||
           (audience_id != nullptr && std::ranges::find(what.audience_ids, *audience_id) != what.audience_ids.end());
}

std::optional<readable> read_in(const answer& what, std::string_view language)
{
    const auto found = std::ranges::find_if(what.contents, [&](const answer_content& entry) {
        return entry.type == "public" && lower_case(entry.language) == language;
    });
    return found == what.contents.end() ? std::nullopt : std::optional{readable{&what, &*found}};
}

/// What the reader may see, by name.
std::vector<readable> readable_answers(const call& request)
{
    const std::string language = wanted_language(request);
    const std::string* audience_id = request.query_value("audienceId");
    std::vector<readable> out;
    for (const auto& [id, entry] : request.state.answers) {
        const auto found = read_in(entry, language);
        if (found && is_meant_for(entry, audience_id)) {
            out.push_back(*found);
        }
    }
    std::ranges::stable_sort(out, {}, [](const readable& entry) { return lower_case(entry.content->title); });
    return out;
}

bool has_every_word(const readable& entry, std::string_view query)
{
    const std::string text = lower_case(entry.content->title + " " + entry.content->body_html);
    const std::string words = lower_case(query);
    std::size_t end = 0;
    for (std::size_t start = words.find_first_not_of(' '); start != std::string::npos;
         start = words.find_first_not_of(' ', end)) {
        end = std::min(words.find(' ', start), words.size());
        if (text.find(words.substr(start, end - start)) == std::string::npos) {
            return false;
        }
    }
    return true;
}

http::response titles(const std::vector<readable>& shown)
{
    boost::json::array out;
    for (const readable& entry : shown) {
        out.push_back(title_json(*entry.what, *entry.content));
    }
    return json_reply(200, out);
}

bool is_own_organization(const call& request)
{
    return request.path_value("orgId") == request.state.organization.id;
}

} // namespace

http::response search_answers(call& request)
{
    if (!is_own_organization(request)) {
        return unknown("organization");
    }
    const std::string* query = request.query_value("q");
    std::vector<readable> found = readable_answers(request);
    if (query != nullptr) {
        std::erase_if(found, [&](const readable& entry) { return !has_every_word(entry, *query); });
    }
    return titles(found);
}

http::response list_answers(call& request)
{
    if (!is_own_organization(request)) {
        return unknown("organization");
    }
    std::vector<readable> found = readable_answers(request);
    found.resize(std::min(found.size(), request.operation.max_items));
    boost::json::array out;
    for (const readable& entry : found) {
        out.push_back(public_json(*entry.what, *entry.content));
    }
    return json_reply(200, out);
}

http::response get_answer_titles(call& request)
{
    if (!is_own_organization(request)) {
        return unknown("organization");
    }
    const auto& centers = request.state.help_centers;
    const auto center = std::ranges::find(centers, request.path_value("helpCenterId"), &help_center::id);
    if (center == centers.end()) {
        return unknown("help center");
    }
    std::vector<readable> found = readable_answers(request);
    std::erase_if(found, [&](const readable& entry) {
        return std::ranges::find(center->entries, entry.what->id, &help_center_entry::answer_id) ==
               center->entries.end();
    });
    return titles(found);
}

http::response get_answer(call& request)
{
    if (!is_own_organization(request)) {
        return unknown("organization");
    }
    const answer* what = request.state.find_answer(request.path_value("answerId"));
    const auto found = what == nullptr ? std::nullopt : read_in(*what, wanted_language(request));
    return found ? json_reply(200, public_json(*found->what, *found->content)) : unknown("answer");
}

} // namespace gladly_mcp::sandbox
