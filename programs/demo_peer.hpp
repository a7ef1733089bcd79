#pragma once

#include <gladly_mcp/mcp/client.hpp>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace demo {

using boost::asio::awaitable;
using gladly_mcp::mcp::tool_result;
namespace json = boost::json;

/// Thrown when something goes otherwise than told.
struct surprise : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// A connected client that tells what it calls.
class peer {
public:
    explicit peer(gladly_mcp::mcp::client& client) : client_(client) {}

    /// Calls a tool; the result may be a refusal.
    [[nodiscard]] awaitable<tool_result> attempt(std::string tool, json::object arguments) const;

    /// Calls a tool and throws `surprise` when it is refused.
    [[nodiscard]] awaitable<tool_result> call(std::string tool, json::object arguments) const;

    /// Calls a tool without telling and without a pause.
    [[nodiscard]] awaitable<tool_result> call_quietly(std::string tool) const;

private:
    gladly_mcp::mcp::client& client_;
};

/// The text of a result.
[[nodiscard]] std::string text_of(const tool_result& value);

/// The rows of a result that lists something: the first array in its structured content.
[[nodiscard]] std::vector<json::object> rows_of(const tool_result& value);

/// A member of an object as text; empty when it is not there. `path` may name a member of a member: `content.type`.
[[nodiscard]] std::string text_at(const json::object& object, std::string_view path);

/// The calls that a refusal proposes, `{"tool": …, "arguments": {…}}`, wherever in its machine-readable part they
/// stand.
[[nodiscard]] std::vector<json::object> calls_named_in(const tool_result& refusal);

/// The first object in a tree of objects that has that member, or null.
[[nodiscard]] const json::object* find_object_with(const json::object& tree, std::string_view member);

void tell_chapter(std::string_view text);
void tell_scene(std::string_view text);
void tell(std::string_view text);
void tell_quote(std::string_view text);
void tell_refusal(std::string_view text);
[[nodiscard]] std::string shorten(std::string text, std::size_t length);

} // namespace demo
