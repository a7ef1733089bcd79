#pragma once

#include <gladly_mcp/core/config.hpp>
#include <gladly_mcp/core/decode_context.hpp>
#include <gladly_mcp/core/detail/enum_table.hpp>
#include <gladly_mcp/core/schema_context.hpp>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace gladly_mcp::core {
class timestamp;
}

/// The parts of the built-in codecs that need no template.
namespace gladly_mcp::core::detail {

GLADLY_MCP_API bool decode_bool(const boost::json::value& value, decode_context& context, bool& out);
GLADLY_MCP_API bool decode_signed(const boost::json::value& value, decode_context& context, std::int64_t lowest,
                                  std::int64_t highest, std::int64_t& out);
GLADLY_MCP_API bool decode_unsigned(const boost::json::value& value, decode_context& context, std::uint64_t highest,
                                    std::uint64_t& out);
GLADLY_MCP_API bool decode_double(const boost::json::value& value, decode_context& context, double& out);
GLADLY_MCP_API bool decode_string(const boost::json::value& value, decode_context& context, std::string& out);
GLADLY_MCP_API bool decode_timestamp(const boost::json::value& value, decode_context& context, timestamp& out);
GLADLY_MCP_API bool decode_enum(const boost::json::value& value, decode_context& context, enum_table table,
                                std::int64_t& out);
GLADLY_MCP_API bool decode_raw_object(const boost::json::value& value, decode_context& context,
                                      boost::json::object& out);
GLADLY_MCP_API bool decode_raw_array(const boost::json::value& value, decode_context& context, boost::json::array& out);

/// Keeps the bounds that hold for each item of a list while an item is decoded, and puts them back after it.
class GLADLY_MCP_API bounds_of_item {
public:
    bounds_of_item(decode_context& context, const field_note* bounds) noexcept;
    ~bounds_of_item();
    bounds_of_item(const bounds_of_item&) = delete;
    bounds_of_item& operator=(const bounds_of_item&) = delete;

private:
    decode_context& context_;
    const field_note* bounds_;
};

/// The items of a JSON array that is to be decoded, after the check of its kind and size.
class GLADLY_MCP_API items {
public:
    items(const boost::json::value& value, decode_context& context);

    [[nodiscard]] bool valid() const noexcept { return array_ != nullptr; }
    [[nodiscard]] std::size_t size() const noexcept { return array_->size(); }
    [[nodiscard]] const boost::json::value& operator[](std::size_t i) const noexcept { return (*array_)[i]; }
    [[nodiscard]] const boost::json::array& array() const noexcept { return *array_; }
    [[nodiscard]] detail::bounds_of_item bounds_of_item() const noexcept { return {context_, bounds_}; }

private:
    decode_context& context_;
    const field_note* bounds_;
    boost::json::value parsed_; // of a JSON string
    const boost::json::array* array_ = nullptr;
};

/// The members of a JSON object that is to be decoded, after the check of its kind and size.
class GLADLY_MCP_API entries {
public:
    entries(const boost::json::value& value, decode_context& context);

    [[nodiscard]] bool valid() const noexcept { return object_ != nullptr; }
    [[nodiscard]] const boost::json::object& object() const noexcept { return *object_; }
    [[nodiscard]] detail::bounds_of_item bounds_of_item() const noexcept { return {context_, bounds_}; }

private:
    decode_context& context_;
    const field_note* bounds_;
    boost::json::value parsed_; // of a JSON string
    const boost::json::object* object_ = nullptr;
};

[[nodiscard]] GLADLY_MCP_API boost::json::value encode_unsigned(std::uint64_t value,
                                                                const boost::json::storage_ptr& storage);
[[nodiscard]] GLADLY_MCP_API boost::json::value encode_double(double value, const boost::json::storage_ptr& storage);

[[nodiscard]] GLADLY_MCP_API boost::json::object type_schema(std::string_view type);
[[nodiscard]] GLADLY_MCP_API boost::json::object unsigned_schema();
[[nodiscard]] GLADLY_MCP_API boost::json::object timestamp_schema();
[[nodiscard]] GLADLY_MCP_API boost::json::object enum_schema(enum_table table);
[[nodiscard]] GLADLY_MCP_API boost::json::object open_enum_schema(enum_table table, const schema_context& context);
[[nodiscard]] GLADLY_MCP_API boost::json::object nullable_schema(boost::json::object schema);
[[nodiscard]] GLADLY_MCP_API boost::json::object array_schema(boost::json::object item_schema);
[[nodiscard]] GLADLY_MCP_API boost::json::object map_schema(boost::json::object item_schema);

} // namespace gladly_mcp::core::detail
