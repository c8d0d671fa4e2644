# Rsvg::rsvg, librsvg with cairo's PDF and PNG, through pkg-config: neither ships a CMake package.
find_package(PkgConfig REQUIRED)
pkg_check_modules(RSVG IMPORTED_TARGET librsvg-2.0 cairo cairo-pdf cairo-png)
include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(Rsvg REQUIRED_VARS RSVG_LIBRARIES VERSION_VAR RSVG_librsvg-2.0_VERSION)
if(Rsvg_FOUND AND NOT TARGET Rsvg::rsvg)
  add_library(Rsvg::rsvg INTERFACE IMPORTED)
  target_link_libraries(Rsvg::rsvg INTERFACE PkgConfig::RSVG)
endif()
