#include "mcp/quiet_write.hpp"

#include <gladly_mcp/mcp/line_framer.hpp>
#include <gladly_mcp/mcp/serve.hpp>
#include <gladly_mcp/mcp/stdio.hpp>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <optional>
#include <unistd.h>
#include <utility>

namespace gladly_mcp::mcp {
namespace {

namespace asio = boost::asio;
using boost::system::error_code;

/// Bytes that may wait for a slow reader before a write waits, too.
constexpr std::size_t max_outgoing = 1024 * 1024;

error closed_error()
{
    return {errc::closed, "the transport is closed"};
}

/// A duplicate of a descriptor, non-blocking while it is open. The flag belongs to what the descriptor stands for,
/// which the program shares with its parent (a terminal, say), so it is put back at the end.
class borrowed_descriptor {
public:
    explicit borrowed_descriptor(const asio::any_io_executor& executor) : stream_(executor) {}
    borrowed_descriptor(const borrowed_descriptor&) = delete;
    borrowed_descriptor& operator=(const borrowed_descriptor&) = delete;
    ~borrowed_descriptor() { close(); }

    [[nodiscard]] error_code open(int descriptor)
    {
        const int copy = ::fcntl(descriptor, F_DUPFD_CLOEXEC, 3);
        if (copy < 0)
            return {errno, boost::system::system_category()};
        flags_ = ::fcntl(copy, F_GETFL);
        error_code problem;
        stream_.assign(copy, problem);
        if (problem)
            ::close(copy);
        else
            stream_.non_blocking(true, problem);
        return problem;
    }

    void close() noexcept
    {
        if (!stream_.is_open())
            return;
        // Input and output may stand for one thing: only the one that found it blocking makes it so again.
        if ((flags_ & O_NONBLOCK) == 0)
            (void)::fcntl(stream_.native_handle(), F_SETFL, flags_);
        error_code ignored;
        stream_.close(ignored);
    }

    [[nodiscard]] asio::posix::stream_descriptor& stream() noexcept { return stream_; }

private:
    asio::posix::stream_descriptor stream_;
    int flags_ = 0;
};

/// State that an operation under way keeps alive.
struct descriptor_pair {
    descriptor_pair(const asio::any_io_executor& executor, std::size_t max_message)
        : input(executor), output(executor), framer(max_message), drained(executor)
    {
        drained.expires_at(asio::steady_timer::time_point::max());
    }

    borrowed_descriptor input;
    borrowed_descriptor output;
    line_framer framer;
    bool at_end = false;
    bool closed = false;
    std::string outgoing;        // accepted and not written yet
    bool pumping = false;        // whether `pump` runs
    std::optional<error> broken; // why nothing can be written any more
    asio::steady_timer drained;  // cancelled whenever `outgoing` has shrunk
};

using shared_pair = std::shared_ptr<descriptor_pair>;

result<std::string> to_result(line_framer::item line)
{
    if (line.too_long)
        return error(errc::too_large, "a message is over the size limit");
    return std::move(line.message);
}

asio::awaitable<result<std::string>> read_line(shared_pair pair)
{
    std::array<char, 16 * 1024> chunk; // NOLINT: filled by the read
    while (true) {
        if (pair->closed)
            co_return closed_error();
        if (auto line = pair->framer.next())
            co_return to_result(std::move(*line));
        if (pair->at_end) {
            if (auto last = pair->framer.finish())
                co_return to_result(std::move(*last));
            co_return closed_error();
        }
        error_code problem;
        const auto buffer = asio::buffer(chunk);
        const std::size_t count =
            co_await pair->input.stream().async_read_some(buffer, asio::redirect_error(asio::use_awaitable, problem));
        pair->framer.feed({chunk.data(), count});
        if (problem == asio::error::eof || problem == asio::error::connection_reset)
            pair->at_end = true;
        else if (problem)
            co_return pair->closed ? closed_error() : error(errc::connection_lost, "reading failed");
    }
}

// Writes what can be written without waiting. False: the rest has to wait for the reader.
bool flush(descriptor_pair& pair)
{
    while (!pair.outgoing.empty() && !pair.broken) {
        const auto done = quiet_write(pair.output.stream().native_handle(), pair.outgoing);
        pair.outgoing.erase(0, done.count);
        if (done.problem == EAGAIN || done.problem == EWOULDBLOCK)
            return false;
        if (done.problem == EPIPE)
            pair.broken = closed_error();
        else if (done.problem != 0)
            pair.broken = error(errc::connection_lost, "writing failed");
    }
    return true;
}

// Runs on its own: a caller that is cancelled while it waits must not leave half a line behind.
asio::awaitable<void> pump(shared_pair pair)
{
    while (!pair->closed && !flush(*pair)) {
        error_code problem;
        co_await pair->output.stream().async_wait(asio::posix::descriptor_base::wait_write,
                                                  asio::redirect_error(asio::use_awaitable, problem));
        if (problem)
            break;
        pair->drained.cancel();
    }
    pair->pumping = false;
    pair->drained.cancel();
}

asio::awaitable<result<void>> write_line(shared_pair pair, std::string message)
{
    if (pair->closed)
        co_return closed_error();
    message += '\n';
    pair->outgoing += message;
    if (!pair->pumping && !flush(*pair)) {
        pair->pumping = true;
        asio::co_spawn(pair->drained.get_executor(), pump(pair), asio::detached);
    }
    while (pair->pumping && pair->outgoing.size() > max_outgoing) {
        error_code ignored;
        co_await pair->drained.async_wait(asio::redirect_error(asio::use_awaitable, ignored));
        if ((co_await asio::this_coro::cancellation_state).cancelled() != asio::cancellation_type::none)
            co_return error(errc::cancelled, "writing was cancelled; the message stays queued");
    }
    if (pair->broken)
        co_return *pair->broken;
    co_return result<void>();
}

class descriptor_transport final : public message_transport {
public:
    explicit descriptor_transport(shared_pair pair) : pair_(std::move(pair)) {}
    descriptor_transport(const descriptor_transport&) = delete;
    descriptor_transport& operator=(const descriptor_transport&) = delete;
    ~descriptor_transport() override { close(); }

    asio::awaitable<result<std::string>> read() override { return read_line(pair_); }

    asio::awaitable<result<void>> write(std::string message) override { return write_line(pair_, std::move(message)); }

    void close() noexcept override
    {
        if (!pair_->closed)
            (void)flush(*pair_);
        pair_->closed = true;
        pair_->input.close();
        pair_->output.close();
        pair_->drained.cancel();
    }

private:
    shared_pair pair_;
};

} // namespace

result<std::unique_ptr<message_transport>> open_descriptor_transport(asio::any_io_executor executor, int input,
                                                                     int output, std::size_t max_message)
{
    auto pair = std::make_shared<descriptor_pair>(executor, max_message);
    if (pair->input.open(input))
        return error(errc::invalid_argument, "the input descriptor cannot be used");
    if (pair->output.open(output))
        return error(errc::invalid_argument, "the output descriptor cannot be used");
    return std::make_unique<descriptor_transport>(std::move(pair));
}

asio::awaitable<result<void>> serve_stdio(server what)
{
    const auto executor = co_await asio::this_coro::executor;
    auto transport = open_descriptor_transport(executor, STDIN_FILENO, STDOUT_FILENO);
    if (!transport)
        co_return transport.error();
    co_return co_await serve(std::move(what), **transport);
}

int run_stdio(server what)
{
    asio::io_context context(1);
    std::optional<result<void>> outcome;
    asio::co_spawn(context, serve_stdio(std::move(what)), [&](const std::exception_ptr& failure, result<void> value) {
        if (!failure)
            outcome = std::move(value);
    });
    context.run();
    return outcome && *outcome ? 0 : 1;
}

} // namespace gladly_mcp::mcp
