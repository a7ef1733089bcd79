#include "child_process.hpp"

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <spawn.h>
#include <stdexcept>
#include <string_view>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ; // NOLINT: POSIX

namespace demo {
namespace {

struct pipe_ends {
    int read = -1;
    int write = -1;
};

pipe_ends make_pipe()
{
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        throw std::runtime_error("no pipe is to be had");
    return {.read = ends[0], .write = ends[1]};
}

void close_if_open(int descriptor)
{
    if (descriptor >= 0)
        ::close(descriptor);
}

} // namespace

child_process::child_process(const std::string& program, std::vector<std::string> arguments, streams which)
{
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    std::vector<int> for_child;
    if (which == streams::in_and_out) {
        const pipe_ends in = make_pipe();
        const pipe_ends out = make_pipe();
        posix_spawn_file_actions_adddup2(&actions, in.read, STDIN_FILENO);
        posix_spawn_file_actions_adddup2(&actions, out.write, STDOUT_FILENO);
        for_child = {in.read, out.write};
        input_ = in.write;
        output_ = out.read;
    } else {
        const pipe_ends err = make_pipe();
        posix_spawn_file_actions_adddup2(&actions, err.write, STDERR_FILENO);
        for_child = {err.write};
        error_ = err.read;
    }
    std::vector<char*> argv{const_cast<char*>(program.c_str())}; // NOLINT: posix_spawn changes nothing
    for (auto& argument : arguments)
        argv.push_back(argument.data());
    argv.push_back(nullptr);
    const int problem = posix_spawn(&pid_, program.c_str(), &actions, nullptr, argv.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    for (const int descriptor : for_child)
        ::close(descriptor);
    if (problem != 0)
        throw std::runtime_error(program + " cannot be started");
}

child_process::~child_process()
{
    close_if_open(input_);
    close_if_open(output_);
    if (pid_ > 0) {
        ::kill(pid_, SIGTERM);
        ::waitpid(pid_, nullptr, 0);
    }
    close_if_open(error_);
}

std::string child_process::wait_for(const std::string& mark)
{
    std::string text;
    std::array<char, 512> chunk{};
    while (true) {
        const auto at = text.find(mark);
        const auto end = at == std::string::npos ? at : text.find('\n', at);
        if (end != std::string::npos)
            return text.substr(at + mark.size(), end - at - mark.size());
        const ssize_t count = ::read(error_, chunk.data(), chunk.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return {};
        text.append(chunk.data(), static_cast<std::size_t>(count));
    }
}

} // namespace demo
