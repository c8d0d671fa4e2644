# What every target of the project is compiled with.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

# ccache where it is: the headers of Boost.Graph and CLI11 cost seconds each.
find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT DEFINED CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${CCACHE_PROGRAM}")
endif()

# A fused multiply-add changes last bits, and figures would differ between machines.
add_library(docgraph_compiler INTERFACE)
target_compile_options(docgraph_compiler INTERFACE -ffp-contract=off -Wall -Wextra -Wshadow -Wconversion -Wno-sign-conversion)

set(DOCGRAPH_SANITIZE "" CACHE STRING "Sanitizers, as -fsanitize= takes them")
if(DOCGRAPH_SANITIZE)
  add_compile_options(-fsanitize=${DOCGRAPH_SANITIZE} -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${DOCGRAPH_SANITIZE})
endif()
