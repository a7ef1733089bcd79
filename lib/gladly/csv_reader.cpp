#include "gladly/csv_reader.hpp"

#include <algorithm>
#include <utility>

namespace gladly_mcp::gladly {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

} // namespace

std::string_view csv_row::operator[](std::size_t index) const noexcept
{
    const std::size_t begin = index == 0 ? 0 : ends_[index - 1];
    return std::string_view(text_).substr(begin, ends_[index] - begin);
}

std::optional<std::string_view> csv_row::find(std::string_view name) const noexcept
{
    const auto column = static_cast<std::size_t>(std::ranges::find(*names_, name) - names_->begin());
    if (column >= names_->size() || column >= size()) {
        return std::nullopt;
    }
    return (*this)[column];
}

result<bool> csv_reader::next()
{
    if (state_ == state::row_done) {
        clear_row();
    }
    while (!rest_.empty()) {
        auto row_ended = step();
        if (!row_ended || *row_ended) {
            return row_ended;
        }
    }
    return false;
}

result<bool> csv_reader::finish()
{
    rest_ = {};
    switch (state_) {
    case state::row_done: return false;
    case state::quoted: return refused(errc::unexpected_response, "a quote is never closed");
    case state::return_seen: return end_row();
    case state::file_start: row_.text_.append(byte_order_mark.substr(0, mark_seen_)); break;
    case state::field_start:
    case state::plain:
    case state::quote_seen: break;
    }
    return end_field('\n');
}

result<bool> csv_reader::step()
{
    switch (state_) {
    case state::file_start: skip_byte_order_mark(); return false;
    case state::field_start:
        if (rest_.front() == '"') {
            rest_.remove_prefix(1);
            was_quoted_ = true;
            state_ = state::quoted;
            return false;
        }
        state_ = state::plain;
        return step_in_plain();
    case state::plain: return step_in_plain();
    case state::quoted: return step_in_quotes();
    case state::quote_seen: return step_after_quote();
    case state::return_seen:
        if (rest_.front() != '\n') {
            return refused(errc::unexpected_response, "a line ends with CR alone");
        }
        rest_.remove_prefix(1);
        return end_row();
    case state::row_done: break;
    }
    return false;
}

result<bool> csv_reader::step_in_plain()
{
    const auto stop = std::min(rest_.find_first_of(",\r\n"), rest_.size());
    if (auto taken = append_up_to(stop); !taken) {
        return taken.error();
    }
    if (rest_.empty()) {
        return false;
    }
    const char separator = rest_.front();
    rest_.remove_prefix(1);
    return end_field(separator);
}

result<bool> csv_reader::step_in_quotes()
{
    const auto quote = std::min(rest_.find('"'), rest_.size());
    if (auto taken = append_up_to(quote); !taken) {
        return taken.error();
    }
    if (!rest_.empty()) {
        rest_.remove_prefix(1);
        state_ = state::quote_seen;
    }
    return false;
}

result<bool> csv_reader::step_after_quote()
{
    const char c = rest_.front();
    if (c == '"') {
        state_ = state::quoted;
        if (auto taken = append_up_to(1); !taken) {
            return taken.error();
        }
        return false;
    }
    if (c != ',' && c != '\r' && c != '\n') {
        return refused(errc::unexpected_response, "text follows a closing quote");
    }
    rest_.remove_prefix(1);
    return end_field(c);
}

void csv_reader::skip_byte_order_mark()
{
    if (rest_.front() == byte_order_mark[mark_seen_]) {
        rest_.remove_prefix(1);
        if (++mark_seen_ == byte_order_mark.size()) {
            state_ = state::field_start;
        }
        return;
    }
    // What looked like a mark is text.
    row_.text_.append(byte_order_mark.substr(0, mark_seen_));
    state_ = mark_seen_ == 0 ? state::field_start : state::plain;
}

result<bool> csv_reader::end_field(char separator)
{
    if (row_.ends_.size() == limits_.max_fields) {
        return refused(errc::too_large, "it has too many fields");
    }
    row_.ends_.push_back(row_.text_.size());
    if (separator == '\n') {
        return end_row();
    }
    state_ = separator == '\r' ? state::return_seen : state::field_start;
    return false;
}

result<bool> csv_reader::end_row()
{
    const bool is_empty_line = row_.ends_.size() == 1 && row_.text_.empty() && !was_quoted_;
    if (is_empty_line) {
        clear_row();
        return false;
    }
    if (!has_names_) {
        std::vector<std::string> names;
        for (std::size_t i = 0; i != row_.size(); ++i) {
            names.emplace_back(row_[i]);
        }
        row_.names_ = std::make_shared<const std::vector<std::string>>(std::move(names));
        has_names_ = true;
        clear_row();
        return false;
    }
    row_.number_ = ++rows_;
    state_ = state::row_done;
    return true;
}

/// Moves bytes from the piece to the field.
result<void> csv_reader::append_up_to(std::size_t count)
{
    const std::size_t field_begin = row_.ends_.empty() ? 0 : row_.ends_.back();
    if (row_.text_.size() - field_begin + count > limits_.max_field) {
        return refused(errc::too_large, "a field is too long");
    }
    if (row_.text_.size() + count > limits_.max_row) {
        return refused(errc::too_large, "it is too long");
    }
    row_.text_.append(rest_.substr(0, count));
    rest_.remove_prefix(count);
    return {};
}

void csv_reader::clear_row()
{
    row_.text_.clear();
    row_.ends_.clear();
    was_quoted_ = false;
    state_ = state::field_start;
}

error csv_reader::refused(errc code, const char* why) const
{
    std::string message = has_names_ ? "Row " + std::to_string(rows_ + 1) : std::string("The row of names");
    message += " of the report cannot be read: ";
    message += why;
    message += '.';
    return {code, std::move(message)};
}

} // namespace gladly_mcp::gladly
