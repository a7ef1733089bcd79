#pragma once

namespace gladly_mcp::gladly {

/// Makes one visitor of several lambdas: `std::visit(overloaded{…, …}, item.content)`.
template <class... Functions>
struct overloaded : Functions... {
    using Functions::operator()...;
};
template <class... Functions>
overloaded(Functions...) -> overloaded<Functions...>;

} // namespace gladly_mcp::gladly
