#!/usr/bin/env python3
"""Takes from the program what it writes to or reads from. usage: faults.py DOCGRAPH CASE

Whatever happens: what was there before is still there, no file that bears a final name is half-written, and the message says what to do.
"""
import json
import os
import random
import resource
import signal
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

NOBODY = 65534


def corpus(name, people):
    records = [{'id': str(i), 'date': '1973', 'title': f'Letter from {a} to {b}', 'description': f'{a} met {b} in Bucharest.'}
               for i, (a, b) in enumerate(zip(people, people[1:]))]
    Path(name).write_text(json.dumps(records))


def contents(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(Path(folder).rglob('*')) if path.is_file()}


def setup(program):
    corpus('one.json', ['John Smith', 'Jane Doe', 'Richard Roe'] * 20)
    corpus('two.json', ['Mary Major', 'John Stiles', 'Jane Doe', 'Anna Nagy'] * 20)
    for name in ('one', 'two'):
        subprocess.run([program, 'analyze', f'{name}.json', '-q', '-o', name], check=True)


def expect(condition, what):
    if not condition:
        raise AssertionError(what)


def expect_whole(folder, before):
    """Every file with a final name is that of one whole run or another."""
    whole = [contents('one'), contents('two')]
    for name, data in contents(folder).items():
        if name.rsplit('/', 1)[-1].startswith('.'):
            continue
        expect(any(run.get(name) == data for run in whole), f'{name} is half-written')
    expect(set(before) <= set(contents(folder)), 'a file of the earlier run is gone')


def no_room(program):
    """Files may not grow beyond 8 KiB, which some outputs do: as a full disk, but for any user."""
    def limit():
        resource.setrlimit(resource.RLIMIT_FSIZE, (8192, 8192))
    subprocess.run(['cp', '-r', 'one', 'out'], check=True)
    before = contents('out')
    done = subprocess.run([program, 'analyze', 'two.json', '-q', '-o', 'out'], preexec_fn=limit, capture_output=True, text=True, check=False)
    expect(done.returncode == 1 and 'cannot be written' in done.stderr and 'hint: ' in done.stderr, f'{done.returncode}: {done.stderr}')
    expect(contents('out') == before, 'the earlier run was touched')
    done = subprocess.run([program, 'convert', 'two.json', '-o', 'one.json'], preexec_fn=limit, capture_output=True, text=True, check=False)
    expect(done.returncode == 1 and json.loads(Path('one.json').read_text()), f'{done.returncode}: {done.stderr}')


def full_disk(program):
    """A small disk of its own, in memory, that the earlier run all but fills. Exit 77 where this machine lets nobody mount one."""
    Path('disk').mkdir()
    subprocess.run(['cp', '-r', 'one', 'before'], check=True)
    room = sum((len(data) + 8191) // 4096 * 4096 for data in contents('one').values()) + 16384
    script = ('set -e; mount -t tmpfs -o size="$2" tmpfs disk; cp -r one disk/out; touch mounted; set +e; '
              '"$1" analyze two.json -q -o disk/out 2>told; echo $? >code; rm -rf after; cp -r disk/out after')
    unshare = ['unshare', '-m'] if os.getuid() == 0 else ['unshare', '-Urm']
    subprocess.run([*unshare, 'sh', '-c', script, 'sh', program, str(room)], capture_output=True, check=False)
    if not Path('mounted').exists():
        print('no disk can be mounted here')
        sys.exit(77)
    told = Path('told').read_text()
    expect(Path('code').read_text() == '1\n' and 'cannot be written' in told and 'hint: ' in told, told)
    expect(contents('after') == contents('before'), 'the earlier run was touched')


def closed_pipe(program):
    """A reader that leaves after one byte, of an answer longer than what a pipe holds."""
    corpus('long.json', [f'John Smith{"abcdefghij"[i % 10]}' for i in range(5000)])
    for command in (['convert', 'long.json'], ['extract', 'long.json']):
        process = subprocess.Popen([program, *command], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        process.stdout.read(1)
        process.stdout.close()
        told = process.stderr.read().decode()
        code = process.wait()
        expect(code in (1, -signal.SIGPIPE) and 'terminate' not in told, f'{command}: {code}: {told}')


def no_right(program):
    """A folder that only its owner may write to."""
    def nobody():
        if os.getuid() == 0:
            os.setgroups([])
            os.setgid(NOBODY)
            os.setuid(NOBODY)
    os.chmod('.', 0o755)
    Path('locked').mkdir(mode=0o555)
    for arguments in (['analyze', 'one.json', '-o', 'locked'], ['convert', 'one.json', '-o', 'locked/a.json']):
        done = subprocess.run([program, *arguments, '-q'], preexec_fn=nobody, capture_output=True, text=True, check=False)
        expect(done.returncode == 1 and 'cannot be written' in done.stderr and 'hint: ' in done.stderr, f'{done.returncode}: {done.stderr}')
    expect(not contents('locked'), 'something was written')


def input_goes_away(program):
    """A writer that dies in the middle of a record, and a folder of which one text is gone."""
    os.mkfifo('pipe')
    def write():
        with open('pipe', 'wb') as pipe:
            pipe.write(Path('one.json').read_bytes()[:-200])
    writer = threading.Thread(target=write)
    writer.start()
    done = subprocess.run([program, 'convert', 'pipe'], capture_output=True, text=True, check=False)
    writer.join()
    expect(done.returncode == 0 and '58 records used' in done.stderr and ':1: ' in done.stderr, f'{done.returncode}: {done.stderr}')
    expect(len(json.loads(done.stdout)) > 50, 'whole records were lost')
    Path('texts').mkdir()
    Path('texts/a.txt').write_text('Letter\nOf a kind.')
    os.symlink('nowhere.txt', 'texts/b.txt')
    done = subprocess.run([program, 'convert', 'texts'], capture_output=True, text=True, check=False)
    expect(done.returncode in (0, 1) and 'terminate' not in done.stderr, f'{done.returncode}: {done.stderr}')


def killed(program, times=100):
    """Killed at random moments of its work, over the outputs of an earlier run."""
    dice = random.Random(1)
    began = time.monotonic()
    subprocess.run([program, 'analyze', 'two.json', '-q', '-o', 'measured'], check=True)
    whole = time.monotonic() - began
    subprocess.run(['cp', '-r', 'one', 'out'], check=True)
    before = contents('out')
    for _ in range(times):
        process = subprocess.Popen([program, 'analyze', 'two.json', '-q', '-o', 'out'], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(dice.random() * whole * 1.1)
        process.send_signal(signal.SIGKILL)
        process.wait()
        expect_whole('out', before)
    subprocess.run([program, 'analyze', 'two.json', '-q', '-o', 'out'], check=True)
    expect(contents('out') == contents('two'), 'a later run does not make good what was cut off')


def killed_a_few_times(program):
    killed(program, 8)


CASES = {f.__name__: f for f in (no_room, full_disk, closed_pipe, no_right, input_goes_away, killed, killed_a_few_times)}


def main(program, name):
    program = str(Path(program).resolve())
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        try:
            setup(program)
            CASES[name](program)
        except AssertionError as fault:
            print(f'{name}: {fault}')
            return 1
        finally:
            os.chdir('/')
    print(f'{name}: as promised')
    return 0


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:]))
