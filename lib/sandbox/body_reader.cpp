#include "sandbox/body_reader.hpp"

#include "sandbox/read_time.hpp"

#include <boost/json/parse.hpp>

#include <algorithm>

namespace gladly_mcp::sandbox {
namespace {

bool is_blank(std::string_view text)
{
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

std::size_t code_points(std::string_view text)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }));
}

} // namespace

body_reader::body_reader(std::string_view text)
{
    if (is_blank(text)) {
        add_problem({}, "blank", "a body must be given");
        return;
    }
    boost::system::error_code failure;
    boost::json::value parsed = boost::json::parse(text, failure);
    if (failure || !parsed.is_object()) {
        add_problem({}, "invalid", "the body must be a JSON object");
        return;
    }
    body_ = std::move(parsed.get_object());
}

void body_reader::add_problem(std::string_view attr, std::string_view code, std::string_view detail)
{
    problems_.push_back({std::string{attr}, std::string{code}, std::string{detail}, {}});
}

const boost::json::value* body_reader::given(const boost::json::object& from, std::string_view name)
{
    const boost::json::value* value = from.if_contains(name);
    return value == nullptr || value->is_null() ? nullptr : value;
}

std::optional<std::string> body_reader::text(const boost::json::object& from, std::string_view name,
                                             std::string_view attr, text_rule rule)
{
    const boost::json::value* value = given(from, name);
    if (value == nullptr) {
        if (rule.required) {
            add_problem(attr, "blank", std::string{attr} + " must be given");
        }
        return std::nullopt;
    }
    if (!value->is_string()) {
        add_problem(attr, "invalid", std::string{attr} + " must be a text");
        return std::nullopt;
    }
    const std::string_view found = value->get_string();
    if (rule.required && is_blank(found)) {
        add_problem(attr, "blank", std::string{attr} + " must not be blank");
        return std::nullopt;
    }
    if (rule.max_length != 0 && code_points(found) > rule.max_length) {
        add_problem(attr, "too_long",
                    std::string{attr} + " must have at most " + std::to_string(rule.max_length) + " characters");
        return std::nullopt;
    }
    return std::string{found};
}

const boost::json::object* body_reader::object(const boost::json::object& from, std::string_view name,
                                               std::string_view attr, bool required)
{
    const boost::json::value* value = given(from, name);
    if (value == nullptr) {
        if (required) {
            add_problem(attr, "blank", std::string{attr} + " must be given");
        }
        return nullptr;
    }
    if (!value->is_object()) {
        add_problem(attr, "invalid", std::string{attr} + " must be an object");
        return nullptr;
    }
    return &value->get_object();
}

bool body_reader::flag(const boost::json::object& from, std::string_view name, std::string_view attr, bool otherwise)
{
    const boost::json::value* value = given(from, name);
    if (value == nullptr) {
        return otherwise;
    }
    if (!value->is_bool()) {
        add_problem(attr, "invalid", std::string{attr} + " must be true or false");
        return otherwise;
    }
    return value->get_bool();
}

std::optional<std::string> body_reader::choice(const boost::json::object& from, std::string_view name,
                                               std::string_view attr, std::initializer_list<std::string_view> choices,
                                               bool required)
{
    auto value = text(from, name, attr, {.required = required});
    if (value && std::ranges::find(choices, *value) == choices.end()) {
        add_problem(attr, "invalid", std::string{attr} + " is not one of the known values");
        return std::nullopt;
    }
    return value;
}

std::optional<time_point> body_reader::time(const boost::json::object& from, std::string_view name,
                                            std::string_view attr, bool required)
{
    const auto written = text(from, name, attr, {.required = required});
    if (!written) {
        return std::nullopt;
    }
    auto read = read_time(*written);
    if (!read) {
        add_problem(attr, "invalid", std::string{attr} + " must be an RFC 3339 time");
    }
    return read;
}

std::vector<const boost::json::object*> body_reader::objects(const boost::json::object& from, std::string_view name,
                                                             std::string_view attr, bool required)
{
    std::vector<const boost::json::object*> out;
    const boost::json::value* value = given(from, name);
    if (value == nullptr || (value->is_array() && value->get_array().empty())) {
        if (required) {
            add_problem(attr, "blank", std::string{attr} + " must be given");
        }
        return out;
    }
    if (!value->is_array()) {
        add_problem(attr, "invalid", std::string{attr} + " must be a list");
        return out;
    }
    for (const boost::json::value& entry : value->get_array()) {
        if (!entry.is_object()) {
            add_problem(attr, "invalid", std::string{attr} + " must hold objects only");
            return {};
        }
        out.push_back(&entry.get_object());
    }
    return out;
}

std::optional<std::vector<std::string>> body_reader::texts(const boost::json::object& from, std::string_view name,
                                                           std::string_view attr)
{
    const boost::json::value* value = given(from, name);
    if (value == nullptr) {
        return std::nullopt;
    }
    const boost::json::array* list = value->if_array();
    const bool all_texts =
        list != nullptr && std::ranges::all_of(*list, [](const auto& entry) { return entry.is_string(); });
    if (!all_texts) {
        add_problem(attr, "invalid", std::string{attr} + " must be a list of texts");
        return std::nullopt;
    }
    std::vector<std::string> out;
    for (const boost::json::value& entry : *list) {
        out.emplace_back(entry.get_string());
    }
    return out;
}

std::string entry_attr(std::string_view list, std::size_t index, std::string_view member)
{
    return std::string{list} + "[" + std::to_string(index) + "]." + std::string{member};
}

} // namespace gladly_mcp::sandbox
