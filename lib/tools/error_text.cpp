#include "tools/error_text.hpp"

#include "core/nearest_name.hpp"
#include "tools/mending_hints.hpp"
#include "tools/tool_set.hpp"

#include <gladly_mcp/core/serialize.hpp>
#include <gladly_mcp/mcp/typed_handler.hpp>

#include <algorithm>

namespace gladly_mcp::tools {

namespace {

mcp::tool_result refused_argument(mcp::tool_result text, std::string_view argument)
{
    boost::json::object machine{{"code", to_string(errc::invalid_argument)}, {"executed", false}};
    if (!argument.empty()) {
        machine["argument"] = argument;
    }
    text.meta[error_key] = std::move(machine);
    return text;
}

/// What a caller wrote, fit to stand between quotes: it may be a customer's words.
std::string shown(std::string_view text)
{
    constexpr std::size_t longest = 64;
    std::string out;
    for (const char c : text.substr(0, longest)) {
        const bool plain = static_cast<unsigned char>(c) >= 0x20 && static_cast<unsigned char>(c) < 0x7F && c != '"';
        out += plain ? c : '?';
    }
    return '"' + out + (text.size() > longest ? "...\"" : "\"");
}

/// Whether the call took effect, and what that means for a second one.
std::string outcome(const call_scope& scope, const error& cause)
{
    const auto& row = *scope.self->row;
    const bool is_unclear = !row.reads() && cause.effect() == effect::possible;
    return is_unclear ? with_tool(scope, row.unclear, row.look_with) : std::string(row.not_done);
}

/// The same where a second call is what helps.
void say_outcome_and_retry(failure& out, const error& cause, std::string_view retry)
{
    out.say(outcome(out.scope(), cause));
    if (cause.effect() == effect::none || out.scope().self->row->reads()) {
        out.say(retry);
    }
}

std::string_view where_ids_come_from(std::string_view thing)
{
    if (thing == "customer") {
        return "list_all_gladly_customers";
    }
    if (thing == "conversation") {
        return "list_all_gladly_customer_conversations";
    }
    if (thing == "conversation item") {
        return "list_all_gladly_conversation_items";
    }
    return thing == "task" ? "list_all_gladly_customer_tasks" : "";
}

void say_not_found(failure& out, const subject& about)
{
    const auto& scope = out.scope();
    if (about.thing.empty()) {
        out.say("Gladly does not have what was asked for.").say(scope.self->row->not_done);
        return;
    }
    out.say("There is no " + std::string(about.thing) + ' ' + std::string(about.id) + '.');
    out.say(scope.self->row->not_done);
    if (const auto source = where_ids_come_from(about.thing); !source.empty()) {
        out.say("Take the id from " + in_words(scope, source) + '.');
    }
}

void say_moved(failure& out, const moved_detail& move, const subject& about)
{
    const auto& scope = out.scope();
    const std::string argument(about.argument.empty() ? std::string_view("id") : about.argument);
    out.say("Customer " + move.old_id + " was merged into " + move.new_id + '.');
    out.say(scope.self->row->not_done);
    out.say("Call " + scope.self->definition.name + " again with " + argument + ' ' + move.new_id + '.');
}

void say_rate_limited(failure& out, const rate_limit_detail* limits)
{
    auto wait = std::chrono::seconds{1};
    if (limits != nullptr) {
        wait = std::max(wait, limits->retry_after.value_or(limits->reset.value_or(wait)));
    }
    out.say("Gladly's rate limit is reached (10 requests a second for the organization).");
    out.say(out.scope().self->row->not_done);
    out.say("Wait " + std::to_string(wait.count()) + (wait.count() == 1 ? " second" : " seconds") +
            ", then call again.");
}

void say_conflict(failure& out, const conflict_detail* taken)
{
    out.say("A value that must be unique is taken.").say(out.scope().self->row->not_done);
    if (taken == nullptr) {
        return;
    }
    if (!taken->existing_id.empty()) {
        out.say("It belongs to " + taken->existing_id + '.');
    }
    out.quote(taken->problems);
}

void say_invalid_request(failure& out, const invalid_request_detail* refused)
{
    out.say("Gladly refused the call.").say(out.scope().self->row->not_done);
    if (refused != nullptr) {
        say_how_to_mend(out, refused->problems);
        out.quote(refused->problems);
    }
}

void say_credentials(failure& out, std::string_view problem)
{
    out.say(problem).say(out.scope().self->row->not_done);
    out.say("Calling again will not help: tell the person you work for that an administrator is needed.");
}

/// A success whose answer cannot be read is a success.
bool say_accepted(failure& out, const error& cause)
{
    if (out.scope().self->row->reads() || cause.http_status() < 200 || cause.http_status() >= 300) {
        return false;
    }
    out.say("Gladly carried the call out, but its answer could not be read. Do NOT call again.");
    return true;
}

void say_unreadable(failure& out, const error& cause)
{
    if (say_accepted(out, cause)) {
        return;
    }
    out.say("Gladly's answer could not be understood.");
    say_outcome_and_retry(out, cause, "If it happens again, an administrator is needed.");
}

std::string status_in_words(const error& cause)
{
    return cause.http_status() == 0 ? std::string() : " (HTTP status " + std::to_string(cause.http_status()) + ')';
}

/// What went wrong on the way; the switch below has what Gladly said.
void say_broken_way(failure& out, const error& cause)
{
    switch (cause.code()) {
    case errc::not_sent:
        out.say("Gladly could not be reached: the request did not leave this server.");
        say_outcome_and_retry(out, cause, "Wait some seconds, then call again.");
        break;
    case errc::tls_failed:
        say_credentials(out, "No trusted connection to Gladly could be made: the request did not leave this server.");
        break;
    case errc::connection_lost:
        out.say("The connection to Gladly broke before its answer was complete.");
        say_outcome_and_retry(out, cause, "Call again.");
        break;
    case errc::timed_out:
        out.say("Gladly did not answer in time.");
        say_outcome_and_retry(out, cause, "Wait some seconds, then call again.");
        break;
    case errc::too_large:
        out.say("Gladly's answer is larger than this server reads.");
        say_outcome_and_retry(out, cause, "Calling again will not help.");
        break;
    case errc::cancelled:
    case errc::closed:
        out.say("The call was given up before Gladly answered.");
        say_outcome_and_retry(out, cause, "Call again.");
        break;
    default:
        out.say("The call failed inside this server.");
        say_outcome_and_retry(out, cause, "If it happens again, an administrator is needed.");
        break;
    }
}

} // namespace

mcp::tool_result argument_failure(const error& cause)
{
    const auto* where = cause.detail_as<decode_failure>();
    std::string argument;
    if (where != nullptr && !where->pointer.empty()) {
        argument = where->pointer.substr(1);
        std::ranges::replace(argument, '/', '.');
    }
    return refused_argument(mcp::argument_error(cause), argument);
}

mcp::tool_result argument_failure(std::string_view argument, std::string_view expected, std::string_view found)
{
    const error cause(errc::decode_failed, {},
                      decode_failure{.pointer = '/' + std::string(argument),
                                     .expected = std::string(expected),
                                     .found = "string " + shown(found)});
    return argument_failure(cause);
}

mcp::tool_result argument_failure(std::string_view sentence)
{
    auto text =
        "The arguments do not fit: " + std::string(sentence) + " Nothing was done; correct them and call again.";
    return refused_argument(mcp::error_result(std::move(text)), {});
}

failure begin_failure(const call_scope& scope, const error& cause, const subject& about)
{
    failure out(scope, cause);
    switch (cause.code()) {
    case errc::invalid_argument:
        out.say("The call was refused before anything was sent: " + cause.message()).say(scope.self->row->not_done);
        break;
    case errc::not_found: say_not_found(out, about); break;
    case errc::moved: say_moved(out, *cause.detail_as<moved_detail>(), about); break;
    case errc::conflict: say_conflict(out, cause.detail_as<conflict_detail>()); break;
    case errc::invalid_request: say_invalid_request(out, cause.detail_as<invalid_request_detail>()); break;
    case errc::unauthorized:
        say_credentials(out, "Gladly does not accept the credentials of this server (HTTP status 401).");
        break;
    case errc::forbidden:
        say_credentials(out, "This server's user in Gladly lacks a permission or role for this (HTTP status 403).");
        break;
    case errc::rate_limited: say_rate_limited(out, cause.detail_as<rate_limit_detail>()); break;
    case errc::server_error:
        out.say("Gladly failed to answer" + status_in_words(cause) + '.');
        say_outcome_and_retry(out, cause, "Wait some seconds, then call again.");
        break;
    case errc::unexpected_response:
        out.say("Gladly answered in a way that this server does not know" + status_in_words(cause) + '.');
        say_outcome_and_retry(out, cause, "If it happens again, an administrator is needed.");
        break;
    case errc::malformed_json:
    case errc::decode_failed:
    case errc::protocol_error: say_unreadable(out, cause); break;
    default: say_broken_way(out, cause); break;
    }
    return out;
}

mcp::tool_result call_failure(const call_scope& scope, const error& cause, const subject& about)
{
    return begin_failure(scope, cause, about).finish();
}

mcp::tool_result unknown_tool(const tool_set& offered, std::string_view name)
{
    core::nearest_name nearest(name);
    for (const auto& entry : offered.entries()) {
        nearest.consider(entry.row->name);
    }
    std::string text = "There is no tool " + shown(name) + ". Nothing was done.";
    if (!nearest.found().empty()) {
        text += " Did you mean " + std::string(nearest.found()) + "?";
    }
    return refused_argument(mcp::error_result(std::move(text)), {});
}

mcp::tool_result faulty_policy(const error& cause)
{
    return refused_argument(mcp::error_result("There are no tools: " + cause.message() + " Nothing was done."), {});
}

} // namespace gladly_mcp::tools
