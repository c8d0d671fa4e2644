#pragma once

#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "extract/identity/identity.hpp"

namespace docgraph::test {

/// The built-in lexicon, read once.
inline const Lexicon& lexicon() {
  static const Lexicon built_in = Lexicon::built_in();
  return built_in;
}

/// A corpus whose mentions are marked in its texts: "[P Lazar] describes [G north-korea|DPRK]". P, O, G, L are the kinds, the part before |
/// is the lexicon id; d, m, s before the kind make a demonym, a metonym or a short name ("[dG romania|Romanian]").
class MarkedCorpus {
 public:
  MarkedCorpus& add(const std::string& id, const std::string& title, const std::string& description) {
    Record record;
    record.id = id;
    record.date = ArchiveDate{1973, 1, 1};
    Extraction extraction;
    record.texts = {{"title", read(title, 0, extraction)}, {"description", read(description, 1, extraction)}};
    records.push_back(std::move(record));
    extractions.push_back(std::move(extraction));
    return *this;
  }

  /// The last record is a dispatch between these ends; an end that is marked in the title is its mention.
  MarkedCorpus& dispatch(const std::string& from, const std::vector<std::string>& to, Kind kind = Kind::place) {
    return joint_dispatch({from}, to, kind);
  }

  MarkedCorpus& joint_dispatch(const std::vector<std::string>& from, const std::vector<std::string>& to, Kind kind = Kind::place) {
    Correspondence& correspondence = extractions.back().correspondence;
    correspondence.document_kind = "telegram";
    for (const std::string& one : from) correspondence.from.push_back(end(one, kind));
    for (const std::string& one : to) correspondence.to.push_back(end(one, kind));
    return *this;
  }

  [[nodiscard]] Identities decide(IdentityOptions options = {}) const {
    return decide_identities(records, extractions, collect_forms(records, extractions), lexicon(), options);
  }

  /// The number of the mention with these words in a record; the `nth` of them from 0.
  [[nodiscard]] std::uint32_t mention(std::size_t record, std::string_view words, int nth = 0) const {
    for (std::uint32_t i = 0; i < extractions[record].mentions.size(); ++i) {
      const Mention& one = extractions[record].mentions[i];
      if (text_of(records[record].texts[one.field].text, one.span) == words && nth-- == 0) return i;
    }
    FAIL("no mention \"" << words << "\" in record " << record);
    return 0;
  }

  std::vector<Record> records;
  std::vector<Extraction> extractions;

 private:
  static std::string read(std::string_view marked, std::uint32_t field, Extraction& extraction) {
    std::string text;
    while (!marked.empty()) {
      const std::size_t open = std::min(marked.find('['), marked.size());
      text += marked.substr(0, open);
      marked.remove_prefix(open);
      if (marked.empty()) break;
      const std::size_t close = marked.find(']');
      add_mention(marked.substr(1, close - 1), field, text, extraction);
      marked.remove_prefix(close + 1);
    }
    return text;
  }

  static void add_mention(std::string_view inside, std::uint32_t field, std::string& text, Extraction& extraction) {
    Mention mention;
    mention.field = field;
    mention.rule = "marked";
    const std::size_t space = inside.find(' ');
    const std::string_view marks = inside.substr(0, space);
    std::string_view words = inside.substr(space + 1);
    if (const std::size_t bar = words.find('|'); bar != std::string_view::npos) {
      mention.lexicon_id = words.substr(0, bar);
      words.remove_prefix(bar + 1);
    }
    mention.kind = marks.back() == 'P'   ? Kind::person
                   : marks.back() == 'O' ? Kind::organisation
                   : marks.back() == 'G' ? Kind::polity
                                         : Kind::place;
    if (marks.front() == 'd') mention.form = MentionForm::demonym;
    if (marks.front() == 'm') mention.form = MentionForm::metonym;
    if (marks.front() == 's') mention.form = MentionForm::short_name;
    const auto begin = static_cast<std::uint32_t>(text.size());
    text += words;
    mention.span = {begin, static_cast<std::uint32_t>(text.size())};
    extraction.mentions.push_back(mention);
  }

  DispatchEnd end(const std::string& name, Kind kind) const {
    DispatchEnd made;
    made.name = name;
    made.kind = kind;
    const Extraction& extraction = extractions.back();
    for (std::uint32_t i = 0; i < extraction.mentions.size(); ++i) {
      const Mention& one = extraction.mentions[i];
      if (one.field == 0 && text_of(records.back().texts[0].text, one.span) == name) made.mention = i;
    }
    return made;
  }
};

/// The entity of the mention with these words.
inline std::uint32_t entity_of(const MarkedCorpus& corpus, const Identities& identities, std::size_t record, std::string_view words,
                               int nth = 0) {
  return identities.mentions[record][corpus.mention(record, words, nth)].entity;
}

inline const std::string& reason_of(const MarkedCorpus& corpus, const Identities& identities, std::size_t record, std::string_view words,
                                    int nth = 0) {
  return identities.mentions[record][corpus.mention(record, words, nth)].reason;
}

}  // namespace docgraph::test
