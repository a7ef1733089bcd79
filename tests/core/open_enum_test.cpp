#include "core/sample_models.hpp"

#include <gtest/gtest.h>

using namespace sample;

static_assert(core::wire_name(status::in_progress) == "IN_PROGRESS");
static_assert(core::wire_name(channel::phone_call) == "phone_call");
static_assert(core::wire_name(sort::newest_first) == "newestFirst");
static_assert(core::wire_name(report::agent_summary_v2) == "AgentSummaryV2");
static_assert(core::from_wire<status>("OPEN") == status::open);

TEST(wire_name, follows_the_stated_exception)
{
    EXPECT_EQ(core::wire_name(status::device_error), "DEVICE ERROR");
    EXPECT_EQ(core::from_wire<status>("DEVICE ERROR"), status::device_error);
    EXPECT_EQ(core::from_wire<status>("DEVICE_ERROR"), std::nullopt);
}

TEST(wire_name, drops_the_underscore_that_keeps_a_name_from_a_keyword)
{
    EXPECT_EQ(core::wire_name(sort::default_), "default");
}

TEST(wire_name, is_empty_for_a_value_that_is_no_enumerator)
{
    EXPECT_EQ(core::wire_name(static_cast<status>(77)), "");
}

TEST(open_enum, holds_an_enumerator)
{
    const core::open_enum<status> one = status::in_progress;
    EXPECT_TRUE(one.known());
    EXPECT_EQ(one.value(), status::in_progress);
    EXPECT_EQ(one.wire(), "IN_PROGRESS");
    EXPECT_TRUE(one == status::in_progress);
    EXPECT_FALSE(one == status::open);
}

TEST(open_enum, holds_an_unknown_spelling)
{
    const auto one = core::open_enum<status>::from_wire("open");
    EXPECT_FALSE(one.known());
    EXPECT_EQ(one.value(), std::nullopt);
    EXPECT_EQ(one.wire(), "open");
    EXPECT_FALSE(one == status::open);
}

TEST(open_enum, keeps_an_empty_spelling_apart_from_the_first_enumerator)
{
    EXPECT_NE(core::open_enum<status>::from_wire(""), core::open_enum<status>());
    EXPECT_EQ(core::open_enum<status>::from_wire("").wire(), "");
}

TEST(open_enum, compares_by_spelling)
{
    using open = core::open_enum<status>;
    EXPECT_EQ(open::from_wire("OPEN"), open(status::open));
    EXPECT_EQ(open::from_wire("X"), open::from_wire("X"));
    EXPECT_NE(open::from_wire("X"), open::from_wire("Y"));
}
