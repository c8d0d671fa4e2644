#include <fmt/format.h>

#include <iterator>

#include "graph/measures/table.hpp"

namespace docgraph {
namespace {

constexpr std::string_view kIntroduction =
    R"(# What docgraph measures

Every measure is computed for one layer at a time, `correspondence` (who wrote to whom), `together` (named in the same records) or `index` (named by
the archivist's index terms of the same records), and never on several put together. n is the number of entities in that layer, those without ties included. Equal scores share a rank: scores that come out of
long sums are rounded to twelve digits, so that two entities in the same position do not differ by chance.
A measure describes the network that the records leave, not the world that they describe: when most ties rest on one record, one lost folder changes
every ranking below. `docgraph why` shows the records behind each tie.
)";

std::string layer_words(const Measure& measure) {
  std::vector<std::string_view> words;
  for (const Layer layer : layers_of(measure)) words.push_back(word(layer));
  return fmt::format("{}", fmt::join(words, ", "));
}

std::string section(const Measure& m, std::string_view remark) {
  return fmt::format(
      "\n## {}\n\n{}\n\n- **Name**: `{}`, in {}{}\n- **Range**: {}\n- **Normalisation**: {}\n- **Disconnection**: {}\n- **Direction**: "
      "{}\n- **Ties**: {}\n- **Source**: {}\n",
      m.heading, m.definition, m.key, layer_words(m), remark, m.range, m.normalisation, m.disconnected, m.direction, m.ties, m.source);
}

}  // namespace

const std::vector<NetworkMeasure>& network_measures() {
  static const std::vector<NetworkMeasure> all = {
      {"entities", "Entities",
       "How many entities the network has. In `together` and `index` an entity that is named alone is one of them. Those without a tie are "
       "counted "
       "once "
       "more by themselves, as isolates.",
       "0 or more, whole", ""},
      {"ties", "Ties", "How many ties the network has. Those that rest on a single record are counted once more by themselves.",
       "0 or more, whole", ""},
      {"components", "Components",
       "How many groups there are of entities that ties join, directly or through others, direction ignored; an entity without ties is one "
       "by itself. The size of the largest is given too.",
       "0 to n, whole", "J. Hopcroft and R. Tarjan, Communications of the ACM 16(6), 1973, 372–378."},
      {"density", "Density",
       "Which part of all possible ties is there; where ties are directed, of the n(n-1) possible directions, a meeting being both. Below "
       "two "
       "entities: 0.",
       "0 to 1", "S. Wasserman and K. Faust, \"Social Network Analysis\", 1994, 101–103."},
      {"transitivity", "Transitivity",
       "Of all cases in which an entity is tied to two others, the part in which these two are tied to each other, direction ignored. "
       "Without such a case: 0.",
       "0 to 1", "M. E. J. Newman, S. H. Strogatz and D. J. Watts, Physical Review E 64, 026118, 2001."},
      {"mean_clustering", "Mean clustering",
       "The local clustering of all entities on the average, those with fewer than two neighbours at 0.", "0 to 1",
       "D. J. Watts and S. H. Strogatz, Nature 393, 1998, 440–442."},
      {"reciprocity", "Reciprocity",
       "Which part of the directions from one entity to another have an opposite: who is written to writes back. A meeting is both "
       "directions. "
       "Without ties: 0.",
       "0 to 1", "S. Wasserman and K. Faust, \"Social Network Analysis\", 1994, 514–515."},
      {"mean_distance", "Mean distance",
       "How many steps lead from one entity to another on the average, over all ordered pairs that a path joins. Without such a pair: 0.",
       "0, or 1 and more", "D. J. Watts and S. H. Strogatz, Nature 393, 1998, 440–442."},
      {"bridges", "Bridges",
       "How many pairs of neighbours are joined by nothing but their own ties: without these their component falls apart.",
       "0 to n-1, whole", "J. Hopcroft and R. Tarjan, Communications of the ACM 16(6), 1973, 372–378."},
      {"cut_vertices", "Cut vertices", "How many entities hold together parts that would fall asunder without them.", "0 to n-2, whole",
       "J. Hopcroft and R. Tarjan, Communications of the ACM 16(6), 1973, 372–378."},
  };
  return all;
}

std::string measures_markdown() {
  std::string page(kIntroduction);
  for (const Measure& m : measures()) page += section(m, m.usual ? "" : "; only where `--measures` asks for it");
  page += "\n# Of ties\n\n`--measures` asks for them; they stand in `tables/ties.csv`, a column each.\n";
  for (const Measure& m : tie_measures()) page += section(m, "");
  page += "\n# Of entities and their records\n\n`docgraph two-mode` prints it beside PageRank, and says where the two disagree.\n";
  for (const Measure& m : record_measures()) page += section(m, "");
  page += "\n# Of a network as a whole\n\n";
  for (const NetworkMeasure& m : network_measures()) {
    fmt::format_to(std::back_inserter(page), "- **{}** (`{}`; {}): {}{}{}\n", m.heading, m.key, m.range, m.definition,
                   m.source.empty() ? "" : " ", m.source);
  }
  return page;
}

}  // namespace docgraph
