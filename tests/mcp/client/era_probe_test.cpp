#include "mcp/client/era_probe.hpp"

#include <boost/json/parse.hpp>

#include <gtest/gtest.h>

namespace gladly_mcp::mcp {
namespace {

constexpr bool stream = false;
constexpr bool exchanges = true;

using step = era_probe::step;

result<boost::json::value> answer(std::string_view text)
{
    return boost::json::parse(text);
}

error refusal(std::int64_t code, std::string_view data = {})
{
    rpc_failure failure;
    failure.code = code;
    if (!data.empty())
        failure.data = boost::json::parse(data);
    return {errc::rpc_error, "refused", std::move(failure)};
}

error failure(errc code, int status = 0)
{
    error out(code, "failed");
    out.set_http_status(status);
    return out;
}

/// The step after `server/discover` had that outcome.
step after_discover(bool how, result<boost::json::value> outcome, era_preference wanted = era_preference::probe)
{
    era_probe probe(wanted, how);
    EXPECT_TRUE(std::holds_alternative<era_probe::send_discover>(probe.begin()));
    return probe.on_outcome(std::move(outcome));
}

bool initializes(const step& next)
{
    const auto* what = std::get_if<era_probe::send_initialize>(&next);
    return what != nullptr && what->version == "2025-11-25";
}

bool fails(const step& next, errc code)
{
    const auto* what = std::get_if<error>(&next);
    return what != nullptr && what->code() == code;
}

constexpr std::string_view discovered = R"({"resultType":"complete","supportedVersions":["2026-07-28"]})";

TEST(era_probe, asks_with_the_newest_version_first)
{
    era_probe probe(era_preference::probe, stream);
    const step first = probe.begin();
    ASSERT_TRUE(std::holds_alternative<era_probe::send_discover>(first));
    EXPECT_EQ(std::get<era_probe::send_discover>(first).version, "2026-07-28");
}

TEST(era_probe, takes_the_common_version_of_a_discovery)
{
    for (const bool how : {stream, exchanges}) {
        const step next =
            after_discover(how, answer(R"({"supportedVersions":["2025-11-25","2026-07-28","2030-01-01"]})"));
        ASSERT_TRUE(std::holds_alternative<era_probe::agreed>(next));
        EXPECT_TRUE(std::get<era_probe::agreed>(next).stateless);
        EXPECT_EQ(std::get<era_probe::agreed>(next).version, "2026-07-28");
    }
}

TEST(era_probe, initializes_after_a_discovery_without_a_common_version)
{
    for (const bool how : {stream, exchanges}) {
        EXPECT_TRUE(initializes(after_discover(how, answer(R"({"supportedVersions":["2025-11-25"]})"))));
        EXPECT_TRUE(initializes(after_discover(how, answer(R"({"supportedVersions":["2030-01-01"]})"))));
        EXPECT_TRUE(initializes(after_discover(how, answer(R"({"supportedVersions":[]})"))));
    }
}

TEST(era_probe, initializes_after_an_answer_that_is_no_discovery)
{
    EXPECT_TRUE(initializes(after_discover(stream, answer("{}"))));
    EXPECT_TRUE(initializes(after_discover(exchanges, answer("[]"))));
    EXPECT_TRUE(initializes(after_discover(stream, answer(R"({"supportedVersions":"2026-07-28"})"))));
}

TEST(era_probe, asks_once_more_when_the_refused_version_is_listed)
{
    era_probe probe(era_preference::probe, exchanges);
    (void)probe.begin();
    const auto refused = refusal(-32022, R"({"supported":["2026-07-28"],"requested":"2026-07-28"})");
    EXPECT_TRUE(std::holds_alternative<era_probe::send_discover>(probe.on_outcome(refused)));
    EXPECT_TRUE(fails(probe.on_outcome(refused), errc::unsupported));
}

TEST(era_probe, initializes_when_only_older_versions_are_listed)
{
    for (const bool how : {stream, exchanges})
        EXPECT_TRUE(initializes(after_discover(how, refusal(-32022, R"({"supported":["2025-06-18","2025-11-25"]})"))));
}

TEST(era_probe, never_initializes_with_a_server_of_unknown_newer_versions)
{
    for (const bool how : {stream, exchanges}) {
        EXPECT_TRUE(fails(after_discover(how, refusal(-32022, R"({"supported":["2030-01-01"]})")), errc::unsupported));
        EXPECT_TRUE(fails(after_discover(how, refusal(-32022)), errc::unsupported));
        EXPECT_TRUE(fails(after_discover(how, refusal(-32022, R"({"supported":7})")), errc::unsupported));
    }
}

TEST(era_probe, never_initializes_after_another_error_of_the_modern_revision)
{
    for (const bool how : {stream, exchanges})
        for (const std::int64_t code : {-32020, -32021})
            EXPECT_TRUE(fails(after_discover(how, refusal(code)), errc::rpc_error)) << code;
}

TEST(era_probe, initializes_after_any_other_error_answer)
{
    for (const bool how : {stream, exchanges})
        for (const std::int64_t code : {-32601, -32602, -32600, -32700, -32603, -32000, -32001, -32004, 0, 17})
            EXPECT_TRUE(initializes(after_discover(how, refusal(code)))) << code;
}

TEST(era_probe, takes_silence_on_a_stream_for_an_older_server)
{
    EXPECT_TRUE(initializes(after_discover(stream, failure(errc::timed_out))));
}

TEST(era_probe, reports_a_stream_that_ends_with_a_way_to_go_on)
{
    const step next = after_discover(stream, failure(errc::closed));
    ASSERT_TRUE(fails(next, errc::closed));
    EXPECT_NE(std::get<error>(next).message().find("legacy_only"), std::string::npos);
}

TEST(era_probe, reports_a_broken_stream)
{
    EXPECT_TRUE(fails(after_discover(stream, failure(errc::connection_lost)), errc::connection_lost));
}

TEST(era_probe, initializes_over_http_after_a_status_of_an_older_endpoint)
{
    for (const int status : {400, 404, 405})
        EXPECT_TRUE(initializes(after_discover(exchanges, failure(errc::unexpected_response, status)))) << status;
}

TEST(era_probe, takes_no_other_failure_over_http_for_an_older_server)
{
    EXPECT_TRUE(fails(after_discover(exchanges, failure(errc::unauthorized, 401)), errc::unauthorized));
    EXPECT_TRUE(fails(after_discover(exchanges, failure(errc::forbidden, 403)), errc::forbidden));
    EXPECT_TRUE(fails(after_discover(exchanges, failure(errc::server_error, 500)), errc::server_error));
    EXPECT_TRUE(fails(after_discover(exchanges, failure(errc::rate_limited, 429)), errc::rate_limited));
    EXPECT_TRUE(fails(after_discover(exchanges, failure(errc::timed_out)), errc::timed_out));
    EXPECT_TRUE(fails(after_discover(exchanges, failure(errc::connection_lost)), errc::connection_lost));
    EXPECT_TRUE(fails(after_discover(exchanges, failure(errc::closed)), errc::closed));
}

TEST(era_probe, names_the_transport_that_it_lacks_when_initialize_finds_no_endpoint)
{
    for (const int status : {400, 404, 405}) {
        era_probe probe(era_preference::probe, exchanges);
        (void)probe.begin();
        ASSERT_TRUE(initializes(probe.on_outcome(failure(errc::not_found, 404))));
        const step next = probe.on_outcome(failure(errc::unexpected_response, status));
        ASSERT_TRUE(fails(next, errc::unsupported));
        EXPECT_EQ(std::get<error>(next).http_status(), status);
    }
}

TEST(era_probe, refuses_older_servers_when_only_the_modern_revision_is_wanted)
{
    const auto wanted = era_preference::modern_only;
    EXPECT_TRUE(std::holds_alternative<era_probe::agreed>(after_discover(stream, answer(discovered), wanted)));
    EXPECT_TRUE(fails(after_discover(stream, failure(errc::timed_out), wanted), errc::unsupported));
    EXPECT_TRUE(fails(after_discover(stream, answer("{}"), wanted), errc::unsupported));
    const step next = after_discover(exchanges, refusal(-32601), wanted);
    ASSERT_TRUE(fails(next, errc::unsupported));
    EXPECT_EQ(std::get<error>(next).detail_as<rpc_failure>()->code, -32601);
}

TEST(era_probe, begins_with_initialize_when_only_older_revisions_are_wanted)
{
    era_probe probe(era_preference::legacy_only, stream);
    EXPECT_TRUE(initializes(probe.begin()));
}

class initialize_answer : public ::testing::TestWithParam<const char*> {};

TEST_P(initialize_answer, is_agreed_on_for_every_older_version)
{
    era_probe probe(era_preference::legacy_only, stream);
    (void)probe.begin();
    const step next = probe.on_outcome(answer(std::string(R"({"protocolVersion":")") + GetParam() + R"("})"));
    ASSERT_TRUE(std::holds_alternative<era_probe::agreed>(next));
    EXPECT_FALSE(std::get<era_probe::agreed>(next).stateless);
    EXPECT_EQ(std::get<era_probe::agreed>(next).version, GetParam());
}

INSTANTIATE_TEST_SUITE_P(revisions, initialize_answer,
                         ::testing::Values("2024-11-05", "2025-03-26", "2025-06-18", "2025-11-25"));

TEST(era_probe, leaves_a_server_that_answers_initialize_with_an_unknown_version)
{
    for (const auto* version : {"2026-07-28", "2023-01-01", ""}) {
        era_probe probe(era_preference::legacy_only, stream);
        (void)probe.begin();
        EXPECT_TRUE(fails(probe.on_outcome(answer(std::string(R"({"protocolVersion":")") + version + R"("})")),
                          errc::unsupported))
            << version;
    }
}

TEST(era_probe, reports_how_initialize_failed)
{
    const auto after_initialize = [](result<boost::json::value> outcome) {
        era_probe probe(era_preference::legacy_only, stream);
        (void)probe.begin();
        return probe.on_outcome(std::move(outcome));
    };
    EXPECT_TRUE(fails(after_initialize(answer("{}")), errc::protocol_error));
    EXPECT_TRUE(fails(after_initialize(answer("[]")), errc::protocol_error));
    EXPECT_TRUE(fails(after_initialize(refusal(-32602)), errc::rpc_error));
    EXPECT_TRUE(fails(after_initialize(failure(errc::timed_out)), errc::timed_out));
    EXPECT_TRUE(fails(after_initialize(failure(errc::closed)), errc::closed));
}

} // namespace
} // namespace gladly_mcp::mcp
