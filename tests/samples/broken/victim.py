"""What is broken, and how a fault is told."""
import collections
import re

from pdf.document import Document
from pdf.file import PdfFile
from pdf.tree import Element

Fault = collections.namedtuple('Fault', 'name break_it clauses slug')
FAULTS = []
UNTOUCHED = Fault('untouched', None, {}, None)


def fault(slug, pdfa=None, pdfua=None):
    """Says what the following function breaks: its name in structure.py, and the clauses of the two standards."""
    def register(break_it):
        clauses = {flavour: clause for flavour, clause in (('2a', pdfa), ('ua1', pdfua)) if clause}
        FAULTS.append(Fault(break_it.__name__, break_it, clauses, slug))
        return break_it
    return register


class Victim:
    """The file that is broken, and ways to find something in it."""

    def __init__(self, path):
        self.document = Document(path)  # as it was
        self.pdf = PdfFile(path)  # what is changed and saved

    def entries(self, thing):
        return self.pdf.get(thing.reference if isinstance(thing, Element) else thing)

    def element(self, tag, holds=lambda element: True):
        return next(element for element in self.document.elements if element.tag == tag and holds(element))

    def font(self):
        return max(self.document.fonts.items(), key=lambda item: len(item[1].shown))

    def change_page(self, change, page=0):
        reference = self.pdf.listed(self.pdf.get(self.document.pages[page])['/Contents'])[0]
        before = self.pdf.stream(reference)
        after = change(before)
        assert after != before, 'nothing was changed'
        self.pdf.replace_stream(reference, after)

    def change_title(self, change):
        """`change` gets the mark that begins the title's content, and all up to where it ends."""
        self.change_page(lambda data: re.sub(rb'(/H1\s*<</MCID \d+>>\s*BDC\s)(.*?)EMC', lambda match: change(match[1], match[2]), data,
                                             count=1, flags=re.S))
