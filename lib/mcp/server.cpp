#include "mcp/server_core.hpp"

#include <gladly_mcp/mcp/server.hpp>

#include <algorithm>
#include <utility>

namespace gladly_mcp::mcp {
namespace {

void require(bool holds, std::string message)
{
    if (!holds)
        throw system_error(error(errc::invalid_argument, std::move(message)));
}

bool has_object_root(const boost::json::object& schema)
{
    const auto* type = schema.if_contains("type");
    return type != nullptr && type->is_string() && type->get_string() == "object";
}

} // namespace

server_core::~server_core() = default;

void server_core::add(tool definition, tool_handler handler)
{
    require(valid_tool_name(definition.name), "a tool's name has 1 to 128 characters of A-Z a-z 0-9 _ - .");
    require(!definition.description.empty(), "tool " + definition.name + " needs a description");
    require(has_object_root(definition.input_schema),
            "the input schema of tool " + definition.name + " must have type object at the top");
    require(handler.as_plain() != nullptr || handler.as_awaiting() != nullptr,
            "tool " + definition.name + " needs a handler that holds a function");
    const std::lock_guard lock(mutex_);
    const bool taken =
        std::ranges::any_of(tools_, [&](const auto& entry) { return entry->definition.name == definition.name; });
    require(!taken, "there is already a tool " + definition.name);
    tools_.push_back(std::make_shared<const tool_entry>(tool_entry{std::move(definition), std::move(handler)}));
    current_.store(nullptr, std::memory_order_release);
}

bool server_core::remove(std::string_view name)
{
    const std::lock_guard lock(mutex_);
    const bool removed = std::erase_if(tools_, [&](const auto& entry) { return entry->definition.name == name; }) > 0;
    if (removed)
        current_.store(nullptr, std::memory_order_release);
    return removed;
}

std::vector<tool> server_core::definitions() const
{
    const std::lock_guard lock(mutex_);
    std::vector<tool> out;
    out.reserve(tools_.size());
    for (const auto& entry : tools_)
        out.push_back(entry->definition);
    return out;
}

const tool_table& server_core::build()
{
    const std::lock_guard lock(mutex_);
    if (const tool_table* current = current_.load(std::memory_order_acquire))
        return *current;
    tables_.push_back(std::make_unique<const tool_table>(options_, tools_));
    current_.store(tables_.back().get(), std::memory_order_release);
    return *tables_.back();
}

server::server(server_options options) : core_(std::make_shared<server_core>(std::move(options))) {}

server& server::add_tool(tool definition, tool_handler handler)
{
    core_->add(std::move(definition), std::move(handler));
    return *this;
}

bool server::remove_tool(std::string_view name)
{
    return core_->remove(name);
}

std::vector<tool> server::tools() const
{
    return core_->definitions();
}

const server_options& server::options() const noexcept
{
    return core_->options();
}

} // namespace gladly_mcp::mcp
