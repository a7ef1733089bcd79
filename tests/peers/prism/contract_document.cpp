#include "peers/prism/contract_document.hpp"

#include <boost/json/parse.hpp>

#include <algorithm>
#include <cctype>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace gladly_mcp::test {

contract_document::contract_document(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        throw std::runtime_error("cannot read " + path);
    }
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    document_ = boost::json::parse(text);
}

std::size_t contract_document::size() const
{
    std::size_t count = 0;
    for (const auto& [path, methods] : document_.at("paths").as_object()) {
        if (path.starts_with("/api/v1/")) {
            count += methods.as_object().size();
        }
    }
    return count;
}

std::vector<unsigned> contract_document::statuses(const gladly::operation& what) const
{
    std::vector<unsigned> out;
    if (const auto* declared = responses(what)) {
        for (const auto& response : *declared) {
            out.push_back(static_cast<unsigned>(std::stoul(std::string(response.key()))));
        }
    }
    return out;
}

std::vector<std::string> contract_document::examples(const gladly::operation& what, unsigned status) const
{
    std::vector<std::string> out;
    const auto* declared = responses(what);
    const auto* response = declared != nullptr ? declared->if_contains(std::to_string(status)) : nullptr;
    const auto* content = response != nullptr ? response->as_object().if_contains("content") : nullptr;
    if (content != nullptr) {
        for (const auto& type : content->as_object()) {
            for (const auto& example : type.value().at("examples").as_object()) {
                out.emplace_back(example.key());
            }
        }
    }
    if (out.empty()) {
        out.emplace_back();
    }
    return out;
}

const boost::json::object& contract_document::events() const
{
    const auto& body = document_.at("paths").at("/gladly/webhook").at("post").at("requestBody");
    return body.at("content").at("application/json").at("examples").as_object();
}

const boost::json::object* contract_document::responses(const gladly::operation& what) const
{
    std::string method(what.method);
    std::ranges::transform(method, method.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    const auto* methods = document_.at("paths").as_object().if_contains(what.path);
    const auto* declared = methods != nullptr ? methods->as_object().if_contains(method) : nullptr;
    if (declared == nullptr || declared->at("operationId") != boost::json::value(what.id)) {
        return nullptr;
    }
    return &declared->at("responses").as_object();
}

} // namespace gladly_mcp::test
