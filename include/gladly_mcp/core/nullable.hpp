#pragma once

#include <cstddef>
#include <optional>
#include <type_traits>
#include <utility>

namespace gladly_mcp::core {

/// A value or JSON `null`.
///
/// Use `std::optional<nullable<T>>` where "left out", "null" and a value mean three things, as in a partial update:
/// `std::nullopt` is left out, `nullable<T>()` is written as `null`.
template <class T>
class nullable {
public:
    using value_type = T;

    /// Makes a null.
    nullable() = default;
    nullable(std::nullptr_t) noexcept {} // NOLINT(google-explicit-constructor): reads as it is written on the wire

    template <class U = T>
    requires(std::is_constructible_v<T, U&&> && !std::is_same_v<std::remove_cvref_t<U>, nullable> &&
             !std::is_same_v<std::remove_cvref_t<U>, std::nullptr_t>) explicit(!std::is_convertible_v<U&&, T>)
        nullable(U&& value)
        : value_(std::forward<U>(value))
    {}

    [[nodiscard]] bool is_null() const noexcept { return !value_.has_value(); }
    [[nodiscard]] bool has_value() const noexcept { return value_.has_value(); }
    explicit operator bool() const noexcept { return value_.has_value(); }

    /// The value; undefined when null.
    [[nodiscard]] const T& operator*() const noexcept { return *value_; }
    [[nodiscard]] T& operator*() noexcept { return *value_; }
    [[nodiscard]] const T* operator->() const noexcept { return &*value_; }
    [[nodiscard]] T* operator->() noexcept { return &*value_; }

    /// Makes a value in place and returns it.
    template <class... Args>
    T& emplace(Args&&... args)
    {
        return value_.emplace(std::forward<Args>(args)...);
    }

    /// Makes it null.
    void reset() noexcept { value_.reset(); }

    friend bool operator==(const nullable&, const nullable&) = default;
    friend bool operator==(const nullable& left, std::nullptr_t) noexcept { return left.is_null(); }

private:
    std::optional<T> value_;
};

} // namespace gladly_mcp::core
