#include "extract/relation/words.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "extract/lexicon/list_rows.hpp"
#include "extract/text/fold.hpp"

namespace docgraph {
namespace {

constexpr std::array<std::string_view, 19> kClasses = {"preposition", "determiner", "conjunction", "clause", "relative", "pronoun", "be",
                                                       "have",        "do",         "modal",       "hedge",  "deny",     "adverb",  "light",
                                                       "plain",       "wish",       "unwilling",   "actor",  "verb"};

bool is_vowel(char letter) { return std::string_view("aeiou").find(letter) != std::string_view::npos; }

/// "rob", "transmit", "confer": the last letter is doubled. Of longer verbs only those are stressed there that end as these do.
bool doubles(std::string_view verb) {
  constexpr std::array<std::string_view, 5> kStressed = {"mit", "fer", "pel", "cur", "bel"};
  const std::size_t n = verb.size();
  if (std::ranges::any_of(kStressed, [&](std::string_view end) { return verb.ends_with(end); })) return true;
  if (n < 3 || n > 4 || std::string_view("wxy").find(verb[n - 1]) != std::string_view::npos) return false;
  return !is_vowel(verb[n - 1]) && is_vowel(verb[n - 2]) && !is_vowel(verb[n - 3]);
}

RelationType type_of(std::string_view word) { return relation_type(word).value_or(RelationType::reports); }

}  // namespace

Inflections inflect(std::string_view verb) {
  const std::string base(verb);
  const std::string stem = base.substr(0, base.size() - 1);
  const bool consonant_y = verb.size() > 1 && verb.back() == 'y' && !is_vowel(verb[verb.size() - 2]);
  if (consonant_y) return {stem + "ies", stem + "ied", base + "ing"};
  const bool hisses = verb.ends_with('s') || verb.ends_with('x') || verb.ends_with('z') || verb.ends_with("ch") || verb.ends_with("sh");
  const std::string third = base + (hisses ? "es" : "s");
  if (verb.ends_with('e')) return {third, base + "d", (verb.ends_with("ee") ? base : stem) + "ing"};
  const std::string doubled = doubles(verb) ? base + verb.back() : base;
  return {third, doubled + "ed", doubled + "ing"};
}

const RelationWords& RelationWords::built_in() {
  static const RelationWords words;
  return words;
}

RelationWords::RelationWords() {
  add_clause_words(list_bytes("relation_clause.tsv"));
  add_verbs(list_bytes("relation_verbs.tsv"));
  add_nouns(list_bytes("relation_acts.tsv"));
}

std::uint32_t RelationWords::number_of(std::string_view word) {
  const std::uint32_t number = numbers_.add(FoldedWord(word).letters());
  if (uses_.size() <= number) uses_.resize(number + 1);
  return number;
}

void RelationWords::add_clause_words(std::string_view bytes) {
  for_each_row(bytes, [this](const std::vector<std::string_view>& cells) {
    if (cells.size() < 2) return;
    const auto which = static_cast<unsigned>(std::ranges::find(kClasses, cells[1]) - kClasses.begin());
    uses_[number_of(cells[0])].classes |= 1U << which;
  });
}

std::vector<Target> RelationWords::targets_of(std::string_view cell) {
  std::vector<Target> targets;
  for (std::string_view part : split(cell, '|')) {
    Target target{TargetPlace::after, part.starts_with('<'), 0};
    if (target.reversed) part.remove_prefix(1);
    if (part == "whom") target.place = TargetPlace::whom;
    if (part == "what") target.place = TargetPlace::what;
    if (target.place == TargetPlace::after) target.preposition = number_of(part);
    targets.push_back(target);
  }
  return targets;
}

void RelationWords::add_form(std::string_view word, std::uint32_t act, ActForm form) { uses_[number_of(word)].acts.push_back({act, form}); }

void RelationWords::add_verb_forms(std::string_view verb, std::string_view others, std::uint32_t act) {
  const Inflections regular = inflect(verb);
  add_form(verb, act, ActForm::base);
  add_form(regular.third, act, ActForm::third);
  add_form(regular.gerund, act, ActForm::gerund);
  if (others.empty()) add_form(regular.past, act, ActForm::past);
  for (const std::string_view other : split(others, '|')) add_form(other, act, ActForm::past);
}

void RelationWords::add_verbs(std::string_view bytes) {
  for_each_row(bytes, [this](const std::vector<std::string_view>& cells) {
    if (cells.size() < 4) return;
    acts_.push_back({type_of(cells[2]), {}, targets_of(cells[3])});
    add_verb_forms(cells[0], cells[1], static_cast<std::uint32_t>(acts_.size() - 1));
  });
}

void RelationWords::add_nouns(std::string_view bytes) {
  for_each_row(bytes, [this](const std::vector<std::string_view>& cells) {
    if (cells.size() < 4) return;
    Act act{type_of(cells[1]), {}, targets_of(cells[3])};
    for (const std::string_view agent : split(cells[2], '|')) act.agents.push_back(number_of(agent));
    acts_.push_back(std::move(act));
    const auto number = static_cast<std::uint32_t>(acts_.size() - 1);
    add_form(cells[0], number, ActForm::noun);
    add_form(inflect(cells[0]).third, number, ActForm::noun);
  });
}

}  // namespace docgraph
