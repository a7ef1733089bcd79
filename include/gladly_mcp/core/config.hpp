#pragma once

/// Marks a symbol that users of a shared build may link against; everything else stays hidden.
#if defined(_WIN32)
#define GLADLY_MCP_API
#else
#define GLADLY_MCP_API __attribute__((visibility("default")))
#endif
