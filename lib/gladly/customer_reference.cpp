#include "gladly/customer_reference.hpp"

#include <gladly_mcp/gladly/phone.hpp>

namespace gladly_mcp::gladly {

result<void> settle(const operation& what, customer_ref& who, const std::string& phone_region)
{
    if (who.email_address.has_value() == who.mobile_phone.has_value()) {
        return error(errc::invalid_argument,
                     std::string(what.id) + ": exactly one of emailAddress and mobilePhone is needed.");
    }
    if (who.mobile_phone) {
        auto number = normalize_phone(*who.mobile_phone, phone_region);
        if (!number) {
            return number.error();
        }
        who.mobile_phone = *std::move(number);
    }
    return {};
}

} // namespace gladly_mcp::gladly
