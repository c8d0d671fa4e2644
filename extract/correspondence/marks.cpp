#include "extract/correspondence/marks.hpp"

#include <algorithm>

namespace docgraph {
namespace {

/// In tokens. What a longer title says further on is its subject.
constexpr std::uint32_t kLongestTitle = 500;

class MarkFinder {
 public:
  MarkFinder(const Passage& title, const Lexicon& lexicon)
      : title_(title), lexicon_(lexicon), size_(std::min(title.size(), kLongestTitle)) {
    for (std::uint32_t i = 0; i < size_; ++i) has_small_ = has_small_ || title_.is_lower(i);
  }

  TitleMarks run() {
    for (std::uint32_t begin = 0; begin < size_;) {
      std::uint32_t end = begin;
      while (end < size_ && !title_.is_punctuation(end)) ++end;
      read_part({begin, end});
      begin = end + 1;
    }
    return found_;
  }

 private:
  void read_part(TokenRange part) {
    const std::uint32_t marks_end = end_of_marks(part);
    const bool before_kind = part.begin == 0 && marks_end > 0 && marks_end < part.end && is_document(marks_end);
    const bool marks_alone = marks_end == part.end || before_kind;
    for (std::uint32_t i = part.begin; i < (marks_alone ? marks_end : part.end);)
      i += std::max({1U, take(WordList::classification, i, marks_alone, found_.classification),
                     take(WordList::urgency, i, marks_alone, found_.urgency)});
  }

  /// A document kind begins here. "Talks" and "meeting" alone are what happened, not what was written.
  [[nodiscard]] bool is_document(std::uint32_t i) const {
    const std::uint32_t length = lexicon_.phrase_at(WordList::document_kind, title_.words, i);
    return length > 1 || (length == 1 && lexicon_.phrase_at(WordList::meeting_kind, title_.words, i) == 0);
  }

  /// Where the marks at the front of a part end.
  [[nodiscard]] std::uint32_t end_of_marks(TokenRange part) const {
    std::uint32_t i = part.begin;
    while (i < part.end) {
      const std::uint32_t length = lexicon_.phrase_at(WordList::handling_mark, title_.words, i);
      if (length == 0) break;
      i += length;
    }
    return std::min(i, part.end);
  }

  /// The length of the list's phrase at `i`, which is found if it is the first that stands as a mark.
  std::uint32_t take(WordList list, std::uint32_t i, bool marks_alone, std::optional<TokenRange>& mark) const {
    const std::uint32_t length = lexicon_.phrase_at(list, title_.words, i);
    if (length > 0 && !mark && (marks_alone || stands_out({i, i + length}))) mark = TokenRange{i, i + length};
    return length;
  }

  [[nodiscard]] bool stands_out(TokenRange phrase) const {
    for (std::uint32_t i = phrase.begin; i < phrase.end; ++i)
      if (!title_.is_upper(i)) return false;
    return has_small_;
  }

  const Passage& title_;
  const Lexicon& lexicon_;
  std::uint32_t size_;
  bool has_small_ = false;
  TitleMarks found_;
};

}  // namespace

TitleMarks find_marks(const Passage& title, const Lexicon& lexicon) { return MarkFinder(title, lexicon).run(); }

}  // namespace docgraph
