#!/usr/bin/env python3
"""Many documents in one run: the same bytes as one by one and in any number of threads, one that fails stops no other, and
what the command line asks for that cannot be is refused."""
import json
import re

from support import check, end, klausul, root, run, work

example = root / 'samples/ungdomsmottagning/avtal-exempel.xml'
matter = root / 'samples/oversyn/arende.xml'
library = ['--library', root, '--draft']


def expect(code, words, *contains):
    got, out, err = run(klausul, 'build', *words)
    check(got == code, f'{words}: exit code {got}, not {code}\n{out}{err}')
    for text in contains:
        check(text in out + err, f'{words}: does not say "{text}"\n{out[:600]}{err[:600]}')
    return out


# Documents with amounts of their own, of two templates.
text = example.read_text()
parameters = []
for number in range(10):
    path = work / f'avtal-{number}.xml'
    path.write_text(re.sub(r'(<varde namn="kommunernas_del">)[^<]*', rf'\g<1>{780000 + number * 137}', text))
    parameters.append(path)
(work / 'arende.xml').write_text(matter.read_text())
parameters.insert(4, work / 'arende.xml')
check(len({path.read_text() for path in parameters}) == 11, 'the documents are not different')

folders = {}
for jobs, order in ((1, 1), (2, 1), (4, 1), (5, -1), (1, -1)):
    folder = work / f'j{jobs}_{order}'
    folder.mkdir()
    expect(0, [*parameters[::order], *library, '-o', folder, '-j', jobs])
    folders[jobs * order] = {path.name: path.read_bytes() for path in folder.iterdir()}
check(len(folders[1]) == 11, f'wrote {sorted(folders[1])}')
for jobs, files in folders.items():
    differ = [name for name in folders[1] if files.get(name) != folders[1][name]]
    check(not differ, f'-j {abs(jobs)}, {"in order" if jobs > 0 else "backwards"}: other bytes of {differ}')
for path in parameters:
    alone = work / 'alone.pdf'
    expect(0, [path, *library, '-o', alone])
    check(alone.read_bytes() == folders[1][path.with_suffix('.pdf').name], f'{path.name} alone has other bytes')
check(len(set(folders[1].values())) == 11, 'different documents have the same bytes')

# One that fails stops no other, and is told at its line.
faulty = work / 'fel.xml'
faulty.write_text(text.replace('<varde namn="kommunernas_del">', '<varde namn="kommunernas_dell">', 1))
mixed = work / 'mixed'
mixed.mkdir()
out = expect(2, [parameters[0], faulty, parameters[1], work / 'ingen.xml', *library, '-o', mixed, '--format', 'json'])
answer = json.loads(out)
check([bool(result) for result in answer['result']] == [True, False, True, False], f'results: {answer["result"]}')
slugs = {diagnostic['slug'] for diagnostic in answer['diagnostics']}
check({'unknown-value', 'file-not-found'} <= slugs, f'said {slugs}')
check(sorted(path.name for path in mixed.iterdir()) == ['avtal-0.pdf', 'avtal-1.pdf'], 'other files than the good ones')

# What cannot be
expect(2, [parameters[0], parameters[1], *library, '-o', work / 'ingen_mapp', '--lang', 'en'], '[write-failed]',
       f'make the folder {work}/ingen_mapp')
expect(2, [parameters[0], parameters[1], *library, '-o', parameters[2], '--lang', 'en'], '[write-failed]', 'name a folder')
expect(2, [parameters[0], parameters[1], *library, '--stop-after', 'parse'], '[wrong-use]')

# Two documents for one file: told before anything is written, however the paths are spelled.
once = work / 'once'
once.mkdir()
(work / 'samma').symlink_to(once)
other = work / 'annan/avtal-0.xml'
other.parent.mkdir()
other.write_text(parameters[0].read_text())
expect(2, [parameters[1], parameters[0], other, *library, '-o', once, '--lang', 'en'], '[wrong-use]',
       f"'{parameters[0]}' and '{other}' would both be written to '{once}/avtal-0.pdf'")
expect(2, [parameters[0], parameters[0], *library, '-o', once], '[wrong-use]')
twice = work / 'annan/../avtal-0.xml'
expect(2, [parameters[0], twice, *library], '[wrong-use]')
check(not list(once.iterdir()) and not parameters[0].with_suffix('.pdf').exists(), 'one of two colliding documents was written')

expect(2, [parameters[0], *library, '--pdf', 'a-1a', '--compact', '-o', work / 'x.pdf'], '[wrong-use]')
expect(2, [parameters[0], *library, '--pdf', 'a-5', '-o', work / 'x.pdf'], '[wrong-use]')
expect(2, [parameters[0], *library, '--style', 'ingen', '-o', work / 'x.pdf'], '[unknown-style]')

# What several documents ask for alike and cannot have is told to each, at its own line.
astray = []
for number in range(3):
    astray.append(work / f'vilse-{number}.xml')
    astray[-1].write_text('\n' * number + '<avtal mall="ingen" datum="2023-10-13"/>\n')
expect(2, [*astray, *library, '-o', work], *(f'vilse-{number}.xml:{number + 1}:8: ' for number in range(3)))
expect(2, [matter, '--draft', '--sign-fields', '-o', work / 'x.pdf'], '[no-signature-to-field]')
check(not (work / 'x.pdf').exists(), 'what was refused was written')

# Object streams are the default where the part has them.
sizes = {}
for name, words in {'default': [], 'compact': ['--compact'], 'plain': ['--no-compact'], 'a-1a': ['--pdf', 'a-1a']}.items():
    expect(0, [example, '--draft', *words, '-o', work / f'{name}.pdf'])
    sizes[name] = (work / f'{name}.pdf').read_bytes()
check(sizes['default'] == sizes['compact'], 'the default is not --compact')
check(b'/ObjStm' in sizes['compact'], '--compact makes no object streams')
check(b'/ObjStm' not in sizes['plain'] + sizes['a-1a'], 'object streams where there may be none')

# Another style: other pages, the same words.
expect(0, [example, '--draft', '--style', 'kommun', '-o', work / 'kommun.pdf'])
check((work / 'kommun.pdf').read_bytes() != folders[1]['avtal-0.pdf'], 'the style changes nothing')
end()
