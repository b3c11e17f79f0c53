"""Faults of tags, structure and links."""
from pdf.tree import Annotation

from .victim import fault


@fault('not-tagged', pdfa='6.7.3.3', pdfua='7.1')
def structure_tree_removed(victim):
    del victim.pdf.catalog['/StructTreeRoot']


@fault('not-tagged', pdfa='6.7.2.2', pdfua='6.2')
def not_marked_as_tagged(victim):
    del victim.pdf.catalog['/MarkInfo']


@fault('untagged-content', pdfua='7.1')
def text_outside_all_tags(victim):
    victim.change_title(lambda begin, inside: inside)


@fault('untagged-content', pdfua='7.1')
def rule_outside_all_tags(victim):
    victim.change_page(lambda data: data + b'\n0 0 100 1 re f')


@fault('nested-content', pdfua='7.1')
def artifact_inside_content(victim):
    victim.change_title(lambda begin, inside: begin + b'/Artifact BMC ' + inside + b' EMC EMC')


@fault('nested-content')
def content_inside_content(victim):
    victim.change_title(lambda begin, inside: begin + b'/Span <</MCID 999>> BDC ' + inside + b' EMC EMC')


@fault('unbalanced-marks')
def mark_without_end(victim):
    victim.change_page(lambda data: data + b'\n/Artifact BMC')


@fault('marks-across-text-object')
def mark_across_a_text_object(victim):
    victim.change_page(lambda data: data + b'\n/Artifact BMC BT EMC ET')


@fault('unbalanced-state')
def state_saved_and_not_restored(victim):
    victim.change_page(lambda data: data + b'\nq')


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


@fault('element-twice-in-tree')
def element_in_two_places(victim):
    victim.entries(victim.element('Sect'))['/K'].append(victim.element('TD').reference)


@fault('empty-element')
def element_without_anything(victim):
    del victim.entries(victim.element('P'))['/K']


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


@fault('table-without-headers')
def table_without_headers(victim):
    for element in victim.document.elements:
        if element.tag == 'TH':
            victim.entries(element)['/S'] = '/TD'


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


@fault('list-numbering')
def numbering_without_labels(victim):
    item = victim.element('LI')
    victim.entries(item.parent)['/A'] = {'/O': '/List', '/ListNumbering': '/Decimal'}
    victim.entries(item)['/K'] = [kid.reference for kid in item.elements() if kid.tag == 'LBody']


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


# Links and fields

def annotation_of(victim, tag='Link'):
    """The entries of an annotation, its element's entries, and the element's kids without it."""
    element = victim.element(tag)
    annotation = next(kid for kid in element.kids if isinstance(kid, Annotation))
    entries = victim.entries(element)
    others = [kid for kid in victim.pdf.listed(entries['/K'])
              if not (isinstance(victim.pdf.get(kid), dict) and victim.pdf.get(kid).get('/Type') == '/OBJR')]
    return annotation.reference, entries, others


@fault('annotation-outside-tree', pdfua='7.18.5')
def link_outside_the_tree(victim):
    annotation, entries, others = annotation_of(victim)
    entries['/K'] = others
    del victim.pdf.get(annotation)['/StructParent']


@fault('link-without-area')
def link_that_cannot_be_clicked(victim):
    _, entries, others = annotation_of(victim)
    entries['/K'] = others


@fault('link-without-words')
def link_without_text(victim):
    _, entries, others = annotation_of(victim)
    entries['/K'] = [kid for kid in victim.pdf.listed(entries['/K']) if kid not in others]


@fault('annotation-without-words', pdfua='7.18.5')
def link_that_does_not_say_where_it_leads(victim):
    del victim.pdf.get(annotation_of(victim)[0])['/Contents']


@fault('link-to-nowhere')
def link_to_nowhere(victim):
    entries = victim.pdf.get(annotation_of(victim)[0])
    entries.pop('/A', None)
    entries['/Dest'] = [victim.pdf.catalog['/Pages'], '/Fit']


@fault('annotation-that-is-not-there')
def link_that_no_page_has(victim):
    annotation, _, _ = annotation_of(victim)
    for page in victim.document.pages:
        annotations = victim.pdf.at(page, '/Annots') or []
        if annotation in annotations:
            annotations.remove(annotation)


@fault('annotation-without-words', pdfua='7.18.1')
def field_without_words(victim):
    del victim.pdf.get(annotation_of(victim, 'Form')[0])['/TU']


@fault('annotation-in-wrong-element', pdfua='7.18.4')
def field_in_a_paragraph(victim):
    victim.entries(victim.element('Form'))['/S'] = '/P'


@fault('tab-order', pdfua='7.18.3')
def no_tab_order(victim):
    for page in victim.document.pages:
        victim.pdf.get(page).pop('/Tabs')
