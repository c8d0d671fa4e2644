#include "extract/identity/organisation/acronyms.hpp"

#include <algorithm>
#include <optional>

#include "extract/text/fold.hpp"

namespace docgraph {
namespace {

/// Initials of the words, hyphened parts apart, folded: "South-North Coordination Committee" → "sncc".
std::string initials_of(std::string_view text) {
  std::string initials;
  bool at_start = true;
  for (const char c : fold(text)) {
    const bool letter = c >= 'a' && c <= 'z';
    if (letter && at_start) initials += c;
    at_start = c == ' ' || c == '-' || c == '.';
  }
  return initials;
}

/// In any order: KWP is the Workers' Party of Korea.
bool is_made_of(std::string_view acronym, std::string initials) {
  for (const char c : fold(acronym)) {
    if (c == '.') continue;
    const std::size_t found = initials.find(c);
    if (found == std::string::npos) return false;
    initials.erase(found, 1);
  }
  return true;
}

bool stands_in_brackets(const Ledger& ledger, std::uint32_t record, std::uint32_t index) {
  const Mention& first = ledger.mention(record, index);
  const Mention& second = ledger.mention(record, index + 1);
  if (first.field != second.field || first.span.end > second.span.begin) return false;
  const std::string_view text = ledger.field_of(record, index);
  const std::string_view between = text.substr(first.span.end, second.span.begin - first.span.end);
  return (between == " (" || between == "(") && text.substr(second.span.end).starts_with(')');
}

std::optional<Acronym> acronym_at(const Ledger& ledger, std::uint32_t record, std::uint32_t index) {
  const bool organisations =
      ledger.mention(record, index).kind == Kind::organisation && ledger.mention(record, index + 1).kind == Kind::organisation;
  if (!organisations || !stands_in_brackets(ledger, record, index)) return std::nullopt;
  const std::string_view first = ledger.words_of(record, index);
  const std::string_view second = ledger.words_of(record, index + 1);
  const std::vector<std::uint32_t>& forms = ledger.form_of[record];
  if (looks_like_acronym(second) && is_made_of(second, initials_of(first))) return Acronym{record, forms[index + 1], forms[index]};
  if (looks_like_acronym(first) && is_made_of(first, initials_of(second))) return Acronym{record, forms[index], forms[index + 1]};
  return std::nullopt;
}

}  // namespace

bool looks_like_acronym(std::string_view text) {
  const auto capitals = std::ranges::count_if(text, [](char c) { return c >= 'A' && c <= 'Z'; });
  return capitals >= 2 && std::ranges::all_of(text, [](char c) { return (c >= 'A' && c <= 'Z') || c == '.'; });
}

std::vector<Acronym> find_acronyms(const Ledger& ledger) {
  std::vector<Acronym> acronyms;
  for (std::uint32_t record = 0; record < ledger.records.size(); ++record) {
    for (std::uint32_t index = 0; index + 1 < ledger.form_of[record].size(); ++index) {
      const std::optional<Acronym> acronym = acronym_at(ledger, record, index);
      if (acronym) acronyms.push_back(*acronym);
    }
  }
  return acronyms;
}

}  // namespace docgraph
