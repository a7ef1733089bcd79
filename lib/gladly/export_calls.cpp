#include "gladly/pending.hpp"
#include "gladly/run_call.hpp"
#include "gladly/stream_calls.hpp"

#include <gladly_mcp/gladly/export_calls.hpp>
#include <gladly_mcp/gladly/export_job.hpp>
#include <gladly_mcp/gladly/operations.hpp>

namespace gladly_mcp::gladly {

namespace {

call_arguments filtered(const export_job_filter& filter)
{
    call_arguments arguments;
    if (filter.status) {
        arguments.query.emplace_back("status", core::wire_name(*filter.status));
    }
    if (filter.start_at) {
        arguments.query.emplace_back("startAt", filter.start_at->text());
    }
    if (filter.end_at) {
        arguments.query.emplace_back("endAt", filter.end_at->text());
    }
    return arguments;
}

call_arguments file_of(std::string job_id, std::string filename)
{
    auto arguments = at("jobId", std::move(job_id));
    arguments.path.emplace_back("filename", std::move(filename));
    return arguments;
}

} // namespace

template <class Flow>
auto export_calls<Flow>::schedules() const -> answer_of<gladly::list<export_schedule>>
{
    return flow_.run(many<export_schedule>(op::find_schedules, call_arguments()));
}

template <class Flow>
auto export_calls<Flow>::jobs(export_job_filter filter) const -> answer_of<gladly::list<export_job>>
{
    return flow_.run(many<export_job>(op::find_jobs, filtered(filter)));
}

template <class Flow>
auto export_calls<Flow>::job(std::string id) const -> answer_of<export_job>
{
    return flow_.run(one<export_job>(op::get_job, at("jobId", std::move(id))));
}

template <class Flow>
auto export_calls<Flow>::remove_job(std::string id) const -> answer_of<void>
{
    return flow_.run(change(op::delete_job, at("jobId", std::move(id))));
}

template <class Flow>
auto export_calls<Flow>::file(std::string job_id, std::string filename, row_visitor to, row_options options) const
    -> answer_of<rows_read>
{
    return flow_.template carry_out<rows_read>([&](detail::shared_session target) {
        return detail::read_rows(std::move(target), op::get_file, file_of(std::move(job_id), filename), std::move(to),
                                 filename, options);
    });
}

template <class Flow>
auto export_calls<Flow>::download(std::string job_id, std::string filename, content_sink to,
                                  http::stream_limits limits) const -> answer_of<downloaded>
{
    return flow_.template carry_out<downloaded>([&](detail::shared_session target) {
        return detail::download(std::move(target), op::get_file, file_of(std::move(job_id), std::move(filename)),
                                std::move(to), limits);
    });
}

template class export_calls<detail::awaiting>;
template class export_calls<detail::blocking>;

} // namespace gladly_mcp::gladly
