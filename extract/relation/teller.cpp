#include "extract/relation/acts.hpp"

namespace docgraph {
namespace {

constexpr std::uint32_t kFarthestTeller = 60;

bool is_saying(const Sentence& s, std::uint32_t i) {
  const auto reports = [&](const ActUse& use) { return s.act(use).type == RelationType::reports && use.form != ActForm::noun; };
  for (const ActUse& use : s.acts(i))
    if (reports(use)) return true;
  return s.says(i);
}

ActForm form_of(const Sentence& s, std::uint32_t i) {
  for (const ActUse& use : s.acts(i))
    if (use.form == ActForm::third || use.form == ActForm::gerund || use.form == ActForm::base) return use.form;
  return ActForm::past;
}

std::optional<std::uint32_t> sole(const std::vector<NounPhrase>& phrases) {
  if (phrases.empty()) return {};
  return phrases.front().mention;
}

std::optional<std::uint32_t> according_to(const Sentence& s) {
  for (std::uint32_t i = 0; i + 2 < s.size(); ++i)
    if (s.is_word("according", i) && s.is_word("to", i + 1)) return sole(phrases_from(s, i + 2, false));
  return {};
}

}  // namespace

std::optional<std::uint32_t> teller_of(const Sentence& sentence, std::uint32_t act) {
  for (std::uint32_t i = act; i > 0 && i + kFarthestTeller > act; --i) {
    if (sentence.word(i - 1) == ";") break;
    if (!is_saying(sentence, i - 1)) continue;
    const Subject subject = subject_of(sentence, i - 1, form_of(sentence, i - 1));
    if (!subject.passive && !subject.phrases.empty()) return sole(subject.phrases);
  }
  return according_to(sentence);
}

}  // namespace docgraph
