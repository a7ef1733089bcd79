#include "testing/scrubber.hpp"

#include <gladly_mcp/core/parse.hpp>
#include <gladly_mcp/core/serialize.hpp>
#include <gladly_mcp/testing/recording.hpp>

#include <boost/json/array.hpp>

#include <array>
#include <fstream>
#include <sstream>
#include <utility>

namespace gladly_mcp::testing {
namespace {

constexpr std::string_view format_name = "gladly_mcp.recording.v1";

std::string_view content_type_of(const http::request& sent)
{
    for (const auto& field : sent.fields) {
        if (field.name == "Content-Type")
            return field.value;
    }
    return {};
}

boost::json::object outcome_to_json(const result<http::response>& outcome)
{
    boost::json::object out;
    if (!outcome) {
        const error cause = outcome.error();
        out["error"] = to_string(cause.code());
        out["mayHaveHappened"] = cause.effect() == effect::possible;
        return out;
    }
    out["status"] = static_cast<std::int64_t>(outcome->status);
    auto& fields = (out["fields"] = boost::json::object()).get_object();
    for (const auto& field : outcome->fields)
        fields[field.name] = field.value;
    out["body"] = outcome->body;
    return out;
}

error no_recording(std::string_view pointer, std::string_view expected)
{
    return {errc::decode_failed, "The text is no recording.",
            decode_failure{std::string(pointer), std::string(expected), "something else"}};
}

const boost::json::string* text_at(const boost::json::object& from, std::string_view name)
{
    const auto* value = from.if_contains(name);
    return value == nullptr ? nullptr : value->if_string();
}

/// The code with that name, or `internal`: an older library may know fewer.
errc code_named(std::string_view name)
{
    for (int code = 1; code <= static_cast<int>(errc::internal); ++code) {
        if (to_string(static_cast<errc>(code)) == name)
            return static_cast<errc>(code);
    }
    return errc::internal;
}

std::optional<result<http::response>> outcome_from_json(const boost::json::object& from)
{
    if (const auto* code = text_at(from, "error")) {
        const auto* happened = from.if_contains("mayHaveHappened");
        const bool possible = happened != nullptr && happened->is_bool() && happened->get_bool();
        return error(code_named(*code), "The recorded request failed.", possible ? effect::possible : effect::none);
    }
    const auto* status = from.if_contains("status");
    const auto* body = text_at(from, "body");
    if (status == nullptr || !status->is_int64() || status->get_int64() < 100 || status->get_int64() > 999 ||
        body == nullptr)
        return std::nullopt;
    http::response out{.status = static_cast<unsigned>(status->get_int64()), .body = std::string(*body)};
    if (const auto* fields = from.if_contains("fields"); fields != nullptr && fields->is_object()) {
        for (const auto& field : fields->get_object()) {
            if (field.value().is_string())
                out.fields.push_back({std::string(field.key()), std::string(field.value().get_string())});
        }
    }
    return out;
}

std::optional<recorded_exchange> exchange_from_json(const boost::json::value& from)
{
    const auto* object = from.if_object();
    if (object == nullptr)
        return std::nullopt;
    const auto* method = text_at(*object, "method");
    const auto* target = text_at(*object, "target");
    const auto* body = text_at(*object, "body");
    const auto* outcome = object->if_contains("outcome");
    if (method == nullptr || target == nullptr || body == nullptr || outcome == nullptr || !outcome->is_object())
        return std::nullopt;
    auto read = outcome_from_json(outcome->get_object());
    if (!read)
        return std::nullopt;
    return recorded_exchange{.method = std::string(*method),
                             .target = std::string(*target),
                             .body = std::string(*body),
                             .outcome = *std::move(read)};
}

} // namespace

recording::recording() : scrubber_(std::make_unique<scrubber>()) {}
recording::recording(recording&&) noexcept = default;
recording& recording::operator=(recording&&) noexcept = default;
recording::~recording() = default;

void recording::add(const http::request& sent, const result<http::response>& outcome)
{
    recorded_exchange one{.method = sent.method,
                          .target = scrubber_->target(sent.target),
                          .body = scrubber_->body(content_type_of(sent), sent.body)};
    if (outcome)
        one.outcome = scrubber_->response(*outcome);
    else
        one.outcome = error(outcome.error().code(), "The recorded request failed.", outcome.error().effect());
    exchanges_.push_back(std::move(one));
}

const std::vector<recorded_exchange>& recording::exchanges() const noexcept
{
    return exchanges_;
}

boost::json::object recording::to_json() const
{
    boost::json::array list;
    for (const auto& one : exchanges_)
        list.push_back({{"method", one.method},
                        {"target", one.target},
                        {"body", one.body},
                        {"outcome", outcome_to_json(one.outcome)}});
    return {{"format", format_name}, {"exchanges", std::move(list)}};
}

result<recording> recording::from_json(const boost::json::value& text)
{
    const auto* object = text.if_object();
    const auto* format = object == nullptr ? nullptr : text_at(*object, "format");
    if (format == nullptr || *format != format_name)
        return no_recording("/format", format_name);
    const auto* list = object->if_contains("exchanges");
    if (list == nullptr || !list->is_array())
        return no_recording("/exchanges", "array");
    recording out;
    for (std::size_t i = 0; i != list->get_array().size(); ++i) {
        auto one = exchange_from_json(list->get_array()[i]);
        if (!one)
            return no_recording("/exchanges/" + std::to_string(i), "an exchange");
        out.exchanges_.push_back(*std::move(one));
    }
    return out;
}

result<void> recording::save(const std::string& path) const
{
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file << "{\"format\": \"" << format_name << "\",\n \"exchanges\": [";
    const char* separator = "\n  ";
    const boost::json::object whole = to_json();
    for (const auto& one : whole.at("exchanges").get_array()) {
        file << separator << core::to_json(one);
        separator = ",\n  ";
    }
    file << "]}\n";
    file.flush();
    if (!file)
        return error(errc::invalid_argument, "The recording could not be written to " + path + '.');
    return {};
}

result<recording> recording::load(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return error(errc::not_found, "There is no recording " + path + '.');
    std::ostringstream text;
    text << file.rdbuf();
    auto value = core::parse_json(std::move(text).str());
    if (!value)
        return value.error();
    return from_json(*value);
}

} // namespace gladly_mcp::testing
