#include "testing/scrubber.hpp"

#include <gladly_mcp/core/parse.hpp>
#include <gladly_mcp/core/serialize.hpp>
#include <gladly_mcp/core/timestamp.hpp>
#include <gladly_mcp/http/percent_encoding.hpp>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include <algorithm>
#include <array>
#include <optional>

namespace gladly_mcp::testing {
namespace {

/// Members and query parameters whose texts are of the API's own making, or say nothing about a person.
constexpr std::array<std::string_view, 27> plain_keys{"id",
                                                      "type",
                                                      "status",
                                                      "code",
                                                      "attr",
                                                      "old",
                                                      "new",
                                                      "timezone",
                                                      "language",
                                                      "messageType",
                                                      "frequency",
                                                      "metricSet",
                                                      "activityType",
                                                      "recordingStatus",
                                                      "regionCode",
                                                      "channel",
                                                      "smsPreference",
                                                      "entities",
                                                      "lng",
                                                      "activeReason",
                                                      "contentType",
                                                      "events",
                                                      "timestamp",
                                                      "availableFor",
                                                      "reason",
                                                      "transferType",
                                                      "aggregationLevel"};

/// Header fields of an answer that a client reads.
constexpr std::array<std::string_view, 5> kept_fields{"content-type", "location", "retry-after", "date",
                                                      "gladly-limited-data"};

std::string lower(std::string_view text)
{
    std::string out(text);
    std::ranges::transform(out, out.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; });
    return out;
}

bool is_kept_field(std::string_view name)
{
    const std::string known = lower(name);
    return std::ranges::find(kept_fields, known) != kept_fields.end() || known.starts_with("ratelimit") ||
           known.starts_with("x-ratelimit");
}

/// Ids are random or chosen by programs, except those that a company gave its customers.
bool is_id_key(std::string_view key)
{
    const bool ends_as_id = key.ends_with("Id") || key.ends_with("Ids") || key.ends_with("ID");
    return ends_as_id && !key.starts_with("external");
}

bool is_plain(std::string_view key, std::string_view text)
{
    if (text.find('@') != std::string_view::npos)
        return false; // an agent's address may stand for an id
    return is_id_key(key) || std::ranges::find(plain_keys, key) != plain_keys.end() ||
           core::timestamp::parse(text).has_value();
}

std::string without_query(std::string_view location)
{
    return std::string(location.substr(0, location.find_first_of("?#")));
}

} // namespace

void recording::scrubber::scrub(boost::json::value& value, std::string_view key)
{
    if (auto* object = value.if_object()) {
        for (auto& member : *object)
            scrub(member.value(), member.key());
    } else if (auto* array = value.if_array()) {
        for (auto& item : *array)
            scrub(item, key);
    } else if (auto* text = value.if_string(); text != nullptr && !is_plain(key, *text)) {
        *text = texts_.replace(*text);
    }
}

std::string recording::scrubber::json(std::string_view text)
{
    auto value = core::parse_json(text);
    if (!value)
        return {};
    scrub(*value, {});
    return core::to_json(*value);
}

std::string recording::scrubber::json_lines(std::string_view text)
{
    std::string out;
    while (!text.empty()) {
        const auto line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), line.size() + 1));
        if (auto scrubbed = json(line); !scrubbed.empty())
            out.append(scrubbed).append(1, '\n');
    }
    return out;
}

std::string recording::scrubber::body(std::string_view content_type, std::string_view text)
{
    const std::string type = lower(content_type.substr(0, content_type.find(';')));
    if (type == "application/json")
        return json(text);
    if (type == "application/x-ndjson" || type == "application/x-jsonlines")
        return json_lines(text);
    if (type == "text/csv")
        return std::string(text.substr(0, text.find('\n') == std::string_view::npos ? 0 : text.find('\n') + 1));
    return {};
}

std::string recording::scrubber::path(std::string_view sent)
{
    std::string out;
    while (!sent.empty()) {
        const auto segment = sent.substr(0, sent.find('/', 1));
        sent.remove_prefix(segment.size());
        const auto decoded = http::percent_decode(segment.substr(segment.starts_with('/') ? 1 : 0));
        if (decoded && decoded->find('@') != std::string::npos)
            out.append(1, '/').append(http::percent_encode(texts_.replace(*decoded)));
        else
            out.append(segment);
    }
    return out;
}

std::string recording::scrubber::query(std::string_view sent)
{
    std::string out;
    while (!sent.empty()) {
        const auto pair = sent.substr(0, sent.find('&'));
        sent.remove_prefix(std::min(sent.size(), pair.size() + 1));
        const auto name = pair.substr(0, pair.find('='));
        const auto value = pair.size() > name.size() ? http::percent_decode(pair.substr(name.size() + 1)) : "";
        if (!out.empty())
            out += '&';
        if (value && is_plain(name, *value))
            out.append(pair);
        else
            out.append(name).append(1, '=').append(http::percent_encode(texts_.replace(value ? *value : "?")));
    }
    return out;
}

std::string recording::scrubber::target(std::string_view sent)
{
    const auto mark = sent.find('?');
    std::string out = path(sent.substr(0, mark));
    if (mark != std::string_view::npos)
        out.append(1, '?').append(query(sent.substr(mark + 1)));
    return out;
}

http::response recording::scrubber::response(const http::response& from)
{
    http::response kept{.status = from.status};
    for (const auto& field : from.fields) {
        if (is_kept_field(field.name))
            kept.fields.push_back(
                {field.name, lower(field.name) == "location" ? without_query(field.value) : field.value});
    }
    kept.body = body(from.find("content-type"), from.body);
    return kept;
}

} // namespace gladly_mcp::testing
