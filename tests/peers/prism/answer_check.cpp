#include "peers/prism/answer_check.hpp"

#include "peers/prism/mock_transport.hpp"

#include <boost/json/array.hpp>

#include <algorithm>
#include <sstream>
#include <string_view>

namespace gladly_mcp::test {
namespace {

/// What a refusal with that status is to the caller.
errc expected_code(unsigned status)
{
    switch (status) {
    case 301: return errc::moved;
    case 400: return errc::invalid_request;
    case 401: return errc::unauthorized;
    case 403: return errc::forbidden;
    case 404: return errc::not_found;
    case 409: return errc::conflict;
    case 429: return errc::rate_limited;
    default: return errc::unexpected_response;
    }
}

/// Collects what the answer tells and what was kept does not. What was kept may tell more: defaults.
void find_losses(const boost::json::value& told, const boost::json::value& kept, const std::string& where,
                 findings& out)
{
    if (told.is_object() && kept.is_object()) {
        for (const auto& member : told.get_object()) {
            const auto pointer = where + '/' + std::string(member.key());
            if (const auto* same = kept.get_object().if_contains(member.key())) {
                find_losses(member.value(), *same, pointer, out);
            } else {
                out.push_back("lost " + pointer);
            }
        }
    } else if (told.is_array() && kept.is_array() && told.get_array().size() == kept.get_array().size()) {
        for (std::size_t i = 0; i != told.get_array().size(); ++i) {
            find_losses(told.get_array()[i], kept.get_array()[i], where + '/' + std::to_string(i), out);
        }
    } else if (told.is_number() && kept.is_number()) {
        if (told.to_number<double>() != kept.to_number<double>()) {
            out.push_back(where + " is another number");
        }
    } else if (told != kept) {
        out.push_back("'" + where + "' was " + core::to_json(told) + " and became " + core::to_json(kept));
    }
}

boost::json::value lines_of(std::string_view body)
{
    boost::json::array out;
    while (!body.empty()) {
        const auto end = std::min(body.find('\n'), body.size());
        if (end != 0) {
            out.push_back(core::parse_json(body.substr(0, end)).value());
        }
        body.remove_prefix(std::min(end + 1, body.size()));
    }
    return out;
}

/// What the answer told, in the form that the outcome of its call has.
boost::json::value told_by(const http::response& from, const gladly::operation& what, const boost::json::value& kept)
{
    if (what.format == gladly::answer_format::redirect) {
        return boost::json::value(mock_transport::file_content);
    }
    if (kept.is_string()) {
        return boost::json::value(from.body);
    }
    if (what.format == gladly::answer_format::json_lines) {
        return lines_of(from.body);
    }
    if (from.body.empty() && kept.is_object()) { // what was made
        const auto location = from.find("Location");
        return {{"id", location.substr(location.rfind('/') + 1)}};
    }
    return from.body.empty() ? boost::json::value() : core::parse_json(from.body).value();
}

/// Whether a refusal brought the detail that its status promises. An answer without a body cannot.
bool has_detail(const error& what, const http::response& from)
{
    switch (what.code()) {
    case errc::moved:
        return what.detail_as<moved_detail>() != nullptr && !what.detail_as<moved_detail>()->new_id.empty();
    case errc::invalid_request:
        return from.body.empty() || (what.detail_as<invalid_request_detail>() != nullptr &&
                                     !what.detail_as<invalid_request_detail>()->problems.empty());
    case errc::conflict:
        return from.body.empty() ||
               (what.detail_as<conflict_detail>() != nullptr && !what.detail_as<conflict_detail>()->problems.empty());
    case errc::rate_limited:
        return what.detail_as<rate_limit_detail>() != nullptr && what.detail_as<rate_limit_detail>()->limit.has_value();
    default: return true;
    }
}

void find_unnamed(const call_outcome& outcome, findings& out)
{
    for (const auto& where : outcome.undescribed) {
        out.push_back("no model names " + where);
    }
}

} // namespace

std::string describe(const error& what)
{
    std::ostringstream out;
    out << what;
    if (const auto* failure = what.detail_as<decode_failure>()) {
        out << " at '" << failure->pointer << "': expected " << failure->expected << ", found " << failure->found;
    }
    return out.str();
}

findings check_success(const gladly::operation& what, const call_outcome& outcome, const http::response& from)
{
    if (outcome.failure) {
        return {describe(*outcome.failure)};
    }
    findings out;
    find_unnamed(outcome, out);
    find_losses(told_by(from, what, outcome.json), outcome.json, "", out);
    return out;
}

findings check_refusal(const call_outcome& outcome, const http::response& from)
{
    if (!outcome.failure) {
        return {"was taken for a success"};
    }
    const auto& failure = *outcome.failure;
    if (failure.code() != expected_code(from.status) || failure.http_status() != static_cast<int>(from.status)) {
        return {"is " + describe(failure)};
    }
    if (!has_detail(failure, from)) {
        return {"lacks its detail: " + describe(failure)};
    }
    return {};
}

findings check_event(const boost::json::value& told)
{
    const auto event = core::decode<gladly::event>(told);
    if (!event) {
        return {describe(event.error())};
    }
    call_outcome outcome;
    keep(*event, outcome);
    findings out;
    find_unnamed(outcome, out);
    find_losses(told, outcome.json, "", out);
    return out;
}

} // namespace gladly_mcp::test
