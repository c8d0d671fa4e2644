#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <unordered_map>

#include "extract/embedded.hpp"
#include "extract/text/fold.hpp"
#include "extract/text/token.hpp"

// A sentence ends after a full stop (or its like) and the quotes and brackets that close there, if what follows can begin another one. What
// a full stop after an abbreviation means is told by abbreviations.tsv; an initial is treated as an abbreviation of class "inside". The
// rules look one word ahead and never back over more than one token, so time is linear.

namespace docgraph {

namespace {

enum class StopClass : std::uint8_t { none, never, number, inside };

// abbreviations.tsv, read once.
struct Abbreviations {
  std::unordered_map<std::string, StopClass> stops;
  std::unordered_map<std::string, bool> starters;
};

StopClass stop_class(std::string_view word) {
  if (word == "never") return StopClass::never;
  return word == "number" ? StopClass::number : StopClass::inside;
}

Abbreviations read_abbreviations(std::string_view bytes) {
  Abbreviations list;
  while (!bytes.empty()) {
    const std::string_view line = bytes.substr(0, bytes.find('\n'));
    bytes.remove_prefix(std::min(bytes.size(), line.size() + 1));
    const auto tab = line.find('\t');
    if (line.starts_with('#') || tab == std::string_view::npos) continue;
    const std::string word = fold(line.substr(0, tab));
    const std::string_view kind = line.substr(tab + 1);
    if (kind == "starter") {
      list.starters.emplace(word, true);
    } else {
      list.stops.emplace(word, stop_class(kind));
    }
  }
  return list;
}

const Abbreviations& abbreviations() {
  static const Abbreviations list = [] {
    for (const EmbeddedFile& file : lexicon_data::embedded_files())
      if (file.name == "abbreviations.tsv") return read_abbreviations(file.bytes);
    return Abbreviations{};
  }();
  return list;
}

bool is_one_of(std::string_view mark, std::initializer_list<std::string_view> marks) {
  return std::ranges::find(marks, mark) != marks.end();
}

// Marks of one byte are by far the most: they are found among letters, not among words.
bool is_letter_of(std::string_view mark, std::string_view letters) { return letters.find(mark.front()) != std::string_view::npos; }

bool is_wide_stop(std::string_view mark) { return mark.size() > 1 && is_one_of(mark, {"。", "！", "？", "｡"}); }

bool is_stop(std::string_view mark) {
  if (mark.size() == 1) return is_letter_of(mark, ".!?");
  return is_one_of(mark, {"…", "؟", "۔", "।"}) || is_wide_stop(mark);
}

bool closes(std::string_view mark) {
  if (mark.size() == 1) return is_letter_of(mark, "\"')]}.!?");
  return is_one_of(mark, {"”", "’", "»", "›", "」", "』", "）", "】"}) || is_stop(mark);
}

bool opens(std::string_view mark) {
  if (mark.size() == 1) return is_letter_of(mark, "\"'([{");
  return is_one_of(mark, {"“", "‘", "«", "‹", "„", "「", "『", "（", "【", "¿", "¡"});
}

bool has_paragraph_break(std::string_view gap) {
  if (gap.find("\u2029") != std::string_view::npos) return true;
  int breaks = 0;
  for (std::size_t at = 0; at < gap.size(); ++at) {
    const bool carriage_return_alone = gap[at] == '\r' && (at + 1 == gap.size() || gap[at + 1] != '\n');
    if (gap[at] == '\n' || carriage_return_alone) ++breaks;
  }
  return breaks > 1;
}

class Splitter {
 public:
  Splitter(std::string_view text, const std::vector<Token>& tokens) : text_(text), tokens_(tokens) {}

  std::vector<TokenRange> run() {
    std::vector<TokenRange> sentences;
    std::uint32_t begin = 0;
    for (std::uint32_t at = 0; at < count();) {
      const std::uint32_t end = after_closers(at);
      if (breaks_after(end - 1) || ends_sentence(at, end)) {
        sentences.push_back({begin, end});
        begin = end;
      }
      at = end;
    }
    if (begin < count()) sentences.push_back({begin, count()});
    return sentences;
  }

 private:
  [[nodiscard]] std::uint32_t count() const { return static_cast<std::uint32_t>(tokens_.size()); }

  [[nodiscard]] std::string_view word(std::uint32_t at) const { return text_of(text_, tokens_[at].span); }

  [[nodiscard]] bool is_mark(std::uint32_t at) const { return at < count() && tokens_[at].shape == Shape::punctuation; }

  [[nodiscard]] bool is_initial(std::uint32_t at) const { return !is_mark(at) && word(at).ends_with('.'); }

  [[nodiscard]] bool is_end_mark(std::uint32_t at) const { return (is_mark(at) && is_stop(word(at))) || is_initial(at); }

  // The end of the token at `at` together with the marks that close a sentence there.
  [[nodiscard]] std::uint32_t after_closers(std::uint32_t at) const {
    std::uint32_t end = at + 1;
    if (!is_end_mark(at)) return end;
    while (is_mark(end) && closes(word(end)) && !tokens_[end].after_space && !breaks_after(end - 1)) ++end;
    return end;
  }

  [[nodiscard]] bool breaks_after(std::uint32_t at) const {
    if (at + 1 >= count()) return true;
    if (!tokens_[at + 1].after_space) return false;
    const Span gap{tokens_[at].span.end, tokens_[at + 1].span.begin};
    return gap.size() > 1 && has_paragraph_break(text_of(text_, gap));
  }

  // Whether a sentence ends with the end mark at `at`, where [at, end) are the mark and its closers.
  [[nodiscard]] bool ends_sentence(std::uint32_t at, std::uint32_t end) const {
    if (!is_end_mark(at)) return false;
    if (is_wide_stop(word(at)) || is_wide_stop(word(end - 1))) return true;
    std::uint32_t next = end;
    while (is_mark(next) && opens(word(next))) ++next;
    if (next >= count() || tokens_[next].shape == Shape::lower || is_mark(next)) return false;
    if (!tokens_[end].after_space) return is_run_on(at, next);
    switch (stop_class_at(at)) {
      case StopClass::never:
        return false;
      case StopClass::number:
        return tokens_[next].shape != Shape::number;
      case StopClass::inside:
        return is_starter(next);
      case StopClass::none:
        break;
    }
    return true;
  }

  // "…of the north.The author…": a space was forgotten.
  [[nodiscard]] bool is_run_on(std::uint32_t at, std::uint32_t next) const {
    return at > 0 && tokens_[at - 1].shape == Shape::lower && tokens_[next].shape == Shape::capitalised && is_starter(next);
  }

  [[nodiscard]] bool is_starter(std::uint32_t at) const { return abbreviations().starters.contains(fold(word(at))); }

  [[nodiscard]] StopClass stop_class_at(std::uint32_t at) const {
    if (is_initial(at)) return StopClass::inside;
    if (word(at) != "." || at == 0 || tokens_[at].after_space) return StopClass::none;
    const auto found = abbreviations().stops.find(fold(word(at - 1)));
    return found == abbreviations().stops.end() ? StopClass::none : found->second;
  }

  std::string_view text_;
  const std::vector<Token>& tokens_;
};

}  // namespace

std::vector<TokenRange> split_sentences(std::string_view text, const std::vector<Token>& tokens) { return Splitter(text, tokens).run(); }

}  // namespace docgraph
