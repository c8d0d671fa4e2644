#include "extract/forms.hpp"

#include <algorithm>
#include <cassert>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "extract/text/fold.hpp"

namespace docgraph {
namespace {

/// Key, kind and lexicon id in one string; the separator is no character of a folded text.
std::string form_identity(const std::string& key, const Mention& mention) {
  std::string identity = key;
  identity += '\0';
  identity += static_cast<char>(mention.kind);
  identity += mention.lexicon_id;
  return identity;
}

void count_mention(Form& form, std::uint32_t record) {
  ++form.mentions;
  if (form.records.empty() || form.records.back() != record) form.records.push_back(record);
}

}  // namespace

std::vector<Form> collect_forms(const std::vector<Record>& records, const std::vector<Extraction>& extractions) {
  assert(records.size() == extractions.size());
  std::vector<Form> forms;
  std::unordered_map<std::string, std::size_t> places;
  for (std::size_t record = 0; record < records.size(); ++record) {
    for (const Mention& mention : extractions[record].mentions) {
      const std::string_view text = name_of(mention, records[record].texts[mention.field].text);
      std::string key = fold(text);
      const auto [place, is_new] = places.try_emplace(form_identity(key, mention), forms.size());
      if (is_new) forms.push_back({std::string(text), std::move(key), mention.kind, mention.lexicon_id, 0, {}});
      count_mention(forms[place->second], static_cast<std::uint32_t>(record));
    }
  }
  std::ranges::sort(forms, {}, [](const Form& form) { return std::tie(form.key, form.kind, form.lexicon_id); });
  return forms;
}

}  // namespace docgraph
