#!/usr/bin/env python3
"""--timings tells every stage on stderr and changes no byte; many documents end with a line that counts them."""
import re

from support import check, end, klausul, root, run, work

example = root / 'samples/ungdomsmottagning/avtal-exempel.xml'
stages = ['load', 'resolve', 'compile', 'bind', 'render', 'parse', 'number', 'layout', 'paint', 'write']


def build(*words):
    code, out, err = run(klausul, 'build', '--library', root, '--draft', '--lang', 'en', *words)
    check(out == '', f'{words}: says on stdout: {out[:300]}')
    return code, err


def times(err):
    """Stage and how many times it ran, in the order they are told."""
    return re.findall(r'^(\w+) +\d+\.\d\d +(\d+) +\d+\.\d{3}$', err, re.M)


plain = build(example, '-o', work / 'plain.pdf')
timed = build(example, '-o', work / 'timed.pdf', '--timings')
check(plain[0] == timed[0], f'--timings changes the exit code from {plain[0]} to {timed[0]}')
check(times(plain[1]) == [], 'times are told though nobody asked')
check(times(timed[1]) == [(stage, '1') for stage in stages], f'one document: {timed[1]}')
check((work / 'plain.pdf').read_bytes() == (work / 'timed.pdf').read_bytes(), '--timings changes the bytes')

copies = []
for number in range(6):
    copies.append(work / f'{number}.xml')
    copies[-1].write_bytes(example.read_bytes())
(work / 'bad.xml').write_text('<avtal mall="samverkansavtal" datum="2023-10-13"')
folder = work / 'many'
folder.mkdir()
code, err = build(*copies, work / 'bad.xml', '-o', folder, '-j', '2', '--timings')
check(code == 2, f'one of seven is faulty, but the exit code is {code}')
told = dict(times(err))
check(told.get('load') == '7' and told.get('write') == '6', f'seven are read and six are written: {told}')
check(told.get('compile') == '1', f'what six share is prepared once: {told}')
check(len(list(folder.iterdir())) == 6, f'wrote {sorted(folder.iterdir())}')
check(re.search(r'^6 of 7 documents written, \d+ pages$', err, re.M), f'no summary: {err[-300:]}')
end()
