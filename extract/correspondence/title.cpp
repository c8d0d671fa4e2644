#include "extract/correspondence/title.hpp"

#include <algorithm>

#include "extract/correspondence/ends.hpp"
#include "extract/text/fold.hpp"

// A title is read from both ends. From the right fall the parts that say when, where and under which number; from the left the document
// kind. What is between must divide into sender and addressees at a "to" that belongs to no office ("Assistant to the Secretary"): one
// after a bracket or a comma, else the first whose word before it takes no "to" of its own. A "to" that only an office explains divides
// nothing unless the document kind asks for two ends.

namespace docgraph {
namespace {

constexpr std::uint32_t kNone = 0xFFFFFFFF;

/// In tokens. What a longer title says further on is not read for ends.
constexpr std::uint32_t kLongestTitle = 500;

/// An opening quotation mark; a single one must have a space before it and none after.
bool is_quote(const Passage& title, std::uint32_t i) {
  if (title.is_any(i, {"\"", "“", "«", "„"})) return true;
  return title.is_any(i, {"'", "‘"}) && title.tokens[i].after_space && i + 1 < title.size() && !title.tokens[i + 1].after_space;
}

bool is_meeting_word(const Passage& title, std::uint32_t i) {
  return title.is(WordList::meeting_kind, i) || title.is_any(i, {"conversation", "conversations", "meeting", "meetings", "talk", "talks",
                                                                 "discussion", "discussions", "interview", "audience", "conference"});
}

/// Offices that take a "to" of their own.
bool takes_to(const Passage& title, std::uint32_t i) {
  return title.is_any(
      i, {"assistant",      "deputy",   "adviser",    "advisor",   "aide",       "ambassador", "ambassadors", "minister",  "envoy",
          "representative", "delegate", "delegation", "counselor", "counsellor", "mission",    "liaison",     "emissary",  "observer",
          "attaché",        "nuncio",   "legate",     "chargé",    "respect",    "relating",   "relation",    "relations", "regard",
          "reply",          "response", "according",  "pursuant",  "next",       "visit"});
}

/// Of these a single "to" says whose they are: "Deputy to the Assistant Secretary".
bool serves_someone(const Passage& title, std::uint32_t i) {
  return title.is_any(i, {"assistant", "deputy", "adviser", "advisor", "aide"});
}

class TitleReader {
 public:
  TitleReader(const Passage& title, const Lexicon& lexicon) : title_(title), lexicon_(lexicon), depth_(bracket_depths(title)) {}

  Title read() {
    end_ = subject_begin();
    const bool dated = cut_tail();
    const std::uint32_t after_kind = read_kind();
    if (result_.kind.empty()) {
      read_plain(0, dated);
      for (std::uint32_t i = 1; i + 1 < end_ && result_.from.empty(); ++i) {
        // "Kenya: Disturbances. Governor Baring to …": the dispatch is told after a heading.
        if (depth_[i] == 0 && title_.is_any(i, {".", ":", ";"}) && title_.tokens[i + 1].after_space) read_plain(i + 1, dated);
      }
    } else {
      read_after_kind(after_kind);
    }
    if (!result_.from.empty() || !result_.to.empty()) result_.dispatch = {0, subject_begin()};
    return result_;
  }

 private:
  std::uint32_t subject_begin() const {
    const std::uint32_t end = std::min(title_.size(), kLongestTitle);
    for (std::uint32_t i = 1; i < end; ++i) {
      if (is_quote(title_, i)) return i;
    }
    return end;
  }

  // --- what follows the ends -------------------------------------------------------------------------------------------------------

  bool is_date_word(std::uint32_t i) const {
    const std::string_view word = title_.at(i);
    return title_.tokens[i].shape == Shape::number || title_.is(WordList::month, i) || title_.is_punctuation(i) ||
           is_one_of(word, {"undated", "a.m.", "p.m.", "am",   "pm",  "noon", "midnight", "circa", "ca.", "ca",
                            "dated",   "n.d.", "o.s.", "n.s.", "old", "new",  "style",    "and",   "to",  "on"});
  }

  bool is_date(TokenRange range) const {
    bool told = false;
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      if (!is_date_word(i)) return false;
      told = told || title_.tokens[i].shape == Shape::number || title_.is(WordList::month, i) || title_.is_any(i, {"undated", "n.d."});
    }
    return told;
  }

  bool read_number(TokenRange range) {
    std::uint32_t i = range.begin;
    if (!title_.is_any(i, {"no", "no.", "nr", "nr.", "number", "num", "nos", "#", "№"})) return false;
    ++i;
    while (i < range.end && title_.is_any(i, {".", ":"})) ++i;
    std::uint32_t end = range.end;
    while (end > i && title_.is_punctuation(end - 1)) --end;
    if (i < end) result_.number = TokenRange{i, end};
    return true;
  }

  bool is_handling(TokenRange range) const {
    std::uint32_t i = range.begin;
    while (i < range.end) {
      const std::uint32_t length = lexicon_.phrase_at(WordList::handling_mark, title_.words, i);
      if (length == 0 && !title_.is_punctuation(i)) return false;
      i += std::max(length, 1U);
    }
    return range.begin < range.end;
  }

  std::uint32_t last_comma() const {
    for (std::uint32_t i = end_; i > 0; --i) {
      if (depth_[i - 1] == 0 && title_.is_any(i - 1, {",", ";"})) return i - 1;
    }
    return kNone;
  }

  bool is_bare_place(TokenRange range) const {
    if (range.begin >= range.end || range.end - range.begin > 3) return false;
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      if (!title_.is_capital(i) || title_.is(WordList::office, i) || title_.is(WordList::organisation_head, i)) return false;
    }
    const LexiconMatch* match = title_.listed(range.begin);
    return match != nullptr ? lexicon_.entries()[match->entry].kind == Kind::place
                            : range.end - range.begin == 1 && is_name_like(title_, range.begin);
  }

  /// Drops numbers, marks and dates at the end, and the place before a date. Returns whether there was a date.
  bool cut_tail() {
    bool dated = false;
    trim_marks();
    for (std::uint32_t comma = last_comma(); comma != kNone; comma = last_comma()) {
      const TokenRange part{comma + 1, end_};
      const bool date = is_date(part);
      if (date || read_number(part) || is_handling(part) || part.begin >= part.end) {
        dated = dated || date;
      } else if (dated && is_bare_place(part)) {
        end_ = comma;
        trim_marks();
        return true;
      } else {
        break;
      }
      end_ = comma;
      trim_marks();
    }
    return cut_bare_date() || dated;
  }

  void trim_marks() {
    while (end_ > 0 && title_.is_any(end_ - 1, {".", ",", ";", ":", "-", "–", "—"})) --end_;
  }

  /// A date that no comma sets off: "A to B 12 May 1670".
  bool cut_bare_date() {
    std::uint32_t begin = end_;
    while (begin > 0 && is_date_word(begin - 1) && !title_.is_any(begin - 1, {")", "("})) --begin;
    if (begin == 0 || begin == end_ || !is_date({begin, end_}) || title_.tokens[begin].shape == Shape::punctuation) return false;
    const bool has_month =
        std::any_of(title_.words.begin() + begin, title_.words.begin() + end_, [](Word word) { return word.is(WordList::month); });
    if (!has_month) return false;
    end_ = begin;
    trim_marks();
    return true;
  }

  // --- the document kind -----------------------------------------------------------------------------------------------------------

  /// Reads "Circular Telegram", "Memorandum of a Telephone Conversation"; returns the token after it.
  std::uint32_t read_kind() {
    for (std::uint32_t i = 0; i < end_ && i < 7; ++i) {
      const std::uint32_t length = lexicon_.phrase_at(WordList::document_kind, title_.words, i);
      if (length > 0 && i + length <= end_) {
        std::uint32_t after = i + length;
        result_.kind = fold(text_of(title_.text, title_.span({i, after})));
        result_.meeting = lexicon_.phrase_at(WordList::meeting_kind, title_.words, i) == length;
        for (std::uint32_t j = i; j < after; ++j) result_.meeting = result_.meeting || is_meeting_word(title_, j);
        return result_.meeting ? after : after_meeting(i, after);
      }
      if (!title_.is_capital(i) || title_.is_any(i, {"the"})) return 0;
    }
    return 0;
  }

  /// "… of a Telephone Conversation" after a kind that names no meeting itself.
  std::uint32_t after_meeting(std::uint32_t begin, std::uint32_t after) {
    if (!title_.is_any(after, {"of", "on", "about", "concerning", "regarding"})) return after;
    for (std::uint32_t i = after + 1; i < end_ && i < after + 6; ++i) {
      if (title_.is_any(i, {"between", "from", "by", "to", ",", "at"})) return after;
      if (!is_meeting_word(title_, i)) continue;
      result_.meeting = true;
      result_.kind = fold(text_of(title_.text, title_.span({begin, i + 1})));
      return i + 1;
    }
    return after;
  }

  // --- the ends --------------------------------------------------------------------------------------------------------------------

  void read_after_kind(std::uint32_t i) {
    if (result_.meeting) return read_meeting(i);
    i = skip_identifier(i);
    if (title_.is_any(i, {"from", "by"})) return read_dispatch(i + 1);
    if (const std::uint32_t sender = after_foreign_from(i); sender != kNone) return read_dispatch(sender);
    if (title_.is_any(i, {"prepared", "issued", "drafted", "written", "sent", "submitted", "transmitted"}) &&
        title_.is_any(i + 1, {"by", "from"}))
      return read_dispatch(i + 2);
    if (title_.is_any(i, {"to"}) && is_end(title_, lexicon_, {i + 1, end_})) {
      result_.to = list_ends(title_, lexicon_, {i + 1, addressees_end(i + 1)});
    } else if (title_.is_any(i, {",", ":", "of", "—", "–", "-"})) {
      if (title_.is_any(i + 1, {"from"})) return read_dispatch(i + 2);
      read_plain(i + 1, true);
    } else if (i < end_ && is_name_like(title_, i)) {
      read_plain(i, true);
    }
  }

  /// "Brief von X an Y", "Lettre de X à Y", "Scrisoare de la X către Y": the token after "from", if the rest has a "to" of that kind.
  std::uint32_t after_foreign_from(std::uint32_t i) const {
    if (!title_.is_any(i, {"von", "vom", "de", "du", "di", "od", "van"})) return kNone;
    const std::uint32_t begin = title_.is_any(i + 1, {"la", "către"}) ? i + 2 : i + 1;
    for (std::uint32_t to = begin + 1; to + 1 < end_; ++to) {
      if (is_foreign_to(begin, to)) return begin;
    }
    return kNone;
  }

  /// "24976", "A-385", "No. 12" after the kind.
  std::uint32_t skip_identifier(std::uint32_t i) {
    while (i < end_) {
      const std::string_view word = title_.at(i);
      const bool digits = std::ranges::any_of(word, [](char c) { return c >= '0' && c <= '9'; });
      const bool mark =
          title_.is_any(i, {"no", "no.", "nr", "number", "#"}) || (i > 0 && title_.is_any(i, {"."}) && title_.is_any(i - 1, {"no", "nr"}));
      if (digits && !result_.number) result_.number = TokenRange{i, i + 1};
      if (!digits && !mark) break;
      ++i;
    }
    return i;
  }

  void read_dispatch(std::uint32_t begin) {
    const std::uint32_t to = find_to(begin, true);
    const std::uint32_t stop = to == kNone ? addressees_end(begin) : to;
    result_.from = list_ends(title_, lexicon_, {begin, stop});
    if (to != kNone) result_.to = list_ends(title_, lexicon_, {to + 1, addressees_end(to + 1)});
  }

  /// "A to B" without more; both must look like ends, and places only where a kind or a date says that something was sent.
  void read_plain(std::uint32_t begin, bool sent) {
    const std::uint32_t to = find_to(begin, false);
    if (to == kNone || !is_wording_of_ends({begin, to})) return;
    const TokenRange addressees{to + 1, addressees_end(to + 1)};
    if (!is_end(title_, lexicon_, {begin, to})) return;
    if (!is_end(title_, lexicon_, addressees) && !(is_person_in_office(begin, to) && is_unknown_body(addressees))) return;
    const LexiconMatch* match = title_.listed(begin);
    const bool place = match != nullptr && match->tokens.end == to && lexicon_.entries()[match->entry].kind != Kind::organisation;
    if (!sent && place) return;
    result_.from = list_ends(title_, lexicon_, {begin, to});
    result_.to = list_ends(title_, lexicon_, addressees);
  }

  /// "Governor Dinwiddie": nobody else than a person sends.
  bool is_person_in_office(std::uint32_t begin, std::uint32_t end) const {
    return end - begin > 1 && end - begin < 7 && (title_.is(WordList::office, begin) || title_.is(WordList::honorific, begin)) &&
           is_name_like(title_, end - 1);
  }

  /// "the Lords of Trade": the article and a capital, and nothing that is no name.
  bool is_unknown_body(TokenRange range) const {
    return title_.is_any(range.begin, {"the"}) && title_.is_capital(range.begin + 1) && range.end - range.begin < 8 &&
           is_wording_of_ends(range);
  }

  /// No word of the stretch can be a verb: all are capitalised or join capitalised words.
  bool is_wording_of_ends(TokenRange range) const {
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      if (title_.is_capital(i) || title_.is_punctuation(i) || title_.is_possessive(i) || depth_[i] > 0 ||
          title_.is(WordList::name_particle, i))
        continue;
      if (title_.is(WordList::office, i) || title_.is_any(i, {"of", "the", "in", "for", "and", "at", "on", "to", "by", "a", "an", "staff"}))
        continue;
      return false;
    }
    return true;
  }

  /// "Bolívar a Santander", "Vergennes à Necker", "Bismarck an Bülow": between two bare names and small.
  bool is_foreign_to(std::uint32_t begin, std::uint32_t i) const {
    const std::string_view word = title_.at(i);
    return is_one_of(word, {"a", "à", "an", "către", "catre", "do", "aan"}) && is_name_like(title_, i - 1) &&
           (is_name_like(title_, i + 1) || title_.is_initial(i + 1)) && is_wording_of_ends({begin, i});
  }

  std::uint32_t find_to(std::uint32_t begin, bool has_kind) const {
    std::uint32_t own = kNone;
    for (std::uint32_t i = begin + 1; i + 1 < end_; ++i) {
      if (depth_[i] > 0 || !(title_.is_any(i, {"to"}) || is_foreign_to(begin, i))) continue;
      if (!title_.is_capital(i + 1) && !title_.is_any(i + 1, {"the", "all", "certain", "a", "an", "various", "other"}) &&
          !title_.is(WordList::name_particle, i + 1))
        continue;
      if (!takes_to(title_, i - 1)) return i;
      if (own == kNone) own = i;
    }
    if (own == kNone || !has_kind || serves_someone(title_, own - 1)) return kNone;
    const std::uint32_t next = title_.is_any(own + 1, {"the"}) ? own + 2 : own + 1;
    const LexiconMatch* match = title_.listed(next);
    return match != nullptr && lexicon_.entries()[match->entry].kind != Kind::place ? kNone : own;
  }

  /// Where the addressees end and the subject begins: "concerning …", "on the …", "forwarding …".
  std::uint32_t addressees_end(std::uint32_t begin) const {
    for (std::uint32_t i = begin + 1; i < end_; ++i) {
      if (depth_[i] > 0) continue;
      const std::string_view word = title_.at(i);
      const bool participle = title_.is_lower(i) && word.size() > 5 && word.ends_with("ing");
      if (participle || title_.is_any(i, {"regarding", "concerning", "about", "re", "via", "enclosing", ":"})) return i;
      if (title_.is_any(i, {"."}) && i > begin + 1 && title_.is_capital(i + 1) && title_.at(i - 1).size() > 3) return i;
      if (title_.is_any(i, {";"}) && !is_end(title_, lexicon_, {i + 1, end_})) return i;
      if (title_.at(i) == "on" && title_.is_lower(i + 1) && !title_.is_any(i + 1, {"the"})) return i;
    }
    return end_;
  }

  void read_meeting(std::uint32_t begin) {
    // "Memorandum of Telephone Conversation: Sisco and Evron"
    if (title_.is_any(begin, {":"}) && is_wording_of_ends({begin + 1, end_}) && is_end(title_, lexicon_, {begin + 1, end_}) &&
        list_ends(title_, lexicon_, {begin + 1, end_}).size() == 2)
      return read_parties({begin + 1, end_}, 0);
    for (std::uint32_t i = begin; i < end_; ++i) {
      if (depth_[i] > 0) continue;
      if (title_.is_any(i, {"between"})) return read_parties({i + 1, addressees_end(i + 1)}, 0);
      if (title_.is_any(i, {"among"})) return read_circle({i + 1, addressees_end(i + 1)});
      if (title_.is_any(i, {"granted", "given"}) && title_.is_any(i + 1, {"by"})) {
        const std::uint32_t to = find_to(i + 2, true);
        return to == kNone ? void() : read_parties({i + 2, end_}, to);
      }
      if (title_.is_any(i, {"with"})) return read_with(begin, i);
      if (title_.is_any(i, {"by", "from"})) return;
    }
  }

  /// "Conversation of A with B", "Conversation with B".
  void read_with(std::uint32_t begin, std::uint32_t with) {
    if (title_.is_any(begin, {"of", ","}) && is_end(title_, lexicon_, {begin + 1, with}))
      result_.from = list_ends(title_, lexicon_, {begin + 1, with});
    if (is_end(title_, lexicon_, {with + 1, end_})) result_.to = list_ends(title_, lexicon_, {with + 1, addressees_end(with + 1)});
  }

  /// "Among A, B and C". The "others" are nobody whom one could name.
  void read_circle(TokenRange range) {
    result_.to = list_ends(title_, lexicon_, range);
    std::erase_if(result_.to, [&](const TitleEnd& end) { return title_.is_any(end.words.begin, {"others"}); });
  }

  /// All parties in order; `divide`, if not 0, is a token between two of them.
  void read_parties(TokenRange range, std::uint32_t divide) {
    std::vector<TitleEnd> parties = list_ends(title_, lexicon_, {range.begin, divide == 0 ? range.end : divide});
    if (divide != 0) {
      const std::vector<TitleEnd> others = list_ends(title_, lexicon_, {divide + 1, range.end});
      parties.insert(parties.end(), others.begin(), others.end());
    }
    drop_meeting_place(parties);
    if (parties.empty()) return;
    result_.from = {parties.front()};
    result_.to.assign(parties.begin() + 1, parties.end());
  }

  /// "…, Department of State": where they met, told after the last party without an article.
  void drop_meeting_place(std::vector<TitleEnd>& parties) const {
    if (parties.size() < 3) return;
    const TokenRange last = parties.back().words;
    if (!parties.back().holder && title_.is_any(last.begin - 1, {","}) && !title_.is(WordList::office, last.begin) &&
        parties[parties.size() - 2].holder)
      parties.pop_back();
  }

  const Passage& title_;
  const Lexicon& lexicon_;
  std::vector<int> depth_;
  std::uint32_t end_ = 0;
  Title result_;
};

}  // namespace

Title read_title(const Passage& title, const Lexicon& lexicon) {
  if (title.size() == 0) return {};
  return TitleReader(title, lexicon).read();
}

}  // namespace docgraph
