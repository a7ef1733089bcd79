#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

namespace gladly_mcp::testing {

/// Replacements for texts that must not be kept: equal texts get equal ones, in the shape of what they stand for.
class scrubbed_texts {
public:
    [[nodiscard]] std::string replace(std::string_view text);

private:
    std::map<std::string, std::string, std::less<>> known_;
};

/// Whether `text` is a replacement.
[[nodiscard]] bool is_scrubbed(std::string_view text) noexcept;

} // namespace gladly_mcp::testing
