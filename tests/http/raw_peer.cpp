#include "raw_peer.hpp"

#include <arpa/inet.h>
#include <array>
#include <charconv>
#include <netinet/in.h>
#include <poll.h>
#include <stdexcept>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace gladly_mcp::http::testing {
namespace {

constexpr int patience = 10'000;

std::size_t number_after(std::string_view text, std::string_view name, int base)
{
    std::size_t number = 0;
    const auto at = text.find(name);
    if (at != std::string_view::npos)
        std::from_chars(text.data() + at + name.size(), text.data() + text.size(), number, base);
    return number;
}

} // namespace

bool raw_answer::has_line(std::string_view line) const
{
    return ("\r\n" + head + "\r\n").find("\r\n" + std::string{line} + "\r\n") != std::string::npos;
}

raw_peer::raw_peer(std::uint16_t port)
{
    socket_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in to{};
    to.sin_family = AF_INET;
    to.sin_port = htons(port);
    to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (socket_ < 0 || ::connect(socket_, reinterpret_cast<const sockaddr*>(&to), sizeof to) != 0)
        throw std::runtime_error("cannot connect");
}

raw_peer::~raw_peer()
{
    if (socket_ >= 0)
        ::close(socket_);
}

bool raw_peer::send(std::string_view bytes)
{
    while (!bytes.empty()) {
        const auto count = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (count <= 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
}

bool raw_peer::fill()
{
    pollfd wanted{socket_, POLLIN, 0};
    if (::poll(&wanted, 1, patience) <= 0)
        return false;
    std::array<char, 16 * 1024> room;
    const auto count = ::recv(socket_, room.data(), room.size(), 0);
    if (count <= 0)
        return false;
    input_.append(room.data(), static_cast<std::size_t>(count));
    return true;
}

bool raw_peer::fill_until(std::string_view mark, std::size_t from, std::size_t& found)
{
    while ((found = input_.find(mark, from)) == std::string::npos)
        if (!fill())
            return false;
    return true;
}

raw_answer raw_peer::receive()
{
    raw_answer answer;
    std::size_t at = 0;
    if (!fill_until("\r\n\r\n", 0, at))
        return {};
    answer.head = input_.substr(0, at);
    at += 4;
    if (answer.has_line("Transfer-Encoding: chunked")) {
        for (std::size_t size = 1; size != 0;) {
            std::size_t line_end = 0;
            if (!fill_until("\r\n", at, line_end))
                return {};
            size = number_after(std::string_view{input_}.substr(at), "", 16);
            while (input_.size() < line_end + 2 + size + 2)
                if (!fill())
                    return {};
            answer.body += input_.substr(line_end + 2, size);
            at = line_end + 2 + size + 2;
        }
    } else {
        const std::size_t size = number_after(answer.head, "\r\nContent-Length: ", 10);
        while (input_.size() < at + size)
            if (!fill())
                return {};
        answer.body = input_.substr(at, size);
        at += size;
    }
    input_.erase(0, at);
    answer.status = static_cast<unsigned>(number_after(answer.head, "HTTP/1.1 ", 10));
    return answer;
}

std::string raw_peer::receive_rest(std::size_t limit)
{
    while (input_.size() < limit && fill()) {
    }
    return std::exchange(input_, {});
}

bool raw_peer::is_at_end()
{
    if (!input_.empty())
        return false;
    pollfd wanted{socket_, POLLIN, 0};
    char byte = 0;
    return ::poll(&wanted, 1, patience) > 0 && ::recv(socket_, &byte, 1, 0) <= 0;
}

std::string raw_peer::receive_within(int milliseconds)
{
    pollfd wanted{socket_, POLLIN, 0};
    if (::poll(&wanted, 1, milliseconds) > 0)
        fill();
    return std::exchange(input_, {});
}

void raw_peer::half_close()
{
    ::shutdown(socket_, SHUT_WR);
}

void raw_peer::reset()
{
    const linger at_once{1, 0};
    ::setsockopt(socket_, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
    ::close(std::exchange(socket_, -1));
}

} // namespace gladly_mcp::http::testing
