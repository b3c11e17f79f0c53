#!/usr/bin/env python3
"""The library is kept by `klausul clause`: the way of a version from draft to repeal, what is refused, what is found out
afterwards, and that nothing is lost when a command is killed, when two write at once, or when the disk is full."""
import fcntl
import json
import os
import resource
import shutil
import signal
import subprocess
import time

from seal_reference import closing, content_seal, links
from support import check, end, klausul, root, run, work

library = work / 'bibliotek'
author, lawyer = 'person.forfattare', 'person.exempel_handlaggare'
clause = library / 'clauses/ekonomi/budget@1.0.xml'


def fresh():
    shutil.rmtree(library, ignore_errors=True)
    library.mkdir()
    for part in ('clauses', 'templates'):
        shutil.copytree(root / part, library / part)


def command(*words):
    return [klausul, 'clause', *map(str, words), '--lang', 'en', '--library', str(library)]


def done(*words, code=0):
    """Runs a command that should end with `code`; answers its JSON."""
    got, out, said = run(*command(*words), '--format', 'json')
    check(got == code, f'{words}: exit code {got}, wanted {code}: {out} {said}')
    return json.loads(out) if out else {}


def slugs(answer):
    return sorted({fault['slug'] for fault in answer.get('diagnostics', [])})


def refused(*words, by):
    before = {path: path.read_bytes() for path in library.rglob('*.xml')}
    answer = done(*words, code=2)
    check(slugs(answer) == [by], f'{words}: {slugs(answer)}, wanted {by}')
    check(before == {path: path.read_bytes() for path in library.rglob('*.xml')}, f'{words}: wrote all the same')
    return answer


def faults(*paths):
    """What check says of how the library is kept."""
    keeping = {'seal-broken', 'unsealed', 'history-broken', 'status-mismatch', 'edited-while-frozen', 'misplaced-file', 'left-conflict',
               'withdrawn-version', 'outside-dates', 'several-in-force'}
    _, out, _ = run(klausul, 'check', *(paths or [library]), '--format', 'json', '--lang', 'en', '--date', '2027-06-01')
    return sorted({fault['slug'] for fault in json.loads(out)['diagnostics']} & keeping)


def state(item, day):
    rows = done('list', item.split('@')[0], '--date', day)['result']
    return next((row['state'], row['in_force']) for row in rows if row['item'] == item)


def agrees(path):
    """The file's seal, if it has one, and its links are those that the description gives."""
    data = path.read_bytes()
    text = data.decode()
    found = [part.split('"')[0] for part in text.split(' kedja="')[1:]]
    wanted = links(data)
    check(found and found[0] == closing(wanted) and found[1:] == wanted[len(wanted) - len(found) + 1:], f'{path}: wrong links')
    if ' sigill="' in text:
        check(text.split(' sigill="')[1].split('"')[0] == content_seal(data), f'{path}: wrong seal')
    check(text.endswith('\n') and not text.endswith('\n\n'), f'{path}: the last line')


# The whole way of a clause, a template and a style, and of what follows them.
fresh()
for item, path in (('ekonomi.budget', 'clauses/ekonomi/budget'), ('mall:beslutsunderlag', 'templates/beslutsunderlag'),
                   ('stil:region', 'templates/stil/region')):
    first, second = library / f'{path}@1.0.xml', library / f'{path}@1.1.xml'
    before = first.read_text().splitlines()
    refused('approve', item, '--as', lawyer, '--dnr', 'D 1', '--from', '2027-01-01', by='wrong-state')
    refused('repeal', item, '--as', lawyer, '--reason', 'x', by='wrong-state')
    refused('revise', item, '--as', author, by='draft-under-way')
    seen = done('submit', item, '--as', author, '--date', '2026-12-01')['result']['content']
    refused('edit-check', item, by='frozen-version')
    refused('submit', item, '--as', author, by='wrong-state')
    approve = ('approve', item, '--date', '2026-12-02', '--from', '2027-01-01')
    refused(*approve, '--as', author, '--dnr', 'D 1', by='same-person')
    refused(*approve, '--as', lawyer, by='missing-particular')
    refused(*approve, '--as', 'person.nobody', '--dnr', 'D 1', by='unknown-register-entry')
    refused(*approve, '--as', 'organ.svom', '--dnr', 'D 1', by='wrong-register-entry')
    refused(*approve, '--as', lawyer, '--dnr', 'D 1', '--body', lawyer, by='wrong-register-entry')
    refused(*approve, '--as', lawyer, '--dnr', 'D 1', '--seen', 'sha256:' + '0' * 64, by='changed-meanwhile')
    refused('approve', item, '--as', lawyer, '--dnr', 'D 1', '--from', '2027-01-01', '--date', '2026-11-01', by='date-out-of-order')
    refused('reject', item, '--as', lawyer, '--date', '2026-12-02', by='missing-particular')
    if item.startswith('mall:'):  # what it uses comes first
        for part in refused(*approve, '--as', lawyer, '--dnr', 'D 1', by='approves-drafts')['diagnostics'][0]['message'].split(': ')[1].split(', '):
            done('submit', part, '--as', author, '--date', '2026-12-01')
            done('approve', part, '--as', lawyer, '--dnr', 'D 1', '--from', '2023-01-01', '--date', '2026-12-01')
    answer = done(*approve, '--as', lawyer, '--dnr', 'D 1', '--body', 'organ.svom', '--section', '§ 14', '--seen', seen[:20])
    check(answer['result']['status'] == 'faststalld', answer)
    agrees(first)
    # A reviewer's diff shows the root's line, the history's line and the two events.
    after = first.read_text().splitlines()
    changed = [line for line in after if line not in before]
    history = 2 if any('<historik>' in line for line in before) else 4
    check(len(changed) == 1 + 1 + 2 + (history - 2) / 2 and len(after) == len(before) + history, f'{item}: the change is large: {changed}')
    done('revise', item, '--as', author, '--reason', 'Ny "lag" & annat', '--date', '2026-12-03')
    refused('new', item, '--as', author, '--name', 'x', by='already-there')
    text = second.read_text()
    check('ersatter="1.0"' in text and 'sigill' not in text and 'giltig-fran' not in text, text[:300])
    body = [path.read_text().split('<historik')[0].splitlines()[2:] for path in (first, second)]
    check(body[0] == body[1], f'{item}: the copy is another')
    agrees(second)
    second.write_text(text.replace('<namn>', '<namn>Nya '))
    checked = done('edit-check', item)['result']
    check(checked['editable'] and checked['changed'] and checked['base'] == '1.0', checked)
    done('edit-check', item, '--as', lawyer, '--date', '2026-12-04')
    check(not done('edit-check', item, '--as', lawyer)['result']['changed'], 'an edit that was noted is told again')
    done('submit', item, '--as', author, '--date', '2026-12-05')
    refused('approve', item, '--as', lawyer, '--dnr', 'D 2', '--from', '2028-01-01', '--date', '2026-12-06', by='same-person')
    # A third person.
    people = library / 'clauses/register/personer.xml'
    if 'person.tredje' not in people.read_text():
        people.write_text(people.read_text().replace('</register>', '  <person id="person.tredje" namn="Tredje"/>\n</register>'))
    refused('approve', f'{item}@1.0', '--as', 'person.tredje', '--dnr', 'D 2', by='wrong-state')
    done('approve', item, '--as', 'person.tredje', '--dnr', 'D 2', '--from', '2028-01-01', '--date', '2026-12-06')
    agrees(second)
    check(first.read_text().splitlines() == after, f'{item}: the old file was touched')
    check(state(f'{item}@1.0', '2026-12-31') == ('faststalld', False), 'before its first day')
    check(state(f'{item}@1.0', '2027-12-31') == ('faststalld', True), 'on its last day')
    check(state(f'{item}@1.0', '2028-01-01') == ('ersatt', False), 'after its last day')
    check(state(f'{item}@1.1', '2028-01-01') == ('faststalld', True), 'its successor')
    sealed = second.read_text().split('sigill="')[1][:71]
    refused('repeal', item, '--as', author, '--date', '2027-01-01', by='missing-particular')
    done('repeal', item, '--as', author, '--reason', 'Ny lag', '--date', '2027-01-01', '--from', '2029-01-01')
    check(sealed in second.read_text() and content_seal(second.read_bytes()) == sealed, 'the repeal touched the seal')
    agrees(second)
    check(state(f'{item}@1.1', '2028-12-31') == ('faststalld', True), 'before its repeal')
    check(state(f'{item}@1.1', '2029-01-01') == ('upphavd', False), 'after its repeal')
    for step in ('submit', 'approve', 'reject', 'repeal'):
        extra = () if step == 'submit' else ('--reason', 'x')
        refused(step, item, '--as', lawyer, *extra, by='wrong-state')
    done('revise', item, '--as', author, '--major')
    check((library / f'{path}@2.0.xml').is_file(), f'{item}: --major makes no 2.0')
    done('reject', item, '--as', author, '--reason', 'behövs inte')
    done('revise', item, '--as', author)
    check('ersatter="1.1"' in (library / f'{path}@2.1.xml').read_text(), 'what a rejected one was to replace')
check(faults() == [], f'after all this: {faults()}')
code, out, said = run('xmllint', '--noout', '--schema', root / 'templates/mall.xsd', *sorted(library.glob('templates/**/*.xml')))
check(code == 0, said[-300:])
code, out, said = run('xmllint', '--noout', '--schema', root / 'clauses/klausul.xsd', *sorted(library.glob('clauses/**/*.xml')))
check(code == 0, said[-300:])

# A repeal says whom it concerns, and that a version is never in force when it is. Until its first day it may be repealed as if it never
# was; from then on it has been in force, and was.
fresh()
agreement = library / 'avtal/avtal.xml'
agreement.parent.mkdir()
shutil.copy(root / 'samples/ungdomsmottagning/avtal-exempel.xml', agreement)
done('submit', 'tvist', '--as', author, '--date', '2026-12-01')
done('approve', 'tvist', '--as', lawyer, '--dnr', 'D 1', '--from', '2023-01-01', '--date', '2026-12-02')
check(run(klausul, 'build', agreement, '--draft', '--lock')[0] in (0, 3), 'a locked agreement')
repeal = ('repeal', 'tvist@1.0', '--as', author, '--reason', 'Ny lag', '--date', '2026-12-03')
refused(*repeal, '--from', '2022-12-31', by='already-in-force')
refused(*repeal, '--from', '2023-01-01', by='already-in-force')
used = json.loads(run(klausul, 'uses', 'tvist@1.0', '--library', library, '--format', 'json', cwd=library)[1])['result']
code, out, said = run(*command(*repeal, '--from', '2023-01-02', '--format', 'json'), cwd=library)
result = json.loads(out)['result']
check(code == 0 and not result['never_in_force'] and result['uses'].pop('whole'), result)
check(result['uses'] == {'templates': used['templates'], 'documents': used['documents']}, result['uses'])
check([d['lock'] for d in used['documents']] == ['avtal/avtal.las.xml'] and 'mall:samverkansavtal@1.0' in [t['item'] for t in used['templates']], used)
fresh()
for first_day, day, never in (('2027-01-01', (), True), ('2027-01-01', ('--from', '2027-01-01'), True), ('2027-01-01', ('--from', '2027-01-02'), False)):
    fresh()
    done('submit', 'tvist', '--as', author, '--date', '2026-12-01')
    done('approve', 'tvist', '--as', lawyer, '--dnr', 'D 1', '--from', first_day, '--date', '2026-12-02')
    code, out, said = run(*command(*repeal, *day))
    check(code == 0 and ('is never in force: it was to be valid from 2027-01-01' in out) == never, (day, out, said))
    check('used by ' in out and 'mall:samverkansavtal@1.0' in out, out)
    check([state('tvist@1.0', d)[1] for d in ('2026-12-31', '2027-01-01', '2027-01-02')] == [False, not never, False], (day, never))

# A template is not approved before the clauses that an approved one would not get: of a draft that it names it takes the version
# in force in its place, where there is one.
fresh()
(library / 'templates/egen@1.0.xml').write_text('''<mall id="egen" version="1.0" status="utkast" slag="avtal" stil="region"><huvud><namn>Mall</namn></huvud>
<text><titel>Avtal</titel><klausul ref="tvist@1.1"/><klausul ref="sekretess"/></text></mall>
''')
for item in ('tvist', 'stil:region'):
    done('submit', item, '--as', author, '--date', '2026-12-01')
    done('approve', item, '--as', lawyer, '--dnr', 'D 1', '--from', '2023-01-01', '--date', '2026-12-02')
done('revise', 'tvist@1.0', '--as', author, '--date', '2026-12-03')
done('submit', 'mall:egen', '--as', author, '--date', '2026-12-03')
answer = refused('approve', 'mall:egen', '--as', lawyer, '--dnr', 'D 1', '--from', '2027-01-01', '--date', '2026-12-04', by='approves-drafts')
words = [fault['message'] for fault in answer['diagnostics'] if fault['slug'] == 'approves-drafts']
check(len(words) == 1 and 'sekretess@1.0' in words[0] and 'tvist' not in words[0], answer['diagnostics'])
done('submit', 'sekretess', '--as', author, '--date', '2026-12-04')
done('approve', 'sekretess', '--as', lawyer, '--dnr', 'D 1', '--from', '2023-01-01', '--date', '2026-12-04')
done('approve', 'mall:egen', '--as', lawyer, '--dnr', 'D 1', '--from', '2027-01-01', '--date', '2026-12-04')
told = [fault['slug'] for fault in json.loads(run(klausul, 'check', library / 'templates/egen@1.0.xml', '--date', '2027-01-01', '--format', 'json')[1])['diagnostics']]
check('predecessor-used' in told and 'unapproved-clause' not in told and 'no-version-in-force' not in told, told)

# New files of each kind, and names that are none.
fresh()
for item, path in (('ekonomi.ny.sak', 'clauses/ekonomi/ny/sak'), ('mall:ny', 'templates/ny'), ('stil:ny', 'templates/stil/ny')):
    done('new', item, '--as', author, '--name', 'En "ny" & <bra> sak', '--purpose', 'Prov')
    check(content_seal((library / f'{path}@1.0.xml').read_bytes()) in (library / f'{path}@1.0.xml').read_text(), f'{item}: no seal noted')
    agrees(library / f'{path}@1.0.xml')
    if not item.startswith('stil:'):
        refused('submit', item, '--as', author, by='placeholder-text')
check(faults() == [], f'new files: {faults()}')
refused('submit', 'ekonomi.ny.sak', '--as', author, '--date', '2062-01-01', by='record-in-future')
for name in ('Ekonomi', 'lag:x', 'a@1', '../x', 'a@1.0.konflikt'):
    refused('show', name, by='wrong-use')
refused('show', 'ekonomi.buget', by='unknown-clause')
refused('show', 'ekonomi.budget@7.0', by='unknown-version')
refused('show', 'mall:nej', by='unknown-template')
refused('show', 'stil:nej', by='unknown-style')
refused('new', 'register.x', '--as', author, '--name', 'x', by='reserved-name')
refused('new', 'mall:stil.x', '--as', author, '--name', 'x', by='reserved-name')
refused('new', 'mall:tva', '--as', author, '--name', 'x', '--style', '"><x', by='wrong-use')
refused('new', 'x', '--as', author, '--name', '  ', by='wrong-use')
refused('submit', 'tvist', '--as', author, '--reason', 'a\x01b', by='wrong-use')
refused('submit', 'tvist', '--as', author, '--date', 'i dag', by='wrong-use')
refused('submit', 'tvist', by='wrong-use')

# What people read: words, in both languages and without colour.
done('revise', 'ekonomi.budget@1.0', '--as', author)
second = library / 'clauses/ekonomi/budget@1.1.xml'
second.write_text(second.read_text().replace('Den totala grundbudgeten', 'Hela grundbudgeten'))
for words in (('diff', 'ekonomi.budget@1.0', '1.1'), ('diff', 'ekonomi.budget'), ('log', 'ekonomi.budget'), ('edit-check', 'ekonomi.budget')):
    code, out, said = run(*command(*words))
    check(code == 0 and '[-Den totala-]{+Hela+} grundbudgeten för verksamheten' in out, f'{words}: {out} {said}')
    check('\x1b' not in out and not said, f'{words}: {said}')
compared = done('diff', 'ekonomi.budget@1.0', '1.1')['result']
pieces = [piece for line in compared['lines'] for piece in line]
check(compared['changed'] and {'kind': 'gone', 'text': 'Den totala'} in pieces, compared)
check(not done('diff', 'tvist@1.0', 'tvist@1.0')['result']['changed'], 'a version differs from itself')
code, out, _ = run(klausul, 'clause', 'list', 'ekonomi.budget', '--lang', 'sv', '--library', library)
check(code == 0 and out.count('utkast') == 2 and 'Grundbudget' in out, out)
everything = done('list')['result']
check(len(everything) == len([p for p in library.rglob('*@*.xml')]), 'list leaves something out')
check({row['kind'] for row in done('list', 'mall:')['result']} == {'mall'}, 'list mall:')
log = done('log')['result']
check(len(log) == len(everything) - 3 or len(log) > 40, f'{len(log)} events')
check([entry['event']['datum'] for entry in log] == sorted(entry['event']['datum'] for entry in log), 'the log is out of order')
for words in (['--help'], ['approve', '--help']):
    check(run(klausul, 'clause', *words, '--lang', 'sv')[1] != run(klausul, 'clause', *words, '--lang', 'en')[1], words)

# What was done behind the commands' back is found out.
fresh()
done('submit', 'ekonomi.budget', '--as', author, '--date', '2026-12-01')
reviewed = clause.read_text()
clause.write_text(reviewed.replace('varav', 'av vilka'))
check(faults() == ['edited-while-frozen'], f'edited in review: {faults()}')
refused('approve', 'ekonomi.budget', '--as', lawyer, '--dnr', 'D', '--date', '2026-12-02', by='edited-while-frozen')
clause.write_text(reviewed)
done('approve', 'ekonomi.budget', '--as', lawyer, '--dnr', 'D', '--date', '2026-12-02')
good = clause.read_text()
line = next(number for number, text in enumerate(good.splitlines(), 1) if '<klausul' in text)
parameters = root / 'samples/ungdomsmottagning/avtal.xml'
pdf = work / 'a.pdf'
build = (klausul, 'build', parameters, '--draft', '--library', library, '-o', pdf, '--lang', 'en')
check(run(*build)[0] in (0, 3), 'a sealed clause is not built')
seal = ' sigill="' + good.split('sigill="')[1][:71] + '"'
broken_ones = {
    'a letter': good.replace('varav', 'Varav'), 'a date': good.replace('giltig-fran="2023', 'giltig-fran="2022'),
    'a label': good.replace('etikett="Budgetår"', 'etikett="År"'), 'a bound': good.replace(' minst="0"', '', 1),
    'the reason': good.replace('<skal>S000', '<skal>S001'), 'a field': good.replace('{{budgetar}}', '{{grundbudget}}'),
    'the seal': good.replace(seal, ' sigill="sha256:' + '0' * 64 + '"'), 'no seal': good.replace(seal, ''),
    'a draft again': good.replace('"faststalld" giltig', '"utkast" giltig').replace('varav', 'Varav')}
for what, broken in broken_ones.items():
    check(broken != good, f'{what}: nothing was broken')
    clause.write_text(broken)
    code, _, said = run(*build)
    check(code == 2 and '[seal-broken]' in said and f'budget@1.0.xml:{line}:' in said and "'ekonomi.budget@1.0'" in said, f'{what}: {said}')
    check('seal-broken' in faults(clause), f'{what}: check does not see it')
clause.write_text(broken_ones['a letter'])
refused('repeal', 'ekonomi.budget', '--as', author, '--reason', 'x', by='seal-broken')
clause.write_text('\ufeff' + good.replace('\n', '\r\n').replace('    <', '\t<'))
check(run(*build)[0] in (0, 3) and faults(clause) == [], f'another layout: {faults(clause)}')
events = [text for text in good.splitlines(True) if '<handelse' in text]
for number, event in enumerate(events):
    clause.write_text(good.replace(event, ''))
    check('history-broken' in faults(clause), f'event {number} removed')
    clause.write_text(good.replace(event, event.replace('datum="2026-1', 'datum="2025-1')))
    check('history-broken' in faults(clause), f'event {number} altered')
clause.write_text(good.replace('status="faststalld"', 'status="upphavd"'))
check(faults(clause) == ['status-mismatch'], f'another status: {faults(clause)}')
clause.write_text(good)

# Killed at any moment of a run: the old file or the new one, whole, and the lock is free for the next.
fresh()
old = clause.read_bytes()
submit = command('submit', 'ekonomi.budget', '--as', author, '--date', '2026-12-01')
started = time.monotonic()
subprocess.run(submit, capture_output=True, check=True)
length, new = time.monotonic() - started, clause.read_bytes()
outcomes = set()
for part in range(40):
    clause.write_bytes(old)
    process = subprocess.Popen(submit, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(length * part / 36)
    process.send_signal(signal.SIGKILL)
    process.wait()
    outcomes.add(clause.read_bytes())
    for path in clause.parent.glob('budget@1.0.xml.*'):  # a killed process cannot take away its temporary file
        path.unlink()
check(outcomes <= {old, new}, 'killed: a file that is neither old nor new')
clause.write_bytes(old)
done('submit', 'ekonomi.budget', '--as', author, '--date', '2026-12-01')
check(clause.read_bytes() == new, 'after the killed ones the next one wrote something else')

# Many at once: one wins, the others are told, and nothing of the winner's is lost.
for _ in range(5):
    fresh()
    steps = [command('reject', 'ekonomi.budget', '--as', author, '--reason', f'skäl {n}', '--format', 'json') for n in range(8)]
    together = [subprocess.Popen(step, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for step in steps]
    answers = [(process.communicate()[0], process.returncode) for process in together]
    check(sorted(code for _, code in answers) == [0] + [2] * 7, f'at once: {[code for _, code in answers]}')
    told = [slugs(json.loads(out)) for out, code in answers if code == 2]
    check(all(each in (['changed-meanwhile'], ['wrong-state']) for each in told), f'at once: {told}')
    check(clause.read_text().count('vad="avvisad"') == 1, 'at once: more than one was written')
    agrees(clause)
    kept = sorted(clause.parent.glob('budget@1.0.konflikt*.xml'))
    check(len(kept) == told.count(['changed-meanwhile']), f'at once: kept {kept}')
    check(all('skäl' in path.read_text() for path in kept), 'at once: what was kept is not what was to be written')
    check([path for path in clause.parent.iterdir() if not path.name.endswith('.xml')] == [], 'at once: something is left behind')
fresh()
together = [subprocess.Popen(command('revise', 'tvist@1.0', '--as', author), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) for _ in range(8)]
made = [process.wait() for process in together].count(0)
versions = sorted(path.name for path in (library / 'clauses').glob('tvist@1.[0-9].xml'))
check(made >= 1 and len(versions) == 1 + made, f'{made} made, {versions}')

# The second of two writers, without luck: it has read the file and waits for the lock while the first one writes.
fresh()
holder = os.open(library, os.O_RDONLY)
fcntl.flock(holder, fcntl.LOCK_EX)
waiting = subprocess.Popen(command('submit', 'ekonomi.budget', '--as', author, '--format', 'json'), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
time.sleep(0.5)
first = old.replace(b'<namn>', b'<namn>Annan ')
clause.write_bytes(first)
os.close(holder)
answer = json.loads(waiting.communicate()[0])
check(waiting.returncode == 2 and slugs(answer) == ['changed-meanwhile'], f'the second writer: {answer}')
check(clause.read_bytes() == first, "the second writer overwrote the first one's text")
kept = clause.with_name('budget@1.0.konflikt.xml')
check('budget@1.0.konflikt.xml' in answer['diagnostics'][0]['hint'], answer)
check('status="granskning"' in kept.read_text() and '<namn>Grundbudget' in kept.read_text(), "the second writer's text is lost")
check(faults() == ['left-conflict'], f'what was kept is not told: {faults()}')
kept.unlink()

# Two versions approved at once: each was judged by a family in which the other was not approved. One of them is told.
fresh()
for words in (('submit', 'tvist', '--as', author, '--date', '2026-12-01'),
              ('approve', 'tvist', '--as', lawyer, '--dnr', 'D 1', '--from', '2023-01-01', '--date', '2026-12-02'),
              ('revise', 'tvist@1.0', '--as', author, '--date', '2026-12-03'), ('submit', 'tvist@1.1', '--as', author, '--date', '2026-12-03'),
              ('revise', 'tvist@1.1', '--as', author, '--date', '2026-12-03'), ('submit', 'tvist@1.2', '--as', author, '--date', '2026-12-03')):
    done(*words)
holder = os.open(library, os.O_RDONLY)
fcntl.flock(holder, fcntl.LOCK_EX)
both = [subprocess.Popen(command('approve', f'tvist@{version}', '--as', lawyer, '--dnr', 'D 2', '--from', '2027-01-01', '--date', '2026-12-04',
                                 '--format', 'json'), stdout=subprocess.PIPE, stderr=subprocess.PIPE) for version in ('1.1', '1.2')]
time.sleep(0.5)
os.close(holder)
answers = [json.loads(one.communicate()[0]) for one in both]
check(sorted(one.returncode for one in both) == [0, 2] and ['changed-meanwhile'] in map(slugs, answers), f'approved at once: {answers}')
check(sum('status="faststalld"' in (library / f'clauses/tvist@{version}.xml').read_text() for version in ('1.1', '1.2')) == 1,
      'both were approved')
fresh()


# A disk that takes 500 bytes of a file and no more.
def small_files():
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (500, 500))


fresh()
files = sorted(os.listdir(clause.parent))
for words in (('submit', 'ekonomi.budget', '--as', author), ('revise', 'ekonomi.budget@1.0', '--as', author)):
    full = subprocess.run(command(*words), capture_output=True, check=False, preexec_fn=small_files)
    check(full.returncode == 2 and b'[write-failed]' in full.stderr, f'a full disk: {full.returncode} {full.stderr.decode()}')
    check(clause.read_bytes() == old and sorted(os.listdir(clause.parent)) == files, 'a full disk: the old file is not whole')

# A disk that is full, where one can be had: the superuser mounts a small one.
disk = work / 'disk'
disk.mkdir()
if os.getuid() == 0 and run('mount', '-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disk)[0] == 0:
    try:
        for part in ('clauses', 'templates'):
            shutil.copytree(library / part, disk / part)
        with open(disk / 'fill', 'wb') as filler:
            try:
                while True:
                    os.write(filler.fileno(), b'x' * 4096)
            except OSError:
                pass
        submit_there = [str(disk) if word == str(library) else word for word in submit]
        full = subprocess.run(submit_there, capture_output=True, check=False)
        there = disk / 'clauses/ekonomi/budget@1.0.xml'
        check(full.returncode == 2 and b'no space is left' in full.stderr, f'a full tmpfs: {full.returncode} {full.stderr.decode()}')
        check(there.read_bytes() == old and sorted(os.listdir(there.parent)) == files, 'a full tmpfs: the old file is not whole')
    finally:
        run('umount', disk)

# A library that may not be written in. The superuser may write everywhere, and becomes someone else for this.
for folder in (work, library):
    folder.chmod(0o755)


def nobody():
    if os.getuid() == 0:
        os.setgid(65534)
        os.setuid(65534)


if subprocess.run(['cat', klausul], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False, preexec_fn=nobody).returncode == 0:
    clause.parent.chmod(0o555)
    shut = subprocess.run(submit, capture_output=True, check=False, preexec_fn=nobody)
    check(shut.returncode == 2 and b'[write-failed]' in shut.stderr, f'a read-only folder: {shut.returncode} {shut.stderr.decode()}')
    check(clause.read_bytes() == old, 'a read-only folder: the file was changed')
    clause.parent.chmod(0o755)
else:
    print('the read-only folder is not tried: another user cannot read the program')
end()
