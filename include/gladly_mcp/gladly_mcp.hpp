#pragma once

/// Everything that gladly_mcp offers. It stays light: no header here brings Beast, OpenSSL or the whole of Asio.

#include <gladly_mcp/core/error.hpp>
#include <gladly_mcp/core/result.hpp>
#include <gladly_mcp/core/secret.hpp>
