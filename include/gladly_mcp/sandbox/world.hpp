#pragma once

#include <gladly_mcp/core/config.hpp>
#include <gladly_mcp/core/result.hpp>
#include <gladly_mcp/sandbox/answer_records.hpp>
#include <gladly_mcp/sandbox/communicator.hpp>
#include <gladly_mcp/sandbox/data_records.hpp>
#include <gladly_mcp/sandbox/directory_records.hpp>
#include <gladly_mcp/sandbox/message_records.hpp>
#include <gladly_mcp/sandbox/time_point.hpp>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// What a sandbox knows when it starts. All of it is plain data, so that a test can seed exactly what it needs.
namespace gladly_mcp::sandbox {

/// One e-mail address of a profile.
struct email_address {
    std::string original;
    std::string normalized; ///< Lower case; empty: the service makes it of `original`.
    bool primary = false;

    friend bool operator==(const email_address&, const email_address&) = default;
};

/// One phone number of a profile.
struct phone_number {
    std::string original;
    std::string normalized; ///< E.164; empty: the service makes it of `original`.
    std::string extension;
    std::string region_code = "US"; ///< Reads national numbers.
    bool primary = false;
    std::string sms_preference; ///< `ON`, `OFF`, `FORBIDDEN` or empty.
    std::string type;           ///< `HOME`, `MOBILE`, `OFFICE` or empty for unknown. Mobile numbers are unique.

    friend bool operator==(const phone_number&, const phone_number&) = default;
};

/// A customer profile. Empty texts and objects do not appear on the wire.
struct customer {
    std::string id;
    std::string name;
    std::string image;
    std::string address;
    std::vector<email_address> emails;
    std::vector<phone_number> phones;
    std::string external_customer_id;
    boost::json::object external_customer_ids;
    boost::json::object custom_attributes;
    time_point created_at;
    time_point updated_at;

    friend bool operator==(const customer&, const customer&) = default;
};

/// A customer that was merged: `old_id` is known only to say that it is `new_id` now.
struct merged_customer {
    std::string old_id;
    std::string new_id;
};

/// Where a conversation is in its life; `waiting` means that agents have nothing to do.
enum class conversation_status : std::uint8_t { open, waiting, closed };

struct conversation {
    std::string id;
    std::string customer_id;
    std::string inbox_id;
    std::string agent_id; ///< Empty: not assigned to a person.
    conversation_status status = conversation_status::open;
    std::vector<std::string> topic_ids;
    boost::json::array custom_attributes; ///< Objects `{id, value}`.
    time_point created_at;
    std::optional<time_point> closed_at;

    friend bool operator==(const conversation&, const conversation&) = default;
};

/// One entry of a timeline.
struct conversation_item {
    std::string id;
    std::string customer_id;
    std::string conversation_id; ///< Empty: the item stands outside any conversation.
    std::string session_id;      ///< Chat or voice session; may be empty.
    time_point timestamp;
    std::optional<communicator> initiator;
    std::optional<communicator> responder;
    boost::json::object content; ///< As on the wire; `type` tells its kind.
    bool exposed = true;         ///< False: a kind that the REST API does not show (`getItem` answers 400).
};

enum class task_status : std::uint8_t { open, closed };

struct task {
    std::string id;
    std::string customer_id;
    std::string inbox_id;
    std::string agent_id; ///< Empty: not assigned to a person.
    std::string body;
    communicator created_by; ///< Without a type it does not appear on the wire.
    time_point timestamp;
    time_point due_at;
    task_status status = task_status::open;

    friend bool operator==(const task&, const task&) = default;
};

/// What an agent has written under a task.
struct task_comment {
    std::string id;
    std::string task_id;
    std::string agent_id;
    std::string comment;
    time_point created_at;
};

struct agent {
    std::string id;
    std::string name;
    std::string email_address;
};

struct inbox {
    std::string id;
    std::string name;
    bool disabled = false;
    std::vector<std::string> agent_ids; ///< Who may be assigned here; not on the wire.
};

struct topic {
    std::string id;
    std::string name;
    bool disabled = false;
    std::string parent_id;
};

struct organization {
    std::string id;
    std::string login_domain;
    std::string name;
    std::string timezone; ///< IANA name.
    std::string gladly_url;

    /// A conversation without topics cannot be closed. A setting of the organization; not on the wire.
    bool topics_required_to_close = true;

    /// Numbers that begin otherwise are abroad, and SMS to them are refused. Not on the wire.
    std::string home_country_prefix = "+1";

    /// What answers can be written in, as `en-us`; the first one is read when a reader names none. Not on the wire.
    std::vector<std::string> languages{"en-us"};

    /// E-mails are sent from these addresses only. Not on the wire.
    std::vector<std::string> email_addresses;
};

/// Everything that one organization has.
struct world {
    sandbox::organization organization;
    std::vector<agent> agents;
    std::vector<inbox> inboxes;
    std::vector<topic> topics;
    std::vector<customer> customers;
    std::vector<merged_customer> merged_customers;
    std::vector<conversation> conversations;
    std::vector<conversation_item> items;
    std::vector<task> tasks;
    std::vector<task_comment> task_comments;

    std::vector<agent_call> agent_calls;
    std::vector<team> teams;
    std::vector<audience> audiences;
    std::vector<sandbox::business_hours> business_hours;
    std::vector<custom_attribute> custom_attributes;
    std::vector<export_schedule> export_schedules;
    std::vector<export_job> export_jobs;
    std::vector<event> events; ///< Oldest first.
    std::vector<webhook> webhooks;

    std::vector<answer> answers;
    std::vector<help_center> help_centers;
    std::vector<voice_transcript> voice_transcripts;
    std::vector<custom_channel> custom_channels;
    std::vector<automation_session> automation_sessions;
    std::vector<campaign> campaigns;
    std::vector<recipient_collection> recipient_collections;

    /// How many ids the sandbox has made so far: it goes on with the next one.
    std::uint64_t ids_made = 0;
};

/// The world that every example, the demo and `gladly-mcp sandbox` start with.
///
/// All times lie relative to `now`; everything else is the same at each call. See `docs/sandbox.md` for what is where.
[[nodiscard]] GLADLY_MCP_API world default_world(time_point now);

/// Makes a world of what `service::snapshot` gives, so that a service that starts with it is in the same state.
///
/// A snapshot can be written by hand as well: every member may be left out but the one that names a record (`id`, in
/// most of them), and unknown members are ignored. `errc::decode_failed` with a `decode_failure` that says where, when
/// a member has another type than its record.
[[nodiscard]] GLADLY_MCP_API result<world> world_from_json(const boost::json::object& snapshot);

} // namespace gladly_mcp::sandbox
