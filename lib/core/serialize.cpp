#include <gladly_mcp/core/serialize.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace gladly_mcp::core {
namespace {

// For each byte: 0 when it stands for itself, the letter after the backslash, or 'u' for \u00XX (RFC 8259 section 7).
constexpr std::array<char, 256> make_escapes()
{
    std::array<char, 256> out{};
    for (std::size_t i = 0; i != 0x20; ++i)
        out[i] = 'u';
    out['\b'] = 'b';
    out['\t'] = 't';
    out['\n'] = 'n';
    out['\f'] = 'f';
    out['\r'] = 'r';
    out['"'] = '"';
    out['\\'] = '\\';
    return out;
}

constexpr auto escapes = make_escapes();

constexpr std::uint64_t in_each_byte(std::uint64_t byte) noexcept
{
    return byte * 0x0101010101010101U;
}

// True when one of the eight bytes may need an escape. Exact for the lowest byte that does, which is all that is asked.
bool may_need_escape(const char* bytes) noexcept
{
    std::uint64_t word = 0;
    std::memcpy(&word, bytes, sizeof word);
    const auto zero_byte = [](std::uint64_t x) { return (x - in_each_byte(0x01)) & ~x; };
    const auto below_space = (word - in_each_byte(0x20)) & ~word;
    const auto quote = zero_byte(word ^ in_each_byte('"'));
    const auto backslash = zero_byte(word ^ in_each_byte('\\'));
    return ((below_space | quote | backslash) & in_each_byte(0x80)) != 0;
}

/// Writes at the end of a string whose size runs ahead of what is written, so that small pieces cost no call.
class writer {
public:
    explicit writer(std::string& out) : out_(out)
    {
        const auto used = out.size();
        out.resize(std::max(out.capacity(), used + 64));
        point_to(used);
    }
    ~writer() { out_.resize(static_cast<std::size_t>(next_ - out_.data())); }
    writer(const writer&) = delete;
    writer& operator=(const writer&) = delete;

    void write(const boost::json::value& value)
    {
        switch (value.kind()) {
        case boost::json::kind::null: put("null"); break;
        case boost::json::kind::bool_: put(value.get_bool() ? "true" : "false"); break;
        case boost::json::kind::int64: write_number(value.get_int64()); break;
        case boost::json::kind::uint64: write_number(value.get_uint64()); break;
        case boost::json::kind::double_: write_double(value.get_double()); break;
        case boost::json::kind::string: write_string(value.get_string()); break;
        case boost::json::kind::array: write(value.get_array()); break;
        case boost::json::kind::object: write(value.get_object()); break;
        }
    }

    void write(const boost::json::array& values)
    {
        char before = '[';
        for (const auto& value : values) {
            put(before);
            before = ',';
            write(value);
        }
        put(values.empty() ? std::string_view("[]") : std::string_view("]"));
    }

    void write(const boost::json::object& object)
    {
        char before = '{';
        for (const auto& member : object) {
            put(before);
            before = ',';
            write_string(member.key());
            put(':');
            write(member.value());
        }
        put(object.empty() ? std::string_view("{}") : std::string_view("}"));
    }

private:
    void point_to(std::size_t used) noexcept
    {
        next_ = out_.data() + used;
        end_ = out_.data() + out_.size();
    }

    void make_room(std::size_t size)
    {
        if (static_cast<std::size_t>(end_ - next_) >= size)
            return;
        const auto used = static_cast<std::size_t>(next_ - out_.data());
        out_.resize(std::max(out_.size() * 2, used + size));
        point_to(used);
    }

    void put(char c)
    {
        make_room(1);
        *next_++ = c;
    }

    void put(std::string_view text)
    {
        make_room(text.size());
        next_ = std::copy(text.begin(), text.end(), next_);
    }

    void write_string(std::string_view text)
    {
        put('"');
        for (;;) {
            // With room for all that is left, the plain part is copied while it is searched.
            make_room(text.size() + 1);
            copy_plain(text);
            if (text.empty())
                break;
            write_escape(static_cast<unsigned char>(text.front()));
            text.remove_prefix(1);
        }
        *next_++ = '"';
    }

    void copy_plain(std::string_view& text) noexcept
    {
        const char* from = text.data();
        const char* const end = from + text.size();
        while (end - from >= 8 && !may_need_escape(from)) {
            std::memcpy(next_, from, 8);
            from += 8;
            next_ += 8;
        }
        // What is left of a longer text is taken with bytes that are known to be plain, again eight at once.
        if (const auto left = end - from; left < 8 && text.size() >= 8 && !may_need_escape(end - 8)) {
            std::memcpy(next_ + left - 8, end - 8, 8);
            from = end;
            next_ += left;
        }
        while (from != end && escapes[static_cast<unsigned char>(*from)] == 0)
            *next_++ = *from++;
        text.remove_prefix(static_cast<std::size_t>(from - text.data()));
    }

    void write_escape(unsigned char byte)
    {
        static constexpr char digits[] = "0123456789abcdef";
        put('\\');
        put(escapes[byte]);
        if (escapes[byte] == 'u') {
            put("00");
            put(digits[byte >> 4U]);
            put(digits[byte & 15U]);
        }
    }

    template <class Number>
    void write_number(Number value)
    {
        constexpr std::size_t longest = 32;
        make_room(longest);
        next_ = std::to_chars(next_, next_ + longest, value).ptr;
    }

    void write_double(double value)
    {
        if (!std::isfinite(value)) {
            put("null");
            return;
        }
        constexpr std::size_t longest = 32;
        make_room(longest);
        const char* const start = next_;
        write_number(value);
        // "3" would read back as an integer.
        if (std::none_of(start, static_cast<const char*>(next_), [](char c) { return c == '.' || c == 'e'; }))
            put(".0");
    }

    std::string& out_;
    char* next_ = nullptr;
    char* end_ = nullptr;
};

template <class Json>
std::string text_of(const Json& value)
{
    std::string out;
    writer(out).write(value);
    return out;
}

} // namespace

void append_json(std::string& out, const boost::json::value& value)
{
    writer(out).write(value);
}

void append_json(std::string& out, const boost::json::object& value)
{
    writer(out).write(value);
}

void append_json(std::string& out, const boost::json::array& value)
{
    writer(out).write(value);
}

std::string to_json(const boost::json::value& value)
{
    return text_of(value);
}

std::string to_json(const boost::json::object& value)
{
    return text_of(value);
}

std::string to_json(const boost::json::array& value)
{
    return text_of(value);
}

} // namespace gladly_mcp::core
