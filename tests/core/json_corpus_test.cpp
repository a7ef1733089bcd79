#include <gladly_mcp/core/parse.hpp>
#include <gladly_mcp/core/serialize.hpp>

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

using namespace gladly_mcp;

namespace {

std::filesystem::path corpus(std::string_view name)
{
    const char* directory = std::getenv("CORPUS_DIR");
    return directory == nullptr ? std::filesystem::path() : std::filesystem::path(directory) / name;
}

std::string content_of(const std::filesystem::path& path)
{
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

// Valid by the letter of RFC 8259; refused here because readers do not agree on what they mean.
const std::set<std::string> refused_on_purpose{
    "y_object_duplicated_key.json",
    "y_object_duplicated_key_and_value.json",
    "y_object_escaped_null_in_key.json",
};

// Free to accept or to refuse; the others of the kind are refused.
const std::set<std::string> accepted_by_choice{
    "i_number_double_huge_neg_exp.json", "i_number_real_underflow.json",        "i_number_too_big_neg_int.json",
    "i_number_too_big_pos_int.json",     "i_number_very_big_negative_int.json",
};

bool must_be_accepted(const std::string& name)
{
    return (name.starts_with("y_") && !refused_on_purpose.contains(name)) || accepted_by_choice.contains(name);
}

} // namespace

TEST(json_corpus, is_judged_as_the_standard_demands)
{
    const auto directory = corpus("json-parsing");
    if (directory.empty())
        GTEST_SKIP() << "CORPUS_DIR is not set";
    int count = 0;
    for (const auto& entry : std::filesystem::directory_iterator(directory)) {
        const auto name = entry.path().filename().string();
        if (!name.ends_with(".json"))
            continue;
        ++count;
        const auto outcome = core::parse_json(content_of(entry.path()));
        EXPECT_EQ(outcome.has_value(), must_be_accepted(name)) << name;
        if (outcome) {
            EXPECT_EQ(core::parse_json(core::to_json(*outcome)).value(), *outcome) << name;
        }
    }
    EXPECT_GT(count, 300);
}

TEST(json_corpus, of_naughty_strings_survives_the_way_through_text)
{
    const auto file = corpus("naughty-strings.json");
    if (file.empty())
        GTEST_SKIP() << "CORPUS_DIR is not set";
    const auto strings = core::parse_json(content_of(file)).value();
    EXPECT_GT(strings.as_array().size(), 400U);
    EXPECT_EQ(core::parse_json(core::to_json(strings)).value(), strings);
}
