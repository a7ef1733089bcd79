#include <gladly_mcp/gladly/call.hpp>
#include <gladly_mcp/gladly/id.hpp>
#include <gladly_mcp/gladly/operations.hpp>

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

namespace gladly_mcp::gladly {
namespace {

TEST(valid_id, accepts_ids_as_gladly_makes_them)
{
    for (const char* id : {"a", "CUST_83921", "zGaHXjD4SR-moMR9LbULDa", "5d8a1e9f0c2b4d6e8f0a1b2c", "a.b~c", "..."}) {
        EXPECT_TRUE(valid_id(id)) << id;
    }
    EXPECT_TRUE(valid_id(std::string(max_id_length, 'x')));
}

TEST(valid_id, refuses_what_could_leave_its_segment)
{
    for (const char* id :
         {"", ".", "..", "a/b", "../x", "a\\b", "a?b", "a#b", "a%2Fb", "a b", "a\r\nb", "a;b", "a@b", "ä"}) {
        EXPECT_FALSE(valid_id(id)) << id;
    }
    EXPECT_FALSE(valid_id(std::string_view("a\0b", 3)));
    EXPECT_FALSE(valid_id(std::string(max_id_length + 1, 'x')));
}

/// A thousand ids with at least one byte that no id has, at every place and of every value.
std::vector<std::string> hostile_ids()
{
    std::mt19937 random(20240501); // NOLINT: the same ids at each run
    std::uniform_int_distribution<int> any_byte(0, 255);
    std::uniform_int_distribution<std::size_t> any_length(1, 80);
    std::vector<std::string> ids{"", ".", "..", "%2e%2e", "a/../../b"};
    while (ids.size() < 1000) {
        std::string id(any_length(random), 'a');
        const auto place = static_cast<std::size_t>(any_byte(random)) % id.size();
        const auto byte = static_cast<char>(any_byte(random));
        if (std::string_view("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~").find(byte) ==
            std::string_view::npos) {
            id[place] = byte;
            ids.push_back(std::move(id));
        }
    }
    return ids;
}

TEST(build_request, lets_no_hostile_id_into_a_path)
{
    for (const auto& id : hostile_ids()) {
        for (const auto& what : operations()) {
            const auto brace = what.path.find('{');
            if (brace == std::string_view::npos) {
                continue;
            }
            if (what.email_as_id && id.find('@') != std::string::npos) {
                continue; // an agent's e-mail address may stand there
            }
            call_arguments arguments;
            arguments.path.emplace_back(what.path.substr(brace + 1, what.path.find('}') - brace - 1), id);
            if (!what.request_schema.empty()) {
                arguments.body.emplace(boost::json::object());
            }
            const auto request = build_request(what, arguments);
            ASSERT_FALSE(request) << what.id << " took " << testing::PrintToString(id);
            EXPECT_EQ(request.error().code(), errc::invalid_argument);
        }
    }
}

} // namespace
} // namespace gladly_mcp::gladly
