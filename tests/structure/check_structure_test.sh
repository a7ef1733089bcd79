#!/bin/sh
# Shows that check_structure.sh passes a good tree and catches each breach in a bad one.
set -eu

check=$(dirname "$0")/check_structure.sh
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT
failures=0

good_tree() {
    rm -rf "$tree"
    for room in core http gladly mcp testing sandbox tools; do
        mkdir -p "$tree/include/gladly_mcp/$room" "$tree/lib/$room" "$tree/tests/$room"
        printf '#pragma once\n' >"$tree/include/gladly_mcp/$room/thing.hpp"
        printf '#include <gladly_mcp/%s/thing.hpp>\n' "$room" >"$tree/lib/$room/thing.cpp"
        printf '# sources\n' | tee "$tree/lib/$room/CMakeLists.txt" >"$tree/tests/$room/CMakeLists.txt"
    done
    printf '#pragma once\n#include <gladly_mcp/tools/thing.hpp>\n' >"$tree/include/gladly_mcp/gladly_mcp.hpp"
}

expect_clean() { # NAME
    if ! output=$(sh "$check" "$tree" 2>&1); then
        echo "FAILED $1: a good tree was refused: $output"
        failures=$((failures + 1))
    fi
}

expect_breach() { # FILE LINE_TO_ADD MESSAGE
    good_tree
    mkdir -p "$(dirname "$tree/$1")"
    printf '%s\n' "$2" >>"$tree/$1"
    if output=$(sh "$check" "$tree" 2>&1); then
        echo "FAILED $1 with '$2': the breach was not seen"
        failures=$((failures + 1))
    elif ! printf '%s' "$output" | grep -qF "$1" || ! printf '%s' "$output" | grep -qF "$3"; then
        echo "FAILED $1 with '$2': expected '$3', got: $output"
        failures=$((failures + 1))
    fi
}

good_tree
printf '#include <gladly_mcp/gladly/thing.hpp>\n#include "mcp/thing.hpp"\n' >>"$tree/lib/tools/thing.cpp"
printf '#include <boost/asio.hpp>\n#include <boost/beast/http.hpp>\n' >>"$tree/lib/http/thing.cpp"
printf '#include <boost/asio/awaitable.hpp>\n// std::thread is the host'"'"'s\n' >>"$tree/include/gladly_mcp/http/thing.hpp"
expect_clean "what is allowed"

expect_breach lib/core/thing.cpp '#include <gladly_mcp/http/thing.hpp>' 'core may not know http'
expect_breach lib/http/thing.cpp '#include <gladly_mcp/mcp/thing.hpp>' 'http may not know mcp'
expect_breach lib/gladly/thing.cpp '#include <gladly_mcp/mcp/thing.hpp>' 'gladly may not know mcp'
expect_breach lib/mcp/thing.cpp '#include "gladly/thing.hpp"' 'mcp may not know gladly'
expect_breach lib/mcp/thing.cpp '#  include <gladly_mcp/tools/thing.hpp>' 'mcp may not know tools'
expect_breach lib/tools/thing.cpp '#include <gladly_mcp/sandbox/thing.hpp>' 'tools may not know sandbox'
expect_breach lib/sandbox/thing.cpp '#include <gladly_mcp/tools/thing.hpp>' 'sandbox may not know tools'
expect_breach include/gladly_mcp/core/thing.hpp '#include <boost/asio/awaitable.hpp>' 'core knows neither Asio nor Beast'
expect_breach lib/core/thing.cpp '#include <boost/beast/http.hpp>' 'core knows neither Asio nor Beast'
expect_breach include/gladly_mcp/http/thing.hpp '#include <boost/asio.hpp>' 'no more of Asio'
expect_breach include/gladly_mcp/http/thing.hpp '#include <boost/asio/ip/tcp.hpp>' 'no more of Asio'
expect_breach include/gladly_mcp/http/thing.hpp '#include <boost/beast/http.hpp>' 'no Beast'
expect_breach include/gladly_mcp/core/thing.hpp '#include <openssl/ssl.h>' 'no OpenSSL'
expect_breach include/gladly_mcp/core/thing.hpp '#include "core/private.hpp"' 'includes public headers only'
expect_breach include/gladly_mcp/core/thing.hpp 'using namespace std;' 'opens no namespace'
expect_breach include/gladly_mcp/thing.hpp '#pragma once' 'stands in no room'
expect_breach lib/attic/thing.cpp '' 'stands in no room'
expect_breach lib/core/thing.cpp '#include <iostream>' 'writes to no stream'
expect_breach lib/core/thing.cpp 'int main() { std::thread t; }' 'starts no thread'
expect_breach lib/core/thing.cpp '// TODO' 'not marked'
expect_breach lib/core/CMakeLists.txt 'file(GLOB sources *.cpp)' 'listed by name'
expect_breach lib/core/bare.hpp 'int x;' 'no #pragma once'
expect_breach tests/core/long.cpp "$(yes ';' | head -701)" 'longer than 700 lines'
expect_breach include/gladly_mcp/attic/thing.hpp '#pragma once' 'has no counterpart lib/attic'

if [ "$failures" -ne 0 ]; then
    echo "$failures case(s) failed" >&2
    exit 1
fi
