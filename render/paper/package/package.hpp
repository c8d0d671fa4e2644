#pragma once

#include <string>
#include <vector>

#include "extract/survey/survey.hpp"
#include "render/analysis.hpp"
#include "render/exchange/network/writers.hpp"
#include "render/paper/manifest.hpp"
#include "render/paper/package/document.hpp"
#include "render/paper/table/table.hpp"

namespace docgraph {

/// What a paper tells of: nothing in it is computed anew, and nothing in it is said that these values do not say.
struct PaperInput {
  const Analysis& analysis;
  const Survey& survey;
};

/// The folder paper/: tables as LaTeX, Markdown and CSV from one model each, the methods as LaTeX and Markdown, references.bib for the
/// methods, records.bib and records.csl.json for the records behind the ties shown, CITATION.cff, load.py, load.R, and paper.tex, an
/// appendix of about two pages that pdfLaTeX compiles. The same analysis gives the same bytes.
[[nodiscard]] std::vector<ExportedFile> paper_package(const PaperInput& input);

/// The methods: corpus, coverage, names, identities, layers, measures with formulae and references, limits, availability of the data.
[[nodiscard]] Prose methods_of(const PaperInput& input);

/// What must not be concluded, by what this corpus lacks.
[[nodiscard]] std::vector<ProsePart> limits_of(const PaperInput& input);

/// The strongest ties of each layer, at most `most` of each, with their first and last dates and records.
[[nodiscard]] std::vector<Table> ties_tables(const Analysis& analysis, std::size_t most);

/// The number series with most numbers, and which share of each is here; no table where no title states a number.
[[nodiscard]] std::vector<Table> survey_tables(const PaperInput& input, std::size_t most);

/// The records that the strongest ties of ties_tables rest on, ascending.
[[nodiscard]] std::vector<std::uint32_t> records_shown(const Analysis& analysis, std::size_t most);

/// BibTeX and CSL-JSON of records. Keys are "record-" and the record's place in the corpus, from 1.
[[nodiscard]] std::string records_bib(const Analysis& analysis, const std::vector<std::uint32_t>& records);
[[nodiscard]] std::string records_csl(const Analysis& analysis, const std::vector<std::uint32_t>& records);

/// The keys of references.bib for a measure, and its formula as TeX; both empty where none is known.
struct MeasureSource {
  std::vector<std::string> keys;
  std::string formula;
};
[[nodiscard]] MeasureSource source_of(std::string_view measure);

/// The entries of references.bib with these keys, in alphabetical order; of all where there are none.
[[nodiscard]] std::string references_bib(const std::vector<std::string>& keys);

/// A data file of the package as it is built in: "load.py".
[[nodiscard]] std::string package_file(std::string_view name);

}  // namespace docgraph
