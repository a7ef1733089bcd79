#include "sandbox/export_file.hpp"

#include "sandbox/encode.hpp"

#include <boost/json/array.hpp>
#include <boost/json/serialize.hpp>

#include <algorithm>
#include <set>
#include <vector>

namespace gladly_mcp::sandbox {
namespace {

void add_line(std::string& out, const boost::json::object& document)
{
    out += boost::json::serialize(document);
    out += '\n';
}

template <class Records>
std::string lines_of(const Records& records)
{
    std::string out;
    for (const auto& record : records) {
        add_line(out, to_json(record));
    }
    return out;
}

/// What the voice assistant says is read from a conversation only; exports do not have it.
bool is_exported(const conversation_item& item)
{
    const auto* type = item.content.if_contains("type");
    return item.exposed && (type == nullptr || *type != "VOICE_AI_MESSAGE");
}

/// The items of the job's time, oldest first.
std::vector<const conversation_item*> exported_items(const store& state, const export_job& job)
{
    std::vector<const conversation_item*> out;
    for (const auto& [id, item] : state.items()) {
        if (item.timestamp >= job.start_at && item.timestamp < job.end_at && is_exported(item)) {
            out.push_back(&item);
        }
    }
    std::ranges::stable_sort(out, {}, &conversation_item::timestamp);
    return out;
}

std::string item_lines(const store& state, const export_job& job)
{
    std::string out;
    for (const conversation_item* item : exported_items(state, job)) {
        boost::json::object document = to_json(*item);
        document.erase("sessionId");
        add_line(out, document);
    }
    return out;
}

boost::json::object exported(const customer& profile)
{
    boost::json::object out{{"id", profile.id}, {"name", profile.name}, {"address", profile.address}};
    boost::json::array emails;
    for (const email_address& email : profile.emails) {
        emails.emplace_back(email.normalized);
    }
    out["emailAddresses"] = std::move(emails);
    boost::json::array phones;
    for (const phone_number& phone : profile.phones) {
        phones.emplace_back(phone.normalized);
    }
    out["phoneNumbers"] = std::move(phones);
    if (!profile.external_customer_id.empty()) {
        out["externalCustomerId"] = profile.external_customer_id;
    }
    if (!profile.external_customer_ids.empty()) {
        out["externalCustomerIds"] = profile.external_customer_ids;
    }
    return out;
}

std::string customer_lines(const store& state, const export_job& job)
{
    std::set<std::string_view> ids;
    for (const conversation_item* item : exported_items(state, job)) {
        ids.insert(item->customer_id);
    }
    std::string out;
    for (const std::string_view id : ids) {
        if (const auto profile = state.customers.find(id); profile != state.customers.end()) {
            add_line(out, exported(profile->second));
        }
    }
    return out;
}

} // namespace

std::string export_file(const store& state, const export_job& job, std::string_view name)
{
    if (name == "agents.jsonl") {
        return lines_of(state.agents);
    }
    if (name == "topics.jsonl") {
        return lines_of(state.topics);
    }
    if (name == "conversation_items.jsonl") {
        return item_lines(state, job);
    }
    return name == "customers.jsonl" ? customer_lines(state, job) : std::string{};
}

} // namespace gladly_mcp::sandbox
