# Install and export, so that another project can find_package(docgraph) and link docgraph::graph.
include(CMakePackageConfigHelpers)
install(EXPORT docgraph-targets NAMESPACE docgraph:: DESTINATION "${CMAKE_INSTALL_LIBDIR}/cmake/docgraph")
configure_package_config_file("${PROJECT_SOURCE_DIR}/cmake/docgraph-config.cmake.in" "${PROJECT_BINARY_DIR}/docgraph-config.cmake"
  INSTALL_DESTINATION "${CMAKE_INSTALL_LIBDIR}/cmake/docgraph")
write_basic_package_version_file("${PROJECT_BINARY_DIR}/docgraph-config-version.cmake" COMPATIBILITY SameMinorVersion)
install(FILES "${PROJECT_BINARY_DIR}/docgraph-config.cmake" "${PROJECT_BINARY_DIR}/docgraph-config-version.cmake"
  "${PROJECT_SOURCE_DIR}/cmake/FindGraphviz.cmake" "${PROJECT_SOURCE_DIR}/cmake/FindRsvg.cmake"
  DESTINATION "${CMAKE_INSTALL_LIBDIR}/cmake/docgraph")
file(GLOB documents CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/docs/*.md")
install(FILES "${PROJECT_SOURCE_DIR}/README.md" "${PROJECT_SOURCE_DIR}/CHANGELOG.md" ${documents} DESTINATION "${CMAKE_INSTALL_DOCDIR}")
