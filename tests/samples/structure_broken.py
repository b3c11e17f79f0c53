#!/usr/bin/env python3
"""structure.py finds what is wrong: files broken on purpose have each its fault, and the same file unbroken has none. Every
fault that it can name is tried.

structure_broken.py KLAUSUL ROOT KLAUSUL_SPECIMEN"""
import pathlib
import re
import sys

from broken import FAULTS, made_broken
from structure import faults_of
from support import build, check, dump, end, root, run, work

# What a file lacks if its model says more than it does.
LACKING = {
    'other-outline': 'section: Ett avsnitt till\n',
    'other-contents': 'contents [Innehåll]\n',
    'other-figures': 'figure karta.png 100% "En karta"\n',
    'other-footnotes': 'footnote 1: En not.\n',
    'other-gaps': 'gap avtalstid (Avtalstid)\n',
}
tried = {fault.slug for fault in FAULTS} - {None}


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


def check_found(slug, path, model):
    tried.add(slug)
    found = {slug for slug, _ in faults_of(path, model)}
    check(slug in found, f'found {found}, not {slug}')


specimen = work / 'specimen.pdf'
code, _, said = run(sys.argv[3], 'a-2a', specimen)
check(code == 0, f'klausul_specimen: exit code {code}: {said}')
sample = root / 'samples/oversyn/arende.xml'
pdf = build(sample, None, '--style', 'kommun')  # whose justified lines hyphenate words
model = dump(sample, 'number', '--style', 'kommun')
count = check_broken(specimen, None) + check_broken(pdf, model)
check(count == len(FAULTS), f'{count} of {len(FAULTS)} faults were tried')
for slug, more in LACKING.items():
    check_found(slug, pdf, model + more)
nonsense = work / 'nonsense.pdf'
nonsense.write_bytes(specimen.read_bytes()[:5000])
check_found('cannot-be-read', nonsense, None)

here = pathlib.Path(__file__).parent
sources = ''.join(path.read_text() for path in [*here.glob('pdf/*.py'), here / 'checks_of_text.py', here / 'structure.py'])
known = set(re.findall(r"(?:yield|append\(\(|return \[\()\s*'([a-z-]+)',", sources))
check(known == tried, f'never tried: {known - tried}; unknown: {tried - known}')
print(f'{len(tried)} faults in {count + len(LACKING) + 1} files')
end()
