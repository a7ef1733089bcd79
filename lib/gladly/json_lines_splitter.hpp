#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gladly_mcp::gladly {

/// Splits JSON lines that come in pieces into lines. No I/O, and no look at the JSON.
///
/// Lines end with LF or CRLF, the last one perhaps with the text; blank lines and a byte order mark are skipped.
class json_lines_splitter {
public:
    /// One line that is not blank.
    struct line {
        std::uint64_t number = 0; ///< From 1, blank lines counted.
        std::string_view text;    ///< Without its end; valid until the splitter is used again.
        bool too_long = false;    ///< It was over the bound; `text` is empty.
    };

    /// A line of more than `max_line` bytes is told as too long, and none of it is kept.
    explicit json_lines_splitter(std::size_t max_line) noexcept : max_line_(max_line) {}

    /// Gives the next piece, which must stay valid until `next` has returned nothing.
    void feed(std::string_view piece) noexcept { rest_ = piece; }

    /// The next whole line; nothing when the piece is used up.
    [[nodiscard]] std::optional<line> next();

    /// Tells that no more comes: the last line, if it has no end and is not blank.
    [[nodiscard]] std::optional<line> finish();

    /// Lines that have ended so far, blank ones counted.
    [[nodiscard]] std::uint64_t lines() const noexcept { return lines_; }

private:
    void keep(std::string_view part);
    [[nodiscard]] std::optional<line> end_line(std::string_view last_part);

    std::size_t max_line_;
    std::string_view rest_;
    std::string kept_; ///< The begin of a line that has not ended yet.
    bool too_long_ = false;
    bool kept_was_used_ = false; ///< A line in `kept_` was handed out.
    std::uint64_t lines_ = 0;
};

} // namespace gladly_mcp::gladly
