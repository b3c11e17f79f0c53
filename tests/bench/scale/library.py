#!/usr/bin/env python3
"""library.py FOLDER [FAMILIES [VERSIONS]]: a library as large as a region's after many years, all of it approved, sealed and with
chained histories: FAMILIES clauses (10 000) in VERSIONS versions each (5), one template for every two hundred of them, and a
small one, `liten`.
The same arguments make the same bytes. Texts are examples."""
import hashlib
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..', 'samples'))
from seal_reference import closing, content_seal, links  # noqa: E402

IN_A_TEMPLATE, IN_A_SMALL_TEMPLATE, IN_A_FOLDER = 200, 20, 100
AUTHOR, LAWYER = 'person.forfattare', 'person.jurist'
REGISTER = f'''<?xml version="1.0" encoding="UTF-8"?>
<register>
  <part id="part.region" namn="Exempelregionen" kort="Regionen" genitiv="Exempelregionens" orgnr="232100-0214"/>
  <organ id="organ.namnden" namn="Exempelnämnden" kort="nämnden" genitiv="nämndens"/>
  <person id="{AUTHOR}" namn="Exempel Författare" titel="handläggare"/>
  <person id="{LAWYER}" namn="Exempel Jurist" titel="jurist"/>
</register>
'''
# By turns from either, so that no word stands twice in a row.
WORDS = ('avtal avvikelse ansvar behov beslut budget samverkan kommunerna regionen parterna uppföljning'.split(),
         'kostnader personal barn ungdomar insatser utredning länet ledning stöd vård omsorg'.split())


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, 'w', encoding='utf-8') as file:
        file.write(text)


def sealed(text):
    """With the seal and the links that an approved file has. Both are told by the reference, not by the engine."""
    seal = content_seal(text.encode())
    text = text.replace('sigill=""', f'sigill="{seal}"').replace('innehall=""', f'innehall="{seal}"')
    chain = links(text.encode())
    for link in chain:
        text = text.replace('kedja="?"', f'kedja="{link}"', 1)
    return text.replace('<historik kedja="">', f'<historik kedja="{closing(chain)}">')


def history(year):
    decided = f'skal="Exempel" diarienummer="EXEMPEL {year}/1" organ="organ.namnden" paragraf="§ 1"'
    return f'''  <historik kedja="">
    <handelse datum="{year - 1}-03-01" av="{AUTHOR}" vad="skapad" innehall="" kedja="?"/>
    <handelse datum="{year - 1}-04-01" av="{AUTHOR}" vad="granskning" innehall="" kedja="?"/>
    <handelse datum="{year - 1}-10-01" av="{LAWYER}" vad="faststalld" {decided} innehall="" kedja="?"/>
  </historik>
'''


def sentence(number, version):
    """Eight words that differ from clause to clause, and one from version to version."""
    digest = hashlib.sha256(f'{number}'.encode()).digest()
    chosen = [WORDS[i % 2][byte % len(WORDS[i % 2])] for i, byte in enumerate(digest[:8])]
    return f'Klausul {number} i version {version} gäller {" ".join(chosen)}.'


def id_of(number):
    return f'grupp{number // IN_A_FOLDER:03d}.klausul{number:05d}'


def clause(number, version):
    year = 2020 + version
    replaces = f' ersatter="1.{version - 1}"' if version else ''
    return sealed(f'''<?xml version="1.0" encoding="UTF-8"?>
<klausul id="{id_of(number)}" version="1.{version}" status="faststalld" giltig-fran="{year}-01-01"{replaces} sigill="">
  <huvud>
    <namn>Exempelklausul {number}</namn>
    <syfte>Fyller ut ett stort bibliotek.</syfte>
    <skal>Exempel.</skal>
  </huvud>
  <parametrar>
    <parameter namn="verksamhet" typ="text" etikett="Verksamhet"/>
  </parametrar>
  <text>
    <stycke>{sentence(number, version)} Verksamheten är {{{{verksamhet}}}}.</stycke>
  </text>
{history(year)}</klausul>
''')


def template(name, numbers):
    ids = [id_of(number) for number in numbers]
    uses = ''.join(f'    <avsnitt rubrik="Klausul {i + 1}"><klausul ref="{id}"/></avsnitt>\n' for i, id in enumerate(ids))
    return sealed(f'''<?xml version="1.0" encoding="UTF-8"?>
<mall id="{name}" version="1.0" status="faststalld" slag="avtal" stil="stor" giltig-fran="2020-01-01" sigill="">
  <huvud>
    <namn>Exempelmall {name}</namn>
    <syfte>Använder klausuler i ett stort bibliotek.</syfte>
    <skal>Exempel.</skal>
  </huvud>
  <parametrar/>
  <text>
    <titel>Exempel</titel>
{uses}  </text>
{history(2020)}</mall>
''')


def style(source):
    with open(source, encoding='utf-8') as file:
        text = file.read()
    text = text.replace('id="liberation"', 'id="stor"').replace(' giltig-fran="2023-01-01"', ' giltig-fran="2020-01-01" sigill=""')
    return sealed(text.partition('  <historik')[0].partition('</stil>')[0] + history(2020) + '</stil>\n')


def main(folder, families=10_000, versions=5):
    here = os.path.dirname(os.path.abspath(__file__))
    write(f'{folder}/clauses/register/alla.xml', REGISTER)
    write(f'{folder}/templates/stil/stor@1.0.xml', style(f'{here}/../library/templates/stil/liberation@1.0.xml'))
    for number in range(families):
        for version in range(versions):
            path = id_of(number).replace('.', '/')
            write(f'{folder}/clauses/{path}@1.{version}.xml', clause(number, version))
    for first in range(0, families, IN_A_TEMPLATE):
        name = f'mall{first // IN_A_TEMPLATE:03d}'
        numbers = range(first, min(first + IN_A_TEMPLATE, families))
        write(f'{folder}/templates/{name}@1.0.xml', template(name, numbers))
    write(f'{folder}/templates/liten@1.0.xml', template('liten', range(IN_A_SMALL_TEMPLATE)))


if __name__ == '__main__':
    main(sys.argv[1], *map(int, sys.argv[2:]))
