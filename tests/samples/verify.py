#!/usr/bin/env python3
"""`klausul verify`: a file is held against the library, its parameter file and what it carries."""
import json
import shutil

from support import build, check, end, klausul, root, run, work

library = work / 'library'
for folder in ('clauses', 'templates'):
    shutil.copytree(root / folder, library / folder)
parameters = library / 'avtal-exempel.xml'
shutil.copy(root / 'samples/ungdomsmottagning/avtal-exempel.xml', parameters)
sources = {  # a file of each kind that the document is made from, in the style kommun
    'Parameters': parameters,
    'Template': library / 'templates/samverkansavtal@1.0.xml',
    'Style': library / 'templates/stil/kommun@1.0.xml',
    'Clauses': library / 'clauses/syfte@1.0.xml',
    'Registers': library / 'clauses/register/parter.xml',
    'Images': library / 'templates/bilder/exempelkommun.png',
    'Hyphenation': library / 'templates/avstavning.txt',
}


def verify(pdf, *more):
    code, said, error = run(klausul, 'verify', pdf, '--library', library, '--format', 'json', *more)
    check(said, f'verify {pdf.name} says nothing: {code} {error}')
    return code, json.loads(said)


def not_equal(result):
    return [(one['kind'], one['state'], one['attached']) for one in result['inputs'] if one['state'] != 'equal' or one['attached'] is False]


for part in ('a-1a', 'a-2a', 'a-3a', 'a-4f'):
    pdf = build(parameters, f'{part}.pdf', '--pdf', part, '--style', 'kommun')
    inside = True if part in ('a-3a', 'a-4f') else None  # whether the bytes are carried
    code, said = verify(pdf, '--parameters', parameters)
    result = said['result']
    check(code == 0 and result['verified'] and not not_equal(result), f'{part}, nothing changed: {code} {not_equal(result)}')
    check({one['kind'] for one in result['inputs']} == set(sources), f'{part}: verifies {result["inputs"]}')
    check({one['attached'] for one in result['inputs']} == {inside}, f'{part}: attached {result["inputs"]}')
    for kind, path in sources.items():
        original = path.read_bytes()
        path.write_bytes(original[:-1] + bytes([original[-1] ^ 1]))
        code, said = verify(pdf, '--parameters', parameters)
        check(code == 1 and not_equal(said['result']) == [(kind, 'changed', inside)], f'{part}, {path.name} changed: {code} {said}')
        path.unlink()
        code, said = verify(pdf, '--parameters', parameters)
        check(code == 1 and not_equal(said['result']) == [(kind, 'missing', inside)], f'{part}, {path.name} missing: {code} {said}')
        path.write_bytes(original)

# What the file carries is looked at too: another file in the place of a source, and one that nobody knows.
bare = work / 'bare.pdf'
run('qpdf', '--remove-attachment=klausul.syfte@1.0.xml', work / 'a-3a.pdf', bare)
code, said = verify(bare, '--parameters', parameters)
check(code == 1 and not_equal(said['result']) == [('Clauses', 'equal', False)], f'a source taken out: {code} {said}')
other = work / 'okänd.txt'
other.write_text('okänd')
run('qpdf', work / 'a-3a.pdf', '--add-attachment', other, '--', bare)
code, said = verify(bare, '--parameters', parameters)
check(code == 1 and said['result']['unknown_attachments'] == ['okänd.txt'], f'a file put in: {code} {said}')

# Found without being told: the parameter file beside the PDF, and the library above it.
beside = library / 'avtal.pdf'
shutil.copy(work / 'a-2a.pdf', beside)
code, said, _ = run(klausul, 'verify', beside, '--lang', 'sv')
check(code == 0 and 'lika     klausul      syfte@1.0' in said, f'beside its parameter file: {code} {said}')

nameless = build(parameters, 'nameless.pdf', '--no-provenance')
for file, slug in ((nameless, 'no-manifest'), (parameters, 'bad-pdf'), (work / 'none.pdf', 'file-not-found')):
    code, said = verify(file)
    check(code == 2 and [one['slug'] for one in said['diagnostics']] == [slug], f'{file.name}: {code} {said}')
end()
