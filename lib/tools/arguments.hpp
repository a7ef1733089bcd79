#pragma once

#include <gladly_mcp/core/json.hpp>

#include <boost/json/array.hpp>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What the arguments of several tools have in common.
namespace gladly_mcp::tools {

/// An argument that becomes a part of a path: only what may stand there is read.
struct id_text {
    std::string value{};
};

/// The name of a member of `T` on the wire.
template <class T>
struct member_of {
    std::string name{};
};

/// The names of the members of `T` on the wire.
template <class T>
const std::vector<std::string>& member_names()
{
    static const std::vector<std::string> names = [] {
        std::vector<std::string> out;
        const auto schema = core::json_schema<T>({.closed = false});
        for (const auto& property : schema.at("properties").as_object()) {
            out.emplace_back(property.key());
        }
        return out;
    }();
    return names;
}

} // namespace gladly_mcp::tools

template <>
struct gladly_mcp::core::codec<gladly_mcp::tools::id_text> {
    static bool decode(const boost::json::value& value, decode_context& context, tools::id_text& out);
    static boost::json::value encode(const tools::id_text& value, const boost::json::storage_ptr& storage);
    static boost::json::object schema(schema_context& context);
};

template <class T>
struct gladly_mcp::core::codec<gladly_mcp::tools::member_of<T>> {
    static bool decode(const boost::json::value& value, decode_context& context, tools::member_of<T>& out)
    {
        const auto& names = tools::member_names<T>();
        const auto* text = value.if_string();
        if (text == nullptr || std::ranges::find(names, std::string_view(*text)) == names.end()) {
            std::string expected;
            for (const auto& name : names) {
                expected.append(expected.empty() ? "one of " : ", ").append(name);
            }
            return context.fail(expected, value);
        }
        out.name = *text;
        return true;
    }
    static boost::json::value encode(const tools::member_of<T>& value, const boost::json::storage_ptr& storage)
    {
        return core::encode(value.name, storage);
    }
    static boost::json::object schema(schema_context&)
    {
        boost::json::array names;
        for (const auto& name : tools::member_names<T>()) {
            names.emplace_back(boost::json::string_view(name));
        }
        boost::json::object out;
        out["type"] = "string";
        out["enum"] = std::move(names);
        return out;
    }
};

namespace gladly_mcp::tools {

struct no_arguments {};
BOOST_DESCRIBE_STRUCT(no_arguments, (), ())

/// Which members of a thing to deliver.
template <class T>
struct selection {
    std::optional<std::vector<member_of<T>>> fields{};

    static constexpr core::field_note notes[] = {
        {.member = "fields",
         .description = "Members to keep; id is always kept. Leave out for all of them.",
         .min_items = 1},
    };
    BOOST_DESCRIBE_CLASS(selection, (), (fields), (), ())
};

/// Which part of a list to deliver.
struct paging {
    std::int64_t limit = 20;
    std::optional<std::string> cursor{};

    static constexpr core::field_note notes[] = {
        {.member = "limit",
         .description = "How many to return at most.",
         .presence = core::presence::optional,
         .minimum = 1,
         .maximum = 100,
         .default_json = "20"},
        {.member = "cursor",
         .description = "The nextCursor of the page before, with all other arguments unchanged.",
         .max_length = 200},
    };
};
BOOST_DESCRIBE_STRUCT(paging, (), (limit, cursor))

/// From which end a list is delivered.
enum class list_order : std::uint8_t { newest_first, oldest_first };
BOOST_DESCRIBE_ENUM(list_order, newest_first, oldest_first)

struct ordering {
    list_order order = list_order::newest_first;

    static constexpr core::field_note notes[] = {
        {.member = "order",
         .description = "From which end to begin.",
         .presence = core::presence::optional,
         .default_json = "\"newest_first\""},
    };
};
BOOST_DESCRIBE_STRUCT(ordering, (), (order))

/// Whether a read goes on to the customer that this one was merged into.
struct merge_following {
    bool follow_merged = false;

    static constexpr core::field_note notes[] = {
        {.member = "follow_merged",
         .description = "If the customer was merged into another one, read that one; merged_from then says so.",
         .wire_name = "follow_merged",
         .presence = core::presence::optional,
         .default_json = "false"},
    };
};
BOOST_DESCRIBE_STRUCT(merge_following, (), (follow_merged))

/// The customer that a call is about, where it is not the thing that the tool is named for.
struct about_customer {
    id_text customer_id{};

    static constexpr core::field_note notes[] = {
        {.member = "customer_id", .description = "Id of the customer, from list_all_gladly_customers."},
    };
};
BOOST_DESCRIBE_STRUCT(about_customer, (), (customer_id))

/// The conversation that a call is about, likewise.
struct about_conversation {
    id_text conversation_id{};

    static constexpr core::field_note notes[] = {
        {.member = "conversation_id",
         .description = "Id of the conversation, from list_all_gladly_customer_conversations."},
    };
};
BOOST_DESCRIBE_STRUCT(about_conversation, (), (conversation_id))

} // namespace gladly_mcp::tools

namespace gladly_mcp::core {

template <>
inline constexpr wire_case wire_case_of<tools::list_order> = wire_case::lower;

} // namespace gladly_mcp::core
