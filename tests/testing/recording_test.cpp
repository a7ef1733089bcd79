#include <gladly_mcp/core/parse.hpp>
#include <gladly_mcp/core/serialize.hpp>
#include <gladly_mcp/testing/recording.hpp>

#include <gtest/gtest.h>

#include <cstdio>
#include <string>

namespace gladly_mcp::testing {
namespace {

http::request request(std::string method, std::string target, std::string body = {})
{
    http::request out;
    out.method = std::move(method);
    out.target = std::move(target);
    out.fields = {{"Authorization", "Basic c2VjcmV0"}};
    if (!body.empty())
        out.fields.push_back({"Content-Type", "application/json"});
    out.body = std::move(body);
    return out;
}

http::response response(unsigned status, std::string type, std::string body)
{
    return {.status = status, .fields = {{"Content-Type", std::move(type)}}, .body = std::move(body)};
}

TEST(recording, keeps_no_credential)
{
    recording tape;
    auto answer = response(200, "application/json", "{}");
    answer.fields.push_back({"Set-Cookie", "session=c2VjcmV0"});
    answer.fields.push_back({"Ratelimit-Remaining-Second", "7"});
    answer.fields.push_back({"Location", "https://files.example/a?signature=c2VjcmV0"});
    tape.add(request("GET", "/api/v1/agents"), answer);
    const auto text = core::to_json(tape.to_json());
    EXPECT_EQ(text.find("c2VjcmV0"), std::string::npos) << text;
    EXPECT_EQ(tape.exchanges().at(0).outcome->find("ratelimit-remaining-second"), "7");
    EXPECT_EQ(tape.exchanges().at(0).outcome->find("location"), "https://files.example/a");
}

TEST(recording, replaces_what_could_name_a_person_and_keeps_what_the_api_made)
{
    recording tape;
    tape.add(
        request("GET", "/api/v1/customer-profiles?email=jo%40acme.example"),
        response(
            200, "application/json",
            R"([{"id":"C_1","name":"Jo Doe","emails":[{"original":"jo@acme.example","primary":true}],)"
            R"("customAttributes":{"tier":"gold"},"externalCustomerId":"K-77","createdAt":"2026-01-02T03:04:05Z"}])"));
    const auto& one = tape.exchanges().at(0);
    EXPECT_EQ(one.target, "/api/v1/customer-profiles?email=scrubbed-1%40example.com");
    EXPECT_EQ(one.outcome->body,
              R"([{"id":"C_1","name":"scrubbed-2","emails":[{"original":"scrubbed-1@example.com","primary":true}],)"
              R"("customAttributes":{"tier":"scrubbed-3"},"externalCustomerId":"scrubbed-4",)"
              R"("createdAt":"2026-01-02T03:04:05Z"}])");
}

TEST(recording, scrubs_request_bodies_and_addresses_in_paths)
{
    recording tape;
    tape.add(request("PATCH", "/api/v1/agents/jo%40acme.example/call-recorder", R"({"recording":true,"note":"hush"})"),
             http::response{.status = 204});
    EXPECT_EQ(tape.exchanges().at(0).target, "/api/v1/agents/scrubbed-1%40example.com/call-recorder");
    EXPECT_EQ(tape.exchanges().at(0).body, R"({"recording":true,"note":"scrubbed-2"})");
}

TEST(recording, keeps_the_names_of_csv_the_lines_of_json_lines_and_nothing_of_other_bodies)
{
    recording tape;
    tape.add(request("POST", "/api/v1/reports"), response(200, "text/csv; charset=utf-8", "Agent,Calls\nJo Doe,3\n"));
    tape.add(request("GET", "/api/v1/export/jobs/J/files/agents.jsonl"),
             response(200, "application/x-ndjson", "{\"id\":\"A\",\"name\":\"Jo\"}\n{\"id\":\"B\",\"name\":\"Jo\"}\n"));
    tape.add(request("GET", "/api/v1/conversation-items/I/media/recording"), response(200, "audio/mpeg", "\xff\xfb"));
    tape.add(request("GET", "/"), response(502, "text/html", "<p>jo@acme.example</p>"));
    EXPECT_EQ(tape.exchanges().at(0).outcome->body, "Agent,Calls\n");
    EXPECT_EQ(tape.exchanges().at(1).outcome->body,
              "{\"id\":\"A\",\"name\":\"scrubbed-1\"}\n{\"id\":\"B\",\"name\":\"scrubbed-1\"}\n");
    EXPECT_EQ(tape.exchanges().at(2).outcome->body, "");
    EXPECT_EQ(tape.exchanges().at(3).outcome->body, "");
}

TEST(recording, survives_being_written_and_read)
{
    recording tape;
    tape.add(request("GET", "/api/v1/agents"), response(200, "application/json", "[]"));
    tape.add(request("GET", "/api/v1/teams"), error(errc::connection_lost, "10.0.0.7 went away", effect::possible));
    const std::string path = ::testing::TempDir() + "gladly_mcp_recording_test.json";
    ASSERT_TRUE(tape.save(path));
    auto read = recording::load(path);
    std::remove(path.c_str());
    ASSERT_TRUE(read) << read.error();
    EXPECT_EQ(core::to_json(read->to_json()), core::to_json(tape.to_json()));
    const auto failure = read->exchanges().at(1).outcome.error();
    EXPECT_EQ(failure.code(), errc::connection_lost);
    EXPECT_EQ(failure.effect(), effect::possible);
    EXPECT_EQ(failure.message().find("10.0.0.7"), std::string::npos);
}

TEST(recording, says_why_a_text_is_none)
{
    const auto refusal = [](const char* text) {
        auto value = core::parse_json(text);
        auto tape = recording::from_json(*value);
        return tape ? std::string("accepted") : tape.error().detail_as<decode_failure>()->pointer;
    };
    EXPECT_EQ(refusal("[]"), "/format");
    EXPECT_EQ(refusal(R"({"format":"other"})"), "/format");
    EXPECT_EQ(refusal(R"({"format":"gladly_mcp.recording.v1"})"), "/exchanges");
    for (const char* one : {"1", "{}", R"({"method":"GET","target":"/","body":""})",
                            R"({"method":"GET","target":"/","body":"","outcome":{}})",
                            R"({"method":"GET","target":"/","body":"","outcome":{"status":7,"body":""}})"}) {
        const std::string text = std::string(R"({"format":"gladly_mcp.recording.v1","exchanges":[)") + one + "]}";
        EXPECT_EQ(refusal(text.c_str()), "/exchanges/0") << one;
    }
    EXPECT_EQ(recording::load("/nowhere/at/all").error().code(), errc::not_found);
    EXPECT_EQ(recording().save("/nowhere/at/all").error().code(), errc::invalid_argument);
}

} // namespace
} // namespace gladly_mcp::testing
