#include <gladly_mcp/mcp/line_framer.hpp>

namespace gladly_mcp::mcp {

void line_framer::feed(std::string_view bytes)
{
    compact();
    if (skipping_) {
        const auto end = bytes.find('\n');
        if (end == std::string_view::npos)
            return;
        skipping_ = false;
        bytes.remove_prefix(end + 1);
    }
    buffer_.append(bytes);
}

std::optional<line_framer::item> line_framer::next()
{
    while (true) {
        const auto end = buffer_.find('\n', scanned_);
        if (end == std::string::npos) {
            scanned_ = buffer_.size();
            if (buffer_.size() - begin_ <= max_message_)
                return std::nullopt;
            buffer_.clear();
            begin_ = scanned_ = 0;
            skipping_ = true;
            return item{.message = {}, .too_long = true};
        }
        if (auto line = take(end))
            return line;
    }
}

std::optional<line_framer::item> line_framer::finish()
{
    if (begin_ == buffer_.size())
        return std::nullopt;
    auto line = take(buffer_.size());
    buffer_.clear();
    begin_ = scanned_ = 0;
    return line;
}

std::optional<line_framer::item> line_framer::take(std::size_t end)
{
    std::string_view line(buffer_.data() + begin_, end - begin_);
    begin_ = scanned_ = end == buffer_.size() ? end : end + 1;
    if (line.size() > max_message_)
        return item{.message = {}, .too_long = true};
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    if (line.find_first_not_of(" \t") == std::string_view::npos)
        return std::nullopt;
    return item{.message = std::string(line), .too_long = false};
}

// Moving the rest to the front once per read, not once per line, keeps a burst of small lines linear.
void line_framer::compact()
{
    buffer_.erase(0, begin_);
    scanned_ -= begin_;
    begin_ = 0;
}

} // namespace gladly_mcp::mcp
