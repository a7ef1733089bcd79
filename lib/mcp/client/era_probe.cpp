#include "mcp/client/era_probe.hpp"

#include "mcp/revision/revision.hpp"

#include <algorithm>
#include <utility>

namespace gladly_mcp::mcp {
namespace {

/// What a list of versions from the server has in common with ours.
struct common_versions {
    bool stateless = false;
    bool legacy = false;
};

common_versions in_common(const boost::json::array& versions)
{
    common_versions found;
    for (const auto& version : versions) {
        if (!version.is_string())
            continue;
        found.stateless = found.stateless || version.get_string() == modern_revision().name();
        found.legacy = found.legacy || find_legacy_revision(version.get_string()) != nullptr;
    }
    return found;
}

const boost::json::array* array_member(const boost::json::value* object, std::string_view name) noexcept
{
    const auto* members = object != nullptr ? object->if_object() : nullptr;
    const auto* member = members != nullptr ? members->if_contains(name) : nullptr;
    return member != nullptr ? member->if_array() : nullptr;
}

bool is_code(const rpc_failure& refusal, error_code code) noexcept
{
    return refusal.code == static_cast<std::int64_t>(code);
}

/// The statuses with which an older endpoint, or none, answers a request that it does not understand.
bool speaks_no_modern_http(int status) noexcept
{
    return status == 400 || status == 404 || status == 405;
}

} // namespace

era_probe::step era_probe::begin()
{
    if (wanted_ == era_preference::legacy_only) {
        initializing_ = true;
        return send_initialize{newest_legacy_revision().name()};
    }
    return send_discover{modern_revision().name()};
}

era_probe::step era_probe::on_outcome(result<boost::json::value> outcome)
{
    if (initializing_)
        return judge_session(std::move(outcome));
    if (outcome)
        return judge_discovery(std::move(*outcome));
    if (outcome.error().code() == errc::rpc_error)
        return judge_refusal(outcome.error());
    return judge_failure(outcome.error());
}

era_probe::step era_probe::judge_discovery(boost::json::value discovered)
{
    // A lenient older server may answer anything to a method that it does not know.
    const auto* versions = array_member(&discovered, "supportedVersions");
    if (versions == nullptr)
        return fall_back(error(errc::protocol_error, "the answer to server/discover names no versions"));
    if (in_common(*versions).stateless)
        return agreed{
            .stateless = true, .version = std::string(modern_revision().name()), .opening = std::move(discovered)};
    return fall_back(error(errc::unsupported, "the server speaks no protocol version of this client"));
}

era_probe::step era_probe::judge_refusal(error refusal)
{
    const auto& failure = *refusal.detail_as<rpc_failure>();
    if (is_code(failure, error_code::header_mismatch) ||
        is_code(failure, error_code::missing_required_client_capability))
        return refusal;
    if (!is_code(failure, error_code::unsupported_protocol_version))
        return fall_back(refusal);
    const auto* supported = array_member(failure.data ? &*failure.data : nullptr, "supported");
    const common_versions common = supported != nullptr ? in_common(*supported) : common_versions{};
    // The server says that it serves what it has just refused: believed once, so that nobody goes round in circles.
    if (common.stateless && !std::exchange(retried_, true))
        return send_discover{modern_revision().name()};
    if (common.legacy && !common.stateless)
        return fall_back(refusal);
    return error(errc::unsupported, "the server serves no protocol version of this client", failure);
}

era_probe::step era_probe::judge_failure(error failure)
{
    if (exchanges_)
        return speaks_no_modern_http(failure.http_status()) ? fall_back(failure) : step(std::move(failure));
    if (failure.code() == errc::timed_out)
        return fall_back(failure);
    if (failure.code() == errc::closed)
        return error(errc::closed, "the server ended the stream on server/discover; an older server may do that: start "
                                   "it anew and connect with era_preference::legacy_only");
    return failure;
}

era_probe::step era_probe::judge_session(result<boost::json::value> outcome)
{
    if (!outcome && exchanges_ && speaks_no_modern_http(outcome.error().http_status()))
        return error(errc::unsupported, "nothing at this address answers initialize; the HTTP+SSE transport of "
                                        "2024-11-05 is not spoken by this client")
            .set_http_status(outcome.error().http_status());
    if (!outcome)
        return outcome.error();
    const auto* opening = outcome->if_object();
    const auto* version = opening != nullptr ? opening->if_contains("protocolVersion") : nullptr;
    if (version == nullptr || !version->is_string())
        return error(errc::protocol_error, "the answer to initialize has no protocolVersion");
    const revision* answered = find_legacy_revision(version->get_string());
    if (answered == nullptr)
        return error(errc::unsupported, "the server answers initialize with a version that this client does not speak");
    return agreed{.stateless = false, .version = std::string(answered->name()), .opening = std::move(*outcome)};
}

era_probe::step era_probe::fall_back(const error& evidence)
{
    if (wanted_ == era_preference::modern_only) {
        error refusal(errc::unsupported, "the server does not speak 2026-07-28");
        return refusal.set_http_status(evidence.http_status()).set_detail_of(evidence);
    }
    initializing_ = true;
    return send_initialize{newest_legacy_revision().name()};
}

} // namespace gladly_mcp::mcp
