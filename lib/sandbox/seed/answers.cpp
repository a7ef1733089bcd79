#include "sandbox/seed/builder.hpp"

#include <utility>

namespace gladly_mcp::sandbox::seed {
namespace {

constexpr std::string_view english = "en-us";
constexpr std::string_view spanish = "es-mx";

answer& add_answer(builder& to, std::string_view id, std::string_view name, std::string_view description, ago created)
{
    answer entry;
    entry.id = id;
    entry.name = name;
    entry.description = description;
    entry.created_at = to.at(created);
    entry.updated_at = to.at(created);
    return to.result.answers.emplace_back(std::move(entry));
}

void say(answer& to, std::string_view language, std::string_view title, std::string_view body)
{
    to.contents.push_back({.language = std::string{language},
                           .type = "public",
                           .body_html = std::string{body},
                           .title = std::string{title},
                           .subject = {}});
}

void add_returns(builder& to)
{
    answer& returns = add_answer(to, "ANSWER_RETURNS", "Returns", "How to send something back.", days(320));
    returns.updated_at = to.at(days(30));
    say(returns, english, "How do I return an item?",
        "<p>Send it back within 30 days. The label is in your <b>order page</b>.</p>");
    say(returns, spanish, "¿Cómo devuelvo un artículo?",
        "<p>Envíalo dentro de 30 días. La etiqueta está en la <b>página de tu pedido</b>.</p>");
    returns.contents.push_back({.language = std::string{english},
                                .type = "email",
                                .body_html = "<p>Hello, here is how you send the item back: …</p>",
                                .title = {},
                                .subject = "Your return"});
    returns.contents.push_back({.language = std::string{english},
                                .type = "reference",
                                .body_html = "<p>Worn shoes only with a lead's consent.</p>",
                                .title = {},
                                .subject = {},
                                .internal = true});
}

} // namespace

void add_answers(builder& to)
{
    to.result.organization.languages = {std::string{english}, std::string{spanish}};
    add_returns(to);

    answer& delivery = add_answer(to, "ANSWER_DELIVERY", "Delivery times", "How long parcels take.", days(300));
    say(delivery, english, "When does my parcel arrive?", "<p>Within three working days.</p>");
    delivery.used_by_rule = true;

    answer& members = add_answer(to, "ANSWER_MEMBERS", "Trail Club prices", "What members pay.", days(120));
    say(members, english, "What does the Trail Club cost?", "<p>9.00 a month without tax.</p>");
    members.audience_ids = {"AUDIENCE_MEMBERS"};
    members.used_by_thread = true;

    answer& care = add_answer(to, "ANSWER_CARE", "Care of rain jackets", "Washing and proofing.", days(20));
    say(care, english, "How do I wash my jacket?", "<p>At 30 degrees, without softener.</p>");

    to.result.help_centers = {{"HELP_SHOP",
                               {{"SECTION_ORDERS", "SNIPPET_RETURNS", "ANSWER_RETURNS"},
                                {"SECTION_ORDERS", "SNIPPET_DELIVERY", "ANSWER_DELIVERY"}}}};
}

} // namespace gladly_mcp::sandbox::seed
