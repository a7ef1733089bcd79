#pragma once

#include "testing/scrubbed_text.hpp"

#include <gladly_mcp/http/transport.hpp>
#include <gladly_mcp/testing/recording.hpp>

#include <boost/json/value.hpp>

#include <string>
#include <string_view>

namespace gladly_mcp::testing {

/// Takes what must not be kept out of requests and answers.
class recording::scrubber {
public:
    [[nodiscard]] std::string target(std::string_view sent);
    [[nodiscard]] std::string body(std::string_view content_type, std::string_view text);
    [[nodiscard]] http::response response(const http::response& from);

private:
    void scrub(boost::json::value& value, std::string_view key);
    [[nodiscard]] std::string json(std::string_view text);
    [[nodiscard]] std::string json_lines(std::string_view text);
    [[nodiscard]] std::string path(std::string_view sent);
    [[nodiscard]] std::string query(std::string_view sent);

    scrubbed_texts texts_;
};

} // namespace gladly_mcp::testing
