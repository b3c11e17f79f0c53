#!/usr/bin/env python3
"""The annex on the division of costs, read from its PDF: every sum is the sum of what stands above it, the parts are exact by an
own reckoning with fractions, and the instalments are the year."""
import re
from fractions import Fraction

from support import build, check, end, root, run

population = {'Bergs': 7176, 'Bräcke': 6162, 'Härjedalens': 10185, 'Krokoms': 15532, 'Ragunda': 5174, 'Strömsunds': 11397,
              'Åre': 12330, 'Östersunds': 64714}


def largest_remainder(total, keys):
    """domain.md 7.2; no two remainders are equal here."""
    exact = {name: Fraction(total * key, sum(keys.values())) for name, key in keys.items()}
    parts = {name: int(value) for name, value in exact.items()}
    left = sorted(keys, key=lambda name: parts[name] - exact[name])[:total - sum(parts.values())]
    return {name: part + (name in left) for name, part in parts.items()}


def rows(table):
    """Name and whole numbers of each line of a table; shares in per cent are left out."""
    found = {}
    for line in table.splitlines():
        cells = re.split(r'\s{2,}', line.strip().replace('\u00a0', ' '))
        numbers = [int(cell.replace(' ', '')) for cell in cells[1:] if re.fullmatch(r'\d{1,3}( \d{3})*', cell)]
        if len(cells) > 2 and numbers:
            found[cells[0].removesuffix(' kommun')] = numbers
    return found


pdf = build(root / 'samples/kostnadsfordelning/bilaga-exempel.xml')
code, text, said = run('pdftotext', '-layout', pdf, '-')
check(code == 0, said)
tables = {title: rows(body) for title, body in re.findall(r'Tabell \d ([^\n]*?), kronor\n(.*?)(?=\nTabell|\n\d [A-ZÅÄÖ]|\Z)', text, re.S)}
check(len(tables) == 4, f'the tables are {list(tables)}')

for title, table in tables.items():
    parts = [numbers for name, numbers in table.items() if name != 'Summa']
    check([sum(column) for column in zip(*parts)] == table['Summa'], f'{title}: the columns do not sum to {table["Summa"]}')

posts = tables['Lokalkostnader och övriga kostnader efter tjänster']
check(posts['Regionen'][-1] == 576000 and posts['Kommunerna gemensamt'][-1] == 60000, f'9,6 and 1,0 of 636 000: {posts}')

base, premises = largest_remainder(780000, population), largest_remainder(60000, population)
check(base['Östersunds'] == 380470 and base['Krokoms'] == 91317, 'the reckoning is not that of domain.md 7.3')
costs = tables['Kommunernas kostnad']
for name, people in population.items():
    expected = [people, base[name], premises[name], base[name] + premises[name]]
    check(costs[name] == expected, f'{name}: {costs[name]}, not {expected}')

for name, (before, now, change) in tables['Skillnad mot föregående år'].items():
    check(now - before == change, f'{name}: {now} - {before} is not {change}')

for name, numbers in tables['Delbetalningar'].items():
    *quarters, year = numbers
    check(sum(quarters) == year == costs[name][-1], f'{name}: {quarters} is not {year}')
    if name != 'Summa':
        check(sorted(quarters, reverse=True) == quarters and quarters[0] - quarters[-1] <= 1, f'{name}: unequal parts {quarters}')
end()
