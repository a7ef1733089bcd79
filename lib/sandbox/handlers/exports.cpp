#include "sandbox/encode_data.hpp"
#include "sandbox/export_file.hpp"
#include "sandbox/handlers/handlers.hpp"
#include "sandbox/list_reply.hpp"
#include "sandbox/read_time.hpp"
#include "sandbox/reply.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <vector>

namespace gladly_mcp::sandbox {
namespace {

/// How long a job is listed, and how long its files are kept.
constexpr std::chrono::hours kept_for{14 * 24};

/// What `findJobs` can be asked for.
struct job_filter {
    const std::string* status = nullptr; ///< Null: any.
    time_point start_at;
    time_point end_at;
    std::vector<problem> problems;
};

void read_bound(const call& request, std::string_view name, time_point& into, std::vector<problem>& problems)
{
    const std::string* given = request.query_value(name);
    if (given == nullptr) {
        return;
    }
    if (const auto when = read_time(*given)) {
        into = *when;
    } else {
        problems.push_back({std::string{name}, "invalid", std::string{name} + " must be an RFC 3339 time", {}});
    }
}

job_filter read_filter(const call& request)
{
    static constexpr std::array<std::string_view, 4> statuses{"PENDING", "IN_PROGRESS", "COMPLETED", "FAILED"};
    job_filter out;
    out.status = request.query_value("status");
    if (out.status != nullptr && std::ranges::find(statuses, *out.status) == statuses.end()) {
        out.problems.push_back({"status", "invalid", "status is not one of the known values", {}});
    }
    out.start_at = request.now - kept_for;
    out.end_at = request.now;
    read_bound(request, "startAt", out.start_at, out.problems);
    read_bound(request, "endAt", out.end_at, out.problems);
    if (out.start_at < request.now - kept_for) {
        out.problems.push_back({"startAt", "invalid", "startAt must lie in the last 14 days", {}});
    }
    if (out.end_at > request.now) {
        out.problems.push_back({"endAt", "invalid", "endAt must not lie in the future", {}});
    }
    if (out.end_at < out.start_at) {
        out.problems.push_back({"endAt", "invalid", "endAt must not be before startAt", {}});
    }
    return out;
}

const export_job* find_job(const call& request)
{
    const auto found = request.state.export_jobs.find(request.path_value("jobId"));
    return found == request.state.export_jobs.end() ? nullptr : &found->second;
}

} // namespace

http::response find_schedules(call& request)
{
    std::vector<const export_schedule*> all;
    for (const export_schedule& entry : request.state.export_schedules) {
        all.push_back(&entry);
    }
    return list_reply(request, all);
}

http::response find_jobs(call& request)
{
    const job_filter filter = read_filter(request);
    if (!filter.problems.empty()) {
        return refused(400, filter.problems);
    }
    std::vector<const export_job*> found;
    for (const auto& [id, job] : request.state.export_jobs) {
        if (job.updated_at >= filter.start_at && job.updated_at <= filter.end_at &&
            (filter.status == nullptr || wire_name(job.status) == *filter.status)) {
            found.push_back(&job);
        }
    }
    std::ranges::stable_sort(found, std::greater{}, &export_job::updated_at);
    return list_reply(request, found);
}

http::response get_job(call& request)
{
    const export_job* found = find_job(request);
    return found == nullptr ? unknown("job") : json_reply(200, to_json(*found));
}

http::response delete_job(call& request)
{
    const export_job* target = find_job(request);
    if (target == nullptr) {
        return unknown("job");
    }
    if (target->status != export_status::completed && target->status != export_status::failed) {
        return refused_with_array(
            400, problem{"status", "temporary_failure", "only a completed or failed job can be deleted", {}});
    }
    request.state.export_jobs.erase(std::string{target->id});
    return empty_reply(204);
}

http::response get_file(call& request)
{
    const export_job* job = find_job(request);
    if (job == nullptr) {
        return unknown("job");
    }
    const std::string_view name = request.path_value("filename");
    if (std::ranges::find(job->files, name) == job->files.end() || job->updated_at < request.now - kept_for) {
        return unknown("file");
    }
    return content_reply("application/x-ndjson", export_file(request.state, *job, name));
}

} // namespace gladly_mcp::sandbox
