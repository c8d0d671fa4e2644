#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "extract/identity/identity.hpp"

namespace docgraph {

/// An entity to be: what mentions and ends were found to mean, before entities are numbered.
struct Group {
  Kind kind = Kind::person;
  std::string name;  ///< the listed name, or the words of an end; empty: the fullest of its forms
  std::string lexicon_id;
};

/// The group that a mention or an end means, or kNoEntity, and why.
struct Ruling {
  std::uint32_t group = kNoEntity;
  std::string reason;
  Confidence confidence = Confidence::sure;
  std::vector<std::uint32_t> rivals{};  ///< groups
  bool by_user = false;
};

/// What the steps of decide_identities share: the corpus that they read and the verdicts that they fill in. Internal to extract/identity.
struct Ledger {
  const std::vector<Record>& records;
  const std::vector<Extraction>& extractions;
  const std::vector<Form>& forms;
  const Lexicon& lexicon;

  std::vector<Group> groups;
  std::vector<std::vector<std::uint32_t>> form_of;  ///< index into `forms`, parallel to the extractions' mentions
  std::vector<std::vector<Ruling>> mentions;
  std::vector<std::vector<Ruling>> from;
  std::vector<std::vector<Ruling>> to;
  std::unordered_map<std::string, std::uint32_t> group_of_entry;  ///< by lexicon id

  [[nodiscard]] std::uint32_t add_group(Group group);

  /// The one group of a listed entry, made when first asked for. `kind` and `name` serve where the lexicon has no such entry.
  [[nodiscard]] std::uint32_t entry_group(const std::string& lexicon_id, Kind kind, std::string_view name);

  [[nodiscard]] const Mention& mention(std::uint32_t record, std::uint32_t index) const { return extractions[record].mentions[index]; }

  /// The field that a mention lies in, and the name that it bears there.
  [[nodiscard]] std::string_view field_of(std::uint32_t record, std::uint32_t index) const;
  [[nodiscard]] std::string_view words_of(std::uint32_t record, std::uint32_t index) const;
};

/// A ledger with all verdicts open. `extractions` must be parallel to `records` and `forms` be their forms.
[[nodiscard]] Ledger open_ledger(const std::vector<Record>& records, const std::vector<Extraction>& extractions,
                                 const std::vector<Form>& forms, const Lexicon& lexicon);

/// The folded name without a leading article.
[[nodiscard]] std::string name_key(std::string_view name);

}  // namespace docgraph
