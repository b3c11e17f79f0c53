"""Writes parameter files for the bench library: the same numbers make the same files.

usage: parameters.py agreements COUNT FOLDER     COUNT agreements with distinct values, 0000.xml and on
       parameters.py long ITEMS FILE             one document with ITEMS sections and table rows
"""
import os
import random
import sys
from xml.sax.saxutils import escape

MUNICIPALITIES = [("berg", 7135, "Hoverberg"), ("bracke", 6186, "Bräcke"), ("harjedalen", 10153, "Sveg"),
                  ("krokom", 15348, "Krokom"), ("ragunda", 5133, "Hammarstrand"), ("stromsund", 11341, "Strömsund"),
                  ("are", 12660, "Järpen"), ("ostersund", 64714, "Östersund")]
FIRST = "Anna Karin Lars Johan Eva Per Ingrid Sven Märta Åke Örjan Ulla Göran Siv Håkan Maj".split()
LAST = ("Lindqvist Åström Hägglund Björk Sjödin Östlund Norberg Wikström Fjällgren Månsson Ekdahl "
        "Grahn").split()


def value(name, text):
    return f'  <varde namn="{name}">{escape(str(text))}</varde>\n'


def listed(name, posts):
    rows = "".join("    <post>" + "".join(
        f'<varde namn="{key}" ref="{text[1:]}"/>' if str(text).startswith("@") else
        f'<varde namn="{key}">{escape(str(text))}</varde>' for key, text in post) + "</post>\n" for post in posts)
    return f'  <lista namn="{name}">\n{rows}  </lista>\n'


class Agreement:
    """The values of one agreement, drawn in a fixed order."""

    def __init__(self, number):
        self.number = number
        self.draw = random.Random(number)
        self.year = 2024 + number % 7

    def person(self):
        return self.draw.choice(FIRST) + " " + self.draw.choice(LAST)

    def between(self, low, high):
        return self.draw.randint(low, high)

    def parties(self):
        region = [("part", "@part.region"), ("roll", "huvudman, nedan kallad regionen"), ("foretradare", self.person()),
                  ("befattning", "regiondirektör"), ("ort", "Östersund")]
        office = ["kommundirektör", "socialchef", "förvaltningschef"]
        return [region] + [[("part", "@part." + key), ("roll", "genom socialnämnden eller motsvarande nämnd"),
                            ("foretradare", self.person()), ("befattning", self.draw.choice(office)), ("ort", town)]
                           for key, _, town in MUNICIPALITIES]

    def municipalities(self):
        return [[("kommun", "@part." + key), ("folkmangd", round(people * self.draw.uniform(0.9, 1.1)))] +
                ([("huvudmottagning", "ja")] if key == "ostersund" else []) for key, people, _ in MUNICIPALITIES]

    def staff(self):
        posts = [("Kurator", self.between(3, 5) * 100, 100), ("Barnmorska", 500 + 10 * self.between(0, 6), 0),
                 ("Allmänläkare", 10 * self.between(3, 6), 0), ("Undersköterska", 100, 0),
                 ("Psykolog", 10 * self.between(2, 8), 0)]
        return [[("yrke", name), ("tjanstegrad", total), ("varav_kommunerna", share), ("varav_regionen", total - share)]
                for name, total, share in posts]

    def simple_values(self):
        towns = sorted({town for _, _, town in self.draw.sample(MUNICIPALITIES, 3)})
        yield "verksamhet", "Ungdomsmottagningen Jämtland Härjedalen"
        yield "avtalsversion", f"{self.between(1, 3)}.{self.between(0, 9)}"
        yield "huvudort", "Östersund"
        yield "vantetid", self.between(7, 21)
        yield "nojdhet", self.between(80, 95)
        yield "alder_fran", self.between(12, 13)
        yield "alder_till", self.between(22, 25)
        yield "skolbesok", self.between(2, 4)
        yield "oppettimmar", self.between(28, 40)
        yield "kvallstid", self.between(18, 20)
        yield "narmottagningar", ", ".join(towns[:-1]) + " och " + towns[-1]
        yield "handledning", self.between(4, 6)
        yield "sammankallande", self.draw.choice(["regionens hälso- och sjukvårdsdirektör", "ordföranden i SamReKo HSI",
                                                  "Kommunförbundet Jämtland Härjedalen"])
        yield "aterkoppling", self.between(5, 15)
        yield "avvikelse", self.draw.choice([2, 3, 5])
        yield "totalbudget", 8800000 + 50000 * self.between(0, 30)
        yield "kommunbudget", 780000 + 5000 * self.between(0, 40)
        yield "ar", self.year
        yield "befolkningsar", self.year - 2
        yield "betaldagar", self.draw.choice([30, 45, 60])
        yield "indexar", self.year + 1
        yield "minsta_antal", self.draw.choice([5, 10])
        yield "verksamhetsberattelse_senast", self.draw.choice(["31 mars", "15 april", "30 april"])
        yield "utvarderare", self.draw.choice(["Kommunförbundet Jämtland Härjedalen", "Fredagsgruppen",
                                               "verksamhetschefen i samråd med SVOM"])
        yield "avtal_fran", f"{self.year}-{self.draw.choice(['01', '04', '07', '10'])}-01"
        yield "avtal_till", f"{self.year + self.between(2, 4)}-12-31"
        yield "uppsagning", self.draw.choice([6, 9, 12])
        yield "tingsratt", "Östersunds tingsrätt"
        yield "kontakt", self.person()
        yield "kontakt_epost", "ungdomsmottagningen@example.se"

    def xml(self):
        day = f"{self.year - 1}-{self.between(1, 12):02}-{self.between(1, 28):02}"
        return (f'<?xml version="1.0" encoding="UTF-8"?>\n<avtal mall="avtal" datum="{day}" villkorsdatum="2023-10-13" '
                f'diarienummer="RS/{1000 + self.number}/{self.year - 1}">\n  <varde namn="region" ref="part.region"/>\n' +
                "".join(value(name, text) for name, text in self.simple_values()) + listed("parter", self.parties()) +
                listed("kommuner", self.municipalities()) + listed("bemanning", self.staff()) + "</avtal>\n")


def write(path, text):
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def long_document(items):
    draw = Agreement(items)
    posts = [[("plats", f"{draw.draw.choice(MUNICIPALITIES)[2]} {number}"), ("ansvarig", draw.person()),
              ("dag", f"2024-{draw.between(1, 12):02}-{draw.between(1, 28):02}"), ("kostnad", draw.between(100, 999999))]
             for number in range(1, items + 1)]
    return ('<?xml version="1.0" encoding="UTF-8"?>\n<avtal mall="forteckning" datum="2023-10-13" '
            f'diarienummer="RS/{items}/2023">\n' + listed("poster", posts) + "</avtal>\n")


def main(kind, count, place):
    if kind == "long":
        return write(place, long_document(int(count)))
    os.makedirs(place, exist_ok=True)
    for number in range(int(count)):
        write(os.path.join(place, f"{number:04}.xml"), Agreement(number).xml())


if __name__ == "__main__":
    if len(sys.argv) != 4 or sys.argv[1] not in ("agreements", "long"):
        sys.exit(__doc__)
    main(*sys.argv[1:])
