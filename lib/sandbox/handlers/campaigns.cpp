#include "sandbox/body_reader.hpp"
#include "sandbox/customer_reference.hpp"
#include "sandbox/encode_messages.hpp"
#include "sandbox/handlers/handlers.hpp"
#include "sandbox/phone.hpp"
#include "sandbox/reply.hpp"
#include "sandbox/time_zones.hpp"

#include <algorithm>
#include <utility>

namespace gladly_mcp::sandbox {
namespace {

/// Recipients of an e-mail campaign have an e-mail address, those of the others a number, and none has both.
void check_address(body_reader& reader, const boost::json::object& recipient, bool by_email, std::size_t index)
{
    const std::string_view wanted = by_email ? "emailAddress" : "phoneNumber";
    const std::string_view other = by_email ? "phoneNumber" : "emailAddress";
    const std::string attr = entry_attr("recipients", index, wanted);
    const auto address = reader.text(recipient, wanted, attr);
    if (address && !(by_email ? is_email(*address) : to_e164(*address, "US").has_value())) {
        reader.add_problem(attr, "invalid", attr + " is no such address");
    }
    if (body_reader::given(recipient, other) != nullptr) {
        reader.add_problem(entry_attr("recipients", index, other), "present", "the campaign uses another channel");
    }
}

void check_recipients(body_reader& reader, bool by_email)
{
    std::size_t index = 0;
    for (const boost::json::object* entry : reader.objects(reader.body(), "recipients", "recipients", true)) {
        static_cast<void>(reader.text(*entry, "customerName", entry_attr("recipients", index, "customerName")));
        check_address(reader, *entry, by_email, index);
        const std::string attr = entry_attr("recipients", index, "timezone");
        const auto zone = reader.text(*entry, "timezone", attr);
        if (zone && !is_time_zone(*zone)) {
            reader.add_problem(attr, "invalid", attr + " is no IANA time zone");
        }
        ++index;
    }
}

} // namespace

http::response create_recipient_collection(call& request)
{
    const auto& campaigns = request.state.campaigns;
    const auto target = std::ranges::find(campaigns, request.path_value("campaignId"), &campaign::id);
    if (target == campaigns.end()) {
        return unknown("campaign");
    }
    body_reader reader{request.body};
    if (reader.failed()) {
        return reader.refusal();
    }
    const auto name = reader.text(reader.body(), "name", "name");
    const auto start_after = reader.time(reader.body(), "startAfter", "startAfter");
    const auto end_before = reader.time(reader.body(), "endBefore", "endBefore", false);
    if (start_after && end_before && *end_before <= *start_after) {
        reader.add_problem("endBefore", "invalid", "endBefore must be later than startAfter");
    }
    check_recipients(reader, target->type == "EMAIL");
    if (reader.failed()) {
        return reader.refusal();
    }
    recipient_collection made;
    made.id = request.state.next_id();
    made.campaign_id = target->id;
    made.type = target->type;
    made.name = *name;
    made.start_after = *start_after;
    made.end_before = end_before;
    std::string id = made.id;
    const auto kept = request.state.recipient_collections.emplace(std::move(id), std::move(made)).first;
    return json_reply(200, to_json(kept->second));
}

} // namespace gladly_mcp::sandbox
