#!/usr/bin/env bash
# Prints the share of lines of lib/ that the tests ran, per room, from the counts in a coverage build.
#
# usage: scripts/coverage.sh BUILD_FOLDER
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
build=$(cd "${1:?usage: scripts/coverage.sh BUILD_FOLDER}" && pwd)

# Each source of lib/ is compiled once, so its line in gcov's summary is the whole truth about it.
find "$build/lib" -name '*.gcda' -exec gcov --no-output {} + 2>/dev/null | awk -v lib="$root/lib/" '
    /^File / {
        file = substr($0, 7, length($0) - 7)
        ours = index(file, lib) == 1 && file ~ /\.cpp$/
    }
    /^Lines executed:/ && ours {
        split(substr($0, length("Lines executed:") + 1), figure, /% of /)
        room = substr(file, length(lib) + 1)
        sub(/\/.*/, "", room)
        lines[room] += figure[2]
        ran[room] += figure[1] * figure[2] / 100
        ours = 0
    }
    END {
        for (room in lines) {
            printf "%-10s %6d lines %6.1f %%\n", room, lines[room], 100 * ran[room] / lines[room]
            all += lines[room]; all_ran += ran[room]
        }
        if (all) printf "%-10s %6d lines %6.1f %%\n", "all", all, 100 * all_ran / all
    }' | sort
