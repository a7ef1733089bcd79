# Functions that make this project's targets alike.

include_guard(GLOBAL)

add_library(gladly_mcp_warnings INTERFACE)
target_compile_options(gladly_mcp_warnings INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow)
if(GLADLY_MCP_WARNINGS_AS_ERRORS)
  target_compile_options(gladly_mcp_warnings INTERFACE -Werror)
endif()

# gladly_mcp_add_library(room SOURCES file... [DEPENDS room...] [LINK_PRIVATE target...] [LINK_PUBLIC target...])
#
# Makes the library of one room: target gladly_mcp_<room>, alias gladly_mcp::<room>.
function(gladly_mcp_add_library room)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;DEPENDS;LINK_PRIVATE;LINK_PUBLIC")
  set(target gladly_mcp_${room})
  add_library(${target} ${arg_SOURCES})
  add_library(gladly_mcp::${room} ALIAS ${target})
  set_target_properties(${target} PROPERTIES
    EXPORT_NAME ${room}
    CXX_EXTENSIONS OFF
    CXX_VISIBILITY_PRESET hidden
    VISIBILITY_INLINES_HIDDEN ON
    POSITION_INDEPENDENT_CODE ON
    VERSION ${PROJECT_VERSION}
    SOVERSION ${PROJECT_VERSION_MAJOR}.${PROJECT_VERSION_MINOR})
  target_compile_features(${target} PUBLIC cxx_std_20)
  target_include_directories(${target}
    PUBLIC
      $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/include>
      $<INSTALL_INTERFACE:include>
    PRIVATE ${PROJECT_SOURCE_DIR}/lib)
  foreach(dependency IN LISTS arg_DEPENDS)
    target_link_libraries(${target} PUBLIC gladly_mcp_${dependency})
  endforeach()
  target_link_libraries(${target} PUBLIC ${arg_LINK_PUBLIC} PRIVATE ${arg_LINK_PRIVATE} $<BUILD_INTERFACE:gladly_mcp_warnings>)
endfunction()

# gladly_mcp_add_test(name SOURCES file... LINK room... [LABELS label...])
#
# Makes one GoogleTest program whose cases are all known to CTest. Tests may include the private headers of lib/.
function(gladly_mcp_add_test name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINK;LABELS")
  add_executable(${name} ${arg_SOURCES})
  set_target_properties(${name} PROPERTIES CXX_EXTENSIONS OFF)
  target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR}/lib ${PROJECT_SOURCE_DIR}/tests)
  foreach(room IN LISTS arg_LINK)
    target_link_libraries(${name} PRIVATE gladly_mcp::${room})
  endforeach()
  target_link_libraries(${name} PRIVATE GTest::gmock GTest::gtest_main OpenSSL::SSL Boost::json Boost::url Threads::Threads gladly_mcp_warnings)
  gtest_discover_tests(${name} DISCOVERY_MODE PRE_TEST PROPERTIES LABELS "${arg_LABELS}" TIMEOUT 120)
endfunction()
