# Writes man1/*.1 and docgraph.bash into FOLDER: DOCGRAPH prints them, SCDOC renders the pages. The overview names all other pages.
cmake_minimum_required(VERSION 3.25)

function(print_to variable)
  execute_process(COMMAND "${DOCGRAPH}" help ${ARGN} OUTPUT_VARIABLE text COMMAND_ERROR_IS_FATAL ANY)
  set(${variable} "${text}" PARENT_SCOPE)
endfunction()

function(render name text)
  file(WRITE "${FOLDER}/${name}.scd" "${text}")
  execute_process(COMMAND "${CMAKE_COMMAND}" -E env "SOURCE_DATE_EPOCH=${epoch}" "${SCDOC}"
    INPUT_FILE "${FOLDER}/${name}.scd" OUTPUT_FILE "${FOLDER}/man1/${name}.1" COMMAND_ERROR_IS_FATAL ANY)
endfunction()

file(REMOVE_RECURSE "${FOLDER}")
file(MAKE_DIRECTORY "${FOLDER}/man1")
execute_process(COMMAND date -u -d "${DATE}" +%s OUTPUT_VARIABLE epoch OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)

print_to(overview --man)
render(docgraph "${overview}")
string(REGEX MATCHALL "docgraph-[a-z-]+" names "${overview}")
list(REMOVE_DUPLICATES names)
foreach(name IN LISTS names)
  string(REPLACE "docgraph-" "" command "${name}")
  print_to(page --man "${command}")
  render("${name}" "${page}")
endforeach()

print_to(completion --completion)
file(WRITE "${FOLDER}/docgraph.bash" "${completion}")
file(WRITE "${FOLDER}/made" "")
