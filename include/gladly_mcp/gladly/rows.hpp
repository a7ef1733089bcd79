#pragma once

#include <gladly_mcp/core/decode.hpp>
#include <gladly_mcp/gladly/visitor.hpp>
#include <gladly_mcp/http/body_sink.hpp>

#include <boost/json/value.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace gladly_mcp::gladly {

/// One line of a stream of JSON lines.
struct json_row {
    std::uint64_t line = 0;  ///< From 1, in the order sent; blank lines count.
    std::string_view file{}; ///< The export file that it is from; empty for events. Valid until the visit is done.
    boost::json::value json{};
};

/// A row together with the number of its line, for those who want to go on from there later.
template <class T>
struct numbered {
    std::uint64_t line = 0;
    T row{};
};

/// How a line becomes a `T`: by `core::decode`, lengths not checked. Specialize it for rows that need more than JSON.
template <class T>
struct row_reader {
    [[nodiscard]] static result<T> read(json_row&& from)
    {
        const core::decode_options as_it_is{.check_lengths = false};
        return core::decode<T>(from.json, as_it_is);
    }
};

template <>
struct row_reader<json_row> {
    [[nodiscard]] static result<json_row> read(json_row&& from) { return std::move(from); }
};

template <>
struct row_reader<boost::json::value> {
    [[nodiscard]] static result<boost::json::value> read(json_row&& from) { return std::move(from.json); }
};

template <class T>
struct row_reader<numbered<T>> {
    [[nodiscard]] static result<numbered<T>> read(json_row&& from)
    {
        const std::uint64_t line = from.line;
        auto row = row_reader<T>::read(std::move(from));
        if (!row) {
            return row.error();
        }
        return numbered<T>{line, *std::move(row)};
    }
};

namespace detail {

/// The type of the one parameter of a function, without reference and const.
template <class F>
struct parameter : parameter<decltype(&F::operator())> {};
template <class R, class A>
struct parameter<R (*)(A)> : std::remove_cvref<A> {};
template <class R, class C, class A>
struct parameter<R (C::*)(A)> : std::remove_cvref<A> {};
template <class R, class C, class A>
struct parameter<R (C::*)(A) const> : std::remove_cvref<A> {};
template <class R, class A>
struct parameter<R (*)(A) noexcept> : std::remove_cvref<A> {};
template <class R, class C, class A>
struct parameter<R (C::*)(A) noexcept> : std::remove_cvref<A> {};
template <class R, class C, class A>
struct parameter<R (C::*)(A) const noexcept> : std::remove_cvref<A> {};

} // namespace detail

/// What the caller does with each row: as `visitor`, but of the type of row that its one parameter names.
///
///     [&](gladly::agent who) { agents.push_back(std::move(who)); }
///     [](gladly::conversation_item item) -> asio::awaitable<result<void>> { co_return co_await store(item); }
///
/// Besides the models a row may be `json_row`, `boost::json::value`, and `numbered<T>` of any of them. The row is valid
/// until the visit is done, so a `const T&` may be taken.
class row_visitor {
public:
    template <class F>
    requires(!std::same_as<std::remove_cvref_t<F>, row_visitor>)
        row_visitor(F&& function) // NOLINT(google-explicit-constructor): a lambda in a call
        : row_visitor(std::in_place_type<typename detail::parameter<std::decay_t<F>>::type>, std::forward<F>(function))
    {}

    /// For functions that do not tell the type of row themselves: `row_visitor{std::in_place_type<agent>, generic}`.
    template <class T, class F>
    row_visitor(std::in_place_type_t<T>, F&& function)
    {
        struct state {
            std::decay_t<F> function;
            std::optional<T> row; // not within the visit: a coroutine that takes a reference runs later
        };
        visit_ = [kept = std::make_shared<state>(state{std::forward<F>(function), std::nullopt})](
                     json_row&& from) -> result<detail::visit_step> {
            auto row = row_reader<T>::read(std::move(from));
            if (!row) {
                return row.error();
            }
            kept->row.emplace(*std::move(row));
            if constexpr (detail::visits<std::decay_t<F>, T&&>) {
                return detail::visit(kept->function, std::move(*kept->row));
            } else {
                return detail::visit(kept->function, *kept->row);
            }
        };
    }

    /// Reads the row and begins the visit. An error: the line is no such row.
    [[nodiscard]] result<detail::visit_step> operator()(json_row&& from) const { return visit_(std::move(from)); }

private:
    std::function<result<detail::visit_step>(json_row&&)> visit_;
};

/// Bounds of a stream of rows, and where to begin.
///
/// A stream that broke off cannot be taken up where it ended, for the API promises no byte ranges; but the rows that
/// were seen before can be left out: an export file does not change, so give the number of the last line that was
/// done with (`numbered`) as `skip_lines`.
struct row_options {
    http::stream_limits limits{};

    std::size_t max_line = std::size_t{8} << 20U; ///< Bytes of one line; a longer one is reported and left out.
    std::uint64_t skip_lines = 0;                 ///< Lines at the begin that are not even read as JSON.
    std::size_t max_problems = 100;               ///< Problems that are kept; further ones are counted only.
};

/// A line that could not be read; the others were delivered.
struct row_problem {
    std::uint64_t line = 0;
    error why; ///< `errc::malformed_json`, `errc::decode_failed` with a `decode_failure`, or `errc::too_large`.
};

/// What became of a stream of rows that was read to its end.
struct rows_read {
    std::uint64_t rows = 0;            ///< Given to the visitor.
    std::uint64_t unreadable = 0;      ///< Left out.
    std::uint64_t lines = 0;           ///< All of them, blank and skipped ones included; without the names of a report.
    std::vector<row_problem> problems; ///< Why lines were left out, the first ones.
};

} // namespace gladly_mcp::gladly
