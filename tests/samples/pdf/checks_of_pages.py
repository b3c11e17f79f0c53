"""What must hold of the pages: everything painted is tagged or an artifact, and can be read and seen. Each check yields
(slug, words)."""
from .content import Shown
from .file import text
from .fonts import advances, glyph_count
from .tree import Annotation, Content

A4 = (0, 0, 595.276, 841.89)  # 210 mm by 297 mm in thousandths of a point
LEAST_CONTRAST = 4.5  # WCAG 2.1, 1.4.3


def check_marks(document):
    for page, reading in document.readings.items():
        where = f'page {document.page_number(page)}'
        for slug, words in reading.faults:
            yield slug, f'{where}: {words}'
        for item in reading.painted:
            if not any(mark.mcid is not None or mark.tag == 'Artifact' for mark in item.marks):
                what = words_of(item)
                yield 'untagged-content', f'{where}: {what} stands outside all content and artifacts'


def words_of(item):
    if isinstance(item, Shown):
        return f'"{item.font.text(item.codes) if item.font else "?"}"'
    return item.what


def check_contents_in_tree(document):
    """Every content is in the tree once, and the parent tree leads back from it."""
    owners = {}
    for element in document.elements:
        for kid in element.kids:
            if isinstance(kid, Content):
                owners.setdefault(kid, []).append(element)
    marked = set()
    for page, reading in document.readings.items():
        marked |= {Content(page, mark.mcid) for item in reading.painted for mark in item.marks if mark.mcid is not None}
    for content in marked | set(owners):
        where = f'page {document.page_number(content.page)}, MCID {content.mcid}' if content.page else f'MCID {content.mcid}'
        if content not in owners:
            yield 'content-not-in-tree', where
        elif len(owners[content]) > 1:
            yield 'content-twice-in-tree', f'{where}: in {" and ".join(map(str, owners[content]))}'
        if content not in marked:
            yield 'content-that-is-not-there', where
    yield from _check_parent_tree(document, owners)


def _check_parent_tree(document, owners):
    pdf, parents, used = document.pdf, document.tree.parents, set()
    for page in document.pages:
        where, key = f'page {document.page_number(page)}', pdf.get(page).get('/StructParents')
        mine = {content.mcid: found[0] for content, found in owners.items() if content.page == page}
        row = pdf.get(parents.get(key)) if key is not None else None
        if key is None and not mine:
            continue
        if not isinstance(row, list):
            yield 'parent-tree', f'{where}: its /StructParents {key} leads to no list'
            continue
        used.add(key)
        for mcid in set(mine) | {i for i, owner in enumerate(row) if owner is not None}:
            led = row[mcid] if mcid < len(row) else None
            if mcid not in mine or led != mine[mcid].reference:
                yield 'parent-tree', f'{where}, MCID {mcid}: leads to {led}, not {mine.get(mcid)}'
    for element in document.elements:
        for kid in element.kids:
            if isinstance(kid, Annotation):
                key = pdf.get(kid.reference).get('/StructParent')
                used.add(key)
                if parents.get(key) != element.reference:
                    yield 'parent-tree', f'annotation {kid.reference}: leads to {parents.get(key)}, not {element}'
    for key in set(parents) - used:
        yield 'parent-tree', f'its entry {key} belongs to no page and no annotation'


def check_annotations(document):
    pdf = document.pdf
    inside = {kid.reference: element for element in document.elements for kid in element.kids if isinstance(kid, Annotation)}
    tags = {'/Link': ('Link', 'Reference'), '/Widget': ('Form',)}
    for page in document.pages:
        for reference in pdf.listed(pdf.get(page).get('/Annots')):
            entries, where = pdf.get(reference), f'page {document.page_number(page)}, annotation {reference}'
            element = inside.pop(reference, None)
            if element is None:
                yield 'annotation-outside-tree', where
            elif element.tag not in tags.get(entries.get('/Subtype'), ('Annot',)):
                yield 'annotation-in-wrong-element', f'{where}: {entries.get("/Subtype")} in {element}'
            words = text(pdf.get(entries.get('/TU' if entries.get('/Subtype') == '/Widget' else '/Contents')))
            if not words.strip():
                yield 'annotation-without-words', where
    for reference, element in inside.items():
        yield 'annotation-that-is-not-there', f'{reference} in {element}'


def check_geometry(document):
    for page in document.pages:
        where = f'page {document.page_number(page)}'
        box = document.pdf.inherited(page, '/MediaBox')
        if tuple(box) != A4:
            yield 'page-size', f'{where}: {box}, not A4'
        if document.pdf.version >= '1.5' and document.pdf.get(page).get('/Tabs') != '/S':  # PDF 1.4 has no tab order
            yield 'tab-order', f'{where}: /Tabs is not /S'


def check_fonts(document):
    for font in document.fonts.values():
        program = font.program()
        if program is None:
            yield 'font-not-embedded', font.name
            continue
        for code in sorted(font.shown):
            if not font.texts.get(code) or set(font.texts[code]) & {'\0', '\ufeff', '\ufffe', '\ufffd'}:
                yield 'text-without-unicode', f'{font.name}, code {code.hex()}'
        yield from _check_glyphs(font, program)
    for page, reading in document.readings.items():
        if any(isinstance(item, Shown) and not item.font for item in reading.painted):
            yield 'font-not-embedded', f'page {document.page_number(page)} shows text in a font that it does not have'


def _check_glyphs(font, program):
    glyph_of, width_of, true_widths, count = font.glyphs(), font.widths(), advances(program), glyph_count(program)
    for code in sorted(font.shown):
        glyph = glyph_of(code)
        if glyph == 0 or (count and glyph >= count):
            yield 'missing-glyph', f'{font.name}, code {code.hex()}, "{font.texts.get(code)}"'
        if true_widths:
            width = true_widths[min(glyph, len(true_widths) - 1)]
            if abs(width - width_of(code)) > 1:
                yield 'wrong-width', f'{font.name}, code {code.hex()}: {width_of(code)}, not {width:.1f}'


def _luminance(colour):
    operator, *parts = colour
    if operator == 'k' or len(parts) == 4:
        parts = [(1 - part) * (1 - parts[3]) for part in parts[:3]]
    if len(parts) == 1:
        parts = parts * 3
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    """WCAG 2.1's contrast ratio."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _is_watermark(item):
    return any(mark.tag == 'Span' and mark.words == '' for mark in item.marks)


def check_overlaps(document):
    """No text lies over other text: neither lines on lines, nor headers and footers on the text."""
    for page, reading in document.readings.items():
        boxes = [(item.x, item.y - 0.15 * item.size, item.x + item.width, item.y + 0.5 * item.size, item) for item in reading.painted
                 if isinstance(item, Shown) and item.size and not _is_watermark(item)
                 and item.font and item.font.text(item.codes).strip()]
        boxes.sort(key=lambda box: box[1])
        for i, (left, _, right, top, item) in enumerate(boxes):
            for other in boxes[i + 1:]:
                if other[1] > top:
                    break
                if min(right, other[2]) - max(left, other[0]) > 1:  # text may hang over by a point: italics, kerning
                    yield 'text-over-text', (f'page {document.page_number(page)}: {words_of(other[4])} over '
                                             f'{words_of(item)} at {other[0]:.1f}, {other[1]:.1f}')


def check_contrast(document):
    """Each text against what is filled under it; white paper elsewhere. The watermark is no text to read."""
    for page, reading in document.readings.items():
        fills, low = [], {}
        for item in reading.painted:
            if not isinstance(item, Shown):
                fills += [(item.box, item.colour)] if item.box else []
                continue
            if _is_watermark(item):
                continue
            under = ('g', 1.0)
            for (left, bottom, right, top), colour in fills:
                if left - 1 <= item.x <= right and bottom <= item.y + 1 <= top:
                    under = colour
            if contrast(item.colour, under) < LEAST_CONTRAST:
                low.setdefault((item.colour, under), item)
        for (colour, under), item in low.items():
            yield 'low-contrast', (f'page {document.page_number(page)}, {words_of(item)}: {colour} on {under} is '
                                   f'{contrast(colour, under):.2f}:1')
