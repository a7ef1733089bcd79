#include "core/sample_models.hpp"

#include <gtest/gtest.h>

using namespace sample;

namespace {

template <class T>
std::string schema_text(bool closed = true)
{
    return core::to_json(core::json_schema<T>({.closed = closed}));
}

struct described {
    std::string email;
    std::optional<std::vector<std::string>> tags;
    std::uint8_t page = 1;
    double ratio = 0;
    core::nullable<status> state;
    core::nullable<point> where;
    std::optional<core::nullable<std::string>> nick;
    boost::json::value anything;

    static constexpr core::field_note notes[] = {
        {.member = "email", .description = "Where to write to.", .format = "email", .min_length = 3},
        {.member = "tags", .max_length = 8, .min_items = 1, .max_items = 5},
        {.member = "page",
         .description = "Which page.",
         .presence = core::presence::optional,
         .minimum = 1,
         .maximum = 100,
         .default_json = "1"},
        {.member = "ratio", .minimum = 0},
        {.member = "nick", .max_length = 9},
    };
};
BOOST_DESCRIBE_STRUCT(described, (), (email, tags, page, ratio, state, where, nick, anything))

struct nothing {};
BOOST_DESCRIBE_STRUCT(nothing, (), ())

} // namespace

TEST(json_schema, describes_a_struct_for_checked_arguments)
{
    EXPECT_EQ(schema_text<point>(),
              R"({"type":"object","properties":{"xCoordinate":{"type":"integer"},"yCoordinate":{"type":"number"}},)"
              R"("required":["xCoordinate"],"additionalProperties":false})");
}

TEST(json_schema, allows_more_members_when_open)
{
    EXPECT_EQ(schema_text<point>(false),
              R"({"type":"object","properties":{"xCoordinate":{"type":"integer"},"yCoordinate":{"type":"number"}},)"
              R"("required":["xCoordinate"]})");
}

TEST(json_schema, closes_nested_structs_as_well)
{
    const auto schema = core::json_schema<order>();
    EXPECT_EQ(schema.at("properties").at("points").at("items").at("additionalProperties"), false);
}

TEST(json_schema, describes_a_struct_without_members)
{
    EXPECT_EQ(schema_text<nothing>(), R"({"type":"object","properties":{},"additionalProperties":false})");
}

TEST(json_schema, writes_what_the_notes_say)
{
    const auto schema = core::json_schema<described>();
    const auto& members = schema.at("properties").as_object();
    EXPECT_EQ(core::to_json(members.at("email")),
              R"({"type":"string","description":"Where to write to.","format":"email","minLength":3})");
    EXPECT_EQ(core::to_json(members.at("tags")),
              R"({"type":"array","items":{"type":"string","maxLength":8},"minItems":1,"maxItems":5})");
    EXPECT_EQ(core::to_json(members.at("page")),
              R"({"type":"integer","description":"Which page.","minimum":1,"maximum":100,"default":1})");
    EXPECT_EQ(core::to_json(members.at("ratio")), R"({"type":"number","minimum":0})");
    EXPECT_EQ(core::to_json(members.at("anything")), "{}");
    EXPECT_EQ(schema.at("required"), json(R"(["email","ratio","state","where","anything"])"));
}

TEST(json_schema, allows_null_where_the_type_does)
{
    const auto schema = core::json_schema<described>();
    const auto& members = schema.at("properties").as_object();
    EXPECT_EQ(core::to_json(members.at("state")),
              R"({"type":["string","null"],"enum":["OPEN","IN_PROGRESS","DEVICE ERROR",null]})");
    EXPECT_EQ(members.at("where").at("type"), json(R"(["object","null"])"));
    EXPECT_EQ(core::to_json(members.at("nick")), R"({"type":["string","null"],"maxLength":9})");
}

TEST(json_schema, names_the_values_of_an_open_enum)
{
    const auto closed = core::json_schema<order>();
    EXPECT_EQ(core::to_json(closed.at("properties").at("state")),
              R"({"type":"string","enum":["OPEN","IN_PROGRESS","DEVICE ERROR"]})");
    const auto open = core::json_schema<order>({.closed = false});
    EXPECT_EQ(core::to_json(open.at("properties").at("state")),
              R"({"type":"string","description":"Known values: OPEN, IN_PROGRESS, DEVICE ERROR."})");
}

TEST(json_schema, bounds_the_members_of_a_map)
{
    const auto schema = core::json_schema<order>();
    EXPECT_EQ(core::to_json(schema.at("properties").at("counts")),
              R"({"type":"object","additionalProperties":{"type":"integer","minimum":0},"maxProperties":2})");
}

TEST(json_schema, describes_a_struct_that_contains_itself_once)
{
    EXPECT_EQ(schema_text<tree>(),
              R"({"type":"object","properties":{"name":{"type":"string"},"children":{"type":"array","items":)"
              R"({"type":"object"}}},"required":["name"],"additionalProperties":false})");
}

TEST(json_schema, takes_the_notes_of_a_base)
{
    const auto schema = core::json_schema<derived>();
    EXPECT_EQ(schema.at("properties").at("baseId").at("description"), "Of the base.");
}

TEST(json_schema, describes_each_plain_type)
{
    EXPECT_EQ(schema_text<bool>(), R"({"type":"boolean"})");
    EXPECT_EQ(schema_text<std::uint32_t>(), R"({"type":"integer","minimum":0})");
    EXPECT_EQ(schema_text<core::timestamp>(), R"({"type":"string","format":"date-time"})");
    EXPECT_EQ(schema_text<channel>(), R"({"type":"string","enum":["sms","phone_call"]})");
    EXPECT_EQ(schema_text<boost::json::object>(), R"({"type":"object"})");
    EXPECT_EQ(schema_text<boost::json::array>(), R"({"type":"array"})");
    EXPECT_EQ(schema_text<text_or_number>(), "{}");
    EXPECT_EQ(schema_text<core::nullable<text_or_number>>(), "{}");
}
