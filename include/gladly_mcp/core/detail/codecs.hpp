#pragma once

#include <gladly_mcp/core/codec.hpp>
#include <gladly_mcp/core/detail/struct_table.hpp>
#include <gladly_mcp/core/detail/values.hpp>
#include <gladly_mcp/core/enum_names.hpp>
#include <gladly_mcp/core/nullable.hpp>
#include <gladly_mcp/core/open_enum.hpp>
#include <gladly_mcp/core/timestamp.hpp>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <concepts>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace gladly_mcp::core {

template <>
struct codec<bool> {
    static bool decode(const boost::json::value& value, decode_context& context, bool& out)
    {
        return detail::decode_bool(value, context, out);
    }
    static boost::json::value encode(bool value, const boost::json::storage_ptr& storage)
    {
        return boost::json::value(value, storage);
    }
    static boost::json::object schema(schema_context&) { return detail::type_schema("boolean"); }
};

template <std::signed_integral T>
struct codec<T> {
    using limits = std::numeric_limits<T>;

    static bool decode(const boost::json::value& value, decode_context& context, T& out)
    {
        std::int64_t number = 0;
        if (!detail::decode_signed(value, context, limits::min(), limits::max(), number))
            return false;
        out = static_cast<T>(number);
        return true;
    }
    static boost::json::value encode(T value, const boost::json::storage_ptr& storage)
    {
        return boost::json::value(static_cast<std::int64_t>(value), storage);
    }
    static boost::json::object schema(schema_context&) { return detail::type_schema("integer"); }
};

template <std::unsigned_integral T>
struct codec<T> {
    static bool decode(const boost::json::value& value, decode_context& context, T& out)
    {
        std::uint64_t number = 0;
        if (!detail::decode_unsigned(value, context, std::numeric_limits<T>::max(), number))
            return false;
        out = static_cast<T>(number);
        return true;
    }
    static boost::json::value encode(T value, const boost::json::storage_ptr& storage)
    {
        return detail::encode_unsigned(value, storage);
    }
    static boost::json::object schema(schema_context&) { return detail::unsigned_schema(); }
};

template <>
struct codec<double> {
    static bool decode(const boost::json::value& value, decode_context& context, double& out)
    {
        return detail::decode_double(value, context, out);
    }
    static boost::json::value encode(double value, const boost::json::storage_ptr& storage)
    {
        return detail::encode_double(value, storage);
    }
    static boost::json::object schema(schema_context&) { return detail::type_schema("number"); }
};

template <>
struct codec<std::string> {
    static bool decode(const boost::json::value& value, decode_context& context, std::string& out)
    {
        return detail::decode_string(value, context, out);
    }
    static boost::json::value encode(const std::string& value, const boost::json::storage_ptr& storage)
    {
        return boost::json::value(boost::json::string_view(value), storage);
    }
    static boost::json::object schema(schema_context&) { return detail::type_schema("string"); }
};

template <>
struct codec<boost::json::value> {
    static constexpr bool takes_null = true;

    static bool decode(const boost::json::value& value, decode_context&, boost::json::value& out)
    {
        out = value;
        return true;
    }
    static boost::json::value encode(const boost::json::value& value, const boost::json::storage_ptr& storage)
    {
        return boost::json::value(value, storage);
    }
    static boost::json::object schema(schema_context&) { return {}; }
};

template <>
struct codec<boost::json::object> {
    static bool decode(const boost::json::value& value, decode_context& context, boost::json::object& out)
    {
        return detail::decode_raw_object(value, context, out);
    }
    static boost::json::value encode(const boost::json::object& value, const boost::json::storage_ptr& storage)
    {
        return boost::json::value(value, storage);
    }
    static boost::json::object schema(schema_context&) { return detail::type_schema("object"); }
};

template <>
struct codec<boost::json::array> {
    static bool decode(const boost::json::value& value, decode_context& context, boost::json::array& out)
    {
        return detail::decode_raw_array(value, context, out);
    }
    static boost::json::value encode(const boost::json::array& value, const boost::json::storage_ptr& storage)
    {
        return boost::json::value(value, storage);
    }
    static boost::json::object schema(schema_context&) { return detail::type_schema("array"); }
};

template <>
struct codec<timestamp> {
    static bool decode(const boost::json::value& value, decode_context& context, timestamp& out)
    {
        return detail::decode_timestamp(value, context, out);
    }
    static boost::json::value encode(const timestamp& value, const boost::json::storage_ptr& storage)
    {
        return boost::json::value(boost::json::string_view(value.text()), storage);
    }
    static boost::json::object schema(schema_context&) { return detail::timestamp_schema(); }
};

template <described_enum E>
struct codec<E> {
    static bool decode(const boost::json::value& value, decode_context& context, E& out)
    {
        std::int64_t number = 0;
        if (!detail::decode_enum(value, context, detail::enum_table_of<E>, number))
            return false;
        out = static_cast<E>(number);
        return true;
    }
    static boost::json::value encode(E value, const boost::json::storage_ptr& storage)
    {
        return boost::json::value(boost::json::string_view(wire_name(value)), storage);
    }
    static boost::json::object schema(schema_context&) { return detail::enum_schema(detail::enum_table_of<E>); }
};

template <class E>
struct codec<open_enum<E>> {
    static bool decode(const boost::json::value& value, decode_context& context, open_enum<E>& out)
    {
        const auto* text = value.if_string();
        if (text == nullptr)
            return context.fail("string", value);
        out = open_enum<E>::from_wire({text->data(), text->size()});
        return true;
    }
    static boost::json::value encode(const open_enum<E>& value, const boost::json::storage_ptr& storage)
    {
        return boost::json::value(boost::json::string_view(value.wire()), storage);
    }
    static boost::json::object schema(schema_context& context)
    {
        return detail::open_enum_schema(detail::enum_table_of<E>, context);
    }
};

template <class T>
struct codec<std::optional<T>> {
    static constexpr bool takes_null = true;

    static bool decode(const boost::json::value& value, decode_context& context, std::optional<T>& out)
    {
        // A type with a null of its own gets to see it: std::optional<nullable<T>> tells null from absent.
        if constexpr (!detail::codec_ops_of<T>.takes_null) {
            if (value.is_null() && !context.refuses_null()) {
                out.reset();
                return true;
            }
        }
        return codec<T>::decode(value, context, out.emplace());
    }
    static boost::json::value encode(const std::optional<T>& value, const boost::json::storage_ptr& storage)
    {
        return value ? codec<T>::encode(*value, storage) : boost::json::value(storage);
    }
    static boost::json::object schema(schema_context& context) { return codec<T>::schema(context); }
    static bool is_absent(const std::optional<T>& value) noexcept { return !value.has_value(); }
    static void set_absent(std::optional<T>& value) noexcept { value.reset(); }
};

template <class T>
struct codec<nullable<T>> {
    static constexpr bool takes_null = true;

    static bool decode(const boost::json::value& value, decode_context& context, nullable<T>& out)
    {
        if (value.is_null()) {
            out.reset();
            return true;
        }
        return codec<T>::decode(value, context, out.emplace());
    }
    static boost::json::value encode(const nullable<T>& value, const boost::json::storage_ptr& storage)
    {
        return value ? codec<T>::encode(*value, storage) : boost::json::value(storage);
    }
    static boost::json::object schema(schema_context& context)
    {
        return detail::nullable_schema(codec<T>::schema(context));
    }
};

template <class T, class Allocator>
struct codec<std::vector<T, Allocator>> {
    static bool decode(const boost::json::value& value, decode_context& context, std::vector<T, Allocator>& out)
    {
        const detail::items source(value, context);
        if (!source.valid())
            return false;
        out.clear();
        out.reserve(source.size());
        for (std::size_t i = 0; i != source.size(); ++i) {
            const auto bounds = source.bounds_of_item();
            if constexpr (std::same_as<T, bool>) {
                bool item = false;
                if (!context.item(source[i], i, item))
                    return false;
                out.push_back(item);
            } else if (!context.item(source[i], i, out.emplace_back())) {
                return false;
            }
        }
        return true;
    }
    static boost::json::value encode(const std::vector<T, Allocator>& value, const boost::json::storage_ptr& storage)
    {
        boost::json::array out(storage);
        out.reserve(value.size());
        for (const auto& item : value)
            out.push_back(codec<T>::encode(item, storage));
        return boost::json::value(std::move(out));
    }
    static boost::json::object schema(schema_context& context)
    {
        return detail::array_schema(codec<T>::schema(context));
    }
};

template <class T, class Compare, class Allocator>
struct codec<std::map<std::string, T, Compare, Allocator>> {
    using map = std::map<std::string, T, Compare, Allocator>;

    static bool decode(const boost::json::value& value, decode_context& context, map& out)
    {
        const detail::entries source(value, context);
        if (!source.valid())
            return false;
        out.clear();
        for (const auto& entry : source.object()) {
            const auto bounds = source.bounds_of_item();
            const decode_context::place here(context, entry.key());
            if (!codec<T>::decode(entry.value(), context, out[std::string(entry.key())]))
                return false;
        }
        return true;
    }
    static boost::json::value encode(const map& value, const boost::json::storage_ptr& storage)
    {
        boost::json::object out(storage);
        out.reserve(value.size());
        for (const auto& [name, item] : value)
            out.emplace(name, codec<T>::encode(item, storage));
        return boost::json::value(std::move(out));
    }
    static boost::json::object schema(schema_context& context) { return detail::map_schema(codec<T>::schema(context)); }
};

template <detail::has_members T>
struct codec<T> {
    static bool decode(const boost::json::value& value, decode_context& context, T& out)
    {
        return detail::decode_struct(value, context, &out, detail::struct_table_of<T>);
    }
    static boost::json::value encode(const T& value, const boost::json::storage_ptr& storage)
    {
        return detail::encode_struct(&value, detail::struct_table_of<T>, storage);
    }
    static boost::json::object schema(schema_context& context)
    {
        return detail::struct_schema(detail::struct_table_of<T>, context);
    }
};

} // namespace gladly_mcp::core
