#pragma once

#include <gladly_mcp/core/describe.hpp>
#include <gladly_mcp/core/extra.hpp>
#include <gladly_mcp/core/json.hpp>
#include <gladly_mcp/core/secret_codec.hpp>

#include <cstdint>
#include <string>

namespace gladly_mcp::gladly {

/// What a user is known by.
enum class user_identity_type : std::uint8_t { email, mobile_phone_number };
BOOST_DESCRIBE_ENUM(user_identity_type, email, mobile_phone_number)

/// The body of `createUserIdentityJWT`. Gladly's document marks nothing as required, but needs both.
struct user_identity_jwt_request {
    user_identity_type identity_type = user_identity_type::email;
    std::string identity{};

    static constexpr core::field_note notes[] = {
        {.member = "identity_type", .description = "What the user is known by."},
        {.member = "identity", .description = "The e-mail address or the mobile number."},
    };
    friend bool operator==(const user_identity_jwt_request&, const user_identity_jwt_request&) = default;
};
BOOST_DESCRIBE_STRUCT(user_identity_jwt_request, (), (identity_type, identity))

/// A token that tells Gladly's chat who its user is.
struct user_identity_jwt {
    core::secret token{}; ///< Whoever has it passes for that user.
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "token", .description = "The signed token.", .presence = core::presence::optional},
    };
    friend bool operator==(const user_identity_jwt& left, const user_identity_jwt& right)
    {
        return left.token.equals(right.token.reveal()) && left.extra == right.extra;
    }
};
BOOST_DESCRIBE_STRUCT(user_identity_jwt, (), (token))

} // namespace gladly_mcp::gladly
