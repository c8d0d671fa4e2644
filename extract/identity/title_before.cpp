#include "extract/identity/title_before.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "extract/text/fold.hpp"

namespace docgraph {
namespace {

constexpr std::size_t kMostWords = 5;      // "Vice Minister of Foreign Affairs"
constexpr std::size_t kLongestTitle = 80;  // bytes looked back

std::string_view without_stop(std::string_view word) { return word.ends_with('.') ? word.substr(0, word.size() - 1) : word; }

bool is_title(WordList list, std::string_view phrase, const Lexicon& lexicon) {
  return lexicon.has(list, phrase) || lexicon.has(list, without_stop(phrase));
}

/// The text right before `begin`, at most kLongestTitle bytes, from the start of a code point, without the spaces at its end.
std::string_view text_before(std::string_view text, std::uint32_t begin) {
  std::size_t from = begin > kLongestTitle ? begin - kLongestTitle : 0;
  while (from < begin && (static_cast<unsigned char>(text[from]) & 0xC0U) == 0x80U) ++from;
  std::string_view before = text.substr(from, begin - from);
  while (before.ends_with(' ')) before.remove_suffix(1);
  return before;
}

/// Where the last 1, 2, … words begin, the longest stretch first.
std::vector<std::size_t> word_starts(std::string_view before) {
  std::vector<std::size_t> starts;
  std::size_t end = before.size();
  while (end != std::string_view::npos && end > 0 && starts.size() < kMostWords) {
    const std::size_t space = before.find_last_of(" \n\t(", end - 1);
    starts.push_back(space == std::string_view::npos ? 0 : space + 1);
    end = space;
  }
  std::ranges::reverse(starts);
  return starts;
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

}  // namespace

std::string title_before(std::string_view text, std::uint32_t begin, const Lexicon& lexicon) {
  const std::string_view before = text_before(text, begin);
  const std::vector<std::size_t> starts = word_starts(before);
  for (const WordList list : {WordList::office, WordList::honorific}) {
    for (const std::size_t start : starts) {
      const std::string phrase = fold(before.substr(start));
      if (is_title(list, phrase, lexicon)) return written_out(phrase);
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
