"""Compiles docgraph's LaTeX tables with pdflatex inside a minimal article: latex.py WRITER PDFLATEX.

Fails on any error, on a missing character and on a shell or file access that a hostile name might have caused.
"""

import pathlib
import subprocess
import sys
import tempfile

ARTICLE = r"""\documentclass{article}
\usepackage[T1]{fontenc}
\usepackage{booktabs,siunitx}
\begin{document}
\listoftables
\input{centrality}
\end{document}
"""


def compile_case(folder, pdflatex):
    (folder / "article.tex").write_text(ARTICLE, encoding="utf-8")
    # Twice: the second run reads what the captions wrote into the list of tables.
    for _ in range(2):
        run = subprocess.run(
            [pdflatex, "-no-shell-escape", "-interaction=nonstopmode", "-halt-on-error", "article.tex"],
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
