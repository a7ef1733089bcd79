#include "gladly/events/webhook_gate.hpp"

#include "gladly/ascii.hpp"
#include "gladly/basic_credentials.hpp"

#include <charconv>
#include <cstdint>

namespace gladly_mcp::gladly {

namespace {

constexpr std::string_view basic_scheme = "Basic ";

/// What stands behind the scheme of the `Authorization` field; empty when there is none of this scheme.
std::string_view basic_token(const http::request_view& head)
{
    const auto* field = head.find("authorization");
    if (field == nullptr || head.count("authorization") != 1 || field->value.size() <= basic_scheme.size() ||
        !same_ignoring_case(field->value.substr(0, basic_scheme.size()), basic_scheme)) {
        return {};
    }
    return trimmed(field->value.substr(basic_scheme.size()));
}

bool announces_json(const http::request_view& head)
{
    const auto* type = head.find("content-type");
    return type != nullptr &&
           same_ignoring_case(trimmed(type->value.substr(0, type->value.find(';'))), "application/json");
}

bool announces_more_than(std::size_t limit, const http::request_view& head)
{
    const auto* field = head.find("content-length");
    if (field == nullptr) {
        return false;
    }
    const auto text = field->value;
    std::uint64_t size = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), size);
    return read.ec == std::errc::result_out_of_range || (read.ec == std::errc() && size > limit);
}

} // namespace

webhook_receipt webhook_refusal(unsigned status, std::string_view reason)
{
    webhook_receipt out;
    out.status = status;
    out.reason = reason;
    return out;
}

webhook_gate::webhook_gate(const webhook_receiver_options& options)
    : path_(options.path), anonymous_(options.allow_anonymous), max_body_bytes_(options.max_body_bytes)
{
    if (!options.username.empty() || !options.password.empty()) {
        const auto value = basic_credentials(options.username, options.password);
        basic_.emplace(value.reveal().substr(basic_scheme.size()));
    }
    for (const auto& field : options.headers) {
        fields_.push_back({field.name, core::secret_hash(field.value.reveal())});
    }
}

std::optional<webhook_receipt> webhook_gate::judge(const http::request_view& head) const
{
    if (!path_.empty() && head.path() != path_) {
        return webhook_refusal(404, "There is nothing at this path.");
    }
    if (!is_from_gladly(head)) {
        auto refusal = webhook_refusal(401, "The credentials of the webhook are missing or wrong.");
        refusal.fields.push_back({"WWW-Authenticate", "Basic realm=\"webhook\", charset=\"UTF-8\""});
        return refusal;
    }
    if (head.method != "POST") {
        auto refusal = webhook_refusal(405, "Events are sent by POST.");
        refusal.fields.push_back({"Allow", "POST"});
        return refusal;
    }
    if (!announces_json(head)) {
        return webhook_refusal(415, "Content-Type must be application/json.");
    }
    if (announces_more_than(max_body_bytes_, head) || head.body.size() > max_body_bytes_) {
        return webhook_refusal(413, "The body is too large for an event.");
    }
    return std::nullopt;
}

bool webhook_gate::is_from_gladly(const http::request_view& head) const
{
    if (!basic_ && fields_.empty()) {
        return anonymous_;
    }
    // Everything is compared, whatever the first comparison says: the time tells nothing about which one failed.
    bool good = !basic_ || basic_->matches(basic_token(head));
    for (const auto& expected : fields_) {
        const auto* field = head.find(expected.name);
        const bool same = expected.value.matches(field == nullptr ? std::string_view() : field->value);
        good = same && field != nullptr && head.count(expected.name) == 1 && good;
    }
    return good;
}

} // namespace gladly_mcp::gladly
