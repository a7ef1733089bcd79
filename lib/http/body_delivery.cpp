#include "http/body_delivery.hpp"

namespace gladly_mcp::http {
namespace {

error over_the_limit(unsigned status)
{
    error out{errc::too_large, "The body of the answer is over the limit.", effect::possible};
    out.set_http_status(static_cast<int>(status));
    return out;
}

} // namespace

boost::asio::awaitable<result<void>> body_delivery::deliver(response& partial)
{
    piece_.clear();
    piece_.swap(partial.body);
    if (!use_) {
        const auto wanted = how_.sink.begin(partial);
        if (!wanted)
            co_return wanted.error();
        use_ = *wanted;
    }
    if (use_ == body_use::collect) {
        piece_.swap(partial.body);
        if (partial.body.size() > how_.max_collected)
            co_return over_the_limit(partial.status);
        co_return result<void>{};
    }
    passed_ += piece_.size();
    if (passed_ > how_.limits.max_body)
        co_return over_the_limit(partial.status);
    if (piece_.empty())
        co_return result<void>{};
    auto taken = co_await how_.sink.write(piece_);
    co_return taken;
}

} // namespace gladly_mcp::http
