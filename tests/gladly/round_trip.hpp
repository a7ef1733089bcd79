#pragma once

#include <gladly_mcp/core/json.hpp>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include <gtest/gtest.h>

namespace gladly_mcp::gladly::test {

/// Adds an unknown member to every object of a document.
inline void add_unknown_members(boost::json::value& value)
{
    if (auto* list = value.if_array()) {
        for (auto& item : *list) {
            add_unknown_members(item);
        }
    } else if (auto* object = value.if_object()) {
        for (auto& member : *object) {
            add_unknown_members(member.value());
        }
        (*object)["addedLater"] = {{"deep", {1, 2.5, nullptr}}};
    }
}

/// Expects that `T` writes what it reads, with members that it does not know and without.
template <class T>
void expect_round_trip(const char* text)
{
    auto json = boost::json::parse(text);
    for (int round = 0; round != 2; ++round) {
        const auto value = core::decode<T>(json);
        ASSERT_TRUE(value) << text << value.error();
        EXPECT_EQ(core::encode(*value), json) << boost::json::serialize(core::encode(*value));
        add_unknown_members(json);
    }
}

} // namespace gladly_mcp::gladly::test
