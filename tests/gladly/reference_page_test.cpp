#include <gladly_mcp/gladly/operations.hpp>

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <sstream>
#include <string>
#include <vector>

/// Generates docs/operations.md from the table and the comments of the typed calls. `GLADLY_MCP_RENEW=1` writes it.
namespace gladly_mcp::gladly {
namespace {

namespace fs = std::filesystem;

const fs::path source_dir = GLADLY_MCP_SOURCE_DIR;
const fs::path headers = source_dir / "include" / "gladly_mcp" / "gladly";
const fs::path page = source_dir / "docs" / "operations.md";

std::string read(const fs::path& file)
{
    std::ostringstream text;
    text << std::ifstream(file, std::ios::binary).rdbuf();
    return std::move(text).str();
}

/// The function of `client` that gives each group: `customer_calls` is had by `customers()`.
std::map<std::string, std::string> group_accessors()
{
    static const std::regex accessor(R"((\w+_calls)<detail::awaiting> (\w+)\(\) const;)");
    const std::string text = read(headers / "client.hpp");
    std::map<std::string, std::string> out;
    for (std::sregex_iterator it(text.begin(), text.end(), accessor), end; it != end; ++it)
        out[(*it)[1]] = (*it)[2];
    return out;
}

/// The ids in backquotes and parentheses of a comment, such as (`getCustomer`).
std::vector<std::string> ids_in(const std::string& comment)
{
    static const std::regex quoted("`(\\w+)`");
    std::vector<std::string> out;
    for (std::sregex_iterator it(comment.begin(), comment.end(), quoted), end; it != end; ++it) {
        if (find_operation((*it)[1].str()) != nullptr)
            out.push_back((*it)[1]);
    }
    return out;
}

/// The typed call of each operation: the first function whose comment names it.
std::map<std::string, std::string> typed_calls()
{
    static const std::regex group("class (\\w+_calls)");
    static const std::regex function(R"(\b(\w+)\()");
    const auto accessors = group_accessors();
    std::map<std::string, std::string> out;
    for (const auto& file : fs::directory_iterator(headers)) {
        if (!file.path().filename().string().ends_with("_calls.hpp"))
            continue;
        std::istringstream lines(read(file.path()));
        std::string accessor;
        std::string comment;
        std::smatch match;
        for (std::string line; std::getline(lines, line);) {
            if (line.find("///") != std::string::npos) {
                comment += line;
            } else if (std::regex_search(line, match, group) && line.starts_with("class ")) {
                accessor = accessors.contains(match[1]) ? accessors.at(match[1]) : "?";
                comment.clear();
            } else if (std::regex_search(line, match, function)) {
                for (const auto& id : ids_in(comment))
                    out.try_emplace(id, "`" + accessor + "()." + match[1].str() + "`");
                comment.clear();
            }
        }
    }
    return out;
}

std::string_view words(retry_class retry)
{
    switch (retry) {
    case retry_class::read: return "yes, a read";
    case retry_class::keyed_create: return "yes, by its id";
    case retry_class::idempotent_set: return "yes, sets the same again";
    case retry_class::unkeyed_effect: return "**no**";
    }
    return "";
}

std::string_view words(answer_format format)
{
    switch (format) {
    case answer_format::json: return "";
    case answer_format::json_lines: return ", JSON lines";
    case answer_format::csv: return ", CSV";
    case answer_format::mp3: return ", MP3";
    case answer_format::redirect: return " `Location`";
    }
    return "";
}

std::string request_of(const operation& row)
{
    std::string out = row.request_schema.empty() ? std::string() : std::string(row.request_schema);
    for (const auto& parameter : row.query) {
        if (!parameter.name.empty())
            out.append(out.empty() ? "?" : " ?").append(parameter.name).append(parameter.required ? "\\*" : "");
    }
    return out;
}

std::string answer_of(const operation& row)
{
    std::string out = std::to_string(row.success);
    if (!row.response_schema.empty())
        out.append(1, ' ').append(row.response_schema);
    out.append(words(row.format));
    if (row.max_items != 0)
        out.append(", at most ")
            .append(std::to_string(row.max_items))
            .append(row.truncation_header ? " and says so" : "");
    return out;
}

std::string refusals_of(const operation& row)
{
    std::string out;
    for (const unsigned status : row.refusals) {
        if (status != 0)
            out.append(out.empty() ? "" : " ").append(std::to_string(status));
    }
    return out;
}

std::string remarks_of(const operation& row)
{
    std::string out;
    if (row.public_access)
        out += "without credentials; ";
    if (row.budget == rate_budget::reports)
        out += "10 a minute, 2 at a time; ";
    if (row.retired)
        out += "retired; ";
    return out.empty() ? out : out.substr(0, out.size() - 2);
}

std::string generate()
{
    const auto calls = typed_calls();
    std::string out = "# Operations\n\n"
                      "Every operation of Gladly's REST API, made from the operation table by the tests "
                      "(`GLADLY_MCP_RENEW=1 ./dev test -R reference_page`).\nPaths are below the origin. `?name` is a "
                      "parameter of the query, `\\*` marks one that must be there. *Repeat* says whether a request "
                      "whose\noutcome is unknown may be sent again. A retired operation is gone from Gladly's newest "
                      "documents and is sent only with\n`client_options::retired_operations`.\n";
    std::string_view tag;
    for (const auto& row : operations()) {
        if (row.tag != tag) {
            tag = row.tag;
            out.append("\n## ").append(tag).append(
                "\n\n| operation | call | method and path | request | answer | refusals | repeat | remarks |\n"
                "|---|---|---|---|---|---|---|---|\n");
        }
        const auto call = calls.find(std::string(row.id));
        out.append("| `").append(row.id).append("` | ").append(call == calls.end() ? "?" : call->second);
        out.append(" | ").append(row.method).append(" `").append(row.path).append("` | ").append(request_of(row));
        out.append(" | ").append(answer_of(row)).append(" | ").append(refusals_of(row)).append(" | ");
        out.append(words(row.retry)).append(" | ").append(remarks_of(row)).append(" |\n");
    }
    return out;
}

TEST(reference_page, names_the_typed_call_of_every_operation)
{
    const auto calls = typed_calls();
    for (const auto& row : operations())
        EXPECT_TRUE(calls.contains(std::string(row.id))) << row.id << " has no typed call whose comment names it";
    for (const auto& [id, call] : calls)
        EXPECT_EQ(call.find('?'), std::string::npos) << id << ": its group is not to be had from the client";
}

TEST(reference_page, is_the_one_that_the_table_makes)
{
    const auto made = generate();
    if (std::getenv("GLADLY_MCP_RENEW") != nullptr)
        std::ofstream(page, std::ios::binary) << made;
    EXPECT_EQ(read(page), made) << "GLADLY_MCP_RENEW=1 writes docs/operations.md anew";
}

} // namespace
} // namespace gladly_mcp::gladly
