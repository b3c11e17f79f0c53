#!/usr/bin/env python3
"""The validator finds what is wrong: files broken on purpose fail, each at its clause, and the same file unbroken passes.

broken.py KLAUSUL ROOT CACHE KLAUSUL_SPECIMEN"""
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / 'samples'))
from broken import made_broken
from support import check, end, run, work
from validator import PARTS, validate

good = work / 'good.pdf'
code, _, said = run(sys.argv[4], 'a-2a', good)
check(code == 0, f'klausul_specimen: exit code {code}: {said}')
made = made_broken(good, work, textual=False)
nonsense = work / 'nonsense.pdf'
nonsense.write_bytes(b'%PDF-1.7\n%%EOF\n')
jobs = [(tuple(fault.clauses), path) for fault, path in made if fault.clauses]
failures, passed, _ = validate(pathlib.Path(sys.argv[3]), [(PARTS['a-2a'], made[0][1]), (('2a',), nonsense), *jobs])

for flavour in PARTS['a-2a']:
    check((flavour, str(made[0][1])) in passed, f'the untouched file fails {flavour}: '
          f'{[failure for failure in failures if failure.file == str(made[0][1])]}')
for fault, path in made[1:]:
    for flavour, clause in fault.clauses.items():
        rules = [failure.rule for failure in failures if (failure.flavour, failure.file) == (flavour, str(path))]
        check(any(rule.rsplit('-', 1)[0] == clause for rule in rules), f'{fault.name}: {flavour} fails {rules}, not clause {clause}')
check(('2a', str(nonsense)) not in passed, 'a file without pages passes')
print(f'{sum(len(fault.clauses) for fault, _ in made)} clauses broken in {len(made) - 1} files')
end()
