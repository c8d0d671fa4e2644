#include "render/figure/rank/rank_chart.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "render/figure/network_drawing.hpp"
#include "render/figure/page/text_width.hpp"
#include "render/paper/certainty/verdicts.hpp"
#include "render/paper/table/table.hpp"

// Ranks run from the left, 1 first; where they run far, their axis is logarithmic, since it matters more whether somebody is first or fifth
// than whether he is 101st or 105th.

namespace docgraph {
namespace {

constexpr std::size_t kFewest = 3;
constexpr double kRowHeight = 12;
constexpr double kAxisHeight = 24;
constexpr double kSymbol = 2.7;
constexpr double kAfterSymbol = 3;
constexpr double kIndent = 4;
constexpr double kTierWidth = 34;
constexpr std::uint32_t kLongestLinear = 40;

class RankDrawing {
 public:
  RankDrawing(const Network& network, const std::vector<Range>& rows, Svg& svg, double top)
      : network_(network), rows_(rows), svg_(svg), top_(top) {
    const PageFormat& page = svg.page();
    most_label_ = page.drawing_width() * (page.width < 300 ? 0.4 : 0.34);
    double widest = 0;
    for (const Range& row : rows) {
      widest = std::max(widest, text_width(label_of(row), kSmallType));
      last_rank_ = std::max({last_rank_, row.worst, row.rank});
    }
    left_ = kMargin + kIndent + 2 * kSymbol + kAfterSymbol + widest + 8;
    right_ = page.width - kMargin - kTierWidth;
  }

  // Returns the y below the drawing.
  double draw() {
    draw_tiers();
    draw_axis();
    for (std::size_t i = 0; i < rows_.size(); ++i) draw_row(i);
    return bottom() + kAxisHeight;
  }

 private:
  [[nodiscard]] double bottom() const { return top_ + kRowHeight * static_cast<double>(rows_.size()); }
  [[nodiscard]] const Actor& actor_of(const Range& row) const { return network_.actors()[row.vertex]; }
  [[nodiscard]] std::string label_of(const Range& row) const {
    return wrap_label(actor_of(row).name, kSmallType, most_label_ - 2 * kSymbol - kAfterSymbol, 1).lines[0];
  }
  [[nodiscard]] bool is_long() const { return last_rank_ > kLongestLinear; }
  [[nodiscard]] double x_of(double rank) const {
    const double last = std::max<double>(2, last_rank_);
    const double share = is_long() ? std::log(rank) / std::log(last) : (rank - 1) / (last - 1);
    return left_ + 4 + share * (right_ - left_ - 8);
  }

  // Every second tier on a ground of its own, its number at the right of its first row.
  void draw_tiers() {
    svg_.open_group("tiers");
    for (std::size_t begin = 0; begin < rows_.size();) {
      std::size_t end = begin;
      while (end < rows_.size() && rows_[end].tier == rows_[begin].tier) ++end;
      const double y = top_ + kRowHeight * static_cast<double>(begin);
      const double below = top_ + kRowHeight * static_cast<double>(end);
      svg_.rectangle({kMargin, y, svg_.page().width - kMargin, below}, 0, {rows_[begin].tier % 2 == 0 ? "#ffffff" : "#f1f1f1", {}, 0, {}});
      svg_.line({kMargin, below}, {svg_.page().width - kMargin, below}, {"none", "#aaaaaa", 0.5, {}});
      draw_block(svg_, "tier", {fmt::format("tier {}", rows_[begin].tier)}, {svg_.page().width - kMargin - 2, y + 2},
                 {kSmallType, Anchor::end, false, false, kGrey});
      begin = end;
    }
    svg_.close_group();
  }

  // On a short axis every rank has its number, on a longer one every fifth; the last one is always told where it finds room.
  [[nodiscard]] std::vector<std::uint32_t> told_ranks() const {
    std::vector<std::uint32_t> ranks = {1};
    if (is_long()) {
      for (std::uint32_t power = 1; power <= last_rank_ / 2; power *= 10)
        for (const std::uint32_t rank : {2 * power, 5 * power, 10 * power}) ranks.push_back(rank);
    } else {
      const std::uint32_t step = last_rank_ > 12 ? 5 : 1;
      for (std::uint32_t rank = step == 1 ? 2 : step; rank <= last_rank_; rank += step) ranks.push_back(rank);
    }
    std::erase_if(ranks, [&](std::uint32_t rank) { return rank > last_rank_; });
    if (ranks.back() != last_rank_) ranks.push_back(last_rank_);
    return ranks;
  }

  void draw_axis() {
    svg_.open_group("axis");
    const std::vector<std::uint32_t> ranks = told_ranks();
    const auto half_of = [](std::uint32_t rank) { return text_width(std::to_string(rank), kSmallType) / 2; };
    const double last_begins = x_of(ranks.back()) - half_of(ranks.back()) - 4;
    double free_from = 0;
    for (const std::uint32_t rank : ranks) {
      const double x = x_of(rank);
      if (x - half_of(rank) < free_from || (rank != ranks.back() && x + half_of(rank) > last_begins)) continue;
      svg_.line({x, top_}, {x, bottom() + 2}, {"none", "#cccccc", 0.4, "1 2"});
      svg_.text({x, bottom() + 3 + kSmallType}, std::to_string(rank), {kSmallType, Anchor::middle, false, false, kInk});
      free_from = x + half_of(rank) + 4;
    }
    svg_.text({(left_ + right_) / 2, bottom() + 5 + 2.2 * kSmallType}, "rank", {kSmallType, Anchor::middle, false, false, kGrey});
    svg_.close_group();
  }

  void draw_row(std::size_t i) {
    const Range& row = rows_[i];
    const Actor& actor = actor_of(row);
    const double middle = top_ + kRowHeight * (static_cast<double>(i) + 0.5);
    svg_.open_group("rank",
                    fmt::format("{}: rank {}, in 95 % of the draws {} to {}, tier {}", name_in_words(actor.name), row.rank, row.best,
                                row.worst, row.tier),
                    {{"rank", std::to_string(row.rank)}, {"best", std::to_string(row.best)}, {"worst", std::to_string(row.worst)}});
    const std::string_view ink = svg_.page().grey ? kGrey : "#0072B2";
    svg_.line({x_of(row.best), middle}, {x_of(row.worst), middle}, {"none", ink, 2.2, {}});
    for (const std::uint32_t end : {row.best, row.worst}) {
      svg_.line({x_of(end), middle - 2.4}, {x_of(end), middle + 2.4}, {"none", ink, 0.9, {}});
    }
    svg_.circle({x_of(row.rank), middle}, 2.6, {kInk, "#ffffff", 0.6, {}});
    svg_.close_group();
    svg_.open_group("actor", name_in_words(actor.name));
    const Box symbol = symbol_box(actor.kind, kSymbol);
    draw_symbol(svg_, actor.kind, {kMargin + kIndent + kSymbol, middle - (symbol.top + symbol.bottom) / 2}, kSymbol);
    draw_block(svg_, "label", {label_of(row)}, {kMargin + kIndent + 2 * kSymbol + kAfterSymbol, middle - kSmallType * 0.59},
               {kSmallType, Anchor::start, false, false, kInk});
    svg_.close_group();
  }

  const Network& network_;
  const std::vector<Range>& rows_;
  Svg& svg_;
  double top_;
  double most_label_ = 0;
  double left_ = 0;
  double right_ = 0;
  std::uint32_t last_rank_ = 1;
};

/// The groups that are ranked each by itself; null: everybody together.
std::vector<const EndKind*> kinds_ranked_in(Layer layer) {
  if (layer != Layer::correspondence) return {nullptr};
  std::vector<const EndKind*> kinds;
  for (const EndKind& kind : kEndKinds) kinds.push_back(&kind);
  return kinds;
}

std::vector<LegendRow> legend_of(const Network& network, const std::vector<Range>& rows, const PageFormat& page) {
  LegendRow kinds{page.grey ? "Shape, shade" : "Shape, colour", {}};
  std::set<Kind> present;
  for (const Range& row : rows) present.insert(network.actors()[row.vertex].kind);
  for (const Kind kind : present) kinds.items.push_back({Swatch::symbol, fmt::format("{} ({})", word(kind), look(kind, page.grey)), kind});
  LegendRow marks{"Marks", {}};
  LegendItem dot{Swatch::dot, "rank on all records"};
  LegendItem bar{Swatch::range, "ranks in 95 % of the draws"};
  bar.fill = page.grey ? kGrey : "#0072B2";
  marks.items = {dot, bar};
  return {kinds, marks};
}

std::string caption_of(const RankedMeasure& ranked, std::size_t drawn) {
  std::string text = fmt::format(
      "{} (layer: {}). {} A bar spans the ranks of 95 % of {} draws of {:.0f} % of the records: how far a rank hangs on which of these "
      "records were kept, and nothing about records that were never here. Within a tier the order says nothing: a tier ends only where "
      "everyone above precedes everyone below in at least {:.0f} % of the draws.",
      ranked.measure->heading, word(ranked.layer), ranked.measure->definition, ranked.draws, 100 * ranked.share, 100 * kSurely);
  if (!ranked.group.empty()) text += fmt::format(" Only {} are ranked: ends of another kind are no rivals of theirs.", ranked.group);
  text += fmt::format(" Drawn: {} of {}.", drawn, counted(ranked.ranges.size(), "entity", "entities"));
  if (drawn < ranked.ranges.size()) text += fmt::format(" Not drawn: {} that rank behind them.", ranked.ranges.size() - drawn);
  return ranked.verdict.empty() ? text : text + " " + ranked.verdict;
}

std::string description_of(const Network& network, const RankedMeasure& ranked, const std::vector<Range>& rows) {
  std::vector<std::string> words;
  for (std::size_t i = 0; i < std::min<std::size_t>(3, rows.size()); ++i) {
    words.push_back(fmt::format("{}: rank {}, {} to {} in 95 % of the draws", name_in_words(network.actors()[rows[i].vertex].name),
                                rows[i].rank, rows[i].best, rows[i].worst));
  }
  return fmt::format("Ranks by {} and how sure they are. {}.", ranked.measure->heading, joined_words(words, ". "));
}

std::string twin_of(const Network& network, const std::vector<Range>& rows) {
  std::string csv = "id,name,score,low,high,rank,best,worst,tier,absent\n";
  for (const Range& row : rows) {
    const Actor& actor = network.actors()[row.vertex];
    csv += csv_row({actor.id, actor.name, row.score, row.low, row.high, static_cast<double>(row.rank), static_cast<double>(row.best),
                    static_cast<double>(row.worst), static_cast<double>(row.tier), row.absent});
  }
  return csv;
}

}  // namespace

std::optional<RankedMeasure> foremost_ranking(const Analysis& analysis, Layer layer) {
  std::optional<RankedMeasure> foremost;
  for (const EndKind* kind : kinds_ranked_in(layer)) {
    const JudgedRanking judged = judge(analysis, layer, false, "degree", kind == nullptr ? nullptr : &kind->kind);
    const bool too_thin = judged.facts.ties < kLeastTies || (kind != nullptr && judged.facts.entities < kLeastEntities);
    if (!is_drawn(judged) || too_thin || (foremost && judged.ranges.size() <= foremost->ranges.size())) continue;
    const ResamplingOptions& drawn = judged.certainty->resampling.options;
    const auto measure = std::ranges::find(measures(), judged.measure, &Measure::key);
    foremost = RankedMeasure{layer,
                             &*measure,
                             judged.ranges,
                             drawn.draws,
                             drawn.share,
                             std::string(kind == nullptr ? "" : kind->words),
                             verdict_text(judged, analysis)};
  }
  return foremost;
}

std::optional<Figure> draw_rank_chart(const Analysis& analysis, const RankedMeasure& ranked, const PageFormat& page) {
  if (ranked.ranges.size() < kFewest) return {};
  const Network& network = layer_of(analysis, ranked.layer).network;
  std::vector<Range> rows = ranked.ranges;
  rows.resize(std::min(rows.size(), static_cast<std::size_t>((page.tallest - kAxisHeight) / kRowHeight)));
  SheetText text;
  text.title =
      fmt::format("How sure are the ranks? {}, {}", ranked.measure->heading, ranked.group.empty() ? phrase(ranked.layer) : ranked.group);
  text.subtitle = subtitle_of(analysis.name, departures_in(ranked.layer, analysis));
  text.legend = legend_of(network, rows, page);
  text.caption = caption_of(ranked, rows.size());
  text.description = description_of(network, ranked, rows);
  Svg svg(page);
  const double top = draw_heading(svg, text);
  const double height = draw_footing(svg, text, RankDrawing(network, rows, svg, top).draw());
  return Figure{svg.document(page.width, height, text.title, text.description), {}, twin_of(network, rows)};
}

}  // namespace docgraph
