#include "gladly/json_lines_splitter.hpp"

namespace gladly_mcp::gladly {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

} // namespace

std::optional<json_lines_splitter::line> json_lines_splitter::next()
{
    for (;;) {
        const auto end = rest_.find('\n');
        if (end == std::string_view::npos) {
            keep(rest_);
            rest_ = {};
            return std::nullopt;
        }
        const std::string_view last_part = rest_.substr(0, end);
        rest_.remove_prefix(end + 1);
        if (auto whole = end_line(last_part)) {
            return whole;
        }
    }
}

std::optional<json_lines_splitter::line> json_lines_splitter::finish()
{
    keep({});
    return kept_.empty() && !too_long_ ? std::nullopt : end_line({});
}

/// Adds to the line that has not ended; what is over the bound is dropped.
void json_lines_splitter::keep(std::string_view part)
{
    if (kept_was_used_) {
        kept_.clear();
        kept_was_used_ = false;
    }
    // One more byte than the bound: the CR of a line that just fits.
    too_long_ = too_long_ || part.size() > max_line_ + 1 || kept_.size() + part.size() > max_line_ + 1;
    if (too_long_) {
        kept_.clear();
    } else {
        kept_ += part;
    }
}

/// The line that ends with `last_part`, unless it is blank.
std::optional<json_lines_splitter::line> json_lines_splitter::end_line(std::string_view last_part)
{
    keep({});
    line out{.number = ++lines_, .text = last_part, .too_long = false};
    // Most lines lie in one piece and are not copied.
    if (too_long_ || !kept_.empty()) {
        keep(last_part);
        kept_was_used_ = true;
        out.text = kept_;
    }
    if (out.number == 1 && out.text.starts_with(byte_order_mark)) {
        out.text.remove_prefix(byte_order_mark.size());
    }
    if (out.text.ends_with('\r')) {
        out.text.remove_suffix(1);
    }
    out.too_long = too_long_ || out.text.size() > max_line_;
    too_long_ = false;
    if (out.too_long) {
        out.text = {};
        return out;
    }
    const bool is_blank = out.text.find_first_not_of(" \t") == std::string_view::npos;
    return is_blank ? std::nullopt : std::optional(out);
}

} // namespace gladly_mcp::gladly
