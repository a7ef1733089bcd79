#!/bin/sh
# stdio_session.sh PROGRAM FILE: gives a file of messages to a server and shows its answers on one line.
set -eu
"$1" <"$2" | tr '\n' ' '
