#!/usr/bin/env python3
"""The same input gives the same bytes: twice, in other time zones and languages, from other folders, under other names."""
import shutil

from support import build, check, end, klausul, root, run, samples, work

for sample in samples():
    first = build(sample).read_bytes()
    check(build(sample, 'again.pdf').read_bytes() == first, f'{sample}: a second run gives other bytes')
for surroundings in ({'TZ': 'Pacific/Kiritimati'}, {'TZ': 'America/Los_Angeles'}, {'LC_ALL': 'C'}, {'LC_ALL': 'sv_SE.UTF-8'},
                     {'LC_ALL': 'de_DE.UTF-8', 'LC_NUMERIC': 'de_DE.UTF-8'}, {'HOME': '/nonexistent', 'USER': 'någon'}):
    pdf = work / 'elsewhere.pdf'
    run(klausul, 'build', samples()[-1], '--draft', '-o', pdf, env=surroundings)
    check(pdf.read_bytes() == build(samples()[-1]).read_bytes(), f'{surroundings} gives other bytes')

# A copy of the library, reached by relative paths from three folders.
copy = work / 'copy'
for part in ('clauses', 'templates', 'samples'):
    shutil.copytree(root / part, copy / part)
expected = build(root / 'samples/ungdomsmottagning/avtal.xml').read_bytes()
for folder, parameters in ((copy, 'samples/ungdomsmottagning/avtal.xml'), (copy / 'samples', 'ungdomsmottagning/avtal.xml'),
                           (copy / 'samples/ungdomsmottagning', 'avtal.xml')):
    code, _, said = run(klausul, 'build', parameters, '--draft', '-o', work / 'there.pdf', cwd=folder)
    if check(code in (0, 3), f'{folder}: {said}'):
        check((work / 'there.pdf').read_bytes() == expected, f'built in {folder}, it has other bytes')
end()
