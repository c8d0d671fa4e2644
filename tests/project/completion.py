"""Sources the completion in bash and asks it what it offers at the end of some command lines.

completion.py COMPLETION"""
import os
import subprocess
import sys
import tempfile

# A command line, words that must be offered there, and words that must not.
CASES = [
    (['docgraph', ''], ['analyze', 'why', '--version'], ['--also']),
    (['docgraph', 'an'], ['analyze'], ['why']),
    (['docgraph', 'analyze', ''], ['corpus.json', 'letters'], ['analyze']),
    (['docgraph', 'analyze', 'co'], ['corpus.json'], ['letters']),
    (['docgraph', 'analyze', 'corpus.json', '--s'], ['--scope', '--strict', '--strength'], ['--also']),
    (['docgraph', 'analyze', 'corpus.json', '--scope', ''], ['record', 'sentence'], ['newman', 'corpus.json']),
    (['docgraph', 'analyze', 'corpus.json', '--scope', '=', 'se'], ['sentence'], ['record']),
    (['docgraph', 'analyze', 'corpus.json', '--scope', '='], ['record', 'sentence'], ['=']),
    (['docgraph', 'analyze', 'corpus.json', '--kinds', 'person,or'], ['person,organisation'], ['organisation', 'person,place']),
    (['docgraph', 'analyze', 'corpus.json', '-o', ''], ['letters'], ['--also']),
    (['docgraph', 'analyze', 'corpus.json', '--from', ''], [], ['corpus.json']),
    (['docgraph', 'analyze', '--strict', ''], ['corpus.json'], []),
    (['docgraph', 'analyze', '--from', '1972', ''], ['corpus.json'], []),
    (['docgraph', 'analyze', 'corpus.json', ''], [], ['corpus.json']),
    (['docgraph', 'convert', 'corpus.json', 'letters', ''], ['corpus.json'], []),
    (['docgraph', 'why', 'corpus.json', ''], [], ['corpus.json']),
    (['docgraph', 'measures', 'betw'], ['betweenness'], ['degree']),
    (['docgraph', 'help', ''], ['analyze', 'measures'], ['corpus.json']),
    (['docgraph', 'measures', '--'], ['--json', '--help'], ['--also']),
    (['docgraph', 'nonsense', ''], [], ['corpus.json']),
]


def offered(script, words, folder):
    asked = 'source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _docgraph; printf "%s\\n" "${COMPREPLY[@]}"'
    done = subprocess.run(['bash', '--norc', '-u', '-c', asked, 'bash', script, *words], cwd=folder, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, text=True, check=False)
    return done.stdout.split('\n')[:-1], done.stderr


faults = []
with tempfile.TemporaryDirectory() as folder:
    open(os.path.join(folder, 'corpus.json'), 'w', encoding='utf-8').close()
    os.mkdir(os.path.join(folder, 'letters'))
    for words, wanted, unwanted in CASES:
        came, told = offered(os.path.abspath(sys.argv[1]), words, folder)
        faults += [f'{words} lacks {word}: {came}' for word in wanted if word not in came]
        faults += [f'{words} offers {word}: {came}' for word in unwanted if word in came]
        faults += [f'{words} says {told}'] * bool(told)
if faults:
    sys.exit('\n'.join(faults))
print(f'{len(CASES)} command lines are completed')
