#!/usr/bin/env python3
"""Runs the program on inputs made to break it, each with a bound on time and memory. usage: bombs.py DOCGRAPH CASE [--sanitized]

Every case says what must come out. Memory is what the process held at its peak; a sanitizer's own is not bounded.
"""
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

KIB_A_MIB = 1024


class Fault(Exception):
    """What went wrong, for a person to read."""


def run(program, arguments, seconds, mebibytes):
    """Exit code, standard output and error of one run within its bounds."""
    with open('stdout', 'wb') as out, open('stderr', 'wb') as err:
        began = time.monotonic()
        process = subprocess.Popen([program, *arguments], stdin=subprocess.DEVNULL, stdout=out, stderr=err)
        try:
            _, status, usage = os.wait4(process.pid, 0)
        except BaseException:
            process.kill()
            raise
    took, peak = time.monotonic() - began, usage.ru_maxrss / KIB_A_MIB
    code = os.waitstatus_to_exitcode(status)
    process.returncode = code
    stderr = Path('stderr').read_text(encoding='utf-8')
    print(f'{" ".join(arguments)[:60]}: code {code}, {took:.1f} s of {seconds}, {peak:.0f} MiB of {mebibytes}')
    if took > seconds:
        raise Fault(f'took {took:.1f} s')
    if mebibytes and peak > mebibytes:
        raise Fault(f'held {peak:.0f} MiB')
    if code not in (0, 1, 2) or 'Sanitizer' in stderr:
        raise Fault(f'ended with {code}:\n{stderr[:2000]}')
    return code, Path('stdout').read_bytes(), stderr


def expect(condition, what):
    if not condition:
        raise Fault(what)


def deep_nesting(go):
    Path('c.json').write_text('[' * 100_000)
    code, _, err = go(['convert', 'c.json'], 5, 100)
    expect(code == 1 and 'levels of brackets' in err and len(err) < 5000, err[:500])
    Path('c.json').write_text('[{"title": "a"}, {"title": "b", "x": ' + '{"y":[' * 100_000 + ']}' * 100_000 + '}, {"title": "c"}]')
    code, out, err = go(['convert', 'c.json'], 5, 100)
    expect(code == 0 and [r['title'] for r in json.loads(out)] == ['a', 'c'], err[:500])


def deep_toml(go):
    Path('c.json').write_text('[{"title": "a"}]')
    Path('docgraph.toml').write_text('fields = ' + '[' * 100_000)
    code, _, err = go(['convert', 'c.json'], 5, 200)
    expect(code == 2 and 'docgraph.toml' in err, err[:500])


def long_line(go, size=64 << 20):
    text = 'Kim Il Sung met Nicolae Ceausescu. ' * (size // 35)
    Path('c.json').write_text('[{"title": "Letter", "collection": "' + text + '"}]')
    code, out, err = go(['convert', 'c.json'], 60, 16 * size >> 20)
    expect(code == 0 and len(out) > size, err[:500])


def very_long_line(go):
    long_line(go, 1 << 30)


def long_name(go):
    name = 'Aaaa' * (1 << 18)
    Path('c.json').write_text(json.dumps([{'title': f'Letter from {name} to Smith', 'description': f'{name} met John Smith. He met {name}.'}]))
    code, _, err = go(['analyze', 'c.json', '-o', 'out', '-q'], 30, 400)
    expect(code == 0 and Path('out/manifest.json').exists(), err[:500])
    expect(max(len(line) for line in Path('out/figures/network.svg').read_text().splitlines()) < 10_000, 'a name of 1 MB stands in the figure')


def word(number):
    letters = ''
    for _ in range(5):
        letters = chr(97 + number % 26) + letters
        number //= 26
    return letters.capitalize()


def distinct_names(go, count=10_000, seconds=60, mebibytes=400):
    text = ', '.join(f'John {word(i)}' for i in range(count))
    Path('c.json').write_text(json.dumps([{'title': 'Register', 'description': text + '.'}]))
    code, _, err = go(['analyze', 'c.json', '-o', 'out', '-q'], seconds, mebibytes)
    expect(code == 0 and Path('out/tables/ties.csv').read_text().count('\n') == 1, err[:500])


def very_many_names(go):
    distinct_names(go, 1_000_000, 600, 9_000)


def empty_records(go):
    Path('c.json').write_text('[' + ','.join(['{}'] * 100_000) + ']')
    code, _, err = go(['analyze', 'c.json', '-o', 'out'], 20, 200)
    expect(code == 1 and err.count('\n') < 500 and 'none of its 100000 records' in err, err[-500:])
    expect(not Path('out').exists(), 'a folder of outputs was made')


def repeated_ids(go):
    Path('c.jsonl').write_text('{"id": "a", "title": "Letter"}\n' * 100_000)
    code, out, err = go(['convert', 'c.jsonl'], 30, 400)
    expect(code == 0 and out.count(b'"id": ') == 100_000 and b'"a-100000"' in out, err[:500])
    code, out, err = go(['check', 'c.jsonl'], 30, 400)
    expect(code == 0 and out.count(b'repeated id') == 99_999, err[:500])


def zip_bomb(go):
    import zipfile
    with zipfile.ZipFile('c.zip', 'w', zipfile.ZIP_DEFLATED) as archive:
        archive.writestr('a.txt', b'\0' * (200 << 20))
    code, _, err = go(['convert', 'c.zip'], 20, 300)
    expect(code == 1 and 'unpacks to' in err, err[:500])


def gzip_bomb(go):
    import gzip
    with gzip.open('c.json.gz', 'wb') as packed:
        packed.write(b' ' * (200 << 20))
    code, _, err = go(['convert', 'c.json.gz'], 20, 300)
    expect(code == 1 and 'unpacks to' in err, err[:500])


def strange_bytes(go):
    Path('c.jsonl').write_bytes(('{"id": "0", "title": "' + 'Ceaușescu ' * 20 + '"}\r').encode() + b'{"id": "1", "title": "a\0b"}\r{"id": "2", "title": "\xc0\xaf\xe0\x80\xaf"}\r{"id": "3", "title": "\xed\xa0\x80"}\r')
    code, out, err = go(['convert', 'c.jsonl'], 5, 100)
    records = json.loads(out)
    expect(code == 0 and [r['id'] for r in records] == ['0', '1', '2', '3'], err[:500])
    expect(records[2]['title'] == '\ufffd' * 5 and '\0' not in err, out[:500])


def many_terms(go):
    Path('c.json').write_text(json.dumps([{'title': 'Register', 'people': [f'{word(i)}, John' for i in range(10_000)], 'subjects': '-- ' * 100_000}]))
    code, _, err = go(['analyze', 'c.json', '-o', 'out', '-q'], 60, 700)
    expect(code == 0 and 'index,' not in Path('out/tables/ties.csv').read_text(), err[:500])


CASES = {f.__name__: f for f in (deep_nesting, deep_toml, long_line, very_long_line, long_name, distinct_names, very_many_names, empty_records, repeated_ids,
                                 zip_bomb, gzip_bomb, strange_bytes, many_terms)}


def main(program, name, *rest):
    slow, bounded = (10, False) if '--sanitized' in rest else (1, True)
    program = str(Path(program).resolve())
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        try:
            CASES[name](lambda arguments, seconds, mebibytes: run(program, arguments, slow * seconds, mebibytes if bounded else 0))
        except Fault as fault:
            print(f'{name}: {fault}')
            return 1
        finally:
            os.chdir('/')
    return 0


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:]))
