"""The structure tree (ISO 32000-1, 14.7)."""
import collections

from .file import text

Content = collections.namedtuple('Content', 'page mcid')  # `page` is a reference
Annotation = collections.namedtuple('Annotation', 'page reference')


class Element:
    def __init__(self, pdf, reference, parent):
        entries = pdf.get(reference)
        self.reference, self.parent, self.entries = reference, parent, entries
        self.tag = (entries.get('/S') or '/')[1:]
        self.page = entries.get('/Pg')
        self.identifier = text(pdf.get(entries.get('/ID')))
        self.words = text(pdf.get(entries['/ActualText'])) if '/ActualText' in entries else None
        self.alternative = text(pdf.get(entries.get('/Alt')))
        self.attributes = {}
        for attribute in pdf.listed(entries.get('/A')):
            if isinstance(pdf.get(attribute), dict):
                self.attributes.update(pdf.get(attribute))
        self.kids = []

    def elements(self):
        """Its children that are elements."""
        return [kid for kid in self.kids if isinstance(kid, Element)]

    def walk(self):
        """Itself and all below it, in reading order."""
        yield self
        for kid in self.elements():
            yield from kid.walk()

    def contents(self):
        """All content below it, in reading order."""
        for kid in self.kids:
            if isinstance(kid, Element):
                yield from kid.contents()
            elif isinstance(kid, Content):
                yield kid

    def __str__(self):
        return f'{self.tag} ({self.reference})'


class Tree:
    """The whole tree. `top` are the root's children."""

    def __init__(self, pdf):
        self.pdf, self.faults, self.seen = pdf, [], set()
        root = pdf.catalog.get('/StructTreeRoot')
        self.root = pdf.get(root) or {}
        self.top = [self._element(kid, None) for kid in pdf.listed(self.root.get('/K'))]
        self.parents = dict(self._numbers(self.root.get('/ParentTree')))

    def walk(self):
        for element in self.top:
            yield from element.walk()

    def _element(self, reference, parent):
        element = Element(self.pdf, reference, parent)
        if reference in self.seen:
            self.faults.append(('element-twice-in-tree', str(element)))
            return element
        self.seen.add(reference)
        if parent and element.entries.get('/P') != parent.reference:
            self.faults.append(('wrong-parent', f'{element} says its parent is {element.entries.get("/P")}, not {parent}'))
        for kid in self.pdf.listed(element.entries.get('/K')):
            element.kids.append(self._kid(kid, element))
        return element

    def _kid(self, kid, element):
        if isinstance(kid, int):
            return Content(element.page, kid)
        entries = self.pdf.get(kid)
        if entries.get('/Type') == '/MCR':
            return Content(entries.get('/Pg', element.page), entries['/MCID'])
        if entries.get('/Type') == '/OBJR':
            return Annotation(entries.get('/Pg', element.page), entries['/Obj'])
        return self._element(kid, element)

    def _numbers(self, node):
        """The entries of a number tree."""
        for kid in self.pdf.at(node, '/Kids') or []:
            yield from self._numbers(kid)
        flat = self.pdf.at(node, '/Nums') or []
        yield from zip(flat[::2], flat[1::2])
