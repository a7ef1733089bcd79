#include <gladly_mcp/core/secret.hpp>

#include <openssl/crypto.h>
#include <openssl/sha.h>

#include <utility>

namespace gladly_mcp::core {
namespace {

std::array<unsigned char, 32> digest_of(std::string_view value) noexcept
{
    std::array<unsigned char, 32> digest{};
    SHA256(reinterpret_cast<const unsigned char*>(value.data()), value.size(), digest.data());
    return digest;
}

} // namespace

secret::secret(std::string value) : value_(value)
{
    OPENSSL_cleanse(value.data(), value.size());
}

secret::secret(std::string_view value) : value_(value) {}

secret::secret(const char* value) : value_(value) {}

secret::secret(const secret& other) = default;

// A moved-from short string keeps its bytes in place, so moving copies and wipes.
secret::secret(secret&& other) noexcept : value_(std::move(other.value_))
{
    other.wipe();
}

secret& secret::operator=(const secret& other)
{
    if (this != &other) {
        wipe();
        value_ = other.value_;
    }
    return *this;
}

secret& secret::operator=(secret&& other) noexcept
{
    if (this != &other) {
        wipe();
        value_ = std::move(other.value_);
        other.wipe();
    }
    return *this;
}

secret::~secret()
{
    wipe();
}

// Cleanses the whole capacity: a short string that was moved from still holds its old bytes there.
void secret::wipe() noexcept
{
    value_.resize(value_.capacity());
    OPENSSL_cleanse(value_.data(), value_.size());
    value_.clear();
}

bool secret::equals(std::string_view candidate) const noexcept
{
    return secret_hash(value_).matches(candidate);
}

secret_hash::secret_hash(std::string_view value) : digest_(digest_of(value)) {}

bool secret_hash::matches(std::string_view candidate) const noexcept
{
    const auto other = digest_of(candidate);
    return CRYPTO_memcmp(digest_.data(), other.data(), digest_.size()) == 0;
}

} // namespace gladly_mcp::core
