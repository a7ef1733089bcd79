#include "http/response_decoder.hpp"

#include "http/response_framing.hpp"

#include <boost/beast/http/basic_parser.hpp>
#include <boost/beast/http/error.hpp>

#include <algorithm>
#include <optional>

namespace gladly_mcp::http {
namespace {

namespace beast = boost::beast;
using boost::beast::error_code;

constexpr int max_interim_answers = 8;

error broken(errc code, const char* why)
{
    return error{code, why, effect::possible};
}

} // namespace

/// Beast splits head, body and chunks; what the head means for framing is judged by `judge_response_framing`, and the
/// fields go straight into the answer instead of a container of Beast's.
class response_decoder::parser final : public beast::http::basic_parser<false> {
public:
    parser(response_limits limits, bool to_head_request)
        : to_head_request_(to_head_request), reserve_at_most_(limits.reserve)
    {
        header_limit(static_cast<std::uint32_t>(std::min<std::size_t>(limits.header, UINT32_MAX)));
        body_limit(limits.body);
        skip(to_head_request);
        eager(true);
    }

    [[nodiscard]] bool is_interim() const noexcept { return is_header_done() && answer.status / 100 == 1; }

    response answer;
    response_framing framing;
    std::optional<error> refusal; ///< Why a callback stopped the parser.

private:
    void on_request_impl(beast::http::verb, beast::string_view, beast::string_view, int, error_code&) override {}

    void on_response_impl(int code, beast::string_view, int version, error_code& problem) override
    {
        answer.status = static_cast<unsigned>(code);
        http_1_1_ = version == 11;
        if (code < 100 || code == 101)
            refuse(broken(errc::protocol_error, "The answer has a status that no final answer has."), problem);
    }

    void on_field_impl(beast::http::field, beast::string_view name, beast::string_view value, error_code&) override
    {
        // Fields behind the last chunk are trailers, which must never look like fields of the head.
        if (!head_done_)
            answer.fields.push_back({.name = std::string{name}, .value = std::string{value}});
    }

    void on_header_impl(error_code& problem) override
    {
        head_done_ = true;
        const response_head_view head{.status = answer.status,
                                      .http_1_1 = http_1_1_,
                                      .to_head_request = to_head_request_,
                                      .fields = answer.fields};
        auto judged = judge_response_framing(head);
        if (!judged)
            refuse(judged.error(), problem);
        else
            framing = *judged;
    }

    void on_body_init_impl(const boost::optional<std::uint64_t>& length, error_code&) override
    {
        // The length was held against the bound already; reserving less keeps a liar from costing us memory.
        if (length)
            answer.body.reserve(static_cast<std::size_t>(std::min<std::uint64_t>(*length, reserve_at_most_)));
    }

    std::size_t on_body_impl(beast::string_view part, error_code&) override
    {
        answer.body.append(part.data(), part.size());
        return part.size();
    }

    void on_chunk_header_impl(std::uint64_t, beast::string_view, error_code&) override {}

    std::size_t on_chunk_body_impl(std::uint64_t, beast::string_view part, error_code&) override
    {
        answer.body.append(part.data(), part.size());
        return part.size();
    }

    void on_finish_impl(error_code&) override {}

    void refuse(error why, error_code& problem)
    {
        refusal = std::move(why);
        problem = beast::http::error::bad_value;
    }

    bool to_head_request_;
    std::size_t reserve_at_most_;
    bool http_1_1_ = true;
    bool head_done_ = false;
};

response_decoder::response_decoder(response_limits limits, bool to_head_request)
    : limits_(limits), to_head_request_(to_head_request), parser_(std::make_unique<parser>(limits, to_head_request))
{}

response_decoder::~response_decoder() = default;

unsigned response_decoder::status() const noexcept
{
    return parser_->is_header_done() && !parser_->is_interim() ? parser_->answer.status : 0;
}

response* response_decoder::partial() noexcept
{
    return status() != 0 ? &parser_->answer : nullptr;
}

bool response_decoder::persistent() const noexcept
{
    return parser_->framing.persistent;
}

response response_decoder::release() noexcept
{
    return std::move(parser_->answer);
}

result<response_decoder::progress> response_decoder::feed(beast::flat_buffer& input)
{
    for (;;) {
        auto step = feed_parser(input);
        if (!step)
            return step.error().set_http_status(static_cast<int>(status()));
        if (*step == progress::need_more || !parser_->is_interim())
            return step;
        if (++interim_answers_ > max_interim_answers)
            return broken(errc::protocol_error, "The peer sent more than eight interim answers.");
        parser_ = std::make_unique<parser>(limits_, to_head_request_);
        header_bytes_ = 0;
    }
}

result<response_decoder::progress> response_decoder::feed_parser(beast::flat_buffer& input)
{
    while (!parser_->is_done() && input.size() != 0) {
        const bool in_header = !parser_->is_header_done();
        error_code problem;
        const std::size_t used = parser_->put(input.cdata(), problem);
        input.consume(used);
        if (in_header && !parser_->is_header_done())
            header_bytes_ += used;
        if (problem == beast::http::error::need_more)
            break;
        if (problem)
            return explain(problem);
    }
    if (parser_->is_done())
        return progress::complete;
    // Beast takes lines as they come and bounds neither their sum nor the lines around chunks.
    if (!parser_->is_header_done() && header_bytes_ + input.size() >= limits_.header)
        return broken(errc::too_large, "The header of the answer is over the limit.");
    if (input.size() >= limits_.header)
        return broken(errc::too_large, "A chunk header or the trailers of the answer are over the limit.");
    return progress::need_more;
}

error response_decoder::explain(const error_code& problem) const
{
    if (parser_->refusal)
        return *parser_->refusal;
    if (problem == beast::http::error::body_limit)
        return broken(errc::too_large, "The body of the answer is over the limit.");
    if (problem == beast::http::error::header_limit)
        return broken(errc::too_large, "The header of the answer is over the limit.");
    return broken(errc::protocol_error, "The answer is not well-formed HTTP.");
}

result<void> response_decoder::end_of_input()
{
    error_code problem = beast::http::error::end_of_stream;
    if (parser_->got_some() && !parser_->is_interim())
        parser_->put_eof(problem);
    if (!problem)
        return {};
    return broken(errc::connection_lost, "The peer closed the connection before its answer was whole.")
        .set_http_status(static_cast<int>(status()));
}

} // namespace gladly_mcp::http
