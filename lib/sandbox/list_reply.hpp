#pragma once

#include "sandbox/call.hpp"
#include "sandbox/encode.hpp"
#include "sandbox/reply.hpp"

#include <boost/json/array.hpp>

#include <algorithm>

namespace gladly_mcp::sandbox {

/// Answers a list of pointers to records, in the order given and cut to the operation's bound. A cut is told by
/// `Gladly-Limited-Data: true` where the operation has that header; a whole list carries no such header.
template <class Pointers>
[[nodiscard]] http::response list_reply(const call& request, const Pointers& records)
{
    const std::size_t bound = request.operation.max_items;
    const std::size_t count = bound == 0 ? records.size() : std::min(bound, records.size());
    boost::json::array out;
    out.reserve(count);
    for (std::size_t at = 0; at < count; ++at) {
        out.push_back(to_json(*records[at]));
    }
    http::response reply = json_reply(200, out);
    if (count < records.size() && request.operation.truncation_header) {
        reply.fields.push_back({"Gladly-Limited-Data", "true"});
    }
    return reply;
}

} // namespace gladly_mcp::sandbox
