#!/bin/sh
# Runs a script of this folder, or exits with 77 (CTest: skipped) where there is no Node or what it needs is missing.
#
# usage: run_peer_check.sh SCRIPT PACKAGE ARG...   PACKAGE must be installed
set -eu

folder=$(dirname "$0")
script=$1
package=$2
shift 2
if ! command -v node >/dev/null; then
    echo "SKIPPED: there is no Node here; with Node 18 or newer, ./dev test runs this check"
    exit 77
fi
major=$(node --version | sed 's/^v\([0-9]*\).*/\1/')
if [ "$major" -lt 18 ]; then
    echo "SKIPPED: Node $(node --version) is too old; with Node 18 or newer, ./dev test runs this check"
    exit 77
fi
if [ ! -d "$folder/node_modules/$package" ]; then
    echo "SKIPPED: $package is not installed; ./dev test installs it, or: npm ci in $folder"
    exit 77
fi
exec node "$folder/$script" "$@"
