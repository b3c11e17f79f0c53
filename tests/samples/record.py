#!/usr/bin/env python3
"""`klausul record`: decisions, signatures, notices and follow-ups of a locked agreement, each in one write, held to what `check` holds
records to before anything is written, and nothing lost when a command is killed, when two write at once, or when the disk is full."""
import fcntl
import json
import os
import pathlib
import resource
import shutil
import signal
import subprocess
import time

from support import check, end, klausul, root, run, work

library, folder = work / 'bibliotek', work / 'bibliotek/avtal'
for part in ('clauses', 'templates'):
    shutil.copytree(root / part, library / part)
bodies = library / 'clauses/register/organ.xml'
bodies.write_text(bodies.read_text().replace('</register>', '''  <person id="person.anna" namn="Anna Exempel" part="part.region"/>
  <organ id="organ.rs" namn="Regionstyrelsen" part="part.region"><mandat far="besluta" for="egen"/></organ>
  <organ id="organ.ks_berg" namn="Kommunstyrelsen i Berg" part="part.berg"><mandat far="besluta" for="egen"/></organ>
  <organ id="organ.bereder_berg" namn="Utskottet i Berg" part="part.berg"><mandat far="bereda" for="egen"/></organ>
  <organ id="organ.oklart_berg" namn="Nämnden i Berg" part="part.berg"/>
  <organ id="organ.oklart" namn="Nämnden"><mandat far="besluta" for="egen"/></organ>
  <organ id="organ.kf_berg" namn="Kommunfullmäktige i Berg" part="part.berg"><mandat far="besluta" for="egen"/></organ>
</register>'''))
folder.mkdir()
parameters, records, lock = folder / 'avtal.xml', folder / 'avtal.uppgifter.xml', folder / 'avtal.las.xml'
shutil.copy(root / 'samples/ungdomsmottagning/avtal-exempel.xml', parameters)
code, _, told = run(klausul, 'build', parameters, '--draft', '--lock')
check(code in (0, 3), told)
clerk = 'person.forfattare'


def command(what, *words, date='2026-01-02', params='avtal/avtal.xml', actor=clerk):
    return [klausul, 'record', what, params, '--as', actor, '--date', date, '--format', 'json', '--lang', 'en', *words]


def record(what, *words, code=0, **more):
    """The slugs that are said, and the result."""
    got, out, said = run(*command(what, *words, **more), cwd=library)
    check(got == code, f'{what} {words}: exit code {got}, wanted {code}: {out[:600]} {said}')
    answer = json.loads(out)
    return [d['slug'] for d in answer['diagnostics']], answer['result']


def whole():
    """The records are valid, and `register` finds no errors in them."""
    code, _, said = run('xmllint', '--noout', '--nonet', '--schema', root / 'clauses/avtalsregister.xsd', records)
    check(code == 0, said)
    code, out, _ = run(klausul, 'register', 'avtal', '--date', '2026-01-02', '--format', 'json', cwd=library)
    check(code == 3, out)  # what is signed is a draft
    return json.loads(out)['result']['agreements'][0]


# From nothing to everything, each with the words of the file that a person would write.
said, result = record('decision', '--party', 'part.berg', '--body', 'organ.ks_berg', '--decided', '2023-11-21', '--section', '§ 180', '--dnr', 'KS 2023/12')
check(said == [] and result['created'] and result['file'] == 'avtal/avtal.uppgifter.xml', f'{said} {result}')
check(records.read_text() == '''<?xml version="1.0" encoding="UTF-8"?>
<uppgifter>
  <part id="part.berg">
    <beslut organ="organ.ks_berg" datum="2023-11-21" paragraf="§ 180" diarienummer="KS 2023/12" antecknad="2026-01-02" antecknad-av="person.forfattare"/>
  </part>
</uppgifter>
''', records.read_text())
said, result = record('signature', '--party', 'part.berg', '--name', ' Bo "Bosse"  Exempel & Co', '--role', 'ordförande', '--place', 'Berg', '--signed', '2023-12-04', code=3)
check(said == ['signed-draft'] and not result['created'], f'{said} {result}')
check(result['attributes'] == {'namn': 'Bo "Bosse" Exempel & Co', 'roll': 'ordförande', 'ort': 'Berg', 'datum': '2023-12-04'}, result)
check('    <underskrift namn="Bo &quot;Bosse&quot; Exempel &amp; Co" roll="ordförande" ort="Berg" datum="2023-12-04" ' in records.read_text(), records.read_text())
# What was told before is not told again.
said, _ = record('decision', '--party', 'part.berg', '--body', 'organ.kf_berg', '--decided', '2023-11-30')
check(said == [], said)
said, result = record('notice', '--party', 'part.berg', '--given', '2025-01-10')
berg = result['agreement']['parties'][1]
check(said == [] and (berg['notice'], berg['notice_ends'], len(berg['decisions'])) == ('2025-01-10', None, 2), berg)
said, result = record('notice', '--party', 'part.berg', '--given', '2025-01-10', '--received', '2025-01-31', '--receiver', 'Åre kommun', actor='person.anna')
berg = result['agreement']['parties'][1]
check((berg['notice_ends'], [n['receiver'] for n in berg['notices']]) == ('2026-01-31', ['Åre kommun']), berg)
check(records.read_text().count('<uppsagning ') == 1, 'a notice that is received is the same notice')
check('''    <uppsagning datum="2025-01-10" mottagen="2025-01-31" mottagen-av="Åre kommun" antecknad="2026-01-02" antecknad-av="person.forfattare">
      <tillagg vad="mottagen mottagen-av" antecknad="2026-01-02" antecknad-av="person.anna"/>
    </uppsagning>''' in records.read_text(), 'who recorded it first stays')
record('follow-up', '--due', '2026-03-31', '--note', 'årlig')
record('follow-up', '--due', '2027-03-31')
said, result = record('follow-up', '--due', '2026-03-31', '--move-to', '2026-04-30')
check(result['attributes'] == {'fran': '2026-03-31', 'datum': '2026-04-30'}, result)
record('follow-up', '--id', 'u2', '--done', '2025-12-01')
said, result = record('remark', '--text', 'Brev < svar.', '--day', '2025-01-10')
check([(f['date'], f['done'], f['note']) for f in result['agreement']['follow_ups']] == [('2026-04-30', False, 'årlig'), ('2027-03-31', True, '')], result)
one = whole()
check(one['remarks'] == [{'date': '2025-01-10', 'text': 'Brev < svar.', 'noted': '2026-01-02', 'noted_by': clerk}], one)
text = records.read_text()
check('''  <uppfoljning id="u1" datum="2026-04-30" anteckning="årlig" antecknad="2026-01-02" antecknad-av="person.forfattare">
    <flyttad fran="2026-03-31" antecknad="2026-01-02" antecknad-av="person.forfattare"/>
  </uppfoljning>
''' in text and text.endswith('</uppgifter>\n'), text)
code, out, _ = run(klausul, 'register', 'avtal', '--format', 'ical', '--date', '2026-01-02', cwd=library)
check('SEQUENCE:1' in out and 'LAST-MODIFIED:20260102T000000Z' in out, out)
code, out, _ = run(klausul, 'record', 'remark', 'avtal/avtal.xml', '--as', clerk, '--date', '2026-01-02', '--text', 'Mer', '--lang', 'sv', cwd=library)
check(code == 0 and out == 'antecknat: anteckning, Mer\n  avtal/avtal.uppgifter.xml\n', out)

# A follow-up that the agreement itself has is recorded when it is done or moved.
without_days = lock.read_text()
lock.write_text(without_days.replace('  <bygge', '  <dag slag="uppfoljning" namn="dagar.dag" datum="2028-03-31"/>\n  <dag slag="uppfoljning" namn="dagar.dag" datum="2029-03-31"/>\n  <bygge'))
_, result = record('follow-up', '--due', '2028-03-31', '--done', '2025-12-02')
check(('2028-03-31', True) in [(f['date'], f['done']) for f in result['agreement']['follow_ups']], result)
_, result = record('follow-up', '--due', '2029-03-31', '--move-to', '2029-05-31')
days = [(f['date'], f['done']) for f in result['agreement']['follow_ups']]
check(('2029-05-31', False) in days and ('2029-03-31', False) not in days, days)
whole()
lock.write_text(without_days)

# How a notice runs, where the lock does not say it.
lock.write_text(without_days.replace(' raknas-fran="mottagen"', ''))
check('bad-attribute-value' in record('notice-period', '--period', 'annan_tid', code=2)[0], 'no such period')
_, result = record('notice-period', '--from', 'given')
check((result['agreement']['notice_from'], result['agreement']['parties'][1]['notice_ends']) == ('given', '2026-01-10'), result)
known = records.read_bytes()
for words in (('--from', 'received', '--period', 'uppsagningstid'), ('--from', 'received'), ('--from', 'given')):
    check(record('notice-period', *words, code=2)[0] == ['already-recorded'] and records.read_bytes() == known, words)
_, result = record('notice-period', '--period', 'uppsagningstid', actor='person.anna')
check(result['agreement']['notice_from'] == 'given' and records.read_text().count('<uppsagningstid') == 1, records.read_text())
check('<tillagg vad="namn" antecknad="2026-01-02" antecknad-av="person.anna"/>' in records.read_text(), records.read_text())
records.write_bytes(known.replace(b'raknas-fran="lamnad"', b'raknas-fran="mottagen"'))
whole()
lock.write_text(without_days)
good = records.read_bytes()


# What may not be recorded is not: refused, with a remedy, and not a byte is written.
def refused(slugs, what, *words, **more):
    before = records.read_bytes() if records.exists() else None
    got, out, said = run(*command(what, *words, **more), cwd=library)
    answer = json.loads(out)
    told = [d['slug'] for d in answer['diagnostics']]
    check(got == 2 and set(slugs) <= set(told) and answer['result'] is None, f'{what} {words}: {got} {told} {said}')
    check(all(d['hint'] for d in answer['diagnostics'] if d['slug'] in slugs), f'{what}: no remedy: {out}')
    check((records.read_bytes() if records.exists() else None) == before, f'{what} {words}: written')
    check(slugs in (['xml-syntax'],) or not any(d['file'] for d in answer['diagnostics']), f'{what} {words}: a line of what is not written: {out}')
    check(sorted(path.name for path in folder.iterdir() if 'konflikt' in path.name or path.name.endswith('.tmp')) == [], f'{what}: something is left')


berg = ('--party', 'part.berg')
refused(['unknown-party'], 'decision', '--party', 'part.aare', '--body', 'organ.rs', '--decided', '2023-11-21')
refused(['unknown-register-entry'], 'decision', *berg, '--body', 'organ.ks_berga', '--decided', '2023-11-21')
refused(['wrong-register-entry'], 'decision', *berg, '--body', 'part.berg', '--decided', '2023-11-21')
refused(['foreign-body'], 'decision', *berg, '--body', 'organ.rs', '--decided', '2023-11-21')
refused(['body-may-not-decide'], 'decision', *berg, '--body', 'organ.bereder_berg', '--decided', '2023-11-22')
refused(['unknown-party'], 'decision', '--party', 'Åre', '--body', 'organ.rs', '--decided', '2023-11-21')
refused(['unknown-register-entry'], 'decision', *berg, '--body', 'Styrelsen', '--decided', '2023-11-21')
out = run(*command('decision', '--party', 'Åre', '--body', 'organ.rs', '--decided', '2023-11-21'), cwd=library)[1]
check('part.are (Åre kommun)' in json.loads(out)['diagnostics'][0]['hint'], out)
out = run(*command('decision', *berg, '--body', 'organ.bereder_berg', '--decided', '2023-11-22'), cwd=library)[1]
check('organ.kf_berg' in json.loads(out)['diagnostics'][0]['hint'], out)
for unsettled in ('organ.oklart', 'organ.oklart_berg'):
    check(record('decision', *berg, '--body', unsettled, '--decided', '2023-11-22', code=3)[0] == ['unsettled-body'], unsettled)
    records.write_bytes(good)
refused(['recorded-twice'], 'decision', *berg, '--body', 'organ.ks_berg', '--decided', '2023-11-21', '--section', '§ 180')
refused(['decision-after-signature'], 'decision', *berg, '--body', 'organ.ks_berg', '--decided', '2023-12-05')
refused(['recorded-twice'], 'signature', *berg, '--name', 'Bo "Bosse" Exempel & Co', '--signed', '2023-12-05')
refused(['record-in-future'], 'signature', *berg, '--name', 'Cia', '--signed', '2026-01-03')
refused(['wrong-use'], 'signature', *berg, '--name', ' ', '--signed', '2023-12-05')
refused(['wrong-use'], 'signature', *berg, '--name', 'Cia', '--signed', '5 december')
refused(['wrong-use'], 'signature', *berg, '--name', '\udcff\udcfe', '--signed', '2023-12-05')
refused(['recorded-twice'], 'notice', *berg, '--given', '2025-01-10')
refused(['already-recorded'], 'notice', *berg, '--given', '2025-01-10', '--received', '2025-01-31', '--receiver', 'Åre kommun')
refused(['already-recorded'], 'notice', *berg, '--given', '2025-01-10', '--received', '2025-02-01')
refused(['notice-before-date'], 'notice', *berg, '--given', '2023-10-12')
refused(['record-order'], 'notice', *berg, '--given', '2025-03-10', '--received', '2025-03-09')
refused(['unknown-follow-up'], 'follow-up', '--due', '2031-01-01', '--done', '2025-12-01')
refused(['already-recorded'], 'follow-up', '--id', 'u2', '--done', '2025-12-01')
out = run(*command('follow-up', '--due', '2027-03-31', '--done', '2025-12-05'), cwd=library)[1]
check('done on 2025-12-01' in json.loads(out)['diagnostics'][0]['message'], out)
refused(['already-recorded'], 'follow-up', '--id', 'u1', '--note', 'annat')
refused(['wrong-use'], 'follow-up', '--note', 'x')
refused(['wrong-use'], 'follow-up', '--due', '2026-04-30', '--done', '2025-12-01', '--move-to', '2026-05-01')
refused(['recorded-twice'], 'follow-up', '--due', '2026-04-30', '--note', 'årlig')
refused(['already-recorded'], 'notice-period', '--from', 'given')
refused(['wrong-use'], 'notice-period')
refused(['wrong-use'], 'remark', '--text', '  ')
refused(['unknown-register-entry'], 'remark', '--text', 'x', actor='person.ingen')
refused(['wrong-register-entry'], 'remark', '--text', 'x', actor='part.berg')
refused(['record-in-future'], 'remark', '--text', 'x', date='2126-01-01')
for nothing in ('avtal/saknas.xml', 'avtal/avtal', ''):
    refused(['file-not-found'], 'remark', '--text', 'x', params=nothing)
refused(['wrong-use'], 'remark', '--text', 'x', params='avtal')
for beside in ('avtal/avtal.las.xml', 'avtal/avtal.uppgifter.xml'):  # as `register` takes them
    check(record('remark', '--text', 'x', params=beside)[1]['file'] == 'avtal/avtal.uppgifter.xml', beside)
    records.write_bytes(good)
shutil.copy(parameters, folder / 'olast.xml')
refused(['lock-missing'], 'remark', '--text', 'x', params='avtal/olast.xml')
(folder / 'olast.xml').unlink()
lock.write_text(without_days.replace('slag="avtal"', 'slag="arende"'))
refused(['no-agreement'], 'remark', '--text', 'x')
lock.write_text(without_days)
parameters.write_bytes(parameters.read_bytes() + b'\n')
check(record('remark', '--text', 'x', code=3)[0] == ['parameters-changed'], 'the parameter file is another')
parameters.write_bytes(parameters.read_bytes()[:-1])
records.write_bytes(good)
lock.write_text(without_days[:1500])
refused(['xml-syntax'], 'remark', '--text', 'x')
lock.write_text(without_days)
signed_by_nobody = without_days.replace('id="part.are" namn="Åre kommun" undertecknar="ja"', 'id="part.are" namn="Åre kommun"')
check(signed_by_nobody != without_days, 'the lock is written otherwise')
lock.write_text(signed_by_nobody)
refused(['not-signing'], 'signature', '--party', 'part.are', '--name', 'Cia', '--signed', '2023-12-05')
lock.write_text(without_days)
two = good.replace(b'id="u1" ', b'').replace(b'</uppgifter>', b'  <uppfoljning id="u9" datum="2026-04-30"/>\n</uppgifter>')
records.write_bytes(two)
refused(['wrong-use'], 'follow-up', '--due', '2026-04-30', '--done', '2025-12-01')
record('follow-up', '--due', '2026-04-30', '--id', 'u9', '--done', '2025-12-01')
check(b'id="u10"' not in records.read_bytes(), 'it is the same follow-up')
record('follow-up', '--due', '2030-04-30')
check(b'id="u10" datum="2030-04-30"' in records.read_bytes(), 'an id that is free')
records.write_text('<uppgifter/>\n')
refused(['notice-settled'], 'notice-period', '--from', 'given')
# Records that are no records, or have a fault already, are not made worse.
for bad, slug in ((b'<uppgifter>', 'xml-syntax'), (b'<las form="1"/>', 'wrong-root'), (b'', 'xml-syntax'),
                  (b'<uppgifter><part id="part.ingen"/></uppgifter>', 'unknown-party')):
    records.write_bytes(bad)
    got, out, said = run(*command('remark', '--text', 'x'), cwd=library)
    check(got == 2 and slug in out and records.read_bytes() == bad, f'{bad}: {got} {out} {said}')

# What a person has written by hand keeps its bytes.
hand = b'\xef\xbb\xbf<!-- f\xc3\xb6r hand -->\r\n<uppgifter>\r\n\t<part id=\'part.berg\'/> <!-- inget \xc3\xa4n -->\r\n\t<!-- slut -->\r\n</uppgifter>'
records.write_bytes(hand)
record('decision', *berg, '--body', 'organ.ks_berg', '--decided', '2023-11-21')
wanted = hand.replace(b"'part.berg'/>", b"'part.berg'>\r\n\t  <beslut organ=\"organ.ks_berg\" datum=\"2023-11-21\" antecknad=\"2026-01-02\" "
                      b"antecknad-av=\"person.forfattare\"/>\r\n\t</part>") + b'\r\n'
check(records.read_bytes() == wanted, records.read_bytes())

# Whatever the order in which two clerks record, the file is the same.
steps = [('signature', *berg, '--name', 'Bo', '--signed', '2023-12-04'), ('decision', *berg, '--body', 'organ.ks_berg', '--decided', '2023-11-21'),
         ('decision', '--party', 'part.region', '--body', 'organ.rs', '--decided', '2023-11-20'), ('remark', '--text', 'Brev')]
texts = set()
for order in (steps, steps[::-1], steps[2:] + steps[:2]):
    records.unlink()
    for step in order:
        run(*command(*step), cwd=library)
    texts.add(records.read_text())
check(len(texts) == 1, texts)

# Killed at any moment of a run: the old file or the new one, whole.
records.write_bytes(good)
step = command('remark', '--text', 'killed')
started = time.monotonic()
subprocess.run(step, cwd=library, capture_output=True, check=True)
length, new = time.monotonic() - started, records.read_bytes()
outcomes = set()
for part in range(30):
    records.write_bytes(good)
    process = subprocess.Popen(step, cwd=library, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(length * part / 26)
    process.send_signal(signal.SIGKILL)
    process.wait()
    outcomes.add(records.read_bytes())
    for path in folder.glob('avtal.uppgifter.xml.*'):  # a killed process cannot take away its temporary file
        path.unlink()
check(outcomes <= {good, new}, 'killed: a file that is neither old nor new')

# Many at once: all is written.
records.unlink()
together = [subprocess.Popen(command('remark', '--text', f'samtidig {n}'), cwd=library, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for n in range(8)]
answers = [(json.loads(process.communicate()[0]), process.returncode) for process in together]
check(all(code == 0 for _, code in answers), answers)
check(all(f'samtidig {n}<' in records.read_text() for n in range(8)) and not list(folder.glob('*konflikt*')), records.read_text())

# The second of two writers, without luck: it has read the file and waits for the lock while the first one writes.
records.write_bytes(good)
holder = os.open(folder, os.O_RDONLY)
fcntl.flock(holder, fcntl.LOCK_EX)
waiting = subprocess.Popen(command('remark', '--text', 'den andra'), cwd=library, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
time.sleep(1)
first = good.replace('årlig'.encode(), b'annan')
records.write_bytes(first)
os.close(holder)
answer = json.loads(waiting.communicate()[0])
check(waiting.returncode == 0 and answer['diagnostics'] == [], answer)
check('annan' in records.read_text() and 'den andra' in records.read_text() and not list(folder.glob('*konflikt*')), records.read_text())

# What was kept of changes that came second is told, each once, whichever of them are left and whether there are records.
records.write_bytes(good)
left = [folder / f'avtal.{name}.xml' for name in ('las.konflikt', 'uppgifter.konflikt', 'uppgifter.konflikt-2', 'uppgifter.konflikt-16')]
for path in left:
    path.write_bytes(good)
for gone in (None, left[1], records):
    if gone:
        gone.unlink()
    for words in (['register', 'avtal'], ['register', 'avtal/avtal.xml'], ['register'], ['check', 'avtal']):
        out = run(klausul, *words, '--date', '2026-01-02', '--format', 'json', '--lang', 'sv', cwd=library)[1]
        told = sorted(d['message'].split("'")[1] for d in json.loads(out)['diagnostics'] if d['slug'] == 'left-conflict')
        check(told == sorted(f'avtal/{path.name}' for path in left if path.exists()), f'{words}: {told}')
for path in left:
    path.unlink(missing_ok=True)


# A disk that takes 500 bytes of a file and no more; a folder that may not be written; records that may not be read.
def small_files():
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (500, 500))


def nobody():
    if os.getuid() == 0:
        os.setgid(65534)
        os.setuid(65534)


def stopped(slug, how, before):
    done = subprocess.run(command('remark', '--text', 'x'), cwd=library, capture_output=True, check=False, preexec_fn=before)
    check(done.returncode == 2 and slug in done.stdout.decode(), f'{how}: {done.returncode} {done.stdout.decode()} {done.stderr.decode()}')


records.write_bytes(good)
stopped('write-failed', 'a full disk', small_files)
check(records.read_bytes() == good, 'a full disk')
os.chmod(work, 0o755)
if subprocess.run(['cat', klausul, str(parameters)], capture_output=True, check=False, preexec_fn=nobody).returncode == 0:
    os.chmod(folder, 0o555)
    stopped('write-failed', 'a read-only folder', nobody)
    os.chmod(folder, 0o777)
    os.chmod(records, 0)
    stopped('file-unreadable', 'records that may not be read', nobody)
    os.chmod(records, 0o644)
    os.chmod(folder, 0o755)
else:
    print('the read-only folder is not tried: another user cannot read the program')
check(records.read_bytes() == good, 'stopped')
records.unlink()
records.mkdir()
stopped('', 'a folder in place of the records', None)
records.rmdir()
target = pathlib.Path(work / 'annanstans.xml')
target.write_bytes(good)
records.symlink_to(target)
record('remark', '--text', 'genom länken')
check(records.is_symlink() and 'genom länken' in target.read_text(), 'a link stays a link')
end()
