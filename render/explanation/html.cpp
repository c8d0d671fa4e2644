// One page that a historian can keep, print and cite. Kinds differ in colour and in the line under the words, so that it reads in grey and
// for every kind of colour vision. It is well-formed XML too. The page forbids itself scripts and anything from elsewhere.
#include <fmt/format.h>

#include <array>

#include "render/escape.hpp"
#include "render/explanation/explanation.hpp"
#include "render/explanation/wording.hpp"
#include "render/figure/page/style.hpp"
#include "render/paper/manifest.hpp"
#include "render/paper/sentences.hpp"

namespace docgraph {
namespace {

constexpr std::size_t kTiesListed = 400;

constexpr std::string_view kStyle = R"~(
:root { color-scheme: light; }
body { margin: 0; background: #fff; color: #111; font: 17px/1.55 "DejaVu Serif", Georgia, serif; }
main { max-width: 47em; margin: 0 auto; padding: 2.5em 1.25em 4em; }
h1 { font-size: 1.35em; line-height: 1.3; margin: 0 0 .2em; }
h2 { font-size: 1em; margin: 2.4em 0 .6em; padding-top: .5em; border-top: 1px solid #999; }
h3 { font-size: .8em; font-weight: normal; margin: 1.2em 0 .2em; color: #555; }
.from, .chosen, footer { color: #555; font-size: .8em; }
.words { white-space: pre-wrap; overflow-wrap: anywhere; margin: 0; line-height: 1.9; }
mark { color: inherit; background: none; padding: 0 .1em .1em; border-bottom: .17em solid #999; }
mark a { color: #555; font-size: .65em; vertical-align: super; line-height: 0; text-decoration: none; padding-left: .15em; }
a { color: #00578a; }
a:focus-visible { outline: 2px solid #00578a; }
:target { background: #fff3c4; }
.legend { list-style: none; padding: 0; margin: 1.2em 0 0; display: flex; flex-wrap: wrap; gap: .4em 1.4em; font-size: .8em; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; font-size: .8em; line-height: 1.4; }
th, td { text-align: left; vertical-align: top; padding: .5em .9em .5em 0; border-bottom: 1px solid #ccc; overflow-wrap: anywhere; }
th { font-weight: normal; color: #555; border-bottom-color: #777; }
th:first-child { width: 5.5em; }
th:last-child { width: 40%; }
th.number { width: 2em; }
th.number, td.number { text-align: right; white-space: nowrap; }
td span { display: block; color: #555; }
ul.ties { columns: 2; column-gap: 2.5em; padding-left: 1.1em; font-size: .8em; line-height: 1.45; }
ul.ties li { break-inside: avoid; margin-bottom: .25em; }
footer { margin-top: 3em; }
@media (max-width: 40em) { ul.ties { columns: 1; } }
@media print {
  body { font-size: 10.5pt; }
  main { max-width: none; padding: 0; }
  tr, li { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  thead { display: table-header-group; }
  mark { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}
)~";

/// How a kind is underlined, beside its colour.
struct Line {
  Kind kind;
  std::string_view style;
  std::string_view meaning;
};
constexpr std::array<Line, 5> kLines = {{{Kind::person, "solid", "person"},
                                         {Kind::organisation, "dashed", "organisation"},
                                         {Kind::polity, "double", "state or other polity"},
                                         {Kind::place, "dotted", "place"},
                                         {Kind::office, "groove", "office without a name"}}};

std::string style_sheet() {
  std::string text(kStyle);
  for (const Line& line : kLines)
    text +=
        fmt::format("mark.{} {{ border-bottom-style: {}; border-bottom-color: {}; }}\n", word(line.kind), line.style, colour(line.kind));
  text += "mark.polity { border-bottom-width: .24em; }\n";  // a double line wants room for its gap
  return text + "mark.nobody { border-bottom-width: 1px; border-bottom-style: dotted; }\n";
}

std::string_view class_of(const Entity* entity) { return entity == nullptr ? "nobody" : word(entity->kind); }

std::string meaning(const Entity* entity) {
  if (entity == nullptr) return "<em>counts for nobody</em>";
  return fmt::format("{}<span>{}, {}</span>", escape_xml(one_line(entity->name)), word(entity->kind), escape_xml(entity->id));
}

/// The parts of the explanation that most functions below need.
struct Page {
  const Explanation& explanation;
  const Record& record;
  const Extraction& extraction;
  const std::vector<Resolution>& resolutions;
  const Identities& identities;

  [[nodiscard]] const Entity* entity(std::size_t i) const {
    return resolutions[i].entity == kNoEntity ? nullptr : &identities.entities[resolutions[i].entity];
  }
};

std::string marked_words(const Page& page, std::uint32_t index) {
  const Field& field = page.record.texts[index];
  std::string html;
  std::uint32_t at = 0;
  for (std::size_t i = 0; i < page.extraction.mentions.size(); ++i) {
    const Mention& mention = page.extraction.mentions[i];
    if (mention.field != index) continue;
    html += escape_xml(text_of(field.text, Span{at, mention.span.begin}));
    html += fmt::format("<mark class=\"{}\" id=\"word-{}\">{}<a href=\"#mention-{}\">{}</a></mark>", class_of(page.entity(i)), i + 1,
                        escape_xml(text_of(field.text, mention.span)), i + 1, i + 1);
    at = mention.span.end;
  }
  return html + escape_xml(std::string_view(field.text).substr(at));
}

std::string words_section(const Page& page) {
  std::string html = "<section aria-label=\"The words of the record\">\n";
  for (std::uint32_t i = 0; i < page.record.texts.size(); ++i)
    html +=
        fmt::format("<h3>{}</h3>\n<p class=\"words\" dir=\"auto\">{}</p>\n", escape_xml(page.record.texts[i].name), marked_words(page, i));
  html += "<ul class=\"legend\" aria-label=\"Legend\">\n";
  for (const Line& line : kLines) html += fmt::format("<li><mark class=\"{}\">{}</mark></li>\n", word(line.kind), line.meaning);
  return html + "<li><mark class=\"nobody\">counts for nobody</mark></li>\n</ul>\n</section>\n";
}

std::string mention_row(const Page& page, std::size_t i) {
  const Mention& mention = page.extraction.mentions[i];
  return fmt::format(
      "<tr id=\"mention-{0}\"><td class=\"number\"><a href=\"#word-{0}\">{0}</a></td><td>{1}<span>{2}</span></td><td>{3}</td>"
      "<td>{4}<span>found by: {5}</span></td></tr>\n",
      i + 1, escape_xml(one_line(text_of(page.record.texts[mention.field].text, mention.span))), escape_xml(role_of(mention)),
      meaning(page.entity(i)), escape_xml(one_line(page.resolutions[i].reason)), escape_xml(one_line(mention.rule)));
}

std::string mentions_section(const Page& page) {
  std::string html = "<section>\n<h2>Who and what is named</h2>\n";
  if (page.extraction.mentions.empty()) return html + "<p>Nobody and nothing.</p>\n</section>\n";
  html +=
      "<table>\n<thead><tr><th scope=\"col\" class=\"number\">No.</th><th scope=\"col\">Words and role</th><th scope=\"col\">Means</th>"
      "<th scope=\"col\">Because</th></tr></thead>\n<tbody>\n";
  for (std::size_t i = 0; i < page.extraction.mentions.size(); ++i) html += mention_row(page, i);
  return html + "</tbody>\n</table>\n</section>\n";
}

std::string title_section(const Page& page) {
  std::string html =
      fmt::format("<section>\n<h2>What the title states</h2>\n<p>{}</p>\n", escape_xml(one_line(page.explanation.title_remark)));
  if (page.explanation.ends.empty()) return html + "</section>\n";
  html +=
      "<table>\n<thead><tr><th scope=\"col\">End</th><th scope=\"col\">Words</th><th scope=\"col\">Means</th>"
      "<th scope=\"col\">Because</th></tr></thead>\n<tbody>\n";
  for (const ExplainedEnd& end : page.explanation.ends) {
    const std::string owner = owner_of(end.entity);
    html += fmt::format("<tr><td>{}</td><td>{}</td><td>{}{}</td><td>{}</td></tr>\n", end.role, escape_xml(one_line(end.words)),
                        meaning(end.entity), owner.empty() ? "" : fmt::format("<span>{}</span>", escape_xml(owner)),
                        escape_xml(one_line(end.reason)));
  }
  return html + "</tbody>\n</table>\n</section>\n";
}

std::string ties_section(const Page& page) {
  std::string html = "<section>\n<h2>What it adds to the networks</h2>\n";
  for (const ExplainedTies& layer : page.explanation.layers) {
    html += fmt::format("<p>{}</p>\n", escape_xml(ties_heading(layer)));
    if (layer.ties.empty()) continue;
    html += "<ul class=\"ties\">\n";
    for (std::size_t i = 0; i < std::min(kTiesListed, layer.ties.size()); ++i)
      html += fmt::format("<li>{} ({})</li>\n", escape_xml(ends_of(*layer.ties[i], page.identities)), weight_of(*layer.ties[i]));
    html += "</ul>\n";
    if (layer.ties.size() > kTiesListed) html += fmt::format("<p>… and {} more.</p>\n", layer.ties.size() - kTiesListed);
  }
  const auto departures = departures_in(Layer::together, *page.explanation.analysis);
  if (!departures.empty())
    html += fmt::format("<p class=\"chosen\">Chosen: {}</p>\n", escape_xml(one_line(fmt::format("{}", fmt::join(departures, " ")))));
  return html + "</section>\n";
}

}  // namespace

std::string explanation_html(const Explanation& explanation) {
  const Corpus& corpus = explanation.analysis->corpus;
  const Page page{explanation, corpus.records[explanation.record], corpus.extractions[explanation.record],
                  corpus.identities.mentions[explanation.record], corpus.identities};
  const std::string id = escape_xml(one_line(page.record.id));
  return fmt::format(
             "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n"
             "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
             "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"/>\n"
             "<title>Record {0} explained</title>\n<style>{1}</style>\n</head>\n<body>\n<main>\n<header>\n<h1>How docgraph reads record "
             "{0}</h1>\n"
             "<p class=\"from\">{2}</p>\n</header>\n",
             id, style_sheet(), escape_xml(record_heading(page.record))) +
         words_section(page) + mentions_section(page) + title_section(page) + ties_section(page) +
         fmt::format(
             "<footer>docgraph {}, collection {}. Rules decided all this, and each says why; correct it where you know better.</footer>\n",
             docgraph_version(), escape_xml(one_line(explanation.analysis->name))) +
         "</main>\n</body>\n</html>\n";
}

}  // namespace docgraph
