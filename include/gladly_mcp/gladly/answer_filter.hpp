#pragma once

#include <optional>
#include <string>
#include <utility>

namespace gladly_mcp::gladly {

/// Which public answers are wanted.
///
/// Not an aggregate: g++ 12 destroys an aggregate twice that is made inside of a `co_await` expression.
struct answer_filter {
    answer_filter() = default;
    explicit answer_filter(std::optional<std::string> language_tag, std::optional<std::string> audience = std::nullopt)
        : language(std::move(language_tag)), audience_id(std::move(audience))
    {}

    std::optional<std::string> language;    ///< Such as `fr-fr`; absent: Gladly decides, for lists `en-us`.
    std::optional<std::string> audience_id; ///< Answers for this audience alone.
};

} // namespace gladly_mcp::gladly
