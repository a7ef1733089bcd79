#pragma once

#include <gladly_mcp/core/json.hpp>
#include <gladly_mcp/gladly/automation_message.hpp>
#include <gladly_mcp/gladly/event.hpp>
#include <gladly_mcp/gladly/unknown_content.hpp>

#include <boost/mp11/algorithm.hpp>

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace gladly_mcp::test {

/// Collects what came in an answer and has no place in the models: members that went to `extra`, and kinds that no
/// enumerator or alternative stands for. Nothing of that is lost on the way back, so a round trip alone would not tell
/// of it.
class undescribed {
public:
    [[nodiscard]] const std::vector<std::string>& found() const noexcept { return found_; }

    template <class T>
    void look_at(const T& value, const std::string& where = "")
    {
        if constexpr (requires { value.extra.members; }) {
            for (const auto& member : value.extra.members) {
                found_.push_back(where + '/' + std::string(member.key()));
            }
        }
        if constexpr (boost::describe::has_describe_members<T>::value) {
            using members =
                boost::describe::describe_members<T, boost::describe::mod_public | boost::describe::mod_inherited>;
            boost::mp11::mp_for_each<members>(
                [&](auto member) { look_at(value.*member.pointer, where + '/' + member.name); });
        }
    }

    template <class T>
    void look_at(const std::optional<T>& value, const std::string& where = "")
    {
        if (value) {
            look_at(*value, where);
        }
    }

    template <class T>
    void look_at(const std::vector<T>& values, const std::string& where = "")
    {
        for (std::size_t i = 0; i != values.size(); ++i) {
            look_at(values[i], where + '/' + std::to_string(i));
        }
    }

    template <class... Kinds>
    void look_at(const std::variant<Kinds...>& value, const std::string& where = "")
    {
        std::visit([&](const auto& kind) { look_at(kind, where); }, value);
    }

    template <class E>
    void look_at(const core::open_enum<E>& value, const std::string& where = "")
    {
        if (!value.known()) {
            unknown(value.wire(), where);
        }
    }

    void look_at(const gladly::unknown_content& value, const std::string& where = "") { unknown(value.type, where); }
    void look_at(const gladly::unknown_automation_content& value, const std::string& where = "")
    {
        unknown(value.kind, where);
    }
    void look_at(const gladly::unknown_event_content&, const std::string& where = "") { unknown("event", where); }
    void look_at(const boost::json::value&, const std::string& where = "") { unknown("JSON", where); }

    // These two have codecs of their own and are not described.
    void look_at(const gladly::automation_message& value, const std::string& where = "")
    {
        look_at_parts(value, where, value.content, value.from);
    }
    void look_at(const gladly::event& value, const std::string& where = "")
    {
        look_at_parts(value, where, value.content, value.initiator);
        if (!value.is_ping()) {
            look_at(value.type, where + "/type");
        }
    }

private:
    template <class T, class... Parts>
    void look_at_parts(const T& value, const std::string& where, const Parts&... parts)
    {
        for (const auto& member : value.extra.members) {
            found_.push_back(where + '/' + std::string(member.key()));
        }
        (look_at(parts, where), ...);
    }

    void unknown(std::string_view kind, const std::string& where)
    {
        found_.push_back(where + " (unknown kind " + std::string(kind) + ')');
    }

    std::vector<std::string> found_;
};

} // namespace gladly_mcp::test
