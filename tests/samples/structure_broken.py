#!/usr/bin/env python3
"""structure.py finds what is wrong: files broken on purpose have each its fault, and the same file unbroken has none."""
from broken_files import made_broken
from structure import faults_of
from support import build, check, dump, end, root, work

sample = root / 'samples/ungdomsmottagning/avtal-exempel.xml'
model = dump(sample, 'number')
made = made_broken(build(sample, 'good.pdf', '--no-compact'), work)
known = faults_of(made[0][1], model)
check(not known, f'the untouched file has faults: {known}')
for fault, path in made[1:]:
    slugs = {slug for slug, _ in faults_of(path, model)}
    check(fault.slug is None or fault.slug in slugs, f'{fault.name}: found {sorted(slugs)}, not {fault.slug}')
print(f'{len(made) - 1} broken files')
end()
