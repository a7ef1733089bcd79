#include "tools/definition.hpp"

namespace gladly_mcp::tools {

namespace {

boost::json::object annotations(const mcp::tool_annotations& from)
{
    boost::json::object out;
    out["readOnlyHint"] = from.read_only.value();
    out["destructiveHint"] = from.destructive.value();
    out["idempotentHint"] = from.idempotent.value();
    out["openWorldHint"] = from.open_world.value();
    return out;
}

boost::json::object mcp_form(const mcp::tool& from)
{
    boost::json::object out;
    out["name"] = from.name;
    out["title"] = from.title;
    out["description"] = from.description;
    out["inputSchema"] = from.input_schema;
    out["outputSchema"] = from.output_schema.value();
    out["annotations"] = annotations(from.annotations);
    return out;
}

boost::json::object openai_form(const mcp::tool& from)
{
    boost::json::object function;
    function["name"] = from.name;
    function["description"] = from.description;
    function["parameters"] = from.input_schema;
    boost::json::object out;
    out["type"] = "function";
    out["function"] = std::move(function);
    return out;
}

boost::json::object anthropic_form(const mcp::tool& from)
{
    boost::json::object out;
    out["name"] = from.name;
    out["description"] = from.description;
    out["input_schema"] = from.input_schema;
    return out;
}

} // namespace

mcp::tool make_definition(const tool_row& row)
{
    mcp::tool out;
    out.name = row.name;
    out.title = row.title;
    out.description = row.description;
    out.input_schema = row.input_schema();
    out.output_schema = row.output_schema();
    out.annotations.read_only = row.reads();
    out.annotations.destructive = row.destructive;
    out.annotations.idempotent = row.idempotent();
    out.annotations.open_world = row.open_world;
    return out;
}

boost::json::object write_definition(const mcp::tool& from, format how)
{
    switch (how) {
    case format::openai: return openai_form(from);
    case format::anthropic: return anthropic_form(from);
    case format::mcp: break;
    }
    return mcp_form(from);
}

} // namespace gladly_mcp::tools
