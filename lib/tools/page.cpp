#include "tools/page.hpp"

#include "tools/budget.hpp"
#include "tools/conform.hpp"
#include "tools/cursor.hpp"
#include "tools/error_text.hpp"
#include "tools/reply.hpp"
#include "tools/suggestion.hpp"
#include "tools/tool_set.hpp"

#include <gladly_mcp/core/serialize.hpp>
#include <gladly_mcp/gladly/id.hpp>

#include <algorithm>

namespace gladly_mcp::tools {

namespace {

/// The id of an item; empty when it has none that may stand in a sentence of ours.
std::string_view id_of(const boost::json::value& item)
{
    const auto* object = item.if_object();
    const auto* id = object == nullptr ? nullptr : object->if_contains("id");
    const auto* text = id == nullptr ? nullptr : id->if_string();
    return text != nullptr && gladly::valid_id(*text) ? std::string_view(*text) : std::string_view();
}

std::string pointer_to(std::size_t index)
{
    std::string pointer(1, '/');
    pointer += std::to_string(index);
    return pointer;
}

bool is_reversed(const page_request& wanted)
{
    const auto source = wanted.shape->from_gladly;
    return (source == source_order::oldest_first && wanted.order == list_order::newest_first) ||
           (source == source_order::newest_first && wanted.order == list_order::oldest_first);
}

/// One page in the making.
class page {
public:
    page(const call_scope& scope, boost::json::array items, const page_request& wanted)
        : scope_(scope), wanted_(wanted), items_(std::move(items)),
          item_schema_(scope.self->definition.output_schema->at("properties")
                           .at(boost::json::string_view(wanted.shape->name))
                           .at("items")
                           .as_object()),
          query_(std::string(scope.self->row->name) + '\n' + wanted.query)
    {
        if (is_reversed(wanted)) {
            std::ranges::reverse(items_);
        }
    }

    /// Goes to the caller's place; false when there is no such place.
    [[nodiscard]] bool seek()
    {
        if (!wanted_.part.cursor) {
            return true;
        }
        const auto place = read_cursor(*wanted_.part.cursor, query_);
        if (!place || place->delivered > items_.size()) {
            return false;
        }
        begin_ = place->delivered;
        if (place->last_id.empty()) {
            return true;
        }
        // New items may have come in front since: the id knows the place better than the count.
        const auto last = std::ranges::find(items_, place->last_id, id_of);
        begin_ = static_cast<std::size_t>(last - items_.begin()) + 1;
        return last != items_.end();
    }

    void fill()
    {
        const auto limit = static_cast<std::size_t>(wanted_.part.limit);
        std::size_t bytes = 0;
        for (end_ = begin_; end_ < items_.size() && end_ - begin_ < limit; ++end_) {
            auto& item = items_[end_];
            auto id = std::string(id_of(item));
            if (item.is_object()) {
                keep_members(item.get_object(), wanted_.fields);
            }
            std::vector<std::string> removed;
            if (conform(item, item_schema_, removed, pointer_to(taken_.size()))) {
                const auto size = core::to_json(item).size() + 1;
                if (!taken_.empty() && bytes + size > page_budget) {
                    return;
                }
                bytes += size;
                take(std::move(item), size);
            } else {
                removed.push_back(pointer_to(end_));
            }
            last_id_ = std::move(id);
            removed_.insert(removed_.end(), removed.begin(), removed.end());
        }
    }

    [[nodiscard]] mcp::tool_result finish(bool cut_by_gladly) &&
    {
        boost::json::object data;
        const auto count = taken_.size();
        data[wanted_.shape->name] = std::move(taken_);
        data["count"] = count;
        data["total"] = items_.size();
        write_remarks(cut_by_gladly);
        data["truncated"] = notes_.truncated();
        if (end_ < items_.size()) {
            data["nextCursor"] = next_cursor();
        }
        if (!notes_.text().empty()) {
            data["note"] = notes_.text();
        }
        if (!wanted_.merged_from.empty()) {
            data["merged_from"] = wanted_.merged_from;
        }
        auto summary = summarize(count);
        if (!notes_.text().empty()) {
            summary += ' ' + notes_.text();
        }
        return reply(summary, std::move(data));
    }

private:
    void take(boost::json::value item, std::size_t size)
    {
        if (size > page_budget) {
            if (!shorten(item, page_budget) && item.is_object()) {
                keep_members(item.get_object(), {"id"});
            }
            was_shortened_ = true;
        }
        taken_.push_back(std::move(item));
    }

    [[nodiscard]] std::string next_cursor() const
    {
        return write_cursor({.delivered = end_, .last_id = last_id_}, query_);
    }

    void write_remarks(bool cut_by_gladly)
    {
        if (!wanted_.merged_from.empty()) {
            notes_.add("Customer " + wanted_.merged_from + " was merged into this one.");
        }
        if (end_ < items_.size()) {
            notes_.add_cut("There are " + std::to_string(items_.size() - end_) +
                           " more: call again with the same arguments and cursor \"" + next_cursor() + "\".");
        }
        if (was_shortened_) {
            std::string text = "Long texts of an item were cut to keep the result small";
            if (!wanted_.shape->whole_by.empty()) {
                text += "; " + in_words(scope_, wanted_.shape->whole_by) + " returns more of it";
            }
            notes_.add_cut(text + '.');
        }
        if (cut_by_gladly) {
            notes_.add_cut(wanted_.shape->gladly_cut);
        }
        notes_.add_removed(removed_);
    }

    [[nodiscard]] std::string summarize(std::size_t count) const
    {
        const auto& shape = *wanted_.shape;
        if (items_.empty()) {
            return std::string(shape.empty);
        }
        std::string out = std::to_string(count);
        if (count != items_.size()) {
            out += " of " + std::to_string(items_.size());
        }
        out.append(1, ' ').append(items_.size() == 1 ? shape.one : shape.many);
        if (shape.from_gladly != source_order::none) {
            out += wanted_.order == list_order::newest_first ? ", newest first" : ", oldest first";
        }
        return out + '.';
    }

    const call_scope& scope_;
    const page_request& wanted_;
    boost::json::array items_;
    const boost::json::object& item_schema_;
    std::string query_;
    std::size_t begin_ = 0;
    std::size_t end_ = 0;
    std::string last_id_; // of the item before end_, which may have moved on
    boost::json::array taken_;
    std::vector<std::string> removed_;
    bool was_shortened_ = false;
    remarks notes_;
};

} // namespace

mcp::tool_result page_reply(const call_scope& scope, gladly::answer from, const page_request& wanted)
{
    auto* items = from.json.if_array();
    if (items == nullptr) {
        return call_failure(scope, error(errc::decode_failed, "The answer is no list."), {});
    }
    // Where Gladly has a bound but no flag, a list of just that length may have been cut.
    const bool is_full =
        !wanted.from->truncation_header && wanted.from->max_items != 0 && items->size() >= wanted.from->max_items;
    page out(scope, std::move(*items), wanted);
    if (!out.seek()) {
        return argument_failure("cursor", "the nextCursor of a page of this same list, unchanged", *wanted.part.cursor);
    }
    out.fill();
    return std::move(out).finish(from.truncated || is_full);
}

} // namespace gladly_mcp::tools
