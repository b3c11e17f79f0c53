#!/usr/bin/env python3
"""A lock says what a document was made from and holds it there: equal inputs give equal bytes, what is no longer equal is named,
and a document that would become another is not written unless that is asked for."""
import fcntl
import hashlib
import json
import os
import re
import shutil
import subprocess

from kept_library import fresh_library, library, place_agreement, replace
from seal_reference import content_seal
from support import check, end, klausul, root, run, work

agreement = library / 'avtal/avtal.xml'
lock, pdf = agreement.with_suffix('.las.xml'), agreement.with_suffix('.pdf')
budget = library / 'clauses/ekonomi/budget@1.0.xml'


def fresh():
    fresh_library()
    place_agreement(agreement)


def build(*words, code=0, file=agreement):
    """Builds, and checks the exit code; answers the slugs that were said, in order, and the result."""
    got, out, said = run(klausul, 'build', file, *words, '--format', 'json', '--lang', 'en')
    check(got == code, f'{words}: exit code {got}, wanted {code}: {out[:2000]} {said}')
    answer = json.loads(out)
    return [d['slug'] for d in answer['diagnostics']], answer['result'], answer['diagnostics']


def locked():
    fresh()
    build('--draft', '--lock')
    return pdf.read_bytes(), lock.read_bytes()


def refused(what, *words):
    """A build that is told and writes nothing."""
    before = pdf.read_bytes(), lock.read_bytes()
    said, result, faults = build(*words, code=2)
    check((pdf.read_bytes(), lock.read_bytes()) == before, f'{what}: something was written')
    return said, result, faults


def sha256(data):
    return hashlib.sha256(data).hexdigest()


# What the lock holds is so: hashes of files, of the PDF, of its text; the pages are as many.
first, text = locked()
lines = text.decode().splitlines()
check(lines[0].startswith('<?xml') and lines[1] == '<las form="1">' and lines[-1] == '</las>' and text.endswith(b'>\n'), lines[:2])
check(all(line.startswith('  <') and line.endswith('>') for line in lines[2:-1]), 'an element is not on one line')
found = re.findall(r'<(mall|stil|klausul) namn="([^"]+)@([^"]+)" lage="utkast"[^>]* sha256="([0-9a-f]+)" innehall="sha256:[0-9a-f]{64}"', text.decode())
folders = {'mall': 'templates', 'stil': 'templates/stil', 'klausul': 'clauses'}
for kind, name, version, digest in found:
    path = library / folders[kind] / (name.replace('.', '/') + f'@{version}.xml')
    check(sha256(path.read_bytes()) == digest, f'{path}: another hash')
check([kind for kind, *_ in found[:3]] == ['mall', 'stil', 'klausul'] and len(found) > 40, f'{len(found)} files of the library')
for element, path in (('parametrar', agreement), ('register', library / 'clauses/register/parter.xml'), ('avstavning', library / 'templates/avstavning.txt')):
    check(f'<{element} namn="{path.name}" sha256="{sha256(path.read_bytes())}"/>' in text.decode(), f'{path}: not so in the lock')
faces = dict(re.findall(r'<typsnitt namn="([^"]+)" sha256="([0-9a-f]+)"', text.decode()))
check({'Carlito Bold', 'Gentium Book Plus'} <= set(faces), faces)
installed = subprocess.run(['fc-list', ':', 'file'], capture_output=True, check=True).stdout.decode().split(': \n')
check(set(faces.values()) <= {sha256(open(file, 'rb').read()) for file in installed if 'arlito' in file or 'entium' in file}, faces)
programs = dict(re.findall(r'<program namn="([^"]+)" version="([^"]+)"', text.decode()))
check({'klausul', 'harfbuzz', 'hpdf', 'hyphen', 'libdeflate', 'libpng', 'mustache', 'pugixml'} == set(programs), programs)
check(run('pkg-config', '--modversion', 'harfbuzz')[1].strip() == programs['harfbuzz'], programs)
result = re.search(r'<resultat pdf="(\w+)" text="(\w+)" sidor="(\d+)"/>', text.decode())
check(result[1] == sha256(first), 'the hash of the PDF')
rows = ''.join(row + '\n' for row in re.findall(r'<rad>(.*)</rad>', text.decode())).replace('&amp;', '&').replace('&lt;', '<')
check(result[2] == sha256(rows.replace('&gt;', '>').replace('&quot;', '"').encode()), 'the hash of the text')
check('780 000 kronor' in rows.replace('\u00a0', ' ') and rows.startswith('Samverkansavtal'), rows[:200])
check(int(re.search(r'Pages:\s+(\d+)', run('pdfinfo', pdf)[1])[1]) == int(result[3]) == text.count(b'<sida '), 'the number of pages')
parties = re.findall(r'<part id="([^"]+)" namn="([^"]+)" undertecknar="ja"/>', text.decode())
check(len(parties) == 9 and ('part.are', 'Åre kommun') in parties, parties)
# A clause in a section that is off was read; the document does not hold it.
hidden = re.findall(r'<klausul namn="([^"@]+)@[^"]+" lage="utkast" visas="nej"', text.decode())
check('avtalstid.tillsvidare' in hidden and 'avtalstid.bestamd' not in hidden, hidden)

# Equal inputs, equal bytes, whatever is round about; the lock stays as it is, and another one would be the same.
check(build()[0] == [] and pdf.read_bytes() == first and lock.read_bytes() == text, 'a rebuild is another')
code, _, said = run(klausul, 'build', 'avtal.xml', '-o', work / 'x.pdf', cwd=agreement.parent, env={'TZ': 'Pacific/Kiritimati', 'LC_ALL': 'C'})
check(code == 0 and (work / 'x.pdf').read_bytes() == first, said)
check(build('--lock')[0] == [] and lock.read_bytes() == text, 'a second --lock')
lock.unlink()
build('--draft', '--lock')
check(lock.read_bytes() == text, 'the same document has another lock')

# The versions stay, whatever has come since: a newer draft, an approval, another that replaces it.
shutil.copy(budget, budget.with_name('budget@1.1.xml'))
replace(budget.with_name('budget@1.1.xml'), 'version="1.0"', 'version="1.1"')
replace(budget.with_name('budget@1.1.xml'), 'Den totala grundbudgeten', 'Hela grundbudgeten')
check(build()[0] == [] and pdf.read_bytes() == first, 'a newer draft moved the document')
keep = ['--library', library, '--as']
for step in (('submit', 'ekonomi.budget@1.1', *keep, 'person.forfattare', '--date', '2026-12-01'),
             ('approve', 'ekonomi.budget@1.1', *keep, 'person.exempel_handlaggare', '--dnr', 'D 1', '--from', '2023-01-01', '--date', '2026-12-02')):
    code, _, said = run(klausul, 'clause', *step)
    check(code == 0, said)
check(build()[0] == [] and pdf.read_bytes() == first, 'an approved version moved the document')
code, out, _ = run(klausul, 'explain', agreement, '--lang', 'en')
check('ekonomi.budget@1.0' in out and 'locked at version 1.0' in out, out[:400])
budget.with_name('budget@1.1.xml').unlink()
# What was locked may get a state and a history: it says what it said.
code, _, said = run(klausul, 'clause', 'submit', 'ekonomi.budget', *keep, 'person.forfattare')
check(code == 0, said)
said, result, faults = build()
check(said == ['lock-input', 'lock-proved'] and 'what it says is the same' in faults[0]['message'], faults)
check(result['lock']['inputs'][0]['what'] == 'record' and result['lock']['same_document'] and not result['lock']['same_bytes'], result)
check(f'namn="{"ekonomi.budget@1.0"}"' in lines[faults[0]['line'] - 1], 'told at another line')
budget.unlink()
said, _, faults = refused('a version that is gone', '--draft')
check('unknown-clause' in said, said)
shutil.copy(root / 'clauses/ekonomi/budget@1.0.xml', budget.with_name('budget@1.2.xml'))
replace(budget.with_name('budget@1.2.xml'), 'version="1.0"', 'version="1.2"')
said, _, faults = refused('a version that is gone', '--draft')
check(said[0] == 'unknown-version' and faults[0]['file'].endswith('avtal.las.xml') and 'ekonomi.budget@1.0' in lines[faults[0]['line'] - 1], faults)

# What was changed is named at its own line, and it is shown what has become of the document.
locked()
replace(agreement, '<!-- Ekonomi -->', '<!-- Ekonomin -->')
said, result, _ = build()
check(said == ['lock-input', 'lock-proved'] and result['lock']['pages'] == [] and result['lock']['changes'] == [], result)
check(pdf.read_bytes() != first and lock.read_bytes() == text, 'the document is written, the lock stays')
for path, old, new, kind, name in (
        (agreement, '780 000', '790 000', 'parametrar', 'avtal.xml'),
        (budget, 'Den totala grundbudgeten', 'Hela grundbudgeten', 'klausul', 'ekonomi.budget@1.0'),
        (library / 'clauses/register/parter.xml', 'namn="Bergs kommun"', 'namn="Bergs nya kommun"', 'registerpost', 'part.berg'),
        (library / 'templates/samverkansavtal@1.0.xml', '<titel>Samverkansavtal', '<titel>Avtal', 'mall', 'samverkansavtal@1.0')):
    locked()
    replace(path, old, new)
    said, result, faults = refused(name)
    check(said[0] == 'lock-input' and said[-1] == 'lock-mismatch', f'{name}: {said}')
    changes = result['lock']
    check((changes['inputs'][0]['kind'], changes['inputs'][0]['name']) == (kind, name) and changes['pages'], changes)
    # A register's entry is named, and the file that the manifest tells of.
    check(len(changes['inputs']) == (2 if kind == 'registerpost' else 1), changes)
    shown = json.dumps(changes['changes'], ensure_ascii=False)
    check('"added"' in shown and len(changes['changes']) < 20, f'{name}: {shown}')
    check(f'<{kind} namn="{name}"' in text.decode().splitlines()[faults[0]['line'] - 1], f'{name}: told at another line')
code, _, said = run(klausul, 'build', agreement, '--lang', 'en')
check(code == 2 and '[-Samverkansavtal-]{+Avtal+} om Ung' in said and 'looks of pages 1–9' in said, said)
code, _, said = run(klausul, 'check', agreement, '--lang', 'en')
check(code == 2 and '[lock-mismatch]' in said and '{+Avtal+} om Ung' in said, said)
# An entry that the document does not use: the register is another file, and that is all.
locked()
replace(library / 'clauses/register/parter.xml', '</register>', '  <part id="part.ny" namn="Nya kommunen"/>\n</register>')
said, result, _ = build()
check(said == ['lock-input', 'lock-proved'] and result['lock']['inputs'][0]['kind'] == 'register', (said, result))
# The looks alone.
locked()
style = library / 'templates/stil/region@1.0.xml'
colour = re.search(r'farg="(#[0-9a-f]{6})"', style.read_text())[1]
replace(style, colour, '#101010')
said, result, faults = refused('the style')
check(said == ['lock-input', 'lock-mismatch'] and result['lock']['changes'] == [] and result['lock']['pages'], result)
check('looks of' in faults[1]['message'] and 'text' not in faults[1]['message'].split(';')[0], faults)
# A library of another version that makes the same is only named.
locked()
replace(lock, 'namn="harfbuzz" version="', 'namn="harfbuzz" version="0.')
said, _, faults = build()
check(said == ['lock-input'] and 'locked with 0.' in faults[0]['message'], faults)
# Bytes that nothing explains.
locked()
replace(lock, '<resultat pdf="', '<resultat pdf="0')
check(build(code=3)[0] == ['lock-bytes'], 'other bytes')

# Asked for in another way than it was locked; and accepted.
first, text = locked()
for words in (('--pdf', 'a-3a'), ('--no-compact',), ('--sign-fields',), ('--no-provenance',), ('--style', 'kommun')):
    check(refused(words, *words)[0] == ['lock-option'], words)
check(build('--pdf', 'a-2a', '--compact', '--style', 'region')[0] == [] and pdf.read_bytes() == first, 'the same way')
said, _, _ = build('--relock', '--style', 'kommun', '--sign-fields')
check(said[-1] == 'lock-renewed' and b'falt="ja"' in lock.read_bytes() and b'<stil namn="kommun@1.0"' in lock.read_bytes(), said)
second = pdf.read_bytes()
check(second != first and build()[0] == [] and pdf.read_bytes() == second, 'the new lock')
replace(agreement, '780 000', '790 000')
refused('changed again')
check('lock-renewed' in build('--relock')[0] and build()[0] == [], 'relock')
# A lock that could not be written is not said to be renewed: somebody else writes in the library for longer than is waited.
replace(agreement, '790 000', '790 001')
before, holder = lock.read_bytes(), os.open(library, os.O_RDONLY)
fcntl.flock(holder, fcntl.LOCK_EX)
said = build('--relock', code=2)[0]
os.close(holder)
check('write-failed' in said and 'lock-renewed' not in said and lock.read_bytes() == before, said)
build('--relock')

# Which of several wordings was chosen is kept, and the document is made with it again.
fresh()
matter = agreement.with_name('rattelse.xml')
shutil.copy(root / 'samples/god_och_nara_vard/rattelse.xml', matter)
build('--draft', '--lock', '--alternative', 'B', file=matter, code=3)
chosen = matter.with_suffix('.pdf').read_bytes()
check('alternativ="B"' in matter.with_suffix('.las.xml').read_text(), 'the lock does not keep the wording')
build(file=matter, code=3)
check(matter.with_suffix('.pdf').read_bytes() == chosen, 'another wording than the one that was locked')

# A lock that cannot be relied on: nothing is built past it.
for old, new, slug in (('<rad>Samverkansavtal', '<rad>Avtal', 'lock-broken'), ('sidor="9"', 'sidor="8"', 'lock-broken'),
                       ('<las form="1">', '<las form="2">', 'bad-attribute-value'), ('<bygge ', '<bygget ', 'unknown-element'),
                       ('</las>', '', 'xml-syntax'), ('lage="utkast"', 'lage="klar"', 'bad-attribute-value')):
    locked()
    replace(lock, old, new)
    check(slug in refused(slug)[0], f'{old} → {new}')

# Many at once: each from its own lock; those that are locked alike share what is prepared.
locked()
copies = [agreement.with_name(f'avtal-{number}.xml') for number in range(6)]
for number, copy in enumerate(copies):
    copy.write_text(agreement.read_text().replace('780 000', str(780000 + number)))
code, _, said = run(klausul, 'build', *copies, '--draft', '--lock', '-j', '2')
check(code == 0, said)
made = [copy.with_suffix('.pdf').read_bytes() for copy in copies]
check(len(set(made)) == 6 and len({copy.with_suffix('.las.xml').read_bytes() for copy in copies}) == 6, 'the documents')
replace(copies[3], '780003', '780004')
code, _, said = run(klausul, 'build', *copies, '-j', '2', '--lang', 'en')
check(code == 2 and said.count('[lock-mismatch]') == 1 and 'avtal-3.las.xml' in said and '5 of 6' in said, said)
check([copy.with_suffix('.pdf').read_bytes() for copy in copies] == made, 'rebuilt as others')

# An approved template that names a draft was locked with the approved version: it stays, though the draft is approved since.
shutil.rmtree(library, ignore_errors=True)
for case in ('_bas', 'approved_template_pins_a_draft'):
    for part in ('clauses', 'templates'):
        if (root / 'tests/cases' / case / part).exists():
            shutil.copytree(root / 'tests/cases' / case / part, library / part, dirs_exist_ok=True)
for file in library.rglob('*.xml'):
    root_name = re.search(r'<(klausul|mall|stil)\b', file.read_text())
    if root_name and 'status="faststalld"' in file.read_text():  # sealed, as the version that is approved below will be
        seal = content_seal(file.read_bytes())
        replace(file, f'<{root_name[1]} ', f'<{root_name[1]} sigill="{seal}" ')
        replace(file, f'</{root_name[1]}>', f'<historik><handelse datum="2023-01-01" vad="faststalld" innehall="{seal}"/></historik></{root_name[1]}>')
replace(library / 'clauses/register/alla.xml', '</register>', '  <person id="person.jurist" namn="Jurist Juristsson" titel="jurist"/>\n</register>')
agreement.parent.mkdir(exist_ok=True)
agreement.write_text('<avtal mall="mall" datum="2023-10-13"/>\n')
check(build('--lock', code=3)[0] == ['predecessor-used'], 'the approved version is used')
first, text = pdf.read_bytes(), lock.read_bytes()
check(b'namn="tva@1.0"' in text and b'tva@1.1' not in text, text)
for step in (('submit', 'tva@1.1', *keep, 'person.exempel', '--date', '2023-02-01'),
             ('approve', 'tva@1.1', *keep, 'person.jurist', '--dnr', 'D 1', '--from', '2023-03-01', '--date', '2023-02-02')):
    code, _, said = run(klausul, 'clause', *step)
    check(code == 0, said)
check(build()[0] == [] and pdf.read_bytes() == first and lock.read_bytes() == text, 'the approval moved the document')
lock.unlink()
build('--lock')
check(pdf.read_bytes() != first and b'namn="tva@1.1"' in lock.read_bytes(), 'without the lock it is the approved one')
end()
