# shellcheck shell=bash
# Finds out which system packages are missing and installs them with apt. Sourced by ./dev; changes nothing when
# nothing is missing.

# require_packages PROBE...: makes sure of what each probe stands for.
#
# Probes: build (compiler, CMake, Ninja, Boost, OpenSSL, GoogleTest, CLI11), format, lint, bench.
require_packages() {
    local missing=() probe
    for probe in "$@"; do
        mapfile -t -O "${#missing[@]}" missing < <("missing_for_$probe")
    done
    [ "${#missing[@]}" -eq 0 ] || install_packages "${missing[@]}"
}

# --- What is missing, in the words of apt. "boost" stands for the packages of whichever Boost is new enough. ----------

missing_for_build() {
    local compiler
    compiler=$(command -v "${CXX:-g++}" || true)
    if [ -z "$compiler" ]; then
        # Without a compiler nothing else can be looked at, and apt leaves alone what is there.
        printf '%s\n' g++ cmake ninja-build boost libssl-dev libgtest-dev libgmock-dev libcli11-dev
        return
    fi
    version_at_least 3.25 "$(cmake --version 2>/dev/null | awk 'NR == 1 { print $3 }')" || echo cmake
    command -v ninja >/dev/null || echo ninja-build
    "$compiler" -x c++ -E -P - 2>/dev/null <<'PROBE' | grep '^[a-z]' || true
#if __has_include(<boost/version.hpp>)
#include <boost/version.hpp>
#endif
#if !defined(BOOST_VERSION) || BOOST_VERSION < 108100 || !__has_include(<boost/json.hpp>) || !__has_include(<boost/url.hpp>)
boost
#endif
#if !__has_include(<openssl/ssl.h>)
libssl-dev
#endif
#if !__has_include(<gtest/gtest.h>)
libgtest-dev
#endif
#if !__has_include(<gmock/gmock.h>)
libgmock-dev
#endif
#if !__has_include(<CLI/CLI.hpp>)
libcli11-dev
#endif
PROBE
}

missing_for_format() {
    command -v clang-format-14 >/dev/null || echo clang-format-14
}

missing_for_lint() {
    command -v clang++-16 >/dev/null || echo clang-16
    command -v clang-tidy-16 >/dev/null || echo clang-tidy-16
}

missing_for_bench() {
    command -v wrk >/dev/null || echo wrk
}

# --- Node, which may be missing: only the checks with the official client need it -------------------------------------

node_is_usable() {
    command -v npm >/dev/null && version_at_least 18 "$(node --version 2>/dev/null | tr -d v)"
}

# Returns 1, having said so, when there is no Node and apt cannot bring one.
ensure_node() {
    node_is_usable && return
    if install_packages nodejs npm && node_is_usable; then
        return
    fi
    say "There is no Node 18 or newer here, and apt brought none."
    return 1
}

# --- apt --------------------------------------------------------------------------------------------------------------

install_packages() {
    local packages=() package as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        as_root=(sudo)
    fi
    if ! command -v apt-get >/dev/null || { [ "${#as_root[@]}" -ne 0 ] && ! command -v sudo >/dev/null; }; then
        say "Missing on this system: $*"
        say "They are installed for you where there is apt, as root or with sudo; here, please install them yourself."
        return 1
    fi

    say "Missing on this system: $*. Asking apt for them."
    "${as_root[@]}" apt-get update -qq || return 1
    for package in "$@"; do
        if [ "$package" = boost ]; then
            mapfile -t -O "${#packages[@]}" packages < <(boost_packages)
        else
            packages+=("$package")
        fi
    done
    say "Installing: ${packages[*]}"
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends --no-remove "${packages[@]}" >/dev/null
}

# The distribution's default Boost when it is 1.81 or newer, else its oldest versioned one that is.
boost_packages() {
    local version
    version=$(apt-cache policy libboost-json-dev | awk '/Candidate:/ { print $2 }')
    if version_at_least 1.81 "$version"; then
        printf '%s\n' libboost-dev libboost-json-dev libboost-url-dev
        return
    fi
    version=$(apt-cache pkgnames libboost-url1. | sed -n 's/^libboost-url\([0-9.]*\)-dev$/\1/p' | sort -V | head -n 1)
    version=${version:-1.81}
    printf '%s\n' "libboost$version-dev" "libboost-json$version-dev" "libboost-url$version-dev"
}

# version_at_least WANTED FOUND
version_at_least() {
    [ -n "$2" ] && [ "$(printf '%s\n%s\n' "$1" "$2" | sort -V | head -n 1)" = "$1" ]
}
