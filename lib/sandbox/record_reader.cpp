#include "sandbox/record_reader.hpp"

#include "sandbox/read_time.hpp"

#include <boost/json/value.hpp>

namespace gladly_mcp::sandbox {

const boost::json::value* record_reader::given(std::string_view name) const
{
    const boost::json::value* value = from_.if_contains(name);
    return value == nullptr || value->is_null() ? nullptr : value;
}

void record_reader::refuse(std::string_view name, std::string_view expected)
{
    const core::decode_context::place here{context_, name};
    const boost::json::value* found = from_.if_contains(name);
    failed_ = true;
    static_cast<void>(found == nullptr ? context_.fail_in_words(expected, "missing") : context_.fail(expected, *found));
}

const boost::json::object* record_reader::as_object(const boost::json::value& value)
{
    if (!value.is_object()) {
        failed_ = true;
        static_cast<void>(context_.fail("object", value));
    }
    return value.if_object();
}

const boost::json::object* record_reader::object_at(std::string_view name)
{
    const boost::json::value* value = given(name);
    if (value != nullptr && !value->is_object()) {
        refuse(name, "object");
    }
    return value == nullptr ? nullptr : value->if_object();
}

const boost::json::array* record_reader::array_at(std::string_view name)
{
    const boost::json::value* value = given(name);
    if (value != nullptr && !value->is_array()) {
        refuse(name, "array");
    }
    return value == nullptr ? nullptr : value->if_array();
}

void record_reader::read(std::string_view name, std::string& into)
{
    const boost::json::value* value = given(name);
    if (value == nullptr) {
        return;
    }
    if (const boost::json::string* text = value->if_string()) {
        into.assign(text->data(), text->size());
    } else {
        refuse(name, "string");
    }
}

void record_reader::read(std::string_view name, bool& into)
{
    const boost::json::value* value = given(name);
    if (value == nullptr) {
        return;
    }
    if (const bool* flag = value->if_bool()) {
        into = *flag;
    } else {
        refuse(name, "boolean");
    }
}

void record_reader::read(std::string_view name, std::int64_t& into)
{
    if (const boost::json::value* value = given(name)) {
        boost::system::error_code problem;
        const auto number = value->to_number<std::int64_t>(problem);
        if (problem) {
            refuse(name, "whole number");
        } else {
            into = number;
        }
    }
}

void record_reader::read(std::string_view name, std::uint64_t& into)
{
    if (const boost::json::value* value = given(name)) {
        boost::system::error_code problem;
        const auto number = value->to_number<std::uint64_t>(problem);
        if (problem) {
            refuse(name, "whole number that is not negative");
        } else {
            into = number;
        }
    }
}

void record_reader::read(std::string_view name, double& into)
{
    if (const boost::json::value* value = given(name)) {
        boost::system::error_code problem;
        const auto number = value->to_number<double>(problem);
        if (problem) {
            refuse(name, "number");
        } else {
            into = number;
        }
    }
}

void record_reader::read(std::string_view name, time_point& into)
{
    std::string text;
    read(name, text);
    if (text.empty()) {
        return;
    }
    if (const auto when = read_time(text)) {
        into = *when;
    } else {
        refuse(name, "RFC 3339 time");
    }
}

void record_reader::read(std::string_view name, std::optional<time_point>& into)
{
    if (given(name) != nullptr) {
        read(name, into.emplace());
    }
}

void record_reader::read(std::string_view name, std::vector<std::string>& into)
{
    const boost::json::array* list = array_at(name);
    if (list == nullptr) {
        return;
    }
    into.clear();
    for (const boost::json::value& entry : *list) {
        if (!entry.is_string()) {
            refuse(name, "array of strings");
            return;
        }
        into.emplace_back(entry.get_string());
    }
}

void record_reader::read(std::string_view name, boost::json::object& into)
{
    if (const boost::json::object* found = object_at(name)) {
        into = *found;
    }
}

void record_reader::read(std::string_view name, boost::json::array& into)
{
    if (const boost::json::array* found = array_at(name)) {
        into = *found;
    }
}

void record_reader::read_key(std::string_view name, std::string& into)
{
    read(name, into);
    if (into.empty()) {
        refuse(name, "string that is not empty");
    }
}

} // namespace gladly_mcp::sandbox
