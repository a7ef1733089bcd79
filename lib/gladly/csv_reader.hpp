#pragma once

#include <gladly_mcp/core/result.hpp>
#include <gladly_mcp/gladly/csv_row.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace gladly_mcp::gladly {

/// Bounds of one row, in bytes and fields.
struct csv_limits {
    std::size_t max_field = std::size_t{1} << 20U;
    std::size_t max_row = std::size_t{4} << 20U;
    std::size_t max_fields = 4096;
};

/// Splits comma-separated values (RFC 4180) that come in pieces into rows; the first row gives the names. No I/O.
///
/// Quoted fields may hold commas, line breaks and doubled quotes; lines end with LF or CRLF; a byte order mark and
/// empty lines are skipped; a quote inside a field that does not begin with one stands for itself. What follows a
/// closing quote, a quote that is never closed and a bound that is exceeded are errors, after which the reader is done.
class csv_reader {
public:
    explicit csv_reader(csv_limits limits = {}) : limits_(limits), row_(std::make_shared<std::vector<std::string>>()) {}

    /// Gives the next piece, which must stay valid until `next` has returned false.
    void feed(std::string_view piece) noexcept { rest_ = piece; }

    /// Reads up to the end of the next row. False: the piece is used up.
    [[nodiscard]] result<bool> next();

    /// Tells that no more comes. True: there is a last row, one without a line break.
    [[nodiscard]] result<bool> finish();

    /// The row that was read, until `next` is called again.
    [[nodiscard]] const csv_row& row() const noexcept { return row_; }

    /// Rows read so far, the names not counted.
    [[nodiscard]] std::uint64_t rows() const noexcept { return rows_; }

private:
    enum class state : std::uint8_t {
        file_start,  ///< There may be a byte order mark.
        field_start, ///< Nothing of the field has come.
        plain,       ///< In a field without quotes.
        quoted,      ///< Between quotes.
        quote_seen,  ///< After a quote between quotes: the closing one, or the first of two.
        return_seen, ///< After a CR outside of quotes, the field before it ended.
        row_done,    ///< The row was handed out; the next `next` makes room.
    };

    // Each takes at least one byte off the piece, or changes the state. True: a row has ended.
    [[nodiscard]] result<bool> step();
    [[nodiscard]] result<bool> step_in_plain();
    [[nodiscard]] result<bool> step_in_quotes();
    [[nodiscard]] result<bool> step_after_quote();
    void skip_byte_order_mark();

    [[nodiscard]] result<bool> end_field(char separator);
    [[nodiscard]] result<bool> end_row();
    [[nodiscard]] result<void> append_up_to(std::size_t count);
    void clear_row();
    [[nodiscard]] error refused(errc code, const char* why) const;

    csv_limits limits_;
    state state_ = state::file_start;
    std::string_view rest_;
    std::size_t mark_seen_ = 0; ///< Bytes of a byte order mark.
    bool was_quoted_ = false;   ///< Some field of this row, so that it is no empty line.
    bool has_names_ = false;
    std::uint64_t rows_ = 0;
    csv_row row_;
};

} // namespace gladly_mcp::gladly
