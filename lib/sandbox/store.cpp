#include "sandbox/store.hpp"

#include "sandbox/phone.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace gladly_mcp::sandbox {
namespace {

template <class Record>
store::table<Record> by_id(std::vector<Record> records)
{
    store::table<Record> table;
    for (Record& record : records) {
        std::string id = record.id;
        table.emplace(std::move(id), std::move(record));
    }
    return table;
}

template <class Table>
auto find_in(Table& table, std::string_view id) -> decltype(&table.begin()->second)
{
    const auto at = table.find(id);
    return at == table.end() ? nullptr : &at->second;
}

template <class Record>
const Record* find_in_list(const std::vector<Record>& records, std::string_view id)
{
    const auto at = std::ranges::find(records, id, &Record::id);
    return at == records.end() ? nullptr : &*at;
}

void normalize(customer& profile)
{
    for (email_address& email : profile.emails) {
        if (email.normalized.empty()) {
            email.normalized = lower_case(email.original);
        }
    }
    for (phone_number& phone : profile.phones) {
        if (phone.normalized.empty()) {
            phone.normalized = to_e164(phone.original, phone.region_code).value_or(std::string{});
        }
    }
}

bool is_message(const conversation_item& item)
{
    static constexpr std::array<std::string_view, 8> kinds{
        "CHAT_MESSAGE", "EMAIL", "FACEBOOK_MESSAGE", "SMS", "TWITTER", "VOICEMAIL", "WHATSAPP", "INSTAGRAM_DIRECT"};
    const auto* type = item.content.if_contains("type");
    return type != nullptr && type->is_string() &&
           std::ranges::find(kinds, std::string_view{type->get_string()}) != kinds.end();
}

/// SplitMix64: spreads a counter over all bits.
std::uint64_t mixed(std::uint64_t value)
{
    value += 0x9e3779b97f4a7c15U;
    value = (value ^ (value >> 30U)) * 0xbf58476d1ce4e5b9U;
    value = (value ^ (value >> 27U)) * 0x94d049bb133111ebU;
    return value ^ (value >> 31U);
}

template <class Table, class Predicate>
void erase_where(Table& table, Predicate matches)
{
    std::erase_if(table, [&](const auto& entry) { return matches(entry.second); });
}

} // namespace

store::store(world start)
    : organization(std::move(start.organization)), agents(std::move(start.agents)), inboxes(std::move(start.inboxes)),
      topics(std::move(start.topics)), customers(by_id(std::move(start.customers))),
      conversations(by_id(std::move(start.conversations))), tasks(by_id(std::move(start.tasks))),
      agent_calls(std::move(start.agent_calls)), teams(std::move(start.teams)), audiences(std::move(start.audiences)),
      business_hours(by_id(std::move(start.business_hours))),
      custom_attributes(by_id(std::move(start.custom_attributes))), export_schedules(std::move(start.export_schedules)),
      export_jobs(by_id(std::move(start.export_jobs))), events(std::move(start.events)),
      webhooks(by_id(std::move(start.webhooks))), task_comments(by_id(std::move(start.task_comments))),
      answers(by_id(std::move(start.answers))), help_centers(std::move(start.help_centers)),
      custom_channels(std::move(start.custom_channels)),
      automation_sessions(by_id(std::move(start.automation_sessions))), campaigns(std::move(start.campaigns)),
      recipient_collections(by_id(std::move(start.recipient_collections))), ids_made_(start.ids_made)
{
    for (voice_transcript& entry : start.voice_transcripts) {
        std::string id = entry.item_id;
        voice_transcripts.emplace(std::move(id), std::move(entry));
    }
    for (merged_customer& entry : start.merged_customers) {
        merged.emplace(std::move(entry.old_id), std::move(entry.new_id));
    }
    for (auto& [id, profile] : customers) {
        normalize(profile);
    }
    for (conversation_item& item : start.items) {
        add_item(std::move(item));
    }
    added_items_.clear();
    std::ranges::stable_sort(events, {}, &event::timestamp);
}

customer* store::find_customer(std::string_view id)
{
    return find_in(customers, id);
}

conversation* store::find_conversation(std::string_view id)
{
    return find_in(conversations, id);
}

task* store::find_task(std::string_view id)
{
    return find_in(tasks, id);
}

answer* store::find_answer(std::string_view id)
{
    return find_in(answers, id);
}

automation_session* store::find_automation_session(std::string_view id)
{
    return find_in(automation_sessions, id);
}

const conversation_item* store::find_item(std::string_view id) const
{
    return find_in(items_, id);
}

const agent* store::find_agent(std::string_view id) const
{
    return find_in_list(agents, id);
}

const inbox* store::find_inbox(std::string_view id) const
{
    return find_in_list(inboxes, id);
}

const topic* store::find_topic(std::string_view id) const
{
    return find_in_list(topics, id);
}

const std::vector<const conversation_item*>& store::timeline(std::string_view conversation_id) const
{
    static const std::vector<const conversation_item*> none;
    const auto* found = find_in(timelines_, conversation_id);
    return found == nullptr ? none : *found;
}

bool store::awaits_reply(std::string_view conversation_id) const
{
    const auto& entries = timeline(conversation_id);
    const auto newest = std::find_if(entries.rbegin(), entries.rend(),
                                     [](const conversation_item* entry) { return is_message(*entry); });
    return newest != entries.rend() && (*newest)->initiator && (*newest)->initiator->type == "CUSTOMER";
}

void store::add_item(conversation_item item)
{
    std::string id = item.id;
    const auto [at, added] = items_.emplace(std::move(id), std::move(item));
    if (added) {
        added_items_.push_back(&at->second);
    }
    if (!added || at->second.conversation_id.empty()) {
        return;
    }
    auto& entries = timelines_[at->second.conversation_id];
    const auto place =
        std::upper_bound(entries.begin(), entries.end(), at->second.timestamp,
                         [](time_point when, const conversation_item* entry) { return when < entry->timestamp; });
    entries.insert(place, &at->second);
}

void store::replace_content(std::string_view item_id, boost::json::object content)
{
    if (conversation_item* entry = find_in(items_, item_id)) {
        entry->content = std::move(content);
    }
}

void store::erase_item(std::string_view id)
{
    const auto at = items_.find(id);
    if (at == items_.end()) {
        return;
    }
    if (const auto entries = timelines_.find(at->second.conversation_id); entries != timelines_.end()) {
        std::erase(entries->second, &at->second);
    }
    items_.erase(at);
}

std::vector<const conversation_item*> store::take_added_items()
{
    return std::exchange(added_items_, {});
}

void store::erase_customer(std::string_view id)
{
    const std::string gone{id}; // `id` may be a view of a record that goes away below
    const auto belongs = [&](const auto& record) { return record.customer_id == gone; };
    for (auto& [conversation_id, entries] : timelines_) {
        std::erase_if(entries, [&](const conversation_item* entry) { return belongs(*entry); });
    }
    erase_where(timelines_, [](const auto& entries) { return entries.empty(); });
    erase_where(items_, belongs);
    erase_where(conversations, belongs);
    erase_where(tasks, belongs);
    erase_where(task_comments, [&](const task_comment& entry) { return find_task(entry.task_id) == nullptr; });
    erase_where(voice_transcripts, belongs);
    erase_where(automation_sessions, belongs);
    erase_where(merged, [&](const std::string& new_id) { return new_id == gone; });
    customers.erase(gone);
}

std::string store::next_id()
{
    static constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    const std::uint64_t serial = ids_made_++;
    std::array<std::uint64_t, 2> bits{mixed(2 * serial), mixed(2 * serial + 1)};
    std::string id;
    for (std::size_t digit = 0; digit < 22; ++digit) {
        std::uint64_t& word = bits.at(digit / 11);
        id += alphabet[word % alphabet.size()];
        word /= alphabet.size();
    }
    return id;
}

customer* store::find_by_phone(std::string_view e164)
{
    customer* best = nullptr;
    bool best_is_mobile = false;
    for (auto& [id, profile] : customers) {
        for (const phone_number& phone : profile.phones) {
            if (phone.normalized != e164) {
                continue;
            }
            const bool mobile = phone.type == "MOBILE";
            if (best == nullptr || (mobile && !best_is_mobile) ||
                (mobile == best_is_mobile && profile.updated_at > best->updated_at)) {
                best = &profile;
                best_is_mobile = mobile;
            }
        }
    }
    return best;
}

customer* store::find_by_email(std::string_view address)
{
    const std::string wanted = lower_case(address);
    for (auto& [id, profile] : customers) {
        if (std::ranges::find(profile.emails, wanted, &email_address::normalized) != profile.emails.end()) {
            return &profile;
        }
    }
    return nullptr;
}

std::string lower_case(std::string_view text)
{
    std::string result{text};
    std::ranges::transform(result, result.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return result;
}

} // namespace gladly_mcp::sandbox
