#!/usr/bin/env python3
"""`klausul lint FILE.txt` over the mistakes of real minutes and proposals, each in its own words (domain, 1.7), and over what is
left of the form that a text was written in: the code, the line, the column, and what to write instead. What a rule must leave
alone stands in tests/unit/lint/."""
import json

from support import check, end, klausul, run, work

NBSP = '\u00a0'

# what was wrong: the text, and for each fault of it line, column, code, and a word of the advice (None: none is given)
TRAPS = {
    'a date with two months': (
        'Fredag den 27 ^{maj} februari 2016', [(1, 12, 'two-months', '27 maj 2016')]),
    'the header is another year than the document': (
        '2016-05-27\n\nSociala samrådsgruppen\n\n2015-05-27\n', [(5, 1, 'other-year', 'ett ställe')]),
    'one person spelled in two ways': (
        'Justerande: Lennart Jenssen\nLennart Jenssen och Lennart Jensen utses.\n',
        [(2, 21, 'name-variant', 'Lennart Jenssen')]),
    'Cyrillic letters': ('IFO-chefsgруппerna', [(1, 5, 'mixed-script', None)]),
    '§ as the mark of a list': (
        '  §God och Nära vård\n', [(1, 3, 'section-bullet', '• God')]),
    '9a § and 3§ without spaces': (
        '(5 kap. 9a § SoL) och (16 kap. 3§ HSL)',
        [(1, 9, 'statute-spacing', f'9{NBSP}a{NBSP}§'), (1, 32, 'statute-spacing', f'3{NBSP}§')]),
    'per cent without a space': (
        'står för 48,8% av kostnaderna, kurator 400%', [(1, 10, 'percent-spacing', f'48,8{NBSP}%'),
                                                       (1, 40, 'percent-spacing', f'400{NBSP}%')]),
    '13-29 with a hyphen': ('unga mellan 13-29 år', [(1, 13, 'range-hyphen', '13–29')]),
    'two ways to write the clock': (
        'kl. 09:30 – 12.00', [(1, 5, 'mixed-clock', '9.30–12.00')]),
    'a clock with a colon': ('avslutar mötet ca kl. 14:55.', [(1, 23, 'clock-style', '14.55')]),
    'four ways to write a date': (
        'SVOM beslutade 24/2 2023 att arbeta vidare.\nDen 12/5 2023 fastställdes det.\n'
        'Barnarenan antog överenskommelsen 2016-05-20 vid sitt möte.\nÅterrapportering av uppdraget ska ske 29 september 2023.\n',
        [(1, 16, 'slashed-date', 'den 24 februari 2023'), (2, 1, 'slashed-date', 'den 12 maj 2023'),
         (3, 35, 'date-style', 'den 20 maj 2016')]),
    'a group in two spellings': (
        'Fredagsgruppen möts.\nFredagsgruppen och Fredaggruppen.\n', [(2, 20, 'name-variant', 'Fredagsgruppen')]),
    'L-IFO and LIFO': ('L-IFO\nL-IFO och LIFO\n', [(2, 11, 'name-variant', 'L-IFO')]),
    'an organisation with "i" and without': (
        'Kommunförbundet Jämtland Härjedalen. Kommunförbundet Jämtland Härjedalen.\nKommunförbundet i Jämtland Härjedalen.\n',
        [(2, 1, 'name-variant', 'Kommunförbundet Jämtland Härjedalen')]),
    'a doubled part of a word': ('ett länslänsgemensamt avtal', [(1, 5, 'doubled-part', 'länsgemensamt')]),
    'words that are others': (
        'att journalsamtal tas emot\nSammanställande; Karin Näsmark\nValfärdsteknologi\nrättsäkerhet\ntryggbetslarm\n',
        [(1, 5, 'misspelling', 'joursamtal'), (2, 1, 'misspelling', 'Sammankallande'),
         (3, 1, 'misspelling', 'Välfärdsteknologi'), (4, 1, 'misspelling', 'rättssäkerhet'),
         (5, 1, 'misspelling', 'trygghetslarm')]),
    'a word that was lost': (
        'Vilka strategiska vill LIFO prioritera\nsamtliga parter deltar sammanträden\n'
        'presidium kompletterade av ordförande social-\n',
        [(1, 1, 'lost-word', 'läs meningen'), (2, 17, 'lost-word', 'läs meningen'), (3, 1, 'lost-word', 'läs meningen')]),
    '2:e and 2 vice ordförande': (
        'vald till 2:e vice ordförande\nen ny 2 vice ordförande utses\n', [(2, 7, 'mixed-ordinal', '2:e vice ordförande')]),
    'straight quotation marks and three points': (
        'beslutat att "rekommendera Region Jämtland Härjedalen och kommunerna...".\n',
        [(1, 14, 'straight-quote', '”rekommendera'), (1, 59, 'dots-for-ellipsis', 'kommunerna …')]),
    'a space before the genitive': ('FoU Jämt: s verksamhetsberättelse', [(1, 5, 'colon-space', 'Jämt:s')]),
    'a semicolon before a list': (
        'fem målområden är prioriterade;\n\n1. Utveckla verksamheten\n', [(1, 19, 'semicolon-before-list', 'prioriterade:')]),
    'hard spaces for an indent': (
        f'·{NBSP}{NBSP}{NBSP}mandat,\n·{NBSP}{NBSP}{NBSP}roller.\n', [(1, 2, 'hard-space-indent', 'stilen')]),
    'the web page round the text': (
        'Hoppa över navigering\nMötet öppnas.\nVi använder cookies på denna webbplats.\n',
        [(1, 1, 'web-remnant', 'raden'), (3, 1, 'web-remnant', 'raden')]),
    'points of a decision in two ways': (
        'Sociala samrådsgruppen beslutar\n\n1. Att godkänna handlingsplanen\n2. Att utse Björn Sandal\n'
        '3. Lena Hallquist får i uppdrag att kontakta kommunerna\n', [(5, 4, 'mixed-decisions', 'ett sätt')]),
    'to assign in the passive': (
        'Region Jämtland Härjedalen uppdras att genomföra en översyn', [(1, 28, 'passive-assignment', 'uppdrar åt')]),
    # what is left of the form
    'crosses': ('Avtalet gäller från XXX.', [(1, 21, 'unfilled-place', 'ska stå')]),
    'small crosses': ('kostnaden är xx kronor', [(1, 14, 'unfilled-place', 'ska stå')]),
    'a note to oneself': ('TODO: fråga juristen', [(1, 1, 'unfilled-place', 'ska stå')]),
    'a line to write on': ('Namn: ________', [(1, 7, 'unfilled-place', 'ska stå')]),
    'a bracket to fill': ('mellan [kommunens namn] och regionen', [(1, 8, 'unfilled-place', 'ska stå')]),
    'filler': ('Lorem ipsum dolor sit amet.', [(1, 1, 'filler-text', 'texten')]),
    'a reference that was lost': (
        'enligt Fel! Hittar inte referenskällan. ovan\nsee Error! Reference source not found.\n',
        [(1, 8, 'lost-reference', 'hanvisning'), (2, 5, 'lost-reference', 'hanvisning')]),
    'a full stop between thousands': ('bekostar 780.000 kr', [(1, 10, 'point-for-thousands', f'780{NBSP}000{NBSP}kr')]),
    'an amount at its unit': ('avgiften är 5000kr', [(1, 13, 'amount-spacing', f'5{NBSP}000{NBSP}kr')]),
    'two spaces': ('Avtalet  gäller.', [(1, 1, 'double-space', 'Avtalet gäller')]),
    'a space before a full stop and a comma': (
        'Avtalet gäller , om det behövs .', [(1, 9, 'space-before-stop', 'gäller,'), (1, 25, 'space-before-stop', 'behövs.')]),
    'days that there are none of': (
        'den 31 juni och 2023-02-30', [(1, 5, 'no-such-date', 'dag som menas'), (1, 17, 'no-such-date', 'dag som menas')]),
    'a day with a slash and a short year': ('mötet 13/10-23', [(1, 7, 'slashed-date', 'den 13 oktober 2023')]),
    'a personal identity number': ('Anna Exempel, 640823-3234', [(1, 15, 'personal-number', 'namn och uppdrag')]),
    'a coordination number': ('Bo Exempel, 19640883-3231', [(1, 13, 'personal-number', 'namn och uppdrag')]),
}


file = work / 'text.txt'


def lint(text, *options):
    file.write_text(text, encoding='utf-8')
    return run(klausul, 'lint', file, *options)


for name, (text, expected) in TRAPS.items():
    told = json.loads(lint(text, '--format', 'json', '--lang', 'sv')[1])['diagnostics']
    found = [(d['line'], d['column'], d['slug']) for d in told]
    places = [place[:3] for place in expected]
    check(found == places, f'{name}: {found}, not {places}')
    for diagnostic, (*_, advice) in zip(told, expected):
        check(advice is None or advice in diagnostic['hint'], f'{name}: the advice is {diagnostic["hint"]!r}, without {advice!r}')
    code, _, said = lint(text, '--lang', 'en')
    check(code in (0, 3), f'{name}: exit code {code}')
    check('hint: ' in said or all(place[3] is None for place in expected), f'{name}: no hint in English')

# A number that identifies a person is in the file, and nowhere in what is said of it.
for options in (['--lang', 'sv'], ['--lang', 'en'], ['--format', 'json']):
    _, out, said = lint('Anna Exempel, 640823-3234', *options)
    check('3234' not in out + said and '0823' not in out + said, f'the personal identity number is repeated with {options}')

end()
