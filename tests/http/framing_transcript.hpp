#pragma once

#include <gladly_mcp/http/framing_guard.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace gladly_mcp::http::testing {

/// What a guard said about some bytes.
struct transcript {
    std::vector<std::string> requests; ///< Method, target, fields and body of each request, readable.
    std::vector<std::size_t> consumed; ///< Bytes that were put in when each became whole; exact if fed bytewise.
    unsigned refused_with = 0;         ///< Status of the refusal; 0: none.

    /// Whether two readings of the same bytes came to the same result.
    [[nodiscard]] bool agrees_with(const transcript& other) const
    {
        return requests == other.requests && refused_with == other.refused_with;
    }
};

[[nodiscard]] inline std::string describe(const request_view& request)
{
    std::string text{request.method};
    text += ' ';
    text += request.target;
    for (const field_view& field : request.fields) {
        text += '|';
        text += field.name;
        text += '=';
        text += field.value;
    }
    text += "||";
    text += request.body;
    return text;
}

/// A guard that is fed pieces, writing down what it says.
class recorder {
public:
    explicit recorder(const framing_limits& limits = {}) : guard_(limits) {}

    void feed(std::string_view piece)
    {
        while (!piece.empty() && seen_.refused_with == 0) {
            const auto room = guard_.prepare();
            const std::size_t count = std::min(room.size(), piece.size());
            std::copy_n(piece.data(), count, room.data());
            guard_.commit(count);
            fed_ += count;
            piece.remove_prefix(count);
            ask();
        }
    }

    [[nodiscard]] const transcript& seen() const noexcept { return seen_; }
    [[nodiscard]] const framing_guard& guard() const noexcept { return guard_; }

private:
    void ask()
    {
        for (;;) {
            switch (guard_.next()) {
            case framing_guard::event::need_more: return;
            case framing_guard::event::head: break;
            case framing_guard::event::refused: seen_.refused_with = guard_.why().status; return;
            case framing_guard::event::request:
                seen_.requests.push_back(describe(guard_.request()));
                seen_.consumed.push_back(fed_);
                guard_.next_request();
                break;
            }
        }
    }

    framing_guard guard_;
    transcript seen_;
    std::size_t fed_ = 0;
};

[[nodiscard]] inline transcript read_whole(std::string_view bytes, const framing_limits& limits = {})
{
    recorder reader{limits};
    reader.feed(bytes);
    return reader.seen();
}

[[nodiscard]] inline transcript read_bytewise(std::string_view bytes, const framing_limits& limits = {})
{
    recorder reader{limits};
    for (const char& byte : bytes)
        reader.feed({&byte, 1});
    return reader.seen();
}

[[nodiscard]] inline transcript read_in_two(std::string_view bytes, std::size_t cut, const framing_limits& limits = {})
{
    recorder reader{limits};
    reader.feed(bytes.substr(0, cut));
    reader.feed(bytes.substr(cut));
    return reader.seen();
}

} // namespace gladly_mcp::http::testing
