# Functions that make this project's targets alike.

include_guard(GLOBAL)

# --- Flags that hold for our own targets and never reach a user's -----------------------------------------------------

add_library(gladly_mcp_warnings INTERFACE)
target_compile_options(gladly_mcp_warnings INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow
  # g++ 12 takes the frame of a coroutine of Asio for one that is freed by another function than it came from.
  $<$<CXX_COMPILER_ID:GNU>:-Wno-mismatched-new-delete>)
if(GLADLY_MCP_WARNINGS_AS_ERRORS)
  target_compile_options(gladly_mcp_warnings INTERFACE -Werror)
endif()

# Warnings of g++ 12 that follow the flow of values, and take both halves of a short string or of a result for used.
# The library's own sources do without this list, optimized or not; sanitizers and test macros bring them about.
set(gladly_mcp_without_false_alarms "$<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized;-Wno-array-bounds;\
-Wno-restrict;-Wno-stringop-overflow;-Wno-stringop-overread>")

# Sanitizers must see every source of a program, so their flags hold for this whole tree. A parent's targets get none.
if(GLADLY_MCP_SANITIZE STREQUAL "address")
  set(sanitizer_flags -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
elseif(GLADLY_MCP_SANITIZE STREQUAL "thread")
  # g++ warns that it cannot instrument fences; Asio's fences guard data that its own locks guard as well.
  set(sanitizer_flags -fsanitize=thread -fno-omit-frame-pointer $<$<CXX_COMPILER_ID:GNU>:-Wno-tsan>)
elseif(GLADLY_MCP_SANITIZE)
  message(FATAL_ERROR "GLADLY_MCP_SANITIZE is '${GLADLY_MCP_SANITIZE}'; it can be address, thread or empty.")
endif()
if(GLADLY_MCP_SANITIZE)
  # The checks that are put in hide from g++ which half of a result or of a string is in use.
  add_compile_options(${sanitizer_flags} "${gladly_mcp_without_false_alarms}")
  add_link_options(${sanitizer_flags})
endif()

# --- Precompiled headers ----------------------------------------------------------------------------------------------

# gladly_mcp_add_precompiled(name PIC on_or_off HEADERS header... [LINK target...])
#
# Makes an object library whose only purpose is its precompiled header. A compiler takes a precompiled header only
# when the flags are the same, so libraries (position independent, hidden symbols) and tests have one each.
function(gladly_mcp_add_precompiled name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "PIC" "HEADERS;LINK")
  set(source "${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp")
  file(CONFIGURE OUTPUT "${source}" CONTENT "// Exists to carry a precompiled header.\n")
  add_library(${name} OBJECT EXCLUDE_FROM_ALL "${source}")
  target_compile_features(${name} PRIVATE cxx_std_20)
  set_target_properties(${name} PROPERTIES CXX_EXTENSIONS OFF)
  if(arg_PIC)
    set_target_properties(${name} PROPERTIES
      POSITION_INDEPENDENT_CODE ON CXX_VISIBILITY_PRESET hidden VISIBILITY_INLINES_HIDDEN ON)
  endif()
  target_link_libraries(${name} PRIVATE
    Boost::headers Boost::json Threads::Threads gladly_mcp_warnings ${arg_LINK})
  target_precompile_headers(${name} PRIVATE ${arg_HEADERS})
endfunction()

# gladly_mcp_precompile(target group weight)
#
# Lets `target` use the precompiled header of group `library` or `test`. Weight `light` brings what public headers
# may include; `asio` adds Asio and Beast, for sources that do I/O; `none` brings nothing.
function(gladly_mcp_precompile target group weight)
  if(NOT weight MATCHES "^(none|light|asio)$")
    message(FATAL_ERROR "${target}: PRECOMPILE is '${weight}'; it can be none, light or asio.")
  endif()
  if(NOT GLADLY_MCP_PRECOMPILE OR weight STREQUAL "none")
    return()
  endif()
  set(owner gladly_mcp_precompiled_${group}_${weight})
  if(NOT TARGET ${owner})
    set(headers "${PROJECT_SOURCE_DIR}/cmake/precompile_${weight}.hpp")
    set(link "")
    if(group STREQUAL "test")
      list(APPEND headers <gmock/gmock.h> <gtest/gtest.h>)
      set(link GTest::gmock)
    endif()
    string(COMPARE EQUAL "${group}" "library" pic)
    gladly_mcp_add_precompiled(${owner} PIC ${pic} HEADERS ${headers} LINK ${link})
  endif()
  target_precompile_headers(${target} REUSE_FROM ${owner})
endfunction()

# --- Targets ----------------------------------------------------------------------------------------------------------

# gladly_mcp_add_library(room SOURCES file... [DEPENDS room...] [LINK_PRIVATE target...] [LINK_PUBLIC target...]
#                        [PRECOMPILE none|light|asio])
#
# Makes the library of one room: target gladly_mcp_<room>, alias gladly_mcp::<room>.
function(gladly_mcp_add_library room)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "PRECOMPILE" "SOURCES;DEPENDS;LINK_PRIVATE;LINK_PUBLIC")
  set(target gladly_mcp_${room})
  add_library(${target} ${arg_SOURCES})
  add_library(gladly_mcp::${room} ALIAS ${target})
  set_target_properties(${target} PROPERTIES
    EXPORT_NAME ${room}
    DEFINE_SYMBOL ""
    CXX_EXTENSIONS OFF
    CXX_VISIBILITY_PRESET hidden
    VISIBILITY_INLINES_HIDDEN ON
    POSITION_INDEPENDENT_CODE ON
    VERSION ${PROJECT_VERSION}
    INSTALL_RPATH "$ORIGIN" # the rooms of a shared build find each other
    SOVERSION ${PROJECT_VERSION_MAJOR}.${PROJECT_VERSION_MINOR})
  target_compile_features(${target} PUBLIC cxx_std_20)
  target_include_directories(${target}
    PUBLIC
      $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/include>
      $<INSTALL_INTERFACE:include>
    PRIVATE ${PROJECT_SOURCE_DIR}/lib)
  list(TRANSFORM arg_DEPENDS PREPEND gladly_mcp_)
  target_link_libraries(${target}
    PUBLIC ${arg_DEPENDS} ${arg_LINK_PUBLIC}
    PRIVATE
      ${arg_LINK_PRIVATE}
      Threads::Threads
      $<BUILD_INTERFACE:gladly_mcp_warnings>)
  if(NOT arg_PRECOMPILE)
    set(arg_PRECOMPILE light)
  endif()
  gladly_mcp_precompile(${target} library ${arg_PRECOMPILE})
  set_property(GLOBAL APPEND PROPERTY GLADLY_MCP_ROOM_TARGETS ${target})
endfunction()

# gladly_mcp_harden(target)
#
# Adds the hardening flags of a program that faces the network. Libraries get none of them: their user decides.
function(gladly_mcp_harden target)
  target_compile_options(${target} PRIVATE -fstack-protector-strong)
  target_link_options(${target} PRIVATE -Wl,-z,relro,-z,now)
  if(NOT GLADLY_MCP_SANITIZE)
    target_compile_options(${target} PRIVATE $<$<NOT:$<CONFIG:Debug>>:-U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2>)
  endif()
endfunction()

# gladly_mcp_add_test(name SOURCES file... LINK room... [LABELS label...] [PRECOMPILE none|light|asio])
#
# Makes one GoogleTest program whose cases are all known to CTest, labelled with the name of their folder unless told
# otherwise. Tests may include the private headers of lib/.
function(gladly_mcp_add_test name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "PRECOMPILE" "SOURCES;LINK;LABELS")
  add_executable(${name} ${arg_SOURCES})
  set_target_properties(${name} PROPERTIES CXX_EXTENSIONS OFF)
  target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR}/lib ${PROJECT_SOURCE_DIR}/tests)
  list(TRANSFORM arg_LINK PREPEND gladly_mcp::)
  target_link_libraries(${name} PRIVATE
    ${arg_LINK}
    gladly_mcp_test_support
    GTest::gmock
    GTest::gtest_main
    OpenSSL::SSL
    Boost::json
    Boost::url
    Threads::Threads
    gladly_mcp_warnings)
  target_compile_options(${name} PRIVATE "${gladly_mcp_without_false_alarms}")
  if(NOT arg_PRECOMPILE)
    set(arg_PRECOMPILE light)
  endif()
  gladly_mcp_precompile(${name} test ${arg_PRECOMPILE})
  if(NOT arg_LABELS)
    cmake_path(GET CMAKE_CURRENT_SOURCE_DIR FILENAME arg_LABELS)
  endif()
  gtest_discover_tests(${name} DISCOVERY_MODE PRE_TEST PROPERTIES LABELS "${arg_LABELS}" TIMEOUT 120)
endfunction()
