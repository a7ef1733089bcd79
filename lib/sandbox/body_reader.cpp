#include "sandbox/body_reader.hpp"

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

} // namespace gladly_mcp::sandbox
