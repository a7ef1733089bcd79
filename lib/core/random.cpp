#include <gladly_mcp/core/error.hpp>
#include <gladly_mcp/core/random.hpp>

#include <openssl/rand.h>

#include <array>
#include <cstdint>
#include <cstring>
#include <vector>

namespace gladly_mcp::core {

namespace {

class system_random_source final : public random_source {
public:
    [[nodiscard]] double next() noexcept override
    {
        constexpr unsigned digits = 53; // of a double
        std::uint64_t bits = 0;
        std::array<unsigned char, sizeof bits> raw{};
        if (RAND_bytes(raw.data(), static_cast<int>(raw.size())) != 1)
            raw.fill(0xFF); // without chance, the longest pause is the one that harms nobody
        std::memcpy(&bits, raw.data(), sizeof bits);
        return static_cast<double>(bits >> (64U - digits)) / static_cast<double>(std::uint64_t{1} << digits);
    }
};

} // namespace

random_source& random_source::system() noexcept
{
    static system_random_source instance;
    return instance;
}

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
