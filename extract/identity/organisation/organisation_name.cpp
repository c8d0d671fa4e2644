#include "extract/identity/organisation/organisation_name.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "extract/text/fold.hpp"
#include "extract/text/token.hpp"

namespace docgraph {
namespace {

bool is_among(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::ranges::find(words, word) != words.end();
}

/// Words that carry nothing of the name.
bool is_link(std::string_view word) { return is_among(word, {"the", "a", "an", "of", "for", "and", "&", "to", "on", "by", "'s", "'"}); }

bool leads_to_a_place(std::string_view word) { return is_among(word, {"in", "at"}); }

class NameReader {
 public:
  NameReader(std::string_view text, const Lexicon& lexicon)
      : text_(text), lexicon_(lexicon), tokens_(tokenize(text)), matches_(lexicon.match(text, tokens_, 0)) {}

  /// Leaves out a match of the whole name and takes those within instead.
  void look_inside() {
    if (tokens_.size() < 2 || matches_.size() != 1 || matches_.front().tokens.end - matches_.front().tokens.begin < tokens_.size()) return;
    matches_ = lexicon_.match(text_, {tokens_.begin(), tokens_.end() - 1}, 0);
    const std::uint32_t covered = matches_.empty() ? 1 : matches_.back().tokens.end;
    for (LexiconMatch match : lexicon_.match(text_, {tokens_.begin() + 1, tokens_.end()}, 0)) {
      ++match.tokens.begin;
      ++match.tokens.end;
      if (match.tokens.begin >= covered) matches_.push_back(match);
    }
  }

  OrganisationName read() {
    for (std::uint32_t at = 0; at < tokens_.size();) {
      const LexiconMatch* match = match_at(at);
      if (match == nullptr) {
        read_word(at++);
      } else {
        read_match(*match);
        at = match->tokens.end;
      }
    }
    if (!any_order_) {
      name_.words.insert(name_.words.begin(), "in order");
    } else {
      std::ranges::sort(name_.words);
    }
    return std::move(name_);
  }

 private:
  /// The listed name that begins here. "North" and the like say nothing outside a text; towns are no places but after "in".
  const LexiconMatch* match_at(std::uint32_t at) const {
    const auto found = std::ranges::find(matches_, at, [](const LexiconMatch& match) { return match.tokens.begin; });
    if (found == matches_.end()) return nullptr;
    const LexiconEntry& entry = lexicon_.entries()[found->entry];
    const bool doubtful = entry.aliases[found->alias].form == AliasForm::short_name || (entry.is_town && !in_place_);
    return doubtful ? nullptr : &*found;
  }

  void read_match(const LexiconMatch& match) {
    const LexiconEntry& entry = lexicon_.entries()[match.entry];
    if (in_place_) return read_location(entry);
    if (name_.owner.empty()) name_.owner = entry.kind == Kind::polity ? entry.id : entry.kind == Kind::organisation ? entry.polity : "";
    any_order_ = any_order_ || entry.kind == Kind::polity || entry.kind == Kind::organisation;
    name_.words.push_back('@' + entry.id);
  }

  // A mission in a capital is a mission in that country.
  void read_location(const LexiconEntry& entry) {
    const LexiconEntry* polity = entry.kind == Kind::place && !name_.owner.empty() ? lexicon_.governed_from(entry, 0) : nullptr;
    name_.words.push_back("in @" + (polity == nullptr ? entry.id : polity->id));
    in_place_ = false;
  }

  void read_word(std::uint32_t at) {
    const std::string word = fold(text_of(text_, tokens_[at].span));
    if (tokens_[at].shape == Shape::punctuation) return;
    if (is_link(word)) {
      in_place_ = in_place_ && word == "the";
    } else if (leads_to_a_place(word)) {
      in_place_ = true;
    } else if (!add_hyphened_pair(word)) {
      add(word);
    }
  }

  // "foreign affairs" and "foreign" are said of one ministry.
  void add(const std::string& word) {
    if (word == "affairs" && !name_.words.empty() && name_.words.back() == "foreign") return;
    name_.words.push_back(in_place_ ? "in " + word : word);
  }

  /// "South-North" = "North-South"; but "co-ordination" is one word.
  bool add_hyphened_pair(const std::string& word) {
    const std::size_t hyphen = word.find('-');
    if (hyphen == 0 || hyphen == std::string::npos || hyphen + 1 == word.size()) return false;
    if (word.find('-', hyphen + 1) != std::string::npos) return false;
    if (hyphen == 2 && word.starts_with("co")) {
      add("co" + word.substr(3));
      return true;
    }
    name_.words.push_back(word.substr(0, hyphen));
    name_.words.push_back(word.substr(hyphen + 1));
    any_order_ = true;
    return true;
  }

  std::string_view text_;
  const Lexicon& lexicon_;
  std::vector<Token> tokens_;
  std::vector<LexiconMatch> matches_;
  OrganisationName name_;
  bool in_place_ = false;
  bool any_order_ = false;
};

}  // namespace

std::string OrganisationName::key() const {
  std::string key;
  for (const std::string& word : words) key += word + '\n';
  return key;
}

OrganisationName parse_organisation_name(std::string_view text, const Lexicon& lexicon) { return NameReader(text, lexicon).read(); }

OrganisationName take_listed_name_apart(std::string_view text, const Lexicon& lexicon) {
  NameReader reader(text, lexicon);
  reader.look_inside();
  return reader.read();
}

}  // namespace docgraph
