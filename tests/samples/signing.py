#!/usr/bin/env python3
"""A signature that an ordinary tool puts into one of our fields is valid, the other fields stay open, and it breaks when a
byte that it covers changes. Third argument: klausul_specimen."""
import re

from support import check, end, run, sys, work

specimen = sys.argv[3]
parts = ('a-1a', 'a-2a', 'a-3a', 'a-4f')
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


make_certificate()
for part in parts:
    pdf, signed, broken = (work / f'{part}{state}.pdf' for state in ('', '-signed', '-broken'))
    demand(specimen, part, pdf)
    fields = signatures(pdf)
    check(sorted(fields) == ['underskrift.1', 'underskrift.2'], f'{part}: fields {sorted(fields)}')
    check(all('not signed' in said for said in fields.values()), f'{part}: not all fields are open')

    run('pdfsig', '-nssdir', f'sql:{store}', '-nick', 'anna', '-sign', '1', pdf, signed)
    if not check(signed.exists(), f'{part}: pdfsig could not sign'):
        continue
    # What was there before is still there, byte for byte: the signature came after it.
    original, now = pdf.read_bytes(), signed.read_bytes()
    check(now.startswith(original), f'{part}: signing rewrote the file')
    fields = signatures(signed)
    said = fields.get('underskrift.1', '')
    check('Signature is Valid' in said and 'Total document signed' in said and 'Anna Ek' in said, f'{part}: {said}')
    check('not signed' in fields.get('underskrift.2', ''), f'{part}: the other field is not open any more')
    code, out, err = run('qpdf', '--check', signed)
    check(code == 0, f'{part}: qpdf says of the signed file: {out}{err}')

    # A letter of the metadata, which is not compressed: the file is read as before, but it says something else.
    place = now.index(b'klausul</pdf:Producer>')
    broken.write_bytes(now[:place] + b'K' + now[place + 1:])
    said = signatures(broken).get('underskrift.1', '')
    check('Signature is Valid' not in said and 'Mismatch' in said, f'{part}: a changed byte is not noticed: {said}')
end()
