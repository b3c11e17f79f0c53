"""Fonts: the text of the codes, and whether the codes show what they say."""
import functools
import re
import struct

from .file import PdfFile


def _utf16(digits):
    return bytes.fromhex(re.sub(r'\s', '', digits)).decode('utf-16-be', 'replace')


def _to_unicode(source):
    """The codes of a ToUnicode CMap and their texts."""
    texts = {}
    for section in re.findall(r'beginbfchar(.*?)endbfchar', source, re.S):
        for code, value in re.findall(r'<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f\s]*)>', section):
            texts[int(code, 16)] = _utf16(value)
    for section in re.findall(r'beginbfrange(.*?)endbfrange', source, re.S):
        for first, last, value, many in re.findall(
                r'<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?:<([0-9A-Fa-f\s]*)>|\[(.*?)\])', section, re.S):
            codes = range(int(first, 16), int(last, 16) + 1)
            if many:
                texts.update(zip(codes, map(_utf16, re.findall(r'<([0-9A-Fa-f\s]*)>', many))))
            else:
                start = _utf16(value)
                texts.update((code, start[:-1] + chr(ord(start[-1]) + code - codes[0])) for code in codes)
    return texts


class Font:
    """A font of a page's resources."""

    def __init__(self, pdf: PdfFile, reference):
        self.pdf = pdf
        self.name = pdf.at(reference, '/BaseFont')
        self.composite = pdf.at(reference, '/Subtype') == '/Type0'
        descendants = pdf.at(reference, '/DescendantFonts')
        self.inner = pdf.get(descendants[0]) if descendants else pdf.get(reference)
        self.descriptor = pdf.at(self.inner, '/FontDescriptor') or {}
        to_unicode = pdf.get(reference).get('/ToUnicode')
        self.texts = _to_unicode(pdf.stream(to_unicode).decode('latin-1')) if to_unicode else {}
        self.shown = set()  # the codes that the pages show

    def codes(self, data):
        if not self.composite:
            return list(data)
        return [int.from_bytes(data[i:i + 2], 'big') for i in range(0, len(data), 2)]

    def text(self, codes):
        return ''.join(self.texts.get(code, '\ufffd') for code in codes)

    def program(self):
        """The bytes of the font program, or None."""
        for key in ('/FontFile', '/FontFile2', '/FontFile3'):
            if key in self.descriptor:
                return self.pdf.stream(self.descriptor[key])
        return None

    def glyphs(self):
        """What glyph each code shows, as a function."""
        mapping = self.inner.get('/CIDToGIDMap')
        if not isinstance(mapping, str) or mapping == '/Identity':
            return lambda code: code
        table = self.pdf.stream(mapping)
        return lambda code: int.from_bytes(table[2 * code:2 * code + 2], 'big')

    @functools.cache
    def widths(self):
        """The widths that the file gives the codes, in thousandths, as a function."""
        given, entries = {}, list(self.pdf.get(self.inner.get('/W')) or [])
        while entries:
            first, then = entries[0], self.pdf.get(entries[1])
            if isinstance(then, list):
                given.update((first + i, width) for i, width in enumerate(then))
                entries = entries[2:]
            else:
                given.update((code, entries[2]) for code in range(first, then + 1))
                entries = entries[3:]
        return lambda code: given.get(code, self.inner.get('/DW', 1000))


def advances(program):
    """The widths of a TrueType program's glyphs in thousandths, or None if it is no such program."""
    if program[:4] not in (b'\0\1\0\0', b'true', b'OTTO'):
        return None
    count = struct.unpack('>H', program[4:6])[0]
    tables = {}
    for i in range(count):
        tag, _, offset, length = struct.unpack('>4sIII', program[12 + 16 * i:28 + 16 * i])
        tables[tag] = program[offset:offset + length]
    if not {b'head', b'hhea', b'hmtx'} <= set(tables):
        return None
    units = struct.unpack('>H', tables[b'head'][18:20])[0]
    metrics = struct.unpack('>H', tables[b'hhea'][34:36])[0]
    return [struct.unpack('>H', tables[b'hmtx'][4 * i:4 * i + 2])[0] * 1000 / units for i in range(metrics)]
