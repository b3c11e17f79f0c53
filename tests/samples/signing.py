#!/usr/bin/env python3
"""A signature that an ordinary tool puts into one of our fields is valid, the other fields stay open, and it breaks when a
byte that it covers changes. Tried on a document made by hand in every archive part, and on the reference agreement.
Third argument: klausul_specimen."""
import re

from support import build, check, end, root, run, sys, work

specimen = sys.argv[3]
parts = ('a-1a', 'a-2a', 'a-3a', 'a-4f')
agreement = root / 'samples/ungdomsmottagning/avtal-exempel.xml'
store = work / 'nss'
key, certificate, both = work / 'key.pem', work / 'certificate.pem', work / 'both.p12'


def demand(*words):
    code, out, err = run(*words)
    check(code == 0, f'{words}: exit code {code}: {out}{err}')
    return out + err


def signatures(pdf):
    """What pdfsig says of each field: name, then the rest."""
    _, out, err = run('pdfsig', '-nssdir', f'sql:{store}', pdf)
    found = re.split(r'Signature #\d+:\n', out + err)[1:]
    return {re.search(r'Field Name: (\S+)', said)[1]: said for said in found}


def make_certificate():
    demand('openssl', 'req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', key, '-out', certificate, '-days', '3650',
           '-subj', '/C=SE/O=Region Exempel/CN=Anna Ek', '-addext', 'keyUsage=critical,digitalSignature,nonRepudiation')
    demand('openssl', 'pkcs12', '-export', '-inkey', key, '-in', certificate, '-out', both, '-name', 'anna',
           '-passout', 'pass:x')
    store.mkdir()
    demand('certutil', '-N', '-d', f'sql:{store}', '--empty-password')
    demand('pk12util', '-i', both, '-d', f'sql:{store}', '-W', 'x')


def try_signing(pdf, fields_expected):
    signed, broken = (pdf.with_name(f'{pdf.stem}-{state}.pdf') for state in ('signed', 'broken'))
    fields = signatures(pdf)
    check(len(fields) == fields_expected, f'{pdf.name}: fields {sorted(fields)}')
    check(all('not signed' in said for said in fields.values()), f'{pdf.name}: not all fields are open')

    run('pdfsig', '-nssdir', f'sql:{store}', '-nick', 'anna', '-sign', '1', pdf, signed)
    if not check(signed.exists(), f'{pdf.name}: pdfsig could not sign'):
        return
    # What was there before is still there, byte for byte: the signature came after it.
    original, now = pdf.read_bytes(), signed.read_bytes()
    check(now.startswith(original), f'{pdf.name}: signing rewrote the file')
    fields = signatures(signed)
    said = fields.pop('underskrift.1', '')
    check('Signature is Valid' in said and 'Total document signed' in said and 'Anna Ek' in said, f'{pdf.name}: {said}')
    check(len(fields) == fields_expected - 1 and all('not signed' in other for other in fields.values()),
          f'{pdf.name}: the other fields are not open any more')
    code, out, err = run('qpdf', '--check', signed)
    check(code == 0, f'{pdf.name}: qpdf says of the signed file: {out}{err}')

    # A letter of the metadata, which is not compressed: the file is read as before, but it says something else.
    place = now.index(b'</pdf:Producer>') - 1
    broken.write_bytes(now[:place] + b'?' + now[place + 1:])
    said = signatures(broken).get('underskrift.1', '')
    check('Signature is Valid' not in said and 'Mismatch' in said, f'{pdf.name}: a changed byte is not noticed: {said}')


make_certificate()
for part in parts:
    demand(specimen, part, work / f'{part}.pdf')
    try_signing(work / f'{part}.pdf', 2)
# The region and its eight municipalities
try_signing(build(agreement, 'avtal.pdf', '--sign-fields'), 9)
end()
