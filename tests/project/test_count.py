"""Every TEST_CASE in the sources is a registered test: Catch2 cuts a name at ';', and a cut name matches nothing and passes.

test_count.py SOURCE_DIR BUILD_DIR CTEST"""
import json
import pathlib
import re
import subprocess
import sys

source, build, ctest = pathlib.Path(sys.argv[1]), sys.argv[2], sys.argv[3]
written = {}
for file in sorted(source.glob("tests/*/**/*_test.cpp")):
    library = file.relative_to(source).parts[1]
    for name in re.findall(r'(?:TEST_CASE|SCENARIO)\(\s*((?:"(?:[^"\\]|\\.)*"\s*)+)', file.read_text(encoding="utf-8")):
        name = "".join(re.findall(r'"((?:[^"\\]|\\.)*)"', name)).replace('\\"', '"').replace("\\\\", "\\")
        if ";" in name or name.startswith("["):
            sys.exit(f"{file}: a test name must have no ';' and no leading '[': {name}")
        written.setdefault(f"{library}:{name}", file)
listed = subprocess.run([ctest, "--test-dir", build, "--show-only=json-v1"], capture_output=True, text=True, check=True)
registered = {test["name"] for test in json.loads(listed.stdout)["tests"]}
missing = sorted(set(written) - registered)
if missing:
    sys.exit("written but not registered:\n" + "\n".join(missing))
if len(written) < 100:
    sys.exit(f"only {len(written)} unit tests were found: the test would prove nothing")
print(f"{len(written)} unit tests, all registered; {len(registered)} tests in all")
