#pragma once

#include <string>

namespace gladly_mcp::sandbox {

/// Who wrote or did something: `type` is `CUSTOMER`, `AGENT`, `API`, `SYSTEM`, …
struct communicator {
    std::string id;
    std::string type;
};

} // namespace gladly_mcp::sandbox
