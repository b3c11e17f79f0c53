#!/usr/bin/env python3
"""The glossary of clauses/README.md and engine/dialect/vocabulary.cpp name the same elements, both ways: each Swedish word
with its English one."""
import pathlib
import re
import sys

root = pathlib.Path(__file__).resolve().parents[2]
vocabulary = dict(re.findall(r'\{"([a-z0-9]+)",\s*Element::([a-z_]+),', (root / 'engine/dialect/vocabulary.cpp').read_text()))
readme = (root / 'clauses/README.md').read_text()
faults = []

# The table whose heads are the Swedish word and the English word in code.
glossary, inside = {}, False
for number, line in enumerate(readme.splitlines(), 1):
    cells = [cell.strip() for cell in line.strip().strip('|').split('|')]
    if len(cells) >= 3 and 'swedish' in cells[0].lower() and 'english' in cells[1].lower():
        inside = True
    elif inside and not line.startswith('|'):
        inside = False
    elif inside and not set(line) <= set('|-: '):
        for swedish in re.findall(r'`<?/?([a-z0-9]+)/?>?`', cells[0]):
            glossary[swedish] = (cells[1].strip('`').replace(' ', '_'), number)

for swedish, english in vocabulary.items():
    if swedish not in glossary:
        faults.append(f'clauses/README.md: the glossary lacks {swedish} ({english})')
    elif english not in re.split(r'[,/` ]+', glossary[swedish][0]):
        faults.append(f'clauses/README.md:{glossary[swedish][1]}: {swedish} is {english} in the code, not {glossary[swedish][0]}')
for swedish, (english, number) in glossary.items():
    if swedish not in vocabulary:
        faults.append(f'clauses/README.md:{number}: the vocabulary has no {swedish}')
if not glossary:
    faults.append('clauses/README.md: found no glossary: a table | Swedish … | English … | …')
print('\n'.join(faults) if faults else f'{len(glossary)} words agree')
sys.exit(bool(faults))
