#!/usr/bin/env python3
"""The same input gives the same bytes: twice, in other time zones and languages, from other folders, in any archive part. The
file's identifier follows its content."""
import shutil

from pdf.file import PdfFile
from support import build, check, end, klausul, root, run, samples, work

example = root / 'samples/ungdomsmottagning/avtal-exempel.xml'
parts = ('a-1a', 'a-2a', 'a-3a', 'a-4f')


def real_locales():
    """Languages whose rules differ from C's, made here so that they are no empty names: a decimal comma, and a dotless i."""
    folder = work / 'locales'
    folder.mkdir()
    for name in ('sv_SE', 'tr_TR', 'de_DE'):
        code, out, err = run('localedef', '-i', name, '-f', 'UTF-8', folder / f'{name}.UTF-8')
        check(code == 0, f'localedef {name}: exit code {code}: {out}{err}')
    return folder


for sample in samples():
    first = build(sample).read_bytes()
    check(build(sample, 'again.pdf').read_bytes() == first, f'{sample}: a second run gives other bytes')

locales = real_locales()
_, said, _ = run('locale', 'decimal_point', env={'LOCPATH': locales, 'LC_ALL': 'sv_SE.UTF-8'})
check(said == ',\n', f'the locale sv_SE is not in use: its decimal point is {said!r}')
surroundings = [{'TZ': 'Pacific/Kiritimati'}, {'TZ': 'America/Los_Angeles'}, {'LC_ALL': 'C'}, {'HOME': '/nonexistent', 'USER': 'någon'},
                *({'LOCPATH': locales, 'LC_ALL': f'{name}.UTF-8', 'LANG': f'{name}.UTF-8'} for name in ('sv_SE', 'tr_TR', 'de_DE'))]
for part in parts:
    expected = build(example, f'{part}.pdf', '--pdf', part).read_bytes()
    for around in surroundings:
        pdf = work / 'elsewhere.pdf'
        run(klausul, 'build', example, '--draft', '--pdf', part, '-o', pdf, env=around)
        check(pdf.read_bytes() == expected, f'{part}: {around} gives other bytes')

# A copy of the library, reached by relative paths from three folders.
copy = work / 'copy'
for folder in ('clauses', 'templates', 'samples'):
    shutil.copytree(root / folder, copy / folder)
for part in parts:
    expected = (work / f'{part}.pdf').read_bytes()
    for folder, parameters in ((copy, 'samples/ungdomsmottagning/avtal-exempel.xml'), (copy / 'samples', 'ungdomsmottagning/avtal-exempel.xml'),
                               (copy / 'samples/ungdomsmottagning', 'avtal-exempel.xml')):
        code, _, said = run(klausul, 'build', parameters, '--draft', '--pdf', part, '-o', work / 'there.pdf', cwd=folder)
        if check(code in (0, 3), f'{folder}: {said}'):
            check((work / 'there.pdf').read_bytes() == expected, f'{part}, built in {folder}, has other bytes')


# The identifier: 16 bytes, the same twice, another for every change of the content.
def identifier(parameters, *more):
    found = PdfFile(build(parameters, 'identified.pdf', *more)).trailer['/ID']
    # qpdf tells bytes as hexadecimal digits, or as text where they happen to be text
    length = {'b:': 34, 'u:': 18}.get(found[0][:2])
    check(len(found) == 2 and found[0] == found[1] and len(found[0]) == length, f'{parameters}: /ID is {found}')
    return found[0]


changed = copy / 'samples/ungdomsmottagning/avtal-exempel.xml'
identifiers = [identifier(example, '--pdf', part) for part in parts]
text = changed.read_text()
changed.write_text(text.replace('Namn D. Exempelsson', 'Namn D. Exempelssen'))
check(changed.read_text() != text, 'nothing was changed')
identifiers += [identifier(changed, '--pdf', part) for part in parts] + [identifier(example, '--style', 'kommun')]
check(len(set(identifiers)) == len(identifiers), f'different files have the same identifier: {identifiers}')
end()
