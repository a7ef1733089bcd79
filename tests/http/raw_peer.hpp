#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace gladly_mcp::http::testing {

/// An answer as a raw peer reads it.
struct raw_answer {
    unsigned status = 0;
    std::string head; ///< Up to the empty line.
    std::string body; ///< Chunks joined.

    [[nodiscard]] bool has_line(std::string_view line) const;
};

/// A blocking TCP client that sends whatever bytes a test wants to be sent.
///
/// Reading gives up after ten seconds, so that a server that does not answer fails a test instead of stopping it.
class raw_peer {
public:
    explicit raw_peer(std::uint16_t port);
    ~raw_peer();
    raw_peer(const raw_peer&) = delete;
    raw_peer& operator=(const raw_peer&) = delete;

    /// False when the connection is gone.
    bool send(std::string_view bytes);

    /// The next answer; status 0 when the connection ended before its end.
    raw_answer receive();

    /// What comes until the connection ends, or until `limit` bytes.
    std::string receive_rest(std::size_t limit = std::string::npos);

    /// Whether the server has closed the connection and nothing is left to be read.
    bool is_at_end();

    /// Reads what has come within that time, once; for tests that expect silence.
    std::string receive_within(int milliseconds);

    void half_close();

    /// Closes with a reset instead of an orderly end.
    void reset();

private:
    bool fill();
    bool fill_until(std::string_view mark, std::size_t from, std::size_t& found);

    int socket_ = -1;
    std::string input_;
};

} // namespace gladly_mcp::http::testing
