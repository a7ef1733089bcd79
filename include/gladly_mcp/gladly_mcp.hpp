#pragma once

// The front doors of every room. It stays light: nothing here brings Beast, OpenSSL or the whole of Asio, and Gladly's
// models are named only; who reads their members includes <gladly_mcp/gladly/models.hpp>, or one resource's header.
// `./dev bench compile` measures what including it costs.

#include <gladly_mcp/core/clock.hpp>
#include <gladly_mcp/core/error.hpp>
#include <gladly_mcp/core/json.hpp>
#include <gladly_mcp/core/result.hpp>
#include <gladly_mcp/core/secret.hpp>
#include <gladly_mcp/gladly/blocking_client.hpp>
#include <gladly_mcp/gladly/client.hpp>
#include <gladly_mcp/gladly/rate_limiter.hpp>
#include <gladly_mcp/http/client.hpp>
#include <gladly_mcp/http/listener.hpp>
#include <gladly_mcp/mcp/http_endpoint.hpp>
#include <gladly_mcp/mcp/in_process.hpp>
#include <gladly_mcp/mcp/serve.hpp>
#include <gladly_mcp/mcp/server.hpp>
#include <gladly_mcp/mcp/stdio.hpp>
#include <gladly_mcp/sandbox/http_handler.hpp>
#include <gladly_mcp/sandbox/service.hpp>
#include <gladly_mcp/sandbox/transport.hpp>
#include <gladly_mcp/tools/add_gladly_tools.hpp>
#include <gladly_mcp/tools/toolbox.hpp>
