#include "cli/options/figure_options.hpp"

#include <algorithm>

#include "cli/options/given.hpp"

namespace docgraph {
namespace {

Choices<FigureFormat> figure_formats() { return {{"svg", FigureFormat::svg}, {"pdf", FigureFormat::pdf}, {"png", FigureFormat::png}}; }

void set_figures(Options& options, const GivenOption& given) {
  std::vector<FigureFormat>& formats = options.figures.formats;
  formats.clear();
  for (const std::string& name : split_list(given)) formats.push_back(choose(given, name, figure_formats()));
  std::ranges::sort(formats);
  formats.erase(std::unique(formats.begin(), formats.end()), formats.end());
}

/// A page by its name; greyscale is a page of any size.
Choices<PageFormat> presets() {
  PageFormat grey;
  grey.grey = true;
  return {{"double-column", double_column_page()}, {"single-column", single_column_page()}, {"slide", slide_page()}, {"greyscale", grey}};
}

void set_preset(Options& options, const GivenOption& given) {
  PageFormat page;
  bool grey = false;
  std::string size;
  for (const std::string& name : split_list(given)) {
    const PageFormat chosen = choose(given, name, presets());
    grey = grey || chosen.grey;
    if (chosen.grey) continue;
    if (!size.empty() && size != name)
      throw_usage(given, fmt::format("{} and {} are two sizes", size, name), "name one size, with greyscale or without");
    size = name;
    page = chosen;
  }
  page.grey = grey;
  options.figures.page = page;
}

}  // namespace

std::vector<OptionSpec> make_figure_options() {
  return {
      {"figures", '\0', "LIST", "in what figures are written: svg (the default), pdf, png (300 dots an inch), as in --figures svg,pdf",
       kFigureOptions, ValueType::list, true, set_figures, words_of(figure_formats())},
      {"layout", '\0', "FILE", "the layout.json of an earlier run: who has a place in it keeps it, so that only what is new finds one",
       kFigureOptions, ValueType::word, false, [](Options& o, const GivenOption& g) { o.figures.layout = path(g); }},
      {"preset", '\0', "LIST",
       "what figures are drawn for: double-column (174 mm, the default), single-column (84 mm) or slide; and greyscale for print without "
       "colour",
       kPageOptions, ValueType::list, true, set_preset, words_of(presets())},
  };
}

std::string preset_of(const PageFormat& page) {
  std::string words;
  for (const auto& [word, preset] : presets()) {
    if (!preset.grey && preset.width == page.width) words = word;
  }
  return page.grey ? words + ",greyscale" : words;
}

std::string formats_of(const std::vector<FigureFormat>& formats) {
  std::vector<std::string_view> words;
  for (const FigureFormat format : formats) words.push_back(word(format));
  return fmt::format("{}", fmt::join(words, ","));
}

}  // namespace docgraph
