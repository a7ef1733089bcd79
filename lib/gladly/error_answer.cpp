#include "gladly/error_answer.hpp"

#include "gladly/path_template.hpp"

#include <gladly_mcp/core/parse.hpp>
#include <gladly_mcp/gladly/id.hpp>
#include <gladly_mcp/gladly/rate_limit.hpp>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include <algorithm>

namespace gladly_mcp::gladly {

namespace {

/// More problems than these tell nobody more.
constexpr std::size_t most_problems = 100;

constexpr core::parse_limits error_body_limits{
    .max_bytes = std::size_t{1} << 20U, .max_depth = 32, .max_nodes = 20'000};

std::string text_member(const boost::json::object& object, std::string_view name)
{
    const auto* member = object.if_contains(name);
    const auto* text = member == nullptr ? nullptr : member->if_string();
    return text == nullptr ? std::string() : std::string(text->data(), text->size());
}

/// The id under `name`, or nothing when there is none that may be used.
std::string id_member(const boost::json::object& object, std::string_view name)
{
    std::string id = text_member(object, name);
    return valid_id(id) ? id : std::string();
}

void add_problem(std::vector<field_problem>& problems, const boost::json::value& value)
{
    const auto* object = value.if_object();
    if (object == nullptr || problems.size() == most_problems) {
        return;
    }
    field_problem problem{.attr = text_member(*object, "attr"),
                          .code = text_member(*object, "code"),
                          .detail = text_member(*object, "detail"),
                          .meta = {}};
    if (const auto* meta = object->if_contains("meta"); meta != nullptr && meta->is_object()) {
        problem.meta = meta->get_object();
    }
    const bool says_something =
        !problem.attr.empty() || !problem.code.empty() || !problem.detail.empty() || !problem.meta.empty();
    if (says_something) {
        problems.push_back(std::move(problem));
    }
}

void add_problems(std::vector<field_problem>& problems, const boost::json::value& value)
{
    if (const auto* list = value.if_array()) {
        for (const auto& item : *list) {
            add_problem(problems, item);
        }
        return;
    }
    add_problem(problems, value);
}

std::string sentence(const operation& what, std::string_view rest)
{
    std::string text(what.id);
    text += ": ";
    text += rest;
    return text;
}

std::string_view argument(const call_arguments& arguments, std::string_view name)
{
    const auto found = std::ranges::find(arguments.path, name, [](const auto& one) { return one.first; });
    return found == arguments.path.end() ? std::string_view() : std::string_view(found->second);
}

/// The move that an answer tells, if it names a new id that may be used and is another one.
std::optional<moved_detail> read_move(const operation& what, const call_arguments& arguments,
                                      const http::response& from, const std::vector<field_problem>& problems)
{
    const auto move = std::ranges::find(problems, "moved", &field_problem::code);
    if (move == problems.end()) {
        return std::nullopt;
    }
    moved_detail detail{.old_id = id_member(move->meta, "old"), .new_id = id_member(move->meta, "new")};
    if (detail.old_id.empty()) {
        detail.old_id = argument(arguments, "customerId");
    }
    if (detail.new_id.empty()) {
        detail.new_id =
            match_parameter(what.path, path_of(from.find("Location")), "customerId").value_or(std::string());
    }
    const bool usable = !detail.new_id.empty() && detail.new_id != detail.old_id;
    return usable ? std::optional(std::move(detail)) : std::nullopt;
}

error read_redirect(const operation& what, const std::vector<field_problem>& problems)
{
    const bool says_moved = std::ranges::find(problems, "moved", &field_problem::code) != problems.end();
    if (says_moved) {
        return {errc::unexpected_response, sentence(what, "the customer was merged, but no usable new id was told.")};
    }
    return {errc::unexpected_response, sentence(what, "Gladly answered with a redirect, which is never followed."),
            effect_if_unknown(what)};
}

error read_conflict(const operation& what, std::vector<field_problem> problems)
{
    conflict_detail detail;
    for (const auto& problem : problems) {
        for (const std::string_view name : {"id", "existingAnswerId"}) {
            if (detail.existing_id.empty()) {
                detail.existing_id = id_member(problem.meta, name);
            }
        }
    }
    detail.problems = std::move(problems);
    return {errc::conflict, sentence(what, "a value that must be unique is taken."), std::move(detail)};
}

error read_rate_limited(const operation& what, const http::response& from, std::chrono::system_clock::time_point now)
{
    auto detail = parse_rate_limit(from, now);
    // Gladly's window is one second, and no field of it says so.
    if (!detail.reset && !detail.retry_after) {
        detail.reset = std::chrono::seconds{1};
    }
    return {errc::rate_limited, sentence(what, "too many requests; wait before the next one."), std::move(detail)};
}

error classify(const operation& what, const http::response& from, std::vector<field_problem> problems,
               std::chrono::system_clock::time_point now)
{
    switch (from.status) {
    case 400:
    case 422:
        return {errc::invalid_request, sentence(what, "Gladly refused the request."),
                invalid_request_detail{.problems = std::move(problems)}};
    case 401: return {errc::unauthorized, sentence(what, "the credentials are missing or wrong.")};
    case 403: return {errc::forbidden, sentence(what, "the credentials lack a permission.")};
    case 404: return {errc::not_found, sentence(what, "there is no such thing.")};
    case 409: return read_conflict(what, std::move(problems));
    case 429: return read_rate_limited(what, from, now);
    default: break;
    }
    if (from.status >= 300 && from.status < 400) {
        return read_redirect(what, problems);
    }
    if (from.status >= 500 && from.status < 600) {
        return {errc::server_error, sentence(what, "Gladly failed to answer."), effect_if_unknown(what)};
    }
    const bool refused = from.status >= 400 && from.status < 500;
    return {errc::unexpected_response, sentence(what, "Gladly answered with a status that is not in its contract."),
            refused ? effect::none : effect_if_unknown(what)};
}

} // namespace

std::vector<field_problem> read_problems(std::string_view body)
{
    std::vector<field_problem> problems;
    if (body.empty()) {
        return problems;
    }
    const auto json = core::parse_json(body, error_body_limits);
    if (!json) {
        return problems;
    }
    const auto* object = json->if_object();
    const auto* errors = object == nullptr ? nullptr : object->if_contains("errors");
    add_problems(problems, errors == nullptr ? *json : *errors);
    return problems;
}

error read_error(const operation& what, const call_arguments& arguments, const http::response& from,
                 std::chrono::system_clock::time_point now)
{
    auto problems = read_problems(from.body);
    if ((from.status >= 300 && from.status < 400) || from.status == 404) {
        if (auto move = read_move(what, arguments, from, problems)) {
            error moved(errc::moved, sentence(what, "the customer was merged into another one."), *std::move(move));
            moved.set_http_status(static_cast<int>(from.status));
            return moved;
        }
    }
    auto failure = classify(what, from, std::move(problems), now);
    failure.set_http_status(static_cast<int>(from.status));
    return failure;
}

} // namespace gladly_mcp::gladly
