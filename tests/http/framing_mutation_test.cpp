#include "framing_transcript.hpp"
#include "reference_splitter.hpp"

#include <gtest/gtest.h>

#include <array>
#include <random>

namespace gladly_mcp::http::testing {
namespace {

using namespace std::string_view_literals;

constexpr int mutated_streams = 100'000;

constexpr std::array seeds{
    "POST /mcp HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 5\r\n\r\nhello"sv,
    "POST /mcp HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n"sv,
    "POST /mcp HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n2;a=b\r\nhi\r\n3\r\nyou\r\n0\r\nT: x\r\n\r\n"sv,
    "GET /sse?x=1 HTTP/1.1\r\nHost: a:80\r\nAuthorization: Bearer x\r\nMcp-Session-Id: 1\r\n\r\n"sv,
    "OPTIONS * HTTP/1.1\r\nHost: a\r\nOrigin: http://a\r\n\r\n"sv,
    "DELETE /mcp HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"sv,
    "POST /old HTTP/1.0\r\nContent-Length: 3\r\n\r\nabc"sv,
    "\r\nPOST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\nhi"sv,
};

constexpr std::array fragments{
    "\r\n"sv,
    "\n"sv,
    "\r"sv,
    " "sv,
    "\t"sv,
    ":"sv,
    ";"sv,
    ","sv,
    "\0"sv,
    "\x80"sv,
    "0"sv,
    "5"sv,
    "a"sv,
    "f"sv,
    "\r\n\r\n"sv,
    "0\r\n\r\n"sv,
    "Content-Length: 5\r\n"sv,
    "content-length: 7\r\n"sv,
    "Content-Length: 0\r\n"sv,
    "Transfer-Encoding: chunked\r\n"sv,
    "transfer-encoding: gzip\r\n"sv,
    "Transfer-Encoding : chunked\r\n"sv,
    ", chunked"sv,
    "Host: b\r\n"sv,
    "Expect: 100-continue\r\n"sv,
    "Mcp-Session-Id: 2\r\n"sv,
    " folded\r\n"sv,
    "GET / HTTP/1.1\r\nHost: a\r\n\r\n"sv,
    "POST "sv,
    "HTTP/1.0"sv,
    "+"sv,
    "-1"sv,
    "ffffffffffffffff"sv,
};

class mutator {
public:
    std::string next()
    {
        std::string stream;
        for (std::size_t count = 1 + pick(3); count != 0; --count)
            stream += seeds[pick(seeds.size())];
        for (std::size_t count = 1 + pick(4); count != 0; --count)
            mutate(stream);
        return stream;
    }

private:
    std::size_t pick(std::size_t bound) { return bound == 0 ? 0 : random_() % bound; }

    void mutate(std::string& stream)
    {
        const std::size_t at = pick(stream.size());
        const std::size_t size = 1 + pick(12);
        switch (pick(6)) {
        case 0: stream.insert(at, fragments[pick(fragments.size())]); break;
        case 1: stream.erase(at, size); break;
        case 2: stream.insert(pick(stream.size()), stream.substr(at, size)); break;
        case 3: stream[at] = static_cast<char>(pick(256)); break;
        case 4: stream[at] = static_cast<char>(stream[at] ^ (1 << pick(8))); break;
        default: // A fragment behind a line end: where a field may stand.
            if (const auto line = stream.find("\r\n", at); line != std::string::npos)
                stream.insert(line + 2, fragments[pick(fragments.size())]);
        }
        if (stream.empty())
            stream = "G";
    }

    std::minstd_rand random_{20260728};
};

TEST(framing_guard, agrees_with_an_independent_splitter_on_mutated_requests)
{
    mutator source;
    std::size_t whole = 0;
    std::size_t refused = 0;
    for (int round = 0; round < mutated_streams; ++round) {
        const std::string stream = source.next();
        const split expected = split_strictly(stream);
        const transcript seen = read_bytewise(stream);
        ASSERT_EQ(seen.consumed, expected.ends) << "round " << round << "\n" << stream;
        for (std::size_t i = 0; i < expected.bodies.size(); ++i)
            ASSERT_TRUE(seen.requests[i].ends_with("||" + expected.bodies[i])) << stream;
        ASSERT_TRUE(seen.refused_with != 0 || !expected.refused) << "round " << round << "\n" << stream;
        ASSERT_TRUE(read_whole(stream).agrees_with(seen)) << "round " << round << "\n" << stream;
        whole += seen.requests.size();
        refused += seen.refused_with != 0 ? 1U : 0U;
    }
    // The streams are worth something only while both kinds are frequent.
    EXPECT_GT(whole, 30'000U);
    EXPECT_GT(refused, 30'000U);
}

} // namespace
} // namespace gladly_mcp::http::testing
