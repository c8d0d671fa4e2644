#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "extract/mention.hpp"
#include "extract/mention/passage.hpp"

namespace docgraph {

/// Which of the rules found a name, from the surest to the weakest of kind.
enum class Finder : std::uint8_t {
  own,         ///< a name of the user's own gazetteer
  announced,   ///< a person whom something beside the name announces
  explained,   ///< an abbreviation that the record explains
  listed,      ///< a name of the lists
  made,        ///< a body or a place by how its name is made
  introduced,  ///< named again after the record has introduced it
  looks,       ///< a person by the looks of the name
  lone,        ///< by the words right beside it, or a head alone
  tagger,      ///< by no rule
};

/// A mention in the making. `entry` is an index into the lexicon's entries.
struct Found {
  Span span;
  TokenRange tokens;
  Kind kind = Kind::person;
  MentionForm form = MentionForm::name;
  std::optional<std::uint32_t> entry;
  std::string rule;
  Finder finder = Finder::lone;  ///< set by Draft::add
};

/// What the rules have found in one passage. The first rule that claims a token keeps it, so rules run from the surest to the weakest.
class Draft {
 public:
  explicit Draft(const Passage& passage) : passage_(&passage), owner_(passage.size(), 0) {}

  [[nodiscard]] const Passage& passage() const { return *passage_; }
  [[nodiscard]] bool is_free(TokenRange range) const;
  [[nodiscard]] bool is_free(std::uint32_t token) const { return owner_[token] == 0; }
  /// The find that covers the token, or null.
  [[nodiscard]] const Found* at(std::uint32_t token) const;
  [[nodiscard]] Found* at(std::uint32_t token);

  /// Says whose finds come from here on.
  void set_finder(Finder finder) { finder_ = finder; }

  /// Keeps a find on free tokens; does nothing where one is taken.
  void add(Found found);
  /// All finds, ordered by span.
  [[nodiscard]] std::vector<Found> take();
  [[nodiscard]] const std::vector<Found>& found() const { return found_; }

 private:
  const Passage* passage_;
  Finder finder_ = Finder::lone;
  std::vector<Found> found_;
  std::vector<std::uint32_t> owner_;  ///< number of the find, from 1; 0 free
};

/// A find that covers whole tokens.
[[nodiscard]] Found found_at(const Passage& passage, TokenRange tokens, Kind kind, std::string rule);

}  // namespace docgraph
