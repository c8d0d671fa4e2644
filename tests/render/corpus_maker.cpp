#include "corpus_maker.hpp"

#include <fmt/format.h>

#include <clocale>
#include <utility>

namespace docgraph::test {
namespace {

MeasuredLayer measured(Network network, const MeasureOptions& options) {
  MeasuredNetwork found = measure(network, options);
  return {std::move(network), found.summary, std::move(found.columns), std::move(found.tie_columns)};
}

/// Owned by the locale that it is given to.
struct CommaNumbers : std::numpunct<char> {
  char do_decimal_point() const override { return ','; }
  char do_thousands_sep() const override { return '.'; }
  std::string do_grouping() const override { return "\3"; }
};

Analysis empty_analysis() { return {"", {}, {}, {}, {}, {}, {Network(Layer::together, {}, {}), {}, {}}, 0, 0, {}}; }

}  // namespace

CorpusMaker::CorpusMaker(std::string name) : analysis_(empty_analysis()) { analysis_.name = std::move(name); }

std::uint32_t CorpusMaker::entity(const std::string& name, Kind kind) {
  auto& entities = analysis_.corpus.identities.entities;
  Entity made;
  made.id = fmt::format("e{}", entities.size());
  made.name = name;
  made.kind = kind;
  entities.push_back(std::move(made));
  return static_cast<std::uint32_t>(entities.size() - 1);
}

std::uint32_t CorpusMaker::record(const std::string& id, const std::string& date, const std::vector<std::uint32_t>& named) {
  Corpus& corpus = analysis_.corpus;
  Record made;
  made.id = id;
  made.date = parse_date(date).value_or(ArchiveDate{});
  made.texts = {{"title", ""}, {"description", ""}};
  corpus.records.push_back(std::move(made));
  corpus.extractions.emplace_back();
  corpus.identities.mentions.emplace_back();
  corpus.identities.from.emplace_back();
  corpus.identities.to.emplace_back();
  for (const std::uint32_t e : named) mention(1, e, Role::mentioned);
  return static_cast<std::uint32_t>(corpus.records.size() - 1);
}

void CorpusMaker::mention(std::uint32_t field, std::uint32_t entity, Role role) {
  Corpus& corpus = analysis_.corpus;
  const std::string& name = corpus.identities.entities[entity].name;
  std::string& text = corpus.records.back().texts[field].text;
  if (!text.empty()) text += ", ";
  Mention made;
  made.field = field;
  made.span = {static_cast<std::uint32_t>(text.size()), static_cast<std::uint32_t>(text.size() + name.size())};
  made.kind = corpus.identities.entities[entity].kind;
  made.role = role;
  made.rule = "by hand";
  text += name;
  corpus.extractions.back().mentions.push_back(std::move(made));
  corpus.identities.mentions.back().push_back({entity, "as written"});
}

void CorpusMaker::author(std::uint32_t person) { mention(1, person, Role::author); }

void CorpusMaker::title(std::optional<std::uint32_t> from, const std::vector<std::uint32_t>& to, bool directed) {
  joint_title(from ? std::vector{*from} : std::vector<std::uint32_t>{}, to, directed);
}

void CorpusMaker::joint_title(const std::vector<std::uint32_t>& from, const std::vector<std::uint32_t>& to, bool directed) {
  Corpus& corpus = analysis_.corpus;
  std::string& text = corpus.records.back().texts[0].text;
  Correspondence& stated = corpus.extractions.back().correspondence;
  stated.directed = directed;
  const auto end = [&](std::uint32_t entity) {
    const Entity& meant = corpus.identities.entities[entity];
    const auto begin = static_cast<std::uint32_t>(text.size());
    text += meant.name + " ";
    return DispatchEnd{{begin, static_cast<std::uint32_t>(text.size() - 1)}, meant.name, meant.kind, {}};
  };
  for (const std::uint32_t entity : from) {
    stated.from.push_back(end(entity));
    corpus.identities.from.back().push_back({entity, "title"});
  }
  for (const std::uint32_t entity : to) {
    stated.to.push_back(end(entity));
    corpus.identities.to.back().push_back({entity, "title"});
  }
}

Analysis CorpusMaker::finish() {
  Analysis& made = analysis_;
  made.counts = count_actors(made.corpus, made.rule);
  for (const Layer layer : {Layer::correspondence, Layer::together})
    made.layers.push_back(measured(build_network(layer, made.corpus, made.rule), made.measures));
  if (has_index(made.corpus)) made.layers.push_back(measured(build_network(Layer::index, made.corpus, made.rule), made.measures));
  TieRule without = made.rule;
  for (const ActorCounts& counts : made.counts) {
    if (counts.subject) without.without.push_back(counts.entity);
  }
  made.together_without_subjects = measured(build_network(Layer::together, made.corpus, without), made.measures);
  for (const Record& record : made.corpus.records) made.records_admitted += admits(made.rule, record) ? 1 : 0;
  if (made.records_met == 0) made.records_met = made.corpus.records.size();
  return std::exchange(analysis_, empty_analysis());
}

Analysis small_analysis() {
  CorpusMaker maker;
  const auto north = maker.entity("North Korea", Kind::polity);
  const auto south = maker.entity("South Korea", Kind::polity);
  std::vector<std::uint32_t> persons;
  for (const char* name : {"Kim Il Sung", "Park Chung Hee", "Nicolae Ceaușescu", "Heo Dam"})
    persons.push_back(maker.entity(name, Kind::person));
  const auto party = maker.entity("Workers' Party of Korea", Kind::organisation);
  const auto moscow = maker.entity("Moscow", Kind::place);
  const auto pyongyang = maker.entity("Pyongyang", Kind::place);
  const auto bucharest = maker.entity("Bucharest", Kind::place);
  const auto lazar = maker.entity("Lazar", Kind::person);

  maker.record("r1", "1973-01-16", {north, south, persons[0], party});
  maker.title(pyongyang, {bucharest});
  maker.author(lazar);
  maker.record("r2", "1973-02", {north, south, persons[1], moscow});
  maker.title(pyongyang, {bucharest, moscow});
  maker.record("r3", "1973-03-09", {north, south, persons[0], persons[1]});
  maker.title(bucharest, {pyongyang});
  maker.author(lazar);
  maker.record("r4", "1973-04-11", {north, south, persons[2], persons[3], party});
  maker.title(persons[2], {persons[3]}, false);
  maker.record("r5", "", {moscow});
  maker.title(moscow, {});
  maker.analysis().choices = {{"Named together: in the same record of description or text."}, {"Paths count ties."}};
  maker.analysis().corpus.identities.author_conflicts = {{2, lazar, pyongyang, bucharest}};
  return maker.finish();
}

std::vector<std::string> hostile_names() {
  return {"<script>alert(1)</script>",
          "=cmd|' /C calc'!A0",
          "+1+1",
          "-2",
          "@SUM(A1)",
          "\t=1",
          "\\input{/etc/passwd}",
          "$(rm -rf /)",
          "\\N \\G",
          "\u202Egnp.exe\u202C",
          "zero\u200Bwidth",
          std::string("bell\x07"
                      "esc\x1B[31m"),
          "AT&amp;T ]]> <!-- \"quoted\", 'single'",
          "line\nbreak\r\nand | pipe",
          "50 % of #1_{x}^2 ~ `code` **bold** [link](http://example.org)",
          "김일성 and Đặng Xuân Khu",
          "[bracket] * star -- dash ,, ''",
          std::string(100000, 'x'),
          "",
          " "};
}

Analysis hostile_analysis() {
  CorpusMaker maker("<corpus> & \\name");
  std::vector<std::uint32_t> entities;
  constexpr Kind kKinds[] = {Kind::person, Kind::organisation, Kind::polity, Kind::place};
  for (const std::string& name : hostile_names()) entities.push_back(maker.entity(name, kKinds[entities.size() % 4]));
  for (std::size_t i = 0; i + 2 < entities.size(); ++i) {
    maker.record(fmt::format("id;{}\"<&%\n=", i), "1973", {entities[i], entities[i + 1], entities[i + 2]});
    maker.title(entities[i], {entities[i + 2]}, i % 3 != 0);
  }
  maker.analysis().choices = {{"Chosen <b>boldly</b> \\choice."}};
  maker.analysis().corpus.identities.entities[0].owner = "=owner()";
  maker.analysis().corpus.identities.author_conflicts = {{0, 0, 1, 2}};
  return maker.finish();
}

CommaLocale::CommaLocale() : c_before_(std::setlocale(LC_ALL, nullptr)), before_(std::locale()) {
  std::locale::global(std::locale(std::locale::classic(), new CommaNumbers));
  for (const char* name : {"de_DE.UTF-8", "de_DE", "fr_FR.UTF-8"}) {
    if (std::setlocale(LC_ALL, name) != nullptr) break;
  }
}

CommaLocale::~CommaLocale() {
  std::locale::global(before_);
  std::setlocale(LC_ALL, c_before_.c_str());
}

std::vector<std::vector<std::string>> parse_csv(const std::string& text) {
  std::vector<std::vector<std::string>> rows;
  bool quoted = false;
  bool open = false;  // a row has begun
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!open) rows.push_back({""});
    open = true;
    std::string& cell = rows.back().back();
    if (quoted && text[i] == '"' && i + 1 < text.size() && text[i + 1] == '"')
      cell += text[i++];
    else if (text[i] == '"')
      quoted = !quoted;
    else if (!quoted && text[i] == ',')
      rows.back().emplace_back();
    else if (!quoted && text[i] == '\n')
      open = false;
    else
      cell += text[i];
  }
  return rows;
}

}  // namespace docgraph::test
