#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "cli/options/options.hpp"
#include "extract/diagnostic.hpp"
#include "extract/identity/file/identity_file.hpp"
#include "extract/lexicon/lexicon.hpp"
#include "extract/record.hpp"
#include "render/figure/layout/known_layout.hpp"
#include "render/paper/manifest.hpp"

namespace docgraph {

/// The records of all files of a corpus, as they came.
struct Input {
  std::string name;  ///< what the corpus is called in titles: its base name without extensions
  std::vector<Record> records;
  std::size_t met = 0;   ///< records in the files, used or not
  std::size_t used = 0;  ///< of them
  std::vector<HashedFile> files;
  std::vector<Diagnostic> notes;   ///< what was done with sound input, such as converting it
  std::vector<Diagnostic> faults;  ///< of the records that are not used, and of bytes that had to be mended
  std::size_t more_faults = 0;     ///< that are counted only
  std::string_view unit = "records";
};

/// How many faults are told one by one.
inline constexpr std::size_t kFaultsTold = 100;

/// CORPUS and --also. Throws UsageError if standard input is named twice.
[[nodiscard]] std::vector<std::string> corpus_paths(const InputOptions& options);

/// Reads CORPUS and --also. Throws IoError or InputError if one of them cannot be used, or if no record of them can.
[[nodiscard]] Input read_corpus(const InputOptions& options);

/// Throws InputError if records were met and none can be used, after telling their faults.
void refuse_all_bad(const Input& input, const InputOptions& options);

/// A path's last part without .json .jsonl .ndjson .csv .tsv .txt .zip .gz .zst .graphml .gexf .xml; "standard input" for "-".
[[nodiscard]] std::string corpus_name(const std::string& path);

/// The path of a file of this name in the folder of the corpus, or empty if there is none.
[[nodiscard]] std::string beside_corpus(const InputOptions& options, std::string_view name);

/// The user's identity file and the hash of its bytes.
struct DecisionsRead {
  IdentityFile file;
  std::string path;  ///< empty: there is none
  std::string sha256;
};

/// The user's own lists of names, in the order in which they were named.
struct GazetteersRead {
  std::vector<LexiconEntry> entries;
  std::vector<HashedFile> files;
};

/// Throws IoError or InputError.
[[nodiscard]] GazetteersRead read_gazetteers(const InputOptions& options);

/// Reads the file that --identities names, else identities.toml beside the corpus if it is there. Throws IoError or InputError.
[[nodiscard]] DecisionsRead read_decisions(const InputOptions& options);

/// The layouts that --layout names, and the hash of the file's bytes.
struct LayoutsRead {
  Layouts layouts;
  HashedFile file;  ///< without a name: there is none
};

/// Throws IoError or InputError.
[[nodiscard]] LayoutsRead read_layouts(const FigureOptions& options);

/// What tell_faults says, a message each.
[[nodiscard]] std::vector<std::string> fault_messages(const Input& input);

/// Says on standard error what was converted, which records are not used and why, and how many are. Silent where there is nothing to say.
void tell_faults(const Input& input);

/// Throws UsageError if `output` is one of the corpus's files or the identity file in use: writing would destroy it.
void keep_corpus(const InputOptions& options, const std::string& output);

}  // namespace docgraph
