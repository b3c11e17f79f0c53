#!/usr/bin/env python3
"""The validator finds what is wrong: files broken on purpose fail, each at its clause, and the same file unbroken passes.
All kinds of faults are tried in PDF/A-2a, and in the other parts of the archive standard those that cost a reader most.

broken.py KLAUSUL ROOT CACHE KLAUSUL_SPECIMEN"""
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / 'samples'))
from broken import made_broken
from structure import faults_of
from support import check, end, run, work
from validator import PARTS, validate

# The clauses of ISO 19005-1, -3 and -4, ISO 14289-1 and -2; WTPDF 1.0 counts as the last does. Where a standard has none
# (only ISO 14289-1 asks of every header cell what it is the head of), structure.py must find the fault all the same.
IN_EVERY_PART = {
    'missing_glyph': {'1a': '6.3.8', '3a': '6.2.11.8', 'ua1': '7.21.8', '4f': '6.2.10.9', 'ua2': '8.4.5.9', 'wt1a': '8.4.5.9',
                      'wt1r': '8.4.5.9'},
    'code_beyond_the_glyphs': {'1a': '6.3.5', '3a': '6.2.11.8', 'ua1': '7.21.8', '4f': '6.2.10.9', 'ua2': '8.4.5.9',
                               'wt1a': '8.4.5.9', 'wt1r': '8.4.5.9'},
    'structure_tree_removed': {'1a': '6.8.3.3', '3a': '6.7.3.3', 'ua1': '7.1', 'ua2': '8.2.1', 'wt1a': '8.2.1', 'wt1r': '8.2.1'},
    'text_outside_all_tags': {'ua1': '7.1', 'ua2': '8.2.2', 'wt1a': '8.2.2', 'wt1r': '8.2.2'},
    'header_cell_without_scope': {'ua1': '7.5'},
}


def broken_specimens(part):
    """Triples of a fault, the clauses at which it must fail, and the file; the first is none."""
    folder = work / part
    folder.mkdir()
    good = folder / 'good.pdf'
    code, _, said = run(sys.argv[4], part, good)
    check(code == 0, f'klausul_specimen {part}: exit code {code}: {said}')
    if part == 'a-2a':
        return [(fault, fault.clauses, path) for fault, path in made_broken(good, folder, textual=False)]
    triples = []
    for fault, path in made_broken(good, folder, textual=False, only=IN_EVERY_PART):
        all_clauses = IN_EVERY_PART.get(fault.name, {})
        triples.append((fault, {flavour: all_clauses[flavour] for flavour in PARTS[part] if flavour in all_clauses}, path))
    return triples


nonsense = work / 'nonsense.pdf'
nonsense.write_bytes(b'%PDF-1.7\n%%EOF\n')
made = {part: broken_specimens(part) for part in ('a-1a', 'a-2a', 'a-3a', 'a-4f')}
jobs = [(PARTS[part] if fault.name == 'untouched' else tuple(clauses), path)
        for part, files in made.items() for fault, clauses, path in files if clauses or fault.name == 'untouched']
failures, passed, _ = validate(pathlib.Path(sys.argv[3]), [(('2a',), nonsense), *jobs])


def check_file(part, fault, clauses, path):
    said = [failure for failure in failures if failure.file == str(path)]
    if fault.name == 'untouched':
        for flavour in PARTS[part]:
            check((flavour, str(path)) in passed, f'the untouched {part} fails {flavour}: {said}')
    for flavour, clause in clauses.items():
        rules = [failure.rule for failure in said if failure.flavour == flavour]
        check(any(rule.rsplit('-', 1)[0] == clause for rule in rules),
              f'{part}, {fault.name}: {flavour} fails {rules}, not clause {clause}')
    if part != 'a-2a' and fault.slug:  # the a-2a file is structure_broken's
        found = {slug for slug, _ in faults_of(path, None)}
        check(fault.slug in found, f'{part}, {fault.name}: structure.py finds {found}, not {fault.slug}')


for part, files in made.items():
    missed = set(IN_EVERY_PART) - {fault.name for fault, _, _ in files}
    check(not missed, f'{part}: never tried: {missed}')
    for fault, clauses, path in files:
        check_file(part, fault, clauses, path)
check(('2a', str(nonsense)) not in passed, 'a file without pages passes')
print(f'{sum(len(clauses) for files in made.values() for _, clauses, _ in files)} clauses broken in {len(jobs) - 4} files')
end()
