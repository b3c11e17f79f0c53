"""A good file broken on purpose, one fault at a time, so that what looks for faults cannot say yes to everything.

Each fault has the clauses of the standards that it breaks (ISO 19005-2 for PDF/A-2a, ISO 14289-1 for PDF/UA-1; where a
standard says nothing, none) and the name under which `structure.py` must find it."""
import collections
import re

from pdf.document import Document
from pdf.file import PdfFile, text
from pdf.tree import Annotation, Element

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


def made_broken(good, folder, textual):
    """Writes the broken files; answers pairs (fault, path). The first is no fault: the good file, written again. `textual`
    faults make a file say something else than its model; the others need no model."""
    made = [(UNTOUCHED, folder / 'untouched.pdf')]
    PdfFile(good).save(made[0][1])
    for one in FAULTS:
        if (one.slug == 'other-text') != textual:
            continue
        victim = Victim(good)
        one.break_it(victim)
        made.append((one, folder / f'{one.name}.pdf'))
        victim.pdf.save(made[-1][1])
    return made


# Tags and content

@fault('not-tagged', pdfa='6.7.3.3', pdfua='7.1')
def structure_tree_removed(victim):
    del victim.pdf.catalog['/StructTreeRoot']


@fault('not-tagged', pdfa='6.7.2.2', pdfua='6.2')
def not_marked_as_tagged(victim):
    del victim.pdf.catalog['/MarkInfo']


@fault('untagged-content', pdfua='7.1')
def text_outside_all_tags(victim):
    victim.change_page(lambda data: re.sub(rb'/H1\s*<</MCID \d+>>\s*BDC(.*?)EMC', rb'\1', data, count=1, flags=re.S))


@fault('untagged-content', pdfua='7.1')
def rule_outside_all_tags(victim):
    victim.change_page(lambda data: data + b'\n0 0 100 1 re f')


@fault('nested-content', pdfua='7.1')
def artifact_inside_content(victim):
    victim.change_page(lambda data: re.sub(rb'(/H1\s*<</MCID \d+>>\s*BDC)(.*?)EMC', rb'\1 /Artifact BMC \2 EMC EMC', data, count=1, flags=re.S))


@fault('nested-content')
def content_inside_content(victim):
    victim.change_page(lambda data: re.sub(rb'(/H1\s*<</MCID \d+>>\s*BDC)(.*?)EMC', rb'\1 /Span <</MCID 999>> BDC \2 EMC EMC', data, count=1, flags=re.S))


@fault('unbalanced-marks')
def mark_without_end(victim):
    victim.change_page(lambda data: data + b'\n/Artifact BMC')


@fault('content-twice-in-tree')
def content_read_twice(victim):
    element = victim.element('P', lambda element: len(element.kids) == 1)
    victim.entries(element)['/K'] = [element.kids[0].mcid] * 2


@fault('content-not-in-tree')
def content_that_nobody_reads(victim):
    element = victim.element('P')
    parent = victim.entries(element.parent)
    parent['/K'].remove(element.reference)


@fault('content-that-is-not-there')
def content_that_is_not_there(victim):
    element = victim.element('P', lambda element: len(element.kids) == 1)
    victim.entries(element)['/K'] = [element.kids[0].mcid, 9999]


@fault('parent-tree')
def parent_tree_led_astray(victim):
    row = next(value for _, value in sorted(victim.document.tree.parents.items()) if isinstance(victim.pdf.get(value), list))
    victim.pdf.get(row)[0] = None
    nums = victim.pdf.at(victim.pdf.catalog, '/StructTreeRoot', '/ParentTree', '/Nums')
    if nums:
        nums[1] = [None, *victim.pdf.get(nums[1])[1:]]


@fault('wrong-parent')
def element_of_another_parent(victim):
    victim.entries(victim.element('TR'))['/P'] = victim.element('H1').reference


@fault('other-text')
def order_changed(victim):
    kids = victim.entries(victim.element('Sect', lambda element: len(element.kids) > 2))['/K']
    kids[1], kids[2] = kids[2], kids[1]


@fault('other-text')
def hyphen_read_aloud(victim):
    del victim.entries(victim.element('Span', lambda element: element.words))['/ActualText']


@fault('other-text')
def glyph_that_says_something_else(victim):
    reference, font = victim.font()
    texts = {code: 'f' if words == 'e' else words for code, words in font.texts.items()}
    lines = ''.join(f'<{code.hex()}> <{words.encode("utf-16-be").hex()}>\n' for code, words in texts.items())
    victim.pdf.replace_stream(victim.pdf.get(reference)['/ToUnicode'], f'{len(texts)} beginbfchar\n{lines}endbfchar'.encode())


# What elements must be

@fault('heading-skipped', pdfua='7.4.2')
def heading_level_skipped(victim):
    victim.entries(victim.element('H2'))['/S'] = '/H3'


@fault('header-cell-without-scope', pdfua='7.5')
def header_cell_without_scope(victim):
    for element in victim.document.elements:
        if element.tag in ('TH', 'TD'):
            for attributes in map(victim.pdf.get, victim.pdf.listed(victim.entries(element).get('/A'))):
                attributes.pop('/Scope', None)
                attributes.pop('/Headers', None)


@fault('ragged-table', pdfua='7.2')
def row_without_its_last_cell(victim):
    victim.entries(victim.element('TR'))['/K'].pop()


@fault('unknown-header')
def header_cell_that_is_not_there(victim):
    entries = victim.entries(victim.element('TD', lambda element: '/Headers' in element.attributes))
    for attributes in victim.pdf.listed(entries['/A']):
        if '/Headers' in victim.pdf.get(attributes):
            victim.pdf.get(attributes)['/Headers'] = ['u:ingen']


@fault('wrong-nesting', pdfua='7.2')
def cell_outside_rows(victim):
    victim.entries(victim.element('TR'))['/S'] = '/TD'


@fault('wrong-nesting', pdfua='7.2')
def paragraph_as_list_item(victim):
    victim.entries(victim.element('LI'))['/S'] = '/P'


@fault('wrong-nesting', pdfua='7.2')
def paragraph_in_the_contents(victim):
    victim.entries(victim.element('TOCI'))['/S'] = '/P'


@fault('figure-without-words', pdfua='7.3')
def figure_without_words(victim):
    del victim.entries(victim.element('Figure'))['/Alt']


@fault('figure-without-box')
def figure_without_box(victim):
    victim.pdf.at(victim.element('Figure').reference, '/A').pop('/BBox')


@fault('note-without-id', pdfua='7.9')
def note_without_id(victim):
    del victim.entries(victim.element('Note'))['/ID']


@fault('id-used-twice', pdfua='7.9')
def two_notes_of_one_id(victim):
    for element in [element for element in victim.document.elements if element.tag == 'Note'][:2]:
        victim.entries(element)['/ID'] = 'u:not'


# Links

@fault('annotation-outside-tree', pdfua='7.18.5')
def link_outside_the_tree(victim):
    element = victim.element('Link')
    entries = victim.entries(element)
    entries['/K'] = [kid for kid in victim.pdf.listed(entries['/K'])
                     if not (isinstance(victim.pdf.get(kid), dict) and victim.pdf.get(kid).get('/Type') == '/OBJR')]
    annotation = next(kid for kid in element.kids if isinstance(kid, Annotation))
    del victim.pdf.get(annotation.reference)['/StructParent']


@fault('annotation-without-words', pdfua='7.18.5')
def link_without_words(victim):
    annotation = next(kid for kid in victim.element('Link').kids if isinstance(kid, Annotation))
    del victim.pdf.get(annotation.reference)['/Contents']


@fault('annotation-without-words', pdfua='7.18.1')
def field_without_words(victim):
    field = next(kid for kid in victim.element('Form').kids if isinstance(kid, Annotation))
    del victim.pdf.get(field.reference)['/TU']


@fault('annotation-in-wrong-element', pdfua='7.18.4')
def field_in_a_paragraph(victim):
    victim.entries(victim.element('Form'))['/S'] = '/P'


@fault('tab-order', pdfua='7.18.3')
def no_tab_order(victim):
    for page in victim.document.pages:
        victim.pdf.get(page).pop('/Tabs')


# Fonts and colours

@fault('missing-glyph', pdfa='6.2.11.8', pdfua='7.21.8')
def missing_glyph(victim):
    def change(data):
        inside = re.search(rb'/H1\s*<</MCID \d+>>\s*BDC.*?([(<])', data, re.S).end()
        zero = b'0000' if data[inside - 1:inside] == b'<' else rb'\000\000'
        return data[:inside] + zero + data[inside:]

    victim.change_page(change)


@fault('missing-glyph')
def code_of_a_missing_glyph(victim):
    _, font = victim.font()
    mapping, cid = font.inner['/CIDToGIDMap'], font.encoding.cid(max(font.shown))
    table = victim.pdf.stream(mapping)
    victim.pdf.replace_stream(mapping, table[:2 * cid] + b'\0\0' + table[2 * cid + 2:])


@fault('wrong-width', pdfa='6.2.11.5', pdfua='7.21.5')
def wrong_width(victim):
    reference, _ = victim.font()
    inner = victim.pdf.get(victim.pdf.at(reference, '/DescendantFonts')[0])
    inner['/W'] = [[width + 50 for width in part] if isinstance(part, list) else part for part in victim.pdf.get(inner['/W'])]


@fault('font-not-embedded', pdfa='6.2.11.4.1', pdfua='7.21.4.1')
def font_not_embedded(victim):
    reference, _ = victim.font()
    del victim.pdf.at(victim.pdf.at(reference, '/DescendantFonts')[0], '/FontDescriptor')['/FontFile2']


@fault('text-without-unicode', pdfa='6.2.11.7.2', pdfua='7.21.7')
def text_without_unicode(victim):
    reference, _ = victim.font()
    del victim.pdf.get(reference)['/ToUnicode']


@fault('low-contrast')
def pale_text(victim):
    victim.change_page(lambda data: re.sub(rb'(?<=\n)[0-9.]+ [0-9.]+ [0-9.]+ rg', b'0.6 0.6 0.6 rg', data))


@fault('text-over-text')
def lines_on_one_another(victim):
    victim.change_page(lambda data: re.sub(rb'(-?[0-9.]+) -[0-9.]+ Td', rb'0 0 Td', data))


@fault(None, pdfa='6.2.4.3')
def colours_without_a_profile(victim):
    del victim.pdf.catalog['/OutputIntents']


# The document

@fault('page-size')
def page_of_another_size(victim):
    for page in victim.document.pages:
        victim.pdf.get(page)['/MediaBox'] = [0, 0, 595, 842]


@fault('no-language', pdfa='6.7.4', pdfua='7.2')
def no_language(victim):
    victim.pdf.catalog['/Lang'] = 'u:svenska, gärna'


@fault('outline-to-nowhere')
def outline_to_nowhere(victim):
    first = victim.pdf.at(victim.pdf.catalog, '/Outlines', '/First')
    first.pop('/A', None)
    first['/Dest'] = [victim.pdf.catalog['/Pages'], '/Fit']


@fault('title-not-shown', pdfua='7.1')
def title_not_shown(victim):
    victim.pdf.get(victim.pdf.catalog['/ViewerPreferences'])['/DisplayDocTitle'] = False


@fault('metadata-differs', pdfa='6.6.2.1', pdfua='7.1')
def no_metadata(victim):
    del victim.pdf.catalog['/Metadata']


@fault('metadata-differs')
def metadata_of_another_document(victim):
    info = victim.pdf.get(victim.pdf.trailer['/Info'])
    info['/Title'] = 'u:Ett annat avtal än ' + text(info['/Title'])
