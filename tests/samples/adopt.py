#!/usr/bin/env python3
"""`klausul adopt` lets templates that name an older version of a clause name a new one: those that are named and no others."""
import fcntl
import hashlib
import json
import os
import signal
import subprocess
import time

from kept_library import approve, command, fresh_library, library, replace, state
from support import check, end, klausul, run

draft = library / 'clauses/ekonomi/budget@1.1.xml'
templates = library / 'templates'


def adopt(*words, who='person.forfattare', code=0):
    return command('adopt', 'ekonomi.budget@1.1', *words, '--as', who, '--date', '2026-12-02', code=code)[:2]


def refused(slug, *words, **more):
    before = state()
    said, _ = adopt(*words, code=2, **more)
    check(slug in said, f'{words}: {said}, wanted {slug}')
    check(state() == before, f'{words}: something was written')


def template(name, body, status='utkast'):
    path = templates / f'{name}@1.0.xml'
    path.write_text(f'''<?xml version="1.0" encoding="UTF-8"?>
<mall id="{name}" version="1.0" status="{status}" slag="avtal" stil="region">
  <huvud><namn>Mall</namn></huvud>
  <text>
    <titel>Avtal</titel>
    {body}
  </text>
</mall>
''')
    return path


fresh_library()
for part in ('ekonomi.budget@1.0', 'stil:region'):
    approve(part, '2023-01-01', date='2026-11-25')
command('clause', 'revise', 'ekonomi.budget@1.0', '--as', 'person.forfattare', '--date', '2026-12-01')
replace(draft, '</huvud>', '  <oforenlig ref="syfte"/>\n  </huvud>')
replace(draft, '</parametrar>', '<parameter namn="provning" typ="text" etikett="Vem som prövar"/></parametrar>')
replace(draft, '</text>', '<stycke>Budgeten prövas av {{provning}}.</stycke></text>')
own = template('egen', '''<!-- <klausul ref="ekonomi.budget@1.0"/> -->
    <avsnitt  rubrik='Ekonomi'><klausul   ref='ekonomi.budget@1.0' /></avsnitt>
    <klausul ref="syfte"/>''')
approved_template = template('fast', '<klausul ref="ekonomi.budget@1.0"/>')
template('vantar', '<klausul ref="ekonomi.budget@1.0"/>')
template('utan', '<klausul ref="tvist"/>')
template('genom', '<klausul ref="yttre"/>')
(library / 'clauses/yttre@1.0.xml').write_text('<klausul id="yttre" version="1.0" status="utkast"><text><klausul ref="ekonomi.budget@1.0"/></text></klausul>\n')
for name in ('fast', 'vantar'):
    command('clause', 'submit', f'mall:{name}', '--as', 'person.forfattare', '--date', '2026-11-26')
command('clause', 'approve', 'mall:fast', '--as', 'person.exempel_handlaggare', '--dnr', 'D 1', '--from', '2023-01-01', '--date', '2026-11-27')

# Without templates: what each would do, and nothing is changed.
before = state()
result = command('adopt', 'ekonomi.budget@1.1')[1]
does = {t['item']: (t['does'], t['older'], t['becomes'], t['through']) for t in result['templates']}
check(does['mall:egen@1.0'] == ('edit', ['1.0'], '', '') and does['mall:fast@1.0'] == ('revise', ['1.0'], '1.1', ''), does)
check(does['mall:vantar@1.0'] == ('frozen', ['1.0'], '', '') and does['mall:genom@1.0'] == ('elsewhere', [], '', 'yttre@1.0'), does)
check(does['mall:samverkansavtal@1.0'][0] == 'by_itself' and 'mall:utan@1.0' not in does, does)
effects = {t['item']: (t['needs'], t['incompatible']) for t in result['templates']}
needs = [{'name': 'provning', 'label': 'Vem som prövar'}]
check(effects['mall:egen@1.0'] == (needs, ['syfte']) and effects['mall:fast@1.0'] == (needs, []), effects)
check(state() == before, 'a list changed something')
code, out, _ = run(klausul, 'adopt', 'ekonomi.budget@1.1', '--library', library, '--lang', 'en')
check(code == 0 and 'nothing is changed' in out and 'needs provning (Vem som prövar)' in out and 'may not stand in one document with syfte' in out, out)

# What may not be done is told, and then nothing is done of what could be.
refused('not-in-template', 'egen', 'utan')
refused('named-by-clause', 'egen', 'genom')
refused('frozen-version', 'vantar')
refused('unknown-template', 'egn')
refused('wrong-use', 'stil:region')
refused('unknown-register-entry', 'egen', who='person.ingen')
refused('changed-meanwhile', 'egen', '--seen', 'sha256:00000000')
refused('wrong-use', 'egen', 'fast', '--seen', 'sha256:00000000')
check(command('adopt', 'ekonomi.budget@1.1', 'egen', code=2)[0] == ['wrong-use'], 'nobody does it')
check(command('adopt', 'ekonomi.budget', code=2)[0] == ['wrong-use'], 'no version')
check(command('adopt', 'mall:egen@1.0', code=2)[0] == ['wrong-use'], 'no clause')

# A draft: the reference and the history, and no other byte.
text = own.read_text()
seal = command('clause', 'show', 'mall:egen')[1]['content']
said, result = adopt('egen', '--seen', seal)
check(said == [] and [(t['does'], t['file']) for t in result['templates']] == [('edit', str(own))], (said, result))
changed = own.read_text()
kept = text.replace("ref='ekonomi.budget@1.0'", "ref='ekonomi.budget@1.1'")
head, history, tail = changed.partition('\n  <historik')
check(head + tail.partition('</historik>')[2] == kept, changed)
check('av="person.forfattare" vad="andrad" skal="tar in ekonomi.budget@1.1"' in history + tail, changed)

# An approved template stays as it is; the next version is a draft that names the clause's.
text = approved_template.read_bytes()
said, result = adopt('mall:fast@1.0', 'fast', 'samverkansavtal')
check(said == [] and [t['does'] for t in result['templates']] == ['revise', 'by_itself'], (said, result))
check(approved_template.read_bytes() == text, 'the approved file was changed')
revised = (templates / 'fast@1.1.xml').read_text()
check('version="1.1" status="utkast"' in revised and 'ersatter="1.0"' in revised and 'ref="ekonomi.budget@1.1"' in revised, revised)
check('ur="1.0"' in revised and 'sigill' not in revised, revised)
said, result = adopt('fast', 'egen')
check(said == [] and [t['does'] for t in result['templates']] == ['has_it', 'has_it'], (said, result))
faults = json.loads(run(klausul, 'check', library, '--date', '2026-12-02', '--format', 'json')[1])['diagnostics']
broken = [d for d in faults if d['slug'] in ('seal-broken', 'history-broken', 'status-mismatch', 'edited-while-frozen', 'xml-syntax')]
check(broken == [], broken)

# Several templates are one change. One of them was changed by somebody meanwhile: none takes it.
names = [f'serie_{number}' for number in range(30)]
series = [template(name, '<klausul ref="ekonomi.budget@1.0"/>') for name in names]
old = [path.read_bytes() for path in series]
words = [klausul, 'adopt', 'ekonomi.budget@1.1', *names, '--as', 'person.forfattare', '--date', '2026-12-02', '--library', str(library)]
holder = os.open(library, os.O_RDONLY)
fcntl.flock(holder, fcntl.LOCK_EX)
waiting = subprocess.Popen([*words, '--format', 'json'], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
time.sleep(0.5)
series[7].write_bytes(old[7] + b'<!-- somebody else -->\n')
os.close(holder)
answer = json.loads(waiting.communicate()[0])
check(waiting.returncode == 2 and [d['slug'] for d in answer['diagnostics']] == ['changed-meanwhile'], answer['diagnostics'])
series[7].write_bytes(old[7])
check([path.read_bytes() for path in series] == old, 'some took it')
kept = series[7].with_name('serie_7@1.0.konflikt.xml')
check('ekonomi.budget@1.1' in kept.read_text(), 'what was to be written is lost')
kept.unlink()


def told(folder=library):
    answer = json.loads(run(klausul, 'check', folder, '--date', '2026-12-02', '--format', 'json', '--lang', 'en')[1])
    return [d for d in answer['diagnostics'] if d['slug'] in ('unfinished-change', 'leftover-file')]


# Killed at any moment, all have taken it, or none, or it is told that it is not finished and one command finishes it.
before = sorted(os.listdir(templates))
started = time.monotonic()
check(run(*words)[0] == 0, 'thirty templates')
length, new = time.monotonic() - started, [path.read_bytes() for path in series]
check(all(b'ref="ekonomi.budget@1.1"' in data for data in new) and sorted(os.listdir(templates)) == before, 'thirty templates')
for part in range(20):
    for path, data in zip(series, old):
        path.write_bytes(data)
    process = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(length * (0.3 + 0.7 * part / 18))
    process.send_signal(signal.SIGKILL)
    process.wait()
    unfinished = (library / '.klausul.pagar').exists()
    slugs = {d['slug'] for d in told()}
    check(('unfinished-change' in slugs) == unfinished, f'{slugs} and the journal is {unfinished}')
    if unfinished:
        check([*command('finish')[:2]] == [['change-finished'], {'finished': True}], 'finish')
    data = [path.read_bytes() for path in series]
    check(data == new if unfinished else data in (old, new), 'some have taken it and some have not')
run(*words)
run(klausul, 'adopt', 'ekonomi.budget@1.1', 'egen', '--as', 'person.forfattare', '--library', library)
command('clause', 'new', 'mall:sist', '--as', 'person.forfattare', '--name', 'x')
check(sorted(os.listdir(templates)) == sorted([*before, 'sist@1.0.xml']) and told() == [], 'something is left behind')

# The same by hand, from what the journal is said to be: one template is in its place and one waits; a third process left a file.
ended = 99999999  # above the highest number that Linux gives a process
for number in (0, 1):
    series[number].write_bytes(old[number])
temporary = series[1].with_name(f'{series[1].name}.{ended}-1.tmp')
temporary.write_bytes(new[1])
series[0].write_bytes(new[0])
lost, busy = (templates / f'a.xml.{pid}-0.tmp' for pid in (ended, os.getpid()))
for path in (lost, busy):
    path.write_text('x')
hashes = [['sha256:' + hashlib.sha256(data[number]).hexdigest() for data in (old, new)] for number in (0, 1)]
(library / '.klausul.pagar').write_text('klausul-pagar 1\n' + ''.join(
    f'{" ".join(hashes[number])} .{ended}-{number}.tmp templates/{series[number].name}\n' for number in (0, 1)))
faults = told()
check([d['slug'] for d in faults] == ['unfinished-change', 'leftover-file', 'leftover-file'], faults)
check(faults[0]['severity'] == 'error' and 'serie_1@1.0.xml' in faults[0]['message'] and f'klausul finish {library}' in faults[0]['hint'], faults)
hints = {d['message'].split("'")[1]: d['hint'] for d in faults[1:]}
check('it can be removed' in hints[str(lost)] and 'runs' in hints[str(busy)] and 'can be removed' not in hints[str(busy)], hints)
said, result = adopt('serie_1')
check(said == ['change-finished', 'changed-meanwhile'] or said == ['change-finished'], said)
check([path.read_bytes() for path in series] == new and told() != [], 'the next command finishes it')
busy.unlink()
command('clause', 'reject', 'mall:sist', '--as', 'person.forfattare', '--reason', 'x')
check(told() == [] and not lost.exists(), 'what a dead process left is still there')

# A clause that may not be used.
command('clause', 'reject', 'ekonomi.budget@1.1', '--as', 'person.forfattare', '--reason', 'x', '--date', '2026-12-03')
refused('withdrawn-version', 'egen')
end()
