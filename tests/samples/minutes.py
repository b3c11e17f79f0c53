#!/usr/bin/env python3
"""The minutes of Sociala samrådsgruppen are their paper's (expected/socsam.txt): attendance, contents, and every word but those
below. The extract and the summons say the same as the minutes; what SVOM's notes do not tell is a gap."""
import difflib
import re

import model_text
from model_text import gaps
from support import blocks, body_text, build, check, dump, end, klausul, root, run, squeezed, work

# What the paper says, and what the minutes say in its place: slips of the pen, dates in one form, and the decisions' own words.
DIFFERENCES = (
    ('jensen', 'jenssen'),
    ('2016-02-26', 'den 26 februari 2016'),
    ('förslagen', 'föreslagen'),
    ('', 'den'),
    ('2016-05-20', 'den 20 maj 2016'),
    ('sociala samrådsgruppen', 'socsam'),
    ('rättsäkerhet', 'rättssäkerhet'),
    ('journalsamtal', 'joursamtal'),
    ('2014 2015', '2014–2015'),
    ('tillstånd', 'till stånd'),
    ('sociala samrådsgruppen', 'socsam'),
    ('sammanställande', 'med'),
    ('', 'som sammankallande'),
    ('jämt s', 'jämt:s'),
    ('jämt s', 'jämt:s'),
    ('2016-02-26', 'den 26 februari 2016'),
    ('och', ''),
    ('ifo-chefsgруппerna', 'ifo-chefsgrupperna'),
    ('läns-gemensamt', 'länsgemensamt'),
    ('2016-02-26', 'den 26 februari 2016'),
    ('valfärdsteknologi', 'välfärdsteknologi'),
    ('skola-kommun-region', 'skola–kommun–region'),
    ('2016-05-20', 'den 20 maj 2016'),
    ('tryggbetslarm', 'trygghetslarm'),
    ('sociala samrådsgruppens beslut', 'socsam beslutar att'),
    ('beslutar socsam att', ''),
    ('sociala samrådsgruppen beslutar', 'socsam ger'),
    ('får', ''),
)

sample = root / 'samples/socsam/protokoll.xml'
paper = (root / 'tests/samples/expected/socsam.txt').read_text()
found = blocks(sample)
first = next(at for at, block in enumerate(found) if block[3].startswith('§ 14 '))
pdf = build(sample)


def words(text):
    """Without the marks round words, and the numbers of lists, which are the style's."""
    text = re.sub(r'(?m)^\d\. ', '', re.sub(r'</?\w+>|[/…]', ' ', text))
    bare = (re.sub(r'^\W+|\W+$', '', word).lower() for word in text.split())
    return [word for word in bare if word]


def check_words():
    start = paper.index('\n§ 14 Sammanträdet öppnas\n')
    said = words(re.sub(r'Justerandes sign|Utdragsbestyrkande|2015-05-27', '', paper[start:]))
    made = words('\n'.join(text for *_, text in found[first:]))
    steps = difflib.SequenceMatcher(None, said, made, autojunk=False).get_opcodes()
    differences = [(' '.join(said[i:j]), ' '.join(made[k:l])) for step, i, j, k, l in steps if step != 'equal']
    for expected, other in zip(DIFFERENCES, differences):
        check(expected == other, f'the minutes differ from the paper: {other}, not {expected}')
    check(len(differences) == len(DIFFERENCES), f'{len(differences)} differences, not {len(DIFFERENCES)}')


def attendance():
    """(name, organisation) of the paper's rows, with its ditto marks written out."""
    rows, organisation = [], ''
    for line in paper[paper.index('Beslutande\t'):paper.index('Sekreterare \n')].splitlines():
        cells = line.split('\t')
        if len(cells) == 3 and cells[1] and not cells[1].startswith('<u>'):
            organisation = organisation if cells[2] == '- " -' else cells[2]
            rows.append((cells[1], organisation))
    return rows


def check_attendance():
    cells, rows = [text for kind, _, _, text in found if kind == 'cell'][3:], []
    roles = ('Beslutande', 'Tjänstemän', 'Övriga deltagare', 'Ej närvarande tjänstemän')
    check([text for text in cells if text in roles] == list(roles), 'the roles of those present are others')
    cells = [text for text in cells if text not in roles]
    rows = [(name, re.sub(r', (del av sammanträdet|sekreterare § 14–27)$', '', organisation))
            for name, organisation in zip(cells[::2], cells[1::2])]
    check(rows == attendance(), f'present are {rows}, not {attendance()}')
    check(len(rows) == 11 + 10 + 1 + 3, f'{len(rows)} rows')
    signers = [text for kind, _, _, text in found if kind == 'signature-name']
    check(signers == ['Suzanne Göransson', 'Mona Modin Tjulin', 'Lennart Jenssen'], f'{signers} sign')


def check_furniture():
    """Signatures on page one, contents on page two, § 14 on page three; a place to sign at the foot of all pages but the first."""
    pages = run('pdftotext', pdf, '-')[1].split('\f')[:-1]
    feet = [(page.count('Justerandes sign'), page.count('Utdragsbestyrkande')) for page in pages]
    check(feet == [(0, 0)] + [(2, 1)] * (len(pages) - 1), f'the feet of the pages say {feet}')
    check(all('2016-05-27' in page for page in pages), 'a page has another date')
    bodies = body_text(pdf)
    check('Namnförtydligande' in bodies[0] and 'Innehållsförteckning' in bodies[1], 'page one or two holds something else')
    check(all(f'§ {number} ' in bodies[2].replace('\u00a0', ' ') for number in range(14, 19)), '§§ 14–18 are not on page three')
    headings = [text for kind, _, _, text in found if kind == 'section' and text.startswith('§')]
    check([int(heading.split()[1]) for heading in headings] == list(range(14, 28)), f'the sections are {headings}')


def decisions(blocks_of):
    return [text for kind, _, _, text in blocks_of if kind in ('decisions', 'decision-point')]


def check_the_others():
    section = next(at for at, block in enumerate(found) if block[3] == '§ 19 Socialjour')
    after = next(at for at, block in enumerate(found) if block[3].startswith('§ 20 '))
    extract = blocks(root / 'samples/socsam/protokollsutdrag.xml')
    check(decisions(extract) == decisions(found[section:after]) != [], 'the extract decides something else than the minutes')
    cells = [text for kind, _, _, text in blocks(root / 'samples/socsam/kallelse.xml') if kind == 'cell'][4:]
    headings = [re.sub(r'^§ \d+ ', '', text) for kind, _, _, text in found if kind == 'section' and text.startswith('§')]
    check([text for text in cells if text in headings] == headings, 'the agenda is not that of the minutes')


def check_mandate():
    missing = [name for name, _ in gaps(dump(sample, 'number'))]
    check('organ.socsam.mandat' in missing, f'no source says what SocSam may do, and the minutes do not say so: {missing}')


def check_gaps():
    for year in (2021, 2023):
        missing = [name for name, _ in gaps(dump(root / f'samples/svom/protokoll_{year}.xml', 'number'))]
        for name in ('sammantradesdatum', 'narvaro', 'plats', 'paragrafer.rubrik'):
            check(any(re.sub(r'\[\d+\]', '', gap) == name for gap in missing), f'{year}: {name} is no gap: {missing}')


def check_nothing_is_left_out():
    """A text beside parts is printed before them; a value of an item that nothing asks for is told at its line."""
    text, mark = sample.read_text(), '<lista namn="delar">'
    check(text.count(mark) > 0, 'no section has parts')
    copy = work / 'protokoll.xml'
    copy.write_text(text.replace(mark, '<varde namn="paragraftext">Ordföranden hälsar alla.</varde>' + mark, 1))
    made = [one[3] for one in blocks_in(copy)]
    check(made.count('Ordföranden hälsar alla.') == 1, 'the text beside parts is not printed')
    copy.write_text(text.replace(mark, mark + '<post><varde namn="text">Först.</varde><varde namn="numrerad">ja</varde></post>', 1))
    line = copy.read_text()[:copy.read_text().index('numrerad">ja')].count('\n') + 1
    _, _, said = run(klausul, 'build', copy, '--library', root, '--draft', '-o', work / 'ut.pdf', '--lang', 'en')
    told = [one for one in said.splitlines() if '[unused-value]' in one]
    check(len(told) == 1 and f':{line}:' in told[0] and "'numrerad'" in told[0], f'line {line}: {told}')


def blocks_in(parameters):
    return [(block.kind, block.number, block.label, squeezed(block.text))
            for block in model_text.blocks(dump(parameters, 'number', '--library', root))]


check_words()
check_attendance()
check_furniture()
check_the_others()
check_mandate()
check_gaps()
check_nothing_is_left_out()
end()
