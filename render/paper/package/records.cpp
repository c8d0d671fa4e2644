#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "render/escape.hpp"
#include "render/exchange/corpus/iri.hpp"
#include "render/exchange/network/value.hpp"
#include "render/paper/package/package.hpp"

namespace docgraph {
namespace {

using Json = nlohmann::ordered_json;

std::string key_of(std::uint32_t record) { return fmt::format("record-{}", record + 1); }

std::string title_of(const Record& record) {
  const std::string title = one_line(text_of(record, "title"));
  return title.empty() ? one_line(record.id) : title;
}

/// Where it is kept, as its record says; empty where it does not.
std::string kept_in(const Record& record) {
  for (const char* name : {"collection", "fonds", "series", "source", "archive", "repository"})
    for (const Field& field : record.others)
      if (field.name == name && !field.text.empty()) return one_line(field.text);
  return {};
}

/// The record's own address, if it is one or names one.
std::string address_of(const Record& record) {
  if (!record_iri(record).starts_with("records/")) return record.id;
  for (const char* name : {"url", "uri", "link"})
    for (const Field& field : record.others)
      if (field.name == name) return authority_iri(field.text);
  return {};
}

std::string line_of(std::string_view name, std::string_view value) {
  return value.empty() ? "" : fmt::format("  {} = {{{}}},\n", name, escape_bibtex(value));
}

Json date_json(const RecordDate& date) {
  const auto parts = [](const StatedDate& one) {
    Json list = Json::array({one.year});
    if (one.month > 0 && one.month <= 12) {
      list.push_back(one.month);
      if (one.day > 0) list.push_back(one.day);
    }
    return list;
  };
  // CSL knows no decades and no open ends: those stand in words.
  const bool plain = date.first.known() && date.first.unknown_digits == 0 && (date.shape == DateShape::single || date.last.known());
  if (!plain) return {{"literal", in_words(date)}};
  Json json = {{"date-parts", Json::array({parts(date.first)})}};
  if (date.shape == DateShape::range) json["date-parts"].push_back(parts(date.last));
  if (date.first.approximate || date.first.uncertain) json["circa"] = true;
  return json;
}

}  // namespace

std::string records_bib(const Analysis& analysis, const std::vector<std::uint32_t>& records) {
  std::string text;
  for (const std::uint32_t r : records) {
    const Record& record = analysis.corpus.records[r];
    text += fmt::format("@misc{{{},\n", key_of(r));
    text += line_of("title", title_of(record));
    if (record.date.known()) text += line_of("date", to_text(record.date));
    if (const int year = record.date.known() ? year_of(record.date) : 0; year != 0) text += line_of("year", std::to_string(year));
    text += line_of("howpublished", kept_in(record)) + line_of("url", address_of(record));
    text += fmt::format("  note = {{Record {}}}\n}}\n", escape_bibtex(record.id));
  }
  return text;
}

std::string records_csl(const Analysis& analysis, const std::vector<std::uint32_t>& records) {
  Json list = Json::array();
  for (const std::uint32_t r : records) {
    const Record& record = analysis.corpus.records[r];
    Json item = {{"id", key_of(r)}, {"type", "manuscript"}, {"title", title_of(record)}};
    if (record.date.known()) item["issued"] = date_json(record.date);
    if (const std::string place = kept_in(record); !place.empty()) item["archive"] = place;
    if (const std::string address = address_of(record); !address.empty()) item["URL"] = address;
    item["call-number"] = one_line(record.id);
    list.push_back(std::move(item));
  }
  return printed(list);
}

}  // namespace docgraph
