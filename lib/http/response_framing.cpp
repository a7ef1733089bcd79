#include "http/response_framing.hpp"

#include "http/ascii.hpp"

#include <algorithm>

namespace gladly_mcp::http {
namespace {

error bad_framing(const char* why)
{
    return error{errc::protocol_error, why, effect::possible};
}

/// The fields that matter here, gathered in one pass.
struct framing_fields {
    std::size_t length_count = 0;
    std::string_view length;
    std::size_t coding_count = 0;
    std::string_view coding;
    bool encoded = false;
    bool close = false;
};

framing_fields gather(std::span<const field> fields)
{
    framing_fields out;
    for (const auto& each : fields) {
        if (equals_ignoring_case(each.name, "Content-Length")) {
            ++out.length_count;
            out.length = each.value;
        } else if (equals_ignoring_case(each.name, "Transfer-Encoding")) {
            ++out.coding_count;
            out.coding = each.value;
        } else if (equals_ignoring_case(each.name, "Content-Encoding")) {
            out.encoded = out.encoded || !equals_ignoring_case(trim(each.value), "identity");
        } else if (equals_ignoring_case(each.name, "Connection")) {
            out.close = out.close || list_contains(each.value, "close");
        }
    }
    return out;
}

bool has_no_body(const response_head_view& head) noexcept
{
    return head.to_head_request || head.status / 100 == 1 || head.status == 204 || head.status == 304;
}

body_extent extent_of(const response_head_view& head, const framing_fields& seen) noexcept
{
    if (has_no_body(head))
        return body_extent::none;
    if (seen.coding_count != 0)
        return body_extent::chunked;
    return seen.length_count != 0 ? body_extent::counted : body_extent::until_close;
}

} // namespace

result<response_framing> judge_response_framing(const response_head_view& head)
{
    const framing_fields seen = gather(head.fields);
    if (seen.coding_count != 0 && seen.length_count != 0)
        return bad_framing("The answer has both Transfer-Encoding and Content-Length.");
    if (seen.coding_count > 1 || (seen.coding_count == 1 && !equals_ignoring_case(seen.coding, "chunked")))
        return bad_framing("The answer has a Transfer-Encoding other than chunked.");
    if (seen.coding_count != 0 && !head.http_1_1)
        return bad_framing("The answer is HTTP/1.0 and has a Transfer-Encoding.");
    if (seen.length_count > 1)
        return bad_framing("The answer has more than one Content-Length.");
    if (seen.length_count == 1 &&
        (seen.length.empty() || !std::all_of(seen.length.begin(), seen.length.end(), is_digit)))
        return bad_framing("The Content-Length of the answer is not a number.");

    response_framing out;
    out.extent = extent_of(head, seen);
    if (seen.encoded && out.extent != body_extent::none)
        return bad_framing("The answer has a content coding that was not asked for.");
    out.persistent = head.http_1_1 && !seen.close && out.extent != body_extent::until_close;
    return out;
}

} // namespace gladly_mcp::http
