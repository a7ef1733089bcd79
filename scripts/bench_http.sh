#!/usr/bin/env bash
# Measures the server's CPU time per `tools/call` over Streamable HTTP, of our echo server and of a bare Beast and
# Boost.JSON one. The two take turns, so a busy machine slows both alike; what counts is the ratio within a pair.
#
# usage: scripts/bench_http.sh BUILD_FOLDER [ROUNDS] [SECONDS]
set -euo pipefail

build=$(cd "${1:?usage: scripts/bench_http.sh BUILD_FOLDER [ROUNDS] [SECONDS]}" && pwd)
cd "$(dirname "${BASH_SOURCE[0]}")/.."
rounds=${2:-5}
seconds=${3:-5}
connections=32
work=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null || true; rm -rf "$work"' EXIT

# ticks PID: user and system time that a process has used, in clock ticks
ticks() { awk '{ sub(/^.*\) /, ""); print $12 + $13 }' "/proc/$1/stat"; }

# measure PROGRAM: prints microseconds of CPU per request and requests per second
measure() {
    local url="" before after
    "$build/tests/bench/$1" --listen 127.0.0.1:0 2>"$work/said" &
    server=$!
    for _ in $(seq 100); do
        url=$(sed -n 's/.*listening on \(http[^ ]*\).*/\1/p' "$work/said")
        [ -z "$url" ] || break
        sleep 0.05
    done
    [ -n "$url" ] || { cat "$work/said" >&2; return 1; }

    wrk -t1 -c"$connections" -d1s -s tests/bench/tools_call.lua "$url" >/dev/null # warm
    before=$(ticks "$server")
    wrk -t1 -c"$connections" -d"${seconds}s" -s tests/bench/tools_call.lua "$url" >"$work/wrk"
    after=$(ticks "$server")
    kill "$server"
    wait "$server" 2>/dev/null || true
    server=

    if grep -q 'Non-2xx' "$work/wrk"; then
        echo "$1 answered with errors:" >&2
        cat "$work/wrk" >&2
        return 1
    fi
    awk -v ticks=$((after - before)) -v hertz="$(getconf CLK_TCK)" '
        /requests in/   { requests = $1 }
        /Requests\/sec/ { rate = $2 }
        END { printf "%.2f %.0f\n", ticks / hertz * 1e6 / requests, rate }' "$work/wrk"
}

median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

echo "CPU of the server per tools/call, $connections keep-alive connections, median of $rounds pairs of $seconds s"
for ((round = 1; round <= rounds; round++)); do
    measure bare_server >"$work/bare"
    measure echo_server >"$work/ours"
    paste -d ' ' "$work/bare" "$work/ours" >>"$work/pairs"
done
awk '{ print $1, $2, $3, $4, $3 / $1 }' "$work/pairs" >"$work/figures"
printf '%-12s %8s us  %8s requests/s\n' \
    bare "$(awk '{ print $1 }' "$work/figures" | median)" "$(awk '{ print $2 }' "$work/figures" | median)" \
    gladly_mcp "$(awk '{ print $3 }' "$work/figures" | median)" "$(awk '{ print $4 }' "$work/figures" | median)"
printf '%-12s %8s\n' ratio "$(awk '{ printf "%.2f\n", $5 }' "$work/figures" | median)"
