#!/usr/bin/env python3
"""`klausul upgrade` shows what of a locked document could move to the versions in force on its own day, and moves what is named and
nothing else."""
import json
import shutil

from kept_library import approve, command, fresh_library, library, place_agreement, replace
from support import check, end, klausul, root, run, work

agreement = library / 'avtal/avtal.xml'
lock, pdf = agreement.with_suffix('.las.xml'), agreement.with_suffix('.pdf')
budget = library / 'clauses/ekonomi/budget@1.0.xml'


def upgrade(*words, code=0):
    return command('upgrade', agreement, *words, code=code)[:2]


def refused(by, *words):
    before = lock.read_bytes() if lock.exists() else None
    said, _ = upgrade(*words, code=2)
    check(by in said, f'{words}: {said}, wanted {by}')
    check(before == (lock.read_bytes() if lock.exists() else None), f'{words}: the lock was written')


def version(number, item, folder, first_day, old, new):
    """A new version, approved, in force from a day."""
    command('clause', 'revise', item, '--as', 'person.forfattare', '--date', '2026-12-01')
    path = next((library / folder).glob(f'{item.split(":")[-1].split(".")[-1]}@{number}.xml'))
    replace(path, old, new)
    approve(item, first_day)


def fresh(reference='samverkansavtal'):
    fresh_library()
    place_agreement(agreement)
    replace(agreement, 'mall="samverkansavtal"', f'mall="{reference}"')
    command('build', agreement, '--draft', '--lock')
    for item in ('ekonomi.budget', 'sekretess'):
        command('clause', 'submit', item, '--as', 'person.forfattare', '--date', '2026-11-30')
        command('clause', 'reject', item, '--as', 'person.forfattare', '--reason', 'x', '--date', '2026-11-30')


def moves(result):
    return [(move['item'], move['from'], move['to']) for move in result['moves']]


fresh()
shutil.copy(lock, work / 'first')
check(upgrade() == ([], {'moves': [], 'moved': False, 'document': None}), 'there is nothing to move to')
version('1.1', 'ekonomi.budget', 'clauses/ekonomi', '2023-10-13', 'Den totala grundbudgeten', 'Hela grundbudgeten')
version('1.1', 'sekretess', 'clauses', '2023-10-14', '<stycke>', '<stycke>Numera gäller: ')

# What is shown is what is in force on the document's own day; nothing is moved.
said, result = upgrade()
check(said == [] and moves(result) == [('ekonomi.budget', '1.0', '1.1')] and not result['moved'], (said, result))
shown = json.dumps(result['moves'][0]['changes'], ensure_ascii=False)
check('"Den totala"' in shown and '"Hela"' in shown and '{{grundbudget}}' in shown, shown)
shown = json.dumps(result['document'], ensure_ascii=False)
check('"Den totala"' in shown and '8 800 000' in shown.replace('\u00a0', ' '), shown)
check(lock.read_bytes() == (work / 'first').read_bytes(), 'looking moved something')
code, out, _ = run(klausul, 'upgrade', agreement, '--lang', 'en')
check(code == 0 and 'ekonomi.budget@1.0 → 1.1' in out and '[-Den totala-]{+Hela+}' in out and 'nothing is moved' in out, out)

# What cannot be moved.
refused('not-locked', '--take', 'ekonomi.budge')
refused('not-locked', '--take', 'stil:kommun')
refused('wrong-use', '--take', 'å b')
refused('wrong-use', '--take', 'ekonomi.budget', '--all')
refused('unknown-version', '--take', 'ekonomi.budget@9.9')
said, result = upgrade('--take', 'mal')
check(result['moves'] == [] and not result['moved'] and lock.read_bytes() == (work / 'first').read_bytes(), 'a clause without a newer version')

# What is named moves and nothing else; the document is made from it.
before = pdf.read_bytes()
said, result = upgrade('--take', 'ekonomi.budget')
check(set(said) <= {'lock-input', 'lock-proved'} and result['moved'], (said, result))
old, new = (work / 'first').read_text(), lock.read_text()
changed = [line for line in new.splitlines() if '<klausul' in line and line.split(' lage')[0] not in old]
check(len(changed) == 1 and 'namn="ekonomi.budget@1.1" lage="faststalld"' in changed[0], changed)
check(pdf.read_bytes() == before, 'the document was written')
check(command('build', agreement)[0] == [] and pdf.read_bytes() != before, 'built from the moved lock')
check('Hela grundbudgeten' in ' '.join(run('pdftotext', pdf, '-')[1].split()), 'the new text')
check(moves(upgrade()[1]) == [], 'there is more to move')
# To a version by name, though another day would choose it; and back.
check(moves(upgrade('--take', 'sekretess@1.1', code=3)[1]) == [('sekretess', '1.0', '1.1')], 'by name')
check('namn="sekretess@1.1"' in lock.read_text(), 'by name')
refused('withdrawn-version', '--take', 'ekonomi.budget@1.0')

# Moving is no way to accept another change unseen.
fresh()
version('1.1', 'ekonomi.budget', 'clauses/ekonomi', '2023-10-13', 'Den totala grundbudgeten', 'Hela grundbudgeten')
replace(agreement, '780 000', '790 000')
refused('lock-mismatch', '--all')
command('build', agreement, '--relock')
check(upgrade('--all')[1]['moved'] and 'ekonomi.budget@1.1' in lock.read_text(), '--all')

# A version that is gone can be left.
fresh()
version('1.1', 'ekonomi.budget', 'clauses/ekonomi', '2023-10-13', 'Den totala grundbudgeten', 'Hela grundbudgeten')
budget.unlink()
command('build', agreement, code=2)
check(upgrade('--take', 'ekonomi.budget')[1]['moved'], 'a version that is gone')
command('build', agreement)

# A template that the parameter file names stays; so does a document without a lock.
fresh('samverkansavtal@1.0')
refused('named-version', '--take', 'mall:samverkansavtal')
lock.unlink()
refused('lock-missing', '--all')

# A local agreement gets what its parent holds, whatever is in force on its own day; what the parent opens is its own.
shutil.rmtree(library)
for case in ('_bas', 'local_agreement_under_its_parent'):
    for part in ('clauses', 'templates'):
        if (root / 'tests/cases' / case / part).exists():
            shutil.copytree(root / 'tests/cases' / case / part, library / part, dirs_exist_ok=True)
agreement.parent.mkdir()
shutil.copy(root / 'tests/cases/local_agreement_under_its_parent/parametrar.xml', agreement)
shutil.copy(root / 'tests/cases/local_agreement_under_its_parent/huvudavtal.xml', agreement.parent)
command('build', agreement, '--lock')
check('namn="tystnad@1.0"' in lock.read_text(), "the parent's version")
check(moves(upgrade()[1]) == [] and not upgrade('--all')[1]['moved'], 'the parent holds it')
refused('locked-clause', '--take', 'tystnad')
refused('locked-clause', '--take', 'tystnad@1.1')
own = (library / 'clauses/lokal@1.0.xml').read_text()
(library / 'clauses/lokal@1.1.xml').write_text(
    own.replace('version="1.0"', 'version="1.1" ersatter="1.0" giltig-fran="2023-01-01"').replace('Hyran är', 'Hyran kostar'))
check(moves(upgrade('--take', 'lokal')[1]) == [('lokal', '1.0', '1.1')] and 'namn="lokal@1.1"' in lock.read_text(), 'what is open')
# A parent that is another issue than the local agreement was written for binds it to what nobody has seen.
replace(agreement.parent / 'huvudavtal.xml', 'version="1.0"', 'version="2.0"')
refused('parent-mismatch', '--all')
end()
