#pragma once

#include <gladly_mcp/http/framing_guard.hpp>
#include <gladly_mcp/http/handler.hpp>

#include <boost/asio/buffer.hpp>
#include <boost/asio/ip/tcp.hpp>

#include <array>
#include <chrono>
#include <memory>
#include <string>

namespace gladly_mcp::http {

class server;
struct response_head;

/// One accepted connection: reads what the framing guard wants, asks the handler, writes the answer.
///
/// One coroutine owns it and runs through its requests in turn. What the server's check, `stop` and the handler's
/// `peer_closed` do beside it is to end the socket, which wakes the coroutine.
class server_connection final : public response_writer {
public:
    server_connection(std::shared_ptr<server> owner, boost::asio::ip::tcp::socket socket,
                      const boost::asio::ip::tcp::endpoint& peer);
    ~server_connection() override;
    server_connection(const server_connection&) = delete;
    server_connection& operator=(const server_connection&) = delete;

    static boost::asio::awaitable<void> run(std::shared_ptr<server_connection> self);

    /// Ends the connection if it has been in its phase for too long.
    void check(std::chrono::steady_clock::time_point now);
    void close_if_idle();
    void close();

    /// Where the server's list has this connection.
    [[nodiscard]] std::size_t position() const noexcept { return position_; }
    void set_position(std::size_t position) noexcept { position_ = position; }

    [[nodiscard]] boost::asio::awaitable<result<void>> send(unsigned status, std::span<const field_view> fields,
                                                            std::string_view body) override;
    [[nodiscard]] boost::asio::awaitable<result<void>> start(unsigned status,
                                                             std::span<const field_view> fields) override;
    [[nodiscard]] boost::asio::awaitable<result<void>> write(std::string_view part) override;
    [[nodiscard]] boost::asio::awaitable<result<void>> finish() override;
    [[nodiscard]] boost::asio::awaitable<void> peer_closed() override;

private:
    using clock_point = std::chrono::steady_clock::time_point;
    using buffers = std::array<boost::asio::const_buffer, 3>;

    enum class phase : std::uint8_t { idle, head, body, handling, writing, lingering };
    enum class answer : std::uint8_t { none, streaming, whole };

    boost::asio::awaitable<void> serve();
    boost::asio::awaitable<bool> judge_head();
    boost::asio::awaitable<bool> answer_request();
    boost::asio::awaitable<void> refuse(unsigned status, std::string_view reason);
    boost::asio::awaitable<bool> send_immediate(const immediate_response& what);
    boost::asio::awaitable<bool> send_continue();
    boost::asio::awaitable<void> transmit(buffers parts);
    boost::asio::awaitable<void> linger();
    [[nodiscard]] bool receive();
    [[nodiscard]] bool next_request() noexcept;
    [[nodiscard]] bool begin_answer(response_head& head);
    [[nodiscard]] bool write_now(buffers& parts);
    void begin_phase(phase next) noexcept;
    [[nodiscard]] std::chrono::milliseconds phase_limit() const noexcept;

    std::shared_ptr<server> owner_;
    boost::asio::ip::tcp::socket socket_;
    framing_guard guard_;
    std::string out_; ///< The head of the answer, or of a chunk; reused.
    std::string remote_address_;
    clock_point since_{}; ///< When a check first saw the phase; the epoch: none did yet.
    std::size_t position_ = 0;
    phase phase_ = phase::idle;
    answer answer_ = answer::none;
    bool close_after_ = false;   ///< This answer is the last one of the connection.
    bool body_pending_ = false;  ///< The body of the current request was not read.
    bool owes_continue_ = false; ///< The peer waits for `100 Continue`.
    bool timed_out_ = false;     ///< The check gave up on the peer.
    bool broken_ = false;        ///< The socket is of no more use.
};

} // namespace gladly_mcp::http
