#!/usr/bin/env python3
"""structure.py finds what is wrong: files broken on purpose have each its fault, and the same file unbroken has none.

structure_broken.py KLAUSUL ROOT KLAUSUL_SPECIMEN"""
import sys

from broken_files import FAULTS, made_broken
from structure import faults_of
from support import build, check, dump, end, root, run, work


def check_broken(good, model):
    """Breaks a file in all ways that do not change its text, or, where its model is at hand, in those that do."""
    made = made_broken(good, work, textual=model is not None)
    for fault, path in made:
        found = faults_of(path, model)
        if fault.name == 'untouched':
            check(not found, f'the untouched {good.name} has faults: {found}')
        elif fault.slug:
            check(fault.slug in {slug for slug, _ in found}, f'{fault.name}: found {found}, not {fault.slug}')
    return len(made) - 1


specimen = work / 'specimen.pdf'
code, _, said = run(sys.argv[3], 'a-2a', specimen)
check(code == 0, f'klausul_specimen: exit code {code}: {said}')
sample = root / 'samples/oversyn/arende.xml'  # with words that are hyphenated
count = check_broken(specimen, None) + check_broken(build(sample), dump(sample, 'number'))
check(count == len(FAULTS), f'{count} of {len(FAULTS)} faults were tried')
print(f'{count} broken files')
end()
