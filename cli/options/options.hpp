#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/diagnostic.hpp"
#include "extract/evaluate/names.hpp"
#include "extract/identity/identity.hpp"
#include "extract/mention.hpp"
#include "extract/read/record_reader.hpp"
#include "graph/backbone/backbone.hpp"
#include "graph/community/communities.hpp"
#include "graph/measure.hpp"
#include "graph/read/network_file.hpp"
#include "graph/tie.hpp"
#include "graph/time/slices.hpp"
#include "graph/uncertainty/certainty.hpp"
#include "render/figure/page/page.hpp"
#include "render/figure/page/print.hpp"

namespace docgraph {

struct Command;

/// An option as the user gave it, on the command line ("--scope") or in a file ("scope", with its line).
struct GivenOption {
  std::string label;
  std::vector<std::string> values;
  Location where;
};

/// Where the records come from.
struct InputOptions {
  std::string corpus;                   ///< a path, or "-" for standard input
  std::vector<std::string> also;        ///< more of the same corpus
  std::optional<Format> format;         ///< of all of them; nothing: told by the content
  FieldMap map;                         ///< what the columns of their tables and objects are
  std::string identities;               ///< the user's identity file; empty: identities.toml beside the corpus, if it is there
  std::vector<std::string> gazetteers;  ///< lists of names of the user's own
  bool strict = false;                  ///< the first record that cannot be used stops the command
};

/// Which layers are counted and written, in their order. Empty: those that the corpus has, which is all but `index` where no record has
/// index terms.
struct LayerOptions {
  std::vector<Layer> wanted;
};

struct ExtractOptions {
  bool one_by_one = false;  ///< each record by itself, in the order of the file, nobody identified
};

struct OutputOptions {
  std::string path;  ///< a folder for `analyze`, else a file; empty: what the command says
  bool json = false;
  bool csv = false;
  bool quiet = false;
  bool colour = true;  ///< where the terminal has it
};

/// How figures are drawn, and in what they are handed over.
struct FigureOptions {
  PageFormat page;
  std::vector<FigureFormat> formats = {FigureFormat::svg};  ///< each once, in their order
  std::string layout;                                       ///< a layout.json whose places are kept; empty: none
};

/// What `train` begins with.
struct TrainingOptions {
  std::string base;      ///< a model's file, "none", or empty for the one that came with docgraph
  std::string clusters;  ///< a file of word clusters in place of the model's; empty: none
};

/// What `analyze` writes for other programs.
struct ExchangeOptions {
  std::vector<std::string> formats;  ///< keys of exchange_formats()
};

/// A network that was made elsewhere, in place of a corpus.
struct NetworkOptions {
  std::string file;   ///< empty: there is none
  std::string nodes;  ///< a table of its nodes; empty: none
  NetworkReadOptions reading;
};

/// How far around an entity `ego` looks.
struct EgoOptions {
  std::uint32_t radius = 1;  ///< in ties
};

/// What `path` asks of a way.
struct PathOptions {
  bool in_time = false;  ///< each record after the one before
};

/// What `two-mode` prints.
struct TwoModeOptions {
  bool namings = false;  ///< the network itself in place of what it comes to
};

/// What `explain` explains, and how.
struct ExplainOptions {
  std::string record;  ///< its id
  bool html = false;
};

/// The second side of `diff`.
struct SecondOptions {
  std::string identities;
  std::vector<std::string> also;  ///< more of the second corpus
  ArchiveDate from;               ///< both unknown: the dates of the first side
  ArchiveDate to;
};

/// What `help` prints in place of the help, for whoever installs docgraph.
struct HelpOptions {
  bool man = false;
  bool completion = false;
};

/// All that a command line and a docgraph.toml can say. Each stage gets its own part; only `cli` sees the whole.
struct Options {
  const Command* command = nullptr;
  std::vector<std::string> names;  ///< the arguments after CORPUS
  InputOptions input;
  std::string model;  ///< the tagger's: a file, "none", or empty for the one that came with docgraph
  MentionOptions mentions;
  IdentityOptions identity;
  TieRule rule;         ///< `without` stays empty until the corpus is known
  GivenOption without;  ///< as typed
  MeasureOptions measures;
  CommunityOptions communities;
  BackboneOptions backbone;
  SliceOptions slices;
  EgoOptions ego;
  PathOptions path;
  TwoModeOptions two_mode;
  CertaintyOptions certainty;
  LayerOptions layers;
  EvaluationOptions evaluation;
  ExtractOptions extract;
  ExchangeOptions exchange;
  NetworkOptions network;
  OutputOptions output;
  FigureOptions figures;
  ExplainOptions explain;
  TrainingOptions training;
  SecondOptions second;
  HelpOptions help;
  std::size_t threads = 0;
  std::vector<std::string> given;        ///< names of the options on the command line: they win over docgraph.toml
  std::shared_ptr<const Options> typed;  ///< what the command line alone said; null until docgraph.toml is read
};

/// Reads `docgraph COMMAND CORPUS [ARGUMENT…] [OPTIONS]`, the program's own name left out. Opens no file. `--help` anywhere and a bare
/// command line give the `help` command. Throws UsageError with a suggestion.
[[nodiscard]] Options parse_options(const std::vector<std::string>& arguments);

}  // namespace docgraph
