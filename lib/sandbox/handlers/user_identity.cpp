#include "sandbox/body_reader.hpp"
#include "sandbox/credentials.hpp"
#include "sandbox/customer_reference.hpp"
#include "sandbox/handlers/handlers.hpp"
#include "sandbox/phone.hpp"
#include "sandbox/reply.hpp"

#include <boost/json/serialize.hpp>

#include <algorithm>
#include <chrono>

namespace gladly_mcp::sandbox {
namespace {

using namespace std::chrono_literals;

constexpr auto lifetime = 1h;

std::string base64url(std::string_view bytes)
{
    std::string out = base64(bytes);
    std::ranges::replace(out, '+', '-');
    std::ranges::replace(out, '/', '_');
    std::erase(out, '=');
    return out;
}

std::string part(const boost::json::object& claims)
{
    return base64url(boost::json::serialize(claims));
}

/// A token of the form of a JWT. Its signature is none: nothing must ever trust a token of the sandbox.
std::string make_token(const call& request, std::string_view type, std::string_view identity)
{
    const auto seconds = [](time_point when) {
        return std::chrono::duration_cast<std::chrono::seconds>(when.time_since_epoch()).count();
    };
    return part({{"alg", "HS256"}, {"typ", "JWT"}}) + "." +
           part({{"iss", request.state.organization.id},
                 {"sub", identity},
                 {"identityType", type},
                 {"iat", seconds(request.now)},
                 {"exp", seconds(request.now + lifetime)}}) +
           "." + base64url("not signed by the sandbox");
}

} // namespace

http::response create_user_identity_jwt(call& request)
{
    body_reader reader{request.body};
    if (reader.failed()) {
        return reader.refusal();
    }
    const auto type = reader.choice(reader.body(), "identityType", "identityType", {"EMAIL", "MOBILE_PHONE_NUMBER"});
    const auto identity = reader.text(reader.body(), "identity", "identity");
    if (type && identity && !(*type == "EMAIL" ? is_email(*identity) : is_e164(*identity))) {
        reader.add_problem("identity", "invalid", "identity does not fit identityType");
    }
    if (reader.failed()) {
        return reader.refusal();
    }
    return json_reply(200, boost::json::object{{"token", make_token(request, *type, *identity)}});
}

} // namespace gladly_mcp::sandbox
