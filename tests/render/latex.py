"""Compiles docgraph's LaTeX tables with pdflatex inside a minimal article, and the appendix of the paper package with its references as it is:
latex.py WRITER PDFLATEX.

Fails on any error, on a missing character and on a shell or file access that a hostile name might have caused.
"""

import pathlib
import re
import subprocess
import sys
import tempfile

ARTICLE = r"""\documentclass{article}
\usepackage[T1]{fontenc}
\usepackage{booktabs,siunitx}
\begin{document}
\listoftables
\input{centrality}
\input{tiers}
\input{robustness}
\end{document}
"""


def compile_case(folder, pdflatex):
    (folder / "article.tex").write_text(ARTICLE, encoding="utf-8")
    # Twice: the second run reads what the captions wrote into the list of tables.
    return latex_run(folder, pdflatex, "article.tex", 2) and compile_paper(folder / "paper", pdflatex)


def compile_paper(folder, pdflatex):
    if not latex_run(folder, pdflatex, "paper.tex", 1):
        return False
    cited = subprocess.run([pathlib.Path(pdflatex).with_name("bibtex"), "paper"], cwd=folder, capture_output=True, timeout=120)
    if cited.returncode != 0:
        print(cited.stdout.decode("utf-8", "replace"))
        return False
    if not latex_run(folder, pdflatex, "paper.tex", 2):
        return False
    log = (folder / "paper.log").read_text("latin-1")
    if "undefined" in log.split("(./paper.aux)")[1]:
        print("a citation or reference is undefined")
        return False
    pages = int(re.search(r"Output written on paper.pdf \((\d+) pages?", log).group(1))
    if pages > 3:
        print(f"the appendix has {pages} pages")
        return False
    return True


def latex_run(folder, pdflatex, name, times):
    for _ in range(times):
        run = subprocess.run(
            [pdflatex, "-no-shell-escape", "-interaction=nonstopmode", "-halt-on-error", name],
            cwd=folder,
            capture_output=True,
            timeout=120,
        )
        log = run.stdout.decode("utf-8", "replace")
        if run.returncode != 0 or "Missing character" in log or "/etc/passwd)" in log:
            print(log[-3000:])
            return False
    return True


def main():
    writer, pdflatex = sys.argv[1:3]
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        subprocess.run([writer, name], check=True)
        results = {case: compile_case(folder / case, pdflatex) for case in ["small", "hostile", "empty"]}
    for case, compiled in results.items():
        print(f"{case}: {'compiled' if compiled else 'did not compile'}")
    return 0 if all(results.values()) else 1


sys.exit(main())
