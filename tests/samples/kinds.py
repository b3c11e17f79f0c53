#!/usr/bin/env python3
"""What the other kinds of document must say by their sources: county and local agreements, tasks, the yearly report, and a
tjänsteskrivelse with all its fields."""
import re
import shutil

from model_text import blocks as read, gaps
from support import blocks, check, dump, end, klausul, root, run, work


def text_of(found):
    return ' '.join(f'{label} {text}' for _, _, label, text in found)


def says(sample, facts):
    found = blocks(root / f'samples/{sample}.xml')
    text = text_of(found)
    for fact in facts:
        check(fact in text, f'{sample}: does not say "{fact}"')
    return found


def signers(found):
    return [text for kind, _, _, text in found if kind == 'signature-party']


def missing_in(sample):
    return [re.sub(r'\[\d+\]', '', name) for name, _ in gaps(dump(sample, 'number'))]


def check_county_agreement():
    sample = 'missbruk/lansoverenskommelse'
    found = says(sample, (
        'revidering av länsöverenskommelsen från 2016 och ersätter den', 'barn och ungdomar i åldern 13–29 år', 'december 2018',
        '1 januari 2018', 'missbruk av spel om pengar', '5 kap. 9 a § socialtjänstlagen (2001:453)',
        '16 kap. 3 § hälso- och sjukvårdslagen (2017:30)', 'vård, stöd och behandling', 'revideras på nytt inom något år',
        'regionens verksamheter, respektive kommun och, i förekommande fall, polisen'))
    check(len(signers(found)) == 9, f'{len(signers(found))} parties sign the county agreement')
    missing = missing_in(root / f'samples/{sample}.xml')
    for name in ('samverkansomraden.atagande', 'galler_fran', 'uppfoljningsorgan', 'undertecknare.namn'):
        check(name in missing, f'no source tells {name}, and it is no gap: {missing}')


def check_new_law():
    """From 1 July 2025 another act holds, and says other words."""
    written = (root / 'samples/missbruk/lansoverenskommelse.xml').read_text()
    later = work / 'later.xml'
    later.write_text(written.replace('villkorsdatum="2023-10-02"', 'villkorsdatum="2025-07-01"'))
    text = text_of(blocks_of(later))
    check('7 kap. 2 § socialtjänstlagen (2025:400)' in text, 'an agreement of July 2025 does not cite the act in force')
    check('9 a §' not in text and '2001:453' not in text, 'an agreement of July 2025 cites the repealed act')
    check('överenskommelse om samverkan kring' in text, 'the act says samverka since July 2025')


def blocks_of(parameters):
    code, dumped, said = run(klausul, 'build', parameters, '--draft', '--library', root, '--stop-after', 'number')
    check(dumped, f'{parameters}: {said} ({code})')
    return [(block.kind, block.number, block.label, block.text) for block in read(dumped)]


def check_local_agreement():
    found = says('missbruk/lokal-exempel', (
        'Länsöverenskommelse om riskbruk, missbruk och beroende, version 2.0, av den 1 mars 2021',
        'Om de skiljer sig åt gäller länsöverenskommelsen.'))
    check(signers(found) == ['Region Jämtland Härjedalen', 'Ragunda kommun', 'Polismyndigheten'], f'{signers(found)} sign')


def check_tasks():
    says('ungdomsmottagning/uppdrag', (
        '2023-05-12', '24 februari 2023', 'till Fredagsgruppen den 29 september 2023', 'till SamReKo HSI den 29 september 2023',
        'till Sociala vård- och omsorgsgruppen den 13 oktober 2023', 'skola/elevhälsa'))
    found = says('oversyn/uppdrag', ('för- och nackdelar', 'rapporteringsvägar', 'kontinuitet i samverkan', 'Uppdraget bör inte omfatta:'))
    check('aterrapportering.forum' in missing_in(root / 'samples/oversyn/uppdrag.xml'), 'where it is reported is told by no source')
    check(sum(kind == 'list-item' for kind, *_ in found) == 4 + 5 + 5 + 1, 'the task has other points than its source')


def check_report():
    says('ungdomsmottagning/verksamhetsberattelse', ('1 060 %', 'ca 8 020 000', '780 000', 'ca 8 800 000', 'Gemensam utveckling'))


def check_every_field():
    """A tjänsteskrivelse has every field; of one where nothing is filled in, every field that it must have is a gap."""
    says('ungdomsmottagning/tjansteskrivelse-exempel', (
        'Datum 2023-10-02', 'Reviderad 2023-10-09', 'Diarienummer EXEMPEL 2023/2', 'Handläggare Exempel Exempelsson, handläggare',
        'Telefon 000-00 00 00', 'E-post handlaggare@example.org', 'Till Sociala vård- och omsorgsgruppen', 'Sammanträde 2023-10-13',
        'Sammanfattning', 'Bakgrund', 'Ärendet', 'Överväganden', '(förordas)', 'Juridiska aspekter', 'Ekonomiska konsekvenser',
        'Prövning av barnets bästa', 'Jämställdhet', 'Miljö och landsbygd', 'Uppföljning och återrapportering',
        'Förslag till beslut', 'Beslutsunderlag', 'Tjänsteskrivelsen, 2023-10-02', 'Bilagor', 'Beslutet skickas till', 'Chef'))
    empty = work / 'tom.xml'
    empty.write_text('<arende mall="beslutsunderlag" datum="2023-10-02"><varde namn="dokumenttyp">tjansteskrivelse</varde></arende>')
    code, dumped, said = run(klausul, 'build', empty, '--draft', '--library', root, '--stop-after', 'number')
    missing = [name for name, _ in gaps(dumped)]
    for name in ('avsandare', 'diarienummer', 'handlaggare', 'mottagare', 'mottagarens_sammantrade', 'rubrik', 'sammanfattning',
                 'bakgrund', 'overvaganden', 'ekonomiska_konsekvenser', 'barnets_basta', 'jamstalldhet', 'uppfoljning',
                 'beslutsunderlag_i_ord', 'skickas_till_i_ord', 'chef'):
        check(name in missing, f'an empty tjänsteskrivelse does not miss {name}: {missing} ({code} {said})')


BLOCK = """<beslut namn="{}" organ="organ.exempel_kf_berg" verb="beslutar"><beslutspunkt binder="egen">ingå avtalet</beslutspunkt>
  <beslutspunkt binder="egen">följa upp avtalet</beslutspunkt></beslut>"""
PLACES = {  # where each kind of document has its decision
    'beslutsunderlag': ('arende', BLOCK.format('beslut')),
    'samverkansavtal': ('avtal', '<lista namn="godkannanden"><post><varde namn="godkannande_part" ref="part.berg"/>'
                        '<varde namn="godkannande_dag">2023-11-28</varde>' + BLOCK.format('godkannande_beslut') + '</post></lista>'),
    'protokoll': ('arende', '<lista namn="paragrafer"><post>' + BLOCK.format('beslut') + '</post></lista>'),
}
WORDED = {
    'att-satser': ['Kommunfullmäktige beslutar', 'att ingå avtalet', 'att följa upp avtalet.'],
    'meningar': ['Kommunfullmäktige beslutar att ingå avtalet.', 'Kommunfullmäktige beslutar att följa upp avtalet.'],
}


def check_one_block():
    """One block reads alike in a proposal, in the approval of an agreement and in minutes, as the house words its decisions."""
    library = work / 'hus'
    for part in ('clauses', 'templates'):
        shutil.copytree(root / part, library / part)
    for way, wanted in WORDED.items():
        for style in (library / 'templates/stil').glob('*.xml'):
            text = re.sub('<beslut form="[^"]*"/>', '', style.read_text())
            style.write_text(text.replace('</stil>', f'<beslut form="{way}"/></stil>'))
        for kind, (element, decision) in PLACES.items():
            sample = library / f'{kind}.xml'
            sample.write_text(f'<{element} mall="{kind}" datum="2023-12-01">{decision}</{element}>')
            found = [f'{label} {text}'.strip() for _, _, label, text in blocks(sample)]
            at = next((i for i, line in enumerate(found) if line == wanted[0]), None)
            check(at is not None and found[at:at + len(wanted)] == wanted, f'{kind}, {way}: not {wanted} in {found}')


check_county_agreement()
check_new_law()
check_local_agreement()
check_tasks()
check_report()
check_every_field()
check_one_block()
end()
