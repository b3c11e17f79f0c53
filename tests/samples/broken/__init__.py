"""A good file broken on purpose, one fault at a time, so that what looks for faults cannot say yes to everything.

Each fault has the clauses of the standards that it breaks (ISO 19005-2 for PDF/A-2a, ISO 14289-1 for PDF/UA-1; where a
standard says nothing, none) and the name under which `structure.py` must find it."""
from pdf.file import PdfFile

from . import pages, tags  # every fault registers itself
from .victim import FAULTS, UNTOUCHED, Victim

__all__ = ['FAULTS', 'made_broken', 'pages', 'tags']


def made_broken(good, folder, textual, only=None):
    """Writes the broken files; answers pairs (fault, path). The first is no fault: the good file, written again. `textual`
    faults make a file say something else than its model; the others need no model. `only` names the faults that are wanted; all if it is left out."""
    made = [(UNTOUCHED, folder / 'untouched.pdf')]
    PdfFile(good).save(made[0][1])
    for one in FAULTS:
        if (one.slug == 'other-text') != textual or (only is not None and one.name not in only):
            continue
        victim = Victim(good)
        one.break_it(victim)
        made.append((one, folder / f'{one.name}.pdf'))
        victim.pdf.save(made[-1][1])
    return made
