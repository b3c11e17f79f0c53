"""Fonts: the text of the codes, and whether the codes show what they say."""
import functools
import re
import struct

from .file import PdfFile


def _code(digits):
    return bytes.fromhex(digits)


def _number(code):
    return int.from_bytes(code, 'big')


def _utf16(digits):
    return bytes.fromhex(re.sub(r'\s', '', digits)).decode('utf-16-be', 'replace')


def _sections(source, kind):
    """What stands between beginKIND and endKIND."""
    return '\n'.join(re.findall(f'begin{kind}(.*?)end{kind}', source, re.S))


def _codes_between(first, last):
    return [number.to_bytes(len(first) // 2, 'big') for number in range(int(first, 16), int(last, 16) + 1)]


def _to_unicode(source):
    """The codes of a ToUnicode CMap (ISO 32000-1, 9.10.3) and their texts. A code is its bytes."""
    texts = {}
    for code, value in re.findall(r'<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f\s]*)>', _sections(source, 'bfchar')):
        texts[_code(code)] = _utf16(value)
    for first, last, value, many in re.findall(r'<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?:<([0-9A-Fa-f\s]*)>|\[(.*?)\])',
                                               _sections(source, 'bfrange'), re.S):
        codes = _codes_between(first, last)
        if many:
            texts.update(zip(codes, map(_utf16, re.findall(r'<([0-9A-Fa-f\s]*)>', many))))
        else:
            start = _utf16(value)
            texts.update((code, start[:-1] + chr(ord(start[-1]) + i)) for i, code in enumerate(codes))
    return texts


class Encoding:
    """How a composite font's strings fall into codes, and the CIDs of the codes (ISO 32000-1, 9.7.5)."""

    def __init__(self, source):
        self.spaces = [(_code(first), _code(last)) for first, last in
                       re.findall(r'<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>', _sections(source, 'codespacerange'))]
        self.cids = {_code(code): int(cid) for code, cid in
                     re.findall(r'<([0-9A-Fa-f]+)>\s*(\d+)', _sections(source, 'cidchar'))}
        for first, last, cid in re.findall(r'<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(\d+)', _sections(source, 'cidrange')):
            self.cids.update((code, int(cid) + i) for i, code in enumerate(_codes_between(first, last)))

    def codes(self, data):
        found = []
        while data:
            length = next((len(first) for first, last in self.spaces if len(data) >= len(first) and
                           all(low <= byte <= high for low, byte, high in zip(first, data, last))), 1)
            found.append(data[:length])
            data = data[length:]
        return found

    def cid(self, code):
        return self.cids.get(code, 0)


class Identity:
    """Identity-H: two bytes, which are the CID."""

    def codes(self, data):
        return [data[i:i + 2] for i in range(0, len(data), 2)]

    def cid(self, code):
        return _number(code)


class Simple:
    """A simple font: a byte is a code."""

    def codes(self, data):
        return [data[i:i + 1] for i in range(len(data))]

    def cid(self, code):
        return _number(code)


def _encoding(pdf, reference):
    named = pdf.get(reference).get('/Encoding')
    if pdf.at(reference, '/Subtype') != '/Type0':
        return Simple()
    if named == '/Identity-H':
        return Identity()
    return Encoding(pdf.stream(named).decode('latin-1'))


class Font:
    """A font of a page's resources."""

    def __init__(self, pdf: PdfFile, reference):
        self.pdf = pdf
        self.name = pdf.at(reference, '/BaseFont')
        self.encoding = _encoding(pdf, reference)
        descendants = pdf.at(reference, '/DescendantFonts')
        self.inner = pdf.get(descendants[0]) if descendants else pdf.get(reference)
        self.descriptor = pdf.at(self.inner, '/FontDescriptor') or {}
        to_unicode = pdf.get(reference).get('/ToUnicode')
        self.texts = _to_unicode(pdf.stream(to_unicode).decode('latin-1')) if to_unicode else {}
        self.shown = set()  # the codes that the pages show

    def codes(self, data):
        return self.encoding.codes(data)

    def text(self, codes):
        return ''.join(self.texts.get(code, '\ufffd') for code in codes)

    def program(self):
        """The bytes of the font program, or None."""
        for key in ('/FontFile', '/FontFile2', '/FontFile3'):
            if key in self.descriptor:
                return self.pdf.stream(self.descriptor[key])
        return None

    @functools.cache
    def glyphs(self):
        """What glyph each code shows, as a function."""
        mapping = self.inner.get('/CIDToGIDMap')
        if not isinstance(mapping, str) or mapping == '/Identity':
            return self.encoding.cid
        table = self.pdf.stream(mapping)
        return lambda code: _number(table[2 * self.encoding.cid(code):2 * self.encoding.cid(code) + 2])

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
                given.update((cid, entries[2]) for cid in range(first, then + 1))
                entries = entries[3:]
        return lambda code: given.get(self.encoding.cid(code), self.inner.get('/DW', 1000))


def _tables(program):
    """The tables of a TrueType program by their tags; none if it is no such program."""
    if program[:4] not in (b'\0\1\0\0', b'true', b'OTTO'):
        return {}
    tables = {}
    for i in range(struct.unpack('>H', program[4:6])[0]):
        tag, _, offset, length = struct.unpack('>4sIII', program[12 + 16 * i:28 + 16 * i])
        tables[tag] = program[offset:offset + length]
    return tables


def glyph_count(program):
    """How many glyphs a TrueType program has; 0 if it is no such program."""
    table = _tables(program).get(b'maxp')
    return struct.unpack('>H', table[4:6])[0] if table else 0


def advances(program):
    """The widths of a TrueType program's glyphs in thousandths, or None if it is no such program."""
    tables = _tables(program)
    if not {b'head', b'hhea', b'hmtx'} <= set(tables):
        return None
    units = struct.unpack('>H', tables[b'head'][18:20])[0]
    metrics = struct.unpack('>H', tables[b'hhea'][34:36])[0]
    return [struct.unpack('>H', tables[b'hmtx'][4 * i:4 * i + 2])[0] * 1000 / units for i in range(metrics)]
