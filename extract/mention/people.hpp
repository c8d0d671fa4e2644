#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "extract/mention/draft.hpp"

namespace docgraph {

/// The persons that a record has introduced, by the parts of their names that may stand for them.
class People {
 public:
  explicit People(const Lexicon& lexicon) : lexicon_(&lexicon) {}

  /// Takes in the persons that a draft has found.
  void introduce(const Draft& draft);

  /// Marks every free occurrence of an introduced name in the draft: the whole name again, or the family name alone.
  void find_again(Draft& draft) const;

 private:
  struct Bearer {
    std::string name;     ///< the fullest name that introduced it
    bool common = false;  ///< the family name is a common word too
  };

  /// The person whose family name the token may be, or null.
  [[nodiscard]] const Bearer* bearer_at(const Passage& passage, std::uint32_t i) const;
  [[nodiscard]] bool stands_alone(const Passage& passage, TokenRange name, const Bearer& bearer) const;

  const Lexicon* lexicon_;
  std::map<std::string, Bearer, std::less<>> bearers_;  ///< by folded family name
};

}  // namespace docgraph
