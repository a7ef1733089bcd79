#include "sandbox/reply.hpp"

#include <boost/json/array.hpp>
#include <boost/json/serialize.hpp>

#include <utility>

namespace gladly_mcp::sandbox {
namespace {

boost::json::object to_json(const problem& value)
{
    boost::json::object out;
    if (!value.attr.empty()) {
        out["attr"] = value.attr;
    }
    out["code"] = value.code;
    if (!value.detail.empty()) {
        out["detail"] = value.detail;
    }
    if (!value.meta.empty()) {
        out["meta"] = value.meta;
    }
    return out;
}

} // namespace

http::response empty_reply(unsigned status)
{
    http::response out;
    out.status = status;
    return out;
}

http::response json_reply(unsigned status, const boost::json::value& body)
{
    http::response out;
    out.status = status;
    out.fields.push_back({"Content-Type", "application/json"});
    out.body = boost::json::serialize(body);
    return out;
}

http::response content_reply(std::string_view content_type, std::string body)
{
    http::response out;
    out.status = 200;
    out.fields.push_back({"Content-Type", std::string{content_type}});
    out.body = std::move(body);
    return out;
}

http::response created(std::string location)
{
    http::response out;
    out.status = 201;
    out.fields.push_back({"Location", std::move(location)});
    return out;
}

http::response refused(unsigned status, const std::vector<problem>& problems)
{
    boost::json::array errors;
    for (const problem& entry : problems) {
        errors.push_back(to_json(entry));
    }
    return json_reply(status, boost::json::object{{"errors", std::move(errors)}});
}

http::response refused(unsigned status, const problem& only)
{
    return refused(status, std::vector<problem>{only});
}

http::response refused_with_object(unsigned status, const problem& only)
{
    return json_reply(status, boost::json::object{{"errors", to_json(only)}});
}

http::response refused_with_array(unsigned status, const problem& only)
{
    return json_reply(status, boost::json::array{to_json(only)});
}

http::response unknown(std::string_view what)
{
    return refused(404, problem{{}, "not_exist", std::string{what} + " does not exist", {}});
}

} // namespace gladly_mcp::sandbox
