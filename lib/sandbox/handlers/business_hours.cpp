#include "sandbox/body_reader.hpp"
#include "sandbox/encode_directory.hpp"
#include "sandbox/handlers/handlers.hpp"
#include "sandbox/list_reply.hpp"
#include "sandbox/office_hours.hpp"
#include "sandbox/reply.hpp"

#include <optional>

namespace gladly_mcp::sandbox {
namespace {

constexpr std::size_t max_name_length = 200;

/// What a create and an update share.
struct hours_fields {
    std::string name;
    bool primary = false;
    boost::json::object office_hours;
};

std::string read_name(body_reader& reader)
{
    const auto name = reader.text(reader.body(), "name", "name", {.required = false, .max_length = max_name_length});
    const bool blank = !name || name->find_first_not_of(" \t\r\n") == std::string::npos;
    if (blank && !reader.failed()) {
        reader.add_problem("name", "invalid", "name must not be blank"); // the contract's code, not `blank`
    }
    return name.value_or(std::string{});
}

hours_fields read_fields(body_reader& reader, bool primary)
{
    hours_fields out;
    out.name = read_name(reader);
    out.primary = reader.flag(reader.body(), "primary", "primary", primary);
    out.office_hours = read_office_hours(reader);
    return out;
}

/// The version that an update was made from.
std::optional<std::int64_t> read_version(body_reader& reader)
{
    const boost::json::value* given = body_reader::given(reader.body(), "version");
    if (given == nullptr) {
        reader.add_problem("version", "blank", "version must be given");
        return std::nullopt;
    }
    if (!given->is_int64()) {
        reader.add_problem("version", "invalid", "version must be a whole number");
        return std::nullopt;
    }
    return given->get_int64();
}

/// One schedule is primary: another one that was is no longer, and that changes it.
void make_only_primary(call& request, std::string_view id)
{
    for (auto& [other_id, other] : request.state.business_hours) {
        if (other.primary && other_id != id) {
            other.primary = false;
            ++other.version;
            other.updated_at = request.now;
        }
    }
}

business_hours* find_hours(call& request)
{
    const auto found = request.state.business_hours.find(request.path_value("businessHoursId"));
    return found == request.state.business_hours.end() ? nullptr : &found->second;
}

} // namespace

http::response get_business_hours(call& request)
{
    std::vector<const business_hours*> all;
    for (const auto& [id, entry] : request.state.business_hours) {
        all.push_back(&entry);
    }
    return list_reply(request, all);
}

http::response get_business_hours_by_id(call& request)
{
    const business_hours* found = find_hours(request);
    return found == nullptr ? unknown("business hours") : json_reply(200, to_json(*found));
}

http::response create_business_hours(call& request)
{
    body_reader reader{request.body};
    if (reader.failed()) {
        return reader.refusal();
    }
    hours_fields fields = read_fields(reader, false);
    if (reader.failed()) {
        return reader.refusal();
    }
    business_hours made;
    made.id = request.state.next_id();
    made.name = std::move(fields.name);
    made.primary = fields.primary;
    made.office_hours = std::move(fields.office_hours);
    made.created_at = request.now;
    made.updated_at = request.now;
    if (made.primary) {
        make_only_primary(request, made.id);
    }
    http::response reply = json_reply(201, to_json(made));
    std::string id = made.id;
    request.state.business_hours.emplace(std::move(id), std::move(made));
    return reply;
}

http::response update_business_hours(call& request)
{
    business_hours* target = find_hours(request);
    if (target == nullptr) {
        return unknown("business hours");
    }
    body_reader reader{request.body};
    if (reader.failed()) {
        return reader.refusal();
    }
    const auto version = read_version(reader);
    hours_fields fields = read_fields(reader, target->primary);
    if (target->primary && !fields.primary) {
        reader.add_problem("primary", "invalid", "make another schedule the primary one instead");
    }
    if (reader.failed()) {
        return reader.refusal();
    }
    if (*version != target->version) {
        return refused(409, problem{{}, "version_outdated", "the schedule has changed since that version", {}});
    }
    target->name = std::move(fields.name);
    target->primary = fields.primary;
    target->office_hours = std::move(fields.office_hours);
    target->updated_at = request.now;
    ++target->version;
    if (target->primary) {
        make_only_primary(request, target->id);
    }
    return json_reply(200, to_json(*target));
}

http::response delete_business_hours(call& request)
{
    const business_hours* target = find_hours(request);
    if (target == nullptr) {
        return unknown("business hours");
    }
    if (target->primary) {
        return refused(400, problem{{}, "invalid", "the primary schedule cannot be deleted", {}});
    }
    request.state.business_hours.erase(std::string{target->id});
    return empty_reply(204);
}

} // namespace gladly_mcp::sandbox
