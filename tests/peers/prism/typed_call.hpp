#pragma once

#include "peers/prism/undescribed.hpp"

#include <gladly_mcp/core/json.hpp>
#include <gladly_mcp/gladly/blocking_client.hpp>
#include <gladly_mcp/gladly/models.hpp>
#include <gladly_mcp/gladly/operations.hpp>

#include <boost/json/value.hpp>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace gladly_mcp::test {

/// What became of a typed call.
struct call_outcome {
    std::optional<error> failure{};
    boost::json::value json{}; ///< The answer, read by the models and written again; null when it has none.
    std::vector<std::string> undescribed{}; ///< Where the answer says something that the models do not name.
};

/// One way to make the typed call of an operation.
struct typed_call {
    const gladly::operation* what;
    std::string_view way; ///< What is given: `all` means every optional member.
    call_outcome (*make)(const gladly::blocking_client& client);
    std::string_view example = {}; ///< The one example of the document that fits; empty: any.
};

/// The ways of every operation, in the groups of the operation table. The first way of an operation is also asked for
/// the document's refusals.
std::span<const typed_call> communications_calls();
std::span<const typed_call> conversations_calls();
std::span<const typed_call> customers_calls();
std::span<const typed_call> answers_calls();
std::span<const typed_call> directory_calls();
std::span<const typed_call> data_calls();

template <class T>
void keep(const T& value, call_outcome& out)
{
    out.json = core::encode(value);
    undescribed seen;
    seen.look_at(value);
    out.undescribed = seen.found();
}

inline void keep(const gladly::created& value, call_outcome& out)
{
    out.json = {{"id", value.id}};
}

template <class T>
void keep(const gladly::list<T>& value, call_outcome& out)
{
    if (!value.problems().empty()) {
        out.failure = value.problems().front();
    }
    keep(value.items(), out);
}

/// The outcome of a call that answers a model, a list, what was made, or nothing.
template <class T>
call_outcome outcome_of(const result<T>& answer)
{
    call_outcome out;
    if (!answer) {
        out.failure = answer.error();
    } else if constexpr (!std::is_void_v<T>) {
        keep(*answer, out);
    }
    return out;
}

/// The outcome of a download, whose bytes are the answer.
inline call_outcome outcome_of(const result<gladly::downloaded>& answer, const std::string& bytes)
{
    call_outcome out;
    if (!answer) {
        out.failure = answer.error();
    } else {
        out.json = boost::json::value(bytes);
    }
    return out;
}

/// A time as it is written in the document.
inline core::timestamp at(std::string_view text)
{
    return core::timestamp::from_text(std::string(text));
}

// Ids and addresses that may be real; the mock looks at their shape only.
inline constexpr const char* some_id = "vWYlmaPUAM-NPrPGudAvT6";
inline constexpr const char* other_id = "BFqYBTWVYRWHWhtE8JNvc_";
inline constexpr const char* some_email = "somebody@example.com";
inline constexpr const char* some_phone = "+15415550142";

} // namespace gladly_mcp::test
