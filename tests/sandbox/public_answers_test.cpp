#include "sandbox/driver.hpp"

namespace gladly_mcp::sandbox {
namespace {

using ids = std::vector<std::string>;

const std::string shop = "/api/v1/orgs/ORG_SHOP";

TEST(public_answers, are_read_without_credentials)
{
    driver gladly;
    for (const std::string path :
         {"/answers", "/answers-search?q=return", "/answers/ANSWER_CARE", "/help-center/HELP_SHOP/answer-titles"}) {
        EXPECT_EQ(gladly.raw("GET", shop + path, {}, {}).status, 200U) << path;
        EXPECT_EQ(gladly.raw("GET", shop + path, {}, "Basic wrong").status, 200U) << path;
    }
    EXPECT_EQ(gladly.raw("GET", "/api/v1/answers/ANSWER_CARE", {}, {}).status, 401U) << "management is not public";
    EXPECT_EQ(gladly.raw("DELETE", shop + "/answers", {}, {}).status, 401U);
}

TEST(public_answers, count_against_the_rate_limit)
{
    service_options options;
    options.requests_per_second = 1;
    driver gladly{std::move(options)};
    EXPECT_EQ(gladly.raw("GET", shop + "/answers", {}, {}).find("Ratelimit-Remaining-Second"), "0");
    EXPECT_TRUE(is_bare(gladly.raw("GET", shop + "/answers", {}, {}), 429));
}

TEST(list_answers, lists_public_contents_by_name_in_one_language)
{
    driver gladly;
    const http::response english = gladly.get(shop + "/answers");
    EXPECT_EQ(column(english, "id"), (ids{"ANSWER_RETURNS", "ANSWER_CARE", "ANSWER_DELIVERY"}));
    EXPECT_EQ(column(english, "name").front(), "How do I return an item?");
    const http::response spanish = gladly.get(shop + "/answers?lng=es-MX");
    EXPECT_EQ(column(spanish, "id"), ids{"ANSWER_RETURNS"});
    EXPECT_EQ(column(spanish, "language"), ids{"es-mx"});
    EXPECT_TRUE(column(gladly.get(shop + "/answers?lng=fr"), "id").empty());
}

TEST(list_answers, shows_answers_for_an_audience_to_that_audience_only)
{
    driver gladly;
    EXPECT_EQ(column(gladly.get(shop + "/answers?audienceId=AUDIENCE_MEMBERS"), "id").size(), 4U);
    EXPECT_EQ(column(gladly.get(shop + "/answers?audienceId=AUDIENCE_CUSTOMERS"), "id").size(), 3U);
}

TEST(list_answers, stops_after_a_thousand_without_a_word)
{
    world start;
    start.organization.id = "O";
    for (int count = 0; count < 1001; ++count) {
        answer entry;
        entry.id = "A" + std::to_string(count);
        entry.contents.push_back(
            {.language = "en-us", .type = "public", .body_html = "x", .title = entry.id, .subject = {}});
        start.answers.push_back(std::move(entry));
    }
    driver gladly{std::move(start)};
    const http::response reply = gladly.get("/api/v1/orgs/O/answers");
    EXPECT_EQ(column(reply, "id").size(), 1000U);
    EXPECT_FALSE(reply.contains("Gladly-Limited-Data"));
}

TEST(search_answers, finds_every_word_in_title_or_text)
{
    driver gladly;
    EXPECT_EQ(column(gladly.get(shop + "/answers-search?q=LABEL+return"), "id"), ids{"ANSWER_RETURNS"});
    EXPECT_EQ(column(gladly.get(shop + "/answers-search?q=etiqueta&lng=es-mx"), "id"), ids{"ANSWER_RETURNS"});
    EXPECT_TRUE(column(gladly.get(shop + "/answers-search?q=label+jacket"), "id").empty());
    EXPECT_EQ(column(gladly.get(shop + "/answers-search"), "id").size(), 3U);
}

TEST(get_answer_titles, lists_what_the_help_center_shows)
{
    driver gladly;
    EXPECT_EQ(column(gladly.get(shop + "/help-center/HELP_SHOP/answer-titles"), "name"),
              (ids{"How do I return an item?", "When does my parcel arrive?"}));
    EXPECT_EQ(column(gladly.get(shop + "/help-center/HELP_SHOP/answer-titles?lng=es-mx"), "name"),
              ids{"¿Cómo devuelvo un artículo?"});
    EXPECT_TRUE(is_list_error(gladly.get(shop + "/help-center/NONE/answer-titles"), 404, "", "not_exist"));
}

TEST(get_answer, answers_one_in_the_language_asked_for)
{
    driver gladly;
    EXPECT_EQ(parsed(gladly.get(shop + "/answers/ANSWER_RETURNS")).at("language"), "en-us");
    EXPECT_EQ(parsed(gladly.get(shop + "/answers/ANSWER_RETURNS?lng=es-mx")).at("name"), "¿Cómo devuelvo un artículo?");
    EXPECT_TRUE(is_list_error(gladly.get(shop + "/answers/ANSWER_CARE?lng=es-mx"), 404, "", "not_exist"));
    EXPECT_TRUE(is_list_error(gladly.get(shop + "/answers/NONE"), 404, "", "not_exist"));
}

TEST(public_answers, are_those_of_the_organization_in_the_path)
{
    driver gladly;
    for (const std::string path :
         {"/answers", "/answers-search", "/answers/ANSWER_CARE", "/help-center/HELP_SHOP/answer-titles"}) {
        EXPECT_TRUE(is_list_error(gladly.get("/api/v1/orgs/NONE" + path), 404, "", "not_exist")) << path;
    }
}

} // namespace
} // namespace gladly_mcp::sandbox
