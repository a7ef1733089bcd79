#pragma once

#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace bench {

/// The port of `--listen 127.0.0.1:PORT`; 0 when it is not given.
inline std::uint16_t port_argument(int argc, char** argv)
{
    for (int i = 1; i + 1 < argc; ++i) {
        if (std::string_view(argv[i]) != "--listen")
            continue;
        const std::string_view value = argv[i + 1];
        return static_cast<std::uint16_t>(std::strtoul(value.substr(value.rfind(':') + 1).data(), nullptr, 10));
    }
    return 0;
}

} // namespace bench
