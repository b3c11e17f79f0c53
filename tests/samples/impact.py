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


# The document, how it would come to the version, what it lacks, and its own words round the change.
fresh()
rows = [row.replace('&quot;', '"') for row in re.findall('<rad>(.*)</rad>', lock.read_text())]
at = next(i for i, row in enumerate(rows) if row.startswith('Den totala grundbudgeten'))
said, result, _ = impact('ekonomi.budget')
check(said == [] and (result['item'], result['status'], result['valid_from']) == ('ekonomi.budget@1.1', 'utkast', ''), (said, result))
used = [t for t in result['templates'] if t['item'] == 'mall:samverkansavtal@1.0']
check([(t['pinned'], t['through']) for t in used] == [('', [])], result['templates'])
check([d['lock'] for d in result['documents']] == [str(lock)], result['documents'])
document = result['documents'][0]
check(document['older'] == [{'version': '1.0', 'pinned': False, 'shown': True}] and document['taken'] == 'by_first_day', document)
check(document['lacks'] == [{'name': 'provning', 'label': 'Vem som prövar budgeten'}], document['lacks'])
change = [c for c in document['changes'] if c['heading']]
check([c['heading'] for c in change] == [rows[at - 1]] and rows[at - 1].endswith('Grundbudget'), (rows[at - 1], change))
first = change[0]['lines'][0]
check([(p['kind'], p['text']) for p in first[:2]] == [('gone', 'Den totala'), ('added', 'Hela')], first)
check(text_of(change, 'gone')[0] == rows[at], 'the line is not the one that was locked')
check(text_of(change, 'added')[1].startswith('Budgeten prövas av [SAKNAS: provning]'), change)
code, out, _ = run(klausul, 'impact', 'ekonomi.budget', library / 'avtal', '--library', library, '--lang', 'en')
check(code == 0 and '[-Den totala-]{+Hela+} grundbudgeten' in out and f'\n    {rows[at - 1]}\n' in out, out)
check('lacks provning (Vem som prövar budgeten)' in out and 'if its first day will be 2023-10-13 at the latest' in out, out)

# Only who holds an older version; a folder without locks; the version that the document holds already.
document = impact('ekonomi.budget', '--list')[1]['documents'][0]
check(document['changes'] is None and document['lacks'] == [] and document['taken'] == 'by_first_day', document)
check(impact('ekonomi.budget', where=library / 'clauses')[1]['documents'] == [], 'a folder without locks')
check(impact('ekonomi.budget@1.0')[1]['documents'] == [], 'the version that it holds')
check(impact('sekretess')[1]['item'] == 'sekretess@1.0', 'the newest there is')

# By the document's own day.
for day, taken in (('2023-10-13', 'by_itself'), ('2023-10-14', 'by_upgrade')):
    fresh()
    replace(draft, 'status="utkast"', f'status="utkast" giltig-fran="{day}"')
    check(impact('ekonomi.budget')[1]['documents'][0]['taken'] == taken, (day, taken))

# Given what it asks for, nothing is lacking. The clause stands in the document as a whole: a number after it moves.
replace(agreement, '</avtal>', '  <varde namn="provning">nämnden</varde>\n</avtal>')
document = impact('ekonomi.budget')[1]['documents'][0]
check(document['lacks'] == [] and [c['heading'] for c in document['changes']] == [rows[at - 1]], document)
check(text_of(document['changes'], 'added')[1] == 'Budgeten prövas av nämnden.', document['changes'])
# A change that no document shows.
replace(agreement, '  <varde namn="provning">nämnden</varde>\n', '')
draft.write_text((library / 'clauses/ekonomi/budget@1.0.xml').read_text().replace('version="1.0"', 'version="1.1"'))
check(impact('ekonomi.budget')[1]['documents'][0]['changes'] == [], 'the same text')

# A template that names the version: the document is shown all the same.
fresh('ekonomi.budget@1.0')
result = impact('ekonomi.budget')[1]
document = result['documents'][0]
check(document['taken'] == 'by_template' and document['older'][0]['pinned'], document)
check('"Hela"' in json.dumps(document['changes']), document['changes'])
check(['1.0'] == [t['pinned'] for t in result['templates'] if t['item'] == 'mall:samverkansavtal@1.0'], result['templates'])

# Another wording takes the place of none.
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
check([d['changes'] is None for d in result['documents']] == [True, False, True], result['documents'])
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
