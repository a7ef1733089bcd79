#include "gladly/contract_schemas.hpp"
#include "gladly/round_trip.hpp"

#include <gladly_mcp/gladly/event.hpp>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace gladly_mcp::gladly {
namespace {

namespace json = boost::json;
using gladly_mcp::test::contract_schemas;
using gladly_mcp::test::resolved;
using test::add_unknown_members;

/// The types of the contract with the names of their schemas.
const json::object& contract_types()
{
    return contract_schemas().at("WebhookEvent").at("x-discriminator").at("mapping").as_object();
}

/// What keeps to a schema: every property, or those that are required.
json::value sample(const json::object& referring, bool whole)
{
    const auto& schema = resolved(referring);
    if (const auto* choices = schema.if_contains("oneOf")) {
        return sample(choices->as_array().front().as_object(), whole);
    }
    if (const auto* known = schema.if_contains("enum")) {
        return known->as_array().back();
    }
    const auto& type = schema.at("type").as_string();
    if (type == "array") {
        const auto& items = schema.at("items").as_object();
        return {sample(items, whole), sample(items, whole)};
    }
    if (type == "number") {
        return 12.5;
    }
    if (type == "string") {
        return schema.contains("format") ? "2024-05-01T09:30:00.123Z" : "text";
    }
    json::object out;
    if (schema.contains("additionalProperties")) {
        out["key"] = "value";
    }
    const auto required = gladly_mcp::test::texts(schema, "required");
    for (const auto& name : gladly_mcp::test::property_names(schema)) {
        if (whole || required.contains(name)) {
            out[name] = sample(schema.at("properties").at(name).as_object(), whole);
        }
    }
    return out;
}

json::value sample_of(std::string_view schema, bool whole)
{
    auto out = sample(contract_schemas().at(schema).as_object(), whole);
    // Automation events promise nothing, not even their types; without that an event is none.
    out.as_object().insert({{"type", contract_schemas().at(schema).at("properties").at("type").at("enum").at(0)}});
    return out;
}

/// The contract's schema of an event, any channel allowed: some of ours share a struct with events of more channels.
json::object with_any_channel(json::object schema)
{
    auto& content = schema.at("properties").at("content").as_object();
    auto& properties = content.at("properties").as_object();
    if (properties.contains("channel")) {
        properties["channel"] = {{"$ref", "#/$defs/ContactChannel"}};
    }
    return schema;
}

/// The one map of the events takes any name, but texts alone.
void keep_texts_alone_in_maps(json::value& document)
{
    boost::system::error_code ec;
    auto* context = document.find_pointer("/content/context", ec);
    if (context != nullptr && document.at("type") == "AUTOMATION/MESSAGE_RECEIVED") {
        context->as_object().erase("addedLater");
    }
}

event read(const char* text)
{
    auto out = core::decode<event>(json::parse(text));
    EXPECT_TRUE(out) << out.error();
    return out ? *std::move(out) : event{};
}

TEST(event_schemas, agree_with_the_contract_for_every_type)
{
    for (const auto& [type, name] : contract_types()) {
        if (type == "PING") {
            continue; // has a type and nothing more
        }
        const auto known = core::from_wire<webhook_event_type>(type);
        ASSERT_TRUE(known) << type;
        const std::string schema(name.as_string());
        gladly_mcp::test::compare(schema, event_schema(*known),
                                  with_any_channel(contract_schemas().at(schema).as_object()));
    }
}

TEST(event_schemas, describe_as_many_types_as_the_contract)
{
    const auto every = core::json_schema<event>();
    EXPECT_EQ(every.at("anyOf").as_array().size() + 1, contract_types().size()); // and PING
}

TEST(event, round_trips_every_type_of_the_contract_with_members_that_nobody_knows)
{
    for (const bool whole : {true, false}) {
        for (const auto& [type, name] : contract_types()) {
            auto document = sample_of(name.as_string(), whole);
            for (int round = 0; round != 2; ++round) {
                const auto value = core::decode<event>(document);
                ASSERT_TRUE(value) << type << value.error();
                EXPECT_EQ(value->type.wire(), std::string_view(type));
                EXPECT_FALSE(std::holds_alternative<unknown_event_content>(value->content)) << type;
                EXPECT_EQ(core::encode(*value), document) << json::serialize(core::encode(*value));
                EXPECT_EQ(*core::decode<event>(core::encode(*value)), *value) << type;
                add_unknown_members(document);
                keep_texts_alone_in_maps(document);
            }
        }
    }
}

TEST(event, refuses_each_type_without_a_member_that_the_contract_requires)
{
    for (const auto& [type, name] : contract_types()) {
        const auto required = gladly_mcp::test::texts(contract_schemas().at(name.as_string()).as_object(), "required");
        for (const auto& member : required) {
            auto document = sample_of(name.as_string(), true);
            document.as_object().erase(member);
            const auto value = core::decode<event>(document);
            ASSERT_FALSE(value) << type << " without " << member;
            const auto problem = value.error();
            EXPECT_EQ(problem.detail_as<decode_failure>()->pointer, "/" + member) << type;
        }
    }
}

TEST(event, keeps_an_unknown_type_whole)
{
    const auto document = json::parse(
        R"({"id":"e","type":"HOLOGRAM/BEAMED","timestamp":"soon","initiator":{"id":"i","type":"GHOST"},
            "content":[1,{"a":null}],"more":7})");
    const auto value = core::decode<event>(document);
    ASSERT_TRUE(value) << value.error();
    EXPECT_FALSE(value->type.known());
    EXPECT_EQ(std::get<unknown_event_content>(value->content).raw, document.at("content"));
    EXPECT_EQ(core::encode(*value), document);
}

TEST(event, asks_of_an_unknown_type_no_more_than_the_type)
{
    const auto value = read(R"({"type":"HOLOGRAM/BEAMED"})");
    EXPECT_EQ(value.id, "");
    EXPECT_TRUE(std::holds_alternative<no_event_content>(value.content));
    EXPECT_EQ(json::serialize(core::encode(value)), R"({"type":"HOLOGRAM/BEAMED"})");
}

TEST(event, knows_a_ping)
{
    EXPECT_TRUE(read(R"({"type":"PING"})").is_ping());
    EXPECT_FALSE(event{}.is_ping());
}

TEST(event, reads_a_type_that_is_marked_deprecated_like_the_plain_one)
{
    const auto value =
        read(R"json({"id":"e","type":"CUSTOMER_PROFILE/MERGED (deprecated)","timestamp":"2024-05-01T09:30:00Z",
                                "content":{
    "sourceCustomerId" : "a", "destinationCustomerId" : "b"}})json");
    EXPECT_EQ(value.type, webhook_event_type::customer_profile_merged);
    EXPECT_EQ(std::get<customer_profile_merged_event>(value.content).destination_customer_id, "b");
    EXPECT_EQ(core::encode(value).at("type"), "CUSTOMER_PROFILE/MERGED");
}

TEST(event, keeps_enumerators_that_are_new)
{
    auto document = sample_of("ContactEndedEvent", true);
    document.at("content").as_object()["channel"] = "TELEPATHY";
    document.at("content").as_object()["reason"] = "BORED";
    const auto value = core::decode<event>(document);
    ASSERT_TRUE(value) << value.error();
    const auto& ended = std::get<contact_ended_event>(value->content);
    EXPECT_FALSE(ended.channel.known());
    EXPECT_EQ(ended.reason->wire(), "BORED");
    EXPECT_EQ(core::encode(*value), document);
}

TEST(event, spells_a_device_error_with_a_space)
{
    auto document = sample_of("ContactOfferRejectedEvent", true);
    document.at("content").as_object()["reason"] = "DEVICE ERROR";
    const auto value = core::decode<event>(document);
    ASSERT_TRUE(value) << value.error();
    EXPECT_EQ(std::get<contact_offer_rejected_event>(value->content).reason, contact_rejection_reason::device_error);
    EXPECT_EQ(core::encode(*value), document);
}

TEST(event, tells_events_of_one_shape_apart_by_their_type)
{
    const auto reopened = core::decode<event>(sample_of("ConversationReopenedEvent", true));
    ASSERT_TRUE(reopened);
    EXPECT_TRUE(std::holds_alternative<conversation_event>(reopened->content));
    EXPECT_EQ(reopened->type, webhook_event_type::conversation_reopened);
}

TEST(read_event, reads_what_keeps_to_the_schema_like_decode)
{
    const auto document = sample_of("TaskCommentAddedEvent", true);
    const auto value = read_event(document);
    ASSERT_TRUE(value);
    EXPECT_EQ(*value, *core::decode<event>(document));
}

TEST(read_event, keeps_an_event_whose_content_has_another_shape)
{
    auto document = sample_of("TaskCommentAddedEvent", true);
    document.at("content").as_object().erase("taskId");
    const auto value = read_event(document);
    ASSERT_TRUE(value) << value.error();
    EXPECT_EQ(value->type, webhook_event_type::task_comment_added);
    EXPECT_EQ(value->id, "text");
    EXPECT_EQ(std::get<unknown_event_content>(value->content).raw, document.at("content"));
    EXPECT_EQ(core::encode(*value), document);
}

TEST(read_event, loses_no_part_of_an_envelope_that_is_wrong)
{
    const auto document =
        json::parse(R"({"id":7,"type":"TASK/CLOSED","timestamp":["now"],"initiator":"me","content":null,"more":true})");
    const auto value = read_event(document);
    ASSERT_TRUE(value) << value.error();
    EXPECT_EQ(value->type, webhook_event_type::task_closed);
    EXPECT_EQ(value->id, "");
    EXPECT_EQ(core::encode(*value), document);
}

TEST(read_event, refuses_what_is_no_event)
{
    for (const char* text : {"[]", "7", "null", "{}", R"({"id":"e"})", R"({"type":7})", R"({"type":null})"}) {
        const auto value = read_event(json::parse(text));
        ASSERT_FALSE(value) << text;
        EXPECT_EQ(value.error().code(), errc::decode_failed) << text;
    }
}

} // namespace
} // namespace gladly_mcp::gladly
