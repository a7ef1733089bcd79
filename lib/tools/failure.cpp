#include "tools/failure.hpp"

#include "tools/tool_set.hpp"

#include <gladly_mcp/core/serialize.hpp>

namespace gladly_mcp::tools {

namespace {

boost::json::value executed(const call_scope& scope, const error& cause)
{
    const bool was_accepted = cause.http_status() >= 200 && cause.http_status() < 300;
    if (!scope.self->row->reads() && was_accepted) {
        return true;
    }
    if (cause.effect() == effect::possible) {
        return "unknown";
    }
    return false;
}

void append_seconds(boost::json::object& out, std::string_view name, const std::optional<std::chrono::seconds>& time)
{
    if (time) {
        out[name] = time->count();
    }
}

void append_detail(boost::json::object& out, const error& cause)
{
    if (const auto* move = cause.detail_as<moved_detail>()) {
        out["old_id"] = move->old_id;
        out["new_id"] = move->new_id;
    }
    if (const auto* limits = cause.detail_as<rate_limit_detail>()) {
        if (limits->limit) {
            out["ratelimit-limit"] = *limits->limit;
        }
        // A refused request says that nothing is left, whether or not the answer does.
        out["ratelimit-remaining"] = limits->remaining.value_or(0);
        append_seconds(out, "ratelimit-reset", limits->reset ? limits->reset : limits->retry_after);
        append_seconds(out, "retry_after", limits->retry_after);
    }
    if (const auto* taken = cause.detail_as<conflict_detail>(); taken != nullptr && !taken->existing_id.empty()) {
        out["existing_id"] = taken->existing_id;
    }
}

boost::json::array as_json(const std::vector<field_problem>& problems)
{
    boost::json::array out;
    for (const auto& problem : problems) {
        boost::json::object one;
        for (const auto& [name, text] : {std::pair("attr", &problem.attr), std::pair("code", &problem.code),
                                         std::pair("detail", &problem.detail)}) {
            if (!text->empty()) {
                one[name] = *text;
            }
        }
        out.push_back(std::move(one));
    }
    return out;
}

} // namespace

failure::failure(const call_scope& scope, const error& cause) : scope_(&scope)
{
    machine_["code"] = to_string(cause.code());
    machine_["executed"] = executed(scope, cause);
    if (cause.http_status() != 0) {
        machine_["http_status"] = cause.http_status();
    }
    append_detail(machine_, cause);
}

failure& failure::say(std::string_view sentence)
{
    if (!text_.empty() && !sentence.empty()) {
        text_ += ' ';
    }
    text_ += sentence;
    return *this;
}

failure& failure::tell(std::string_view name, boost::json::value value)
{
    machine_[name] = std::move(value);
    return *this;
}

failure& failure::propose(const suggestion& call)
{
    proposals_ += "\n- " + in_words(*scope_, call);
    if (scope_->tools->find(call.tool) != nullptr) {
        next_.push_back(boost::json::object{{"tool", call.tool}, {"arguments", call.arguments}});
    }
    return *this;
}

failure& failure::quote(const std::vector<field_problem>& problems)
{
    auto json = as_json(problems);
    if (!json.empty()) {
        quoted_ = "\nGladly's reasons, as data: " + core::to_json(json);
        machine_["problems"] = std::move(json);
    }
    return *this;
}

mcp::tool_result failure::finish() &&
{
    if (!next_.empty()) {
        machine_["next"] = std::move(next_);
    }
    auto out = mcp::error_result(text_ + proposals_ + quoted_);
    out.meta[error_key] = std::move(machine_);
    return out;
}

} // namespace gladly_mcp::tools
