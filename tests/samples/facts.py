#!/usr/bin/env python3
"""The agreement on Ungdomsmottagningen says what the sources say: staffing, money, shares, signatures."""
from support import blocks, check, end, root

# 780 000 kronor by the population of 31 December 2022, largest remainder (ordinary rounding gives 779 999).
costs = {'Bergs kommun': ('7 176', '5,4 %', '42 189'), 'Bräcke kommun': ('6 162', '4,6 %', '36 228'),
         'Härjedalens kommun': ('10 185', '7,7 %', '59 880'), 'Krokoms kommun': ('15 532', '11,7 %', '91 317'),
         'Ragunda kommun': ('5 174', '3,9 %', '30 419'), 'Strömsunds kommun': ('11 397', '8,6 %', '67 006'),
         'Åre kommun': ('12 330', '9,3 %', '72 491'), 'Östersunds kommun': ('64 714', '48,8 %', '380 470')}


def number(text):
    return float(text.replace(' %', '').replace(' ', '').replace(',', '.'))


def tables(found):
    """The rows of every table, as lists of the cells' words; the caption is the key."""
    result, rows = {}, None
    for kind, _, _, text in found:
        if kind == 'table':
            rows = result.setdefault(text, [])
        elif kind in ('head-row', 'row', 'sum-row') and rows is not None:
            rows.append([])
        elif kind == 'cell' and rows:
            rows[-1].append(text)
    return result


for parameters in ('avtal', 'avtal-exempel'):
    found = blocks(root / f'samples/ungdomsmottagning/{parameters}.xml')
    text = ' '.join(words for *_, words in found)
    all_tables = tables(found)

    cost = next((rows for caption, rows in all_tables.items() if 'kostnad' in caption.lower()), [])
    rows = {row[0]: tuple(row[1:]) for row in cost[1:-1]}
    check(rows == costs, f'{parameters}: the cost table says {rows}')
    check(cost and cost[-1][1:] == ['132 670', '100,0 %', '780 000'], f'{parameters}: its sum row says {cost and cost[-1]}')
    for column in (1, 2, 3):
        whole = sum(number(row[column]) for row in cost[1:-1])
        check(abs(whole - number(cost[-1][column])) < 1e-6, f'{parameters}: column {column} of the cost table sums to {whole}')

    staff = next((rows for caption, rows in all_tables.items() if 'bemanning' in caption.lower()), [])
    check(staff and '1 060 %' in staff[-1], f'{parameters}: the staffing does not sum to 1 060 %: {staff}')
    degrees = {row[0]: row[1] for row in staff[1:-1]}
    check(degrees == {'kurator': '400 %', 'barnmorska': '520 %', 'allmänläkare': '40 %', 'undersköterska': '100 %'},
          f'{parameters}: the staffing says {degrees}')

    for fact in ('780 000 kronor', 'ca 8 800 000 kronor', '31 december 2022', '48,8 procent', '1985', 'LAKO'):
        check(fact in text, f'{parameters}: does not say "{fact}"')
    signatures = [kind for kind, *_ in found if kind == 'signature']
    check(len(signatures) == 9, f'{parameters}: {len(signatures)} signature blocks, not nine')
    signers = ' '.join(words for kind, _, _, words in found if kind == 'signature-party')
    for party in ['Region Jämtland Härjedalen', *costs]:
        check(party in signers, f'{parameters}: {party} has no place to sign')
    check(('[SAKNAS' in text) == (parameters == 'avtal'), f'{parameters}: gaps where there should be none, or none where there should be')
end()
