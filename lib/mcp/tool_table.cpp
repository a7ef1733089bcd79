#include "mcp/tool_table.hpp"

#include <algorithm>
#include <utility>

namespace gladly_mcp::mcp {
namespace {

// Naming the last tool of a page rather than a position keeps a cursor good when tools are added behind it.
std::string cursor_after(const tool& last)
{
    return "after:" + last.name;
}

} // namespace

tool_table::tool_table(const server_options& options, std::vector<std::shared_ptr<const tool_entry>> tools)
    : tools_(std::move(tools))
{
    by_name_.reserve(tools_.size());
    for (const auto& entry : tools_)
        by_name_.emplace(entry->definition.name, entry.get());
    const std::size_t page_size = std::max<std::size_t>(options.page_size, 1);
    for (std::size_t end = page_size; end < tools_.size(); end += page_size)
        cursors_.push_back(cursor_after(tools_[end - 1]->definition));
    for (const revision* how : all_revisions())
        renderings_[how->ordinal()] = render(*how, options);
}

tool_table::rendering tool_table::render(const revision& how, const server_options& options) const
{
    rendering out;
    how.append_identity(out.identity, options);
    how.append_opening(out.opening, options, out.identity);
    const std::size_t page_size = std::max<std::size_t>(options.page_size, 1);
    for (std::size_t number = 0; number <= cursors_.size(); ++number) {
        std::string list = "[";
        const std::size_t end = std::min(tools_.size(), (number + 1) * page_size);
        for (std::size_t i = number * page_size; i < end; ++i) {
            if (list.size() > 1)
                list += ',';
            how.append_tool(list, tools_[i]->definition);
        }
        list += ']';
        how.append_tool_page(out.pages.emplace_back(), list,
                             number < cursors_.size() ? std::string_view(cursors_[number]) : std::string_view{},
                             options, out.identity);
    }
    return out;
}

const tool_entry* tool_table::find(std::string_view name) const noexcept
{
    const auto found = by_name_.find(name);
    return found != by_name_.end() ? found->second : nullptr;
}

std::string_view tool_table::identity(const revision& how) const noexcept
{
    return renderings_[how.ordinal()].identity;
}

std::string_view tool_table::opening(const revision& how) const noexcept
{
    return renderings_[how.ordinal()].opening;
}

const std::string* tool_table::page(const revision& how, const boost::json::value* cursor) const noexcept
{
    const auto& pages = renderings_[how.ordinal()].pages;
    if (cursor == nullptr)
        return &pages.front();
    if (!cursor->is_string())
        return nullptr;
    const auto found = std::ranges::find(cursors_, std::string_view(cursor->get_string()));
    return found != cursors_.end() ? &pages[static_cast<std::size_t>(found - cursors_.begin()) + 1] : nullptr;
}

} // namespace gladly_mcp::mcp
