#include "cli/stream/input.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <iterator>
#include <map>
#include <utility>

#include "cli/stream/terminal.hpp"
#include "extract/lexicon/gazetteer.hpp"
#include "extract/read/input_bytes.hpp"
#include "extract/read/record_reader.hpp"
#include "extract/read/texts/text_files.hpp"
#include "extract/read/texts/text_reader.hpp"
#include "extract/text/utf8.hpp"

namespace docgraph {
namespace {

namespace fs = std::filesystem;

// Each text of a folder is a file of the corpus.
std::unique_ptr<RecordReader> open_folder(const std::string& path, Diagnostics& diagnostics, Input& input) {
  std::vector<TextFile> files = folder_files(path);
  for (const TextFile& file : files) input.files.push_back({file.name, sha256(file.bytes)});
  return read_text_files(std::move(files), path, diagnostics);
}

std::unique_ptr<RecordReader> open_file(const std::string& path, const InputOptions& options, Diagnostics& diagnostics, Input& input) {
  std::string bytes = read_bytes(path);
  const std::string name = input_name(path);
  HashedFile file{fs::path(name).filename().string(), sha256(bytes)};
  const auto same = std::ranges::find(input.files, file.sha256, &HashedFile::sha256);
  if (same != input.files.end())
    diagnostics.note({{name, 0, {}, {}},
                      fmt::format("expected another file, got the one that was given before as {}", docgraph::quoted(same->name)),
                      "its records count twice: name it once"});
  input.files.push_back(std::move(file));
  return read_records(std::move(bytes), name, diagnostics, options.format, options.map);
}

void read_input(const std::string& path, const InputOptions& options, Diagnostics& diagnostics, Input& input) {
  const auto reader = is_folder(path) ? open_folder(path, diagnostics, input) : open_file(path, options, diagnostics, input);
  while (auto record = reader->next()) input.records.push_back(std::move(*record));
  input.met += reader->met();
}

/// Ids that several records bear.
void note_repeated_ids(const Input& input, Diagnostics& diagnostics) {
  std::map<std::string_view, const Record*> first;
  std::size_t repeated = 0;
  for (const Record& record : input.records) {
    if (record.id.empty() || first.try_emplace(record.id, &record).second) continue;
    if (repeated++ == 0)
      diagnostics.note({{record.file, record.line, record.id, "id"},
                        fmt::format("expected an id of its own, got one that a record of {} bears", visible(first[record.id]->file)),
                        "docgraph tells them apart by a number behind it; docgraph check lists all such"});
  }
  if (repeated > 1) diagnostics.note({{}, fmt::format("{} records bear an id that another bears", repeated), ""});
}

/// A folder has no one hash by which it is known again, as a file has.
void note_repeated_folders(const std::vector<std::string>& paths, Diagnostics& diagnostics) {
  for (std::size_t i = 1; i < paths.size(); ++i) {
    if (!is_folder(paths[i])) continue;
    const auto is_same = [&](const std::string& other) {
      std::error_code differs;
      return fs::equivalent(paths[i], other, differs) && !differs;
    };
    if (std::any_of(paths.begin(), paths.begin() + static_cast<std::ptrdiff_t>(i), is_same))
      diagnostics.note(
          {{paths[i], 0, {}, {}}, "expected another folder, got one that was given before", "its records count twice: name it once"});
  }
}

}  // namespace

std::vector<std::string> corpus_paths(const InputOptions& options) {
  std::vector<std::string> paths = {options.corpus};
  paths.insert(paths.end(), options.also.begin(), options.also.end());
  if (std::ranges::count(paths, "-") > 1) throw UsageError({{}, "standard input can be read only once", "name - only once"});
  return paths;
}

Input read_corpus(const InputOptions& options) {
  const std::vector<std::string> paths = corpus_paths(options);
  Diagnostics diagnostics(options.strict);
  Input input;
  input.name = corpus_name(options.corpus);
  for (const std::string& path : paths) read_input(path, options, diagnostics, input);
  note_repeated_folders(paths, diagnostics);
  note_repeated_ids(input, diagnostics);
  input.used = input.records.size();
  input.faults = diagnostics.all();
  input.notes = diagnostics.notes();
  refuse_all_bad(input, options);
  return input;
}

void refuse_all_bad(const Input& input, const InputOptions& options) {
  if (input.met == 0 || input.used > 0) return;
  tell_faults(input);
  throw InputError({{input_name(options.corpus), 0, "", ""},
                    fmt::format("none of its {} records can be used", input.met),
                    "the lines above say what is wrong with each"});
}

std::string corpus_name(const std::string& path) {
  constexpr std::array<std::string_view, 12> kExtensions = {".json", ".jsonl", ".ndjson", ".csv",     ".tsv",  ".txt",
                                                            ".zip",  ".gz",    ".zst",    ".graphml", ".gexf", ".xml"};
  const fs::path whole = fs::path(input_name(path)).lexically_normal();
  std::string name = (whole.has_filename() ? whole : whole.parent_path()).filename().string();
  const auto strip = [&name](std::string_view extension) {
    const bool strips = name.size() > extension.size() && name.ends_with(extension);
    if (strips) name.resize(name.size() - extension.size());
    return strips;
  };
  while (std::ranges::any_of(kExtensions, strip)) continue;
  return name;
}

std::string beside_corpus(const InputOptions& options, std::string_view name) {
  const fs::path beside = fs::path(options.corpus).parent_path() / name;
  std::error_code no_fault;
  return fs::is_regular_file(beside, no_fault) ? beside.string() : std::string();
}

GazetteersRead read_gazetteers(const InputOptions& options) {
  GazetteersRead read;
  for (const std::string& path : options.gazetteers) {
    std::error_code no_fault;
    if (!fs::exists(path, no_fault))
      throw IoError({{path, 0, "", ""}, "there is no such file", "name a table of names, tab-separated, as the gazetteer"});
    const std::string bytes = read_bytes(path);
    read.files.push_back({path, sha256(bytes)});
    std::vector<LexiconEntry> entries = read_gazetteer(bytes, path);
    std::ranges::move(entries, std::back_inserter(read.entries));
  }
  return read;
}

DecisionsRead read_decisions(const InputOptions& options) {
  DecisionsRead read;
  read.path = options.identities.empty() ? beside_corpus(options, "identities.toml") : options.identities;
  if (read.path.empty()) return read;
  std::error_code no_fault;
  if (!fs::exists(read.path, no_fault))
    throw IoError({{read.path, 0, "", ""}, "there is no such file", "name the file that holds your decisions, or leave --identities out"});
  const std::string bytes = read_bytes(read.path);
  read.sha256 = sha256(bytes);
  read.file = read_identity_file(bytes, read.path);
  return read;
}

LayoutsRead read_layouts(const FigureOptions& options) {
  if (options.layout.empty()) return {};
  std::error_code no_fault;
  if (!fs::exists(options.layout, no_fault))
    throw IoError({{options.layout, 0, "", ""}, "there is no such file", "name the layout.json of an earlier run, or leave --layout out"});
  const std::string bytes = read_bytes(options.layout);
  return {read_layout(bytes, options.layout), {options.layout, sha256(bytes)}};
}

std::vector<std::string> fault_messages(const Input& input) {
  std::vector<std::string> messages;
  for (const Diagnostic& note : input.notes) messages.push_back(to_text(note));
  if (input.faults.empty()) return messages;
  for (std::size_t i = 0; i < std::min(kFaultsTold, input.faults.size()); ++i) messages.push_back(to_text(input.faults[i]));
  const std::size_t faults = input.faults.size() + input.more_faults;
  if (faults > kFaultsTold) messages.push_back(fmt::format("… and {} more like these", faults - kFaultsTold));
  messages.push_back(fmt::format("{} of {} {} used", input.used, input.met, input.unit));
  return messages;
}

void tell_faults(const Input& input) {
  for (const std::string& message : fault_messages(input)) tell(message);
}

void keep_corpus(const InputOptions& options, const std::string& output) {
  std::vector<std::string> paths = {options.corpus};
  paths.insert(paths.end(), options.also.begin(), options.also.end());
  const auto is_same = [&output](const std::string& path) {
    std::error_code differs;
    return fs::equivalent(path, output, differs) && !differs;
  };
  if (std::ranges::any_of(paths, is_same))
    throw UsageError(
        {{}, fmt::format("--output: {} is the corpus itself, and would be lost", docgraph::quoted(output)), "name another file"});
  const std::string decisions = options.identities.empty() ? beside_corpus(options, "identities.toml") : options.identities;
  if (!decisions.empty() && is_same(decisions))
    throw UsageError({{},
                      fmt::format("--output: {} holds your decisions, and they would be lost", docgraph::quoted(output)),
                      "name another file, and copy from it what you want"});
}

}  // namespace docgraph
