#!/usr/bin/env python3
"""A local agreement under its parent: what the parent becomes afterwards is told, and cannot change what is locked."""
import json
import re
import shutil

from support import check, end, klausul, root, run, work

library = work / 'bibliotek'
for part in ('clauses', 'templates', 'samples'):
    shutil.copytree(root / part, library / part)
folder = library / 'samples/missbruk'
local, parent = folder / 'lokal-exempel.xml', folder / 'lansoverenskommelse.xml'
pdf = local.with_suffix('.pdf')
original = parent.read_text()


def build(*words, code=(0, 3)):
    got, out, said = run(klausul, 'build', local, '--draft', '--format', 'json', '--lang', 'en', *words)
    check(got in code, f'{words}: exit code {got}: {out[:1500]} {said}')
    answer = json.loads(out)
    return [one['slug'] for one in answer['diagnostics']], answer


def with_parent(old, new):
    check(old in original, f'the parent has no {old!r}')
    parent.write_text(original.replace(old, new, 1))


def check_another_issue():
    """The local agreement names the issue of its parent that it was written for: another is refused, at its own line."""
    for old, new in (('version="2.0"', 'version="2.1"'), ('datum="2021-03-01"', 'datum="2021-04-01"')):
        with_parent(old, new)
        said, answer = build(code=(2,))
        told = next((one for one in answer['diagnostics'] if one['slug'] == 'parent-mismatch'), None)
        check(told and told['file'].endswith('lokal-exempel.xml'), f'{new}: {said}')
        check(not pdf.exists(), f'{new}: something was written')
    with_parent(' version="2.0"', '')
    check(build(code=(2,))[0] == ['bad-parent'], 'a parent without a version')
    with_parent('<varde namn', '<okant namn')
    check(build(code=(2,))[0] == ['bad-parent'], 'a parent with faults')
    parent.unlink()
    check(build(code=(2,))[0] == ['file-not-found'], 'no parent')
    parent.write_text(original)


def check_days():
    """A local agreement is not older than its parent, and does not go on when that has ended."""
    text = local.read_text()
    day = re.search(r'datum="([0-9-]+)"', text)[1]
    local.write_text(text.replace(f'datum="{day}"', 'datum="2020-01-01"', 1))
    said, answer = build(code=(2,))
    told = next((one for one in answer['diagnostics'] if one['slug'] == 'bad-parent'), None)
    check(told and 'after the local agreement' in told['message'], f'dated before its parent: {said}')
    local.write_text(text)


def check_locked():
    """A lock holds the parent's hash. A parent that has changed since is named, and the text is as it was."""
    build('--lock')
    bytes_before = pdf.read_bytes()
    lock = local.with_suffix('.las.xml').read_text()
    check('<foralder ' in lock and 'lansoverenskommelse.xml' in lock, 'the lock does not name the parent')
    check(not [slug for slug in build()[0] if slug.startswith('lock')], 'nothing has changed')
    check(pdf.read_bytes() == bytes_before, 'equal inputs gave other bytes')
    parent.write_text(original + '<!-- omläst -->\n')
    said, answer = build()
    check('lock-input' in said, f'a parent with a comment more: {said}')
    named = [one for one in answer['diagnostics'] if one['slug'] == 'lock-input']
    check(len(named) == 1 and 'lansoverenskommelse.xml' in named[0]['message'], f'names {named}')
    # A new issue of the parent does not reach what is locked either.
    with_parent('version="2.0" datum="2021-03-01"', 'version="3.0" datum="2024-03-01"')
    said, answer = build(code=(0, 2, 3))
    check('parent-mismatch' not in said, f'a locked local agreement under a new issue: {said}')
    check('lock-input' in said, f'a new issue is not told: {said}')
    parent.write_text(original)
    check(build()[0].count('lock-input') == 0, 'the parent is as it was')
    local.with_suffix('.las.xml').unlink()


check_another_issue()
check_days()
check_locked()
end()
