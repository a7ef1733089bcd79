#include "gladly/round_trip.hpp"
#include "gladly/webhook_fixture.hpp"

#include <gladly_mcp/core/timestamp.hpp>
#include <gladly_mcp/gladly/lookup.hpp>
#include <gladly_mcp/gladly/lookup_signature.hpp>

#include <gtest/gtest.h>

#include <string>

namespace gladly_mcp::gladly {
namespace {

using namespace std::chrono_literals;
using test::posted;

constexpr auto when = std::chrono::sys_days(std::chrono::year(2024) / 5 / 1) + 9h + 30min;

// The signatures below were computed with another implementation of HMAC and SHA-256.
posted signed_lookup()
{
    posted out;
    out.target = "/v2/lookup";
    out.fields = {{"Content-Type", "application/json"},
                  {"Accept", "application/json"},
                  {"Gladly-Correlation-Id", "corr-1"},
                  {"Gladly-Time", "20240501T093000Z"},
                  {"X-Added-By-A-Proxy", "yes"},
                  {"Gladly-Authorization",
                   "SigningAlgorithm=hmac-sha256, "
                   "SignedHeaders=accept;content-type;gladly-correlation-id;gladly-time, "
                   "Signature=fae2d20969f37994051bb4824f8422601be0b1f3e060fb9f6e8f2cac7599f243"}};
    out.body = R"({"lookupLevel":"BASIC","query":{"emails":["alex@example.com"]},"uniqueMatchRequired":false})";
    return out;
}

posted signed_action()
{
    auto out = signed_lookup();
    out.method = "GET";
    out.target = "/v2/lookup/actions?order=17&form=refund&order=9";
    out.body.clear();
    return out.set("Gladly-Authorization",
                   "SigningAlgorithm=hmac-sha256, SignedHeaders=accept;content-type;gladly-correlation-id;gladly-time, "
                   "Signature=8497f5cc19212bc06b074c604b0a7f412ec0c006b3a45a65d1821d0f7477572e");
}

bool verifies(posted what, std::chrono::system_clock::time_point now = when, lookup_signature_options options = {})
{
    const auto outcome = lookup_signature("signing-key-1", options).verify(what.view(), now);
    if (!outcome) {
        EXPECT_EQ(outcome.error().code(), errc::unauthorized);
    }
    return outcome.has_value();
}

TEST(lookup_signature, takes_a_request_that_gladly_signed)
{
    EXPECT_TRUE(verifies(signed_lookup()));
}

TEST(lookup_signature, sorts_the_query_by_key)
{
    EXPECT_TRUE(verifies(signed_action()));
}

TEST(lookup_signature, does_not_mind_space_around_values_and_between_words)
{
    EXPECT_TRUE(verifies(signed_lookup().set("Accept", "  application/json ")));
}

TEST(lookup_signature, refuses_a_request_of_which_anything_signed_was_changed)
{
    auto what = signed_lookup();
    what.body += ' ';
    EXPECT_FALSE(verifies(what));
    what = signed_lookup();
    what.target = "/v2/lookup/";
    EXPECT_FALSE(verifies(what));
    what = signed_lookup();
    what.target += "?a=b";
    EXPECT_FALSE(verifies(what));
    what = signed_lookup();
    what.method = "PUT";
    EXPECT_FALSE(verifies(what));
    EXPECT_FALSE(verifies(signed_lookup().set("Gladly-Correlation-Id", "corr-2")));
    EXPECT_FALSE(verifies(signed_lookup().set("Gladly-Time", "20240501T093001Z")));
}

TEST(lookup_signature, refuses_another_key_and_none)
{
    auto what = signed_lookup();
    EXPECT_FALSE(lookup_signature("signing-key-2").verify(what.view(), when));
    EXPECT_FALSE(lookup_signature("").verify(what.view(), when));
}

TEST(lookup_signature, refuses_a_request_without_signature_or_time_or_with_two)
{
    EXPECT_FALSE(verifies(signed_lookup().drop("Gladly-Authorization")));
    EXPECT_FALSE(verifies(signed_lookup().drop("Gladly-Time")));
    auto what = signed_lookup();
    what.fields.push_back(what.fields.back());
    EXPECT_FALSE(verifies(what));
    what = signed_lookup();
    what.fields.emplace_back("gladly-time", "20240501T093000Z");
    EXPECT_FALSE(verifies(what));
}

TEST(lookup_signature, refuses_a_signed_field_that_is_missing_or_there_twice)
{
    EXPECT_FALSE(verifies(signed_lookup().drop("Accept")));
    auto what = signed_lookup();
    what.fields.emplace_back("accept", "application/json");
    EXPECT_FALSE(verifies(what));
}

TEST(lookup_signature, refuses_malformed_and_weaker_signatures)
{
    const std::string list = "SignedHeaders=accept;content-type;gladly-correlation-id;gladly-time, ";
    for (const std::string& value :
         {std::string(), std::string("SigningAlgorithm"), "SigningAlgorithm=none, " + list + "Signature=",
          "SigningAlgorithm=hmac-md5, " + list +
              "Signature=fae2d20969f37994051bb4824f8422601be0b1f3e060fb9f6e8f2cac7599f243",
          "SigningAlgorithm=hmac-sha256, " + list, "SigningAlgorithm=hmac-sha256, " + list + "Signature=",
          "SigningAlgorithm=hmac-sha256, " + list + "Signature=fae2",
          std::string("SigningAlgorithm=hmac-sha256, SignedHeaders=accept, Signature=00"),
          std::string("SigningAlgorithm=hmac-sha256, SignedHeaders=, Signature=00")}) {
        EXPECT_FALSE(verifies(signed_lookup().set("Gladly-Authorization", value))) << value;
    }
}

TEST(lookup_signature, refuses_what_is_too_old_or_from_the_future)
{
    EXPECT_TRUE(verifies(signed_lookup(), when + 5min));
    EXPECT_FALSE(verifies(signed_lookup(), when + 5min + 1s));
    EXPECT_TRUE(verifies(signed_lookup(), when - 5min));
    EXPECT_FALSE(verifies(signed_lookup(), when - 5min - 1s));
    EXPECT_TRUE(verifies(signed_lookup(), when + 1h, {.max_age = 1h}));
}

TEST(lookup_signature, refuses_times_that_are_none)
{
    for (const char* time : {"", "now", "20241301T093000Z", "2024-05-01T09:30", "20240501T093000+"}) {
        EXPECT_FALSE(verifies(signed_lookup().set("Gladly-Time", time))) << time;
    }
}

TEST(lookup_signature, knows_the_part_of_the_path_that_a_proxy_took_away)
{
    auto what = signed_lookup();
    what.target = "/lookup";
    EXPECT_FALSE(verifies(what));
    EXPECT_TRUE(verifies(what, when, {.path_prefix = "/v2"}));
}

TEST(lookup_models, round_trip)
{
    test::expect_round_trip<lookup_request>(
        R"({"lookupLevel":"BASIC","query":{"email":"alex@example.com","phone":"+15550120000","points":"7"},
            "uniqueMatchRequired":false})");
    test::expect_round_trip<lookup_request>(
        R"({"lookupLevel":"DETAILED","query":{"id":"c","externalCustomerId":"crm-1","name":"Alex Example",
            "emails":["alex@example.com"],"phones":["+15550120000"]},"uniqueMatchRequired":true})");
    test::expect_round_trip<lookup_response>(
        R"({"results":[{"externalCustomerId":"crm-1","name":"Alex Example","address":"1 Example Street",
            "emails":[{"original":"alex@example.com"}],"phones":[{"original":"+15550120000","type":"MOBILE"}],
            "customAttributes":{"tier":"gold"},
            "transactions":[{"type":"ORDER","orderNumber":"EX-1","products":[{"name":"Lamp"}]}]}]})");
    test::expect_round_trip<lookup_response>(R"({"results":[]})");
}

} // namespace
} // namespace gladly_mcp::gladly
