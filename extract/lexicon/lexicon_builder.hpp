#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "extract/embedded.hpp"
#include "extract/lexicon/lexicon.hpp"
#include "extract/text/token.hpp"

namespace docgraph {

/// Makes a Lexicon of data files. Files of names it does not know are passed over; columns are found by the header line.
class LexiconBuilder {
 public:
  /// Adds a file by its name: polities.tsv, places.tsv, organisations.tsv or one of the word lists.
  void add(const EmbeddedFile& file);

  /// Adds entries of the user's own, or what they say to the listed entries that they name. After all files.
  void add_own(std::vector<LexiconEntry> own);

  /// The finished lists. The builder is empty afterwards.
  [[nodiscard]] Lexicon finish();

 private:
  void add_entries(Kind kind, std::string_view file, std::string_view bytes);
  void add_words(WordList list, std::string_view bytes);
  void index_entry(std::uint32_t entry);
  [[nodiscard]] LexiconEntry* listed_as(const LexiconEntry& own);
  [[nodiscard]] std::uint32_t number_of(std::string_view folded);
  [[nodiscard]] std::uint32_t node_for(std::string_view phrase, const std::vector<Token>& tokens);
  [[nodiscard]] std::uint32_t child_of(std::uint32_t node, std::uint32_t word);

  Lexicon lexicon_;
  std::vector<LexiconEntry> own_;
  std::array<std::vector<LexiconEntry>, 3> entries_;  ///< polities, places, organisations
};

}  // namespace docgraph
