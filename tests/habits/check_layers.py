#!/usr/bin/env python3
"""The rooms include only what engine/README.md says they may. The document is the rule: its table is read here, so that
it cannot go stale. A room may include its own files and, literally, the rooms of its row; third-party headers only those
of its row; and the rows must allow no circles."""
import pathlib
import re
import sys

root = pathlib.Path(__file__).resolve().parents[2]
engine = root / 'engine'
# Which header belongs to which library, by how its include begins.
libraries = {'pugixml': 'pugixml', 'kainjow/': 'kainjow', 'fmt/': 'fmt', 'hb': 'harfbuzz', 'fontconfig/': 'fontconfig',
             'hpdf': 'hpdf', 'hyphen': 'hyphen', 'libdeflate': 'libdeflate', 'CLI/': 'CLI11', 'openssl/': 'openssl',
             'png': 'png', 'qpdf/': 'qpdf'}
faults = []


def words(cell):
    return [word.strip(' `*') for word in re.split(r'[,\s]+', cell) if word.strip(' `*–-')]


def table():
    rows, inside = {}, False
    for line in (engine / 'README.md').read_text().splitlines():
        cells = [cell.strip() for cell in line.strip().strip('|').split('|')]
        if [cell.lower() for cell in cells] == ['room', 'may include', 'third-party']:
            inside = True
        elif inside and not line.startswith('|'):
            break
        elif inside and not set(line) <= set('|-: '):
            rows[cells[0].strip('`*')] = (words(cells[1]), words(cells[2]))
    return rows


def room_of(path):
    relative = path.relative_to(engine)
    return relative.parts[0] if len(relative.parts) > 1 else 'pipeline'


rooms = table()
if not rooms:
    faults.append('engine/README.md: no table | room | may include | third-party |')
for room in sorted({room_of(path) for path in engine.rglob('*.[ch]pp')} ^ set(rooms)):
    faults.append(f'engine/README.md: room {room} is in the table or in engine/, not in both')

for path in sorted(engine.rglob('*.[ch]pp')):
    room = room_of(path)
    may, third = rooms.get(room, ([], []))
    for number, line in enumerate(path.read_text().splitlines(), 1):
        own = re.match(r'#include "([^"]+)"', line)
        other = re.match(r'#include <([^>]+)>', line)
        place = f'{path.relative_to(root)}:{number}'
        if own:
            included = room_of(engine / own.group(1))
            if not (engine / own.group(1)).is_file():
                faults.append(f'{place}: no such file {own.group(1)}')
            elif included != room and included not in may:
                faults.append(f'{place}: room {room} may not include {included}')
        elif other:
            library = next((name for start, name in libraries.items() if other.group(1).startswith(start)), None)
            if library and library not in third and library != 'fmt':
                faults.append(f'{place}: room {room} may not include {library}')
            if library == 'fmt' and path.suffix == '.hpp':
                faults.append(f'{place}: fmt stays out of headers')


def circle(room, trail):
    if room in trail:
        return trail[trail.index(room):] + [room]
    for other in rooms.get(room, ([], []))[0]:
        found = circle(other, trail + [room])
        if found:
            return found
    return None


for room in rooms:
    found = circle(room, [])
    if found:
        faults.append('engine/README.md: a circle: ' + ' → '.join(found))
        break
print('\n'.join(faults) if faults else f'{len(rooms)} rooms keep to the table')
sys.exit(bool(faults))
