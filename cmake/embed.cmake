# Writes OUTPUT, a C++ file that holds each of FILES (comma-separated) as a raw string in docgraph::NAMESPACE::embedded_files.
# Declared in extract/embedded.hpp.
string(REPLACE "," ";" files "${FILES}")
set(code "// NOLINTBEGIN: made at build time, as long as its data\n#include \"extract/embedded.hpp\"\n\nnamespace docgraph::${NAMESPACE} {\n\nconst std::vector<EmbeddedFile>& embedded_files() {\n  static const std::vector<EmbeddedFile> files = {\n")
foreach(file IN LISTS files)
  get_filename_component(name "${file}" NAME)
  file(READ "${file}" bytes)
  string(APPEND code "      {\"${name}\", R\"~~embed~~(${bytes})~~embed~~\"},\n")
endforeach()
string(APPEND code "  };\n  return files;\n}\n\n}  // namespace docgraph::${NAMESPACE}\n// NOLINTEND\n")
file(WRITE "${OUTPUT}" "${code}")
