#!/usr/bin/env python3
"""What a file says it was made from is what it was made from: its manifest holds the hashes of the library's files, and what it
carries along is those files, byte for byte."""
import hashlib
import json
import re

from pdf.file import PdfFile, text
from support import build, check, dump, end, klausul, root, run, samples, work

PARTS = {'a-1a': False, 'a-2a': False, 'a-3a': True, 'a-4f': True}  # does it carry files?


def sha256(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def clause_file(key):
    identifier, version = key.split('@')
    return root / 'clauses' / f'{identifier.replace(".", "/")}@{version}.xml'


def check_manifest(sample, part, pdf):
    """Answers the files that the manifest names, by the names they are carried under."""
    what = f'{sample.parent.name}/{sample.stem} {part}'
    found = pdf.at(pdf.catalog, '/PieceInfo', '/Klausul')
    if not check(found, f'{what}: no manifest'):
        return {}
    date = re.search(r'datum="([0-9-]+)"', sample.read_text())[1].replace('-', '')
    check(text(found['/LastModified']).startswith('D:' + date), f'{what}: its manifest is of {found["/LastModified"]}, not of {date}')
    said = pdf.get(found['/Private'])
    _, version, _ = run(klausul, '--version')
    check(text(said['/Engine']) == version.strip(), f'{what}: made by {said["/Engine"]}, not by {version}')
    check(text(said['/Parameters']) == sha256(sample), f'{what}: other parameters')
    clauses = [(text(key), text(digest)) for key, digest in map(pdf.get, said['/Clauses'])]
    for key, digest in clauses:
        check(clause_file(key).is_file() and sha256(clause_file(key)) == digest, f'{what}: {key} has not the hash {digest}')
    for name, digest in map(pdf.get, said['/Images']):
        found = [path for path in (sample.parent / text(name), root / 'templates/bilder' / text(name)) if path.is_file()]
        check([sha256(path) for path in found[:1]] == [text(digest)], f'{what}: the picture {name} has not the hash {digest}')
    _, explained, _ = run(klausul, 'explain', sample, '--format', 'json')
    chosen = [entry['key'] for entry in json.loads(explained)['result']]
    template, style = text(said['/Template']), text(said['/Style'])
    check(template == chosen[0], f'{what}: of the template {template}, not {chosen[0]}')
    keys = [key for key, _ in clauses]
    check(len(set(keys)) == len(keys), f'{what}: a clause is named twice')
    check(set(keys) == set(chosen) - {template, style}, f'{what}: the clauses {set(keys) ^ (set(chosen) - {template, style})}')
    printed = set(re.findall(r'^ *[a-z-]+.*? \(([a-z0-9_.]+@[0-9.]+)\)', dump(sample, 'number'), re.M))
    check(printed <= set(keys), f'{what}: does not name {printed - set(keys)}')
    return {sample.name: sample, f'mall.{template}.xml': root / f'templates/{template}.xml',
            f'stil.{style}.xml': root / f'templates/stil/{style}.xml', **{f'klausul.{key}.xml': clause_file(key) for key in keys}}


def check_carried(what, path, pdf, files):
    """The attachments are `files` and the list of them, and every one is told of where readers look."""
    folder = work / 'carried'
    folder.mkdir()
    run('pdfdetach', '-saveall', '-o', folder, path)
    carried = {one.name: one.read_bytes() for one in folder.iterdir()}
    for one in folder.iterdir():
        one.unlink()
    folder.rmdir()
    check(set(carried) == set(files) | {'underlag.xml'}, f'{what}: carries {set(carried) ^ (set(files) | {"underlag.xml"})}')
    for name, source in files.items():
        check(carried.get(name) == source.read_bytes(), f'{what}: {name} is not {source.relative_to(root)}')
    listed = dict(re.findall(r'fil="([^"]*)" sha256="([0-9a-f]{64})"', carried.get('underlag.xml', b'').decode()))
    check({name: listed.get(name) for name in files} == {name: sha256(source) for name, source in files.items()},
          f'{what}: underlag.xml lists other files or hashes')
    relations = {text(pdf.get(one)['/UF']): pdf.get(one)['/AFRelationship'] for one in pdf.listed(pdf.catalog.get('/AF'))}
    check(relations == {name: '/Supplement' if name == 'underlag.xml' else '/Source' for name in carried},
          f'{what}: associated files {relations}')
    for one in pdf.listed(pdf.catalog.get('/AF')):
        stream = pdf.get(pdf.at(one, '/EF')['/F'])
        name = text(pdf.get(one)['/UF'])
        check(pdf.at(stream, '/Params', '/Size') == len(carried.get(name, b'')) and stream['/Subtype'] == '/text/xml',
              f'{what}: {name} is told as {stream}')


def check_sample(sample, part):
    what = f'{sample.parent.name}/{sample.stem} {part}'
    path = build(sample, 'whole.pdf', '--pdf', part)
    pdf = PdfFile(path)
    files = check_manifest(sample, part, pdf)
    if PARTS[part]:
        check_carried(what, path, pdf, files)
    else:
        check('/AF' not in pdf.catalog and pdf.at(pdf.catalog, '/Names', '/EmbeddedFiles') is None, f'{what}: carries files')
    bare = PdfFile(build(sample, 'bare.pdf', '--pdf', part, '--no-provenance'))
    check(not {'/PieceInfo', '/AF'} & set(bare.catalog) and pdf.at(bare.catalog, '/Names', '/EmbeddedFiles') is None,
          f'{what} --no-provenance: leaves something')
    everything = json.dumps(bare.objects) + ''.join(bare.stream(key[4:]).decode('latin-1') for key, value in bare.objects.items()
                                                   if 'stream' in value)
    for name in files:
        key = re.sub(r'^(mall|stil|klausul)\.|\.xml$', '', name)
        check(key not in everything or key in sample.stem, f'{what} --no-provenance: still says "{key}"')


for one in samples():
    for part in PARTS:
        check_sample(one, part)
end()
