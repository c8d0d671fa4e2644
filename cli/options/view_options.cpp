#include "cli/options/view_options.hpp"

#include <algorithm>

#include "cli/options/given.hpp"

namespace docgraph {
namespace {

Choices<ChanceModel> chance_models() { return {{"sdsm", ChanceModel::sdsm}, {"fdsm", ChanceModel::fdsm}}; }

Choices<TimeStep> time_steps() { return {{"year", TimeStep::year}, {"quarter", TimeStep::quarter}, {"month", TimeStep::month}}; }

void set_cuts(Options& options, const GivenOption& given) {
  options.slices.cuts.clear();
  for (const std::string& text : split_list(given)) {
    const auto cut = parse_date(text);
    if (!cut) throw_usage(given, expected_got("dates YYYY, YYYY-MM or YYYY-MM-DD", text), "as in --cuts 1945,1950-06,1953-07-27");
    options.slices.cuts.push_back(*cut);
  }
  const auto begins = [](const ArchiveDate& cut) { return days_of(cut).first; };
  const auto not_later = [&](const ArchiveDate& a, const ArchiveDate& b) { return begins(a) >= begins(b); };
  if (std::ranges::adjacent_find(options.slices.cuts, not_later) != options.slices.cuts.end())
    throw_usage(given, "the cuts do not follow one another in time", "begin with the earliest");
}

}  // namespace

std::vector<OptionSpec> make_view_options() {
  using Given = const GivenOption&;
  return {
      {"radius", '\0', "N", "how many ties away from the entity; default 1", kEgoOptions, ValueType::number, true,
       [](Options& o, Given g) { o.ego.radius = whole_number(g, 1, 100); }},
      {"in-time", '\0', "", "only ways whose records can follow one another in time, in correspondence alone", kPathOptions,
       ValueType::flag, true, [](Options& o, Given g) { o.path.in_time = on(g); }},
      {"namings", '\0', "", "print the network itself instead, as CSV: a line for each entity in each record", kTwoModeOptions,
       ValueType::flag, true, [](Options& o, Given g) { o.two_mode.namings = on(g); }},
      {"chance", '\0', "WHICH",
       "what chance keeps: how often each is named and how long records are, on the average (sdsm, the default) or exactly, by 1000 draws "
       "(fdsm)",
       kBackboneOptions, ValueType::word, true, [](Options& o, Given g) { o.backbone.model = choose(g, g.values.back(), chance_models()); },
       words_of(chance_models())},
      {"false-share", '\0', "E", "how many of the ties that stay may be there by chance, on the average; default 0.05", kBackboneOptions,
       ValueType::word, true, [](Options& o, Given g) { o.backbone.false_share = number_above_zero(g, 0.5); }},
      {"by", '\0', "WHICH", "slices of a year (the default), quarter or month", kSliceOptions, ValueType::word, true,
       [](Options& o, Given g) { o.slices.by = choose(g, g.values.back(), time_steps()); }, words_of(time_steps())},
      {"window", '\0', "N", "let each slice span so many years, quarters or months, and begin one after the last; default 1", kSliceOptions,
       ValueType::number, true, [](Options& o, Given g) { o.slices.window = whole_number(g, 1, 1200); }},
      {"cuts", '\0', "LIST", "days on which slices begin, in place of --by: 1945,1950-06,1953-07-27", kSliceOptions, ValueType::list, true,
       set_cuts},
  };
}

}  // namespace docgraph
