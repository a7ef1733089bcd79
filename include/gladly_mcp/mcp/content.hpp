#pragma once

#include <boost/json/object.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <variant>

namespace gladly_mcp::mcp {

/// Plain text for the model.
struct text_content {
    std::string text;
};

/// An image, base64 encoded.
struct image_content {
    std::string data;
    std::string mime_type;
};

/// A sound, base64 encoded. Not sent to clients of 2024-11-05, which get a text in its place.
struct audio_content {
    std::string data;
    std::string mime_type;
};

/// A resource that the client may read by itself. Clients before 2025-06-18 get its URI as text.
struct resource_link {
    std::string uri{};
    std::string name{};
    std::string title{};       ///< Empty: none.
    std::string description{}; ///< Empty: none.
    std::string mime_type{};   ///< Empty: none.
    std::optional<std::int64_t> size{};
};

/// A resource carried in the result: either text or base64 data.
struct embedded_resource {
    std::string uri{};
    std::string mime_type{};           ///< Empty: none.
    std::string text{};                ///< Used when `blob` is absent.
    std::optional<std::string> blob{}; ///< Base64.
};

/// A kind of content that this version does not know, kept as it came.
struct unknown_content {
    boost::json::object raw;
};

/// One block of a tool's result.
using content_block =
    std::variant<text_content, image_content, audio_content, resource_link, embedded_resource, unknown_content>;

} // namespace gladly_mcp::mcp
