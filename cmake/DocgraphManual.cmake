# docgraph_manual(DATE): man pages and the completion for bash, printed by the program itself from its tables of commands and options, and
# installed. DATE, YYYY-MM-DD, is what the pages bear: that of the version, so that a build of it gives the same bytes on any day.
function(docgraph_manual date)
  find_program(SCDOC scdoc REQUIRED)
  set(folder "${CMAKE_CURRENT_BINARY_DIR}/manual")
  add_custom_command(OUTPUT "${folder}/made"
    COMMAND "${CMAKE_COMMAND}" "-DDOCGRAPH=$<TARGET_FILE:docgraph>" "-DSCDOC=${SCDOC}" "-DFOLDER=${folder}" "-DDATE=${date}"
      -P "${PROJECT_SOURCE_DIR}/cmake/manual.cmake"
    DEPENDS docgraph "${PROJECT_SOURCE_DIR}/cmake/manual.cmake"
    VERBATIM)
  add_custom_target(docgraph_manual ALL DEPENDS "${folder}/made")
  install(DIRECTORY "${folder}/man1" DESTINATION "${CMAKE_INSTALL_MANDIR}")
  install(FILES "${folder}/docgraph.bash" RENAME docgraph DESTINATION "${CMAKE_INSTALL_DATADIR}/bash-completion/completions")
endfunction()
