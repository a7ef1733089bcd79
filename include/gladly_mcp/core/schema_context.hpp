#pragma once

#include <gladly_mcp/core/config.hpp>

#include <boost/json/object.hpp>

namespace gladly_mcp::core {

template <class T>
struct codec;

/// For which side a JSON Schema is made.
struct schema_options {
    /// Closed, for arguments that are checked: unknown members and unknown enumerators are refused. Open, for what is
    /// sent out: both are allowed, and the known enumerators of an `open_enum` stand in the description.
    bool closed = true;
};

/// The state of one schema's making; given to `codec<T>::schema`.
class GLADLY_MCP_API schema_context {
public:
    explicit schema_context(const schema_options& options) noexcept : options_(options) {}
    schema_context(const schema_context&) = delete;
    schema_context& operator=(const schema_context&) = delete;

    [[nodiscard]] const schema_options& options() const noexcept { return options_; }

    /// Returns the schema of `T`, for use as a part of another one.
    template <class T>
    [[nodiscard]] boost::json::object schema()
    {
        return codec<T>::schema(*this);
    }

private:
    friend struct schema_access;

    struct open_struct {
        const void* table;
        const open_struct* parent;
    };

    schema_options options_;
    const open_struct* innermost_ = nullptr; // ends the schema of a type that contains itself
};

} // namespace gladly_mcp::core
