#pragma once

#include "sandbox/reply.hpp"

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <cstddef>
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

private:
    boost::json::object body_;
    std::vector<problem> problems_;
};

} // namespace gladly_mcp::sandbox
