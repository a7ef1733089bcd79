#include "sandbox/credentials.hpp"

#include <algorithm>
#include <cstdint>
#include <string>

namespace gladly_mcp::sandbox {

std::string base64(std::string_view bytes)
{
    static constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        const std::size_t count = std::min<std::size_t>(3, bytes.size() - at);
        std::uint32_t bits = 0;
        for (std::size_t index = 0; index < 3; ++index) {
            bits = bits << 8U | (index < count ? static_cast<unsigned char>(bytes[at + index]) : 0U);
        }
        for (std::size_t index = 0; index < 4; ++index) {
            out += index <= count ? alphabet[bits >> (18U - 6U * index) & 0x3FU] : '=';
        }
    }
    return out;
}

core::secret basic_credentials(std::string_view user, const core::secret& token)
{
    return core::secret{base64(std::string{user} + ":" + std::string{token.reveal()})};
}

std::string_view basic_part(std::string_view authorization) noexcept
{
    static constexpr std::string_view scheme = "basic ";
    const bool is_basic = authorization.size() > scheme.size() &&
                          std::equal(scheme.begin(), scheme.end(), authorization.begin(), [](char wanted, char given) {
                              return wanted == given || (given >= 'A' && given <= 'Z' && given - 'A' + 'a' == wanted);
                          });
    return is_basic ? authorization.substr(scheme.size()) : std::string_view{};
}

} // namespace gladly_mcp::sandbox
