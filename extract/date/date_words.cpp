#include "extract/date/date_words.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <charconv>
#include <utility>
#include <vector>

#include "extract/embedded.hpp"

namespace docgraph {

namespace {

constexpr std::string_view kFile = "date_words.tsv";
constexpr std::string_view kUndated = "undated";
constexpr std::size_t kShortestMonth = 3;

constexpr std::array<std::pair<std::string_view, DateWord>, 10> kMeanings = {{{"about", DateWord::about},
                                                                              {"perhaps", DateWord::perhaps},
                                                                              {"before", DateWord::before},
                                                                              {"after", DateWord::after},
                                                                              {"part", DateWord::part},
                                                                              {"to", DateWord::to},
                                                                              {"or", DateWord::either},
                                                                              {"century", DateWord::century},
                                                                              {"day", DateWord::filler},
                                                                              {"skip", DateWord::filler}}};

struct Entry {
  std::string_view word;
  std::string_view meaning;
};

// Sorted by word. The first two lines of the file are its heading and a comment.
std::vector<Entry> read_entries() {
  const auto& files = lexicon_data::embedded_files();
  const auto file = std::ranges::find(files, kFile, &EmbeddedFile::name);
  assert(file != files.end());
  std::vector<Entry> entries;
  for (std::string_view rest = file->bytes; !rest.empty();) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    if (const std::size_t tab = line.find('\t'); tab != std::string_view::npos)
      entries.push_back({line.substr(0, tab), line.substr(tab + 1)});
  }
  std::ranges::sort(entries, {}, &Entry::word);
  return entries;
}

const std::vector<Entry>& all_entries() {
  static const std::vector<Entry> entries = read_entries();
  return entries;
}

int month_in(std::string_view meaning) {
  int month = 0;
  std::from_chars(meaning.data(), meaning.data() + meaning.size(), month);
  return month;
}

DateMeaning meaning_of(std::string_view meaning) {
  if (const int month = month_in(meaning); month != 0) return {DateWord::month, month};
  const auto found = std::ranges::find(kMeanings, meaning, &std::pair<std::string_view, DateWord>::first);
  return found == kMeanings.end() ? DateMeaning{} : DateMeaning{found->second, 0};
}

}  // namespace

DateMeaning date_word(std::string_view word) {
  const std::vector<Entry>& entries = all_entries();
  auto entry = std::ranges::lower_bound(entries, word, {}, &Entry::word);
  if (entry != entries.end() && entry->word == word) return meaning_of(entry->meaning);
  int month = 0;
  for (; word.size() >= kShortestMonth && entry != entries.end() && entry->word.starts_with(word); ++entry) {
    const int other = month_in(entry->meaning);
    if (other == 0 || other > 12) continue;
    if (month != 0 && month != other) return {};
    month = other;
  }
  return month == 0 ? DateMeaning{} : DateMeaning{DateWord::month, month};
}

bool says_undated(std::string_view text) {
  const std::vector<Entry>& entries = all_entries();
  const auto entry = std::ranges::lower_bound(entries, text, {}, &Entry::word);
  return entry != entries.end() && entry->word == text && entry->meaning == kUndated;
}

}  // namespace docgraph
