#include "gladly/basic_credentials.hpp"

#include <cstddef>
#include <cstdint>
#include <string>

namespace gladly_mcp::gladly {

namespace {

void append_base64(std::string& out, std::string_view bytes)
{
    constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const auto group = bytes.substr(i, 3);
        std::uint32_t bits = 0;
        for (std::size_t j = 0; j != 3; ++j) {
            bits = (bits << 8U) | (j < group.size() ? static_cast<unsigned char>(group[j]) : 0U);
        }
        for (std::size_t j = 0; j != 4; ++j) {
            out += j <= group.size() ? digits[(bits >> (18U - 6U * j)) & 0x3FU] : '=';
        }
    }
}

} // namespace

core::secret basic_credentials(std::string_view user, const core::secret& password)
{
    std::string pair;
    pair.reserve(user.size() + 1 + password.reveal().size());
    pair += user;
    pair += ':';
    pair += password.reveal();
    // From here on the pair's memory belongs to a secret, which wipes it.
    const core::secret clear(std::move(pair));

    std::string value = "Basic ";
    value.reserve(value.size() + (clear.reveal().size() + 2) / 3 * 4);
    append_base64(value, clear.reveal());
    return {std::move(value)};
}

} // namespace gladly_mcp::gladly
