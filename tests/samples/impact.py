#!/usr/bin/env python3
"""`klausul impact` tells what a new version of a clause does: to templates, and to each locked document that holds an older one, in the
words of that document. It writes nothing."""
import json
import re
import shutil

from kept_library import command, fresh_library, library, place_agreement, replace, state
from support import check, end, klausul, run

agreement = library / 'avtal/avtal.xml'
lock = agreement.with_suffix('.las.xml')
draft = library / 'clauses/ekonomi/budget@1.1.xml'
template = library / 'templates/samverkansavtal@1.0.xml'


def impact(*words, code=0, where=None):
    """What is said, with nothing written."""
    before = state()
    answer = command('impact', *words, where or library / 'avtal', code=code)
    check(state() == before, f'{words}: something was written')
    return answer


def fresh(reference='ekonomi.budget'):
    """A locked agreement, and a draft of the clause's next version that asks for one value more."""
    fresh_library()
    place_agreement(agreement)
    replace(template, 'ref="ekonomi.budget"', f'ref="{reference}"')
    command('build', agreement, '--draft', '--lock')
    command('clause', 'revise', 'ekonomi.budget@1.0', '--as', 'person.forfattare', '--date', '2026-12-01')
    replace(draft, 'Den totala grundbudgeten', 'Hela grundbudgeten')
    replace(draft, '</parametrar>', '<parameter namn="provning" typ="text" etikett="Vem som prövar budgeten"/></parametrar>')
    replace(draft, '</text>', '<stycke>Budgeten prövas av {{provning}}.</stycke></text>')


def text_of(changes, kind):
    return [''.join(piece['text'] for piece in line if piece['kind'] in ('same', kind)) for change in changes for line in change['lines']]


def one_held(result):
    """Of the only document the only older version that it holds."""
    check([len(document['older']) for document in result['documents']] == [1], result['documents'])
    return result['documents'][0]['older'][0]


# The document, how it would come to the version, what it lacks, and its own words round the change.
fresh()
rows = [row.replace('&quot;', '"') for row in re.findall('<rad>(.*)</rad>', lock.read_text())]
at = next(i for i, row in enumerate(rows) if row.startswith('Den totala grundbudgeten'))
said, result, _ = impact('ekonomi.budget')
check(said == [] and (result['item'], result['status'], result['valid_from']) == ('ekonomi.budget@1.1', 'utkast', ''), (said, result))
used = [t for t in result['templates'] if t['item'] == 'mall:samverkansavtal@1.0']
check([(t['pinned'], t['through']) for t in used] == [('', [])], result['templates'])
check([d['lock'] for d in result['documents']] == [str(lock)], result['documents'])
held = one_held(result)
check((held['version'], held['pinned'], held['shown'], held['taken']) == ('1.0', False, True, 'by_first_day'), held)
check(held['lacks'] == [{'name': 'provning', 'label': 'Vem som prövar budgeten'}], held['lacks'])
change = [c for c in held['changes'] if c['heading']]
check([c['heading'] for c in change] == [rows[at - 1]] and rows[at - 1].endswith('Grundbudget'), (rows[at - 1], change))
first = change[0]['lines'][0]
check([(p['kind'], p['text']) for p in first[:2]] == [('gone', 'Den totala'), ('added', 'Hela')], first)
check(text_of(change, 'gone')[0] == rows[at], 'the line is not the one that was locked')
check(text_of(change, 'added')[1].startswith('Budgeten prövas av [SAKNAS: provning]'), change)
code, out, _ = run(klausul, 'impact', 'ekonomi.budget', library / 'avtal', '--library', library, '--lang', 'en')
check(code == 0 and '[-Den totala-]{+Hela+} grundbudgeten' in out and f'\n    {rows[at - 1]}\n' in out, out)
check('lacks provning (Vem som prövar budgeten)' in out and 'if its first day will be 2023-10-13 at the latest' in out, out)

# Only who holds an older version; a folder without locks; the version that the document holds already.
held = one_held(impact('ekonomi.budget', '--list')[1])
check(held['changes'] is None and held['lacks'] == [] and held['taken'] == 'by_first_day', held)
check(impact('ekonomi.budget', where=library / 'clauses')[1]['documents'] == [], 'a folder without locks')
check(impact('ekonomi.budget@1.0')[1]['documents'] == [], 'the version that it holds')
check(impact('sekretess')[1]['item'] == 'sekretess@1.0', 'the newest there is')

# By the document's own day.
for day, taken in (('2023-10-13', 'by_itself'), ('2023-10-14', 'by_upgrade')):
    fresh()
    replace(draft, 'status="utkast"', f'status="utkast" giltig-fran="{day}"')
    check(one_held(impact('ekonomi.budget')[1])['taken'] == taken, (day, taken))

# Given what it asks for, nothing is lacking. The clause stands in the document as a whole: a number after it moves.
replace(agreement, '</avtal>', '  <varde namn="provning">nämnden</varde>\n</avtal>')
held = one_held(impact('ekonomi.budget')[1])
check(held['lacks'] == [] and [c['heading'] for c in held['changes']] == [rows[at - 1]], held)
check(text_of(held['changes'], 'added')[1] == 'Budgeten prövas av nämnden.', held['changes'])
# A change that no document shows.
replace(agreement, '  <varde namn="provning">nämnden</varde>\n', '')
draft.write_text((library / 'clauses/ekonomi/budget@1.0.xml').read_text().replace('version="1.0"', 'version="1.1"'))
check(one_held(impact('ekonomi.budget')[1])['changes'] == [], 'the same text')

# A template that names the version: the document is shown all the same.
fresh('ekonomi.budget@1.0')
result = impact('ekonomi.budget')[1]
held = one_held(result)
check(held['taken'] == 'by_template' and held['pinned'], held)
check('"Hela"' in json.dumps(held['changes']), held['changes'])
check(['1.0'] == [t['pinned'] for t in result['templates'] if t['item'] == 'mall:samverkansavtal@1.0'], result['templates'])

# A document that holds a clause in two versions is shown from each: the other one stays where it is.
fresh()
for number, new in (('1.1', 'Först ska parterna'), ('1.2', 'Parterna ska alltid')):
    if number == '1.2':
        replace(template, '<klausul ref="tvist"/>', '<klausul ref="tvist@1.0"/><klausul ref="tvist@1.1"/>')
        command('build', agreement, '--draft', '--relock')
    command('clause', 'revise', 'tvist@1.0', '--as', 'person.forfattare', '--date', '2026-12-01')
    replace(library / f'clauses/tvist@{number}.xml', 'Parterna ska i första hand', new)
olders = impact('tvist')[1]['documents'][0]['older']
check([(held['version'], held['taken'], held['pinned']) for held in olders] == [('1.0', 'by_template', True), ('1.1', 'by_template', True)], olders)
pieces = [[(p['kind'], p['text']) for c in held['changes'] for line in c['lines'] for p in line if p['kind'] != 'same'] for held in olders]
check(('gone', 'i första hand') in pieces[0] and ('added', 'alltid') in pieces[0] and len(pieces[0]) == 2, pieces)
check(any(kind == 'gone' and text.startswith('Först') for kind, text in pieces[1]) and ('gone', 'i första hand') not in pieces[1], pieces)
code, out, _ = run(klausul, 'impact', 'tvist', library / 'avtal', '--library', library, '--lang', 'en')
places = [out.index(words) for words in ('tvist@1.0 → 1.2', '[-i första hand-]{+alltid+}', 'tvist@1.1 → 1.2', '[-Först')]
check(places == sorted(places), out)

# Another wording takes the place of none.
fresh()
replace(draft, 'status="utkast"', 'status="utkast" variant="alternativ"')
check(impact('ekonomi.budget')[1]['documents'] == [], 'an alternative wording')

# One that cannot be made is told with its reason, and the others are shown.
fresh()
for name in ('annat', 'bortom'):
    for ending in ('.xml', '.las.xml'):
        shutil.copy(agreement.with_suffix(ending), agreement.with_name(name + ending))
agreement.with_name('bortom.xml').unlink()
replace(agreement.with_name('annat.xml'), '780 000', 'sju')
said, result, faults = impact('ekonomi.budget', code=3)
check(said == ['not-shown', 'not-shown'], said)
check([d['older'][0]['changes'] is None for d in result['documents']] == [True, False, True], result['documents'])
check("'sju'" in faults[0]['message'] and 'annat.las.xml' in faults[0]['message'] and 'bortom' in faults[1]['message'], faults)

# The lack is told by check too: once for all files, at the declaration, and of a library alone nothing.
fresh()
for number in range(4):
    for ending in ('.xml', '.las.xml'):
        shutil.copy(agreement.with_suffix(ending), agreement.with_name(f'avtal-{number}{ending}'))
code, out, _ = run(klausul, 'check', library / 'avtal', '--library', library, '--format', 'json', '--lang', 'en')
told = [d for d in json.loads(out)['diagnostics'] if d['slug'] == 'needs-parameter']
check(len(told) == 1 and told[0]['severity'] == 'note' and told[0]['file'] == str(draft), told)
check('namn="provning"' in draft.read_text().splitlines()[told[0]['line'] - 1], told)
check("'ekonomi.budget@1.1' needs 'provning' (Vem som prövar budgeten), which 5 parameter files lack" in told[0]['message'], told)
check('avtal-1.xml' in told[0]['message'] and told[0]['message'].endswith(' and 2 more'), told)
code, out, _ = run(klausul, 'check', library, '--format', 'json')
check('needs-parameter' not in out, 'a library alone')

# What cannot be asked.
for words, slug in ((['ekonomi.budgt'], 'unknown-clause'), (['ekonomi.budget@9.9'], 'unknown-version'), (['mall:samverkansavtal'], 'wrong-use')):
    check(impact(*words, code=2)[0] == [slug], words)
command('clause', 'reject', 'ekonomi.budget@1.1', '--as', 'person.forfattare', '--reason', 'x', '--date', '2026-12-01')
check(impact('ekonomi.budget@1.1', code=2)[0] == ['withdrawn-version'], 'a rejected version')
end()
