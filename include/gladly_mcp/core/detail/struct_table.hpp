#pragma once

#include <gladly_mcp/core/codec.hpp>
#include <gladly_mcp/core/describe.hpp>
#include <gladly_mcp/core/detail/wire_text.hpp>
#include <gladly_mcp/core/extra.hpp>

#include <boost/describe/members.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <type_traits>

namespace gladly_mcp::core::detail {

/// A codec without its type, so that the algorithms over structs are compiled once.
struct codec_ops {
    bool (*decode)(const boost::json::value& value, decode_context& context, void* out);
    boost::json::value (*encode)(const void* value, const boost::json::storage_ptr& storage);
    boost::json::object (*schema)(schema_context& context);
    bool (*is_absent)(const void* value); // null when the type cannot be left out
    void (*set_absent)(void* value);      // likewise
    bool may_be_absent; // said in words: g++ cannot compare function addresses in constants under -fsanitize=undefined
    bool takes_null;
};

template <class T>
consteval codec_ops make_codec_ops()
{
    codec_ops ops{};
    ops.decode = [](const boost::json::value& value, decode_context& context, void* out) {
        return codec<T>::decode(value, context, *static_cast<T*>(out));
    };
    ops.encode = [](const void* value, const boost::json::storage_ptr& storage) -> boost::json::value {
        return codec<T>::encode(*static_cast<const T*>(value), storage);
    };
    ops.schema = [](schema_context& context) -> boost::json::object { return codec<T>::schema(context); };
    if constexpr (requires(T & value) { codec<T>::set_absent(value); }) {
        ops.is_absent = [](const void* value) -> bool { return codec<T>::is_absent(*static_cast<const T*>(value)); };
        ops.set_absent = [](void* value) { codec<T>::set_absent(*static_cast<T*>(value)); };
        ops.may_be_absent = true;
    }
    if constexpr (requires { codec<T>::takes_null; })
        ops.takes_null = codec<T>::takes_null;
    return ops;
}

template <class T>
inline constexpr codec_ops codec_ops_of = make_codec_ops<T>();

/// One described member.
struct field {
    std::string_view wire_name = {};
    std::string_view also_known_as = {};
    const void* (*member_of)(const void* object) = nullptr;
    const codec_ops* ops = nullptr;
    const field_note* note = nullptr; // null when there is none
    bool required = false;            // must be there when decoding
    bool bounded = false;             // the note has lengths or bounds to check
    bool keeps_initial = false;       // absent or null leaves the member as it is
};

/// The described members of one struct.
struct struct_table {
    const field* fields;
    std::size_t size;
    std::uint64_t required;   // bit i: field i must be there
    std::uint64_t set_absent; // bit i: field i is made absent when it is not there
    bool has_aliases;
    extra* (*extra_of)(void* object); // null when the struct has none
};

template <class T>
concept has_notes = requires
{
    std::begin(T::notes);
};

template <class T>
concept has_extra = requires(T& object)
{
    {
        (object.extra)
        } -> std::same_as<core::extra&>;
};

template <class T>
concept has_members = std::is_class_v<T> && boost::describe::has_describe_members<T>::value;

struct found_note {
    const field_note* note = nullptr;
    bool found = false;
};

template <class T>
consteval found_note find_note(std::string_view member)
{
    if constexpr (has_notes<T>)
        for (const auto& note : T::notes)
            if (note.member == member)
                return {&note, true};
    return {};
}

consteval bool is_bounded(const field_note& note)
{
    return note.min_length != 0 || note.max_length != 0 || note.minimum != INT64_MIN || note.maximum != INT64_MAX ||
           note.min_items != 0 || note.max_items != 0;
}

template <class Pointer>
struct member_pointer;

template <class C, class M>
struct member_pointer<M C::*> {
    using owner = C;
    using type = M;
};

template <class T, class D>
struct described_member {
    using pointer = member_pointer<std::remove_cv_t<decltype(D::pointer)>>;
    using type = typename pointer::type;

    static const void* member_of(const void* object) noexcept
    {
        return std::addressof(static_cast<const T*>(object)->*D::pointer);
    }

    static consteval field make(std::string_view derived_name)
    {
        // A base keeps the notes of its own members.
        auto noted = find_note<T>(D::name);
        if (!noted.found)
            noted = find_note<typename pointer::owner>(D::name);
        const auto& ops = codec_ops_of<type>;
        field out{.wire_name = derived_name, .member_of = &member_of, .ops = &ops, .required = !ops.may_be_absent};
        if (!noted.found)
            return out;
        const field_note& note = *noted.note;
        out.note = noted.note;
        if (!note.wire_name.empty())
            out.wire_name = note.wire_name;
        out.required = note.presence == presence::required || (note.presence == presence::by_type && out.required);
        out.bounded = is_bounded(note);
        out.keeps_initial = note.presence == presence::optional;
        out.also_known_as = note.also_known_as;
        return out;
    }
};

template <class T, class List>
struct struct_fields;

template <class T, template <class...> class List, class... D>
struct struct_fields<T, List<D...>> {
    static_assert(sizeof...(D) <= 64, "a struct has at most 64 described members");

    static constexpr std::array<std::string_view, sizeof...(D)> names{D::name...};
    static constexpr std::size_t characters = (std::size_t{0} + ... + std::string_view(D::name).size());
    static constexpr wire_text<sizeof...(D), characters> text{names, wire_case::camel};

    static consteval bool notes_name_members()
    {
        if constexpr (has_notes<T>) {
            for (const auto& note : T::notes) {
                bool found = false;
                for (const auto name : names)
                    found = found || name == note.member;
                if (!found)
                    return false;
            }
        }
        return true;
    }
    static_assert(notes_name_members(), "a note of T names a member that is not described");

    static consteval std::array<field, sizeof...(D)> make()
    {
        [[maybe_unused]] std::size_t i = 0;
        return {described_member<T, D>::make(text[i++])...};
    }

    static constexpr std::array<field, sizeof...(D)> fields = make();
};

template <class T>
extra* extra_of(void* object) noexcept
{
    return &static_cast<T*>(object)->extra;
}

template <class T>
consteval struct_table make_struct_table()
{
    namespace describe = boost::describe;
    using fields_of_t = struct_fields<T, describe::describe_members<T, describe::mod_public | describe::mod_inherited>>;
    struct_table table{};
    table.fields = fields_of_t::fields.data();
    table.size = fields_of_t::fields.size();
    for (std::size_t i = 0; i != table.size; ++i) {
        const auto& one = table.fields[i];
        if (one.required)
            table.required |= std::uint64_t{1} << i;
        else if (one.ops->may_be_absent && !one.keeps_initial)
            table.set_absent |= std::uint64_t{1} << i;
        table.has_aliases = table.has_aliases || !one.also_known_as.empty();
    }
    if constexpr (has_extra<T>)
        table.extra_of = &extra_of<T>;
    return table;
}

template <class T>
inline constexpr struct_table struct_table_of = make_struct_table<T>();

GLADLY_MCP_API bool decode_struct(const boost::json::value& value, decode_context& context, void* out,
                                  const struct_table& table);
[[nodiscard]] GLADLY_MCP_API boost::json::value encode_struct(const void* object, const struct_table& table,
                                                              const boost::json::storage_ptr& storage);
[[nodiscard]] GLADLY_MCP_API boost::json::object struct_schema(const struct_table& table, schema_context& context);

} // namespace gladly_mcp::core::detail
