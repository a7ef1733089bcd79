#include "support/run.hpp"

#include <gladly_mcp/mcp/stdio.hpp>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>

#include <gtest/gtest.h>

#include <array>
#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

namespace gladly_mcp::mcp {
namespace {

using boost::asio::awaitable;

/// Two pipes: what the transport reads from and what it writes to.
class stdio_test : public testing::Test {
protected:
    void SetUp() override
    {
        ASSERT_EQ(::pipe(in.data()), 0);
        ASSERT_EQ(::pipe(out.data()), 0);
        auto opened = open_descriptor_transport(context.get_executor(), in[0], out[1], 1024);
        ASSERT_TRUE(opened);
        transport = std::move(*opened);
    }
    void TearDown() override
    {
        transport.reset();
        for (const int descriptor : {in[0], in[1], out[0], out[1]})
            if (descriptor >= 0)
                ::close(descriptor);
    }
    void give(std::string_view text)
    {
        ASSERT_EQ(::write(in[1], text.data(), text.size()), static_cast<ssize_t>(text.size()));
    }
    void end_input()
    {
        ::close(in[1]);
        in[1] = -1;
    }
    void run(awaitable<void> story) { gladly_mcp::test::run_to_end(context, std::move(story)); }

    boost::asio::io_context context{1};
    std::array<int, 2> in{-1, -1};
    std::array<int, 2> out{-1, -1};
    std::unique_ptr<message_transport> transport;
};

TEST_F(stdio_test, reads_lines_and_the_end)
{
    give("one\ntwo\nlast");
    end_input();
    const auto story = [](message_transport& from) -> awaitable<void> {
        for (const char* expected : {"one", "two", "last"}) {
            auto line = co_await from.read();
            EXPECT_EQ(line.value(), expected);
        }
        auto end = co_await from.read();
        EXPECT_EQ(end.error().code(), errc::closed);
    };
    run(story(*transport));
}

TEST_F(stdio_test, skips_a_line_over_the_bound_and_goes_on)
{
    give(std::string(2000, 'x') + "\nnext\n");
    const auto story = [](message_transport& from) -> awaitable<void> {
        auto first = co_await from.read();
        EXPECT_EQ(first.error().code(), errc::too_large);
        auto second = co_await from.read();
        EXPECT_EQ(second.value(), "next");
    };
    run(story(*transport));
}

TEST_F(stdio_test, writes_messages_in_order_to_a_reader_that_is_slow)
{
    // More than a pipe holds, so that writing has to wait for the reader.
    constexpr int messages = 400;
    const auto writer = [](message_transport& to) -> awaitable<void> {
        for (int i = 0; i < messages; ++i) {
            auto sent = co_await to.write(std::string(500, static_cast<char>('a' + i % 26)));
            EXPECT_TRUE(sent);
        }
    };
    boost::asio::co_spawn(context, writer(*transport),
                          [](const std::exception_ptr& thrown) { EXPECT_EQ(thrown, nullptr); });
    std::string read;
    std::array<char, 4096> chunk{};
    while (read.size() < messages * 501U) {
        context.restart();
        context.poll();
        const ssize_t count = ::read(out[0], chunk.data(), chunk.size());
        ASSERT_GT(count, 0);
        read.append(chunk.data(), static_cast<std::size_t>(count));
    }
    for (int i = 0; i < messages; ++i)
        ASSERT_EQ(read.substr(static_cast<std::size_t>(i) * 501, 501),
                  std::string(500, static_cast<char>('a' + i % 26)) + "\n");
}

TEST_F(stdio_test, ends_quietly_when_nobody_reads_and_leaves_the_signal_alone)
{
    struct sigaction before {};
    ::sigaction(SIGPIPE, nullptr, &before);
    ::close(out[0]);
    out[0] = -1;
    const auto story = [](message_transport& to) -> awaitable<void> {
        auto sent = co_await to.write("x");
        EXPECT_EQ(sent.error().code(), errc::closed);
    };
    run(story(*transport));
    struct sigaction after {};
    ::sigaction(SIGPIPE, nullptr, &after);
    EXPECT_EQ(before.sa_handler, after.sa_handler);
    sigset_t pending;
    ::sigpending(&pending);
    EXPECT_EQ(sigismember(&pending, SIGPIPE), 0) << "no signal is left behind";
}

TEST_F(stdio_test, puts_the_blocking_mode_back)
{
    EXPECT_NE(::fcntl(in[0], F_GETFL) & O_NONBLOCK, 0);
    transport.reset();
    EXPECT_EQ(::fcntl(in[0], F_GETFL) & O_NONBLOCK, 0);
    EXPECT_EQ(::fcntl(out[1], F_GETFL) & O_NONBLOCK, 0);
}

TEST_F(stdio_test, completes_a_pending_read_when_it_is_closed)
{
    const auto reader = [](message_transport& from) -> awaitable<void> {
        auto line = co_await from.read();
        EXPECT_EQ(line.error().code(), errc::closed);
        auto late = co_await from.write("x");
        EXPECT_EQ(late.error().code(), errc::closed);
    };
    boost::asio::post(context, [&] { transport->close(); });
    run(reader(*transport));
}

TEST(descriptor_transport, reads_a_regular_file)
{
    std::FILE* file = std::tmpfile();
    ASSERT_NE(file, nullptr);
    std::fputs("from a file\n", file);
    std::rewind(file);
    boost::asio::io_context context(1);
    auto opened = open_descriptor_transport(context.get_executor(), ::fileno(file), ::fileno(file));
    ASSERT_TRUE(opened);
    const auto story = [](message_transport& from) -> awaitable<void> {
        auto line = co_await from.read();
        EXPECT_EQ(line.value(), "from a file");
    };
    gladly_mcp::test::run_to_end(context, story(**opened));
    opened->reset();
    std::fclose(file);
}

TEST(descriptor_transport, refuses_a_descriptor_that_is_none)
{
    boost::asio::io_context context(1);
    EXPECT_EQ(open_descriptor_transport(context.get_executor(), -1, 1).error().code(), errc::invalid_argument);
    EXPECT_EQ(open_descriptor_transport(context.get_executor(), 0, -1).error().code(), errc::invalid_argument);
}

} // namespace
} // namespace gladly_mcp::mcp
