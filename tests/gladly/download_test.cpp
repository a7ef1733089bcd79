#include "gladly/content_disposition.hpp"
#include "gladly/streamed_call_fixture.hpp"

#include <gladly_mcp/gladly/blocking_client.hpp>
#include <gladly_mcp/gladly/operations.hpp>

#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace gladly_mcp::gladly {
namespace {

using boost::asio::awaitable;
using gladly_download = streamed_call_test;

TEST_F(gladly_download, hands_over_a_recording_piece_by_piece)
{
    answer(200, "sound",
           {{"Content-Type", "audio/mpeg"}, {"Content-Disposition", "attachment; filename=\"call.mp3\""}});
    std::string content;
    http::stream_limits limits;
    limits.max_body = 77;
    const auto got = run(acme.conversations().recording(
        "I_1", [&](std::string_view piece) { content += piece; }, limits));
    ASSERT_TRUE(got) << got.error();
    EXPECT_EQ(got->content_type, "audio/mpeg");
    EXPECT_EQ(got->filename, "call.mp3");
    EXPECT_EQ(got->size, 5U);
    EXPECT_EQ(content, "sound");
    ASSERT_EQ(requests().size(), 1U);
    EXPECT_EQ(requests()[0].target, "/api/v1/conversation-items/I_1/media/recording");
    EXPECT_EQ(field_of(requests()[0], "Accept"), "audio/mpeg, application/json");
    EXPECT_NE(field_of(requests()[0], "Authorization"), "");
    EXPECT_EQ(wire->last_limits.max_body, 77U);
}

TEST_F(gladly_download, ends_with_the_error_of_the_sink)
{
    const error full(errc::internal, "the disk is full");
    int pieces = 0;
    answer(200, "sound");
    const auto plain = run(acme.conversations().recording("I_1", [&](std::string_view) -> result<void> {
        ++pieces;
        return full;
    }));
    EXPECT_EQ(plain.error().message(), "the disk is full");
    EXPECT_EQ(pieces, 1);

    answer(200, "sound");
    const auto awaited = run(acme.conversations().recording("I_1", [&](std::string_view) -> awaitable<result<void>> {
        ++pieces;
        co_return full;
    }));
    EXPECT_EQ(awaited.error().message(), "the disk is full");
    EXPECT_EQ(pieces, 2);
}

/// A visitor that owns something and has to wait. It has a name, for g++ 12 destroys what a lambda owns twice when the
/// lambda stands within the co_await expression.
awaitable<result<downloaded>> with_an_owner(client by, std::shared_ptr<std::string> into)
{
    const content_sink sink = [into](std::string_view piece) -> awaitable<result<void>> {
        boost::asio::steady_timer none(co_await boost::asio::this_coro::executor, std::chrono::seconds{0});
        co_await none.async_wait(boost::asio::use_awaitable);
        *into += piece;
        co_return result<void>();
    };
    co_return co_await by.conversations().recording("I_1", sink);
}

TEST_F(gladly_download, keeps_what_a_visitor_owns_until_the_call_is_done)
{
    const auto content = std::make_shared<std::string>();
    answer(200, "sound");
    ASSERT_TRUE(run(with_an_owner(acme, content)));
    EXPECT_EQ(*content, "sound");
    EXPECT_EQ(content.use_count(), 1);

    answer(200, "more");
    auto only_one = std::make_unique<std::string>();
    std::string* const seen = only_one.get();
    std::string copy;
    ASSERT_TRUE(
        run(acme.conversations().recording("I_1", [owned = std::move(only_one), seen, &copy](std::string_view piece) {
            EXPECT_EQ(owned.get(), seen);
            copy += piece;
        })));
    EXPECT_EQ(copy, "more");
}

TEST_F(gladly_download, reads_answers_that_are_no_success_as_errors)
{
    const auto outcome = [&] {
        return run(acme.conversations().recording("I_1", [](std::string_view) { FAIL() << "no content"; }));
    };
    answer(404);
    expect_failure(outcome(), errc::not_found, 404);
    answer(400, R"({"errors":[{"attr":"id","code":"invalid","detail":"no"}]})");
    const auto refused = outcome();
    expect_failure(refused, errc::invalid_request, 400);
    const error cause = refused.error();
    const auto* detail = cause.detail_as<invalid_request_detail>();
    ASSERT_NE(detail, nullptr);
    EXPECT_EQ(detail->problems.at(0).code, "invalid");
    answer(401);
    expect_failure(outcome(), errc::unauthorized, 401);
    answer(429, "", {{"Retry-After", "3"}});
    expect_failure(outcome(), errc::rate_limited, 429);
    answer(500, "<html>");
    expect_failure(outcome(), errc::server_error, 500);
    answer(206, "part");
    expect_failure(outcome(), errc::unexpected_response, 206);
    answer(302, "", {{"Location", "https://files.example/x"}});
    expect_failure(outcome(), errc::unexpected_response, 302);
    wire->script.fail(error(errc::connection_lost, "cut", effect::possible));
    expect_failure(outcome(), errc::connection_lost);
    const auto sent = requests().size();
    expect_failure(run(acme.conversations().recording("../x", [](std::string_view) {})), errc::invalid_argument);
    EXPECT_EQ(requests().size(), sent);
}

TEST_F(gladly_download, fetches_an_attachment_from_its_host_without_the_credentials)
{
    answer(303, "", {{"Location", "https://Files.example.com/a%20b?sign=x%2By#part"}});
    answer(200, "%PDF", {{"Content-Type", "application/pdf"}, {"Content-Disposition", "inline; filename=bill.pdf"}});
    std::string content;
    const auto got =
        run(acme.conversations().attachment("I_1", "A_1", [&](std::string_view piece) { content += piece; }));
    ASSERT_TRUE(got) << got.error();
    EXPECT_EQ(got->content_type, "application/pdf");
    EXPECT_EQ(got->filename, "bill.pdf");
    EXPECT_EQ(content, "%PDF");
    ASSERT_EQ(requests().size(), 2U);
    EXPECT_EQ(requests()[0].target, "/api/v1/conversation-items/I_1/attachments/A_1");
    EXPECT_EQ(requests()[1].method, "GET");
    EXPECT_EQ(requests()[1].to, (http::origin{.tls = true, .host = "files.example.com", .port = 443}));
    EXPECT_EQ(requests()[1].target, "/a%20b?sign=x%2By");
    EXPECT_EQ(field_of(requests()[1], "Authorization"), "");
    EXPECT_EQ(requests()[1].fields.size(), 1U) << "Accept alone";
}

TEST_F(gladly_download, sends_no_credentials_to_its_own_host_either)
{
    answer(303, "", {{"Location", "https://acme.gladly.com?id=1"}});
    answer(200, "x");
    ASSERT_TRUE(run(acme.conversations().attachment("I_1", "A_1", [](std::string_view) {})));
    EXPECT_EQ(requests().at(1).target, "/?id=1");
    EXPECT_EQ(field_of(requests().at(1), "Authorization"), "");
}

TEST_F(gladly_download, goes_to_no_other_place_for_an_attachment)
{
    for (const std::string location : {"http://files.example.com/x",
                                       "http://127.0.0.1/x",
                                       "https://127.0.0.1/x",
                                       "https://localhost/x",
                                       "https://[::1]/x",
                                       "https://169.254.169.254/latest",
                                       "https://10.0.0.1/x",
                                       "https://[2002:7f00:1::]/x",
                                       "https://[::ffff:169.254.169.254]/x",
                                       "https://2130706433/x",
                                       "https://0x7f.1/x",
                                       "https://127.1/x",
                                       "https://intranet/x",
                                       "https://db.internal/x",
                                       "https://printer.local/x",
                                       "https://x.localhost/x",
                                       "https://files.example.com:8443/x",
                                       "https://files.example.com:0/x",
                                       "https://user@files.example.com/x",
                                       "https://user:secret@files.example.com/x",
                                       "https://acme.gladly.com@files.example.com/x",
                                       "https://files.example.com\\@evil.example/x",
                                       "//files.example.com/x",
                                       "/x",
                                       "x",
                                       "",
                                       "https://",
                                       "https:///x",
                                       "ftp://files.example.com/x",
                                       "javascript:x",
                                       "file:///etc/passwd",
                                       "https://files.example.com/a b",
                                       "https://files.example.com/\xC3\xA9",
                                       "https://files.example.com./x",
                                       "https://xn--e1afmkfd.example/x"}) {
        requests().clear();
        answer(303, "", {{"Location", location}});
        expect_failure(run(acme.conversations().attachment("I_1", "A_1", [](std::string_view) { FAIL(); })),
                       errc::unexpected_response, 303);
        EXPECT_EQ(requests().size(), 1U) << location;
    }
    const std::string long_one = "https://files.example.com/" + std::string(8 * 1024, 'x');
    answer(303, "", {{"Location", long_one}});
    expect_failure(run(acme.conversations().attachment("I_1", "A_1", [](std::string_view) {})),
                   errc::unexpected_response, 303);
}

TEST_F(gladly_download, needs_exactly_one_address_for_an_attachment)
{
    answer(303);
    expect_failure(run(acme.conversations().attachment("I_1", "A_1", [](std::string_view) {})),
                   errc::unexpected_response, 303);
    answer(303, "", {{"Location", "https://files.example.com/x"}, {"location", "https://files.example.com/y"}});
    expect_failure(run(acme.conversations().attachment("I_1", "A_1", [](std::string_view) {})),
                   errc::unexpected_response, 303);
    EXPECT_EQ(requests().size(), 2U);
}

TEST_F(gladly_download, follows_one_redirect_and_no_second)
{
    const auto outcome = [&](unsigned status) {
        answer(303, "", {{"Location", "https://files.example.com/x"}});
        answer(status, "body", {{"Location", "https://files.example.com/y"}});
        requests().clear();
        auto got = run(acme.conversations().attachment("I_1", "A_1", [](std::string_view) { FAIL(); }));
        EXPECT_EQ(requests().size(), 2U);
        return got;
    };
    for (const unsigned status : {301U, 302U, 303U, 307U, 308U}) {
        expect_failure(outcome(status), errc::unexpected_response, static_cast<int>(status));
    }
    expect_failure(outcome(404), errc::not_found, 404);
    expect_failure(outcome(410), errc::not_found, 410);
    expect_failure(outcome(403), errc::unexpected_response, 403);
    expect_failure(outcome(503), errc::server_error, 503);
    expect_failure(outcome(206), errc::unexpected_response, 206);
}

TEST_F(gladly_download, treats_any_other_answer_about_an_attachment_as_an_error)
{
    answer(200, "content");
    expect_failure(run(acme.conversations().attachment("I_1", "A_1", [](std::string_view) { FAIL(); })),
                   errc::unexpected_response, 200);
    answer(404);
    expect_failure(run(acme.conversations().attachment("I_1", "A_1", [](std::string_view) {})), errc::not_found, 404);
    answer(302, "", {{"Location", "https://files.example.com/x"}});
    expect_failure(run(acme.conversations().attachment("I_1", "A_1", [](std::string_view) {})),
                   errc::unexpected_response, 302);
    EXPECT_EQ(requests().size(), 3U);
}

TEST_F(gladly_download, goes_only_to_the_hosts_for_attachments_that_the_options_name)
{
    auto with = options();
    with.attachment_hosts = {"Files.example.com"};
    acme = client(context.get_executor(), with);
    answer(303, "", {{"Location", "https://files.example.com/x"}});
    answer(200, "x");
    EXPECT_TRUE(run(acme.conversations().attachment("I_1", "A_1", [](std::string_view) {})));
    answer(303, "", {{"Location", "https://files.example.com.evil.example/x"}});
    expect_failure(run(acme.conversations().attachment("I_1", "A_1", [](std::string_view) {})),
                   errc::unexpected_response, 303);
    EXPECT_EQ(requests().size(), 3U);
}

TEST_F(gladly_download, accepts_loopback_from_a_loopback_sandbox_only)
{
    auto with = options();
    with.base_url = "http://127.0.0.1:8080";
    acme = client(context.get_executor(), with);
    answer(303, "", {{"Location", "http://localhost:9090/x"}});
    answer(200, "x");
    EXPECT_TRUE(run(acme.conversations().attachment("I_1", "A_1", [](std::string_view) {})));
    EXPECT_EQ(requests().at(1).to, (http::origin{.tls = false, .host = "localhost", .port = 9090}));
    answer(303, "", {{"Location", "https://10.0.0.1/x"}});
    expect_failure(run(acme.conversations().attachment("I_1", "A_1", [](std::string_view) {})),
                   errc::unexpected_response, 303);
}

TEST_F(gladly_download, names_the_streamed_call_instead_of_reading_content_as_json)
{
    for (const auto& [what, name] :
         {std::pair{&op::get_media, "conversations().recording"},
          std::pair{&op::get_attachment, "conversations().attachment"}, std::pair{&op::get_file, "exports().file"},
          std::pair{&op::list_events, "events().list"}, std::pair{&op::generate_report, "reports().generate"},
          std::pair{&op::generate_work_session_report, "reports().work_sessions"}}) {
        const auto out = run(acme.call(*what, {}));
        expect_failure(out, errc::unsupported);
        EXPECT_NE(out.error().message().find(name), std::string::npos) << out.error();
    }
    EXPECT_TRUE(requests().empty());
}

TEST_F(gladly_download, works_without_coroutines)
{
    const blocking_client blocking(options());
    answer(200, "sound");
    std::string content;
    const auto got = blocking.conversations().recording("I_1", [&](std::string_view piece) { content += piece; });
    ASSERT_TRUE(got) << got.error();
    EXPECT_EQ(content, "sound");
    answer(303, "", {{"Location", "https://files.example.com/x"}});
    answer(200, "x");
    EXPECT_EQ(blocking.conversations().attachment("I_1", "A_1", [](std::string_view) {}).value().size, 1U);
    answer(404);
    EXPECT_EQ(blocking.conversations().recording("I_1", [](std::string_view) {}).error().code(), errc::not_found);
}

TEST(content_disposition, suggests_a_name_that_stays_in_its_directory)
{
    EXPECT_EQ(suggested_filename("attachment; filename=\"a b.csv\""), "a b.csv");
    EXPECT_EQ(suggested_filename("attachment;FileName=report.csv ;x=y"), "report.csv");
    EXPECT_EQ(suggested_filename("inline; filename=\"say \\\"hi\\\";.txt\""), "say \"hi\";.txt");
    EXPECT_EQ(suggested_filename("a; filename=x; filename*=UTF-8''%C3%A9.txt"), "\xC3\xA9.txt");
    EXPECT_EQ(suggested_filename("a; filename*=utf-8'de'b.txt; filename=x"), "b.txt");
    EXPECT_EQ(suggested_filename("a; filename*=latin1''b; filename=x"), "x");
    EXPECT_EQ(suggested_filename("a; filename*=UTF-8''%zz; filename=x"), "x");
    EXPECT_EQ(suggested_filename("a; filename=\"../../etc/passwd\""), "passwd");
    EXPECT_EQ(suggested_filename("a; filename=\"C:\\\\x\\\\y.txt\""), "y.txt");
    EXPECT_EQ(suggested_filename("a; filename*=UTF-8''..%2Fx"), "x");
    EXPECT_EQ(suggested_filename("a; filename=\"open"), "open");
    for (const char* none : {"", "attachment", "attachment; filename", "attachment; filename=", "a; filename=..",
                             "a; filename=\"x/\"", "a; filename*=UTF-8''a%00b"}) {
        EXPECT_EQ(suggested_filename(none), "") << none;
    }
    EXPECT_EQ(suggested_filename("a; filename=" + std::string(256, 'x')), "");
}

} // namespace
} // namespace gladly_mcp::gladly
