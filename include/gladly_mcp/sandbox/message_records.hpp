#pragma once

#include <gladly_mcp/sandbox/communicator.hpp>
#include <gladly_mcp/sandbox/time_point.hpp>

#include <boost/json/object.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// What belongs to messages and calls, beside the items of a timeline.
namespace gladly_mcp::sandbox {

/// A stretch of a call in which one person speaks.
struct spoken_paragraph {
    std::string text;
    std::int64_t speaker = 0;
    double start_time = 0; ///< In seconds from the beginning.
    double end_time = 0;
};

/// What was said in a call or voicemail.
struct voice_transcript {
    std::string item_id; ///< The item of the call.
    std::string customer_id;
    std::string language;
    std::vector<spoken_paragraph> paragraphs;
    time_point created_at;
    time_point updated_at;
};

/// A channel that is not Gladly's own, such as the chat of the organization's app.
struct custom_channel {
    std::string id;
    std::string company_address; ///< Where customers write to.
};

/// One message between a customer and message automation.
struct automation_message {
    std::string id;
    std::string type = "TEXT"; ///< `TEXT`, `MENU` or `HTML`.
    boost::json::object content;
    communicator from;
    boost::json::object context; ///< Texts by name: `URL`, `IsAuthenticated`.
    time_point created_at;
};

/// A chat that automation takes part in. The REST API cannot begin one.
struct automation_session {
    std::string id;
    std::string customer_id;
    std::string conversation_id;
    std::string company_address;
    std::string customer_address;
    std::string target_type = "AUTOMATION"; ///< Who answers: `AUTOMATION`, or `AGENT` after a handoff.
    bool closed = false;                    ///< Not on the wire.
    std::vector<automation_message> messages;
    time_point created_at;
    time_point updated_at;
};

/// A campaign that recipients can be given to.
struct campaign {
    std::string id;
    std::string type = "SMS"; ///< `EMAIL`, `SMS` or `VOICE`.
};

/// Recipients that were given to a campaign.
struct recipient_collection {
    std::string id;
    std::string campaign_id;
    std::string type; ///< The campaign's.
    std::string name;
    std::string status = "PENDING"; ///< `ACTIVE`, `CANCELED`, `COMPLETED`, `PENDING` or `SCHEDULED`.
    time_point start_after;
    std::optional<time_point> end_before;
};

} // namespace gladly_mcp::sandbox
