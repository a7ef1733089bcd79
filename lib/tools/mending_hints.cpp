#include "tools/mending_hints.hpp"

#include <algorithm>
#include <array>

namespace gladly_mcp::tools {

namespace {

/// What helps when Gladly names one part of a request. `{}` stands for the tool that finds what is needed.
struct mending {
    std::string_view attr;
    std::string_view code; ///< Empty: any.
    std::string_view advice;
    std::string_view tool = {};
};

constexpr std::array mendings{
    mending{.attr = "assignee.agentId",
            .code = "",
            .advice = "The agent must belong to the inbox: take another agent, or leave agentId out to assign to the "
                      "inbox alone. Agents are listed by {}.",
            .tool = "list_all_gladly_agents"},
    mending{.attr = "assignee.inboxId",
            .code = "",
            .advice = "Take an inbox that is not disabled from {}.",
            .tool = "list_all_gladly_inboxes"},
    mending{.attr = "topicIds",
            .code = "",
            .advice = "Take topics that are not disabled from {}.",
            .tool = "list_all_gladly_topics"},
    mending{.attr = "dueAt", .code = "", .advice = "dueAt must be a time in the future, such as 2030-01-31T17:00:00Z."},
    mending{.attr = "customer.mobileNumber",
            .code = "invalid_state",
            .advice = "The customer takes no text messages at this number: smsPreference in the profile says so. Do "
                      "not try another number without asking."},
    mending{.attr = "customer.mobileNumber",
            .code = "",
            .advice = "mobileNumber must be a mobile number that this organization may send to; numbers abroad may "
                      "not be open."},
    mending{.attr = "from",
            .code = "",
            .advice = "from must be a number that the organization owns: see from or to of earlier SMS items in {}.",
            .tool = "list_all_gladly_conversation_items"},
    mending{.attr = "emails", .code = "taken", .advice = "An e-mail address belongs to another customer."},
    mending{.attr = "phones", .code = "taken", .advice = "A mobile number belongs to another customer."},
    mending{.attr = "id", .code = "taken", .advice = "The id is in use: leave id out to get a new one."},
};

bool says(const std::vector<field_problem>& problems, std::string_view word)
{
    return std::ranges::any_of(problems, [&](const field_problem& one) {
        const auto found = std::ranges::search(one.detail, word, [](char left, char right) {
            return (left >= 'A' && left <= 'Z' ? static_cast<char>(left - 'A' + 'a') : left) == right;
        });
        return !found.empty();
    });
}

} // namespace

void say_how_to_mend(failure& out, const std::vector<field_problem>& problems)
{
    std::vector<const mending*> said;
    for (const auto& problem : problems) {
        const auto rule = std::ranges::find_if(mendings, [&](const mending& one) {
            return problem.attr == one.attr && (one.code.empty() || one.code == problem.code);
        });
        if (rule != mendings.end() && std::ranges::find(said, &*rule) == said.end()) {
            said.push_back(&*rule);
            out.say(with_tool(out.scope(), rule->advice, rule->tool));
        }
    }
}

void say_how_to_close(failure& out, const std::vector<field_problem>& problems, const conversation_wish& wish)
{
    const bool has_free_reason = std::ranges::any_of(
        problems, [](const field_problem& one) { return one.code == "invalid_state" && one.attr.empty(); });
    if (!has_free_reason) {
        return;
    }
    if (wish.assign && !wish.close && says(problems, "closed")) {
        out.say("A closed conversation cannot be assigned: open it in the same call with status {\"value\":\"OPEN\"}.");
        return;
    }
    if (!wish.close) {
        return;
    }
    // Gladly tells the reason in free text only: where that is not clear, both ways are named.
    const bool topic_is_missing = says(problems, "topic");
    const bool reply_is_missing = says(problems, "reply") || says(problems, "respon");
    if (topic_is_missing || !reply_is_missing) {
        out.say("The conversation needs a topic before it can be closed: choose one from " +
                in_words(out.scope(), "list_all_gladly_topics") + ", add it with " +
                in_words(out.scope(), "create_a_gladly_conversation_topic") + " {\"conversationId\":\"" +
                std::string(wish.id) + "\",\"topicIds\":[\"<id of the topic>\"]}, then " + "close again.");
    }
    if (!wish.force && (reply_is_missing || !topic_is_missing)) {
        out.say("The customer still waits for a reply: answer first, or close all the same with status "
                "{\"value\":\"CLOSED\",\"force\":true}.");
    }
}

} // namespace gladly_mcp::tools
