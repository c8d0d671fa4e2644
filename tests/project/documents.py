"""What the documents say of each other holds: links lead somewhere, the README names every page, the glossary has every word of the house and
every measure, and CITATION.cff is a citation of this version (Citation File Format 1.2).

documents.py SOURCE_DIR DOCGRAPH"""
import datetime
import json
import pathlib
import re
import subprocess
import sys

import yaml

root, docgraph = pathlib.Path(sys.argv[1]), sys.argv[2]
pages = [root / name for name in ('README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'samples/README.md')] + sorted(root.glob('docs/*.md'))
faults = []

for page in pages:
    for target in re.findall(r'\]\(([^)#\s]+)', page.read_text(encoding='utf-8')):
        if '://' not in target and not (page.parent / target).exists():
            faults.append(f'{page.relative_to(root)} leads to {target}, which is not there')

readme = (root / 'README.md').read_text(encoding='utf-8')
for page in [*(f'docs/{path.name}' for path in sorted(root.glob('docs/*.md'))), 'CONTRIBUTING.md', 'CITATION.cff', 'CHANGELOG.md']:
    if f']({page})' not in readme:
        faults.append(f'README.md does not lead to {page}')

glossary = (root / 'docs/glossary.md').read_text(encoding='utf-8').lower()
table = re.findall(r'^\| ([a-z ,/]+) \| .* \|$', (root / 'docs/design.md').read_text(encoding='utf-8'), re.M)
words = [word.strip() for row in table if row != 'word' for word in re.split('[,/]', row)]
measures = json.loads(subprocess.run([docgraph, 'measures', '--json'], stdout=subprocess.PIPE, check=True).stdout)
words += [re.sub(r' \(.*', '', measure['heading']).lower() if measure['key'] not in ('degree', 'in_degree', 'out_degree')
          else measure['key'].replace('_', '-') for measure in measures]
if len(words) < 30:
    faults.append(f'only {len(words)} words are asked for: {words}')
faults += [f'docs/glossary.md does not have "{word}"' for word in words if word not in glossary]

ALLOWED = set('''abstract authors cff-version commit contact date-released doi identifiers keywords license license-url message preferred-citation
    references repository repository-artifact repository-code title type url version'''.split())
citation = yaml.safe_load((root / 'CITATION.cff').read_text(encoding='utf-8'))
version = re.search(r'project\(docgraph VERSION (\S+)', (root / 'CMakeLists.txt').read_text(encoding='utf-8')).group(1)
released = re.search(r'docgraph_manual\((\S+)\)', (root / 'cli/CMakeLists.txt').read_text(encoding='utf-8')).group(1)
wanted = {'cff-version': '1.2.0', 'type': 'software', 'title': 'docgraph', 'license': 'MIT', 'version': version,
          'date-released': datetime.date.fromisoformat(released)}
faults += [f'CITATION.cff: {key} is {citation.get(key)}, expected {value}' for key, value in wanted.items() if citation.get(key) != value]
faults += [f'CITATION.cff: {key} is no key of it' for key in citation if key not in ALLOWED]
if not citation.get('message') or not all(isinstance(author, dict) and ('name' in author or 'family-names' in author)
                                          for author in citation.get('authors') or [None]):
    faults.append('CITATION.cff: a message and authors with names are required')

if faults:
    sys.exit('\n'.join(faults))
print(f'{len(pages)} pages, {len(words)} words')
