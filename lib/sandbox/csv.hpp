#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace gladly_mcp::sandbox {

/// Writes comma-separated values: quoted where they must be, lines that end with CRLF.
class csv_writer {
public:
    /// `names` is the first line.
    explicit csv_writer(std::initializer_list<std::string_view> names) { add(names); }

    void add(std::initializer_list<std::string_view> values)
    {
        bool first = true;
        for (const std::string_view value : values) {
            if (!first) {
                text_ += ',';
            }
            first = false;
            append(value);
        }
        text_ += "\r\n";
    }

    [[nodiscard]] const std::string& text() const noexcept { return text_; }

private:
    void append(std::string_view value)
    {
        if (value.find_first_of(",\"\r\n") == std::string_view::npos) {
            text_ += value;
            return;
        }
        text_ += '"';
        for (const char c : value) {
            text_ += c;
            if (c == '"') {
                text_ += '"';
            }
        }
        text_ += '"';
    }

    std::string text_;
};

} // namespace gladly_mcp::sandbox
