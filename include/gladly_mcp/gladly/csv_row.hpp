#pragma once

#include <gladly_mcp/core/config.hpp>
#include <gladly_mcp/gladly/visitor.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gladly_mcp::gladly {

/// A row of a report, its fields as text. Copies share the names of the columns.
class GLADLY_MCP_API csv_row {
public:
    /// Makes an empty row. `names` must not be null.
    explicit csv_row(std::shared_ptr<const std::vector<std::string>> names) noexcept : names_(std::move(names)) {}

    /// The number of the row: the first below the names is 1.
    [[nodiscard]] std::uint64_t number() const noexcept { return number_; }

    /// Fields in this row; usually, but not certainly, as many as there are names.
    [[nodiscard]] std::size_t size() const noexcept { return ends_.size(); }

    /// The field at `index`, which must be less than `size()`.
    [[nodiscard]] std::string_view operator[](std::size_t index) const noexcept;

    /// The field below the name, the first of that name; nothing when there is no such column or the row is too short.
    [[nodiscard]] std::optional<std::string_view> find(std::string_view name) const noexcept;

    /// The names of the columns, in order.
    [[nodiscard]] const std::vector<std::string>& names() const noexcept { return *names_; }

private:
    friend class csv_reader;

    std::shared_ptr<const std::vector<std::string>> names_;
    std::uint64_t number_ = 0;
    std::string text_;              ///< The fields one after the other.
    std::vector<std::size_t> ends_; ///< Where each ends in `text_`.
};

/// Takes a report row by row; each row is valid until the visit is done.
using csv_visitor = visitor<const csv_row&>;

} // namespace gladly_mcp::gladly
