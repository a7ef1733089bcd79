#pragma once

#include "sandbox/reply.hpp"

#include <gladly_mcp/sandbox/time_point.hpp>

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gladly_mcp::sandbox {

/// What a text must be like.
struct text_rule {
    bool required = true;
    std::size_t max_length = 0; ///< In code points; 0: no bound.
};

/// Reads a JSON body and gathers all that is wrong with it, so that one answer names every problem.
///
/// A member that is absent or null counts as not given. `attr` is the dotted path that the answer names.
class body_reader {
public:
    /// Parses the text; anything but an object is a problem, and then `body()` is empty.
    explicit body_reader(std::string_view text);

    [[nodiscard]] const boost::json::object& body() const noexcept { return body_; }

    void add_problem(std::string_view attr, std::string_view code, std::string_view detail);

    [[nodiscard]] bool failed() const noexcept { return !problems_.empty(); }

    /// 400 with all problems.
    [[nodiscard]] http::response refusal() const { return refused(400, problems_); }

    /// The member when it is given, else null.
    [[nodiscard]] static const boost::json::value* given(const boost::json::object& from, std::string_view name);

    /// A text: `blank` when it is required and missing or white space only, `invalid` when it is no text, `too_long`.
    std::optional<std::string> text(const boost::json::object& from, std::string_view name, std::string_view attr,
                                    text_rule rule = {});

    /// An object: `blank` when it is required and missing, `invalid` when it is something else.
    const boost::json::object* object(const boost::json::object& from, std::string_view name, std::string_view attr,
                                      bool required = true);

    /// A boolean, or `otherwise` when it is missing; `invalid` when it is something else.
    bool flag(const boost::json::object& from, std::string_view name, std::string_view attr, bool otherwise);

    /// A text out of a closed set: `invalid` when it is another one.
    std::optional<std::string> choice(const boost::json::object& from, std::string_view name, std::string_view attr,
                                      std::initializer_list<std::string_view> choices, bool required = true);

    /// An RFC 3339 time; `invalid` when the text is none.
    std::optional<time_point> time(const boost::json::object& from, std::string_view name, std::string_view attr,
                                   bool required = true);

    /// The entries of a list of objects: `blank` when it is required and missing or empty, `invalid` when it is
    /// something else.
    std::vector<const boost::json::object*> objects(const boost::json::object& from, std::string_view name,
                                                    std::string_view attr, bool required = false);

    /// A list of texts when it is given; `invalid` when it is something else.
    std::optional<std::vector<std::string>> texts(const boost::json::object& from, std::string_view name,
                                                  std::string_view attr);

private:
    boost::json::object body_;
    std::vector<problem> problems_;
};

/// The dotted path of a member of an entry: `emails[0].original`.
[[nodiscard]] std::string entry_attr(std::string_view list, std::size_t index, std::string_view member);

} // namespace gladly_mcp::sandbox
