#include "extract/identity/person/title_before.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "extract/text/fold.hpp"
#include "extract/text/token.hpp"

namespace docgraph {
namespace {

constexpr std::uint32_t kMostTokens = 7;   // "Vice Minister of Foreign Affairs"
constexpr std::size_t kLongestTitle = 80;  // bytes looked back

std::string_view without_stop(std::string_view word) { return word.ends_with('.') ? word.substr(0, word.size() - 1) : word; }

/// The text right before `begin`, at most kLongestTitle bytes, from the start of a word.
std::string_view text_before(std::string_view text, std::uint32_t begin) {
  if (begin <= kLongestTitle) return text.substr(0, begin);
  const std::string_view before = text.substr(begin - kLongestTitle, kLongestTitle);
  const std::size_t space = before.find(' ');
  return space == std::string_view::npos ? std::string_view() : before.substr(space + 1);
}

struct Abbreviation {
  std::string_view word;
  std::string_view meaning;
};
constexpr std::array<Abbreviation, 17> kAbbreviations = {{{"adm", "admiral"},
                                                          {"amb", "ambassador"},
                                                          {"asst", "assistant"},
                                                          {"brig", "brigadier"},
                                                          {"capt", "captain"},
                                                          {"cmdr", "commander"},
                                                          {"col", "colonel"},
                                                          {"gen", "general"},
                                                          {"gov", "governor"},
                                                          {"lt", "lieutenant"},
                                                          {"maj", "major"},
                                                          {"min", "minister"},
                                                          {"pres", "president"},
                                                          {"sec", "secretary"},
                                                          {"secy", "secretary"},
                                                          {"sen", "senator"},
                                                          {"sgt", "sergeant"}}};

/// "vice adm." → "vice admiral", so that titles can be compared.
std::string written_out(std::string_view phrase) {
  std::string title;
  while (!phrase.empty()) {
    const std::size_t end = std::min(phrase.find(' '), phrase.size());
    const std::string_view word = phrase.substr(0, end);
    const auto* const known = std::ranges::find(kAbbreviations, without_stop(word), &Abbreviation::word);
    title += title.empty() ? "" : " ";
    title += known == kAbbreviations.end() ? word : known->meaning;
    phrase.remove_prefix(std::min(end + 1, phrase.size()));
  }
  return title;
}

/// "secretaries" → "secretary", where the list of offices knows the one.
std::string of_one(std::string title, const Lexicon& lexicon) {
  if (!title.ends_with('s')) return title;
  std::string one = title.ends_with("ies") ? title.substr(0, title.size() - 3) + 'y' : title.substr(0, title.size() - 1);
  return lexicon.has(WordList::office, one) ? one : title;
}

}  // namespace

std::string title_before(std::string_view text, std::uint32_t begin, const Lexicon& lexicon) {
  const std::string_view before = text_before(text, begin);
  const std::vector<Token> tokens = tokenize(before);
  const auto count = static_cast<std::uint32_t>(tokens.size());
  if (count == 0 || tokens.back().shape == Shape::number) return {};
  const std::vector<Word> words = lexicon.look_up(before, tokens);
  // "Amb." is listed with and without its full stop.
  const std::uint32_t spared = text_of(before, tokens.back().span) == "." ? 1 : 0;
  for (const WordList list : {WordList::office, WordList::honorific}) {
    for (std::uint32_t at = count - std::min(count, kMostTokens); at < count; ++at) {
      const std::uint32_t end = at + lexicon.phrase_at(list, words, at);
      if (end == at || end + spared < count) continue;
      return of_one(written_out(fold(before.substr(tokens[at].span.begin, tokens[end - 1].span.end - tokens[at].span.begin))), lexicon);
    }
  }
  return {};
}

bool is_mere_address(std::string_view title) {
  static constexpr std::array<std::string_view, 22> kAddresses = {
      "mr",   "mrs",  "ms",  "miss", "messrs", "mme", "mlle", "madame",  "madam", "m",        "monsieur",
      "herr", "frau", "sir", "lady", "lord",   "dr",  "prof", "comrade", "cde",   "comrades", "honorable"};
  return std::ranges::find(kAddresses, without_stop(title)) != kAddresses.end();
}

bool is_for_women(std::string_view title) {
  static constexpr std::array<std::string_view, 9> kTitles = {"mrs", "ms", "miss", "mme", "madame", "madam", "lady", "frau", "princess"};
  return std::ranges::find(kTitles, without_stop(title)) != kTitles.end();
}

}  // namespace docgraph
