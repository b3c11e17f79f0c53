"""A file read once for all the checks: its pages' contents, fonts and structure tree."""
import functools

from .content import Reading, Shown
from .file import PdfFile
from .fonts import Font
from .tree import Content, Element, Tree

# Elements whose text stands by itself; the others run on in the text around them.
INLINE = {'Span', 'Link', 'Reference', 'Em', 'Strong', 'Sub', 'Quote', 'Annot', 'Form'}


class Document:
    def __init__(self, path):
        self.pdf = PdfFile(path)
        self.pages = self.pdf.pages()
        self.fonts = {}  # by reference
        self.readings = {page: self._read(page) for page in self.pages}
        self.tree = Tree(self.pdf)
        self.painted = {}  # what each content, (page, mcid), paints
        for page, reading in self.readings.items():
            for item in reading.painted:
                for mark in item.marks:
                    if mark.mcid is not None:
                        self.painted.setdefault(Content(page, mark.mcid), []).append(item)

    def _font(self, reference):
        if reference not in self.fonts:
            self.fonts[reference] = Font(self.pdf, reference)
        return self.fonts[reference]

    def _read(self, page):
        resources = self.pdf.inherited(page, '/Resources') or {}
        fonts = self.pdf.get(resources.get('/Font')) or {}
        properties = {name: self._properties(value) for name, value in (self.pdf.get(resources.get('/Properties')) or {}).items()}
        return Reading(self.pdf.content(page), {name: self._font(font) for name, font in fonts.items()}, properties)

    def _properties(self, value):
        entries = dict(self.pdf.get(value))
        if '/ActualText' in entries:
            entries['/ActualText'] = b'\xfe\xff' + entries['/ActualText'][2:].encode('utf-16-be')
        return entries

    def outline(self):
        """The outline's entries, in order."""
        waiting = [self.pdf.at(self.pdf.catalog, '/Outlines')]
        while waiting:
            entries = waiting.pop()
            if entries is None:
                continue
            if '/Title' in entries:
                yield entries
            waiting += [self.pdf.get(entries.get('/Next')), self.pdf.get(entries.get('/First'))]

    def page_number(self, page):
        return self.pages.index(page) + 1

    def page_label(self, page):
        """The number that the page bears, where labels are decimal."""
        index, label = self.pages.index(page), None
        flat = self.pdf.at(self.pdf.catalog, '/PageLabels', '/Nums') or []
        for start, entries in zip(flat[::2], flat[1::2]):
            if start <= index:
                label = (self.pdf.at(entries, '/St') or 1) + index - start
        return str(label if label is not None else index + 1)

    # Text

    def text_of_content(self, content):
        """What a reader hears of it: ActualText stands in for what it lies over, once."""
        words, said = [], None
        for item in self.painted.get(content, []):
            instead = next((mark for mark in item.marks if mark.words is not None), None)
            if instead is None and isinstance(item, Shown) and item.font:
                words.append(item.font.text(item.codes))
            elif instead is not None and instead is not said:
                words.append(instead.words)
            said = instead
        return ''.join(words)

    def text_of(self, element, leave_out=()):
        """The text of an element and all in it, blocks parted by line ends; not of the elements in `leave_out`."""
        if element in leave_out:
            return ''
        if element.words is not None:
            return element.words
        parts = []
        for kid in element.kids:
            if isinstance(kid, Content):
                parts.append(self.text_of_content(kid))
            elif isinstance(kid, Element):
                inside = self.text_of(kid, leave_out)
                parts.append(inside if kid.tag in INLINE else f'\n{inside}\n')
        return ''.join(parts)

    @functools.cached_property
    def elements(self):
        return list(self.tree.walk())
