# cmake -Dbuild=FOLDER -Dprefix=FOLDER -P install_afresh.cmake: installs a build where nothing stale is left.
file(REMOVE_RECURSE "${prefix}")
execute_process(
  COMMAND "${CMAKE_COMMAND}" --install "${build}" --prefix "${prefix}"
  OUTPUT_QUIET
  COMMAND_ERROR_IS_FATAL ANY)

# Nothing but ours goes into the prefix, and headers do.
file(GLOB_RECURSE strangers RELATIVE "${prefix}" "${prefix}/*gtest*" "${prefix}/*gmock*" "${prefix}/*precompile*")
if(strangers)
  message(FATAL_ERROR "installed, but not ours to install: ${strangers}")
endif()
if(NOT EXISTS "${prefix}/include/gladly_mcp/gladly_mcp.hpp")
  message(FATAL_ERROR "the umbrella header was not installed")
endif()
