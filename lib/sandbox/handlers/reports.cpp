#include "sandbox/handlers/handlers.hpp"
#include "sandbox/reply.hpp"
#include "sandbox/report_query.hpp"
#include "sandbox/report_rows.hpp"

namespace gladly_mcp::sandbox {
namespace {

http::response csv_reply(std::string_view name, std::string text)
{
    http::response reply = content_reply("text/csv", std::move(text));
    reply.fields.push_back({"Content-Disposition", "attachment; filename=\"" + std::string{name} + ".csv\""});
    return reply;
}

} // namespace

http::response generate_report(call& request)
{
    body_reader reader{request.body};
    if (reader.failed()) {
        return reader.refusal();
    }
    const report_query query = read_report_query(reader, request.state);
    return reader.failed() ? reader.refusal() : csv_reply(query.set->name, report_csv(request.state, query));
}

http::response generate_work_session_report(call& request)
{
    body_reader reader{request.body};
    if (reader.failed()) {
        return reader.refusal();
    }
    report_query query;
    read_report_times(reader, query);
    return reader.failed() ? reader.refusal()
                           : csv_reply("WorkSessionEventsReport", work_session_csv(request.state, query));
}

} // namespace gladly_mcp::sandbox
