#!/usr/bin/env python3
"""`klausul uses` tells which templates refer to a clause, directly or through others, and which locked documents hold it."""
from kept_library import approve, command, fresh_library, library, place_agreement, replace
from support import check, end, klausul, run, work

agreement = library / 'avtal/ett & annat/avtal.xml'
fresh_library()
place_agreement(agreement)
command('build', agreement, '--draft', '--lock')
lock = agreement.with_suffix('.las.xml')


def uses(*words, code=0, cwd=work):
    return command('uses', *words, code=code, cwd=cwd)[:2]


# A clause of the template itself.
said, result = uses('ekonomi.budget')
direct = [t for t in result['templates'] if t['item'] == 'mall:samverkansavtal@1.0']
check(said == [] and len(direct) == 1 and direct[0]['through'] == [] and direct[0]['pinned'] == '', (said, result['templates']))
check([d['lock'] for d in result['documents']] == [str(lock.relative_to(work))], result['documents'])
document = result['documents'][0]
check(document['kind'] == 'avtal' and document['date'] == '2023-10-13' and 'Ungdomsmottagningen' in document['title'], document)
check({'id': 'part.are', 'name': 'Åre kommun', 'signs': True, 'decided': None, 'signed': None} in document['parties'] and len(document['parties']) == 9, document)
check([(v['version'], v['status'], v['shown']) for v in document['versions']] == [('1.0', 'utkast', True)], document)
check(uses('ekonomi.budget@1.0')[1]['documents'] == result['documents'], 'one version')

# In the folders that are named, or a lock itself, each once; a library without locks has none.
for words in (['avtal'], ['avtal/', lock.relative_to(library), 'avtal/ett & annat']):
    check(len(uses('ekonomi.budget', *words, cwd=library)[1]['documents']) == 1, words)
check(uses('ekonomi.budget', library / 'clauses')[1]['documents'] == [], 'a folder without locks')

# Through another clause; a reference that names another version is none.
purpose = (library / 'clauses/syfte@1.0.xml').read_text()
for version in ('1.0', '1.1'):
    head = f'id="inre" version="{version}"'
    (library / f'clauses/inre@{version}.xml').write_text(purpose.replace('id="syfte" version="1.0"', head))
outer = library / 'clauses/tvist@1.0.xml'
outer.write_text(outer.read_text().replace('</text>', '<klausul ref="inre@1.1"/></text>'))
for item in ('inre', 'inre@1.1'):
    found = [t for t in uses(item)[1]['templates'] if t['item'] == 'mall:samverkansavtal@1.0']
    check([(t['through'], t['pinned']) for t in found] == [(['tvist@1.0'], '1.1')], (item, found))
check(uses('inre@1.0')[1]['templates'] == [], 'a reference to another version')

# A lock with more than sixteen kilobytes before its clauses is read whole; a broken one is told.
whole = lock.read_text()
filler = ''.join(f'  <part id="part.p{i}" namn="{"x" * 80}"/>\n' for i in range(300))
lock.write_text(whole.replace('  <bygge', filler + '  <bygge'))
check(len(uses('ekonomi.budget')[1]['documents'][0]['parties']) == 309, 'a long lock')
lock.write_text(whole[:3000])
check(uses('ekonomi.budget', code=2)[0] == ['xml-syntax'], 'a lock that is cut off')
lock.write_text(whole)

# For people, and what there is none of.
code, out, _ = run(klausul, 'uses', 'ekonomi.budget', '--library', library, '--lang', 'en', cwd=work)
check(code == 0 and 'mall:samverkansavtal@1.0' in out and 'Åre kommun' in out and 'ekonomi.budget@1.0\n' in out, out)
check(uses('ekonomi.budgt', code=2)[0] == ['unknown-clause'], 'no such clause')
check('ekonomi.budget' in run(klausul, 'uses', 'ekonomi.budgt', '--library', library, '--lang', 'en')[2], 'did you mean')
check(uses('ekonomi.budget@9.9', code=2)[0] == ['unknown-version'], 'no such version')
check(uses('ekonomi.budget', 'saknas', code=2)[0] == ['file-not-found'], 'no such folder')

# A letter is changed in what was approved: what is shown may be wrong, and that is told wherever it is shown.
fresh_library()
place_agreement(agreement)
approve('tvist', '2023-01-01')
command('build', agreement, '--draft', '--lock')
sealed = library / 'clauses/tvist@1.0.xml'
replace(sealed, '<namn>Tvist', '<namn>Twist')
broken = ['seal-broken']
check(uses('tvist', code=2)[0] == broken and len(uses('tvist', code=2)[1]['documents']) == 1, 'uses')
check(command('clause', 'list', 'tvist', code=2)[0] == broken, 'clause list')
check(command('clause', 'list', 'ekonomi')[0] == [], 'clause list of others')
check(command('status', library, code=2)[0] == broken, 'status')
check(command('impact', 'tvist', library / 'avtal', code=2)[0] == broken, 'impact')
check(command('upgrade', agreement, code=2)[0] == broken, 'upgrade')
check(command('upgrade', agreement, '--all', code=2)[0] == broken, 'upgrade --all')
code, out, said = run(klausul, 'clause', 'list', 'tvist', '--library', library, '--lang', 'sv')
check(code == 2 and 'tvist@1.0' in out and '[seal-broken]' in said, said)
end()
