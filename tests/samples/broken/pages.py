"""Faults of fonts, colours, and of what the document says of itself."""
import re

from pdf.file import text

from .victim import fault


@fault('missing-glyph', pdfa='6.2.11.8', pdfua='7.21.8')
def missing_glyph(victim):
    def change(begin, inside):
        string = re.search(rb'[(<]', inside)
        return begin + inside[:string.end()] + (b'0000' if string[0] == b'<' else rb'\000\000') + inside[string.end():] + b'EMC'

    victim.change_title(change)


@fault('missing-glyph')
def code_of_a_missing_glyph(victim):
    _, font = victim.font()
    mapping, cid = font.inner['/CIDToGIDMap'], font.encoding.cid(max(font.shown))
    table = victim.pdf.stream(mapping)
    victim.pdf.replace_stream(mapping, table[:2 * cid] + b'\0\0' + table[2 * cid + 2:])


@fault('missing-glyph', pdfa='6.2.11.8', pdfua='7.21.8')
def code_beyond_the_glyphs(victim):
    _, font = victim.font()
    mapping, cid = font.inner['/CIDToGIDMap'], font.encoding.cid(max(font.shown))
    table = victim.pdf.stream(mapping)
    victim.pdf.replace_stream(mapping, table[:2 * cid] + b'\xff\xfe' + table[2 * cid + 2:])


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
    victim.change_page(lambda data: re.sub(rb'-?[0-9.]+ -[0-9.]+ T[dD]|T[*]', rb'0 0 Td', data))


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
