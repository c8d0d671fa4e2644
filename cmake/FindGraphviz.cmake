# Graphviz::gvc, through pkg-config: Graphviz ships no CMake package.
find_package(PkgConfig REQUIRED)
pkg_check_modules(GRAPHVIZ IMPORTED_TARGET libgvc libcgraph)
include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(Graphviz REQUIRED_VARS GRAPHVIZ_LIBRARIES VERSION_VAR GRAPHVIZ_VERSION)
if(Graphviz_FOUND AND NOT TARGET Graphviz::gvc)
  add_library(Graphviz::gvc INTERFACE IMPORTED)
  target_link_libraries(Graphviz::gvc INTERFACE PkgConfig::GRAPHVIZ)
endif()
