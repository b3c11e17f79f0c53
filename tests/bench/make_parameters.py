#!/usr/bin/env python3
"""make_parameters.py FOLDER N [POINTS]: writes N parameter files for the reference agreement, each with values of its own.

The same call writes the same files. With POINTS the agreement is a long one: so many points are added to its last list,
for measuring how time and memory grow (template `langtavtal`)."""
import pathlib
import random
import sys

municipalities = [('berg', 7135, 'Hoverberg'), ('bracke', 6186, 'Bräcke'), ('harjedalen', 10153, 'Sveg'), ('krokom', 15348, 'Krokom'),
                  ('ragunda', 5133, 'Hammarstrand'), ('stromsund', 11341, 'Strömsund'), ('are', 12660, 'Järpen'),
                  ('ostersund', 64714, 'Östersund')]
first_names = 'Anna Karin Lars Johan Eva Per Ingrid Sven Märta Åke Örjan Ulla Göran Siv Håkan Maj'.split()
last_names = 'Lindqvist Åström Hägglund Björk Sjödin Östlund Norberg Wikström Fjällgren Månsson Ekdahl Grahn'.split()


def value(name, text):
    return f'  <varde namn="{name}">{text}</varde>\n'


def entry(**values):
    inner = ''.join(f'<varde namn="{name}" ref="part.{text}"/>' if name in ('part', 'kommun') else f'<varde namn="{name}">{text}</varde>'
                    for name, text in values.items())
    return f'    <post>{inner}</post>\n'


def entries(name, posts):
    return f'  <lista namn="{name}">\n{"".join(posts)}  </lista>\n'


def agreement(number, points):
    dice = random.Random(number)
    person = lambda: f'{dice.choice(first_names)} {dice.choice(last_names)}'
    year = 2024 + number % 7
    places = sorted({dice.choice(municipalities)[2] for _ in range(3)})
    municipal = 780000 + 5000 * dice.randint(0, 40)
    out = (f'<?xml version="1.0" encoding="UTF-8"?>\n<!-- EXEMPEL. Påhittade värden, för mätningar. -->\n'
           f'<avtal mall="{"langtavtal" if points else "referensavtal"}" datum="{year - 1}-{dice.randint(1, 12):02}-{dice.randint(1, 28):02}" '
           f'diarienummer="RS/{1000 + number}/{year - 1}">\n')
    for name, text in {
            'undertitel': 'Ungdomsmottagningen Jämtland Härjedalen', 'avtalsversion': f'{dice.randint(1, 3)}.{dice.randint(0, 9)}',
            'huvudort': 'Östersund', 'vantetid': dice.randint(7, 21), 'nojdhet': dice.randint(80, 95),
            'alder_fran': dice.randint(12, 13), 'alder_till': dice.randint(22, 25), 'skolbesok': dice.choice(['två', 'tre', 'fyra']),
            'oppettimmar': dice.randint(28, 40), 'kvallstid': dice.randint(18, 20),
            'narmottagningar': ' och '.join([', '.join(places[:-1]), places[-1]] if len(places) > 1 else places),
            'handledning': dice.choice(['fyra', 'fem', 'sex']),
            'sammankallande': dice.choice(['regionens hälso- och sjukvårdsdirektör', 'Kommunförbundet Jämtland Härjedalen',
                                           'ordföranden i SamReKo HSI']),
            'aterkoppling': dice.randint(5, 15), 'totalbudget': 8800000 + 50000 * dice.randint(0, 30), 'ar': year,
            'kommunbudget': municipal, 'befolkningsar': year - 2, 'betaldagar': dice.choice([30, 45, 60]), 'indexar': year + 1,
            'avvikelse': dice.choice(['två', 'tre', 'fem']), 'minsta': dice.choice(['fem', 'tio']),
            'uppfoljningsdag': dice.choice(['31 mars', '15 april', '30 april']),
            'utvarderare': dice.choice(['Kommunförbundet Jämtland Härjedalen', 'Fredagsgruppen', 'verksamhetschefen i samråd med SVOM']),
            'start': f'{year}-{dice.choice([1, 4, 7, 10]):02}-01', 'slut': f'{year + dice.randint(2, 4)}-12-31',
            'uppsagning': dice.choice(['sex', 'nio', 'tolv']), 'tingsratt': 'Östersunds tingsrätt', 'kontakt': person(),
            'kontakt_epost': 'ungdomsmottagningen@example.se'}.items():
        out += value(name, text)
    out += '  <varde namn="region" ref="part.region"/>\n'
    out += entries('avtalsparter', [entry(part='region', roll='huvudman, nedan kallad regionen', foretradare=person(),
                                          titel='regiondirektör', ort='Östersund')] +
                   [entry(part=name, roll='genom socialnämnden eller motsvarande nämnd', foretradare=person(),
                          titel=dice.choice(['kommundirektör', 'socialchef', 'förvaltningschef']), ort=place)
                    for name, _, place in municipalities])
    staff = [('Kurator', dice.randint(3, 5) * 100, 100), ('Barnmorska', 500 + 10 * dice.randint(0, 6), 0),
             ('Allmänläkare', 10 * dice.randint(3, 6), 0), ('Undersköterska', 100, 0), ('Psykolog', 10 * dice.randint(2, 8), 0)]
    out += entries('bemanning', [entry(yrke=job, totalt=total, varav_kommunerna=part, varav_regionen=total - part)
                                 for job, total, part in staff])
    out += entries('kommuner', [entry(kommun=name, befolkning=round(people * dice.uniform(0.9, 1.1)),
                                      **({'storst': 'ja'} if name == 'ostersund' else {})) for name, people, _ in municipalities])
    if points:
        out += entries('punkter', [entry(punkt=f'Punkt {i} av {points} i avtal {number}: parterna ska årligen redovisa antal besök, '
                                               f'väntetider och kostnader för {dice.choice(municipalities)[2]} till samverkansforum.')
                                   for i in range(1, points + 1)])
    return out + '</avtal>\n'


folder = pathlib.Path(sys.argv[1])
folder.mkdir(parents=True, exist_ok=True)
for number in range(int(sys.argv[2])):
    (folder / f'{number:04}.xml').write_text(agreement(number, int(sys.argv[3]) if len(sys.argv) > 3 else 0))
