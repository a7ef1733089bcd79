#include "gladly/ascii.hpp"
#include "gladly/error_answer.hpp"
#include "gladly/path_template.hpp"

#include <gladly_mcp/core/parse.hpp>
#include <gladly_mcp/gladly/call.hpp>
#include <gladly_mcp/gladly/id.hpp>
#include <gladly_mcp/gladly/rate_limit.hpp>

#include <boost/json/object.hpp>

namespace gladly_mcp::gladly {

namespace {

/// Lists come whole: 2,000 tasks, every agent, every topic. The transport bounds the bytes already.
constexpr core::parse_limits answer_limits{
    .max_bytes = std::size_t{64} << 20U, .max_depth = 64, .max_nodes = 4'000'000};

/// Gladly's documents give one success status; its neighbours mean the same.
bool is_success(const operation& what, unsigned status)
{
    if (status == what.success) {
        return true;
    }
    return what.kind == operation_kind::write && (status == 200 || status == 201 || status == 204);
}

std::string id_in(const boost::json::value& json)
{
    const auto* object = json.if_object();
    const auto* member = object == nullptr ? nullptr : object->if_contains("id");
    const auto* text = member == nullptr ? nullptr : member->if_string();
    return text != nullptr && valid_id({text->data(), text->size()}) ? std::string(text->data(), text->size())
                                                                     : std::string();
}

std::string created_id(const http::response& from, const boost::json::value& json, const call_arguments& arguments)
{
    std::string id = last_segment_id(from.find("Location"));
    if (id.empty()) {
        id = id_in(json);
    }
    if (id.empty() && arguments.body) {
        id = id_in(*arguments.body);
    }
    return id;
}

error unreadable(const operation& what, unsigned status)
{
    error failure(errc::malformed_json, std::string(what.id) + ": the answer is not the JSON that is due.",
                  effect_if_unknown(what));
    failure.set_http_status(static_cast<int>(status));
    return failure;
}

/// Whether a list was cut: the field's mere presence says so, unless it says the contrary.
bool is_truncated(const http::response& from)
{
    constexpr std::string_view name = "Gladly-Limited-Data";
    return from.contains(name) && !same_ignoring_case(trimmed(from.find(name)), "false");
}

} // namespace

result<answer> read_answer(const operation& what, const call_arguments& arguments, const http::response& from,
                           std::chrono::system_clock::time_point now)
{
    if (!is_success(what, from.status)) {
        return read_error(what, arguments, from, now);
    }
    answer out;
    out.status = from.status;
    out.rate = parse_rate_limit(from, now);
    const bool body_is_due = !what.response_schema.empty();
    if (body_is_due || !from.body.empty()) {
        auto json = core::parse_json(from.body, answer_limits);
        if (json) {
            out.json = *std::move(json);
        } else if (body_is_due) {
            return unreadable(what, from.status);
        }
    }
    out.truncated = what.truncation_header && is_truncated(from);
    if (what.kind == operation_kind::write) {
        out.created_id = created_id(from, out.json, arguments);
    }
    return out;
}

} // namespace gladly_mcp::gladly
