// Runs again what a manifest says, into a folder that goes away again, and compares the two manifests: what went in, and what came out.
#include <fmt/format.h>
#include <stdlib.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>

#include "cli/commands.hpp"
#include "cli/options/given.hpp"
#include "cli/outputs/outputs.hpp"
#include "cli/stream/input.hpp"
#include "extract/read/input_bytes.hpp"
#include "extract/text/utf8.hpp"
#include "render/paper/sentences.hpp"

namespace docgraph {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

/// What stands in a manifest for an option that nobody chose.
bool is_default(std::string_view option, std::string_view value) {
  if (value.empty()) return true;
  if (option == "model") return value == "docgraph's own";
  if (option == "kinds") return value == "all";
  if (option == "measures") return value == "usual";
  if (option == "approximate") return value == "exact";
  if (option == "draws") return value.starts_with("as many");
  return false;
}

class TemporaryFolder {
 public:
  TemporaryFolder() : path_((fs::temp_directory_path() / "docgraph-XXXXXX").string()) {
    if (mkdtemp(path_.data()) == nullptr)
      throw IoError({{path_, 0, "", ""}, "a folder for what is run again cannot be made", "set TMPDIR to a folder that can be written to"});
  }
  ~TemporaryFolder() {
    std::error_code stays;
    fs::remove_all(path_, stays);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  std::string path_;
};

Json read_manifest(const std::string& path) {
  Json json = Json::parse(read_bytes(path), nullptr, false);
  const bool is_one = json.is_object() && json.contains("docgraph") && json.contains("options") && json["options"].is_object() &&
                      json.contains("inputs") && json["inputs"].is_array() && json.contains("outputs") && json["outputs"].is_array();
  if (!is_one)
    throw InputError({{path, 0, "", ""},
                      "expected a manifest as docgraph analyze writes it, got something else",
                      "name the manifest.json in a folder of outputs: docgraph reproduce corpus.docgraph/manifest.json"});
  return json;
}

/// Names and hashes of a list of files in a manifest; whatever else stands there is passed over.
std::map<std::string, std::string> hashes_of(const Json& manifest, const char* key) {
  std::map<std::string, std::string> hashes;
  if (!manifest.contains(key)) return hashes;
  const Json list = manifest[key].is_array() ? manifest[key] : Json::array({manifest[key]});
  for (const Json& file : list)
    if (file.is_object() && file.contains("name") && file["name"].is_string() && file.contains("sha256") && file["sha256"].is_string())
      hashes.emplace(file["name"], file["sha256"]);
  return hashes;
}

/// Where the files are that a manifest names: among those that the user names, else beside its folder, here, or in its folder.
class Places {
 public:
  explicit Places(const Options& options) : given_(options.names.begin() + 1, options.names.end()) {
    const fs::path folder = fs::absolute(options.names.front()).parent_path();
    folders_ = {folder.parent_path(), fs::current_path(), folder};
  }

  [[nodiscard]] std::string find(const std::string& name) const {
    for (const std::string& path : given_)
      if (fs::path(path).lexically_normal().filename() == name) return path;
    std::error_code no_fault;
    for (const fs::path& folder : folders_)
      if (fs::exists(folder / name, no_fault)) return (folder / name).lexically_proximate(fs::current_path()).string();
    throw InputError({{},
                      fmt::format("the manifest names {}, which is not beside it", docgraph::quoted(name)),
                      fmt::format("say where it is: docgraph reproduce MANIFEST PATH/{}", visible(name))});
  }

 private:
  std::vector<std::string> given_;
  std::vector<fs::path> folders_;
};

std::vector<std::string> names_in(const Json& manifest, const char* key) {
  std::vector<std::string> names;
  if (manifest.contains(key) && manifest[key].is_array())
    for (const Json& name : manifest[key])
      if (name.is_string()) names.push_back(name);
  return names;
}

std::vector<std::string> split_names(const std::string& value) {
  std::vector<std::string> names;
  for (std::size_t begin = 0; begin <= value.size();) {
    const std::size_t end = std::min(value.find("; ", begin), value.size());
    names.push_back(value.substr(begin, end - begin));
    begin = end + 2;
  }
  return names;
}

void set_option(const std::string& name, const std::string& value, const std::string& manifest, const Places& places, Options& options) {
  if (is_default(name, value)) return;
  const auto& table = option_table();
  const auto spec = std::ranges::find(table, std::string_view(name), &OptionSpec::name);
  if (spec == table.end())
    throw InputError({{manifest, 0, "", ""},
                      fmt::format("this version of docgraph has no option {}", docgraph::quoted(name)),
                      "use the version that the manifest names"});
  GivenOption given{"--" + name, {value}, {manifest, 0, "", ""}};
  if (name == "without") given.values = split_names(value);
  if (spec->names_file() && value != "none") given.values = {places.find(fs::path(value).filename().string())};
  spec->set(options, given);
}

/// The command line that the manifest stands for.
Options options_of(const Json& manifest, const std::string& path, const Places& places) {
  Options options;
  options.command = &command_named("analyze");
  options.output.quiet = true;
  for (const auto& [name, value] : manifest["options"].items())
    if (value.is_string()) set_option(name, value.get<std::string>(), path, places, options);
  if (!options.network.file.empty()) return options;
  const std::vector<std::string> corpus = names_in(manifest, "corpus");
  if (corpus.empty())
    throw InputError({{path, 0, "", ""}, "the manifest does not name its corpus", "analyse the corpus anew, with this version"});
  for (const std::string& name : corpus) {
    if (name == "standard input")
      throw InputError({{path, 0, "", ""},
                        "the corpus came from standard input, which nobody can read again",
                        "keep the corpus in a file, and analyse that"});
    (options.input.corpus.empty() ? options.input.corpus : options.input.also.emplace_back()) = places.find(name);
  }
  for (const auto& [name, hash] : hashes_of(manifest, "identities")) options.input.identities = places.find(name);
  for (const auto& [name, hash] : hashes_of(manifest, "gazetteers")) options.input.gazetteers.push_back(places.find(name));
  for (const auto& [name, hash] : hashes_of(manifest, "layout")) options.figures.layout = places.find(name);
  return options;
}

/// What differs between two lists of files, a line each.
std::vector<std::string> changes_of(const Json& then, const Json& now, const char* key) {
  const auto before = hashes_of(then, key);
  const auto after = hashes_of(now, key);
  std::vector<std::string> lines;
  for (const auto& [name, hash] : before) {
    const auto found = after.find(name);
    if (found == after.end())
      lines.push_back(visible(name) + " is not read now");
    else if (found->second != hash)
      lines.push_back(visible(name) + " has other bytes than then");
  }
  for (const auto& [name, hash] : after)
    if (!before.contains(name)) lines.push_back(visible(name) + " was not read then");
  return lines;
}

/// Where two texts part: "from line 3 on (byte 120)".
std::string first_difference(const std::string& before, const std::string& after) {
  const auto [a, b] = std::ranges::mismatch(before, after);
  const auto byte = a - before.begin();
  const auto line = std::count(before.begin(), a, '\n') + 1;
  return fmt::format("differs from line {} on (byte {})", line, byte + 1);
}

std::optional<std::string> bytes_at(const fs::path& path) {
  std::error_code no_fault;
  if (!fs::is_regular_file(path, no_fault)) return std::nullopt;
  return read_bytes(path.string());
}

/// A line for each output that is not what it was.
std::vector<std::string> differences(const Json& then, const Json& now, const fs::path& folder, const fs::path& again) {
  const auto before = hashes_of(then, "outputs");
  const auto after = hashes_of(now, "outputs");
  std::vector<std::string> lines;
  for (const auto& [name, hash] : before) {
    const std::string shown = "  " + visible(name) + " ";
    const auto kept = bytes_at(folder / name);
    if (kept && sha256(*kept) != hash) lines.push_back(shown + "was changed after it was written");
    const auto found = after.find(name);
    if (found == after.end())
      lines.push_back(shown + "is not made now");
    else if (found->second != hash)
      lines.push_back(shown + (kept ? first_difference(*kept, bytes_at(again / name).value_or("")) : "differs"));
  }
  for (const auto& [name, hash] : after)
    if (!before.contains(name)) lines.push_back("  " + visible(name) + " was not made then");
  return lines;
}

std::string versions_text(const Json& then, const Json& now) {
  std::string text;
  const auto version = [](const Json& json) { return json.is_string() ? json.get<std::string>() : std::string("?"); };
  if (then["docgraph"] != now["docgraph"])
    text += fmt::format("It was made by docgraph {}; this is {}.\n", visible(version(then["docgraph"])), version(now["docgraph"]));
  if (then.contains("libraries") && then["libraries"].is_object())
    for (const auto& [name, value] : now["libraries"].items())
      if (then["libraries"].contains(name) && then["libraries"][name] != value)
        text += fmt::format("{} was {}; here it is {}.\n", name, visible(version(then["libraries"][name])), version(value));
  return text;
}

std::string inputs_text(const Json& then, const Json& now) {
  std::vector<std::string> changes;
  for (const char* key : {"inputs", "identities", "gazetteers", "layout"}) {
    const auto more = changes_of(then, now, key);
    changes.insert(changes.end(), more.begin(), more.end());
  }
  if (changes.empty()) return "The input is the same, byte for byte.\n";
  std::string text = "The input has changed, so the outputs may differ for that reason:\n";
  for (const std::string& change : changes) text += "  " + change + "\n";
  return text;
}

int judge_reproduce(const Options& options) {
  const std::string& path = options.names.front();
  const Json then = read_manifest(path);
  const Options again = options_of(then, path, Places(options));
  const TemporaryFolder folder;
  Progress progress(true);
  (void)write_outputs(again, folder.path(), progress);
  progress.clear();
  const Json now = read_manifest((fs::path(folder.path()) / "manifest.json").string());
  const auto lines = differences(then, now, fs::absolute(path).parent_path(), folder.path());
  std::string text = versions_text(then, now) + inputs_text(then, now);
  const std::size_t outputs = then["outputs"].size();
  if (lines.empty())
    text += fmt::format("All {} came out the same, byte for byte.\n", counted(outputs, "output", "outputs"));
  else
    text += fmt::format("Of {} these are not what they were:\n", counted(outputs, "output", "outputs"));
  for (const std::string& line : lines) text += line + "\n";
  print(text);
  return lines.empty() ? 0 : 1;
}

}  // namespace

Command reproduce_command() {
  return {
      "reproduce",
      "run again what a manifest says, and name each output that differs",
      {"docgraph analyze samples/letters.json -o letters.docgraph -q && docgraph reproduce letters.docgraph/manifest.json "
       "samples/letters.json"},
      {{"MANIFEST", "the manifest.json in a folder of outputs", true, false, Offer::files},
       {"INPUT", "where the corpus and other files are that it names, if they are not beside its folder", false, true, Offer::files}},
      kNoOptions,
      "",
      nullptr,
      {{"It analyses the corpus once more with the options that the manifest holds, into a folder that goes away again, and compares every "
        "output with what was written then, byte for byte. It says first whether the input or the version of docgraph has changed, and "
        "for each output that differs from which line on.",
        "The exit code is 0 if all outputs are the same, and 1 if one differs or it cannot be run."},
       {}},
      judge_reproduce};
}

}  // namespace docgraph
