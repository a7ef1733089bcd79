# Finds what the libraries stand on. cmake/gladly_mcp-config.cmake.in asks for the same things on the user's machine.

include_guard(GLOBAL)

# Imported targets live in the directory that found them. A parent that links a room of ours must see what the room
# links, so they are made global.
set(CMAKE_FIND_PACKAGE_TARGETS_GLOBAL ON)

# Newer CMake drops its own FindBoost module; Boost's own package file is the one that lists json and url.
if(POLICY CMP0167)
  cmake_policy(SET CMP0167 NEW)
endif()

find_package(Threads REQUIRED)
find_package(OpenSSL 3.0 REQUIRED)
find_package(Boost 1.81 REQUIRED COMPONENTS json url)

unset(CMAKE_FIND_PACKAGE_TARGETS_GLOBAL)
