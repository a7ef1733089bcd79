#include "gladly/pending.hpp"
#include "gladly/run_call.hpp"
#include "gladly/stream_calls.hpp"

#include <gladly_mcp/gladly/operations.hpp>
#include <gladly_mcp/gladly/report.hpp>
#include <gladly_mcp/gladly/report_calls.hpp>

namespace gladly_mcp::gladly {

template <class Flow>
auto report_calls<Flow>::generate(report_request what, content_sink to, http::stream_limits limits) const
    -> answer_of<downloaded>
{
    return flow_.template carry_out<downloaded>([&](detail::shared_session target) {
        return detail::download(std::move(target), op::generate_report, with_body(what), std::move(to), limits);
    });
}

template <class Flow>
auto report_calls<Flow>::rows(report_request what, csv_visitor to, http::stream_limits limits) const
    -> answer_of<rows_read>
{
    return flow_.template carry_out<rows_read>([&](detail::shared_session target) {
        return detail::read_report(std::move(target), op::generate_report, with_body(what), std::move(to), limits);
    });
}

template <class Flow>
auto report_calls<Flow>::work_sessions(work_session_report_request what, content_sink to,
                                       http::stream_limits limits) const -> answer_of<downloaded>
{
    return flow_.template carry_out<downloaded>([&](detail::shared_session target) {
        return detail::download(std::move(target), op::generate_work_session_report, with_body(what), std::move(to),
                                limits);
    });
}

template <class Flow>
auto report_calls<Flow>::work_session_rows(work_session_report_request what, csv_visitor to,
                                           http::stream_limits limits) const -> answer_of<rows_read>
{
    return flow_.template carry_out<rows_read>([&](detail::shared_session target) {
        return detail::read_report(std::move(target), op::generate_work_session_report, with_body(what), std::move(to),
                                   limits);
    });
}

template class report_calls<detail::awaiting>;
template class report_calls<detail::blocking>;

} // namespace gladly_mcp::gladly
