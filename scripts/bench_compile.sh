#!/usr/bin/env bash
# Measures what including the headers costs, against what they cannot do without:
# boost/json.hpp with boost/asio/awaitable.hpp. Each pair is compiled in turn, so a busy machine slows both alike.
#
# usage: scripts/bench_compile.sh [ROUNDS]
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
rounds=${1:-5}
compiler=${CXX:-g++}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# milliseconds SOURCE FLAG...: the CPU time of one compilation
milliseconds() {
    local TIMEFORMAT='%U %S'
    { time "$compiler" -std=c++20 -Iinclude "${@:2}" -c "$1" -o "$work/out.o"; } 2>&1 |
        awk 'END { printf "%d\n", ($1 + $2) * 1000 }'
}

median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

# compare NAME SOURCE FLAG...
compare() {
    local name=$1 source=$2 round base ours
    shift 2
    : >"$work/pairs"
    for ((round = 0; round < rounds; round++)); do
        base=$(milliseconds "$work/baseline.cpp" "$@")
        ours=$(milliseconds "$source" "$@")
        echo "$base $ours $((ours * 1000 / base))" >>"$work/pairs"
    done
    printf '%-34s %-8s %6d ms %6d ms   %s\n' "$name" "$*" \
        "$(awk '{ print $1 }' "$work/pairs" | median)" "$(awk '{ print $2 }' "$work/pairs" | median)" \
        "$(awk '{ print $3 }' "$work/pairs" | median | awk '{ printf "%.2f", $1 / 1000 }')"
}

printf '#include <boost/asio/awaitable.hpp>\n#include <boost/json.hpp>\n' >"$work/baseline.cpp"
printf '#include <gladly_mcp/gladly_mcp.hpp>\n' >"$work/umbrella.cpp"

echo "CPU time to compile, median of $rounds pairs, $("$compiler" --version | head -n 1)"
printf '%-34s %-8s %9s %9s   %s\n' '' flags baseline ours ratio
for flags in -O0 -O2; do
    compare 'gladly_mcp/gladly_mcp.hpp' "$work/umbrella.cpp" "$flags"
    server=examples/minimal_server.cpp
    [ ! -f "$server" ] || compare "$server" "$server" "$flags"
done
