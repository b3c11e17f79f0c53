#!/usr/bin/env python3
"""A bundle: every document of every party at every level, the points alike in all, and all files or none;
`klausul check` looks at it too."""
import hashlib
import json
import re
import shutil

from support import check, end, klausul, root, run, squeezed, work

library = work / 'bibliotek'
for part in ('clauses', 'templates', 'samples'):
    shutil.copytree(root / part, library / part)
bundle = library / 'samples/ungdomsmottagning/avtal-exempel.bunt.xml'
municipalities = ('berg', 'bracke', 'harjedalen', 'krokom', 'ragunda', 'stromsund', 'are', 'ostersund')
steps = {'region': 3, 'ostersund': 3}
expected = {'avtal-exempel.pdf', 'verksamhetsberattelse.pdf', 'bevis.txt', 'bevis.json'}
for party in ('region', *municipalities):
    expected |= {f'underskrift-{party}.pdf'} | {f'forslag-{party}-{n + 1}.pdf' for n in range(steps.get(party, 2))}


def text_of(pdf):
    return squeezed(run('pdftotext', '-layout', pdf, '-')[1])


def make(folder, *more):
    return run(klausul, 'bundle', bundle, '-o', folder, '--draft', '--lang', 'en', *more)


def check_whole():
    folder = work / 'hela'
    code, _, said = make(folder)
    check(code == 0, f'exit code {code}: {said}')
    check({path.name for path in folder.iterdir()} == expected, sorted(path.name for path in folder.iterdir()))
    proof = json.loads((folder / 'bevis.json').read_text())
    check(proof['same'] and len(proof['points']) == 2, proof['points'])
    deciding = [one for one in proof['documents'] if one['points']]
    check(len(deciding) == 3 + 3 + 7 * 2, f'{len(deciding)} documents decide')
    point = 'ingå Samverkansavtal om Ungdomsmottagningen Jämtland Härjedalen, version 1.0, av den 13 oktober 2023'
    check(proof['points'][0]['text'] == point, proof['points'][0])
    for one in deciding:
        words = text_of(folder / one['pdf'])
        check('Ungdomsmottagningen Jämtland Härjedalen, version 1.0' in words, f"{one['pdf']}: another wording")
        if one['pdf'].startswith('forslag-berg-1'):
            check('föreslår kommunfullmäktige' in words, words)
        if one['pdf'].startswith('forslag-berg-2'):
            check('Kommunfullmäktige' in words and 'beslutar' in words, words)
    words = text_of(folder / 'underskrift-are.pdf')
    check('Namn H. Exempelsson' in words and 'Namn B. Exempelsson' not in words, 'who signs for Åre')
    code, out, _ = make(folder, '--format', 'json')
    check(code == 0 and json.loads(out)['result']['proof'] == proof, 'made again it is not the same')


def check_none(change, slug, folder):
    text = bundle.read_text()
    bundle.write_text(change(text))
    check(bundle.read_text() != text, f'{slug}: nothing changed')
    code, _, said = make(folder)
    bundle.write_text(text)
    check(code == 2 and f'[{slug}]' in said, f'{slug}: exit code {code}: {said}')
    check(not folder.exists(), f'{slug}: something was written')


def check_faults():
    replaced = lambda a, b: lambda text: text.replace(a, b, 1)
    check_none(replaced('</forslag>', '  <varde namn="okand">x</varde></forslag>'), 'unknown-value', work / 'a')
    check_none(replaced('ref="organ.exempel_kf_berg"', 'ref="organ.finns_inte"'), 'unknown-register-entry', work / 'b')
    check_none(replaced('exempel_ks_are" verb="foreslar"', 'exempel_ks_are" verb="beslutar"'), 'beyond-mandate', work / 'c')
    check_none(replaced('<steg organ="organ.exempel_kf_berg" verb="beslutar"/>', '<steg organ="organ.exempel_kf_krokom" verb="beslutar"/>'),
               'body-of-another-party', work / 'c2')
    check_none(replaced('fil="verksamhetsberattelse.xml"', 'fil="saknas.xml"'), 'file-not-found', work / 'd')
    check_none(replaced('<bunt>', '<bunt><val/>'), 'unknown-element', work / 'e')
    check_none(replaced('<part ref="part.are">', '<part ref="part.berg">'), 'duplicate-value', work / 'f')
    are = bundle.read_text()
    are = are[are.index('  <part ref="part.are">'):are.index('  <part ref="part.ostersund">')]
    check_none(replaced(are, ''), 'missing-element', work / 'i')
    check_none(replaced('exempel_kf_are" verb="beslutar"', 'exempel_kf_are" verb="foreslar"'), 'missing-element', work / 'j')
    check_none(replaced('<part ref="part.are">', '<part ref="part.arvika">'), 'unknown-register-entry', work / 'k')
    # One proposal words the point in its own way: the template gets a decision under another name than the bundle's.
    template = library / 'templates/beslutsunderlag@1.0.xml'
    text = template.read_text()
    template.write_text(text.replace('<beslut varde="beslut"/>', '<stycke>Enligt bilagan.</stycke>'))
    code, _, said = make(work / 'g')
    template.write_text(text)
    check(code == 2 and '[no-points]' in said and not (work / 'g').exists(), f'no-points: {code}: {said}')
    minutes = library / 'samples/ungdomsmottagning/tjansteskrivelse-exempel.xml'
    quoted = re.compile(r'<varde namn="beslutsingress">.*?</varde>|<lista namn="beslutspunkter">.*?</lista>', re.S)
    minutes.write_text(quoted.sub('', minutes.read_text()).replace('</arende>', '''<beslut namn="beslut" organ="organ.exempel_kf_berg" verb="beslutar">
    <beslutspunkt binder="egen">ingå ett annat avtal</beslutspunkt></beslut></arende>'''))
    check_none(replaced('fil="verksamhetsberattelse.xml"', 'fil="tjansteskrivelse-exempel.xml"'), 'points-differ', work / 'h')


def said_of(old, new):
    text = bundle.read_text()
    check(old in text, f'the bundle has no {old!r}')
    bundle.write_text(text.replace(old, new))
    code, _, said = make(work / 'varnad')
    bundle.write_text(text)
    return code, said


def check_warnings():
    """A point of another issue of the agreement, and a proposal older than it, are told; the names of bodies in full."""
    code, said = said_of('Härjedalen, version 1.0, av den', 'Härjedalen, version 2.0, av den')
    told = [line for line in said.splitlines() if '[leans-on-another-paper]' in line]
    check(code == 3 and len(told) == 1 and 'version 2.0' in told[0] and '.bunt.xml:' in told[0], f'{code}: {told}')
    code, said = said_of('<forslag mall="beslutsunderlag" datum="2023-10-20"', '<forslag mall="beslutsunderlag" datum="2023-10-01"')
    told = [line for line in said.splitlines() if '[outside-dates]' in line]
    check(code == 3 and len(told) == 1 and '2023-10-01' in told[0] and '.bunt.xml:' in told[0], f'{code}: {told}')
    code, said = said_of('exempel_ks_are" verb="foreslar"', 'exempel_ks_are" verb="beslutar"')
    check(code == 2 and 'i Åre kommun may not decide' in said, said)


def check_earlier_files():
    """What an earlier bundle put there and this one does not have is removed, unless it is another file by now."""
    folder, text = work / 'tidigare', bundle.read_text()
    make(folder)
    bundle.write_text(text.replace('    <steg organ="organ.exempel_namnd_ostersund" verb="foreslar"><adressat ref="organ.exempel_kf_ostersund"/></steg>\n', '')
                      .replace('    <steg organ="organ.exempel_regionens_namnd" verb="foreslar"><adressat ref="organ.exempel_regionfullmaktige"/></steg>\n', ''))
    changed = folder / 'forslag-region-3.pdf'
    changed.write_bytes(changed.read_bytes() + b'%')
    code, _, said = make(folder)
    bundle.write_text(text)
    check(code == 0, f'exit code {code}: {said}')
    check(not (folder / 'forslag-ostersund-3.pdf').exists() and 'forslag-ostersund-3.pdf: belonged' in said, said)
    check(changed.exists() and 'forslag-region-3.pdf: belongs' in said, said)


def check_other_files_stay():
    folder = work / 'upptagen'
    folder.mkdir()
    (folder / 'underskrift-are.pdf').write_text('något annat')
    code, _, said = make(folder)
    check(code == 2 and '[write-failed]' in said, f'{code}: {said}')
    check([path.name for path in folder.iterdir()] == ['underskrift-are.pdf'], sorted(path.name for path in folder.iterdir()))


def check_cut_short():
    """A bundle that was killed when all was decided is finished before the next is made."""
    folder = work / 'avbruten'
    make(folder)
    whole = {path.name: path.read_bytes() for path in folder.iterdir()}
    old, new = (whole['bevis.txt'][:5] + text for text in (b'old', b'new'))  # a proof begins like a proof
    hashes = [hashlib.sha256(text).hexdigest() for text in (old, new)]
    (folder / 'bevis.txt').write_bytes(old)
    (folder / 'bevis.txt.1-0.tmp').write_bytes(new)
    (folder / '.klausul.pagar').write_text(f'klausul-pagar 1\nsha256:{hashes[0]} sha256:{hashes[1]} .1-0.tmp bevis.txt\n')
    code, _, said = run(klausul, 'check', folder, '--lang', 'en')
    check(code == 2 and f'klausul finish {folder}' in said and 'leftover-file' not in said, said)
    code, _, said = make(folder)
    check(code in (0, 3) and '[change-finished]' in said, said)
    check({path.name: path.read_bytes() for path in folder.iterdir()} == whole, 'it is not the bundle')


def check_looks_at_it():
    """What `klausul bundle` would refuse, `klausul check` finds: of the file, and of the folder that it lies in."""
    text = bundle.read_text()
    for path in (bundle, bundle.parent):
        code, _, said = run(klausul, 'check', path, '--lang', 'en')
        check(code in (0, 3) and 'error' not in said, f'{path.name}: exit code {code}: {said}')
        bundle.write_text(text.replace('exempel_ks_are" verb="foreslar"', 'exempel_ks_are" verb="beslutar"', 1))
        code, _, said = run(klausul, 'check', path, '--lang', 'en')
        bundle.write_text(text)
        told = [line for line in said.splitlines() if '[beyond-mandate]' in line]
        check(code == 2 and len(told) == 2 and all('.bunt.xml:' in line for line in told), f'{path.name}: {told}')
        # The right wording goes to the body of the same municipality that may decide.
        check('Kommunstyrelsen föreslår kommunfullmäktige i Åre kommun' in said, f'{path.name}: {said}')


check_whole()
check_faults()
check_looks_at_it()
check_warnings()
check_earlier_files()
check_other_files_stay()
check_cut_short()
end()
