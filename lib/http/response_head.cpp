#include "response_head.hpp"

#include "ascii.hpp"
#include "character_class.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace gladly_mcp::http {
namespace {

[[nodiscard]] std::string_view reason_phrase(unsigned status) noexcept
{
    switch (status) {
    case 200: return "OK";
    case 201: return "Created";
    case 202: return "Accepted";
    case 204: return "No Content";
    case 301: return "Moved Permanently";
    case 304: return "Not Modified";
    case 400: return "Bad Request";
    case 401: return "Unauthorized";
    case 403: return "Forbidden";
    case 404: return "Not Found";
    case 405: return "Method Not Allowed";
    case 406: return "Not Acceptable";
    case 408: return "Request Timeout";
    case 409: return "Conflict";
    case 413: return "Content Too Large";
    case 415: return "Unsupported Media Type";
    case 417: return "Expectation Failed";
    case 422: return "Unprocessable Content";
    case 423: return "Locked";
    case 429: return "Too Many Requests";
    case 431: return "Request Header Fields Too Large";
    case 500: return "Internal Server Error";
    case 501: return "Not Implemented";
    case 502: return "Bad Gateway";
    case 503: return "Service Unavailable";
    case 504: return "Gateway Timeout";
    case 505: return "HTTP Version Not Supported";
    default: return ""; // RFC 9112 section 4: the phrase may be empty.
    }
}

[[nodiscard]] bool is_written_by_server(std::string_view name) noexcept
{
    switch (name.size()) {
    case 4: return equals_ignoring_case(name, "date");
    case 10: return equals_ignoring_case(name, "connection");
    case 14: return equals_ignoring_case(name, "content-length");
    case 17: return equals_ignoring_case(name, "transfer-encoding");
    default: return false;
    }
}

[[nodiscard]] bool is_sendable(const field_view& field) noexcept
{
    return !field.name.empty() && consists_of(token_byte, field.name) && consists_of(value_byte, field.value) &&
           !is_written_by_server(field.name);
}

void append_number(std::string& out, std::size_t number)
{
    std::array<char, 20> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    out.append(digits.data(), end);
}

void append_two_digits(std::string& out, int number)
{
    out.push_back(static_cast<char>('0' + number / 10));
    out.push_back(static_cast<char>('0' + number % 10));
}

} // namespace

bool may_have_body(unsigned status) noexcept
{
    return status != 204 && status != 304;
}

bool append_head(std::string& out, const response_head& head)
{
    if (head.status < 200 || head.status > 599 || !std::ranges::all_of(head.fields, is_sendable))
        return false;
    out += "HTTP/1.1 ";
    append_number(out, head.status);
    out += ' ';
    out += reason_phrase(head.status);
    out += "\r\nDate: ";
    out += head.date;
    out += "\r\n";
    for (const field_view& field : head.fields) {
        out += field.name;
        out += ": ";
        out += field.value;
        out += "\r\n";
    }
    out += head.extra_fields;
    if (head.framing == body_framing::chunked) {
        out += "Transfer-Encoding: chunked\r\n";
    } else if (head.framing == body_framing::sized && may_have_body(head.status)) {
        out += "Content-Length: ";
        append_number(out, head.content_length);
        out += "\r\n";
    }
    out += head.keep_alive ? "\r\n" : "Connection: close\r\n\r\n";
    return true;
}

std::string format_http_date(std::chrono::system_clock::time_point when)
{
    constexpr std::array<std::string_view, 7> weekdays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr std::array<std::string_view, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                      "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto day = std::chrono::floor<std::chrono::days>(when);
    const std::chrono::year_month_day date{day};
    const std::chrono::hh_mm_ss time{std::chrono::floor<std::chrono::seconds>(when - day)};
    std::string text{weekdays[std::chrono::weekday{day}.c_encoding()]};
    text += ", ";
    append_two_digits(text, static_cast<int>(static_cast<unsigned>(date.day())));
    text += ' ';
    text += months[static_cast<unsigned>(date.month()) - 1];
    text += ' ';
    append_two_digits(text, static_cast<int>(date.year()) / 100);
    append_two_digits(text, static_cast<int>(date.year()) % 100);
    text += ' ';
    append_two_digits(text, static_cast<int>(time.hours().count()));
    text += ':';
    append_two_digits(text, static_cast<int>(time.minutes().count()));
    text += ':';
    append_two_digits(text, static_cast<int>(time.seconds().count()));
    text += " GMT";
    return text;
}

} // namespace gladly_mcp::http
