"""Applies each edit of docs/identities.md to the sample by itself and prints what it changed, as the page says it."""
import json
import re
import subprocess
import sys
from pathlib import Path

program, page = sys.argv[1:]


def read(arguments=()):
    out = subprocess.run([program, 'extract', 'detente.json', '-q', *arguments], check=True, capture_output=True, text=True).stdout
    return [json.loads(line) for line in out.splitlines()]


def meanings(records):
    return [(record['id'], mention['surface'], mention['entity']) for record in records for mention in record['mentions']]


before = meanings(read())
text = Path(page).read_text(encoding='utf-8')
edits = re.findall(r'^### (\d+)\. (.*?)\n.*?```toml\n(.*?)```\n\n(.*?)\n\n', text, re.S | re.M)
assert len(edits) == 10, len(edits)
for number, title, toml, effect in edits:
    Path('edit.toml').write_text(toml, encoding='utf-8')
    after = meanings(read(['--identities', 'edit.toml']))
    changed = sum(old != new for old, new in zip(before, after))
    entities = len({e for _, _, e in after if e}) - len({e for _, _, e in before if e})
    said = re.search(r'\*\*(\d+)\*\* mentions?.*?\*\*([+−]?\d+)\*\* entit', effect, re.S)
    expected = (int(said[1]), int(said[2].replace('−', '-')))
    print(f'{number}. {title}: {changed} mentions, {entities:+d} entities' + ('' if expected == (changed, entities) else f', but the page says {expected}'))
