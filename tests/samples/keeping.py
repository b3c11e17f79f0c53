#!/usr/bin/env python3
"""A library kept with care: what no way round may allow, what `check` looks at on the days to come, and what it leaves in peace."""
import json

from kept_library import approve, approved_library, author, command, fresh_library, lawyer, library, place_agreement, replace
from support import check, end, klausul, run

agreement = library / 'avtal/avtal.xml'
anna, cecilia = author, lawyer


def told(*paths, day='2026-12-10', code=None):
    """What check says, slug and words."""
    got, out, _ = run(klausul, 'check', *(paths or [library]), '--date', day, '--format', 'json', '--lang', 'en', '--library', library)
    check(code in (None, got), f'exit code {got}, wanted {code}: {out[:2000]}')
    return [(d['slug'], d['message'], d) for d in json.loads(out)['diagnostics']]


def slugs(*words, code=0):
    return command(*words, code=code)[0]


# Whoever wrote a draft does not approve the copy that another made of it.
fresh_library()
approve('malgrupp', '2023-01-01')
command('clause', 'revise', 'malgrupp', '--as', anna, '--date', '2026-12-03')
command('clause', 'revise', 'malgrupp@1.1', '--as', cecilia, '--date', '2026-12-04')
command('clause', 'revise', 'malgrupp@1.2', '--as', cecilia, '--date', '2026-12-04')
command('clause', 'submit', 'malgrupp@1.3', '--as', cecilia, '--date', '2026-12-05')
step = ('clause', 'approve', 'malgrupp@1.3', '--as', anna, '--dnr', 'D 2', '--from', '2027-01-01', '--date', '2026-12-06')
check(slugs(*step, code=2) == ['same-person'], 'Anna has approved her own words')
# Once it is approved by another, it is nobody's any more: 1.1 is approved before 1.4 is made of it.
command('clause', 'submit', 'malgrupp@1.1', '--as', anna, '--date', '2026-12-06')
command('clause', 'approve', 'malgrupp@1.1', '--as', cecilia, '--dnr', 'D 2', '--from', '2027-01-01', '--date', '2026-12-07')
check('same-person' in slugs(*step, code=2), 'the copy is older than the approval')
command('clause', 'revise', 'malgrupp@1.1', '--as', cecilia, '--date', '2026-12-08')
command('clause', 'submit', 'malgrupp@1.4', '--as', cecilia, '--date', '2026-12-08')
command('clause', 'approve', 'malgrupp@1.4', '--as', anna, '--dnr', 'D 3', '--from', '2028-01-01', '--date', '2026-12-09')
check('same-person' not in [slug for slug, *_ in told()], 'an approved text was copied')

# A draft is shown in an agreement that is approved: that is where the routine asks for it.
def revised(item, old, new, path):
    command('clause', 'revise', item, '--as', anna, '--date', '2026-12-01')
    replace(library / path, old, new)


for references in ('', '@1.0'):
    approved_library()
    place_agreement(agreement)
    if references:
        revised('mall:samverkansavtal', 'ref="ekonomi.budget"', 'ref="ekonomi.budget@1.0"', 'templates/samverkansavtal@1.1.xml')
        approve('mall:samverkansavtal', '2023-01-01')
    command('build', agreement, '--lock')
    revised('ekonomi.budget', 'Den totala grundbudgeten', 'Hela grundbudgeten', 'clauses/ekonomi/budget@1.1.xml')
    for stage in ('utkast', 'granskning'):
        said, result, _ = command('impact', 'ekonomi.budget', library / 'avtal')
        check(said == [] and 'Hela' in json.dumps(result['documents'][0]['older'][0]['changes']), (stage, said, result))
        if stage == 'utkast':
            command('clause', 'submit', 'ekonomi.budget@1.1', '--as', anna, '--date', '2026-12-01')
    # A draft is not taken by what is approved, and that is said as it is.
    if not references:
        said, _, faults = command('upgrade', agreement, '--take', 'ekonomi.budget@1.1', code=2)
        check(said == ['wrong-state'] and 'only what is approved can be taken by an approved document' in faults[0]['message'], faults)

# A version that was taken by name, for a day before its own, is kept, and its values with it.
approved_library()
place_agreement(agreement)
command('build', agreement, '--lock')
revised('ekonomi.budget', '</parametrar>', '<parameter namn="provning" typ="text" etikett="Vem som prövar"/></parametrar>', 'clauses/ekonomi/budget@1.1.xml')
replace(library / 'clauses/ekonomi/budget@1.1.xml', '</text>', '<stycke>Budgeten prövas av {{provning}}.</stycke></text>')
approve('ekonomi.budget@1.1', '2027-01-01')
replace(agreement, '</avtal>', '  <varde namn="provning">nämnden</varde>\n</avtal>')
command('upgrade', agreement, '--take', 'ekonomi.budget@1.1', code=3)
for words in ((), ('--all',)):
    said, result, _ = command('upgrade', agreement, *words)
    check(said == [] and result['moves'] == [], (words, said, result))
command('build', agreement)
command('clause', 'repeal', 'ekonomi.budget@1.1', '--as', anna, '--reason', 'x', '--from', '2027-01-01', '--date', '2026-12-03')

# A template is approved after what it uses: its clauses, and its style.
fresh_library()
made = {}
for item in ('stil:region', 'sekretess'):
    made[item] = ('clause', 'submit', item, '--as', anna, '--date', '2026-12-01'), \
        ('clause', 'approve', item, '--as', cecilia, '--dnr', 'D 1', '--from', '2026-12-05', '--date', '2026-12-02')
template = library / 'templates/egen@1.0.xml'
command('clause', 'new', 'mall:egen', '--name', 'Egen', '--style', 'region', '--as', anna, '--date', '2026-12-01')
replace(template, '<stycke>[Text]</stycke>', '<klausul ref="sekretess"/>')
replace(template, '[Rubrik]', 'Sekretess')
check(slugs('clause', 'submit', 'mall:egen', '--as', anna, '--date', '2026-12-02') == ['draft-clause'], 'a draft is not told')
step = ('clause', 'approve', 'mall:egen', '--as', cecilia, '--dnr', 'D 1', '--date', '2026-12-03', '--from')
for item, lacking in (('stil:region', 'stil:region@1.0, sekretess@1.0'), ('sekretess', 'sekretess@1.0')):
    said, _, faults = command(*step, '2026-12-05', code=2)
    check(said == ['approves-drafts'] and faults[0]['message'].endswith('in force on 2026-12-05: ' + lacking), faults)
    for words in made[item]:
        command(*words)
# What begins later is no better than a draft.
said, _, faults = command(*step, '2026-12-04', code=2)
check(said == ['approves-drafts'] and faults[0]['message'].endswith('2026-12-04: stil:region, sekretess'), faults)
check(slugs(*step, '2026-12-05') == [], 'all of it is approved')

# What is approved but for its style is a draft too.
approved_library()
place_agreement(agreement)
command('build', agreement)
style = library / 'templates/stil/kommun@1.0.xml'
style.write_text(style.read_text().replace('status="faststalld"', 'status="utkast"').split('<historik')[0] + '</stil>\n')
said, _, faults = command('build', agreement, '--style', 'kommun', code=2)
check(said == ['draft-needed'] and 'stil:kommun@1.0' in faults[0]['message'], faults)

# What is approved must hold on the days to come, too: here sekretess ends on the last day of 2027.
approved_library()
check([t for t in told() if t[0] == 'no-version-in-force'] == [], 'a fault before any')
command('clause', 'repeal', 'sekretess', '--as', anna, '--reason', 'x', '--from', '2028-01-01', '--date', '2026-12-10')
lacking = [(slug, words) for slug, words, _ in told(code=2) if slug == 'no-version-in-force']
check(lacking and all("'sekretess' is in force on 2028-01-01" in words for _, words in lacking), lacking)
command('clause', 'revise', 'sekretess', '--as', anna, '--date', '2026-12-11')
approve('sekretess@1.1', '2028-01-01', date='2026-12-12')
check([t[1] for t in told(day='2026-12-12') if t[0] == 'no-version-in-force'] == [], 'its successor follows')

# A version that was repealed before it began takes nothing's place; and none begins before what it replaces.
approved_library()
command('clause', 'revise', 'tvist', '--as', anna, '--major', '--date', '2026-12-03')
approve('tvist@2.0', '2028-01-01', date='2026-12-04')
rows = {row['item']: row for row in command('clause', 'list', 'tvist', '--date', '2026-12-05')[1]}
check((rows['tvist@1.0']['superseded_by'], rows['tvist@1.0']['superseded_from']) == ('2.0', '2028-01-01'), rows)
command('clause', 'revise', 'tvist@2.0', '--as', anna, '--date', '2026-12-05')
command('clause', 'submit', 'tvist@2.1', '--as', anna, '--date', '2026-12-05')
step = ('clause', 'approve', 'tvist@2.1', '--as', cecilia, '--dnr', 'D 1', '--from', '2027-06-01', '--date', '2026-12-06')
said, _, faults = command(*step, code=2)
check('bad-supersession' in said and '2027-06-01' in faults[0]['message'] and '2028-01-01' in faults[0]['message'], faults)
command('clause', 'repeal', 'tvist@2.0', '--as', cecilia, '--reason', 'x', '--from', '2028-01-01', '--date', '2026-12-06')
rows = {row['item']: row for row in command('clause', 'list', 'tvist', '--date', '2026-12-06')[1]}
check(rows['tvist@1.0']['superseded_by'] == '', rows)

# Who notes an edit is somebody, though nothing was edited; and there is nothing before the first version.
approved_library()
command('clause', 'revise', 'tvist', '--as', anna, '--date', '2026-12-03')
check(slugs('clause', 'edit-check', 'tvist', '--as', 'person.annna', code=2) == ['unknown-register-entry'], 'nobody has noted an edit')
said, _, faults = command('clause', 'diff', 'tvist@1.0', code=2)
check('no older one' in faults[0]['message'] and 'clause show tvist@1.0' in faults[0]['hint'], faults)

# What begins on a day to come leaves its next draft in peace: the draft is held to the day on which it could be used.
fresh_library()
(library / 'templates/liten@1.0.xml').write_text('<mall id="liten" version="1.0" status="utkast" slag="avtal" stil="region">\n  <huvud><namn>Liten</namn></huvud>\n'
                                                 '  <text><titel>Litet avtal</titel><klausul ref="tvist"/></text>\n</mall>\n')
for item in ('tvist', 'stil:region', 'mall:liten'):
    approve(item, '2027-01-01')
command('clause', 'revise', 'mall:liten', '--as', anna, '--date', '2026-12-05')
check([t[0] for t in told(library / 'templates/liten@1.1.xml', code=0)] == [], 'a draft that follows what has not begun')
replace(library / 'templates/liten@1.1.xml', 'ref="tvist"', 'ref="tvist@1.0"')
check([t[0] for t in told(library / 'templates/liten@1.1.xml', code=0)] == [], 'a draft that names what has not begun')

# Two of one name in force on one day are told of templates and styles as of clauses, and of days that are past.
fresh_library()
text = '<mall id="dubbel" version="{}" status="faststalld" slag="avtal" stil="region" giltig-fran="{}"{}>\n  <huvud><namn>D</namn></huvud>\n' \
       '  <text><titel>Avtal</titel></text>\n</mall>\n'
(library / 'templates/dubbel@1.0.xml').write_text(text.format('1.0', '2020-01-01', ' giltig-till="2021-12-31"'))
(library / 'templates/dubbel@2.0.xml').write_text(text.format('2.0', '2021-07-01', ''))
several = [words for slug, words, _ in told() if slug == 'several-in-force']
check(len(several) == 1 and 'mall:dubbel' in several[0] and '2021-07-01' in several[0], several)

end()
