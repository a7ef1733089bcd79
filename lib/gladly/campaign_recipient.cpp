#include <gladly_mcp/gladly/recipient_collection.hpp>

#include <boost/json/array.hpp>

namespace gladly_mcp::core {

using gladly::campaign_email_recipient;
using gladly::campaign_phone_recipient;

bool codec<gladly::campaign_recipient>::decode(const boost::json::value& value, decode_context& context, recipient& out)
{
    const auto* object = value.if_object();
    if (object == nullptr) {
        return context.fail("object", value);
    }
    if (object->contains("emailAddress")) {
        return context.decode(value, out.emplace<campaign_email_recipient>());
    }
    if (object->contains("phoneNumber")) {
        return context.decode(value, out.emplace<campaign_phone_recipient>());
    }
    return context.fail_in_words("a recipient with emailAddress or phoneNumber", "neither");
}

boost::json::value codec<gladly::campaign_recipient>::encode(const recipient& value,
                                                             const boost::json::storage_ptr& storage)
{
    return std::visit([&](const auto& one) { return core::encode(one, storage); }, value);
}

boost::json::object codec<gladly::campaign_recipient>::schema(schema_context& context)
{
    return {{"anyOf", boost::json::array{context.schema<campaign_email_recipient>(),
                                         context.schema<campaign_phone_recipient>()}}};
}

} // namespace gladly_mcp::core
