#include <gladly_mcp/core/parse.hpp>

#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/value_stack.hpp>

#include <array>
#include <cmath>
#include <cstring>
#include <optional>
#include <utility>

namespace gladly_mcp::core {
namespace {

using boost::json::string_view;
using boost::system::error_code;

/// Builds the value while the parser reads, and counts what it will be checked by.
class value_builder {
public:
    static constexpr std::size_t max_object_size = boost::json::object::max_size();
    static constexpr std::size_t max_array_size = boost::json::array::max_size();
    static constexpr std::size_t max_key_size = boost::json::string::max_size();
    static constexpr std::size_t max_string_size = boost::json::string::max_size();

    void start(std::size_t max_nodes, boost::json::storage_ptr storage)
    {
        nodes_left_ = max_nodes;
        keys_ = 0;
        problem_.reset();
        stack_.reset(std::move(storage));
    }

    /// Gives up what was built; the caller's storage is not used after it.
    void abandon() noexcept { stack_.reset(); }

    [[nodiscard]] boost::json::value release() { return stack_.release(); }
    [[nodiscard]] std::size_t keys() const noexcept { return keys_; }
    [[nodiscard]] std::optional<json_problem> problem() const noexcept { return problem_; }

    bool on_document_begin(error_code&) { return true; }
    bool on_document_end(error_code&) { return true; }
    bool on_object_begin(error_code& ec) { return count(ec); }
    bool on_object_end(std::size_t size, error_code&)
    {
        keys_ += size;
        stack_.push_object(size);
        return true;
    }
    bool on_array_begin(error_code& ec) { return count(ec); }
    bool on_array_end(std::size_t size, error_code&)
    {
        stack_.push_array(size);
        return true;
    }
    bool on_key_part(string_view text, std::size_t, error_code& ec)
    {
        stack_.push_chars(text);
        return check_key(text, ec);
    }
    bool on_key(string_view text, std::size_t, error_code& ec)
    {
        stack_.push_key(text);
        return check_key(text, ec);
    }
    bool on_string_part(string_view text, std::size_t, error_code&)
    {
        stack_.push_chars(text);
        return true;
    }
    bool on_string(string_view text, std::size_t, error_code& ec)
    {
        stack_.push_string(text);
        return count(ec);
    }
    bool on_number_part(string_view, error_code&) { return true; }
    bool on_int64(std::int64_t number, string_view, error_code& ec)
    {
        stack_.push_int64(number);
        return count(ec);
    }
    bool on_uint64(std::uint64_t number, string_view, error_code& ec)
    {
        stack_.push_uint64(number);
        return count(ec);
    }
    bool on_double(double number, string_view, error_code& ec)
    {
        if (!std::isfinite(number))
            return stop(json_problem::number_range, ec);
        stack_.push_double(number);
        return count(ec);
    }
    bool on_bool(bool flag, error_code& ec)
    {
        stack_.push_bool(flag);
        return count(ec);
    }
    bool on_null(error_code& ec)
    {
        stack_.push_null();
        return count(ec);
    }
    bool on_comment_part(string_view, error_code&) { return true; }
    bool on_comment(string_view, error_code&) { return true; }

private:
    bool count(error_code& ec) { return nodes_left_-- != 0 || stop(json_problem::too_many_nodes, ec); }

    bool check_key(string_view text, error_code& ec)
    {
        return std::memchr(text.data(), '\0', text.size()) == nullptr || stop(json_problem::nul_in_key, ec);
    }

    bool stop(json_problem problem, error_code& ec)
    {
        problem_ = problem;
        ec = boost::json::make_error_code(boost::json::error::exception);
        return false;
    }

    boost::json::value_stack stack_;
    std::size_t nodes_left_ = 0;
    std::size_t keys_ = 0;
    std::optional<json_problem> problem_;
};

std::size_t count_members(const boost::json::array& values) noexcept;

std::size_t count_members(const boost::json::object& object) noexcept
{
    std::size_t count = object.size();
    for (const auto& member : object) {
        if (const auto* inner = member.value().if_object())
            count += count_members(*inner);
        else if (const auto* list = member.value().if_array())
            count += count_members(*list);
    }
    return count;
}

std::size_t count_members(const boost::json::array& values) noexcept
{
    std::size_t count = 0;
    for (const auto& value : values) {
        if (const auto* inner = value.if_object())
            count += count_members(*inner);
        else if (const auto* list = value.if_array())
            count += count_members(*list);
    }
    return count;
}

// An object keeps the last of several equal keys, so a document with a duplicate has fewer members than keys. Counting
// both is cheaper than a second look at the keys, for the object compared them already.
bool has_duplicates(const boost::json::value& value, std::size_t keys) noexcept
{
    if (const auto* object = value.if_object())
        return count_members(*object) != keys;
    const auto* array = value.if_array();
    return array != nullptr && count_members(*array) != keys;
}

parse_failure failure_of(json_problem problem)
{
    switch (problem) {
    case json_problem::syntax: break;
    case json_problem::too_large: return {problem, "The JSON text has more bytes than allowed."};
    case json_problem::too_deep: return {problem, "The JSON text is nested deeper than allowed."};
    case json_problem::too_many_nodes: return {problem, "The JSON text has more values than allowed."};
    case json_problem::duplicate_key: return {problem, "An object of the JSON text has the same key twice."};
    case json_problem::nul_in_key: return {problem, "A key of the JSON text contains U+0000."};
    case json_problem::number_range: return {problem, "A number of the JSON text is out of range."};
    }
    return {json_problem::syntax, "The text is not valid JSON."};
}

parse_failure syntax_failure(const error_code& ec)
{
    using boost::json::error;
    if (ec == error::too_deep)
        return failure_of(json_problem::too_deep);
    if (ec == error::exponent_overflow)
        return failure_of(json_problem::number_range);
    if (ec == error::incomplete)
        return {json_problem::syntax, "The JSON text ends too early."};
    if (ec == error::extra_data)
        return {json_problem::syntax, "There is more text after the JSON value."};
    return failure_of(json_problem::syntax);
}

boost::json::parse_options options_of(const parse_limits& limits)
{
    boost::json::parse_options out;
    out.max_depth = limits.max_depth;
    return out;
}

} // namespace

struct json_reader::state {
    explicit state(const parse_limits& bounds) : limits(bounds), parser(options_of(bounds)) {}

    parse_limits limits;
    boost::json::basic_parser<value_builder> parser;

    parse_result read(std::string_view text, boost::json::storage_ptr storage);
};

parse_result json_reader::state::read(std::string_view text, boost::json::storage_ptr storage)
{
    if (text.size() > limits.max_bytes)
        return failure_of(json_problem::too_large);
    // Whatever ends the reading, an exception of the storage too, nothing of the storage stays behind here.
    struct guard {
        value_builder& builder;
        ~guard() { builder.abandon(); }
    } const give_back{parser.handler()};
    parser.reset();
    parser.handler().start(limits.max_nodes, std::move(storage));
    error_code ec;
    const auto consumed = parser.write_some(false, text.data(), text.size(), ec);
    if (const auto problem = parser.handler().problem())
        return failure_of(*problem);
    if (!ec && consumed < text.size())
        ec = boost::json::make_error_code(boost::json::error::extra_data);
    if (ec)
        return syntax_failure(ec);
    parse_result out(boost::system::in_place_value, parser.handler().release());
    if (has_duplicates(*out, parser.handler().keys()))
        return failure_of(json_problem::duplicate_key);
    return out;
}

void throw_exception_from_error(const parse_failure& cause, const boost::source_location&)
{
    throw system_error(error(errc::malformed_json, cause.message));
}

json_reader::json_reader(const parse_limits& limits) : state_(std::make_unique<state>(limits)) {}
json_reader::json_reader(json_reader&&) noexcept = default;
json_reader& json_reader::operator=(json_reader&&) noexcept = default;
json_reader::~json_reader() = default;

parse_result json_reader::read(std::string_view text, boost::json::storage_ptr storage)
{
    return state_->read(text, std::move(storage));
}

parse_result parse_json_detailed(std::string_view text, const parse_limits& limits, boost::json::storage_ptr storage)
{
    return json_reader(limits).read(text, std::move(storage));
}

result<boost::json::value> parse_json(std::string_view text, const parse_limits& limits,
                                      boost::json::storage_ptr storage)
{
    auto out = parse_json_detailed(text, limits, std::move(storage));
    if (!out)
        return error(errc::malformed_json, std::move(out.error().message));
    return std::move(*out);
}

} // namespace gladly_mcp::core
