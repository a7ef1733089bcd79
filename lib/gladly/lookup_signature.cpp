#include "gladly/ascii.hpp"

#include <gladly_mcp/core/timestamp.hpp>
#include <gladly_mcp/gladly/lookup_signature.hpp>

#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/sha.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace gladly_mcp::gladly {

namespace {

using digest = std::array<unsigned char, 32>;

constexpr std::string_view algorithm = "hmac-sha256";
constexpr std::string_view time_field = "gladly-time";

const unsigned char* bytes(std::string_view text) noexcept
{
    return reinterpret_cast<const unsigned char*>(text.data());
}

std::string_view text(const digest& value) noexcept
{
    return {reinterpret_cast<const char*>(value.data()), value.size()};
}

digest sha256(std::string_view what) noexcept
{
    digest out{};
    SHA256(bytes(what), what.size(), out.data());
    return out;
}

digest hmac_sha256(std::string_view key, std::string_view what) noexcept
{
    digest out{};
    unsigned size = 0;
    HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()), bytes(what), what.size(), out.data(), &size);
    return out;
}

std::string hex(const digest& value)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string out;
    out.reserve(value.size() * 2);
    for (const unsigned byte : value) {
        out += digits[byte >> 4U];
        out += digits[byte & 0xFU];
    }
    return out;
}

std::vector<std::string_view> split(std::string_view list, char separator)
{
    std::vector<std::string_view> out;
    while (!list.empty()) {
        const auto end = list.find(separator);
        out.push_back(list.substr(0, end));
        list.remove_prefix(end == std::string_view::npos ? list.size() : end + 1);
    }
    return out;
}

/// The parts of `Gladly-Authorization`.
struct authorization {
    std::string_view signing_algorithm;
    std::string_view signed_headers;
    std::string_view signature;
};

authorization read_authorization(std::string_view value)
{
    authorization out;
    for (const auto part : split(value, ',')) {
        const auto mark = part.find('=');
        const auto name = trimmed(part.substr(0, mark));
        const auto content = mark == std::string_view::npos ? std::string_view() : trimmed(part.substr(mark + 1));
        if (name == "SigningAlgorithm") {
            out.signing_algorithm = content;
        } else if (name == "SignedHeaders") {
            out.signed_headers = content;
        } else if (name == "Signature") {
            out.signature = content;
        }
    }
    return out;
}

/// The instant of a time such as `20240501T093000Z`.
std::optional<core::timestamp::instant> read_time(std::string_view value)
{
    if (value.size() != 16) {
        return std::nullopt;
    }
    std::string spelled(value);
    for (const std::size_t colon : {13U, 11U}) {
        spelled.insert(colon, 1, ':');
    }
    for (const std::size_t hyphen : {6U, 4U}) {
        spelled.insert(hyphen, 1, '-');
    }
    const auto stamp = core::timestamp::parse(spelled);
    return stamp ? stamp->time() : std::nullopt;
}

std::string_view key_of(std::string_view pair) noexcept
{
    return pair.substr(0, pair.find('='));
}

void append_sorted_query(std::string& out, std::string_view query)
{
    auto pairs = split(query, '&');
    std::ranges::stable_sort(pairs, {}, key_of);
    for (std::size_t i = 0; i != pairs.size(); ++i) {
        out.append(i == 0 ? "" : "&").append(pairs[i]);
    }
}

/// Appends the words of a value with one space between them.
void append_words(std::string& out, std::string_view value)
{
    bool first = true;
    for (const auto word : split(value, ' ')) {
        if (const auto kept = trimmed(word); !kept.empty()) {
            out.append(first ? "" : " ").append(kept);
            first = false;
        }
    }
}

/// The request in normal form; empty when a field of the list is not there exactly once.
std::string normal_form(const http::request_view& request, std::string_view path_prefix,
                        std::string_view signed_headers)
{
    std::string out;
    out.append(request.method).append("\n").append(path_prefix).append(request.path()).append("\n");
    append_sorted_query(out, request.query());
    out += '\n';
    for (const auto name : split(signed_headers, ';')) {
        const auto* field = request.find(name);
        if (field == nullptr || request.count(name) != 1) {
            return {};
        }
        std::ranges::transform(name, std::back_inserter(out), to_lower);
        out += ':';
        append_words(out, field->value);
        out += '\n';
    }
    out.append("\n").append(signed_headers).append("\n").append(hex(sha256(request.body)));
    return out;
}

bool lists_time(std::string_view signed_headers)
{
    return std::ranges::any_of(split(signed_headers, ';'),
                               [](std::string_view name) { return same_ignoring_case(name, time_field); });
}

error refused(std::string message)
{
    return {errc::unauthorized, std::move(message)};
}

} // namespace

lookup_signature::lookup_signature(core::secret signing_key, lookup_signature_options options)
    : key_(std::move(signing_key)), options_(std::move(options))
{}

result<void> lookup_signature::verify(const http::request_view& request,
                                      std::chrono::system_clock::time_point now) const
{
    const auto* field = request.find("gladly-authorization");
    const auto* time = request.find(time_field);
    if (field == nullptr || time == nullptr || request.count("gladly-authorization") != 1) {
        return refused("The request is not signed: Gladly-Authorization or Gladly-Time is missing.");
    }
    if (key_.empty()) {
        return refused("There is no signing key to check the request with.");
    }
    const auto given = read_authorization(field->value);
    if (given.signing_algorithm != algorithm) {
        return refused("The request is signed by another algorithm than hmac-sha256.");
    }
    const auto when = read_time(time->value);
    if (!when || !lists_time(given.signed_headers)) {
        return refused("Gladly-Time is malformed or not signed.");
    }
    const auto age = std::chrono::time_point_cast<std::chrono::nanoseconds>(now) - *when;
    if (std::chrono::abs(age) > options_.max_age) {
        return refused("Gladly-Time is too far from the present.");
    }
    const auto normal = normal_form(request, options_.path_prefix, given.signed_headers);
    if (normal.empty()) {
        return refused("A signed header field is missing or there twice.");
    }
    auto signed_text = std::string(algorithm).append("\n").append(time->value).append("\n");
    signed_text += hex(sha256(normal));
    const auto day_key = hmac_sha256(key_.reveal(), time->value.substr(0, 8));
    const core::secret expected(hex(hmac_sha256(text(day_key), signed_text)));
    if (!expected.equals(given.signature)) {
        return refused("The signature does not match.");
    }
    return {};
}

} // namespace gladly_mcp::gladly
