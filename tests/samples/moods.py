#!/usr/bin/env python3
"""One clause in two moods (S000:151, "föreslås ske"): the economy clauses of the agreement, put in a matter, propose; in the agreement
they say what shall be; and no text of theirs is written twice."""
import re
import shutil
from xml.etree import ElementTree

from support import check, end, klausul, root, run, work

CLAUSES = ['ekonomi.samfinansiering', 'ekonomi.kuratorstjanst', 'ekonomi.ovrigpersonal', 'ekonomi.budget',
           'ekonomi.kostnadsfordelning', 'ekonomi.lokaler', 'ekonomi.ovrigakostnader', 'ekonomi.fakturering', 'ekonomi.upprakning',
           'kuratorsuppdrag', 'bemanning', 'ansvar.huvudman']
# What the agreement says, and the proposal says instead.
PAIRS = [('ska samfinansieras', 'föreslås bli samfinansierad'), ('Kommunerna ska gemensamt bekosta', 'Kommunerna föreslås gemensamt bekosta'),
         ('Regionen ska bekosta övrig personal', 'Regionen föreslås bekosta övrig personal'),
         ('ska fördelas mellan kommunerna efter', 'föreslås fördelas mellan kommunerna efter'),
         ('ska fördelas schablonmässigt', 'föreslås fördelas schablonmässigt'),
         ('ska fördelas och debiteras', 'föreslås fördelas och debiteras'), ('Regionen ska fakturera', 'Regionen föreslås fakturera')]

library = work / 'bibliotek'
for folder in ('clauses', 'templates'):
    shutil.copytree(root / folder, library / folder)
slots = ''.join(f'<avsnitt rubrik="{clause}"><klausul ref="{clause}"/></avsnitt>\n' for clause in CLAUSES)


def text_as(kind):
    """The text of the clauses in a document of the kind, one line a block."""
    (library / f'templates/prov_{kind}@1.0.xml').write_text(
        f'<mall id="prov_{kind}" version="1.0" status="utkast" slag="{kind}" stil="region">'
        f'<text>{slots}</text></mall>', encoding='utf-8')
    declared = {name for clause in CLAUSES for path in library.glob('clauses/' + clause.replace('.', '/') + '@*.xml')
                for name in re.findall(r'\n    <parameter namn="([a-z_0-9]+)"', path.read_text(encoding='utf-8'))}
    tree = ElementTree.parse(root / 'samples/ungdomsmottagning/avtal-exempel.xml')
    values = tree.getroot()
    values.tag = kind
    values.set('mall', f'prov_{kind}')
    for value in list(values):  # only what these clauses declare may be given
        if value.get('namn') not in declared:
            values.remove(value)
    parameters = library / f'{kind}.xml'
    tree.write(parameters, encoding='utf-8')
    _, text, said = run(klausul, 'build', parameters, '--draft', '--stop-after', 'parse', '--library', library)
    check(text, f'{kind}: {said}')
    return text.replace('\u00a0', ' ')


agreement, proposal = text_as('avtal'), text_as('arende')
for duty, proposed in PAIRS:
    check(duty in agreement and proposed not in agreement, f'the agreement does not say "{duty}"')
    check(proposed in proposal and duty not in proposal, f'the proposal does not say "{proposed}"')
# What a reader may wonder at: "ska" is nowhere left in the economy of a proposal.
economy = '\n'.join(line for line in proposal.splitlines() if '(ekonomi.' in line)
check(len(economy.splitlines()) >= 12, f'too little of the economy is there: {economy}')
check(not re.search(r'\bska\b', economy), 'the proposal still says "ska": ' + '; '.join(re.findall(r'.{40}\bska\b.{20}', economy)))

end()
