#pragma once

#include "sandbox/body_reader.hpp"

#include <optional>
#include <string>
#include <vector>

namespace gladly_mcp::sandbox {

/// What a body says about a webhook; what is empty was not given.
struct webhook_fields {
    std::optional<std::string> name;
    std::optional<std::vector<std::string>> events;
    std::optional<std::string> url;
    std::optional<std::vector<std::string>> header_keys;
    bool has_credentials = false;
    std::optional<bool> enabled;
};

/// Reads the members of a webhook; `creating` makes `url` and `events` required.
[[nodiscard]] webhook_fields read_webhook(body_reader& reader, bool creating);

} // namespace gladly_mcp::sandbox
