#pragma once

#include <string>

namespace gladly_mcp::sandbox {

/// Who wrote or did something: `type` is `CUSTOMER`, `AGENT`, `API`, `SYSTEM`, …
struct communicator {
    std::string id;
    std::string type;

    friend bool operator==(const communicator&, const communicator&) = default;
};

} // namespace gladly_mcp::sandbox
