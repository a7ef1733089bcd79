// Makes the typed call of every operation to a mock that was made from Gladly's OpenAPI document, and tells what does
// not hold: requests that the document refuses, answers of its examples that the models cannot read, lose or do not
// name, and refusals that come as another error than they should.
//
// usage: gladly_prism_client URL DOCUMENT     Prism at URL serves DOCUMENT

#include "peers/prism/answer_check.hpp"
#include "peers/prism/contract_document.hpp"
#include "peers/prism/mock_transport.hpp"
#include "peers/prism/typed_call.hpp"

#include <algorithm>
#include <iostream>
#include <memory>
#include <set>

namespace gladly_mcp::test {
namespace {

constexpr unsigned refused_by_mock = 422; // the document has it for requests that break it

/// Makes the calls and counts what does not hold.
class contract_check {
public:
    contract_check(const contract_document& document, http::origin mock)
        : document_(document), mock_(std::make_shared<mock_transport>(std::move(mock)))
    {}

    void check_all(const gladly::blocking_client& client)
    {
        for (const auto& what : gladly::operations()) {
            check_operation(client, what);
        }
        if (document_.size() != gladly::operations().size()) {
            fail("the document has " + std::to_string(document_.size()) + " operations");
        }
        check_events();
    }

    [[nodiscard]] std::shared_ptr<mock_transport> transport() const { return mock_; }
    [[nodiscard]] std::size_t answers() const noexcept { return answers_; }
    [[nodiscard]] std::size_t failures() const noexcept { return failures_; }

private:
    void check_operation(const gladly::blocking_client& client, const gladly::operation& what)
    {
        const std::size_t failures_before = failures_;
        const auto ways = ways_of(what);
        const auto statuses = document_.statuses(what);
        if (ways.empty() || statuses.empty()) {
            fail(std::string(what.id) + (ways.empty() ? " has no typed call" : " is not in the document"));
            return;
        }
        const auto examples = document_.examples(what, what.success);
        std::set<std::string> untold(examples.begin(), examples.end());
        for (const auto* way : ways) {
            for (const auto& example : wishes(*way, way == ways.front(), examples)) {
                untold.erase(example);
                ask(client, *way, what.success, example);
            }
        }
        for (const auto& example : untold) {
            fail(std::string(what.id) + ": no way fits the example " + example);
        }
        if (failures_ == failures_before) { // else each refusal would only tell the same again
            check_refusals(client, *ways.front(), statuses);
        }
    }

    void check_refusals(const gladly::blocking_client& client, const typed_call& way,
                        const std::vector<unsigned>& statuses)
    {
        for (const unsigned status : way.what->refusals) {
            if (status != 0 && std::ranges::find(statuses, status) == statuses.end()) {
                fail(std::string(way.what->id) + ": the document has no " + std::to_string(status));
            }
        }
        for (const unsigned status : statuses) {
            if (status == way.what->success || status == refused_by_mock) {
                continue;
            }
            for (const auto& example : document_.examples(*way.what, status)) {
                ask(client, way, status, example);
            }
        }
    }

    void ask(const gladly::blocking_client& client, const typed_call& way, unsigned status, std::string_view example)
    {
        ++answers_;
        mock_->wish(status, example);
        const auto outcome = way.make(client);

        const auto& answer = mock_->received();
        findings found;
        if (answer.contains("sl-violations")) {
            found.push_back("the document forbids it: " + std::string(answer.find("sl-violations")));
        } else if (answer.status != status) {
            found.push_back("the mock answered " + std::to_string(answer.status) + ' ' + answer.body);
            if (outcome.failure) {
                found.push_back(describe(*outcome.failure));
            }
        } else {
            found = status == way.what->success ? check_success(*way.what, outcome, answer)
                                                : check_refusal(outcome, answer);
        }
        const auto names_credentials = [](const http::field& field) { return field.name == "Authorization"; };
        if (std::ranges::any_of(mock_->sent().fields, names_credentials) == way.what->public_access) {
            found.emplace_back(way.what->public_access ? "credentials were sent" : "no credentials were sent");
        }
        for (const auto& why : found) {
            fail(std::string(way.what->id) + ", " + std::string(way.way) + ", " + std::to_string(status) + ' ' +
                 std::string(example) + ": " + why);
        }
    }

    /// The events that webhooks are sent, which no call brings.
    void check_events()
    {
        for (const auto& example : document_.events()) {
            ++answers_;
            for (const auto& why : check_event(example.value().at("value"))) {
                fail("the event " + std::string(example.key()) + ": " + why);
            }
        }
    }

    /// The examples that a way is asked for: the one that fits it; else all by the first way, and one by each further
    /// way, in which only the request differs.
    static std::vector<std::string> wishes(const typed_call& way, bool first, const std::vector<std::string>& examples)
    {
        if (!way.example.empty()) {
            return {std::string(way.example)};
        }
        return first ? examples : std::vector<std::string>{examples.front()};
    }

    static std::vector<const typed_call*> ways_of(const gladly::operation& what)
    {
        std::vector<const typed_call*> out;
        for (const auto& group : {communications_calls(), conversations_calls(), customers_calls(), answers_calls(),
                                  directory_calls(), data_calls()}) {
            for (const auto& call : group) {
                if (call.what->id == what.id) {
                    out.push_back(&call);
                }
            }
        }
        return out;
    }

    void fail(const std::string& why)
    {
        ++failures_;
        std::cout << "FAILED " << why << '\n';
    }

    const contract_document& document_;
    std::shared_ptr<mock_transport> mock_;
    std::size_t answers_ = 0;
    std::size_t failures_ = 0;
};

int run(const std::string& url, const std::string& path)
{
    const contract_document document(path);
    contract_check check(document, http::parse_origin(url).value());
    const auto client = gladly::blocking_client::create({.base_url = url,
                                                         .user = "bot@example.com",
                                                         .token = "secret",
                                                         .transport = check.transport(),
                                                         .retired_operations = true});
    check.check_all(client.value());
    std::cout << gladly::operations().size() << " operations, " << check.answers() << " answers, " << check.failures()
              << " failures\n";
    return check.failures() == 0 ? 0 : 1;
}

} // namespace
} // namespace gladly_mcp::test

int main(int argc, char** argv)
{
    if (argc != 3) {
        std::cerr << "usage: gladly_prism_client URL DOCUMENT\n";
        return 2;
    }
    try {
        return gladly_mcp::test::run(argv[1], argv[2]);
    } catch (const std::exception& what) {
        std::cerr << "gladly_prism_client: " << what.what() << '\n';
        return 2;
    }
}
