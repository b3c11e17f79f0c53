#!/usr/bin/env python3
"""What the forms of `new` lead to: what they say is true, what must be decided is held against the mandates, and what is left of a
form in a value is told when the document is built."""
import re

from support import check, end, klausul, root, run, work

agreement = root / 'samples/ungdomsmottagning/avtal-exempel.xml'


def form(template):
    path = work / f'{template}.xml'
    path.unlink(missing_ok=True)
    code, _, said = run(klausul, 'new', template, '-o', path, '--library', root, '--date', '2023-10-13')
    check(code in (0, 3), f'{template}: exit code {code}: {said}')
    return path.read_text()


def build(text, *more):
    path = work / 'prov.xml'
    path.write_text(text)
    code, _, said = run(klausul, 'build', path, '--library', root, '--lang', 'en', '--draft', '-o', work / 'prov.pdf', *more)
    return code, said


def line_of(text, part):
    return text[:text.index(part)].count('\n') + 1


def check_record_number():
    """Every form says that it may be empty."""
    text = re.sub(r' diarienummer="[^"]*"', '', agreement.read_text(), count=1)
    for given in (text, text.replace('<avtal ', '<avtal diarienummer="" ', 1)):
        code, said = build(given)
        check(code == 0 and 'diarienummer' not in said, f'{code}: {said}')


def check_decision():
    active = re.sub(r'<!--.*?-->', '', form('beslutsunderlag'), flags=re.S)
    check('<beslut namn="beslut"' in active, 'the decision waits in a comment')
    check('beslutsingress' not in active and 'beslutspunkter' not in active, 'a quoted proposal is asked for')
    check('Behövs bara när' in form('beslutsunderlag'), 'nothing says what depends on the kind of document')


def check_version():
    check(' version="1.0"' in re.search(r'<avtal [^>]*>', form('lansoverenskommelse'))[0], 'the parent has no version')
    check(' version=' not in re.search(r'<arende [^>]*>', form('kallelse'))[0], 'a summons has a version')


def check_empty_parent():
    text = form('lokalt_samverkansavtal')
    code, said = build(text)
    told = [line for line in said.splitlines() if 'foralder.' in line]
    check(told and all(f':{line_of(text, "<foralder")}:' in line for line in told), f'{code}: {told[:3]}')


def check_examples():
    """An example is one that may be written."""
    for template in ('samverkansavtal', 'lokalt_samverkansavtal'):
        for example, low, high in re.findall(r'till exempel (\d+), minst (\d+), högst (\d+)', form(template)):
            check(int(low) <= int(example) <= int(high), f'{template}: {example} is not within {low} and {high}')


def check_leftovers():
    """--strict refuses them; without it the document is made, and each is told at its line."""
    text = agreement.read_text()
    place = re.search(r'<varde namn="narmottagningar">[^<]*</varde>', text)[0]
    for left, slug in (('Startade XXX', 'unfilled-place'), ('[namn]', 'unfilled-place'), ('{{region}}', 'unfilled-place'),
                       ('811218-9876', 'personal-number'), ('Fel! Hittar inte referenskälla.', 'lost-reference')):
        given = text.replace(place, f'<varde namn="narmottagningar">{left}</varde>', 1)
        code, said = build(given)
        told = [line for line in said.splitlines() if f'[{slug}]' in line]
        check(code == 3 and len(told) == 1 and f':{line_of(given, left)}:' in told[0], f'{left}: {code}: {said}')
        check(build(given, '--strict')[0] == 2, f'{left}: --strict lets it pass')


def check_remedies():
    text = agreement.read_text()
    place = re.search(r'<varde namn="narmottagningar">[^<]*</varde>', text)[0]
    path = work / 'tom.xml'
    path.write_text(text.replace(place, '<varde namn="narmottagningar"></varde>', 1))
    _, _, said = run(klausul, 'build', path, '--library', root, '--lang', 'en', '-o', work / 'tom.pdf')
    check('fill in <varde namn="narmottagningar">' in said, said)
    code, said = build(text.replace('<varde', '<val klausul="syfte" variant="avrundat"/>\n  <varde', 1))
    check(code == 2 and re.findall(r'error: .*\[(.*)\]', said) == ['unknown-variant'], said)
    check('prov.xml:' in said.splitlines()[0], said)
    code, said = build(re.sub(r'(<varde namn="kommunernas_del">)[^<]*', r'\g<1>1 000 001,55', text))
    told = [line for line in said.splitlines() if '[bad-computation]' in line]
    check(code == 2 and told and all('prov.xml:' in line for line in told), said)
    code, said = build(re.sub(r'(<varde namn="kommunernas_del">)[^<]*', r'\g<1>5.000.000', text))
    check(code == 2 and '5 000 000' in said, said)


check_record_number()
check_decision()
check_version()
check_empty_parent()
check_examples()
check_leftovers()
check_remedies()
end()
