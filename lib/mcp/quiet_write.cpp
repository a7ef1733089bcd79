#include "mcp/quiet_write.hpp"

#include <cerrno>
#include <csignal>
#include <ctime>
#include <pthread.h>
#include <unistd.h>

namespace gladly_mcp::mcp {

written quiet_write(int descriptor, std::string_view bytes) noexcept
{
    sigset_t pipe_signal;
    sigset_t before;
    sigset_t pending;
    sigemptyset(&pipe_signal);
    sigaddset(&pipe_signal, SIGPIPE);
    sigemptyset(&pending);
    sigpending(&pending);
    const bool was_pending = sigismember(&pending, SIGPIPE) == 1;
    pthread_sigmask(SIG_BLOCK, &pipe_signal, &before);

    ssize_t count = -1;
    do
        count = ::write(descriptor, bytes.data(), bytes.size());
    while (count < 0 && errno == EINTR);
    const int problem = count < 0 ? errno : 0;

    if (problem == EPIPE && !was_pending) {
#if defined(__APPLE__)
        int taken = 0;
        sigpending(&pending);
        if (sigismember(&pending, SIGPIPE) == 1)
            sigwait(&pipe_signal, &taken);
#else
        const timespec at_once{};
        while (sigtimedwait(&pipe_signal, nullptr, &at_once) < 0 && errno == EINTR) {
        }
#endif
    }
    pthread_sigmask(SIG_SETMASK, &before, nullptr);
    return {.count = count > 0 ? static_cast<std::size_t>(count) : 0, .problem = problem};
}

} // namespace gladly_mcp::mcp
