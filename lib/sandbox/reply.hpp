#pragma once

#include <gladly_mcp/http/transport.hpp>

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <string>
#include <string_view>
#include <vector>

/// The shapes in which Gladly answers.
namespace gladly_mcp::sandbox {

/// One entry of an error body; empty texts are left out.
struct problem {
    std::string attr;
    std::string code;
    std::string detail;
    boost::json::object meta;
};

/// No body: what 204 and the errors without a documented body look like.
[[nodiscard]] http::response empty_reply(unsigned status);

[[nodiscard]] http::response json_reply(unsigned status, const boost::json::value& body);

/// 200 with a body that is no JSON.
[[nodiscard]] http::response content_reply(std::string_view content_type, std::string body);

/// 201 without body; `location` is relative to the origin.
[[nodiscard]] http::response created(std::string location);

/// The usual error body: a list under `errors`.
[[nodiscard]] http::response refused(unsigned status, const std::vector<problem>& problems);
[[nodiscard]] http::response refused(unsigned status, const problem& only);

/// The other error body: one object under `errors`, which a few operations answer.
[[nodiscard]] http::response refused_with_object(unsigned status, const problem& only);

/// The third error body: a list without anything around it, which `deleteJob` answers.
[[nodiscard]] http::response refused_with_array(unsigned status, const problem& only);

/// 404 with a list of one: `not_exist`.
[[nodiscard]] http::response unknown(std::string_view what);

} // namespace gladly_mcp::sandbox
