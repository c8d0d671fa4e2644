#!/usr/bin/env python3
"""Runs one golden case of the command line, or all of them.

  run.py DOCGRAPH CASE…            compare with what is expected
  run.py --update DOCGRAPH CASE…   write what came as what is expected, all but the exit code; read it before committing

A case is a folder. It is copied to a temporary one, together with the files of inputs/ beside this script, and run there. It holds
  args                  one argument a line; or
  cmd                   a script for /bin/sh, in which $DOCGRAPH is the program and $SAMPLES the folder samples
  stdin                 what standard input gives; nothing if missing
  env                   lines NAME=VALUE to be set
  expected.code         the exit code; 0 if missing
  expected.stdout       the exact bytes; empty if missing, unless expected.stdout.has is there
  expected.stdout.has   lines each of which must be part of standard output
  expected.stderr       and expected.stderr.has, likewise
  expected/PATH         the exact bytes of an output
  checks                one a line, '#' begins a remark:
                          file PATH             it is there
                          no PATH               nothing bears this name
                          has PATH TEXT         the file contains the text
                          lacks PATH TEXT       … does not
                          inert PATH            no control or bidi characters but tab and newline
                          same PATH PATH        two files or folders have the same bytes
                          svg PATH              well-formed XML with an svg root, a title, a description and no script
                          count PATH TAG N      so many elements (or N+ for at least so many)
                          csv PATH N            N rows below the heading, all as long as it
                          hashes PATH           a manifest's SHA-256 of inputs and outputs are those of the files
"""
import csv
import filecmp
import hashlib
import io
import json
import os
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

HERE = Path(__file__).resolve().parent
TIMEOUT_S = 120


def run(program, case, folder):
    env = {k: v for k, v in os.environ.items() if k not in ('NO_COLOR', 'TERM')}
    env.update(DOCGRAPH=str(program), SAMPLES=str(HERE.parents[1] / 'samples'), LC_ALL='C.UTF-8', TERM='dumb')
    if (case / 'env').exists():
        env.update(line.split('=', 1) for line in (case / 'env').read_text().splitlines() if line)
    if (case / 'cmd').exists():
        command = ['/bin/sh', '-eu', 'cmd']
    else:
        command = [str(program)] + (case / 'args').read_text(encoding='utf-8').splitlines()
    stdin = (case / 'stdin').read_bytes() if (case / 'stdin').exists() else b''
    return subprocess.run(command, cwd=folder, env=env, input=stdin, capture_output=True, timeout=TIMEOUT_S, check=False)


def local(tag):
    return tag.rsplit('}', 1)[-1]


def elements(path):
    return [local(element.tag) for element in ElementTree.parse(path).iter()]


def same(left, right):
    if left.is_file():
        return filecmp.cmp(left, right, shallow=False)
    names = [sorted(str(p.relative_to(root)) for p in root.rglob('*') if p.is_file()) for root in (left, right)]
    return names[0] == names[1] and bool(names[0]) and filecmp.cmpfiles(left, right, names[0], shallow=False)[1:] == ([], [])


def is_inert(text):
    def drives(c):
        return (c < ' ' and c not in '\n\t') or '\x7f' <= c <= '\x9f' or '\u202a' <= c <= '\u202e' or '\u2066' <= c <= '\u2069'
    return not any(map(drives, text))


def svg_faults(path):
    root = ElementTree.parse(path).getroot()
    tags = elements(path)
    found = [] if local(root.tag) == 'svg' else ['the root is no svg']
    found += [f'no {tag}' for tag in ('title', 'desc') if tag not in tags]
    return found + [f'a {tag}' for tag in ('script', 'foreignObject') if tag in tags]


def hash_faults(path, folder):
    manifest = json.loads(path.read_text(encoding='utf-8'))
    found = [] if manifest['inputs'] and manifest['outputs'] else ['no inputs or no outputs']
    for root, files in ((folder, manifest['inputs']), (path.parent, manifest['outputs'])):
        for file in files:
            named = root / file['name']
            if hashlib.sha256(named.read_bytes()).hexdigest() != file['sha256']:
                found.append(f'{file["name"]} has another hash')
    return found


def count_faults(path, tag, number):
    count = elements(path).count(tag)
    good = count >= int(number[:-1]) if number.endswith('+') else count == int(number)
    return [] if good else [f'{count} elements {tag}, expected {number}']


def csv_faults(path, number):
    rows = list(csv.reader(io.StringIO(path.read_text(encoding='utf-8'))))
    found = [] if len(rows) == int(number) + 1 else [f'{len(rows) - 1} rows, expected {number}']
    return found + [f'a row of {len(row)} cells' for row in rows if len(row) != len(rows[0])]


def check(line, folder):
    verb, _, rest = line.partition(' ')
    first, _, second = rest.partition(' ')
    path = folder / first
    text = path.read_text(encoding='utf-8') if verb in ('has', 'lacks', 'inert') else ''
    return {
        'file': lambda: [] if path.is_file() else ['is not there'],
        'no': lambda: ['is there'] if path.exists() else [],
        'has': lambda: [] if second in text else [f'lacks {second!r}'],
        'lacks': lambda: [f'has {second!r}'] if second in text else [],
        'inert': lambda: [] if is_inert(text) else ['holds characters that drive a terminal'],
        'same': lambda: [] if same(path, folder / second) else [f'differs from {second}'],
        'svg': lambda: svg_faults(path),
        'count': lambda: count_faults(path, *second.split(' ')),
        'csv': lambda: csv_faults(path, second),
        'hashes': lambda: hash_faults(path, folder),
    }[verb]()


def stream_faults(case, name, came):
    exact, parts = case / f'expected.{name}', case / f'expected.{name}.has'
    if parts.exists():
        text = came.decode('utf-8', 'replace')
        return [f'{name} lacks {line!r}, it is:\n{text}' for line in parts.read_text(encoding='utf-8').splitlines() if line not in text]
    expected = exact.read_bytes() if exact.exists() else b''
    return [] if came == expected else [f'{name} is\n{came.decode("utf-8", "replace")}expected\n{expected.decode("utf-8", "replace")}']


def faults_of(case, folder, done):
    code = int((case / 'expected.code').read_text()) if (case / 'expected.code').exists() else 0
    found = [] if done.returncode == code else [f'exit code {done.returncode}, expected {code}']
    found += stream_faults(case, 'stdout', done.stdout) + stream_faults(case, 'stderr', done.stderr)
    for expected in sorted(p for p in (case / 'expected').rglob('*') if p.is_file()):
        name = expected.relative_to(case / 'expected')
        if not (folder / name).is_file():
            found.append(f'{name} is not there')
        elif (folder / name).read_bytes() != expected.read_bytes():
            found.append(f'{name} is\n{(folder / name).read_text(encoding="utf-8", errors="replace")}')
    lines = (case / 'checks').read_text(encoding='utf-8').splitlines() if (case / 'checks').exists() else []
    for line in lines:
        if line and not line.startswith('#'):
            try:
                found += [f'{line}: {fault}' for fault in check(line, folder)]
            except (OSError, ValueError, KeyError, ElementTree.ParseError) as fault:
                found.append(f'{line}: {fault!r}')
    return found


def update(case, folder, done):
    for name, came in (('stdout', done.stdout), ('stderr', done.stderr)):
        if not (case / f'expected.{name}.has').exists():
            (case / f'expected.{name}').write_bytes(came) if came else (case / f'expected.{name}').unlink(missing_ok=True)
    for expected in [p for p in (case / 'expected').rglob('*') if p.is_file()]:
        shutil.copyfile(folder / expected.relative_to(case / 'expected'), expected)


def main(arguments):
    updating = arguments[:1] == ['--update']
    program, *cases = arguments[1:] if updating else arguments
    failed = 0
    for case in map(Path, cases):
        with tempfile.TemporaryDirectory() as temporary:
            folder = Path(temporary) / 'case'
            shutil.copytree(HERE / 'inputs', folder)
            shutil.copytree(case, folder, dirs_exist_ok=True)
            done = run(Path(program).resolve(), case, folder)
            if updating:
                update(case, folder, done)
            found = faults_of(case, folder, done)
        failed += bool(found)
        for fault in found:
            print(f'{case.name}: {fault}')
    print(f'{len(cases) - failed} of {len(cases)} cases as expected')
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
