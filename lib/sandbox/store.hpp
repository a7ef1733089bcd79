#pragma once

#include <gladly_mcp/sandbox/world.hpp>

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace gladly_mcp::sandbox {

/// The records of one organization, found by id. What has a rule to keep goes through a member function.
class store {
public:
    template <class Record>
    using table = std::map<std::string, Record, std::less<>>;

    explicit store(world start);

    sandbox::organization organization;
    std::vector<agent> agents;
    std::vector<inbox> inboxes;
    std::vector<topic> topics;
    table<customer> customers;
    table<std::string> merged; ///< Old id to new id.
    table<conversation> conversations;
    table<task> tasks;

    std::vector<agent_call> agent_calls;
    std::vector<team> teams;
    std::vector<audience> audiences;
    table<sandbox::business_hours> business_hours;
    table<custom_attribute> custom_attributes;
    std::vector<export_schedule> export_schedules;
    table<export_job> export_jobs;
    std::vector<event> events; ///< Oldest first.
    table<webhook> webhooks;

    table<task_comment> task_comments;
    table<answer> answers;
    std::vector<help_center> help_centers;
    table<voice_transcript> voice_transcripts; ///< By the id of the call's item.
    std::vector<custom_channel> custom_channels;
    table<automation_session> automation_sessions;
    std::vector<campaign> campaigns;
    table<recipient_collection> recipient_collections;

    [[nodiscard]] customer* find_customer(std::string_view id);
    [[nodiscard]] conversation* find_conversation(std::string_view id);
    [[nodiscard]] task* find_task(std::string_view id);
    [[nodiscard]] const conversation_item* find_item(std::string_view id) const;
    [[nodiscard]] answer* find_answer(std::string_view id);
    [[nodiscard]] automation_session* find_automation_session(std::string_view id);
    [[nodiscard]] const agent* find_agent(std::string_view id) const;
    [[nodiscard]] const inbox* find_inbox(std::string_view id) const;
    [[nodiscard]] const topic* find_topic(std::string_view id) const;

    [[nodiscard]] const table<conversation_item>& items() const noexcept { return items_; }

    /// The items of a conversation, oldest first.
    [[nodiscard]] const std::vector<const conversation_item*>& timeline(std::string_view conversation_id) const;

    /// Whether the newest message of the conversation came from the customer.
    [[nodiscard]] bool awaits_reply(std::string_view conversation_id) const;

    /// Keeps the item, unless its id is taken; items of the same time stay in the order they came.
    void add_item(conversation_item item);

    /// The items that came since the last call of this function.
    [[nodiscard]] std::vector<const conversation_item*> take_added_items();

    /// Puts other content into an item; its place in the timeline stays.
    void replace_content(std::string_view item_id, boost::json::object content);

    /// Takes the item away; an unknown id is fine.
    void erase_item(std::string_view id);

    /// Takes the customer away with all that belongs to it.
    void erase_customer(std::string_view id);

    /// An id as Gladly makes them: 22 URL-safe characters, the n-th one the same in every run.
    [[nodiscard]] std::string next_id();

    [[nodiscard]] std::uint64_t ids_made() const noexcept { return ids_made_; }

    /// The profile with that normalized number: the most recently updated one, mobile numbers before others; or null.
    [[nodiscard]] customer* find_by_phone(std::string_view e164);

    /// The profile with that address, compared without regard to case; or null.
    [[nodiscard]] customer* find_by_email(std::string_view address);

private:
    table<conversation_item> items_;
    table<std::vector<const conversation_item*>> timelines_;
    std::vector<const conversation_item*> added_items_;
    std::uint64_t ids_made_ = 0;
};

/// Lower case for ASCII letters; other bytes stay.
[[nodiscard]] std::string lower_case(std::string_view text);

} // namespace gladly_mcp::sandbox
