// TEI as editions of letters write it, the volumes of FRUS, and CMIF. What an editor says of a letter in its correspDesc is put into the
// title's words, which the rest of docgraph reads; the title as it stood is kept as `tei_title`.
#include "extract/read/tei/tei_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <utility>

#include "extract/read/list_reader.hpp"
#include "extract/read/tei/tei_text.hpp"
#include "extract/read/xml/xml_file.hpp"
#include "extract/text/text_map.hpp"

namespace docgraph {
namespace {

using Json = nlohmann::ordered_json;

/// All elements of this name below, none inside another of them.
std::vector<pugi::xml_node> all_below(pugi::xml_node top, std::string_view name) {
  std::vector<pugi::xml_node> found;
  each_below(top, [&](pugi::xml_node at) {
    if (local_name(at) != name) return true;
    found.push_back(at);
    return false;
  });
  return found;
}

pugi::xml_node first_below(pugi::xml_node top, std::string_view name) {
  const auto found = all_below(top, name);
  return found.empty() ? pugi::xml_node() : found.front();
}

/// A date by its attributes, as EDTF or as the file has it.
std::string date_of(pugi::xml_node date) {
  const auto day = [&](const char* name) { return std::string(attribute_of(date, name).substr(0, 10)); };
  if (std::string when = day("when"); !when.empty()) return when;
  for (const auto& [first, last] : {std::pair("from", "to"), std::pair("notBefore", "notAfter")}) {
    const std::string begin = day(first);
    const std::string end = day(last);
    if (begin.empty() && end.empty()) continue;
    return begin == end ? begin : fmt::format("{}/{}", begin.empty() ? ".." : begin, end.empty() ? ".." : end);
  }
  return {};
}

/// "Leibniz, Gottfried Wilhelm" turned round.
std::string turned(const std::string& name) {
  const std::size_t comma = name.find(", ");
  if (comma == std::string::npos || name.find(',', comma + 1) != std::string::npos) return name;
  return name.substr(comma + 2) + " " + name.substr(0, comma);
}

bool is_unknown(std::string_view name) { return name == "Unknown" || name == "unknown" || name == "[Unknown]"; }

/// One end of a letter as a correspAction has it.
struct End {
  std::vector<std::pair<std::string, std::string_view>> names;  ///< with their types
  std::string place;
  std::string date;
};

End end_of(pugi::xml_node correspondence, std::string_view type) {
  End end;
  for (const pugi::xml_node action : correspondence.children()) {
    if (local_name(action) != "correspAction" || attribute_of(action, "type") != type) continue;
    for (const pugi::xml_node child : action.children()) {
      const std::string_view element = local_name(child);
      if (element == "date" && end.date.empty()) end.date = date_of(child);
      const std::string words = text_below(child);
      if (element == "placeName" && end.place.empty() && !is_unknown(words)) end.place = words;
      if ((element == "persName" || element == "orgName") && !words.empty() && !is_unknown(words))
        end.names.emplace_back(element == "persName" ? turned(words) : words, type_of_name(element));
    }
  }
  return end;
}

/// A field's words with the names that are marked in them.
void add_field(Record& record, Json& marked, const std::string& field, const TeiText& text) {
  if (text.text.empty()) return;
  record.texts.push_back({field, text.text});
  const TextMap map(text.text);
  for (const TeiName& name : text.names) {
    const Span span = map.code_points({static_cast<std::uint32_t>(name.begin), static_cast<std::uint32_t>(name.end)});
    marked.push_back({{"field", field}, {"start", span.begin}, {"end", span.end}, {"type", name.type}});
  }
}

void append_names(const End& end, TeiText& title) {
  for (std::size_t i = 0; i < end.names.size(); ++i) {
    if (i > 0) title.text += i + 1 == end.names.size() ? " and " : ", ";
    const std::size_t begin = title.text.size();
    title.text += end.names[i].first;
    title.names.push_back({begin, title.text.size(), end.names[i].second});
  }
}

/// "Letter from A to B and C"; empty where neither end is known.
TeiText title_of(const End& sent, const End& received) {
  TeiText title;
  if (sent.names.empty() && received.names.empty()) return title;
  title.text = "Letter";
  if (!sent.names.empty()) title.text += " from ";
  append_names(sent, title);
  if (!received.names.empty()) title.text += " to ";
  append_names(received, title);
  return title;
}

void add_other(Record& record, const char* name, std::string text) {
  if (!text.empty()) record.others.push_back({name, std::move(text)});
}

/// Without the number that editions put before it: "12. Telegram …".
TeiText without_number(TeiText heading) {
  const std::size_t dot = heading.text.find_first_not_of("0123456789");
  if (dot == 0 || dot == std::string::npos || heading.text.compare(dot, 2, ". ") != 0) return heading;
  const std::size_t cut = dot + 2;
  heading.text.erase(0, cut);
  std::erase_if(heading.names, [cut](const TeiName& name) { return name.begin < cut; });
  for (TeiName& name : heading.names) {
    name.begin -= cut;
    name.end -= cut;
  }
  return heading;
}

class Reader {
 public:
  Reader(std::string text, const std::string& name, Diagnostics& diagnostics)
      : file_(std::move(text), name), base_(std::filesystem::path(name).filename().string()), diagnostics_(diagnostics) {}

  std::unique_ptr<RecordReader> read() {
    std::vector<pugi::xml_node> parts = all_below(file_.root(), "TEI");
    if (local_name(file_.root()) == "TEI") parts = {file_.root()};
    for (const pugi::xml_node part : parts) take(part);
    return std::make_unique<ListReader>(std::move(records_), met_);
  }

 private:
  void take(pugi::xml_node tei) {
    const std::string id = id_of(tei);
    const pugi::xml_node header = child_named(tei, "teiHeader");
    std::vector<pugi::xml_node> documents;
    each_below(child_named(tei, "text"), [&](pugi::xml_node at) {
      const std::string_view type = attribute_of(at, "type");
      if (local_name(at) != "div" || (type != "document" && type != "letter")) return true;
      documents.push_back(at);
      return false;
    });
    const std::vector<pugi::xml_node> described = all_below(header, "correspDesc");
    if (!documents.empty()) {
      for (const pugi::xml_node document : documents) {
        std::string own(attribute_of(document, "id"));
        if (!own.empty() && !id.empty()) own = fmt::format("{}/{}", id, own);
        add(document, {}, std::move(own), {});
      }
    } else if (const pugi::xml_node body = first_below(child_named(tei, "text"), "body"); body && !text_below(body).empty()) {
      add(body, described.empty() ? pugi::xml_node() : described.front(), id, header);
    } else {
      for (const pugi::xml_node one : described) {
        std::string own(attribute_of(one, "ref"));
        for (const char* other : {"key", "id"})
          if (own.empty()) own = attribute_of(one, other);
        add(one, one, own, {});
      }
    }
  }

  static std::string id_of(pugi::xml_node tei) {
    if (const std::string_view id = attribute_of(tei, "id"); !id.empty()) return std::string(id);
    std::string first;
    for (const pugi::xml_node one : all_below(child_named(child_named(tei, "teiHeader"), "fileDesc"), "idno")) {
      std::string id = text_below(one);
      if (attribute_of(one, "type") == "frus" && !id.empty()) return id;
      if (first.empty()) first = std::move(id);
    }
    return first;
  }

  /// A record of what stands in `part`, with what `described` and the header say of it.
  void add(pugi::xml_node part, pugi::xml_node described, std::string id, pugi::xml_node header) {
    ++met_;
    Record record;
    record.id = std::move(id);
    record.file = base_;
    record.line = file_.where(part).line;
    const End sent = end_of(described, "sent");
    const End received = end_of(described, "received");
    const bool has_text = part != described;
    Json marked = Json::array();
    const pugi::xml_node head = has_text ? child_named(part, "head") : pugi::xml_node();
    const pugi::xml_node dateline = has_text ? first_below(part, "dateline") : pugi::xml_node();
    set_title(record, marked, title_of(sent, received), head, header);
    if (const pugi::xml_node abstract = first_below(header, "abstract")) add_field(record, marked, "description", tei_text(abstract));
    if (has_text) add_field(record, marked, "text", tei_text(part, {head, dateline}));
    if (dateline)
      add_field(record, marked, "dateline", tei_text(dateline));
    else if (!sent.place.empty())
      add_field(record, marked, "dateline", {sent.place, {{0, sent.place.size(), "LOC"}}});
    set_date(record, sent, dateline, header);
    add_other(record, "received_at", received.place);
    if (!marked.empty()) add_other(record, "marked", marked.dump());
    if (!record.texts.empty())
      records_.push_back(std::move(record));
    else
      diagnostics_.add({file_.where(part), "expected a letter with a text, a heading or its ends, got none of them",
                        "give it a correspDesc, a head or a text"});
  }

  static void set_title(Record& record, Json& marked, const TeiText& made, pugi::xml_node head, pugi::xml_node header) {
    TeiText own = without_number(tei_text(head));
    std::ranges::replace(own.text, '\n', ' ');
    if (own.text.empty()) own.text = text_below(first_below(child_named(header, "fileDesc"), "title"));
    add_field(record, marked, "title", made.text.empty() ? own : made);
    if (!made.text.empty()) add_other(record, "tei_title", own.text);
  }

  void set_date(Record& record, const End& sent, pugi::xml_node dateline, pugi::xml_node header) {
    std::string date = sent.date;
    if (date.empty()) date = date_of(first_below(dateline, "date"));
    if (date.empty()) date = date_of(first_below(first_below(header, "creation"), "date"));
    if (date.empty()) return;
    if (const auto parsed = parse_edtf(date))
      record.date = *parsed;
    else
      diagnostics_.note(
          {file_.where(dateline ? dateline : header), expected_got("a date as 1973-03-09", date), "the record is read without a date"});
  }

  XmlFile file_;
  std::string base_;
  Diagnostics& diagnostics_;
  std::vector<Record> records_;
  std::size_t met_ = 0;
};

}  // namespace

bool is_tei(std::string_view text) {
  if (!is_xml(text)) return false;
  const std::string_view element = first_element(text);
  return element == "TEI" || element == "teiCorpus";
}

std::unique_ptr<RecordReader> read_tei(std::string text, const std::string& name, Diagnostics& diagnostics) {
  return Reader(std::move(text), name, diagnostics).read();
}

}  // namespace docgraph
