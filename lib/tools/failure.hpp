#pragma once

#include "tools/suggestion.hpp"
#include "tools/tool_row.hpp"

#include <gladly_mcp/core/error.hpp>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include <string>
#include <string_view>

namespace gladly_mcp::tools {

/// Key in `_meta` of the machine form of an error.
inline constexpr std::string_view error_key = "gladly-mcp/error";

/// A failed result in the making: sentences for the model, and the same for machines.
///
/// The machine form has `code`, `executed` (false, true or "unknown"), `http_status` if there was an answer, the
/// members of the error's detail, and `next`: calls that go on from here, each `{tool, arguments}`.
class failure {
public:
    failure(const call_scope& scope, const error& cause);

    /// Adds a sentence of ours.
    failure& say(std::string_view sentence);

    /// Adds a member to the machine form.
    failure& tell(std::string_view name, boost::json::value value);

    /// Adds a line with a call to make next. A call that the caller may not make is said to be so, and left out of
    /// the machine form.
    failure& propose(const suggestion& call);

    /// Adds what Gladly itself says about the reasons: at the end and as JSON, for these are not our words.
    failure& quote(const std::vector<field_problem>& problems);

    [[nodiscard]] const call_scope& scope() const noexcept { return *scope_; }

    [[nodiscard]] mcp::tool_result finish() &&;

private:
    const call_scope* scope_;
    std::string text_;
    std::string proposals_;
    std::string quoted_;
    boost::json::object machine_;
    boost::json::array next_;
};

} // namespace gladly_mcp::tools
