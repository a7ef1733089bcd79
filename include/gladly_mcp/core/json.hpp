#pragma once

/// The JSON binding: one Boost.Describe'd struct gives decoding, encoding and JSON Schema.

#include <gladly_mcp/core/codec.hpp>
#include <gladly_mcp/core/decode.hpp>
#include <gladly_mcp/core/describe.hpp>
#include <gladly_mcp/core/encode.hpp>
#include <gladly_mcp/core/enum_names.hpp>
#include <gladly_mcp/core/extra.hpp>
#include <gladly_mcp/core/nullable.hpp>
#include <gladly_mcp/core/open_enum.hpp>
#include <gladly_mcp/core/parse.hpp>
#include <gladly_mcp/core/schema.hpp>
#include <gladly_mcp/core/serialize.hpp>
#include <gladly_mcp/core/timestamp.hpp>
