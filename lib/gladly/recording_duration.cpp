#include <gladly_mcp/core/json.hpp>
#include <gladly_mcp/gladly/recording_duration.hpp>

#include <charconv>
#include <cstdint>

namespace gladly_mcp::core {

namespace {

/// The longest that fits every clock; a recording that is longer is an error of the sender.
constexpr std::int64_t longest = 1'000'000'000;

} // namespace

bool codec<gladly::recording_duration>::decode(const boost::json::value& value, decode_context& context, duration& out)
{
    std::int64_t seconds = -1;
    if (const auto* text = value.if_string()) {
        const char* const end = text->data() + text->size();
        const auto read = std::from_chars(text->data(), end, seconds);
        if (read.ec != std::errc{} || read.ptr != end) {
            seconds = -1;
        }
    } else if (!context.decode(value, seconds)) {
        return false;
    }
    if (seconds < 0 || seconds > longest) {
        return context.fail("a number of seconds", value);
    }
    out.value = std::chrono::seconds{seconds};
    return true;
}

boost::json::value codec<gladly::recording_duration>::encode(const duration& value,
                                                             const boost::json::storage_ptr& storage)
{
    return boost::json::value(static_cast<std::int64_t>(value.value.count()), storage);
}

boost::json::object codec<gladly::recording_duration>::schema(schema_context&)
{
    return {{"type", "integer"}};
}

} // namespace gladly_mcp::core
