"""What must hold of the structure tree and of what the document says of itself. Each check yields (slug, words)."""
import re

from .file import text
from .tree import Annotation, Element

# What may stand in an element (ISO 32000-1, 14.8.4), and what must stand above it.
KIDS = {
    'L': {'Caption', 'L', 'LI'},
    'LI': {'Lbl', 'LBody'},
    'Table': {'Caption', 'THead', 'TBody', 'TFoot', 'TR'},
    'THead': {'TR'}, 'TBody': {'TR'}, 'TFoot': {'TR'},
    'TR': {'TH', 'TD'},
    'TOC': {'Caption', 'TOC', 'TOCI'},
    'TOCI': {'Lbl', 'Reference', 'NonStruct', 'P', 'TOC', 'Link'},
}
PARENTS = {
    'LI': {'L'}, 'LBody': {'LI'}, 'THead': {'Table'}, 'TBody': {'Table'}, 'TFoot': {'Table'},
    'TR': {'Table', 'THead', 'TBody', 'TFoot'}, 'TH': {'TR'}, 'TD': {'TR'}, 'TOCI': {'TOC'},
    'Lbl': {'LI', 'Note', 'FENote', 'TOCI', 'Reference', 'Link', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'P', 'Form', 'Caption'},
}


def check_nesting(document):
    yield from document.tree.faults
    for element in document.elements:
        above = element.parent.tag if element.parent else 'the root'
        if element.tag in PARENTS and above not in PARENTS[element.tag]:
            yield 'wrong-nesting', f'{element} in {above}'
        if element.tag not in KIDS:
            continue
        for kid in element.kids:
            if not isinstance(kid, Element) or kid.tag not in KIDS[element.tag]:
                yield 'wrong-nesting', f'{kid if isinstance(kid, Element) else "content"} in {element}'
    for element in document.elements:
        if element.tag == 'LI':
            yield from _check_item(element, document.pdf.version)
        if not element.kids:
            yield 'empty-element', str(element)


def _check_item(item, version):
    tags = [kid.tag for kid in item.elements()]
    if tags not in (['Lbl', 'LBody'], ['LBody']):
        yield 'wrong-nesting', f'{item} has {tags}'
    numbering = item.parent.attributes.get('/ListNumbering', '/None') if item.parent else '/None'
    # Before PDF 2.0, a list without a numbering may have labels of its own: the terms of definitions.
    if ('Lbl' in tags) != (numbering != '/None') and (version >= '2.0' or 'Lbl' not in tags):
        yield 'list-numbering', f'{item} has {tags}, its list says {numbering}'


def check_headings(document):
    last = 0
    for element in document.elements:
        match = re.fullmatch(r'H([1-9]\d*)', element.tag)
        if match and int(match[1]) > last + 1:
            yield 'heading-skipped', f'{element} after level {last}: "{document.text_of(element).strip()}"'
        last = int(match[1]) if match else last


def check_figures(document):
    for element in document.elements:
        if element.tag in ('Figure', 'Formula') and not element.alternative.strip():
            yield 'figure-without-words', str(element)
        if element.tag == 'Figure':
            box = element.attributes.get('/BBox')
            if not box or not (box[0] < box[2] and box[1] < box[3]):
                yield 'figure-without-box', f'{element}: {box}'


def check_tables(document):
    identifiers = {element.identifier: element for element in document.elements if element.identifier}
    for table in document.elements:
        if table.tag != 'Table':
            continue
        rows = [row for row in table.walk() if row.tag == 'TR']
        cells = [cell for row in rows for cell in row.elements()]
        for cell in cells:
            if cell.tag == 'TH' and cell.attributes.get('/Scope') not in ('/Row', '/Column', '/Both'):
                yield 'header-cell-without-scope', str(cell)
            for header in document.pdf.listed(cell.attributes.get('/Headers')):
                if text(header) not in identifiers or identifiers[text(header)].tag != 'TH':
                    yield 'unknown-header', f'{cell}: {header}'
        if not any(cell.tag == 'TH' for cell in cells):
            yield 'table-without-headers', str(table)
        yield from _check_grid(table, rows)


def _check_grid(table, rows):
    """Every row is as wide as the others, spans counted."""
    taken = {}  # (row, column) → cell
    for y, row in enumerate(rows):
        x = 0
        for cell in row.elements():
            while (y, x) in taken:
                x += 1
            for down in range(cell.attributes.get('/RowSpan', 1)):
                for across in range(cell.attributes.get('/ColSpan', 1)):
                    if (y + down, x + across) in taken:
                        yield 'ragged-table', f'{table}: {cell} lies over another'
                    taken[y + down, x + across] = cell
    widths = {y: sum(1 for row, _ in taken if row == y) for y, _ in taken}
    if len(set(widths.values())) > 1 or len(widths) != len(rows):
        yield 'ragged-table', f'{table}: rows of {sorted(set(widths.values()))} columns; {len(rows)} rows reach over {len(widths)}'


def check_identifiers(document):
    seen = set()
    for element in document.elements:
        if element.tag in ('Note', 'FENote') and not element.identifier:
            yield 'note-without-id', str(element)
        if element.identifier in seen:
            yield 'id-used-twice', f'{element}: "{element.identifier}"'
        if element.identifier:
            seen.add(element.identifier)


def check_links(document):
    """A link has text to read and an area to click; links of the document lead to pages it has."""
    pdf = document.pdf
    for element in document.elements:
        if element.tag != 'Link':
            continue
        if not any(isinstance(kid, Annotation) for kid in element.kids):
            yield 'link-without-area', str(element)
        if not document.text_of(element).strip():
            yield 'link-without-words', str(element)
    for page in document.pages:
        for reference in pdf.listed(pdf.get(page).get('/Annots')):
            entries = pdf.get(reference)
            target = pdf.get(entries.get('/Dest', pdf.at(entries, '/A', '/D')))
            if entries.get('/Subtype') == '/Link' and isinstance(target, list) and target[0] not in document.pages + [
                    element.reference for element in document.elements]:
                yield 'link-to-nowhere', f'{reference}: {target}'


def check_outline(document):
    for entries in document.outline():
        target = document.pdf.get(entries.get('/Dest', document.pdf.at(entries, '/A', '/SD') or document.pdf.at(entries, '/A', '/D')))
        if not isinstance(target, list) or target[0] not in document.pages + [element.reference for element in document.elements]:
            yield 'outline-to-nowhere', f'{entries["/Title"]}: {target}'


def check_catalog(document):
    pdf, catalog = document.pdf, document.pdf.catalog
    if not document.tree.top or pdf.at(catalog, '/MarkInfo', '/Marked') is not True:
        yield 'not-tagged', 'no structure tree, or /MarkInfo does not say so'
    elif len(document.tree.top) != 1 or document.tree.top[0].tag != 'Document':
        yield 'wrong-nesting', f'the root has {", ".join(map(str, document.tree.top))}, not one Document'
    if not re.fullmatch(r'[a-z]{2,3}(-[A-Za-z0-9]+)*', text(pdf.get(catalog.get('/Lang')))):
        yield 'no-language', f'/Lang is {catalog.get("/Lang")}'
    for element in document.elements:
        language = element.entries.get('/Lang')
        if language is not None and not re.fullmatch(r'[a-z]{2,3}(-[A-Za-z0-9]+)*', text(language)):
            yield 'no-language', f'{element}: {language}'
    if pdf.at(catalog, '/ViewerPreferences', '/DisplayDocTitle') is not True:
        yield 'title-not-shown', '/DisplayDocTitle is not true'


def check_metadata(document):
    """The document information, if there is one, and the XMP packet say the same."""
    pdf = document.pdf
    reference = pdf.catalog.get('/Metadata')
    packet = pdf.stream(reference).decode('utf-8') if reference else ''
    info = pdf.get(pdf.trailer.get('/Info')) or {}

    def said(pattern):
        found = re.search(pattern, packet, re.S)
        plain = re.sub(r'<[^>]*>', '', found[1]).strip() if found else ''
        return plain.replace('&lt;', '<').replace('&gt;', '>').replace('&quot;', '"').replace('&apos;', "'").replace('&amp;', '&')

    if not said(r'<dc:title>(.*?)</dc:title>'):
        yield 'metadata-differs', 'the packet has no title'
    for key, pattern in (('/Title', r'<dc:title>(.*?)</dc:title>'), ('/Author', r'<dc:creator>(.*?)</dc:creator>'),
                         ('/Producer', r'<pdf:Producer>(.*?)</pdf:Producer>|pdf:Producer="([^"]*)"')):
        if key in info and text(info[key]) != said(pattern):
            yield 'metadata-differs', f'{key} is "{text(info[key])}", the packet says "{said(pattern)}"'
