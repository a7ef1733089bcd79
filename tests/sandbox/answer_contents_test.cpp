#include "sandbox/driver.hpp"

#include <boost/json/serialize.hpp>

namespace gladly_mcp::sandbox {
namespace {

std::string content(std::string_view answer, std::string_view language, std::string_view type)
{
    return "/api/v1/answers/" + std::string{answer} + "/languages/" + std::string{language} + "/type/" +
           std::string{type};
}

TEST(get_answer_content, answers_each_language_and_type)
{
    driver gladly;
    EXPECT_EQ(parsed(gladly.get(content("ANSWER_RETURNS", "en-us", "public"))).at("title"), "How do I return an item?");
    EXPECT_EQ(parsed(gladly.get(content("ANSWER_RETURNS", "ES-MX", "public"))).at("language"), "es-mx");
    EXPECT_EQ(parsed(gladly.get(content("ANSWER_RETURNS", "en-us", "email"))).at("subject"), "Your return");
    EXPECT_EQ(parsed(gladly.get(content("ANSWER_RETURNS", "en-us", "reference"))).at("internal"), true);
}

TEST(answer_contents, refuse_a_language_and_a_type_that_the_organization_does_not_have)
{
    driver gladly;
    for (const std::string_view method : {"GET", "PUT", "DELETE"}) {
        const auto refused = [&](std::string_view language, std::string_view type, std::string_view attr) {
            return is_list_error(gladly.call(method, content("ANSWER_RETURNS", language, type), R"({"bodyHtml":"x"})"),
                                 400, attr, "invalid");
        };
        EXPECT_TRUE(refused("english", "public", "language")) << method;
        EXPECT_TRUE(refused("e", "public", "language")) << method;
        EXPECT_TRUE(refused("fr-fr", "public", "language")) << method;
        EXPECT_TRUE(refused("en-us", "fax", "type")) << method;
    }
}

TEST(answer_contents, answer_not_found_with_one_object)
{
    driver gladly;
    for (const std::string_view method : {"GET", "PUT", "DELETE"}) {
        EXPECT_TRUE(is_object_error(gladly.call(method, content("NONE", "en-us", "messaging"), R"({"bodyHtml":"x"})"),
                                    404, "", "not_exist"))
            << method;
    }
    EXPECT_TRUE(is_object_error(gladly.get(content("ANSWER_CARE", "es-mx", "public")), 404, "", "not_exist"));
    EXPECT_TRUE(is_object_error(gladly.remove(content("ANSWER_CARE", "es-mx", "public")), 404, "", "not_exist"));
}

TEST(add_answer_content, adds_and_replaces)
{
    driver gladly;
    const std::string path = content("ANSWER_CARE", "es-mx", "public");
    const auto made = parsed(gladly.put(path, R"({"bodyHtml":"<p>A 30 grados.</p>","title":"Lavado"})"));
    EXPECT_EQ(boost::json::serialize(made),
              R"({"answerId":"ANSWER_CARE","language":"es-mx","type":"public","bodyHtml":"<p>A 30 grados.</p>",)"
              R"("title":"Lavado"})");
    EXPECT_EQ(parsed(gladly.get(path)), made);
    EXPECT_EQ(gladly.put(path, R"({"bodyHtml":"<p>Frío.</p>","title":"Lavado"})").status, 200U);
    EXPECT_EQ(parsed(gladly.get(path)).at("bodyHtml"), "<p>Frío.</p>");
    EXPECT_EQ(gladly.put(content("ANSWER_CARE", "en-us", "messaging"), R"({"bodyHtml":"x","internal":false})").status,
              200U);
    EXPECT_EQ(gladly.put(content("ANSWER_CARE", "en-us", "email"), R"({"bodyHtml":"x","subject":"s"})").status, 200U);
    EXPECT_EQ(gladly.put(content("ANSWER_CARE", "en-us", "reference"), R"({"bodyHtml":"x","internal":true})").status,
              200U);
}

TEST(add_answer_content, names_what_is_wrong)
{
    struct refused_content {
        std::string_view type;
        std::string_view body;
        std::string_view attr;
        std::string_view code;
    };
    const refused_content cases[] = {
        {"public", "", "", "blank"},
        {"public", R"({"title":"t"})", "bodyHtml", "blank"},
        {"public", R"({"bodyHtml":"x"})", "title", "blank"},
        {"email", R"({"bodyHtml":"x"})", "subject", "blank"},
        {"messaging", R"({"bodyHtml":7})", "bodyHtml", "invalid"},
        {"messaging", R"({"bodyHtml":"x","title":"t"})", "title", "present"},
        {"messaging", R"({"bodyHtml":"x","subject":"s"})", "subject", "present"},
        {"messaging", R"({"bodyHtml":"x","internal":true})", "internal", "invalid"},
        {"reference", R"({"bodyHtml":"x","internal":"yes"})", "internal", "invalid"},
    };
    driver gladly;
    const auto before = gladly.target.snapshot();
    for (const refused_content& entry : cases) {
        EXPECT_TRUE(is_list_error(gladly.put(content("ANSWER_CARE", "en-us", entry.type), entry.body), 400, entry.attr,
                                  entry.code))
            << entry.body;
    }
    EXPECT_EQ(gladly.target.snapshot(), before);
}

TEST(delete_answer_content, deletes_what_nothing_uses)
{
    driver gladly;
    const std::string path = content("ANSWER_CARE", "en-us", "public");
    EXPECT_TRUE(is_bare(gladly.remove(path), 204));
    EXPECT_TRUE(is_object_error(gladly.get(path), 404, "", "not_exist"));
}

TEST(delete_answer_content, is_refused_while_the_answer_is_in_use)
{
    driver gladly;
    const auto before = gladly.target.snapshot();
    EXPECT_TRUE(is_list_error(gladly.remove(content("ANSWER_RETURNS", "en-us", "email")), 400, "", "in_use"));
    EXPECT_TRUE(is_list_error(gladly.remove(content("ANSWER_DELIVERY", "en-us", "public")), 400, "answer", "in_use"));
    EXPECT_TRUE(is_list_error(gladly.remove(content("ANSWER_MEMBERS", "en-us", "public")), 400, "answer", "in_use"));
    EXPECT_TRUE(is_list_error(gladly.remove(content("ANSWER_RETURNS", "en-us", "reference")), 400, "type", "invalid"))
        << "not implemented for this type";
    EXPECT_EQ(gladly.target.snapshot(), before);
}

} // namespace
} // namespace gladly_mcp::sandbox
