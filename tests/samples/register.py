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
bodies.write_text(bodies.read_text().replace('</register>', '''  <organ id="organ.rs" namn="Regionstyrelsen" part="part.region"/>
  <organ id="organ.ks_berg" namn="Kommunstyrelsen i Berg" part="part.berg"/>
  <organ id="organ.ks_are" namn="Kommunstyrelsen i Åre" part="part.are"/>
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
          'remarks': [{'date': '2025-01-10', 'text': 'Brev från Berg.'}],
          'follow_ups': [{'date': '2025-03-31', 'done': True, 'note': 'Årlig'}, {'date': '2026-03-31', 'done': False, 'note': ''}]}
for name, value in wanted.items():
    check(one[name] == value, f'{name}: {one[name]}')
parties = {party['id']: party for party in one['parties']}
check(len(parties) == 9 and all(party['signs'] for party in parties.values()), parties)
check(parties['part.region'] == {'id': 'part.region', 'name': 'Region Jämtland Härjedalen', 'signs': True, 'decided': '2023-11-20',
                                 'body': 'organ.rs', 'section': '§ 214', 'record_number': 'RS 2023/100', 'signed': '2023-12-01',
                                 'signatories': ['Anna Exempel, ordförande'], 'notice': None, 'notice_ends': None}, parties['part.region'])
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

# For people.
code, out, said = run(klausul, 'register', 'avtal', '--date', '2026-01-01', '--lang', 'sv', cwd=library)
check('2025-12-31  sista dag för uppsägning' in out and 'Bo "Bosse" Exempel (uppsagt 2025-01-10)' in out and '\n1 avtal\n' in out, out)
check('avtal.uppgifter.xml:6' in said and 'utkast' in said, said)


# What does not fit, each at its line.
def with_records(old, new, slug, code=2, day='2026-01-01'):
    check(old in good, old)
    records.write_text(good.replace(old, new, 1))
    said, answer = command('register', 'avtal', code=code, day=day)
    check(slug in said, f'{slug}: {said}')
    told = [d for d in answer['diagnostics'] if d['slug'] == slug]
    line = good[:good.find(old)].count('\n') + 1
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
with_records('datum="2023-12-01"', 'datum="2023-10-12"', 'record-order')
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
check('xml-syntax' in command('register', 'avtal', code=2)[0], 'a lock that is cut off')
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

# What is signed does not move; it can be built as it was, and moved when nobody has signed.
for words in (['build', parameters, '--draft', '--relock'], ['upgrade', parameters, '--all']):
    code, out, _ = run(klausul, *words, '--format', 'json', cwd=library)
    check(code == 2 and [d['slug'] for d in json.loads(out)['diagnostics']] == ['signed-agreement'], out)
    check(lock.read_text() == whole, f'{words}: the lock was written')
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
code, out, _ = run(klausul, 'check', 'avtal', '--format', 'json', cwd=library)
check(code == 2 and any(d['file'].endswith('.uppgifter.xml') for d in json.loads(out)['diagnostics']), out)
records.write_text(re.sub(r' *<underskrift [^>]*/>\n', '', good))
code, _, said = run(klausul, 'build', parameters, '--draft', '--relock', cwd=library)
check(code in (0, 3), said)
records.write_text('<uppgifter>')
code, out, _ = run(klausul, 'build', parameters, '--draft', '--relock', '--format', 'json', cwd=library)
check(code == 2 and 'xml-syntax' in out, 'records that cannot be read may hold signatures')
end()
