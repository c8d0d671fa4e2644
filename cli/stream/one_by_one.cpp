// A block of the file is cut into pieces of whole lines. Each piece is a task of its own: it reads its records, extracts them and makes
// their lines, so that only reading bytes and writing lines waits in turn.
#include "cli/stream/one_by_one.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/stream/input.hpp"
#include "cli/stream/tagger_file.hpp"
#include "cli/stream/terminal.hpp"
#include "extract/correspondence.hpp"
#include "extract/identity/identity.hpp"
#include "extract/json.hpp"
#include "extract/lexicon/lexicon.hpp"
#include "extract/parallel.hpp"
#include "extract/read/input_bytes.hpp"
#include "extract/read/json_reader.hpp"
#include "extract/read/line_blocks.hpp"

namespace docgraph {
namespace {

constexpr std::size_t kPieceBytes = std::size_t{128} << 10;

/// What one piece came to.
struct Piece {
  std::string lines;
  std::vector<Diagnostic> faults;  ///< with lines counted from the piece's first
  std::size_t lines_read = 0;
  std::size_t met = 0;
  std::size_t used = 0;
};

std::vector<std::string_view> cut_lines(std::string_view block) {
  std::vector<std::string_view> pieces;
  while (!block.empty()) {
    const std::size_t newline = block.find('\n', std::min(kPieceBytes, block.size()) - 1);
    const std::size_t size = newline == std::string_view::npos ? block.size() : newline + 1;
    pieces.push_back(block.substr(0, size));
    block.remove_prefix(size);
  }
  return pieces;
}

/// Nobody is decided: that takes the whole corpus.
Identities undecided(const Extraction& extraction) {
  const Resolution nobody{kNoEntity, "read one by one"};
  Identities identities;
  identities.mentions.emplace_back(extraction.mentions.size(), nobody);
  identities.from.emplace_back(extraction.correspondence.from.size(), nobody);
  identities.to.emplace_back(extraction.correspondence.to.size(), nobody);
  return identities;
}

/// What names are told by.
struct Known {
  Lexicon lexicon;
  Tagger tagger;
};

std::string line_of(Record read, const Known& known, const Options& options) {
  std::vector<Record> record;
  record.push_back(std::move(read));
  order_records(record);  // names a record that has no id
  const Extraction extraction = extract(record.front(), known.lexicon, known.tagger, options.mentions);
  return extraction_json(record.front(), extraction, undecided(extraction), 0) + "\n";
}

Piece read_piece(std::string_view text, const std::string& name, const Known& known, const Options& options) {
  Piece piece;
  Diagnostics diagnostics;
  const auto reader = read_json(std::string(text), name, {}, diagnostics);
  while (auto record = reader->next()) {
    piece.lines += line_of(std::move(*record), known, options);
    ++piece.used;
  }
  piece.met = reader->met();
  piece.lines_read = static_cast<std::size_t>(std::ranges::count(text, '\n'));
  piece.faults = diagnostics.all();
  return piece;
}

std::vector<Piece> read_block(std::string_view block, const std::string& name, const Known& known, const Options& options) {
  const std::vector<std::string_view> texts = cut_lines(block);
  std::vector<Piece> pieces(texts.size());
  for_each_block(texts.size(), 1, [&](std::size_t i, std::size_t, std::size_t) { pieces[i] = read_piece(texts[i], name, known, options); });
  return pieces;
}

/// Adds what a piece counted and met; its faults get their lines in the file. With `strict` the first is thrown.
void take_up(Piece& piece, std::size_t& line, bool strict, Input& input) {
  for (Diagnostic& fault : piece.faults) {
    if (fault.where.line > 0) fault.where.line += line;
    if (strict) throw InputError(std::move(fault));
    if (input.faults.size() < kFaultsTold)
      input.faults.push_back(std::move(fault));
    else
      ++input.more_faults;
  }
  line += piece.lines_read;
  input.met += piece.met;
  input.used += piece.used;
}

}  // namespace

void extract_one_by_one(const Options& options, const Write& write) {
  const Known known{Lexicon::built_in(read_gazetteers(options.input).entries), Tagger(find_model(options.model))};
  Progress progress(!options.output.quiet);
  progress.stage("finding names");
  Input input;
  for (const std::string& path : corpus_paths(options.input)) {
    LineBlocks blocks(path);
    std::size_t line = 0;
    while (const std::optional<std::string> block = blocks.next()) {
      for (Piece& piece : read_block(*block, input_name(path), known, options)) {
        take_up(piece, line, options.input.strict, input);
        progress.clear();
        write(piece.lines);
      }
    }
  }
  progress.clear();
  refuse_all_bad(input, options.input);
  tell_faults(input);
}

}  // namespace docgraph
