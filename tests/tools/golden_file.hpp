#pragma once

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

namespace gladly_mcp::tools {

/// Compares a text with a file of this folder. `GLADLY_MCP_RENEW=1` in the environment writes the file instead: look at
/// the difference before you commit it, for clients and models see every change.
inline void expect_golden(const std::string& name, const std::string& text)
{
    const std::string path = GLADLY_MCP_TOOLS_TEST_DIR "/" + name;
    if (std::getenv("GLADLY_MCP_RENEW") != nullptr) {
        std::ofstream(path, std::ios::binary) << text;
        return;
    }
    std::ifstream file(path, std::ios::binary);
    const std::string kept{std::istreambuf_iterator<char>(file), {}};
    EXPECT_TRUE(text == kept) << name << " differs; GLADLY_MCP_RENEW=1 writes it anew. It would be:\n" << text;
}

} // namespace gladly_mcp::tools
