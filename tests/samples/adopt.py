#!/usr/bin/env python3
"""`klausul adopt` lets templates that name an older version of a clause name a new one: those that are named and no others."""
import json

from kept_library import command, fresh_library, library, replace, state
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
command('clause', 'revise', 'ekonomi.budget@1.0', '--as', 'person.forfattare', '--date', '2026-12-01')
replace(draft, '</huvud>', '  <oforenlig ref="syfte"/>\n  </huvud>')
replace(draft, '</parametrar>', '<parameter namn="provning" typ="text" etikett="Vem som prövar"/></parametrar>')
replace(draft, '</text>', '<stycke>Budgeten prövas av {{provning}}.</stycke></text>')
own = template('egen', '''<!-- <klausul ref="ekonomi.budget@1.0"/> -->
    <avsnitt  rubrik='Ekonomi'><klausul   ref='ekonomi.budget@1.0' /></avsnitt>
    <klausul ref="syfte"/>''')
approved = template('fast', '<klausul ref="ekonomi.budget@1.0"/>')
template('vantar', '<klausul ref="ekonomi.budget@1.0"/>')
template('utan', '<klausul ref="tvist"/>')
template('genom', '<klausul ref="yttre"/>')
(library / 'clauses/yttre@1.0.xml').write_text('<klausul id="yttre" version="1.0" status="utkast"><text><klausul ref="ekonomi.budget@1.0"/></text></klausul>\n')
for name in ('fast', 'vantar'):
    command('clause', 'submit', f'mall:{name}', '--as', 'person.forfattare', '--date', '2026-11-01')
command('clause', 'approve', 'mall:fast', '--as', 'person.exempel_handlaggare', '--dnr', 'D 1', '--from', '2023-01-01', '--date', '2026-11-02')

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
text = approved.read_bytes()
said, result = adopt('mall:fast@1.0', 'fast', 'samverkansavtal')
check(said == [] and [t['does'] for t in result['templates']] == ['revise', 'by_itself'], (said, result))
check(approved.read_bytes() == text, 'the approved file was changed')
revised = (templates / 'fast@1.1.xml').read_text()
check('version="1.1" status="utkast"' in revised and 'ersatter="1.0"' in revised and 'ref="ekonomi.budget@1.1"' in revised, revised)
check('ur="1.0"' in revised and 'sigill' not in revised, revised)
said, result = adopt('fast', 'egen')
check(said == [] and [t['does'] for t in result['templates']] == ['has_it', 'has_it'], (said, result))
faults = json.loads(run(klausul, 'check', library, '--date', '2026-12-02', '--format', 'json')[1])['diagnostics']
broken = [d for d in faults if d['slug'] in ('seal-broken', 'history-broken', 'status-mismatch', 'edited-while-frozen', 'xml-syntax')]
check(broken == [], broken)

# A clause that may not be used.
command('clause', 'reject', 'ekonomi.budget@1.1', '--as', 'person.forfattare', '--reason', 'x', '--date', '2026-12-03')
refused('withdrawn-version', 'egen')
end()
