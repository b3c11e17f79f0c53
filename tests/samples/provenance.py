#!/usr/bin/env python3
"""What a file says it was made from is what it was made from: its manifest holds the hashes of the library's files, and what it
carries along is those files, byte for byte."""
import collections
import hashlib
import json
import pathlib
import re
import shutil
import zlib

from pdf.file import PdfFile, text
from support import build, check, dump, end, klausul, root, run, samples, work

PARTS = {'a-1a': False, 'a-2a': False, 'a-3a': True, 'a-4f': True}  # does it carry files?
MEDIA_TYPES = {'.xml': '/text/xml', '.svg': '/image/svg+xml', '.png': '/image/png', '.txt': '/text/plain'}

# What the manifest may name: where its file is, and under which name it is carried.
Kind = collections.namedtuple('Kind', 'folder carried')
KINDS = {
    '/Parent': Kind(None, 'foralder.{}'),  # a local agreement names it from its own folder
    '/Template': Kind('templates', 'mall.{}.xml'),
    '/Style': Kind('templates/stil', 'stil.{}.xml'),
    '/Clauses': Kind('clauses', 'klausul.{}.xml'),
    '/Declarations': Kind('clauses', 'klausul.{}.xml'),
    '/Registers': Kind('clauses/register', 'register.{}'),
    '/Images': Kind('templates/bilder', 'bild.{}'),
    '/Hyphenation': Kind('templates', '{}'),
}
named = collections.Counter()  # how many names of each kind were held against their files


def sha256(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def source(kind, name, library=root):
    if '@' in name:
        identifier, version = name.split('@')
        name = f'{identifier.replace(".", "/")}@{version}.xml'
    return library / KINDS[kind].folder / name


def manifest(path):
    """{(kind, name): hash} of all that the file says it was made from."""
    pdf = PdfFile(path)
    said = pdf.at(pdf.catalog, '/PieceInfo', '/Klausul', '/Private')
    parts = {}
    for kind in ('/Parameters', *KINDS):
        value = pdf.get(said.get(kind, []))
        pairs = [value] if value and isinstance(value[0], str) and value[0].startswith('u:') else map(pdf.get, value)
        for name, digest in pairs:
            key = (kind, text(name))
            check(key not in parts, f'{path.name}: {kind} names {name} twice')
            parts[key] = text(digest)
    return parts


def pictures(sample):
    """The pictures that the finished document shows: its figures', and its style's logotype."""
    figures = set(re.findall(r'^ *figure.*?([a-z0-9_]+\.(?:png|svg))', dump(sample, 'number'), re.M))
    style = next(key for key in chosen(sample) if source('/Style', key).is_file())
    return figures | set(re.findall(r'<logotyp[^>]* fil="([^"]*)"', source('/Style', style).read_text()))


def chosen(sample):
    _, explained, _ = run(klausul, 'explain', sample, '--format', 'json')
    return [entry['key'] for entry in json.loads(explained)['result']]


def check_manifest(sample, part, path):
    """Answers the files that the manifest names, by the names they are carried under."""
    what = f'{sample.parent.name}/{sample.stem} {part}'
    pdf = PdfFile(path)
    found = pdf.at(pdf.catalog, '/PieceInfo', '/Klausul')
    if not check(found, f'{what}: no manifest'):
        return {}
    date = re.search(r'datum="([0-9-]+)"', sample.read_text())[1].replace('-', '')
    check(text(found['/LastModified']).startswith('D:' + date), f'{what}: its manifest is of {found["/LastModified"]}, not of {date}')
    said = pdf.get(found['/Private'])
    _, version, _ = run(klausul, '--version')
    check(text(said['/Engine']) == version.strip(), f'{what}: made by {said["/Engine"]}, not by {version}')
    parts = manifest(path)
    check(parts.get(('/Parameters', sample.name)) == sha256(sample), f'{what}: other parameters')
    files = {sample.name: sample}
    for (kind, name), digest in parts.items():
        if kind == '/Parameters':
            continue
        named[kind] += 1
        of = sample.parent / name if kind == '/Parent' else source(kind, name)
        check(of.is_file() and sha256(of) == digest, f'{what}: {kind} {name} has not the hash {digest}')
        files[KINDS[kind].carried.format(of.name if kind == '/Parent' else name)] = of
    names = {kind: [name for one, name in parts if one == kind] for kind in KINDS}
    keys = chosen(sample)
    check(names['/Template'] == keys[:1], f'{what}: of the template {names["/Template"]}, not {keys[0]}')
    check(len(names['/Style']) == 1 and names['/Style'][0] in keys, f'{what}: the style {names["/Style"]}')
    printed = set(re.findall(r'^ *[a-z-]+.*? \(([a-z0-9_.]+@[0-9.]+)\)', dump(sample, 'number'), re.M))
    check(set(names['/Clauses']) == printed, f'{what}: the clauses {set(names["/Clauses"]) ^ printed}')
    check(printed | set(names['/Declarations']) <= set(keys), f'{what}: names a clause that was not chosen')
    check(set(names['/Images']) == pictures(sample), f'{what}: the pictures {names["/Images"]}')
    check(names['/Parent'] == re.findall(r'<foralder avtal="([^"]*)"', sample.read_text()), f'{what}: the parents {names["/Parent"]}')
    check(len(names['/Hyphenation']) == 1, f'{what}: no list of hyphenations')
    return files


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
    supplements = re.compile(r'underlag\.xml|bild\..*|avstavning\.txt')
    check(relations == {name: '/Supplement' if supplements.fullmatch(name) else '/Source' for name in carried},
          f'{what}: associated files {relations}')
    for one in pdf.listed(pdf.catalog.get('/AF')):
        stream = pdf.get(pdf.at(one, '/EF')['/F'])
        name = text(pdf.get(one)['/UF'])
        check(pdf.at(stream, '/Params', '/Size') == len(carried.get(name, b'')) and
              stream['/Subtype'] == MEDIA_TYPES[pathlib.Path(name).suffix],
              f'{what}: {name} is told as {stream}')


def check_sample(sample, part):
    what = f'{sample.parent.name}/{sample.stem} {part}'
    path = build(sample, 'whole.pdf', '--pdf', part)
    pdf = PdfFile(path)
    files = check_manifest(sample, part, path)
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
        key = re.sub(r'^(mall|stil|klausul|register|bild)\.|\.xml$', '', name)
        check('@' not in key or key not in everything, f'{what} --no-provenance: still says "{key}"')



def with_two_comments(path):
    """The file twice over, with one letter between them, and nothing that it means: in a comment, or a picture's text."""
    data = path.read_bytes()
    mark = b'<!-- Manuskript A -->\n' if path.suffix in ('.xml', '.svg') else b'# Manuskript A\n'
    if path.suffix == '.png':  # a tEXt chunk before the end
        def chunk(letter):
            body = b'tEXtComment\0Manuskript ' + letter
            return (len(body) - 4).to_bytes(4, 'big') + body + zlib.crc32(body).to_bytes(4, 'big')
        end_chunk = data.rindex(b'IEND') - 4
        return [data[:end_chunk] + chunk(letter) + data[end_chunk:] for letter in (b'A', b'B')]
    return [data + mark, data + mark.replace(b'A', b'B')]


def check_changed_letter(sample, style, wanted):
    """Of each kind in `wanted`, one file that the manifest names is changed by a letter in a copy of the library: the manifest
    then tells another hash of that file, and of no other."""
    library = work / 'library'
    for folder in ('clauses', 'templates'):
        shutil.copytree(root / folder, library / folder)
    parameters = library / sample.name
    shutil.copy(sample, parameters)
    for kind in wanted:
        what = f'{sample.parent.name}/{sample.stem}, style {style}'
        before = manifest(build(parameters, 'letter.pdf', '--style', style))
        name = next((name for one, name in before if one == kind), None)
        if not check(name, f'{what}: names nothing of {kind}'):
            continue
        path = parameters if kind == '/Parameters' else source(kind, name, library)
        original = path.read_bytes()
        said = []
        for data in with_two_comments(path):
            path.write_bytes(data)
            said.append(manifest(build(parameters, 'letter.pdf', '--style', style)))
        path.write_bytes(original)
        differing = {key for key in said[0].keys() | said[1].keys() if said[0].get(key) != said[1].get(key)}
        check(differing == {(kind, name)}, f'{what}: a letter in {path.name} changes {differing or "nothing"}')
    shutil.rmtree(library)


def check_register_in_text():
    """A changed name in a register changes the text, and so the manifest."""
    library = work / 'library'
    for folder in ('clauses', 'templates'):
        shutil.copytree(root / folder, library / folder)
    parameters = library / 'avtal.xml'
    shutil.copy(root / 'samples/ungdomsmottagning/avtal-exempel.xml', parameters)
    before = build(parameters, 'before.pdf')
    parties = source('/Registers', 'parter.xml', library)
    parties.write_text(parties.read_text().replace('Bergs kommun', 'Bergz kommun'))
    after = build(parameters, 'after.pdf')
    check('Bergz kommun' in run('pdftotext', after, '-')[1], 'the changed name of a party is not in the text')
    told = [manifest(path)[('/Registers', 'parter.xml')] for path in (before, after)]
    check(told[0] != told[1] == sha256(parties), 'a changed name in a register does not change the manifest')
    shutil.rmtree(library)


def check_off_section():
    """Of the clauses in a section that is off, only those are named whose declarations count, and as not printed; and no
    picture that stands there."""
    library = work / 'library'
    for folder in ('templates/stil', 'templates/bilder', 'clauses'):
        (library / folder).mkdir(parents=True)
    shutil.copy(root / 'tests/cases/_bas/templates/stil/enkel@1.0.xml', library / 'templates/stil')
    shutil.copy(root / 'templates/bilder/mottagningar.svg', library / 'templates/bilder')

    def clause(name, declared, body):
        source('/Clauses', f'{name}@1.0', library).write_text(
            f'<klausul id="{name}" version="1.0" status="faststalld"><parametrar>{declared}</parametrar><text>{body}</text></klausul>')
    clause('borta', '<parameter namn="egen" typ="text" forvalt="x"/>', '<stycke>{{egen}}</stycke>')
    clause('forvalet', '<parameter namn="ort" typ="text" forvalt="Berg"/>', '<stycke>{{ort}}</stycke>')
    clause('summan', '<parameter namn="a" typ="heltal" forvalt="3"/><berakning namn="b" varde="a + a"/>', '<stycke>{{b}}</stycke>')
    clause('tryckt', '<parameter namn="ort" typ="text"/>', '<stycke>I {{ort}} {{b}}.</stycke>')
    (library / 'templates/mall@1.0.xml').write_text(
        '<mall id="mall" version="1.0" status="faststalld" slag="avtal" stil="enkel">'
        '<parametrar><parameter namn="av" typ="flagga" krav="nej"/></parametrar><text>{{#av}}<klausul ref="borta"/>'
        '<klausul ref="forvalet"/><klausul ref="summan"/><bild fil="mottagningar.svg" dekoration="ja"/>{{/av}}'
        '<klausul ref="tryckt"/></text></mall>')
    parameters = library / 'underlag.xml'  # as the list of what is carried is called
    parameters.write_text('<avtal mall="mall" datum="2023-10-13"/>')
    path = build(parameters, 'off.pdf', '--pdf', 'a-3a')
    check('I Berg 6.' in run('pdftotext', path, '-')[1], 'a default and a computation from a section that is off do not count')
    parts = manifest(path)
    check([name for kind, name in parts if kind == '/Clauses'] == ['tryckt@1.0'], f'printed in a section that is off: {parts}')
    check([name for kind, name in parts if kind == '/Declarations'] == ['forvalet@1.0', 'summan@1.0'],
          f'the declarations of a section that is off: {parts}')
    check(not [name for kind, name in parts if kind in ('/Images', '/Registers', '/Hyphenation')], f'named though not used: {parts}')
    listed = run('pdfdetach', '-list', path)[1]
    check(all(name in listed for name in ('klausul.forvalet@1.0.xml', ' parametrar.underlag.xml', ' underlag.xml')) and
          'borta' not in listed and listed.count('underlag.xml') == 2, f'a file called underlag.xml, and a section that is off: {listed}')
    run('pdfdetach', '-savefile', 'underlag.xml', '-o', work / 'list.xml', path)
    unprinted = re.findall(r'fil="([^"]*)"[^>]* tryckt="nej"', (work / 'list.xml').read_text())
    check(unprinted == ['klausul.forvalet@1.0.xml', 'klausul.summan@1.0.xml'], f'listed as not printed: {unprinted}')
    shutil.rmtree(library)


for one in samples():
    for part in PARTS:
        check_sample(one, part)
for kind in set(KINDS) - {'/Declarations'}:  # of which no sample has any; see check_off_section
    check(named[kind], f'no file\'s {kind} was held against anything')
check_changed_letter(root / 'samples/ungdomsmottagning/avtal-exempel.xml', 'kommun',
                     ['/Parameters', '/Template', '/Style', '/Clauses', '/Registers', '/Images', '/Hyphenation'])
check_changed_letter(root / 'samples/stilprov/arende-exempel.xml', 'region', ['/Images'])
check_register_in_text()
check_off_section()
end()
