#include "render/paper/package/document.hpp"

#include <fmt/format.h>

#include <set>

#include "render/escape.hpp"

namespace docgraph {
namespace {

std::string latex_of(const ProsePart& passage) {
  std::string text = escape_latex(passage.text);
  if (!passage.formula.empty()) text += fmt::format(" ${}$", passage.formula);
  if (!passage.cited.empty()) text += fmt::format("~\\cite{{{}}}", fmt::join(passage.cited, ","));
  return text;
}

std::string markdown_of(const ProsePart& passage) {
  std::string text = escape_markdown(passage.text);
  if (!passage.formula.empty()) text += fmt::format(" ${}$", passage.formula);
  if (!passage.cited.empty()) text += fmt::format(" [@{}]", fmt::join(passage.cited, "; @"));
  return text;
}

}  // namespace

std::string to_latex(const Prose& document) {
  std::string text;
  bool in_list = false;
  for (const ProsePart& passage : document) {
    const bool item = passage.kind == ProseKind::item;
    if (item != in_list) text += item ? "\\begin{itemize}\n" : "\\end{itemize}\n";
    in_list = item;
    if (item)
      text += "  \\item " + latex_of(passage) + "\n";
    else if (passage.kind == ProseKind::heading)
      text += fmt::format("\n\\subsection*{{{}}}\n", latex_of(passage));
    else
      text += "\n" + latex_of(passage) + "\n";
  }
  return text + (in_list ? "\\end{itemize}\n" : "");
}

std::string to_markdown(const Prose& document) {
  std::string text;
  bool after_item = false;
  for (const ProsePart& passage : document) {
    const bool item = passage.kind == ProseKind::item;
    if (!text.empty() && !(item && after_item)) text += "\n";
    if (item) text += "* ";
    if (passage.kind == ProseKind::heading) text += "## ";
    text += markdown_of(passage) + "\n";
    after_item = item;
  }
  return text;
}

std::vector<std::string> cited_in(const Prose& document) {
  std::vector<std::string> keys;
  std::set<std::string> seen;
  for (const ProsePart& passage : document)
    for (const std::string& key : passage.cited)
      if (seen.insert(key).second) keys.push_back(key);
  return keys;
}

}  // namespace docgraph
