#!/usr/bin/env python3
"""A drafter who has read the README and nothing else: its example, the form that `new` writes filled in by hand, a newer clause
taken into a locked agreement, and every advice followed to the letter."""
import json
import os
import re
import shutil
import xml.etree.ElementTree as xml

from support import check, end, klausul, root, run, squeezed, work

desk = work / 'skrivbord'
author, lawyer = 'person.anna', 'person.bo'


def call(*words, code=0, cwd=desk, language='sv'):
    """Runs a command; answers all that it said."""
    got, out, said = run(klausul, *map(str, words), '--lang', language, cwd=cwd)
    check(got == code, f'{words}: exit code {got}, wanted {code}: {out} {said}')
    return out + said


def answer(*words, code=0, cwd=desk):
    got, out, said = run(klausul, *map(str, words), '--lang', 'en', '--format', 'json', cwd=cwd)
    check(got == code, f'{words}: exit code {got}, wanted {code}: {out} {said}')
    return json.loads(out)


def slugs(said):
    return sorted({fault['slug'] for fault in said['diagnostics']})


def hints(said):
    return [line.strip().removeprefix('råd: ') for line in said.splitlines() if line.strip().startswith('råd: ')]


# The README's own example, in an empty folder.
readme = (root / 'README.md').read_text()
clause, template, parameters = re.findall(r'```xml\n(.*?)```', readme, re.S)[:3]
for folder in ('clauses/register', 'templates/stil'):
    (desk / folder).mkdir(parents=True)
shutil.copy(root / 'templates/stil/region@1.0.xml', desk / 'templates/stil')
shutil.copy(root / 'clauses/register/parter.xml', desk / 'clauses/register')
(desk / 'clauses/register/personer.xml').write_text(
    f'<register><person id="{author}" namn="Anna A"/><person id="{lawyer}" namn="Bo B"/></register>\n')
(desk / 'clauses/hyra@1.0.xml').write_text(clause)
(desk / 'templates/hyresavtal@1.0.xml').write_text(template)
call('new', 'hyresavtal', '-o', 'ny.xml', '--date', '2024-03-01')
form = (desk / 'ny.xml').read_text()
given = {value.get('namn') for value in xml.fromstring(parameters)}
check(given == {value.get('namn') for value in xml.fromstring(form)}, 'the form asks for other values than the README gives')
for value in xml.fromstring(parameters):
    empty = f'<varde namn="{value.get("namn")}" ref=""/>' if value.get('ref') else f'<varde namn="{value.get("namn")}"></varde>'
    check(form.count(empty) == 1, f'the form has no place for {value.get("namn")}')
    form = form.replace(empty, xml.tostring(value, encoding='unicode').strip())
(desk / 'ny.xml').write_text(form.replace('diarienummer=""', 'diarienummer="KS 2024/17"'))
call('build', 'ny.xml', '--draft')
_, text, _ = run('pdftotext', str(desk / 'ny.pdf'), '-')
check('SAKNAS' not in text and '12 500 kronor' in squeezed(text), 'the filled form is not the README\'s agreement')
(desk / 'avtal.xml').write_text(parameters)
call('build', 'avtal.xml', '--draft')

# From draft to approved, and what edit-check advises of a version in review is possible.
for item in ('stil:region', 'hyra', 'mall:hyresavtal'):
    call('clause', 'submit', item, '--as', author, '--date', '2024-02-01')
    advice = hints(call('clause', 'edit-check', item, code=2))
    check(len(advice) == 1, f'edit-check: {advice}')
    if item == 'hyra':
        kept = (desk / 'clauses/hyra@1.0.xml').read_bytes()
        for step in re.findall(r'klausul (clause [^,]+)', advice[0]):
            step = step.replace(' --as ID', f' --as {author}').replace('…', 'skäl')
            call(*step.split(), '--date', '2024-02-01')
        check((desk / 'clauses/hyra@1.1.xml').is_file(), 'the advice of edit-check made no new version')
        (desk / 'clauses/hyra@1.1.xml').unlink()
        (desk / 'clauses/hyra@1.0.xml').write_bytes(kept)
    call('clause', 'approve', item, '--as', lawyer, '--date', '2024-02-02', '--dnr', 'KS 2024/1')

# What a step's refusal advises is possible too.
for words, then in ((('submit', 'hyra@1.0'), 'revise'), (('reject', 'hyra@1.0', '--reason', 'x'), 'repeal')):
    advice = hints(call('clause', *words, '--as', author, '--date', '2024-02-03', code=2))[0]
    check(f'klausul clause {then} hyra@1.0' in advice, f'{words}: {advice}')
    kept = {path: path.read_bytes() for path in (desk / 'clauses').glob('hyra*')}
    step = re.search(r'klausul (clause .+)', advice)[1].replace(' --as ID', f' --as {author}').replace('…', 'skäl')
    call(*step.split(), '--date', '2024-02-03')
    for path in (desk / 'clauses').glob('hyra*'):
        path.write_bytes(kept[path]) if path in kept else path.unlink()

# A newer clause that asks for more, in a locked agreement: the README's three steps.
call('build', '--lock', 'avtal.xml')
call('clause', 'revise', 'hyra', '--as', author, '--date', '2024-02-03')
newer = desk / 'clauses/hyra@1.1.xml'
words = newer.read_text().replace('</parametrar>', '<parameter namn="avisering" typ="text" etikett="Avisering"/></parametrar>')
words = words.replace('fakturans datum.', 'fakturans datum. Hyran aviseras {{avisering}}.').replace('status=', 'giltig-fran="2024-02-15" status=', 1)
newer.write_text(words)
call('clause', 'submit', 'hyra', '--as', author, '--date', '2024-02-04')
call('clause', 'approve', 'hyra', '--as', lawyer, '--date', '2024-02-05', '--dnr', 'KS 2024/2')
said = call('upgrade', 'avtal.xml', code=2)
check('hyra@1.0 → 1.1' in said and '[missing-value]' in said, f'upgrade does not show what moves and what lacks: {said}')
check('ingenting är flyttat' in said and 'klausul upgrade avtal.xml' in said, f'upgrade does not say how to go on: {said}')
call('upgrade', 'avtal.xml', '--take', 'hyra', code=2)
with_value = parameters.replace('</avtal>', '  <varde namn="avisering">med e-post</varde>\n</avtal>')
(desk / 'avtal.xml').write_text(with_value)
check('klausul upgrade' in hints(call('build', 'avtal.xml', code=2))[0], 'unknown-value of a locked document leads nowhere')
call('upgrade', 'avtal.xml', '--take', 'hyra')
call('build', 'avtal.xml')
_, text, _ = run('pdftotext', str(desk / 'avtal.pdf'), '-')
check('Hyran aviseras med e-post.' in ' '.join(text.split()), 'the newer clause is not in the document')

# What is there in place of a file is told, with what to do.
(desk / 'tom.xml').write_text('')
(desk / 'mapp').mkdir()
(desk / 'mapp/avtal.xml').write_text(with_value)
for name, slug, remedy in (('avtl.xml', 'file-not-found', "menade du 'avtal.xml'?"), ('/nonexist.xml', 'file-not-found', ''),
                           ('mapp', 'file-unreadable', 'avtal.xml'), ('tom.xml', 'xml-syntax', 'skriv'),
                           ('mapp/saknas/avtal.xml', 'file-not-found', 'mapp/saknas')):
    said = call('build', name, code=2)
    check(f'[{slug}]' in said and hints(said) and remedy in hints(said)[0], f'{name}: {said}')
if os.geteuid() != 0:
    (desk / 'last.xml').write_text(parameters)
    (desk / 'last.xml').chmod(0)
    check('åtkomst nekas' in call('build', 'last.xml', code=2), 'a file that may not be read')
check('klausul clause list' in hints(call('impact', 'mall:hyresavtal', code=2))[0], 'impact does not say what it takes')
check('klausul clause list' in hints(call('impact', 'mall:', code=2))[0], 'impact does not say what it takes')

# What was kept of a write that came second is told, in a library and in a folder.
(desk / 'clauses/hyra@1.0.konflikt.xml').write_text(clause)
(desk / 'mapp/avtal.las.konflikt-2.xml').write_text('<las/>')
for place, other in (('.', 'clauses/hyra@1.0.xml'), ('mapp', 'mapp/avtal.las.xml'), ('clauses', 'clauses/hyra@1.0.xml')):
    told = [fault for fault in answer('check', place, code=3)['diagnostics'] if fault['slug'] == 'left-conflict']
    check(len(told) == 1 and other in told[0]['message'] and told[0]['hint'], f'check {place}: {told}')
(desk / 'clauses/hyra@1.0.konflikt.xml').unlink()

shutil.rmtree(desk / 'mapp')
for name in ('tom.xml', 'ny.xml', 'last.xml'):
    (desk / name).unlink(missing_ok=True)

# Nothing of a state's Swedish name stands unquoted in English.
states = re.compile(r'\b(utkast|granskning|fastst[aä]lld|avvisad|upph[aä]vd|ersatt)\b')
for words, code in ((('explain', 'avtal.xml'), 0), (('clause', 'list'), 0), (('clause', 'log', 'hyra'), 0), (('uses', 'hyra'), 0),
                    (('impact', 'hyra'), 0), (('adopt', 'hyra@1.1'), 0), (('status',), 0), (('clause', 'edit-check', 'hyra'), 2),
                    (('clause', 'submit', 'hyra', '--as', author), 2), (('clause', 'revise', 'hyra', '--as', author), 0),
                    (('clause', 'revise', 'hyra', '--as', author), 2), (('clause', 'approve', 'hyra', '--as', lawyer), 2),
                    (('new', 'hyresavtal@2.0'), 2), (('check', '.'), 0)):
    for line in call(*words, code=code, language='en').splitlines():
        if re.match(r' *\d+ \|', line):
            continue  # the author's own line
        check(not states.search(re.sub(r"'[^']*'", '', line)), f'{words}: {line}')

# The form of every template: each value once, what is optional in comments, nothing that stumbles when it is filled in.
commented = re.compile(r'<!--\s*(<(?:varde|lista|grupp|beslut)\b.*?)-->', re.S)
for path in sorted((root / 'templates').glob('*@*.xml')):
    name = path.name.partition('@')[0]
    form_path = work / f'form_{name}.xml'
    call('new', name, '-o', form_path, '--date', '2024-03-01', '--library', root)
    form = form_path.read_text()
    optional = {xml.fromstring(part).get('namn') for part in commented.findall(form)}
    ids = re.findall(r'^ +((?:part|organ|person|lagrum)\.\w+): ', form, re.M)
    for kind in {one.split('.')[0] for one in ids}:
        of_kind = [one for one in ids if one.startswith(kind + '.')]
        check(len(of_kind) == len(set(of_kind)), f'{name}: the ids of {kind} are written more than once')
    gaps = {re.search(r"value '([^']+)'", fault['message'])[1] for fault in
            answer('build', form_path, '--draft', '--library', root, '-o', work / 'form.pdf', code=3)['diagnostics']
            if fault['slug'] == 'gap'}
    # A section of minutes without parts needs its text.
    check(not gaps & (optional - {'diarienummer', 'text', 'namn', 'paragraftext'}), f'{name}: optional values are gaps: {gaps & optional}')
    # Every comment that holds elements can be opened, and the file is still one that can be read.
    opened = commented.sub(lambda found: found[1], form)
    xml.fromstring(opened)
    (work / f'oppnad_{name}.xml').write_text(opened)
    told = answer('build', work / f'oppnad_{name}.xml', '--draft', '--library', root, '-o', work / 'form.pdf', code=3)
    check(not any(fault['severity'] == 'error' for fault in told['diagnostics']), f'{name}: {told}')
# A decision, filled in where the form has it, and what it stands in place of left empty: no stumble but the mandate.
form = (work / 'form_beslutsunderlag.xml').read_text()
form = re.sub(r'<!--\s*(<beslut namn="beslut".*?</beslut>)\s*-->', r'\1', form, flags=re.S)
form = form.replace('organ="" verb="">', 'organ="organ.svom" verb="rekommenderar"><adressat ref="part.region"/>', 1)
form = form.replace('<beslutspunkt binder=""></beslutspunkt>', '<beslutspunkt binder="region">anta planen</beslutspunkt>', 1)
for name, words in (('rubrik', 'Plan'), ('bakgrund', 'Planen är ny.'), ('text', 'Planen har skrivits.')):
    form = form.replace(f'<varde namn="{name}"></varde>', f'<varde namn="{name}">{words}</varde>', 1)
(work / 'ifylld.xml').write_text(form)
told = answer('build', work / 'ifylld.xml', '--draft', '--library', root, '-o', work / 'form.pdf', code=3)
check(slugs(told) == ['mandate-gap'], f'a filled decision: {told}')
check('<foralder avtal=""' in (work / 'form_lokalt_samverkansavtal.xml').read_text(), 'no parent in a local agreement')
check('<foralder' not in (work / 'form_samverkansavtal.xml').read_text(), 'a parent in an agreement that has none')
end()
