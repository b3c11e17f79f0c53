#!/usr/bin/env python3
"""agreements.py KLAUSUL FOLDER [COUNT]: COUNT (20 000) locked agreements in FOLDER/avtal, made from a library that library.py has put
there, and the templates they use: fifty of forty clauses each.
For each template and year one agreement is built and locked by the program; the others are that lock with what is their own: the
agreement's name in the file and in the text, and the hashes of both. Hashes of pages and of the PDF are not theirs, so that the first of
each kind can be built again and the others can only be searched and compared. The same arguments make the same bytes."""
import hashlib
import os
import re
import subprocess
import sys

from library import template, write

TEMPLATES, IN_A_TEMPLATE, YEARS, IN_A_FOLDER = 50, 40, range(2021, 2026), 100
FIRST = 'enhet 00000'  # as long as every other name, so that the lines of the text end where they did


def parameters(name, year, unit):
    return f'''<?xml version="1.0" encoding="UTF-8"?>
<avtal mall="{name}" datum="{year}-06-01" diarienummer="EXEMPEL {year}/1">
  <varde namn="verksamhet">{unit}</varde>
</avtal>
'''


def sha256(text):
    return hashlib.sha256(text.encode()).hexdigest()


def built(klausul, folder, name, year):
    """The first agreement of its kind, and its lock, with the bytes that differ from one to the next left open."""
    path = f'{folder}/avtal/{name}_{year}/avtal_00000'
    write(path + '.xml', parameters(name, year, FIRST))
    subprocess.run([klausul, 'build', path + '.xml', '--lock'], check=True, capture_output=True)
    with open(path + '.las.xml', encoding='utf-8') as file:
        return file.read()


def varied(lock, own, number, unit):
    """The lock as it would be for another name; the register of parties gives two to each."""
    rows = [row.replace(FIRST, unit) for row in re.findall(r'<rad>(.*)</rad>', lock)]
    text = lock.replace(FIRST, unit).replace('namn="avtal_00000.xml"', f'namn="avtal_{number:05d}.xml"')
    text = re.sub(r'(<parametrar [^>]*sha256=")\w+', rf'\g<1>{sha256(own)}', text)
    text = re.sub(r'(<resultat pdf=")\w+(" text=")\w+', rf'\g<1>{sha256(unit)}\g<2>{sha256("".join(row + chr(10) for row in rows))}', text)
    parties = ''.join(f'  <part id="part.exempel{i:03d}" namn="Exempelkommun {i}" undertecknar="ja"/>\n' for i in (number % 290, number % 290 + 1))
    return text.replace('  <bygge', parties + '  <bygge', 1)


def main(klausul, folder, count=20_000):
    for i in range(TEMPLATES):
        name = f'avtal{i:03d}'
        write(f'{folder}/templates/{name}@1.0.xml', template(name, range(i * IN_A_TEMPLATE, (i + 1) * IN_A_TEMPLATE)))
    kinds = [(f'avtal{i:03d}', year) for year in YEARS for i in range(TEMPLATES)]
    locks = {kind: built(klausul, folder, *kind) for kind in kinds}
    for number in range(len(kinds), count):
        name, year = kind = kinds[number % len(kinds)]
        unit, place = f'enhet {number:05d}', f'{folder}/avtal/{name}_{year}/{number // len(kinds) // IN_A_FOLDER:02d}/avtal_{number:05d}'
        own = parameters(name, year, unit)
        write(place + '.xml', own)
        write(place + '.las.xml', varied(locks[kind], own, number, unit))


if __name__ == '__main__':
    main(sys.argv[1], sys.argv[2], *map(int, sys.argv[3:]))
