#!/usr/bin/env python3
"""Every slug of engine/diag/slug.hpp occurs in a test: in a `vantat` comment or an expect/ file of a case, as a quoted or
bracketed name in a test's source, or as Slug::name. A slug that the engine never says has no place in the list, save
those that wait for a later issue."""
import pathlib
import re
import sys

root = pathlib.Path(__file__).resolve().parents[2]
listed = (root / 'engine/diag/slug.hpp').read_text().partition('enum class Slug {')[2]
slugs = re.findall(r'([a-z_0-9]+),', re.sub(r'//.*', '', listed))

waiting = set()  # said by a later issue

in_cases, in_tests, in_engine = set(), set(), set()
for path in (root / 'tests').rglob('*'):
    if not path.is_file() or path == pathlib.Path(__file__).resolve():
        continue
    text = path.read_bytes().decode('utf-8', 'replace')
    if path.relative_to(root / 'tests').parts[0] in ('cases', 'regressions'):
        for comment in re.findall(r'<!-- vantat[^:]*:([^>]*)-->', text):
            in_cases.update(comment.split())
    if path.name == 'faults.txt':
        in_cases.update(line.split()[-1] for line in text.splitlines()
                        if line.strip() and not line.startswith('#'))
    if path.suffix in ('.cpp', '.hpp', '.py', '.sh'):
        in_tests.update(re.findall(r'Slug::([a-z_0-9]+)', text))
        in_tests.update(name.replace('-', '_') for name in re.findall(r'''["'\[]([a-z0-9]+(?:-[a-z0-9]+)+)["'\]]''', text))
        in_tests.update(word for word in re.findall(r'"([a-z]+)"', text))
for path in (root / 'engine').rglob('*.cpp'):
    if not path.name.startswith('messages_'):
        in_engine.update(re.findall(r'Slug::([a-z_0-9]+)', path.read_text()))

in_cases = {name.replace('-', '_') for name in in_cases}
untested = [slug for slug in slugs if slug not in in_cases | in_tests | waiting]
unsaid = [slug for slug in slugs if (slug not in in_engine) != (slug in waiting)]
unknown = sorted(in_cases - set(slugs))
for slug in untested:
    print(f'engine/diag/slug.hpp: no case or test expects {slug}')
for slug in unsaid:
    print(f'engine/diag/slug.hpp: the engine never says {slug}' if slug in unsaid and slug not in waiting else f'{slug} waits no more')
for slug in unknown:
    print(f'tests/cases: no such slug: {slug}')
print(f'{len(slugs)} slugs, {len(set(slugs) & in_cases)} in cases')
sys.exit(bool(untested or unsaid or unknown))
