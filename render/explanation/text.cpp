// For a terminal. Marks are brackets with a number where there is no colour; with colour the kind shows too, and the number stays, since
// the list below goes by it.
#include <fmt/format.h>

#include <algorithm>

#include "extract/text/utf8.hpp"
#include "render/escape.hpp"
#include "render/explanation/explanation.hpp"
#include "render/explanation/wording.hpp"
#include "render/paper/sentences.hpp"
#include "render/paper/table/terminal_text.hpp"

namespace docgraph {
namespace {

constexpr std::size_t kWidth = 100;
constexpr std::size_t kTiesListed = 20;
constexpr std::string_view kPlain = "\033[0m";

/// As the figures' colours, as near as a terminal has them.
std::string_view terminal_colour(const Entity* entity) {
  if (entity == nullptr) return "\033[2m";
  switch (entity->kind) {
    case Kind::person:
      return "\033[1;34m";
    case Kind::organisation:
      return "\033[1;33m";
    case Kind::polity:
      return "\033[1;32m";
    case Kind::place:
      return "\033[1;36m";
    case Kind::office:
      break;
  }
  return "\033[1;35m";
}

struct Marks {
  const Extraction& extraction;
  const std::vector<Resolution>& resolutions;
  const Identities& identities;
  bool colour;

  [[nodiscard]] const Entity* entity(std::size_t i) const {
    return resolutions[i].entity == kNoEntity ? nullptr : &identities.entities[resolutions[i].entity];
  }
  [[nodiscard]] std::string marked(std::size_t i, std::string_view words) const {
    if (colour) return fmt::format("{}{} {}{}", terminal_colour(entity(i)), i + 1, words, kPlain);
    return fmt::format("[{} {}]", i + 1, words);
  }
};

std::string marked_text(const Field& field, std::uint32_t index, const Marks& marks) {
  std::string text;
  std::uint32_t at = 0;
  for (std::size_t i = 0; i < marks.extraction.mentions.size(); ++i) {
    const Mention& mention = marks.extraction.mentions[i];
    if (mention.field != index) continue;
    text += visible(text_of(field.text, Span{at, mention.span.begin}));
    text += marks.marked(i, visible(text_of(field.text, mention.span)));
    at = mention.span.end;
  }
  text += visible(std::string_view(field.text).substr(at));
  std::string lines = "  ";
  for (const char c : text) lines += c == '\n' ? "\n  " : std::string(1, c);
  return fmt::format("{}\n{}\n\n", field.name, lines);
}

/// The text in lines of their own column, behind its name.
std::string line(std::string_view name, std::string_view text) {
  constexpr std::size_t kColumn = 15;
  std::string lines = fmt::format("      {:<{}}", name, kColumn - 6);
  for (const char c : wrapped(text, kWidth - kColumn, 0)) lines += c == '\n' ? "\n" + std::string(kColumn, ' ') : std::string(1, c);
  lines.resize(lines.size() - kColumn);
  return lines;
}

std::string mention_text(const Record& record, std::size_t i, const Marks& marks) {
  const Mention& mention = marks.extraction.mentions[i];
  const std::string words = one_line(text_of(record.texts[mention.field].text, mention.span));
  std::string text =
      fmt::format("{:>4}  {}\n", i + 1, marks.colour ? fmt::format("{}{}{}", terminal_colour(marks.entity(i)), words, kPlain) : words);
  text += line("means", meaning_of(marks.entity(i)));
  text += line("because", one_line(marks.resolutions[i].reason));
  text += line("found", one_line(mention.rule));
  return text + line("role", role_of(mention));
}

std::string title_text(const Explanation& explanation) {
  std::string text = wrapped(one_line(explanation.title_remark), kWidth, 2);
  for (const ExplainedEnd& end : explanation.ends) {
    text += fmt::format("  {}: {}\n", end.role, one_line(end.words));
    text += line("means", meaning_of(end.entity)) + line("because", one_line(end.reason));
    if (const std::string owner = owner_of(end.entity); !owner.empty()) text += line("post", owner);
  }
  return text;
}

std::string ties_text(const ExplainedTies& ties, const Identities& identities) {
  std::string text = wrapped(ties_heading(ties), kWidth, 2);
  for (std::size_t i = 0; i < std::min(kTiesListed, ties.ties.size()); ++i)
    text += "  " + wrapped(fmt::format("{} ({})", ends_of(*ties.ties[i], identities), weight_of(*ties.ties[i])), kWidth - 2, 4);
  if (ties.ties.size() > kTiesListed) text += fmt::format("  … and {} more\n", ties.ties.size() - kTiesListed);
  return text;
}

}  // namespace

std::string explanation_text(const Explanation& explanation, bool colour) {
  const Analysis& analysis = *explanation.analysis;
  const Corpus& corpus = analysis.corpus;
  const Record& record = corpus.records[explanation.record];
  const Marks marks{corpus.extractions[explanation.record], corpus.identities.mentions[explanation.record], corpus.identities, colour};
  std::string text = record_heading(record) + "\n\n";
  for (std::uint32_t field = 0; field < record.texts.size(); ++field) text += marked_text(record.texts[field], field, marks);
  if (marks.extraction.mentions.empty()) text += "Nobody and nothing is named.\n";
  for (std::size_t i = 0; i < marks.extraction.mentions.size(); ++i) text += mention_text(record, i, marks);
  text += "\n" + title_text(explanation);
  for (const ExplainedTies& ties : explanation.layers) text += "\n" + ties_text(ties, corpus.identities);
  const auto departures = departures_in(Layer::together, analysis);
  if (!departures.empty()) text += "\n" + wrapped(one_line(fmt::format("Chosen: {}", fmt::join(departures, " "))), kWidth, 2);
  return text;
}

}  // namespace docgraph
