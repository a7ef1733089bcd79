/// Measures reading a conversation's items: 1,000 of mixed kinds, as one answer of Gladly. Three ways over the same
/// bytes take turns: `boost::json::parse`, the tools' way (an answer that is checked and kept as JSON) and the typed
/// client's (the same, then structs). What counts is the ratio within a round.
///
/// usage: decode_bench [ROUNDS]

#include <gladly_mcp/core/json.hpp>
#include <gladly_mcp/gladly/call.hpp>
#include <gladly_mcp/gladly/models.hpp>
#include <gladly_mcp/gladly/operations.hpp>

#include <boost/json/parse.hpp>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>
#include <string_view>
#include <vector>

namespace {

namespace core = gladly_mcp::core;
namespace gladly = gladly_mcp::gladly;
namespace http = gladly_mcp::http;

constexpr std::array<std::string_view, 8> contents{
    R"({"type":"SMS","from":"+15550100001","to":"+15550100002","content":"Where is my order? It should have been here on Tuesday."})",
    R"({"type":"EMAIL","from":"a@example.com","to":["help@example.com"],"cc":[],"subject":"Late parcel","content":"<p>Hello,</p><p>the parcel with the lamp has not come. The tracking page says \"label created\" since Monday.</p><p>Best regards</p>","attachments":[{"id":"A1","contentType":"image/png","filename":"label.png","fileSize":48211}]})",
    R"({"type":"CHAT_MESSAGE","messageType":"TEXT","sessionId":"S1","content":"One moment please, I will look that up for you."})",
    R"({"type":"CONVERSATION_NOTE","body":"Customer was charged twice; refund of the second charge is on its way."})",
    R"({"type":"PHONE_CALL","from":"+15550100001","to":"+15550100003","startedAt":"2026-01-02T03:04:05Z","answeredAt":"2026-01-02T03:04:15Z","completedAt":"2026-01-02T03:14:15Z","recordingStatus":"AVAILABLE","recordingUrl":"/api/v1/conversation-items/I/media/recording","recordingDuration":600})",
    R"({"type":"CONVERSATION_STATUS_CHANGE","status":"CLOSED"})",
    R"({"type":"TOPIC_CHANGE","addedTopicIds":["TOPIC_BILLING"],"removedTopicIds":[]})",
    R"({"type":"CUSTOMER_ACTIVITY","title":"Order 1042","body":"Shipped","activityType":"ISSUE","sourceName":"shop","occurredAt":"2026-01-02T03:04:05Z","link":{"text":"Order","url":"https://example.com/orders/1042"}})"};

std::string make_items(std::size_t count)
{
    std::string out = "[";
    for (std::size_t i = 0; i != count; ++i) {
        out += i == 0 ? "" : ",";
        out += R"({"id":"ITEM_)" + std::to_string(i) + R"(","customerId":"CUST_1","conversationId":"CONV_1",)";
        out += R"("timestamp":"2026-01-02T03:04:05.678Z","initiator":{"id":"CUST_1","type":"CUSTOMER"},"content":)";
        out.append(contents[i % contents.size()]).append(1, '}');
    }
    return out + "]";
}

double cpu_seconds()
{
    std::timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

/// The CPU microseconds of one call of `work`, the least of some.
template <class Work>
double measure(Work work)
{
    constexpr int repeats = 20;
    double least = 1e9;
    for (int i = 0; i != repeats; ++i) {
        const double begun = cpu_seconds();
        work();
        least = std::min(least, cpu_seconds() - begun);
    }
    return least * 1e6;
}

[[noreturn]] void give_up(const char* what)
{
    std::fprintf(stderr, "decode_bench: %s failed\n", what);
    std::exit(1);
}

double median(std::vector<double> values)
{
    std::ranges::nth_element(values, values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2));
    return values[values.size() / 2];
}

gladly_mcp::result<gladly::answer> read(const http::response& response)
{
    static const gladly::call_arguments arguments{
        .path = {{"conversationId", "CONV_1"}}, .query = {}, .body = std::nullopt};
    return gladly::read_answer(gladly::op::get_conversation_items, arguments, response, {});
}

} // namespace

int main(int argc, char** argv)
{
    const int rounds = argc > 1 ? std::max(std::atoi(argv[1]), 1) : 15;
    constexpr std::size_t count = 1000;
    const http::response response{
        .status = 200, .fields = {{"Content-Type", "application/json"}}, .body = make_items(count)};

    std::array<std::vector<double>, 5> figures; // parse, tools, typed, and the two ratios of throughput
    for (int round = 0; round != rounds; ++round) {
        const double parse = measure([&] {
            if (boost::json::parse(response.body).as_array().size() != count)
                give_up("boost::json::parse");
        });
        const double tools = measure([&] {
            if (!read(response))
                give_up("reading the answer");
        });
        const double typed = measure([&] {
            auto answer = read(response);
            auto items = core::decode_list<gladly::conversation_item>(answer->json.as_array());
            if (items.items.size() != count)
                give_up("decoding");
        });
        const std::array row{parse, tools, typed, parse / tools, parse / typed};
        for (std::size_t i = 0; i != row.size(); ++i)
            figures[i].push_back(row[i]);
    }
    std::printf("%zu items, %zu bytes, median of %d rounds, CPU time\n", count, response.body.size(), rounds);
    std::printf("%-28s %8.0f us\n", "boost::json::parse", median(figures[0]));
    std::printf("%-28s %8.0f us   %.2f of its throughput\n", "answer as the tools read it", median(figures[1]),
                median(figures[3]));
    std::printf("%-28s %8.0f us   %.2f of its throughput\n", "the same as typed structs", median(figures[2]),
                median(figures[4]));
}
