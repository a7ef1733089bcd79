#pragma once

#include "mcp/tool_table.hpp"

#include <atomic>
#include <mutex>

namespace gladly_mcp::mcp {

/// The state behind `server`: the tools as they are registered, and the table that requests read.
///
/// Reading the table is one atomic load. A table that was handed out is kept until the end, because a request may still
/// look at it; it is built when a request first asks, so that registering tools at start costs nothing.
class server_core {
public:
    explicit server_core(server_options options) : options_(std::move(options)) {}
    ~server_core();
    server_core(const server_core&) = delete;
    server_core& operator=(const server_core&) = delete;

    [[nodiscard]] const server_options& options() const noexcept { return options_; }

    [[nodiscard]] const tool_table& table()
    {
        const tool_table* current = current_.load(std::memory_order_acquire);
        return current != nullptr ? *current : build();
    }

    void add(tool definition, tool_handler handler);
    bool remove(std::string_view name);
    [[nodiscard]] std::vector<tool> definitions() const;

private:
    const tool_table& build();

    server_options options_;
    mutable std::mutex mutex_;
    std::vector<std::shared_ptr<const tool_entry>> tools_;
    std::vector<std::unique_ptr<const tool_table>> tables_;
    std::atomic<const tool_table*> current_{nullptr};
};

} // namespace gladly_mcp::mcp
