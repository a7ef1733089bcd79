#pragma once

#include <gladly_mcp/core/describe.hpp>
#include <gladly_mcp/core/json.hpp>

#include <optional>
#include <string>
#include <vector>

namespace gladly_mcp::gladly {

/// One value of a freeform topic.
struct freeform_topic_value {
    std::string key{};
    std::string value{};

    static constexpr core::field_note notes[] = {
        {.member = "key", .description = "Key of the freeform topic.", .presence = core::presence::optional},
        {.member = "value", .description = "The value.", .presence = core::presence::optional},
    };
    friend bool operator==(const freeform_topic_value&, const freeform_topic_value&) = default;
};
BOOST_DESCRIBE_STRUCT(freeform_topic_value, (), (key, value))

/// The changes of `changeFreeformTopics`: what is named in neither list stays as it is.
struct freeform_topics_change {
    std::optional<std::vector<freeform_topic_value>> add{};
    std::optional<std::vector<freeform_topic_value>> remove{};

    static constexpr core::field_note notes[] = {
        {.member = "add", .description = "Values to add; those present already are ignored."},
        {.member = "remove", .description = "Values to take away."},
    };
    friend bool operator==(const freeform_topics_change&, const freeform_topics_change&) = default;
};
BOOST_DESCRIBE_STRUCT(freeform_topics_change, (), (add, remove))

} // namespace gladly_mcp::gladly
