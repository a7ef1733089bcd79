#include "gladly/keyed_create.hpp"

#include <gladly_mcp/core/timestamp.hpp>
#include <gladly_mcp/gladly/id.hpp>
#include <gladly_mcp/gladly/operations.hpp>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include <algorithm>
#include <array>

namespace gladly_mcp::gladly::detail {

namespace {

struct pairing {
    const operation& create;
    const operation& get;
    std::string_view parameter;
};

constexpr std::array pairings{pairing{op::create_customer, op::get_customer, "customerId"},
                              pairing{op::create_task, op::get_task, "taskId"},
                              pairing{op::create_item, op::get_item, "itemId"},
                              pairing{op::create_customer_item, op::get_item, "itemId"},
                              pairing{op::add_answer, op::get_answer_by_id, "answerId"},
                              pairing{op::add_topic, op::get_topic, "topicId"}};

/// The id that a body chooses, or nothing.
std::string chosen_id(const call_arguments& arguments)
{
    const auto* body = arguments.body ? arguments.body->if_object() : nullptr;
    const auto* member = body == nullptr ? nullptr : body->if_contains("id");
    const auto* text = member == nullptr ? nullptr : member->if_string();
    return text == nullptr ? std::string() : std::string(text->data(), text->size());
}

bool is_the_same_text(std::string_view wanted, std::string_view found)
{
    if (wanted == found) {
        return true;
    }
    const auto instant = core::timestamp::from_text(std::string(wanted)).time();
    return instant && instant == core::timestamp::from_text(std::string(found)).time();
}

bool is_the_same_list(const boost::json::array& wanted, const boost::json::array& found)
{
    return std::ranges::equal(wanted, found, is_the_same);
}

bool is_the_same_object(const boost::json::object& wanted, const boost::json::object& found)
{
    return std::ranges::all_of(wanted, [&](const auto& member) {
        const auto* other = found.if_contains(member.key());
        return other == nullptr || is_the_same(member.value(), *other);
    });
}

} // namespace

std::optional<creation_look> look_for(const operation& what, const call_arguments& arguments)
{
    const auto is_of = [&](const pairing& each) { return each.create.id == what.id; };
    const auto row = std::ranges::find_if(pairings, is_of);
    std::string id = row == pairings.end() ? std::string() : chosen_id(arguments);
    if (!valid_id(id)) {
        return std::nullopt;
    }
    creation_look look{.what = &row->get, .arguments = {}};
    look.arguments.path.emplace_back(row->parameter, std::move(id));
    return look;
}

bool is_the_same(const boost::json::value& wanted, const boost::json::value& found)
{
    if (wanted.is_string() && found.is_string()) {
        return is_the_same_text(wanted.get_string(), found.get_string());
    }
    if (wanted.is_array() && found.is_array()) {
        return is_the_same_list(wanted.get_array(), found.get_array());
    }
    if (wanted.is_object() && found.is_object()) {
        return is_the_same_object(wanted.get_object(), found.get_object());
    }
    return wanted.is_null() || wanted == found; // null asks for nothing
}

} // namespace gladly_mcp::gladly::detail
