#include "core/sample_models.hpp"

#include <boost/json/monotonic_resource.hpp>

#include <gtest/gtest.h>

#include <limits>

using namespace sample;

TEST(encode, writes_described_members_in_order_and_then_the_unknown_ones)
{
    order one;
    one.order_id = "A";
    one.points.emplace_back().x_coordinate = 1;
    one.created_at = core::timestamp::from_text("then");
    one.extra.members = json(R"({"later":1,"sooner":2})").as_object();
    EXPECT_EQ(core::to_json(core::encode(one)),
              R"({"orderId":"A","state":"OPEN","points":[{"xCoordinate":1}],"counts":{},"createdAt":"then",)"
              R"("paid":false,"language":"en","later":1,"sooner":2})");
}

TEST(encode, gives_back_what_was_decoded)
{
    const auto source = json(full_order);
    EXPECT_EQ(core::encode(core::decode<order>(source).value()), source);
}

TEST(encode, writes_null_for_a_null_and_nothing_for_an_empty_optional)
{
    order one;
    one.assignee = nullptr;
    const auto out = core::encode(one);
    EXPECT_TRUE(out.at("assignee").is_null());
    EXPECT_FALSE(out.as_object().contains("note"));
    one.assignee.reset();
    EXPECT_FALSE(core::encode(one).as_object().contains("assignee"));
}

TEST(encode, lets_a_described_member_win_over_extra)
{
    order one;
    one.order_id = "A";
    one.extra.members["orderId"] = "B";
    EXPECT_EQ(core::encode(one).at("orderId"), "A");
}

TEST(encode, never_writes_the_second_spelling)
{
    EXPECT_FALSE(core::encode(order()).as_object().contains("lang"));
}

TEST(encode, writes_unknown_enumerators_as_they_came)
{
    order one;
    one.state = core::open_enum<status>::from_wire("ON_MARS");
    EXPECT_EQ(core::encode(one).at("state"), "ON_MARS");
}

TEST(encode, writes_numbers_that_json_cannot_spell_as_null)
{
    EXPECT_TRUE(core::encode(std::numeric_limits<double>::infinity()).is_null());
    EXPECT_TRUE(core::encode(std::numeric_limits<double>::quiet_NaN()).is_null());
    EXPECT_EQ(core::to_json(core::encode(UINT64_MAX)), "18446744073709551615");
}

TEST(encode, writes_values_by_themselves)
{
    EXPECT_EQ(core::to_json(core::encode(std::vector<bool>{true, false})), "[true,false]");
    EXPECT_EQ(core::to_json(core::encode(status::device_error)), "\"DEVICE ERROR\"");
    EXPECT_EQ(core::to_json(core::encode(std::map<std::string, point>{{"a", {}}})), R"({"a":{"xCoordinate":0}})");
    EXPECT_EQ(core::to_json(core::encode(text_or_number(5))), "5");
}

TEST(encode, takes_all_memory_from_the_storage)
{
    auto one = core::decode<order>(json(full_order)).value();
    boost::json::monotonic_resource arena;
    const boost::json::storage_ptr storage(&arena);
    const auto out = core::encode(one, storage);
    EXPECT_EQ(*out.storage(), *storage);
    for (const auto& member : out.as_object())
        EXPECT_EQ(*member.value().storage(), *storage) << member.key();
    EXPECT_EQ(*out.at("points").at(0).storage(), *storage);
    EXPECT_EQ(*out.at("carrier").at("stops").storage(), *storage);
}
