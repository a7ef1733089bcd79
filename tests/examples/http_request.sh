#!/usr/bin/env bash
# http_request.sh PROGRAM: sends one server/discover to a server that says `listening on http://HOST:PORT/mcp` on its
# standard error, and shows the answer on one line.
set -euo pipefail
log=$(mktemp)
trap 'rm -f "$log"; kill "$server" 2>/dev/null || true' EXIT
"$1" 2>"$log" &
server=$!
port=
while [ -z "$port" ]; do
    kill -0 "$server"
    port=$(sed -n 's|^listening on http://127.0.0.1:\([0-9]*\)/mcp$|\1|p' "$log")
done
body='{"jsonrpc":"2.0","id":1,"method":"server/discover","params":{"_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientCapabilities":{}}}}'
exec 3<>"/dev/tcp/127.0.0.1/$port"
printf '%s\r\n' 'POST /mcp HTTP/1.1' "Host: 127.0.0.1:$port" 'Connection: close' 'Content-Type: application/json' \
    'Accept: application/json, text/event-stream' 'MCP-Protocol-Version: 2026-07-28' 'Mcp-Method: server/discover' \
    "Content-Length: ${#body}" '' >&3
printf '%s' "$body" >&3
tr -d '\r' <&3 | tr '\n' ' '
