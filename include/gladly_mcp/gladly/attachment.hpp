#pragma once

#include <gladly_mcp/core/describe.hpp>
#include <gladly_mcp/core/extra.hpp>
#include <gladly_mcp/core/json.hpp>

#include <cstdint>
#include <optional>
#include <string>

namespace gladly_mcp::gladly {

/// A file that came with a message.
struct attachment {
    std::optional<std::string> id{};
    std::optional<std::string> content_type{};
    std::optional<std::string> filename{};
    std::optional<std::int64_t> file_size{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "id", .description = "Id of the attachment."},
        {.member = "content_type", .description = "Media type, such as image/png."},
        {.member = "filename", .description = "Name of the file."},
        {.member = "file_size", .description = "Size in bytes."},
    };
    friend bool operator==(const attachment&, const attachment&) = default;
};
BOOST_DESCRIBE_STRUCT(attachment, (), (id, content_type, filename, file_size))

} // namespace gladly_mcp::gladly
