"""No type of a named namespace is defined in two files: the linker joins the two without a word, and one of them gets the other's layout.

one_definition.py SOURCE_DIR"""
import pathlib
import re
import sys

FOLDERS = ("extract", "graph", "render", "cli")
NOISE = re.compile(r'//[^\n]*|/\*.*?\*/|R"(\w*)\(.*?\)\1"|"(?:[^"\\\n]|\\.)*"|\'(?:[^\'\\\n]|\\.)+\'|^\s*#[^\n]*', re.S | re.M)
OPENING = re.compile(r"(?:(?P<scope>namespace)\s*(?P<space>[\w:]*)|(?:struct|class|enum(?:\s+class|\s+struct)?|union)\s+(?P<type>\w+)\b(?!\s*::)[^;{}()=]*)?\s*\{|\}")


def defined_types(text):
    """The types that a file defines in a named namespace, with that."""
    scopes = []
    for match in OPENING.finditer(NOISE.sub(" ", text)):
        if match.group() == "}":
            if scopes:
                scopes.pop()
            continue
        if match.group("type") and all(scopes):
            yield "::".join([*scopes, match.group("type")])
        scopes.append(match.group("space") if match.group("scope") else "")


def main():
    source = pathlib.Path(sys.argv[1])
    homes = {}
    for folder in FOLDERS:
        for file in sorted([*source.glob(f"{folder}/**/*.hpp"), *source.glob(f"{folder}/**/*.cpp")]):
            for name in defined_types(file.read_text(encoding="utf-8")):
                homes.setdefault(name, []).append(str(file.relative_to(source)))
    if len(homes) < 100:
        sys.exit(f"only {len(homes)} types were found: the test would prove nothing")
    twice = {name: files for name, files in homes.items() if len(files) > 1}
    if twice:
        sys.exit("\n".join(f"{name} is defined in {' and '.join(files)}" for name, files in sorted(twice.items())))
    print(f"{len(homes)} types, each defined once")


if __name__ == "__main__":
    main()
