#!/bin/sh
# Runs peer_check.mjs, or exits with 77 (CTest: skipped) where there is no Node or the clients are not installed.
set -eu

folder=$(dirname "$0")
if ! command -v node >/dev/null; then
    echo "SKIPPED: there is no Node here; with Node 18 or newer, ./dev test runs this check"
    exit 77
fi
major=$(node --version | sed 's/^v\([0-9]*\).*/\1/')
if [ "$major" -lt 18 ]; then
    echo "SKIPPED: Node $(node --version) is too old; with Node 18 or newer, ./dev test runs this check"
    exit 77
fi
if [ ! -d "$folder/node_modules" ]; then
    echo "SKIPPED: the official clients are not installed; ./dev test installs them, or: npm ci in $folder"
    exit 77
fi
exec node "$folder/peer_check.mjs" "$@"
