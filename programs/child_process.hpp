#pragma once

#include <string>
#include <sys/types.h>
#include <vector>

namespace demo {

/// A child process with pipes on its standard streams; ended with SIGTERM by the destructor.
class child_process {
public:
    /// Which of the child's streams are connected; the others are the parent's.
    enum class streams { in_and_out, error };

    child_process(const std::string& program, std::vector<std::string> arguments, streams which);
    child_process(const child_process&) = delete;
    child_process& operator=(const child_process&) = delete;
    ~child_process();

    /// Descriptor that writes into the child's standard input.
    [[nodiscard]] int input() const noexcept { return input_; }

    /// Descriptor that reads the child's standard output.
    [[nodiscard]] int output() const noexcept { return output_; }

    /// Reads the child's standard error up to a line that contains `mark`; what follows the mark, or empty at the end.
    [[nodiscard]] std::string wait_for(const std::string& mark);

private:
    pid_t pid_ = -1;
    int input_ = -1;
    int output_ = -1;
    int error_ = -1;
};

} // namespace demo
