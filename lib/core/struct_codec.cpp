#include "core/decode_access.hpp"
#include "core/nearest_name.hpp"
#include "core/quote.hpp"

#include <gladly_mcp/core/detail/struct_table.hpp>
#include <gladly_mcp/core/detail/values.hpp>

#include <bit>
#include <utility>

namespace gladly_mcp::core::detail {
namespace {

constexpr std::size_t none = static_cast<std::size_t>(-1);

// Services send members in one order, most often that of the description, so the field after the last one is tried
// first. A second spelling counts only while the first one is absent; beside it, it is one more unknown member.
std::size_t find_field(const struct_table& table, const boost::json::object& source, std::string_view name,
                       std::size_t likely)
{
    if (likely < table.size && table.fields[likely].wire_name == name)
        return likely;
    for (std::size_t i = 0; i != table.size; ++i)
        if (table.fields[i].wire_name == name)
            return i;
    if (table.has_aliases && !name.empty())
        for (std::size_t i = 0; i != table.size; ++i)
            if (table.fields[i].also_known_as == name)
                return source.contains(table.fields[i].wire_name) ? none : i;
    return none;
}

/// One struct being decoded.
class struct_decoder {
public:
    struct_decoder(const struct_table& table, decode_context& context, void* out) noexcept
        : table_(table), context_(context), out_(out), extra_(table.extra_of != nullptr ? table.extra_of(out) : nullptr)
    {}

    bool run(const boost::json::object& source)
    {
        if (extra_ != nullptr)
            extra_->members.clear();
        std::uint64_t seen = 0;
        std::size_t likely = 0;
        for (const auto& member : source) {
            const auto i = find_field(table_, source, member.key(), likely);
            if (i == none) {
                if (!take_unknown(member))
                    return false;
                continue;
            }
            likely = i + 1;
            seen |= std::uint64_t{1} << i;
            if (!take(table_.fields[i], member.key(), member.value()))
                return false;
        }
        return finish(seen);
    }

private:
    void* member(const field& one) const noexcept { return const_cast<void*>(one.member_of(out_)); }

    bool take(const field& one, std::string_view name, const boost::json::value& value)
    {
        const bool is_null = value.is_null();
        if (is_null && one.keeps_initial && (one.ops->may_be_absent || !one.ops->takes_null))
            return true;
        const decode_context::place here(context_, name);
        decode_access::set_bounds(context_, one.bounded && context_.options().check_lengths ? one.note : nullptr);
        if (is_null && one.required)
            return decode_access::decode_null_strictly(
                context_, [&](const boost::json::value& null) { return one.ops->decode(null, context_, member(one)); });
        return one.ops->decode(value, context_, member(one));
    }

    bool take_unknown(const boost::json::key_value_pair& member)
    {
        const std::string_view name = member.key();
        if (context_.options().unknown_members == unknown_members::refuse)
            return refuse_unknown(name);
        if (extra_ != nullptr)
            extra_->members.emplace(name, member.value());
        return true;
    }

    bool refuse_unknown(std::string_view name)
    {
        const decode_context::place here(context_, name);
        std::string names;
        nearest_name nearest(name);
        for (std::size_t i = 0; i != table_.size; ++i) {
            nearest.consider(table_.fields[i].wire_name);
            names.append(i == 0 ? "" : ", ").append(table_.fields[i].wire_name);
        }
        auto expected = std::string("a known member");
        if (!nearest.found().empty())
            expected += " (did you mean \"" + std::string(nearest.found()) + "\"?)";
        else
            expected += names.empty() ? " (there are none)" : " (" + names + ')';
        return context_.fail_in_words(expected, "unknown member \"" + shortened(name) + '"');
    }

    bool finish(std::uint64_t seen)
    {
        if (const auto missing = table_.required & ~seen; missing != 0)
            return refuse_missing(table_.fields[std::countr_zero(missing)]);
        for (auto left = table_.set_absent & ~seen; left != 0; left &= left - 1) {
            const auto& one = table_.fields[std::countr_zero(left)];
            one.ops->set_absent(member(one));
        }
        return true;
    }

    bool refuse_missing(const field& one)
    {
        const decode_context::place here(context_, one.wire_name);
        return decode_access::fail_missing(
            context_, [&](const boost::json::value& null) { return one.ops->decode(null, context_, member(one)); });
    }

    const struct_table& table_;
    decode_context& context_;
    void* out_;
    extra* extra_;
};

} // namespace

bool decode_struct(const boost::json::value& value, decode_context& context, void* out, const struct_table& table)
{
    const bounds_of_item outer(context, decode_access::bounds(context));
    if (const auto* object = value.if_object())
        return struct_decoder(table, context, out).run(*object);
    decode_access::set_bounds(context, nullptr);
    const entries parsed(value, context);
    return parsed.valid() && struct_decoder(table, context, out).run(parsed.object());
}

boost::json::value encode_struct(const void* object, const struct_table& table, const boost::json::storage_ptr& storage)
{
    boost::json::object out(storage);
    // The accessor serves decoding too and so takes an object that may change; here it does not.
    const auto* more = table.extra_of != nullptr ? table.extra_of(const_cast<void*>(object)) : nullptr;
    out.reserve(table.size + (more != nullptr ? more->members.size() : 0));
    for (std::size_t i = 0; i != table.size; ++i) {
        const auto& one = table.fields[i];
        const void* member = one.member_of(object);
        if (!one.ops->may_be_absent || !one.ops->is_absent(member))
            out.emplace(one.wire_name, one.ops->encode(member, storage));
    }
    if (more != nullptr)
        for (const auto& member : more->members)
            out.emplace(member.key(), member.value());
    return boost::json::value(std::move(out));
}

} // namespace gladly_mcp::core::detail
