#pragma once

#include <gladly_mcp/core/decode_context.hpp>
#include <gladly_mcp/sandbox/time_point.hpp>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gladly_mcp::sandbox {

/// Reads the members of one record of a snapshot. A member that is absent or null leaves the record as it is; one of a
/// wrong type is reported to the context, with its place.
///
/// Names must live as long as the reader: they are literals.
class record_reader {
public:
    record_reader(core::decode_context& context, bool& failed, const boost::json::object& from) noexcept
        : context_(context), failed_(failed), from_(from)
    {}

    void read(std::string_view name, std::string& into);
    void read(std::string_view name, bool& into);
    void read(std::string_view name, std::int64_t& into);
    void read(std::string_view name, std::uint64_t& into);
    void read(std::string_view name, double& into);
    void read(std::string_view name, time_point& into);
    void read(std::string_view name, std::optional<time_point>& into);
    void read(std::string_view name, std::vector<std::string>& into);
    void read(std::string_view name, boost::json::object& into);
    void read(std::string_view name, boost::json::array& into);

    /// The text of a member that must be there and must not be empty.
    void read_key(std::string_view name, std::string& into);

    /// An enumerator by its name on the wire.
    template <class Enum>
    void read(std::string_view name, Enum& into, std::initializer_list<std::pair<std::string_view, Enum>> values)
    {
        std::string text;
        read(name, text);
        for (const auto& [wire, value] : values) {
            if (text == wire) {
                into = value;
                return;
            }
        }
        if (!text.empty()) {
            refuse(name, "one of the known values");
        }
    }

    /// A record inside this one.
    template <class Record>
    void read_record(std::string_view name, Record& into)
    {
        if (const boost::json::object* found = object_at(name)) {
            const core::decode_context::place here{context_, name};
            record_reader inner{context_, failed_, *found};
            read_fields(inner, into);
        }
    }

    template <class Record>
    void read_record(std::string_view name, std::optional<Record>& into)
    {
        if (object_at(name) != nullptr) {
            read_record(name, into.emplace());
        }
    }

    /// A list of records, read into the end of `into`.
    template <class Record>
    void read_records(std::string_view name, std::vector<Record>& into)
    {
        const boost::json::array* found = array_at(name);
        if (found == nullptr) {
            return;
        }
        const core::decode_context::place here{context_, name};
        into.reserve(into.size() + found->size());
        for (std::size_t index = 0; index < found->size(); ++index) {
            const core::decode_context::place entry{context_, index};
            if (const boost::json::object* one = as_object((*found)[index])) {
                record_reader inner{context_, failed_, *one};
                read_fields(inner, into.emplace_back());
            }
        }
    }

    /// The member when it is given, and null otherwise or when it is of another type, which is reported.
    const boost::json::object* object_at(std::string_view name);
    const boost::json::array* array_at(std::string_view name);

    void refuse(std::string_view name, std::string_view expected);

private:
    const boost::json::value* given(std::string_view name) const;
    const boost::json::object* as_object(const boost::json::value& value);

    core::decode_context& context_;
    bool& failed_;
    const boost::json::object& from_;
};

} // namespace gladly_mcp::sandbox
