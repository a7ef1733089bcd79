#pragma once

#include <gladly_mcp/core/error.hpp>

#include <boost/json/value.hpp>

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace gladly_mcp::gladly {

/// A list that Gladly answered: the items that could be read, in the order sent.
///
/// Gladly has no pages: a list comes whole or is cut, see `truncated`. One item that cannot be read does not spoil the
/// others: it is left out, named in `problems`, and still there in `raw`.
template <class T>
class list {
public:
    using value_type = T;
    using const_iterator = typename std::vector<T>::const_iterator;

    list() = default;
    list(std::vector<T> items, std::vector<error> problems, bool truncated, boost::json::value raw)
        : items_(std::move(items)), problems_(std::move(problems)), truncated_(truncated), raw_(std::move(raw))
    {}

    [[nodiscard]] const_iterator begin() const noexcept { return items_.begin(); }
    [[nodiscard]] const_iterator end() const noexcept { return items_.end(); }
    [[nodiscard]] std::size_t size() const noexcept { return items_.size(); }
    [[nodiscard]] bool empty() const noexcept { return items_.empty(); }

    /// The item at `index`, which must be less than `size()`.
    [[nodiscard]] const T& operator[](std::size_t index) const noexcept { return items_[index]; }

    /// The items themselves, to be moved from.
    [[nodiscard]] std::vector<T>& items() noexcept { return items_; }
    [[nodiscard]] const std::vector<T>& items() const noexcept { return items_; }

    /// Whether Gladly says that it left items out. It says so for conversations, their items and tasks only; customers
    /// found are cut at 50 without a word.
    [[nodiscard]] bool truncated() const noexcept { return truncated_; }

    /// The items that could not be read: `errc::decode_failed`, each with a `decode_failure` whose pointer begins with
    /// the index in `raw`.
    [[nodiscard]] const std::vector<error>& problems() const noexcept { return problems_; }

    /// The JSON array as it came.
    [[nodiscard]] const boost::json::value& raw() const noexcept { return raw_; }

private:
    std::vector<T> items_;
    std::vector<error> problems_;
    bool truncated_ = false;
    boost::json::value raw_;
};

/// What a call made.
struct created {
    std::string id; ///< Empty when Gladly did not tell one.

    friend bool operator==(const created&, const created&) = default;
};

} // namespace gladly_mcp::gladly
