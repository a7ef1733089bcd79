#pragma once

#include <gladly_mcp/gladly/flow.hpp>
#include <gladly_mcp/gladly/models_fwd.hpp>

#include <string>
#include <utility>

namespace gladly_mcp::gladly {

/// The calls that manage the answers of the knowledge base; `Flow` decides between `awaitable<result<T>>` and
/// `result<T>`. What the public sees of them is `public_answer_calls`.
///
/// An answer has a text for each language and use. A language is written `en-us`; one that the organization has not set
/// up is `errc::invalid_request`, attr `language`.
template <class Flow>
class answer_calls {
public:
    template <class T>
    using answer_of = typename Flow::template answer_of<T>;

    explicit answer_calls(Flow flow) noexcept : flow_(std::move(flow)) {}

    /// Makes an answer without a text (`addAnswer`). Without an id one is made, so a repeat cannot make it twice: an id
    /// in use, and a name in use, are `errc::conflict`. Gladly refuses a name of more than 500 characters and a
    /// description of more than 10,000 with `errc::invalid_request`, code `too_long`.
    [[nodiscard]] answer_of<managed_answer> add(answer_create what) const;

    /// One answer (`getAnswerById`).
    [[nodiscard]] answer_of<managed_answer> get(std::string id) const;

    /// Changes an answer (`updateAnswer`). `audience_ids` replaces the present list whole. A name in use is
    /// `errc::invalid_request`, code `taken`, here. Repeating it does no harm.
    [[nodiscard]] answer_of<void> update(std::string id, answer_update changes) const;

    /// Deletes an answer with all of its texts (`deleteAnswer`). Gladly refuses with `errc::invalid_request`, code
    /// `in_use`, while a rule, a thread or a help center uses it. A repeat answers `errc::not_found`.
    [[nodiscard]] answer_of<void> remove(std::string id) const;

    /// The text of an answer in that language and for that use (`getAnswerContentByLanguageAndType`); `errc::not_found`
    /// when there is none.
    [[nodiscard]] answer_of<answer_content> content(std::string id, std::string language,
                                                    answer_content_type type) const;

    /// Writes that text, whether or not there was one (`addAnswerContentByLanguageAndType`). A public text needs a
    /// title, one for e-mails a subject. Repeating it does no harm.
    [[nodiscard]] answer_of<answer_content> set_content(std::string id, std::string language, answer_content_type type,
                                                        answer_content_write what) const;

    /// Deletes that text (`deleteAnswerContentByLanguageAndType`). Gladly refuses with `errc::invalid_request`: code
    /// `in_use` while a rule, a thread or a help center uses it; attr `type`, code `invalid` for a use whose texts it
    /// cannot delete. A repeat answers `errc::not_found`.
    [[nodiscard]] answer_of<void> remove_content(std::string id, std::string language, answer_content_type type) const;

private:
    Flow flow_;
};

extern template class GLADLY_MCP_API answer_calls<detail::awaiting>;
extern template class GLADLY_MCP_API answer_calls<detail::blocking>;

} // namespace gladly_mcp::gladly
