# Install rules: libraries, headers, and the package files that find_package(gladly_mcp) reads.

include(CMakePackageConfigHelpers)
include(GNUInstallDirs)

set(package_dir "${CMAKE_INSTALL_LIBDIR}/cmake/gladly_mcp")
get_property(room_targets GLOBAL PROPERTY GLADLY_MCP_ROOM_TARGETS)
list(TRANSFORM room_targets REPLACE "^gladly_mcp_" "" OUTPUT_VARIABLE components)
list(JOIN components ", " GLADLY_MCP_COMPONENTS)

install(TARGETS ${room_targets} gladly_mcp_gladly_mcp
  EXPORT gladly_mcp-targets
  RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}"
  LIBRARY DESTINATION "${CMAKE_INSTALL_LIBDIR}"
  ARCHIVE DESTINATION "${CMAKE_INSTALL_LIBDIR}")
install(DIRECTORY "${PROJECT_SOURCE_DIR}/include/gladly_mcp"
  DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}"
  FILES_MATCHING PATTERN "*.hpp")
install(EXPORT gladly_mcp-targets NAMESPACE gladly_mcp:: DESTINATION "${package_dir}")

configure_package_config_file(
  "${PROJECT_SOURCE_DIR}/cmake/gladly_mcp-config.cmake.in"
  "${PROJECT_BINARY_DIR}/gladly_mcp-config.cmake"
  INSTALL_DESTINATION "${package_dir}"
  NO_SET_AND_CHECK_MACRO)
write_basic_package_version_file("${PROJECT_BINARY_DIR}/gladly_mcp-config-version.cmake" COMPATIBILITY SameMinorVersion)
install(
  FILES "${PROJECT_BINARY_DIR}/gladly_mcp-config.cmake" "${PROJECT_BINARY_DIR}/gladly_mcp-config-version.cmake"
  DESTINATION "${package_dir}")
