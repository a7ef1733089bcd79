#include <gladly_mcp/core/error.hpp>
#include <gladly_mcp/core/random.hpp>

#include <openssl/rand.h>

#include <vector>

namespace gladly_mcp::core {

std::string random_token(std::size_t bytes)
{
    static constexpr char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    std::vector<unsigned char> raw(bytes);
    if (RAND_bytes(raw.data(), static_cast<int>(raw.size())) != 1)
        throw system_error(error(errc::internal, "the operating system's random source failed"));
    std::string out;
    out.reserve((bytes * 4 + 2) / 3);
    unsigned accumulator = 0;
    int bits = 0;
    for (const unsigned char byte : raw) {
        accumulator = (accumulator << 8U) | byte;
        bits += 8;
        while (bits >= 6) {
            bits -= 6;
            out.push_back(alphabet[(accumulator >> static_cast<unsigned>(bits)) & 63U]);
        }
    }
    if (bits > 0)
        out.push_back(alphabet[(accumulator << static_cast<unsigned>(6 - bits)) & 63U]);
    return out;
}

} // namespace gladly_mcp::core
