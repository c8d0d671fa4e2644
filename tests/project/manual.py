"""Every command has a manual page that man and mandoc read without a complaint, with all its sections and all options of its help.

manual.py DOCGRAPH MAN_FOLDER"""
import os
import pathlib
import re
import subprocess
import sys

docgraph, folder = sys.argv[1], pathlib.Path(sys.argv[2])
SECTIONS = ['NAME', 'SYNOPSIS', 'DESCRIPTION', 'OPTIONS', 'EXIT STATUS', 'ENVIRONMENT', 'EXAMPLES', 'SEE ALSO']
ENV = dict(os.environ, LC_ALL='C.UTF-8', MANWIDTH='100', MAN_KEEP_FORMATTING='', GROFF_NO_SGR='1')


def run(*command):
    return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=ENV, check=False)


def faults_of(page, help_text):
    shown = run('man', '--warnings', '--no-hyphenation', '-E', 'UTF-8', '-l', str(page))
    found = [f'man: {line}' for line in shown.stderr.splitlines()]
    # Empty paragraphs are how scdoc sets its lists apart; both programs skip them.
    found += [line for line in run('mandoc', '-T', 'lint', '-W', 'warning', str(page)).stdout.splitlines()
              if 'skipping paragraph macro' not in line]
    headings = [line for line in shown.stdout.splitlines() if re.fullmatch('[A-Z][A-Z ]+', line)]
    kept = [heading for heading in headings if heading in SECTIONS]
    if kept != SECTIONS:
        found.append(f'sections are {headings}, expected {SECTIONS}')
    words = shown.stdout.split()
    found += [f'lacks the option {option}' for option in re.findall(r'^  ..  (--[a-z-]+)', help_text, re.M) if option not in words]
    return found


commands = re.findall(r'^  ([a-z-]+)  ', run(docgraph, 'help').stdout.split('Commands:\n')[1].split('\n\n')[0], re.M)
expected = {'docgraph.1'} | {f'docgraph-{command}.1' for command in commands}
faults = [f'{name}: is missing or too many' for name in expected ^ {path.name for path in folder.iterdir()}]
for name in sorted(expected & {path.name for path in folder.iterdir()}):
    command = [] if name == 'docgraph.1' else [name[len('docgraph-'):-2]]
    faults += [f'{name}: {fault}' for fault in faults_of(folder / name, run(docgraph, 'help', *command).stdout)]
if len(commands) < 7 or faults:
    sys.exit('\n'.join(faults) or f'only {len(commands)} commands: {commands}')
print(f'{len(expected)} pages')
