#!/bin/sh
# Says which files break the rules of the house, and fails if any does.
#
# usage: check_structure.sh ROOT
#
# The rules: docs/architecture.md, "Rooms and floors" and "What a test watches".
set -eu

root=${1:?usage: check_structure.sh ROOT}
cd "$root"

breaches=$(mktemp)
trap 'rm -f "$breaches"' EXIT

existing() {
    for folder in "$@"; do
        if [ -d "$folder" ]; then
            echo "$folder"
        fi
    done
}

sources() {
    # shellcheck disable=SC2046  # folder names have no spaces
    set -- $(existing "$@")
    [ $# -eq 0 ] || find "$@" \( -name '*.hpp' -o -name '*.cpp' \) -type f | LC_ALL=C sort
}

# Includes: who may know whom, and what a public header may bring along.
check_includes() {
    sources include lib | xargs -r awk '
        BEGIN {
            may["core"]    = " core "
            may["http"]    = " core http "
            may["gladly"]  = " core http gladly "
            may["mcp"]     = " core http mcp "
            may["testing"] = " core http mcp testing "
            may["sandbox"] = " core http gladly testing sandbox "
            may["tools"]   = " core http gladly mcp tools "
            may["host"]    = " core http gladly mcp tools host "
        }
        function breach(why) { printf "%s:%d: %s\n", FILENAME, FNR, why }
        FNR == 1 {
            parts = split(FILENAME, part, "/")
            public = part[1] == "include"
            umbrella = FILENAME == "include/gladly_mcp/gladly_mcp.hpp"
            room = public ? (parts > 3 ? part[3] : "") : part[2]
            if (!umbrella && !(room in may)) {
                breach("stands in no room")
            }
        }
        !/^[ \t]*#[ \t]*include[ \t]*[<"]/ { next }
        {
            name = $0
            sub(/^[^<"]*[<"]/, "", name)
            sub(/[>"].*$/, "", name)

            other = name
            ours = sub(/^gladly_mcp\//, "", other)
            private = !ours && index($0, "\"") > 0
            sub(/\/.*$/, "", other)
            if ((ours || (private && index(name, "/") > 0)) && (other in may) && (room in may) &&
                index(may[room], " " other " ") == 0) {
                breach(room " may not know " other " (includes " name ")")
            }
            if (public && private) {
                breach("a public header includes public headers only (includes \"" name "\")")
            }
            if (room == "core" && name ~ /^boost\/(asio|beast)/) {
                breach("core knows neither Asio nor Beast (includes " name ")")
            }
            if (public && name ~ /^(boost\/beast|openssl\/)/) {
                breach("a public header brings no Beast and no OpenSSL (includes " name ")")
            }
            if (public && name ~ /^boost\/asio/ && name !~ /^boost\/asio\/(awaitable|any_io_executor)\.hpp$/) {
                breach("a public header brings no more of Asio than awaitable and any_io_executor (includes " name ")")
            }
            if (name == "iostream" || name == "print") {
                breach("the library writes to no stream of the process (includes " name ")")
            }
        }
    '
}

# Words that must not stand in the library.
check_words() {
    sources include lib | xargs -r awk '
        function breach(why) { printf "%s:%d: %s\n", FILENAME, FNR, why }
        {
            code = $0
            sub(/\/\/.*$/, "", code)
        }
        code ~ /std::(thread|jthread|async)[^_a-z]/      { breach("the library starts no thread") }
        code ~ /(^|[^_a-z])(std::signal|sigaction)[ (]/  { breach("the library touches no signal") }
        code ~ /std::(cout|cerr|clog)|(^|[^_a-z])printf/ { breach("the library writes to no stream of the process") }
        /(^|[^A-Z])(TODO|FIXME|XXX)([^A-Z]|$)/           { breach("unfinished work is finished or filed, not marked") }
        FILENAME ~ /\.hpp$/ && code ~ /^using namespace/ { breach("a header opens no namespace for its includer") }
    '
}

check_files() {
    sources include lib tests programs examples | while read -r file; do
        lines=$(wc -l <"$file")
        if [ "$lines" -gt 700 ]; then
            echo "$file:$lines: longer than 700 lines"
        fi
    done
    sources include lib tests | grep '\.hpp$' | xargs -r grep -L '^#pragma once$' | sed 's/$/:1: has no #pragma once/'
    existing lib | while read -r folder; do
        find "$folder" -name CMakeLists.txt -exec grep -Hn 'file *(GLOB' {} + | sed 's/GLOB.*/GLOB): sources are listed by name/'
    done
    # A room has the same name three times.
    for folder in include/gladly_mcp/*/; do
        room=$(basename "$folder")
        for counterpart in "lib/$room" "tests/$room"; do
            if [ -d "$folder" ] && [ ! -f "$counterpart/CMakeLists.txt" ]; then
                echo "$folder:1: has no counterpart $counterpart/CMakeLists.txt"
            fi
        done
    done
}

{
    check_includes
    check_words
    check_files
} >"$breaches"

if [ -s "$breaches" ]; then
    cat "$breaches"
    echo "$(wc -l <"$breaches") breach(es) of the rules of the house" >&2
    exit 1
fi
