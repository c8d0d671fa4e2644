# docgraph_add_library(NAME HEADERS … SOURCES … USES … PRIVATE …)
#
# Makes docgraph::NAME. HEADERS are the public face, included as "NAME/…"; USES are the libraries that headers may show, PRIVATE those that stay
# in .cpp files. So the link line is the architecture.
function(docgraph_add_library name)
  cmake_parse_arguments(ARG "" "" "HEADERS;SOURCES;USES;PRIVATE" ${ARGN})
  set(target docgraph_${name})
  add_library(${target} STATIC)
  add_library(docgraph::${name} ALIAS ${target})
  set_target_properties(${target} PROPERTIES EXPORT_NAME ${name})
  target_sources(${target}
    PUBLIC FILE_SET HEADERS BASE_DIRS "${PROJECT_SOURCE_DIR}" FILES ${ARG_HEADERS}
    PRIVATE ${ARG_SOURCES})
  target_link_libraries(${target} PUBLIC ${ARG_USES} PRIVATE $<BUILD_INTERFACE:docgraph_compiler> ${ARG_PRIVATE})
  install(TARGETS ${target} EXPORT docgraph-targets
    ARCHIVE DESTINATION "${CMAKE_INSTALL_LIBDIR}"
    FILE_SET HEADERS DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}/docgraph")
endfunction()

# docgraph_embed(TARGET OUTPUT.cpp FILES …): the bytes of data files, built into TARGET as `embedded_files()` of NAMESPACE.
function(docgraph_embed target namespace)
  set(output "${CMAKE_CURRENT_BINARY_DIR}/${namespace}.cpp")
  set(absolute "")
  foreach(file IN LISTS ARGN)
    list(APPEND absolute "${CMAKE_CURRENT_SOURCE_DIR}/${file}")
  endforeach()
  list(JOIN absolute "," joined)
  add_custom_command(OUTPUT "${output}"
    COMMAND "${CMAKE_COMMAND}" "-DOUTPUT=${output}" "-DNAMESPACE=${namespace}" "-DFILES=${joined}" -P "${PROJECT_SOURCE_DIR}/cmake/embed.cmake"
    DEPENDS ${absolute} "${PROJECT_SOURCE_DIR}/cmake/embed.cmake"
    VERBATIM)
  target_sources(${target} PRIVATE "${output}")
endfunction()
