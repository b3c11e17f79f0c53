#!/usr/bin/env python3
"""`klausul register`: a folder of locked agreements with their records, as text, JSON, CSV (RFC 4180) and iCalendar (RFC 5545);
what does not fit is told; `status` tells what waits; `uses` who has signed; and what is signed does not move.

Expected days by hand: the sample agreement lasts from 2024-01-01 until 2026-12-31 with twelve months' notice, so the last day
to give notice is 2025-12-31; Berg's notice came to the last of the others on 2025-01-31 and runs out on 2026-01-31."""
import csv
import io
import json
import re
import shutil

from support import check, end, klausul, root, run, work

library, folder = work / 'bibliotek', work / 'bibliotek/avtal'
for part in ('clauses', 'templates'):
    shutil.copytree(root / part, library / part)
bodies = library / 'clauses/register/organ.xml'
bodies.write_text(bodies.read_text().replace('</register>', '''  <organ id="organ.rs" namn="Regionstyrelsen" part="part.region"><mandat far="besluta" for="egen"/></organ>
  <organ id="organ.ks_berg" namn="Kommunstyrelsen i Berg" part="part.berg"><mandat far="besluta" for="egen"/></organ>
  <organ id="organ.bereder_berg" namn="Utskottet i Berg" part="part.berg"><mandat far="bereda" for="egen"/></organ>
  <organ id="organ.oklart" namn="Nämnden" part="part.berg"/>
  <organ id="organ.ks_are" namn="Kommunstyrelsen i Åre" part="part.are"><mandat far="besluta" for="egen"/></organ>
</register>'''))
folder.mkdir()
parameters, records = folder / 'avtal.xml', folder / 'avtal.uppgifter.xml'
lock = folder / 'avtal.las.xml'
shutil.copy(root / 'samples/ungdomsmottagning/avtal-exempel.xml', parameters)
code, _, said = run(klausul, 'build', parameters, '--draft', '--lock')
check(code in (0, 3), said)
shutil.copy(root / 'tests/samples/agreement/avtal.uppgifter.xml', records)
good = records.read_text()


def command(*words, code=0, day='2026-01-01'):
    """The slugs that are said, and the result."""
    got, out, said = run(klausul, *words, '--date', day, '--format', 'json', '--lang', 'en', cwd=library)
    check(got == code, f'{words}: exit code {got}, wanted {code}: {out[:800]} {said}')
    answer = json.loads(out)
    return sorted({d['slug'] for d in answer['diagnostics']}), answer


# The lock and the records are what their schema says.
code, _, said = run('xmllint', '--noout', '--nonet', '--schema', root / 'clauses/avtalsregister.xsd', lock, records)
check(code == 0, said)

# The list. The library is a draft, so it is told that a draft is signed: a warning.
said, answer = command('register', 'avtal', code=3)
check(said == ['signed-draft'], said)
check(command('register', code=3)[1]['result'] == {**answer['result'], 'agreements': answer['result']['agreements']}, 'from here')
one = answer['result']['agreements'][0]
check(len(answer['result']['agreements']) == 1 and answer['result']['date'] == '2026-01-01', answer['result'])
wanted = {'parameters': 'avtal/avtal.xml', 'records': 'avtal/avtal.uppgifter.xml', 'kind': 'avtal', 'date': '2023-10-13',
          'record_number': 'EXEMPEL 2023/1', 'begins': '2024-01-01', 'ends': '2026-12-31', 'notice_months': 12,
          'last_notice': '2025-12-31', 'next_follow_up': '2026-03-31', 'decided': False, 'signed': False, 'draft': True,
          'remarks': [{'date': '2025-01-10', 'text': 'Brev från Berg.', 'noted': None, 'noted_by': ''}], 'readable': True,
          'notice_from': 'received', 'notice_periods': [12],
          'follow_ups': [{'date': '2025-03-31', 'done': True, 'note': 'Årlig'}, {'date': '2026-03-31', 'done': False, 'note': ''}]}
for name, value in wanted.items():
    check(one[name] == value, f'{name}: {one[name]}')
parties = {party['id']: party for party in one['parties']}
check(len(parties) == 9 and all(party['signs'] for party in parties.values()), parties)
unnoted = {'noted': None, 'noted_by': ''}
check(parties['part.region'] == {'id': 'part.region', 'name': 'Region Jämtland Härjedalen', 'signs': True, 'decided': '2023-11-20',
                                 'decisions': [{'body': 'organ.rs', 'date': '2023-11-20', 'section': '§ 214',
                                                'record_number': 'RS 2023/100', **unnoted}],
                                 'signed': '2023-12-01', 'signatures': [{'name': 'Anna Exempel', 'role': 'ordförande', 'place': '',
                                                                         'date': '2023-12-01', **unnoted}],
                                 'notice': None, 'notice_ends': None, 'notices': []}, parties['part.region'])
check(answer['result']['unreadable'] == [], answer['result'])
check((parties['part.berg']['notice'], parties['part.berg']['notice_ends']) == ('2025-01-10', '2026-01-31'), parties['part.berg'])
check((parties['part.are']['decided'], parties['part.are']['signed']) == ('2023-12-11', None), parties['part.are'])

# CSV: another reader of RFC 4180 finds a row for each party.
code, out, _ = run(klausul, 'register', 'avtal', '--format', 'csv', '--date', '2026-01-01', cwd=library)
check(code == 3 and out.replace('\r\n', '').count('\n') == 0 and out.endswith('\r\n'), 'every record ends with CRLF')
rows = list(csv.DictReader(io.StringIO(out, newline=''), strict=True))
check([row['part'] for row in rows] == list(parties), rows)
check(None not in {key for row in rows for key in row} and all(None not in row.values() for row in rows), 'as many fields as columns')
check((rows[0]['slutar'], rows[0]['uppsagning'], rows[0]['paragraf'], rows[0]['undertecknare'], rows[0]['alla_undertecknat']) ==
      ('2026-12-31', '2025-12-31', '§ 214', 'Anna Exempel, ordförande', 'nej'), rows[0])
check((rows[0]['fil'], rows[0]['raknas_fran'], rows[0]['alla_beslut']) ==
      ('avtal/avtal.xml', 'mottagen', '2023-11-20 organ.rs § 214, dnr RS 2023/100'), rows[0])
check((rows[1]['undertecknare'], rows[1]['uppsagningstid_slut']) == ('Bo "Bosse" Exempel', '2026-01-31'), rows[1])


# iCalendar.
def calendar(*words):
    code, out, said = run(klausul, 'register', 'avtal', '--format', 'ical', *words, '--date', '2026-01-01', cwd=library)
    check(code == 3, said)
    return out


text = calendar()
lines = text.split('\r\n')
check(lines[-1] == '' and '\n' not in ''.join(lines), 'every line ends with CRLF')
check(all(len(line.encode()) <= 75 for line in lines), 'no line is longer than 75 octets')
events = []
for line in text.replace('\r\n ', '').split('\r\n'):
    if line == 'BEGIN:VEVENT':
        events.append({})
    elif events and ':' in line:
        name, _, value = line.partition(':')
        events[-1][name] = value
check([event['DTSTART;VALUE=DATE'] for event in events] == ['20240101', '20251231', '20260131', '20260331', '20261231'], events)
check(len({event['UID'] for event in events}) == 5, 'each event has an identifier of its own')
check(all(re.fullmatch(r'20231013T000000Z', event['DTSTAMP']) for event in events), 'stamped by the lock, not by a clock')
check(events[2]['SUMMARY'].startswith('uppsägningstiden går ut (Bergs kommun): '), events[2])
check('\\navtal/avtal.xml\\n' in events[0]['DESCRIPTION'], events[0])
check('Härjedalen\\, Bergs kommun' in events[0]['DESCRIPTION'] and 'EXEMPEL 2023/1\\n' in events[0]['DESCRIPTION'], events[0])
check(calendar() == text, 'equal bytes')

# To a file: whole, never over what the register is made from, never if anything is wrong.
calendar('-o', work / 'avtal.ics')
check((work / 'avtal.ics').read_bytes().decode() == text, 'the file is what is printed')
before = parameters.read_bytes()
said, _ = command('register', 'avtal', '-o', parameters, code=2)
check('write-failed' in said and parameters.read_bytes() == before, said)
(work / 'lank.csv').symlink_to(parameters)
said, _ = command('register', 'avtal', '-o', work / 'lank.csv', code=2)
check('write-failed' in said and parameters.read_bytes() == before, said)

# Nor over a file of another kind: what an earlier register has become is, what something else is stays.
for format, own in (('csv', work / 'avtal.csv'), ('ical', work / 'avtal.ics'), ('json', work / 'avtal.json'), ('text', work / 'avtal.txt')):
    options = ('register', 'avtal', '--format', format, '--date', '2026-01-01', '--lang', 'en')
    for _ in range(2):
        code, _, said = run(klausul, *options, '-o', own, cwd=library)
        check(code == 3 and own.stat().st_size > 100, f'{format}: {code} {said}')
    empty = work / f'tom.{format}'
    empty.touch()
    check(run(klausul, *options, '-o', empty, cwd=library)[0] == 3 and empty.read_bytes() == own.read_bytes(), f'{format}: over an empty file')
    for name, bytes_ in (('a.pdf', b'%PDF-1.7\n'), ('params.xml', b'<avtal/>'), ('anteckningar.txt', b'Kom ih\xc3\xa5g'),
                         ('annan.csv', b'fil,namn\r\n'), ('annan.json', b'{"date": "2026-01-01", "other": []}'),
                         ('annan.ics', b'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//X//Y//SV\r\n'), ('kort', b'f')):
        other = work / name
        other.write_bytes(bytes_)
        code, out, said = run(klausul, *options, '-o', other, cwd=library)
        said += out
        check(code == 2 and 'write-failed' in said and 'choose another name' in said, f'{format} over {name}: {code} {said}')
        check(other.read_bytes() == bytes_, f'{format}: {name} was written over')
        other.unlink()
code, _, said = run(klausul, 'register', 'avtal', '--format', 'csv', '-o', work / 'avtal.ics', '--date', '2026-01-01', cwd=library)
check(code == 2 and 'write-failed' in said, 'a table over a calendar')
code, _, said = run(klausul, 'register', 'avtal', '--format', 'csv', '-o', work / 'ingen/avtal.csv', '--date', '2026-01-01', '--lang', 'en', cwd=library)
check(code == 2 and 'make the folder' in said, said)

# Equal files, equal bytes: from wherever, however the folder is named, in whatever locale; words only by --lang.
for format in ('csv', 'ical'):
    wanted = run(klausul, 'register', 'avtal', '--format', format, '--date', '2026-01-01', cwd=library)[1]
    for words, where in ((['avtal/'], library), (['./avtal/../avtal'], library), ([folder], work), (['.'], folder), ([], folder),
                         (['avtal/avtal.xml'], library), (['avtal.las.xml'], folder), ([], library), (['..'], folder)):
        out = run(klausul, 'register', *words, '--format', format, '--date', '2026-01-01', cwd=where)[1]
        check(out == wanted, f'{format} {words} in {where}')
    for locale in ('en_GB.UTF-8', 'de_DE.UTF-8', 'POSIX'):
        out = run(klausul, 'register', 'avtal', '--format', format, '--date', '2026-01-01', cwd=library, env={'LC_ALL': locale})[1]
        check(out == wanted, f'{format} in {locale}')
check('SUMMARY:begins: ' in calendar('--lang', 'en') and 'SUMMARY:börjar: ' in calendar(), 'words by --lang alone')
# Outside of a library the register is the folder that is named.
outside = work / 'utanfor'
shutil.copytree(folder, outside / 'a')
out = run(klausul, 'register', outside / 'a', '--format', 'csv', '--date', '2026-01-01', cwd=work)[1]
check('\r\navtal.xml,' in out, out)
shutil.copytree(folder, outside / 'b')
out = run(klausul, 'register', 'a', 'b', '--format', 'csv', '--date', '2026-01-01', cwd=outside)[1]
check(run(klausul, 'register', 'a', './b', outside / 'a', '../utanfor/b', '--format', 'csv', '--date', '2026-01-01', cwd=outside)[1] == out, 'each once')
check('\r\na/avtal.xml,' in out and '\r\nb/avtal.xml,' in out, out)

# For people.
code, out, said = run(klausul, 'register', 'avtal', '--date', '2026-01-01', '--lang', 'sv', cwd=library)
check('2025-12-31  sista dag då en uppsägning ska ha mottagits' in out and 'Bo "Bosse" Exempel (uppsagt 2025-01-10)' in out and '\n1 avtal\n' in out, out)
check(out.startswith('Avtalsregister den 2026-01-01\n') and '      beslut 2023-11-20 organ.rs § 214, dnr RS 2023/100\n' in out, out)
check('avtal.uppgifter.xml:6' in said and 'utkast' in said, said)


# An event keeps its identifier when its day, its note and its neighbours change; SEQUENCE and the stamps tell what is recorded of it.
def told(text=None):
    """Each event by its identifier."""
    all_events = {}
    for part in (text or calendar()).replace('\r\n ', '').split('BEGIN:VEVENT\r\n')[1:]:
        lines = dict(line.partition(':')[::2] for line in part.split('\r\nEND:VEVENT')[0].split('\r\n'))
        check(lines['UID'] not in all_events, f'the same identifier twice: {lines}')
        all_events[lines['UID']] = lines
    return all_events


def recorded(old, new):
    check(old in good, old)
    records.write_text(good.replace(old, new, 1))
    events = told()
    records.write_text(good)
    return events


known = told()
check(all('SEQUENCE' not in event and 'LAST-MODIFIED' not in event for event in known.values()), 'nothing is known of changes')
for old, new in (('<uppfoljning datum="2026-03-31"/>', '<uppfoljning datum="2026-04-30" anteckning="flyttad"/>'),
                 ('mottagen="2025-01-31"', 'mottagen="2025-02-10"'), ('<anteckning', '<uppfoljning datum="2030-01-01"/><anteckning'),
                 ('<uppfoljning datum="2025', '<uppfoljning id="u1" datum="2029-01-01"/><uppfoljning datum="2025'),
                 ('<part id="part.are">', '<part id="part.krokom"/><part id="part.are">')):
    check(known.keys() <= recorded(old, new).keys(), f'{new}: another event')
moved = recorded('<uppfoljning datum="2026-03-31"/>', '<uppfoljning datum="2026-04-30"><flyttad fran="2026-03-31" antecknad="2025-06-01"/></uppfoljning>')
changed = [event for event in moved.values() if 'SEQUENCE' in event]
check(moved.keys() == known.keys() and len(changed) == 1, changed)
check((changed[0]['SEQUENCE'], changed[0]['DTSTAMP'], changed[0]['LAST-MODIFIED'], changed[0]['DTSTART;VALUE=DATE']) ==
      ('1', '20250601T000000Z', '20250601T000000Z', '20260430'), changed)
# A file that is moved keeps its events if it keeps its name in the records.
records.write_text(good.replace('<uppgifter>', '<uppgifter id="avtal/avtal.xml">'))
folder.rename(library / 'arkiv')
out = run(klausul, 'register', 'arkiv', '--format', 'ical', '--date', '2026-01-01', cwd=library)[1]
check(told(out).keys() == known.keys() and 'arkiv/avtal.xml' in out, out)
(library / 'arkiv').rename(folder)
records.write_text(good)

# Two agreements of one name would be one in a calendar.
(folder / 'kopia').mkdir()
for name in (parameters, records, lock):
    shutil.copy(name, folder / 'kopia')
check('recorded-twice' not in command('register', 'avtal', code=3)[0], 'a copy without a name is another agreement')
for name in (records, folder / 'kopia' / records.name):
    name.write_text(good.replace('<uppgifter>', '<uppgifter id="a">'))
check('recorded-twice' in command('register', 'avtal', code=2)[0], 'two of one name')
shutil.rmtree(folder / 'kopia')
records.write_text(good)

# Without days a calendar is one nonetheless, and it is said that it is empty.
(work / 'tomt').mkdir()
code, out, said = run(klausul, 'register', work / 'tomt', '--format', 'ical', '--lang', 'en', cwd=work)
check(code == 0 and 'BEGIN:VTIMEZONE\r\nTZID:Europe/Stockholm\r\n' in out and 'VEVENT' not in out and '[no-days]' in said, f'{code} {out} {said}')

# A table that others open computes nothing, whatever stands in the records.
records.write_text(good.replace('namn="Anna Exempel"', 'namn="=HYPERLINK(&quot;x&quot;)"').replace('§ 214', '-12').replace('RS 2023/100', '@SUM(1)')
                   .replace('namn="Bo', 'namn="+Bo'))
out = run(klausul, 'register', 'avtal', '--format', 'csv', '--date', '2026-01-01', cwd=library)[1]
rows = list(csv.DictReader(io.StringIO(out, newline=''), strict=True))
check((rows[0]['undertecknare'], rows[0]['paragraf'], rows[0]['beslutets_diarienummer'], rows[1]['undertecknare']) ==
      ('\'=HYPERLINK("x"), ordförande', '-12', "'@SUM(1)", '\'+Bo "Bosse" Exempel'), rows[:2])

# Several decisions, at several levels, and two who sign: all are shown.
records.write_text(good.replace('<beslut organ="organ.ks_berg" datum="2023-11-21"/>', '<beslut organ="organ.ks_berg" datum="2023-11-28" paragraf="§ 9" diarienummer="KF 7"/>'
                   '<beslut organ="organ.ks_berg" datum="2023-11-21"/><underskrift namn="Cia" ort="Berg" datum="2023-12-03"/>'))
_, answer = command('register', 'avtal', code=3)
berg = answer['result']['agreements'][0]['parties'][1]
check([(d['date'], d['section'], d['record_number'], d['body']) for d in berg['decisions']] ==
      [('2023-11-21', '', '', 'organ.ks_berg'), ('2023-11-28', '§ 9', 'KF 7', 'organ.ks_berg')], berg)
check([s['name'] for s in berg['signatures']] == ['Cia', 'Bo "Bosse" Exempel'] and berg['signatures'][0]['place'] == 'Berg', berg)
out = run(klausul, 'register', 'avtal', '--format', 'csv', '--date', '2026-01-01', cwd=library)[1]
row = list(csv.DictReader(io.StringIO(out, newline=''), strict=True))[1]
check((row['beslut'], row['paragraf'], row['alla_beslut'], row['undertecknare']) ==
      ('2023-11-28', '§ 9', '2023-11-21 organ.ks_berg; 2023-11-28 organ.ks_berg § 9, dnr KF 7', 'Cia; Bo "Bosse" Exempel'), row)
out = run(klausul, 'register', 'avtal', '--date', '2026-01-01', cwd=library)[1]
check('      beslut 2023-11-21 organ.ks_berg\n      beslut 2023-11-28 organ.ks_berg § 9, dnr KF 7\n' in out, out)
records.write_text(good)

# How a notice runs is said by the agreement, or by the records, or nowhere: then it is told and not counted.
whole = lock.read_text()
check('namn="uppsagningstid" manader="12" raknas-fran="mottagen"/>' in whole, 'the lock keeps what the clause says')
lock.write_text(whole.replace(' raknas-fran="mottagen"', ''))
said, answer = command('register', 'avtal', code=3)
one = answer['result']['agreements'][0]
check('notice-unsettled' in said and (one['notice_from'], one['notice_months'], one['last_notice'], one['parties'][1]['notice_ends']) ==
      (None, 12, None, None), f'{said} {one}')
row = list(csv.DictReader(io.StringIO(run(klausul, 'register', 'avtal', '--format', 'csv', '--date', '2026-01-01', cwd=library)[1], newline='')))[1]
check((row['raknas_fran'], row['uppsagning'], row['uppsagningstid_slut']) == ('framgår inte', '', ''), row)
records.write_text(good.replace('<uppgifter>', '<uppgifter>\n  <uppsagningstid raknas-fran="lamnad"/>'))
said, answer = command('register', 'avtal', code=3)
one = answer['result']['agreements'][0]
check('notice-unsettled' not in said and (one['notice_from'], one['last_notice'], one['parties'][1]['notice_ends']) ==
      ('given', '2025-12-31', '2026-01-10'), f'{said} {one}')
lock.write_text(whole)
check('notice-settled' in command('register', 'avtal', code=2)[0], 'the records say it otherwise')
records.write_text(good)
lock.write_text(whole.replace('  <bygge', '  <dag slag="uppsagningstid" namn="kort_tid" manader="3" raknas-fran="mottagen"/>\n  <bygge'))
said, answer = command('register', 'avtal', code=3)
one = answer['result']['agreements'][0]
check('notice-unsettled' in said and (one['notice_months'], one['notice_periods'], one['last_notice']) == (None, [12, 3], None), f'{said} {one}')
records.write_text(good.replace('<uppgifter>', '<uppgifter>\n  <uppsagningstid namn="kort_tid"/>'))
check(command('register', 'avtal', code=3)[1]['result']['agreements'][0]['last_notice'] == '2026-09-30', 'three months before the end')
lock.write_text(whole)
records.write_text(good)

# What does not fit, each at its line.
def with_records(old, new, slug, code=2, day='2026-01-01', lower=0):
    check(old in good, old)
    records.write_text(good.replace(old, new, 1))
    said, answer = command('register', 'avtal', code=code, day=day)
    check(slug in said, f'{slug}: {said}')
    told = [d for d in answer['diagnostics'] if d['slug'] == slug]
    line = good[:good.find(old)].count('\n') + 1 + lower
    check(told and told[0]['file'] == 'avtal/avtal.uppgifter.xml' and told[0]['line'] == line, f'{slug}: {told}, wanted line {line}')
    code, out, _ = run(klausul, 'register', 'avtal', '--format', 'csv', '-o', work / 'fel.csv', '--date', day, cwd=library)
    check((work / 'fel.csv').exists() == (code != 2), f'{slug}: a table is written though something is wrong')
    (work / 'fel.csv').unlink(missing_ok=True)
    records.write_text(good)


with_records('<part id="part.are">', '<part id="part.aare">', 'unknown-party')
with_records('<part id="part.are">', '<part id="part.berg">', 'duplicate-party')
with_records('<beslut organ="organ.ks_berg" datum="2023-11-21"/>', '<beslut organ="organ.ks_berg" datum="2023-12-05"/>',
             'decision-after-signature')
with_records('organ="organ.ks_berg"', 'organ="organ.ks_berga"', 'unknown-register-entry')
with_records('organ="organ.ks_berg"', 'organ="part.berg"', 'wrong-register-entry')
with_records('organ="organ.ks_berg"', 'organ="organ.ks_are"', 'foreign-body')
with_records('mottagen="2025-01-31"', 'mottagen="2025-01-09"', 'record-order')
with_records('<uppsagning datum="2025-01-10"', '<uppsagning datum="2023-10-12"', 'notice-before-date')
with_records('organ="organ.ks_berg"', 'organ="organ.bereder_berg"', 'body-may-not-decide')
with_records('organ="organ.ks_berg"', 'organ="organ.oklart"', 'unsettled-body', code=3)
with_records('datum="2023-11-20" paragraf="§ 214" diarienummer="RS 2023/100"/>\n    <underskrift namn="Anna Exempel" roll="ordförande" datum="2023-12-01"',
             'datum="2023-10-11"/>\n    <underskrift namn="Anna Exempel" roll="ordförande" datum="2023-10-12"', 'signed-before-date', code=3, lower=1)
with_records('<uppsagning ', '<underskrift namn="Bo &quot;Bosse&quot; Exempel" datum="2023-12-05"/><uppsagning ', 'recorded-twice')
with_records('<underskrift namn="Bo', '<beslut organ="organ.ks_berg" datum="2023-11-21"/><underskrift namn="Bo', 'recorded-twice')
with_records('gjord="2025-03-28"', 'gjord="2026-01-02"', 'record-in-future')
with_records('gjord="2025-03-28"', 'gjord="28 mars"', 'bad-attribute-value')
records.write_text(good.replace('    <beslut organ="organ.ks_berg" datum="2023-11-21"/>\n', ''))
check('signed-undecided' in command('register', 'avtal', code=3)[0], 'signed, but nothing decided')
records.write_text(good)
whole = lock.read_text()
lock.write_text(whole.replace('namn="Bergs kommun" undertecknar="ja"', 'namn="Bergs kommun"'))
check('not-signing' in command('register', 'avtal', code=2)[0], 'signed by one that does not sign')
lock.write_text(whole.replace('slag="slutar" namn="avtal_till" datum="2026', 'slag="slutar" namn="avtal_till" datum="2022'))
check('record-order' in command('register', 'avtal', code=2)[0], 'ends before it begins')
lock.write_text(whole[:2000])
said, answer = command('register', 'avtal', code=2)
check('xml-syntax' in said and answer['result']['agreements'] == [], 'a lock that is cut off')
check(answer['result']['unreadable'] == [{'file': 'avtal/avtal.las.xml', 'what': 'lock'}], answer['result'])
lock.write_text(whole)
parameters.write_bytes(before + b'\n')
check('parameters-changed' in command('register', 'avtal', code=3)[0], 'the parameter file was changed')
parameters.unlink()
said, answer = command('register', 'avtal', code=3)
check('parameters-missing' in said and len(answer['result']['agreements']) == 1, said)
parameters.write_bytes(before)
shutil.copy(parameters, folder / 'annat.xml')
said, answer = command('register', 'avtal', code=3)
check('agreement-unlocked' in said and len(answer['result']['agreements']) == 1, said)
told = [d for d in answer['diagnostics'] if d['slug'] == 'agreement-unlocked'][0]
check((told['file'], told['line']) == ('avtal/annat.xml', 4), told)
(folder / 'annat.xml').unlink()
check(command('register', 'saknas.xml', code=2)[0] == ['file-not-found'], 'no such file')

# An older lock without days is a lock.
lock.write_text(re.sub(r'  <dag [^>]*/>\n', '', whole))
said, answer = command('register', 'avtal', code=3)
old = answer['result']['agreements'][0]
check((old['begins'], old['ends'], old['last_notice']) == (None, None, None), old)
lock.write_text(whole)


# What waits. Six months from 2025-07-01 go to 2026-01-01; five to 2025-12-01.
def status(day, *more):
    return command('status', 'avtal', *more, code=3, day=day)[1]['result']


def dates(days):
    return [(day['date'], day['late']) for day in days]


result = status('2025-07-01')
check(result['until'] == '2026-01-01' and dates(result['last_notice']) == [('2025-12-31', False)], result)
check(dates(result['ends']) == [] and dates(result['notices']) == [] and dates(result['follow_ups']) == [], result)
check(dates(status('2025-07-01', '--months', 5)['last_notice']) == [], 'five months')
result = status('2026-06-30')
check(dates(result['ends']) == [] and dates(result['follow_ups']) == [('2026-03-31', True)], result)
check(dates(status('2026-06-30', '--months', 7)['ends']) == [('2026-12-31', False)], 'seven months')
check(dates(status('2026-12-31')['ends']) == [('2026-12-31', False)], 'the last day itself')
waiting = {party['id']: (party['decided'], party['signed']) for party in result['waiting'][0]['parties']}
check(len(waiting) == 7 and waiting['part.are'] == (True, False) and waiting['part.krokom'] == (False, False), waiting)
check(status('2027-01-01')['waiting'] == [], 'an agreement that has ended waits for nobody')
drafts = {one['item'] for one in result['drafts']}
check({'uppsagning@1.0', 'mall:samverkansavtal@1.0'} <= drafts and result['reviews'] == [], drafts)
code, out, said = run(klausul, 'clause', 'submit', 'uppsagning', '--as', 'person.forfattare', '--date', '2026-11-25', cwd=library)
check(code in (0, 3), said)
check([one['item'] for one in status('2026-12-01')['reviews']] == ['uppsagning@1.0'], 'in review')
code, out, _ = run(klausul, 'status', 'avtal', '--date', '2026-06-30', '--lang', 'en', cwd=library)
check('2026-03-31 (late)  avtal/avtal.xml' in out and 'Åre kommun                       has not signed' in out, out)

# Who uses a clause, until when, and whether they have signed.
code, out, said = run(klausul, 'uses', 'uppsagning', 'avtal', '--format', 'json', cwd=library)
document = json.loads(out)['result']['documents'][0]
check((code, document['ends'], document['signed']) == (0, '2026-12-31', False), document)
check([(p['id'], p['signed']) for p in document['parties'] if p['signed']] == [('part.region', '2023-12-01'), ('part.berg', '2023-12-04')], document)

# A party without a place to sign is waited for all the same, and without it the agreement is not signed.
without_place = whole
for party in parties:
    if party not in ('part.region', 'part.berg'):
        without_place = re.sub(rf'  <part id="{party}"[^>]*/>\n', '', without_place)
check(without_place.count('<part ') == 2, without_place[:2000])
lock.write_text(without_place)
check(command('register', 'avtal', code=2)[0].count('unknown-party') == 1, 'records of who is no party')
records.write_text(re.sub(r' *<part id="part.are">.*?</part>\n', '', good, flags=re.S))
check(command('register', 'avtal', code=3)[1]['result']['agreements'][0]['signed'], 'both have signed')
lock.write_text(without_place.replace('  <part id="part.berg"', '  <part id="part.are" namn="Åre kommun"/>\n  <part id="part.berg"'))
one = command('register', 'avtal', code=3)[1]['result']['agreements'][0]
check((one['signed'], one['decided']) == (False, False), one)
waiting = status('2026-06-30')['waiting']
check([party['id'] for party in waiting[0]['parties']] == ['part.are'], waiting)
code, out, _ = run(klausul, 'status', 'avtal', '--date', '2026-06-30', '--lang', 'en', cwd=library)
check('no decision, no place to sign' in out, out)
document = json.loads(run(klausul, 'uses', 'uppsagning', 'avtal', '--format', 'json', cwd=library)[1])['result']['documents'][0]
check(not document['signed'], document)
records.write_text(good)
lock.write_text(whole)

# What is signed does not move; it can be built as it was, and moved when nobody has signed.
for words in (['build', parameters, '--draft', '--relock'], ['upgrade', parameters, '--all']):
    code, out, _ = run(klausul, *words, '--format', 'json', cwd=library)
    check(code == 2 and [d['slug'] for d in json.loads(out)['diagnostics']] == ['signed-agreement'], out)
    check(lock.read_text() == whole, f'{words}: the lock was written')
# Nor is its PDF written over, into which signatures may have been put; the very same is left as it is.
pdf = folder / 'avtal.pdf'
pdf.unlink()
check(run(klausul, 'build', parameters, '--draft', cwd=library)[0] in (0, 3), 'it can be made as long as it is not there')
made = pdf.read_bytes()
stamp = pdf.stat().st_mtime_ns
code, _, said = run(klausul, 'build', parameters, '--draft', cwd=library)
check(code in (0, 3) and pdf.read_bytes() == made and pdf.stat().st_mtime_ns == stamp, f'{code} {said}')
pdf.write_bytes(made + b'% signed\n')
code, out, _ = run(klausul, 'build', parameters, '--draft', '--format', 'json', '--lang', 'en', cwd=library)
told = [d for d in json.loads(out)['diagnostics'] if d['slug'] == 'write-failed']
check(code == 2 and '-o' in told[0]['hint'] and pdf.read_bytes() == made + b'% signed\n', out)
code, _, said = run(klausul, 'build', parameters, '--draft', '-o', work / 'annan.pdf', cwd=library)
check(code in (0, 3) and (work / 'annan.pdf').read_bytes() == made, said)
records.rename(work / 'undan.xml')
code, _, said = run(klausul, 'build', parameters, '--draft', cwd=library)
check(code in (0, 3) and pdf.read_bytes() == made, 'nobody has signed')
(work / 'undan.xml').rename(records)

lock.unlink()
for words in (['--lock'], []):  # nor when its lock is lost: nothing tells what was signed
    code, out, _ = run(klausul, 'build', parameters, '--draft', *words, '--format', 'json', cwd=library)
    check(code == 2 and [d['slug'] for d in json.loads(out)['diagnostics']] == ['signed-agreement'], out)
    check(not lock.exists(), f'{words}: a lock was written')
lock.write_text(whole)
# The gate of CI reads the records too.
records.write_text(good.replace('2023-12-01', '2023-12-41', 1))
code, out, _ = run(klausul, 'register', 'avtal', '--lang', 'en', cwd=library)
check(code == 2 and 'cannot be read' in out and 'Åre kommun' not in out, out)
result = command('register', 'avtal', code=2)[1]['result']
check(result['unreadable'] == [{'file': 'avtal/avtal.uppgifter.xml', 'what': 'records'}] and not result['agreements'][0]['readable'], result)
code, out, _ = run(klausul, 'check', 'avtal', '--format', 'json', cwd=library)
check(code == 2 and any(d['file'].endswith('.uppgifter.xml') for d in json.loads(out)['diagnostics']), out)
records.write_text(re.sub(r' *<underskrift [^>]*/>\n', '', good))
code, _, said = run(klausul, 'build', parameters, '--draft', '--relock', cwd=library)
check(code in (0, 3), said)
records.write_text('<uppgifter>')
code, out, _ = run(klausul, 'build', parameters, '--draft', '--relock', '--format', 'json', cwd=library)
check(code == 2 and 'xml-syntax' in out, 'records that cannot be read may hold signatures')
end()
