#!/usr/bin/env python3
"""Runs the commands of a Markdown page and compares what they print with what the page shows.

  fenced_commands.py DOCGRAPH SAMPLES PAGE…            compare
  fenced_commands.py --update DOCGRAPH SAMPLES PAGE…   write what came, where the page shows it in full

In each ```console block a line that begins with "$ " is a command for /bin/sh; the lines below it, up to the next command or the end of the
block, are all that it prints, standard error included. A line "…" stands for any lines. A block with a name behind its kind, ```toml FILE, is
that file. All commands of a page run in one folder, in which samples/ is the folder of samples and docgraph is on the path."""
import os
import re
import subprocess
import sys
import tempfile

TIMEOUT_S = 120


def commands_of(page):
    """(command, first line of what is shown, line behind it) of each command; lines count from 0."""
    found, inside, start, command = [], False, 0, None
    for number, line in enumerate(page + ['```']):
        ends = inside and (line.startswith('```') or line.startswith('$ '))
        if ends and command is not None:
            found.append((command, start, number))
            command = None
        if line.startswith('```'):
            inside = line == '```console' and not inside
        elif inside and line.startswith('$ '):
            command, start = line[2:], number + 1
    return found


def write_files(page, folder):
    for name, text in re.findall(r'^```[a-z]+ (\S+)\n(.*?)^```$', '\n'.join(page), re.M | re.S):
        with open(os.path.join(folder, os.path.basename(name)), 'w', encoding='utf-8') as file:
            file.write(text)


def matches(shown, came):
    pattern = ''.join('(?:.*\n)*?' if line == '…' else re.escape(line) + '\n' for line in shown)
    return re.fullmatch(pattern, ''.join(line + '\n' for line in came)) is not None


def run(command, folder, program):
    path = os.path.dirname(program) + os.pathsep + os.environ['PATH']
    done = subprocess.run(['/bin/sh', '-eu', '-c', command], cwd=folder, env=dict(os.environ, PATH=path, LC_ALL='C.UTF-8', TERM='dumb'),
                          stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=TIMEOUT_S, check=False)
    return done.stdout.decode('utf-8', 'replace').split('\n')[:-1]


def check(path, program, samples, updating):
    with open(path, encoding='utf-8') as file:
        page = file.read().split('\n')
    with tempfile.TemporaryDirectory() as folder:
        os.symlink(samples, os.path.join(folder, 'samples'))
        write_files(page, folder)
        commands = commands_of(page)
        came = [run(command, folder, program) for command, _, _ in commands]
    failed = 0
    for (command, start, end), lines in reversed(list(zip(commands, came))):
        if matches(page[start:end], lines):
            continue
        if updating and '…' not in page[start:end]:
            page[start:end] = lines
            continue
        failed += 1
        print(f'{path}:{start}: $ {command}\n' + '\n'.join(lines) + '\nexpected\n' + '\n'.join(page[start:end]) + '\n')
    if updating:
        with open(path, 'w', encoding='utf-8') as file:
            file.write('\n'.join(page))
    if not commands:
        print(f'{path} has no commands')
    return failed + (not commands)


def main(arguments):
    updating = arguments[:1] == ['--update']
    program, samples, *pages = map(os.path.abspath, arguments[1:] if updating else arguments)
    failed = sum(check(page, program, samples, updating) for page in pages)
    print(f'{failed} commands print something else')
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
