#include "cli/input.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <utility>

#include "cli/terminal.hpp"
#include "extract/read/input_bytes.hpp"
#include "extract/read/record_reader.hpp"

namespace docgraph {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kFaultsTold = 100;

void read_file(const std::string& path, Diagnostics& diagnostics, Input& input) {
  std::string bytes = read_bytes(path);
  const std::string name = input_name(path);
  input.files.push_back({fs::path(name).filename().string(), sha256(bytes)});
  const std::unique_ptr<RecordReader> reader = read_records(std::move(bytes), name, diagnostics);
  while (auto record = reader->next()) input.records.push_back(std::move(*record));
  input.met += reader->met();
}

}  // namespace

Input read_corpus(const InputOptions& options) {
  std::vector<std::string> paths = {options.corpus};
  paths.insert(paths.end(), options.also.begin(), options.also.end());
  if (std::ranges::count(paths, "-") > 1) throw UsageError({{}, "standard input can be read only once", "name - only once"});
  Diagnostics diagnostics(options.strict);
  Input input;
  input.name = corpus_name(options.corpus);
  for (const std::string& path : paths) read_file(path, diagnostics, input);
  input.used = input.records.size();
  input.faults = diagnostics.all();
  if (input.met > 0 && input.used == 0) {
    tell_faults(input);
    throw InputError({{input_name(options.corpus), 0, "", ""},
                      fmt::format("none of its {} records can be used", input.met),
                      "the lines above say what is wrong with each"});
  }
  return input;
}

std::string corpus_name(const std::string& path) {
  constexpr std::array<std::string_view, 7> kExtensions = {".json", ".jsonl", ".ndjson", ".csv", ".txt", ".gz", ".zst"};
  std::string name = fs::path(input_name(path)).filename().string();
  const auto strip = [&name](std::string_view extension) {
    const bool strips = name.size() > extension.size() && name.ends_with(extension);
    if (strips) name.resize(name.size() - extension.size());
    return strips;
  };
  while (std::ranges::any_of(kExtensions, strip)) continue;
  return name;
}

void tell_faults(const Input& input) {
  if (input.faults.empty()) return;
  for (std::size_t i = 0; i < std::min(kFaultsTold, input.faults.size()); ++i) tell(to_text(input.faults[i]));
  if (input.faults.size() > kFaultsTold) tell(fmt::format("… and {} more like these", input.faults.size() - kFaultsTold));
  tell(fmt::format("{} of {} records used", input.used, input.met));
}

void keep_corpus(const InputOptions& options, const std::string& output) {
  std::vector<std::string> paths = {options.corpus};
  paths.insert(paths.end(), options.also.begin(), options.also.end());
  for (const std::string& path : paths) {
    std::error_code differs;
    if (fs::equivalent(path, output, differs) && !differs)
      throw UsageError(
          {{}, fmt::format("--output: {} is the corpus itself, and would be lost", docgraph::quoted(output)), "name another file"});
  }
}

}  // namespace docgraph
