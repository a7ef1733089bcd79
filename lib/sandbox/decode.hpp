#pragma once

#include "sandbox/record_reader.hpp"

#include <gladly_mcp/sandbox/world.hpp>

/// Records out of a snapshot: the reverse of the `to_json` of each, and of what the snapshot adds to it.
namespace gladly_mcp::sandbox {

// decode.cpp
void read_fields(record_reader& from, communicator& into);
void read_fields(record_reader& from, email_address& into);
void read_fields(record_reader& from, phone_number& into);
void read_fields(record_reader& from, customer& into);
void read_fields(record_reader& from, conversation& into);
void read_fields(record_reader& from, conversation_item& into);
void read_fields(record_reader& from, task& into);
void read_fields(record_reader& from, task_comment& into);

// decode_directory.cpp
void read_fields(record_reader& from, organization& into);
void read_fields(record_reader& from, agent& into);
void read_fields(record_reader& from, inbox& into);
void read_fields(record_reader& from, topic& into);
void read_fields(record_reader& from, agent_call& into);
void read_fields(record_reader& from, team& into);
void read_fields(record_reader& from, audience& into);
void read_fields(record_reader& from, business_hours& into);
void read_fields(record_reader& from, custom_attribute& into);
void read_fields(record_reader& from, answer_content& into);
void read_fields(record_reader& from, answer& into);
void read_fields(record_reader& from, help_center_entry& into);
void read_fields(record_reader& from, help_center& into);

// decode_data.cpp
void read_fields(record_reader& from, export_schedule& into);
void read_fields(record_reader& from, export_job& into);
void read_fields(record_reader& from, event& into);
void read_fields(record_reader& from, webhook& into);

// decode_messages.cpp
void read_fields(record_reader& from, spoken_paragraph& into);
void read_fields(record_reader& from, voice_transcript& into);
void read_fields(record_reader& from, custom_channel& into);
void read_fields(record_reader& from, automation_message& into);
void read_fields(record_reader& from, automation_session& into);
void read_fields(record_reader& from, campaign& into);
void read_fields(record_reader& from, recipient_collection& into);

} // namespace gladly_mcp::sandbox
