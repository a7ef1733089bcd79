#include "gladly/pending.hpp"
#include "gladly/run_call.hpp"

#include <gladly_mcp/gladly/identity_calls.hpp>
#include <gladly_mcp/gladly/operations.hpp>
#include <gladly_mcp/gladly/phone.hpp>
#include <gladly_mcp/gladly/user_identity.hpp>

namespace gladly_mcp::gladly {

namespace {

result<call_arguments> token_for(user_identity_type type, std::string identity)
{
    if (identity.empty()) {
        return error(errc::invalid_argument, "createUserIdentityJWT: identity must not be empty.");
    }
    return with_body(user_identity_jwt_request{.identity_type = type, .identity = std::move(identity)});
}

result<call_arguments> token_for(const by_phone& who, const std::string& phone_region)
{
    auto number = normalize_phone(who.number, phone_region);
    if (!number) {
        return number.error();
    }
    return token_for(user_identity_type::mobile_phone_number, *std::move(number));
}

} // namespace

template <class Flow>
auto identity_calls<Flow>::create_token(by_email who) const -> answer_of<user_identity_jwt>
{
    return flow_.run(one<user_identity_jwt>(op::create_user_identity_jwt,
                                            token_for(user_identity_type::email, std::move(who.address))));
}

template <class Flow>
auto identity_calls<Flow>::create_token(by_phone who) const -> answer_of<user_identity_jwt>
{
    return flow_.run(
        one<user_identity_jwt>(op::create_user_identity_jwt, token_for(who, flow_.target().phone_region())));
}

template class identity_calls<detail::awaiting>;
template class identity_calls<detail::blocking>;

} // namespace gladly_mcp::gladly
