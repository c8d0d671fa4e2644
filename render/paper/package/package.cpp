// The folder paper/. Each table is made once and written in each format; nothing here computes.
#include "render/paper/package/package.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "render/escape.hpp"
#include "render/paper/sentences.hpp"
#include "render/paper/tables.hpp"

namespace docgraph {
namespace {

constexpr std::size_t kLeading = 20;       // rows of the tables
constexpr std::size_t kLeadingInText = 7;  // rows of the same tables in the appendix, which must stay short

/// Tables that go into one file, with the name of that file.
struct TableFile {
  std::string name;
  std::vector<Table> tables;
};

/// Every table of the package. What says how sure a ranking is belongs here as one more file.
std::vector<TableFile> table_files(const PaperInput& input) {
  std::vector<TableFile> files = {{"centrality", centrality_tables(input.analysis)},
                                  {"ties", ties_tables(input.analysis, kLeading)},
                                  {"survey", survey_tables(input, kLeading)}};
  std::erase_if(files, [](const TableFile& file) { return file.tables.empty(); });
  return files;
}

void write_tables(const PaperInput& input, std::vector<ExportedFile>& out) {
  for (const TableFile& file : table_files(input)) {
    std::string markdown;
    for (const Table& table : file.tables) {
      markdown += (markdown.empty() ? "" : "\n") + to_markdown(table);
      const std::string name = table.label.starts_with(file.name) ? table.label : fmt::format("{}-{}", file.name, table.label);
      out.push_back({fmt::format("paper/{}.csv", name), to_csv(table)});
    }
    out.push_back({fmt::format("paper/{}.tex", file.name), latex_tables(file.tables)});
    out.push_back({fmt::format("paper/{}.md", file.name), markdown});
  }
}

/// The first rows, and of the notes only what the methods do not say.
Table shortened(Table table, std::size_t rows, std::size_t notes) {
  std::size_t left = rows;
  std::erase_if(table.sections, [&](Section& section) {
    section.rows.resize(std::min(section.rows.size(), left));
    left -= section.rows.size();
    return section.rows.empty();
  });
  table.notes.resize(std::min(table.notes.size(), notes));
  table.label += "-short";
  return table;
}

std::string appendix_tables(const PaperInput& input) {
  std::string text;
  for (Table& table : centrality_tables(input.analysis)) {
    const std::string& title = table.caption;
    table.caption = title.substr(0, title.find(". ") + 1);
    text += "\n" + to_latex(shortened(std::move(table), kLeadingInText, 1));
  }
  for (Table& table : ties_tables(input.analysis, kLeadingInText)) {
    table.caption = table.caption.substr(0, table.caption.find(". ") + 1);
    text += "\n" + to_latex(shortened(std::move(table), kLeadingInText, 0));
  }
  return text;
}

std::string paper_tex(const PaperInput& input) {
  return fmt::format(
      "% Made by docgraph: an appendix. pdflatex paper; bibtex paper; pdflatex paper; pdflatex paper\n"
      "\\documentclass[10pt,a4paper]{{article}}\n"
      "\\usepackage[T1]{{fontenc}}\n\\usepackage[utf8]{{inputenc}}\n\\usepackage{{lmodern}}\n"
      "\\usepackage[margin=17mm]{{geometry}}\n\\usepackage{{amsmath,booktabs,multicol,siunitx}}\n"
      "\\setlength{{\\parindent}}{{0pt}}\\setlength{{\\parskip}}{{1pt}}\\setlength{{\\columnsep}}{{6mm}}\\emergencystretch=2em\n"
      "\\setlength{{\\textfloatsep}}{{8pt}}\\setlength{{\\floatsep}}{{8pt}}\\setlength{{\\abovecaptionskip}}{{2pt}}\n"
      "\\renewcommand{{\\topfraction}}{{0.95}}\\renewcommand{{\\textfraction}}{{0.02}}\\renewcommand{{\\floatpagefraction}}{{0.9}}"
      "\\setcounter{{topnumber}}{{9}}\\setcounter{{totalnumber}}{{12}}\n"
      "\\makeatletter\n"
      "\\renewcommand\\subsection{{\\@startsection{{subsection}}{{2}}{{0pt}}{{4pt}}{{1pt}}{{\\normalfont\\bfseries}}}}\n"
      "\\makeatother\n"
      "\\begin{{document}}\n\\section*{{Networks of {}: methods and tables}}\n"
      "\\footnotesize\\makeatletter\n"
      "\\def\\@listi{{\\leftmargin=1em\\labelwidth=0.6em\\labelsep=0.4em\\topsep=1pt\\parsep=0pt\\itemsep=0pt}}\\makeatother\n"
      "\\begin{{multicols}}{{2}}\n\\input{{methods}}\n"
      "\\renewcommand{{\\section}}[2]{{\\subsection*{{References}}}}\n\\scriptsize\\bibliographystyle{{plain}}\n\\bibliography{{references}"
      "}\n\\end{{"
      "multicols}}\n"
      "\\input{{appendix}}\n\\end{{document}}\n",
      escape_latex(input.analysis.name));
}

std::string citation_cff(const PaperInput& input) {
  return fmt::format(
      "# Fill in who you are and, when the files are deposited, doi: and date-released:.\n"
      "cff-version: 1.2.0\nmessage: Please cite these networks as below.\ntype: dataset\ntitle: {}\n"
      "authors:\n  - name: The authors of these networks\nabstract: {}\n"
      "references:\n  - type: software\n    title: docgraph\n    version: {}\n    authors:\n      - name: The docgraph authors\n",
      escape_yaml("Networks of " + input.analysis.name),
      escape_yaml(fmt::format("Who wrote to whom and who is named together in {} of {}.",
                              counted(input.analysis.records_admitted, "record", "records"), input.analysis.name)),
      docgraph_version());
}

}  // namespace

std::vector<ExportedFile> paper_package(const PaperInput& input) {
  std::vector<ExportedFile> out;
  write_tables(input, out);
  const Prose methods = methods_of(input);
  out.push_back({"paper/methods.tex", to_latex(methods)});
  out.push_back({"paper/methods.md", to_markdown(methods)});
  out.push_back({"paper/references.bib", references_bib(cited_in(methods))});
  const std::vector<std::uint32_t> shown = records_shown(input.analysis, kLeading);
  out.push_back({"paper/records.bib", records_bib(input.analysis, shown)});
  out.push_back({"paper/records.csl.json", records_csl(input.analysis, shown)});
  out.push_back({"paper/appendix.tex", appendix_tables(input)});
  out.push_back({"paper/paper.tex", paper_tex(input)});
  out.push_back({"paper/CITATION.cff", citation_cff(input)});
  for (const char* name : {"load.py", "load.R"}) out.push_back({fmt::format("paper/{}", name), package_file(name)});
  return out;
}

}  // namespace docgraph
