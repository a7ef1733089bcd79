#include <gladly_mcp/core/clock.hpp>

namespace gladly_mcp::core {
namespace {

class machine_clock final : public clock {
public:
    [[nodiscard]] std::chrono::system_clock::time_point wall_now() const noexcept override
    {
        return std::chrono::system_clock::now();
    }
    [[nodiscard]] std::chrono::steady_clock::time_point steady_now() const noexcept override
    {
        return std::chrono::steady_clock::now();
    }
};

} // namespace

const clock& clock::system() noexcept
{
    static const machine_clock instance;
    return instance;
}

} // namespace gladly_mcp::core
