"""A library of its own for a script that keeps one: a copy of the project's clauses and templates, with the commands run in it."""
import json
import shutil

from support import check, klausul, root, run, work

library, approved = work / 'bibliotek', work / 'fastställt'
author, lawyer = 'person.forfattare', 'person.exempel_handlaggare'


def fresh_library():
    """Puts the copy in place anew, without agreements."""
    shutil.rmtree(library, ignore_errors=True)
    for part in ('clauses', 'templates'):
        shutil.copytree(root / part, library / part)


def place_agreement(path):
    """Puts the sample agreement, with all values given, at `path`."""
    path.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(root / 'samples/ungdomsmottagning/avtal-exempel.xml', path)


def command(*words, code=0, **more):
    """Runs a command that should end with `code`; answers its slugs in order, its result and its diagnostics."""
    got, out, said = run(klausul, *words, '--library', library, '--format', 'json', '--lang', 'en', **more)
    check(got == code, f'{words}: exit code {got}, wanted {code}: {out[:1500]} {said}')
    answer = json.loads(out) if out else {'diagnostics': [], 'result': None}
    return [d['slug'] for d in answer['diagnostics']], answer['result'], answer['diagnostics']


def state():
    """Every file of the library."""
    return {path: path.read_bytes() for path in sorted(library.rglob('*')) if path.is_file()}


def replace(path, old, new):
    text = path.read_text()
    check(old in text, f'{path}: no {old!r}')
    path.write_text(text.replace(old, new))


def approve(item, first_day, date='2026-12-02'):
    """Takes a draft to approval, valid from `first_day`."""
    command('clause', 'submit', item, '--as', author, '--date', date)
    command('clause', 'approve', item, '--as', lawyer, '--dnr', 'D 1', '--from', first_day, '--date', date)


def approved_library():
    """As `fresh_library`, with everything approved from the first day that its file says; made once."""
    if not approved.exists():
        fresh_library()
        rows = command('clause', 'list')[1]
        for row in sorted(rows, key=lambda row: row['kind'] == 'mall'):  # what a template uses comes before it
            approve(row['item'], row['valid_from'])
        shutil.copytree(library, approved)
    shutil.rmtree(library, ignore_errors=True)
    shutil.copytree(approved, library)
