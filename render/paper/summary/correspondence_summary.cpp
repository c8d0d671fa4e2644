#include "render/paper/summary/correspondence_summary.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <utility>

#include "render/escape.hpp"
#include "render/paper/ranking.hpp"
#include "render/paper/sentences.hpp"
#include "render/paper/table/terminal_text.hpp"

namespace docgraph {
namespace {

constexpr std::size_t kMostActive = 3;
constexpr std::size_t kConflicts = 2;

struct TitleCounts {
  std::size_t complete = 0;   ///< directed, both ends stated
  std::size_t circulars = 0;  ///< of these, to more than one addressee
  std::size_t open = 0;       ///< directed, one end stated
  std::size_t meetings = 0;
  std::size_t silent = 0;  ///< neither end stated
};

TitleCounts count_titles(const Analysis& analysis) {
  TitleCounts counts;
  for (std::size_t r = 0; r < analysis.corpus.records.size(); ++r) {
    if (!admits(analysis.rule, analysis.corpus.records[r])) continue;
    const Correspondence& title = analysis.corpus.extractions[r].correspondence;
    const bool has_end = !title.from.empty() || !title.to.empty();
    if (!has_end)
      ++counts.silent;
    else if (!title.directed)
      ++counts.meetings;
    else if (!title.complete())
      ++counts.open;
    else {
      ++counts.complete;
      if (title.to.size() > 1) ++counts.circulars;
    }
  }
  return counts;
}

std::string titles_sentence(const Analysis& analysis) {
  const TitleCounts counts = count_titles(analysis);
  if (counts.complete + counts.open + counts.meetings == 0)
    return "Who wrote to whom: no title states a sender, an addressee or a meeting.";
  std::string text = fmt::format("Who wrote to whom: {} both ends",
                                 counts.complete == 0 ? "no title states" : counted(counts.complete, "title states", "titles state"));
  if (counts.circulars > 0) text += fmt::format(" ({})", counted(counts.circulars, "circular", "circulars"));
  if (counts.open > 0) text += fmt::format(", {} one end open", counted(counts.open, "leaves", "leave"));
  if (counts.meetings > 0) text += fmt::format(", {} a meeting", counted(counts.meetings, "tells of", "tell of"));
  if (counts.silent > 0) text += fmt::format(", {} neither end", counted(counts.silent, "states", "state"));
  return text + ".";
}

/// Who of one kind sent and received most, by records; unlike ends are never compared. Empty if none of the kind did
/// or if too many did equally much.
std::string most_active_sentence(const Analysis& analysis, Kind kind, std::string_view kind_words, std::size_t name_width) {
  const auto& entities = analysis.corpus.identities.entities;
  std::vector<const ActorCounts*> ends;
  for (const ActorCounts& counts : analysis.counts) {
    if (entities[counts.entity].kind != kind || is_left_out(analysis, counts.entity)) continue;
    if (counts.sent + counts.received > 0) ends.push_back(&counts);
  }
  const auto activity = [](const ActorCounts* counts) { return counts->sent + counts->received; };
  std::ranges::stable_sort(ends, std::greater<>(), activity);
  if (ends.size() > kMostActive) {
    // Equals stand or fall together: whoever is level with the first that is left out is left out too.
    const auto level = activity(ends[kMostActive]);
    std::erase_if(ends, [&](const ActorCounts* counts) { return activity(counts) <= level; });
  }
  if (ends.empty()) return {};
  std::vector<std::string> parts;
  for (const ActorCounts* counts : ends) {
    parts.push_back(fmt::format("{} ({} sent, {} received)", clipped(one_line(entities[counts->entity].name), name_width), counts->sent,
                                counts->received));
  }
  return fmt::format("Most active {}: {}.", kind_words, fmt::join(parts, ", "));
}

std::string ties_sentence(const Analysis& analysis) {
  const auto ties = layer_of(analysis, Layer::correspondence).network.ties().size();
  if (ties == 0) return {};
  const std::string count = counted(ties, "tie", "ties");
  if (!supports_ranking(layer_of(analysis, Layer::correspondence))) return count + " between senders and addressees: no ranking.";
  std::vector<std::string> ranked;
  for (const EndKind& end : kEndKinds) {
    if (count_ties_of(layer_of(analysis, Layer::correspondence).network, end.kind).support_ranking()) ranked.emplace_back(end.words);
  }
  if (ranked.empty()) return count + " between senders and addressees, too few of each kind of end: no ranking.";
  return fmt::format("{} between senders and addressees; the tables rank {}{}.", count, listed(ranked),
                     ranked.size() == 1 ? "" : ", each by themselves");
}

/// In how many records the author reports from the post, which is the sole sender.
std::size_t reports_from(const Corpus& corpus, std::uint32_t author, std::uint32_t post) {
  std::size_t count = 0;
  for (std::size_t r = 0; r < corpus.records.size(); ++r) {
    const auto& from = corpus.identities.from[r];
    if (from.size() != 1 || from.front().entity != post) continue;
    const auto& mentions = corpus.extractions[r].mentions;
    const auto& meant = corpus.identities.mentions[r];
    for (std::size_t m = 0; m < mentions.size(); ++m) {
      if (mentions[m].role != Role::author || meant[m].entity != author) continue;
      ++count;
      break;
    }
  }
  return count;
}

std::vector<std::string> conflict_sentences(const Analysis& analysis, std::size_t name_width) {
  const Corpus& corpus = analysis.corpus;
  const auto name = [&](std::uint32_t entity) { return clipped(one_line(corpus.identities.entities[entity].name), name_width); };
  const auto& conflicts = corpus.identities.author_conflicts;
  std::vector<std::string> sentences;
  for (const AuthorConflict& conflict : conflicts) {
    if (sentences.size() == kConflicts) {
      sentences.push_back(
          fmt::format("{} to report from elsewhere.", counted(conflicts.size() - kConflicts, "more author seems", "more authors seem")));
      break;
    }
    sentences.push_back(fmt::format("{} reports from {} in {}, but {} is sent from {}: check.", name(conflict.author),
                                    name(conflict.usual_post),
                                    counted(reports_from(corpus, conflict.author, conflict.usual_post), "record", "records"),
                                    clipped(one_line(corpus.records[conflict.record].id), name_width), name(conflict.sender)));
  }
  return sentences;
}

}  // namespace

std::vector<std::string> correspondence_sentences(const Analysis& analysis, std::size_t name_width) {
  std::vector<std::string> sentences = {titles_sentence(analysis)};
  for (std::string& sentence :
       std::vector<std::string>{most_active_sentence(analysis, Kind::place, "posts", name_width),
                                most_active_sentence(analysis, Kind::person, "persons", name_width), ties_sentence(analysis)}) {
    if (!sentence.empty()) sentences.push_back(std::move(sentence));
  }
  for (std::string& sentence : conflict_sentences(analysis, name_width)) sentences.push_back(std::move(sentence));
  return sentences;
}

}  // namespace docgraph
