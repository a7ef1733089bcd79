#include "gladly/pending.hpp"
#include "gladly/run_call.hpp"

#include <gladly_mcp/gladly/campaign_calls.hpp>
#include <gladly_mcp/gladly/operations.hpp>
#include <gladly_mcp/gladly/phone.hpp>
#include <gladly_mcp/gladly/recipient_collection.hpp>

namespace gladly_mcp::gladly {

namespace {

result<call_arguments> new_recipients(std::string campaign_id, recipient_collection_create what,
                                      const std::string& phone_region)
{
    if (what.recipients.empty()) {
        return error(errc::invalid_argument, "createRecipientCollection: recipients are needed.");
    }
    for (auto& recipient : what.recipients) {
        auto* const by_phone = std::get_if<campaign_phone_recipient>(&recipient);
        if (by_phone == nullptr) {
            continue;
        }
        auto number = normalize_phone(by_phone->phone_number, phone_region);
        if (!number) {
            return number.error();
        }
        by_phone->phone_number = *std::move(number);
    }
    return at("campaignId", std::move(campaign_id), what);
}

} // namespace

template <class Flow>
auto campaign_calls<Flow>::create_recipients(std::string campaign_id, recipient_collection_create what) const
    -> answer_of<recipient_collection>
{
    return flow_.run(one<recipient_collection>(
        op::create_recipient_collection,
        new_recipients(std::move(campaign_id), std::move(what), flow_.target().phone_region())));
}

template class campaign_calls<detail::awaiting>;
template class campaign_calls<detail::blocking>;

} // namespace gladly_mcp::gladly
