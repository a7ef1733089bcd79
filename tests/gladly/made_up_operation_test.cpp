/// Carries out docs/adding_an_operation.md on an operation that Gladly does not have. The page quotes the parts between
/// the marks word for word, and a test here compares them.

#include "gladly/pending.hpp"
#include "gladly/run_call.hpp"
#include "support/run.hpp"
#include "support/scripted_transport.hpp"

#include <gladly_mcp/gladly/client.hpp>

#include <gtest/gtest.h>

#include <fstream>
#include <regex>
#include <sstream>

namespace gladly_mcp::gladly {
namespace {

// [row]
inline constexpr operation get_gift_card{.id = "getGiftCard",
                                         .method = "GET",
                                         .path = "/api/v1/gift-cards/{giftCardId}",
                                         .tag = "gift-cards",
                                         .refusals = {404},
                                         .response_schema = "GiftCard"};
// [end]

// [model]
struct gift_card {
    std::string id{};
    std::optional<std::int64_t> balance_cents{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "id", .description = "Id of the gift card."},
        {.member = "balance_cents", .description = "What is left on it.", .minimum = 0},
    };
    friend bool operator==(const gift_card&, const gift_card&) = default;
};
BOOST_DESCRIBE_STRUCT(gift_card, (), (id, balance_cents))
// [end]

// [call]
template <class Flow>
class gift_card_calls {
public:
    template <class T>
    using answer_of = typename Flow::template answer_of<T>;

    explicit gift_card_calls(Flow flow) noexcept : flow_(std::move(flow)) {}

    /// One gift card (`getGiftCard`).
    [[nodiscard]] answer_of<gift_card> get(std::string id) const
    {
        return flow_.run(one<gift_card>(get_gift_card, at("giftCardId", std::move(id))));
    }

private:
    Flow flow_;
};
// [end]

struct made_up_client {
    std::shared_ptr<test::scripted_transport> wire = std::make_shared<test::scripted_transport>();
    boost::asio::io_context context{1};
    gift_card_calls<detail::awaiting> calls{detail::awaiting(std::make_shared<const detail::session>(
        context.get_executor(),
        client_options{
            .organization = "acme", .user = "u@example.com", .token = core::secret("t"), .transport = wire}))};
};

TEST(made_up_operation, is_sent_and_read_like_any_other)
{
    made_up_client acme;
    acme.wire->answer(200, R"({"id":"G_1","balanceCents":500,"colour":"red"})");
    const auto card = test::run_in(acme.context, acme.calls.get("G_1"));
    ASSERT_TRUE(card) << card.error();
    EXPECT_EQ(card->balance_cents, 500);
    EXPECT_FALSE(*card == gift_card{.id = "G_1"});
    EXPECT_EQ(core::to_json(core::encode(*card)), R"({"id":"G_1","balanceCents":500,"colour":"red"})");
    ASSERT_EQ(acme.wire->requests.size(), 1U);
    EXPECT_EQ(acme.wire->requests[0].target, "/api/v1/gift-cards/G_1");
}

TEST(made_up_operation, has_the_errors_of_every_other)
{
    made_up_client acme;
    EXPECT_EQ(test::run_in(acme.context, acme.calls.get("../agents")).error().code(), errc::invalid_argument);
    EXPECT_TRUE(acme.wire->requests.empty());
    acme.wire->answer(404);
    EXPECT_EQ(test::run_in(acme.context, acme.calls.get("G_2")).error().code(), errc::not_found);
    acme.wire->answer(200, R"({"id":"G_3","balanceCents":"much"})");
    const auto wrong = test::run_in(acme.context, acme.calls.get("G_3"));
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.error().detail_as<decode_failure>()->pointer, "/balanceCents");
}

TEST(made_up_operation, has_a_schema)
{
    EXPECT_EQ(core::to_json(core::json_schema<gift_card>()),
              R"({"type":"object","properties":{"id":{"type":"string","description":"Id of the gift card."},)"
              R"("balanceCents":{"type":"integer","description":"What is left on it.","minimum":0}},)"
              R"("required":["id"],"additionalProperties":false})");
}

std::string read(const std::string& path)
{
    std::ostringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    return std::move(text).str();
}

TEST(made_up_operation, is_what_the_page_shows)
{
    const auto source = read(GLADLY_MCP_SOURCE_DIR "/tests/gladly/made_up_operation_test.cpp");
    const auto page = read(GLADLY_MCP_SOURCE_DIR "/docs/adding_an_operation.md");
    static const std::regex part(R"(// \[(row|model|call)\]\n([^]*?)// \[end\]\n)");
    int parts = 0;
    for (std::sregex_iterator it(source.begin(), source.end(), part), end; it != end; ++it, ++parts)
        EXPECT_NE(page.find("```cpp\n" + (*it)[2].str() + "```"), std::string::npos) << (*it)[1];
    EXPECT_EQ(parts, 3);
    std::size_t steps = 0;
    for (auto at = page.find("\n## "); at != std::string::npos; at = page.find("\n## ", at + 1))
        ++steps;
    EXPECT_LE(steps, 4U);
}

} // namespace
} // namespace gladly_mcp::gladly
