"""Content streams (ISO 32000-1, 7.8.2): their operators, and what is painted under which marks."""
import collections
import re

TOKEN = re.compile(rb'''[\x00\t\n\f\r ]+ | %[^\r\n]* | (?P<open><<|\[) | (?P<close>>>|\]) | <(?P<hex>[0-9A-Fa-f\s]*)>
    | /(?P<name>[^\x00\t\n\f\r ()<>\[\]{}/%]*) | (?P<number>[+-]?(?:\d+\.?\d*|\.\d+)) | (?P<word>[A-Za-z'"][A-Za-z0-9*]*)
    | (?P<string>\()''', re.X)
ESCAPE = re.compile(rb'\\([0-7]{1,3}|\r\n|.)', re.S)
ESCAPED = {b'n': b'\n', b'r': b'\r', b't': b'\t', b'b': b'\b', b'f': b'\f', b'\n': b'', b'\r': b'', b'\r\n': b''}


def _unescape(match):
    what = match[1]
    return bytes([int(what, 8) & 255]) if what[:1].isdigit() else ESCAPED.get(what, what)


def _string(data, at):
    """A string's bytes, and where it ends; `at` is after its parenthesis."""
    depth, start = 1, at
    while depth:
        if data[at:at + 1] == b'\\':
            at += 1
        elif data[at:at + 1] == b'(':
            depth += 1
        elif data[at:at + 1] == b')':
            depth -= 1
        at += 1
        if at > len(data):
            raise ValueError('a string without an end')
    return ESCAPE.sub(_unescape, data[start:at - 1]), at


def _closed(items, opened_by):
    if opened_by == b'[':
        return items
    return dict(zip(items[::2], items[1::2]))


def operators(data):
    """Yields (operator, operands). A name is '/Name', a string bytes, a dictionary a dict."""
    stack, kinds, at = [[]], [], 0
    while at < len(data):
        match = TOKEN.match(data, at)
        if not match:
            raise ValueError(f'no token at {data[at:at + 20]!r}')
        at = match.end()
        kind = match.lastgroup
        if kind == 'word' and match['word'] in (b'true', b'false', b'null'):
            stack[-1].append({b'true': True, b'false': False, b'null': None}[match['word']])
        elif kind == 'word':
            yield match['word'].decode(), stack[0]
            stack = [[]]
        elif kind == 'open':
            stack.append([])
            kinds.append(match['open'])
        elif kind == 'close':
            items = stack.pop()
            stack[-1].append(_closed(items, kinds.pop()))
        elif kind == 'hex':
            digits = re.sub(rb'\s', b'', match['hex'])
            stack[-1].append(bytes.fromhex((digits + b'0' * (len(digits) % 2)).decode()))
        elif kind == 'name':
            stack[-1].append('/' + re.sub(rb'#(..)', lambda m: bytes.fromhex(m[1].decode()), match['name']).decode('utf-8', 'replace'))
        elif kind == 'number':
            stack[-1].append(float(match['number']))
        elif kind == 'string':
            value, at = _string(data, at)
            stack[-1].append(value)


Mark = collections.namedtuple('Mark', 'tag mcid words inside')  # `words`: its ActualText, or None; `inside`: which text object
Shown = collections.namedtuple('Shown', 'marks font codes colour x y width size')  # text, on the page; turned text has no size
Painted = collections.namedtuple('Painted', 'marks what colour box')  # anything else; `box` of a filled rectangle, or None

PATHS = {'S': False, 's': False, 'f': True, 'F': True, 'f*': True, 'B': True, 'B*': True, 'b': True, 'b*': True}  # filled?
COLOURS = {'g': 1, 'rg': 3, 'k': 4, 'sc': None, 'scn': None}


def _times(a, b):
    """The matrix product: first a, then b."""
    return (a[0] * b[0] + a[1] * b[2], a[0] * b[1] + a[1] * b[3], a[2] * b[0] + a[3] * b[2], a[2] * b[1] + a[3] * b[3],
            a[4] * b[0] + a[5] * b[2] + b[4], a[4] * b[1] + a[5] * b[3] + b[5])


class Reading:
    """What a page's content paints, in order, and the faults of its marks."""

    def __init__(self, data, fonts, properties=None):
        self.painted, self.faults = [], []  # Shown and Painted; (slug, words)
        self._fonts, self._properties = fonts, properties or {}
        self._marks, self._saved, self._box = [], [], None
        self._text_objects, self._inside = 0, None
        self._matrix = (1, 0, 0, 1, 0, 0)
        self._line = self._at = self._matrix  # where the line begins, and where the next glyph stands
        self._colour, self._font, self._size = ('g', 0.0), None, 0.0
        self._leading = self._spacing = self._word_spacing = 0.0
        for operator, operands in operators(data):
            self._do(operator, operands)
        if self._marks:
            self.faults.append(('unbalanced-marks', f'/{self._marks[-1].tag} is not ended'))
        if self._saved or self._inside:
            self.faults.append(('unbalanced-state', 'q without Q, or BT without ET'))

    def _begin(self, tag, properties):
        if isinstance(properties, str):
            properties = self._properties.get(properties, {})
        mcid = properties.get('/MCID')
        words = properties.get('/ActualText')
        if isinstance(words, bytes):
            words = words[2:].decode('utf-16-be', 'replace') if words.startswith(b'\xfe\xff') else words.decode('latin-1')
        real = [mark for mark in self._marks if mark.mcid is not None]
        if mcid is not None and real:
            self.faults.append(('nested-content', f'MCID {mcid:.0f} inside MCID {real[-1].mcid}'))
        if mcid is not None and any(mark.tag == 'Artifact' for mark in self._marks):
            self.faults.append(('nested-content', f'MCID {mcid:.0f} inside an artifact'))
        if tag == '/Artifact' and real:
            self.faults.append(('nested-content', f'an artifact inside MCID {real[-1].mcid}'))
        self._marks.append(Mark(tag[1:], None if mcid is None else int(mcid), words, self._inside))

    def _end(self):
        if not self._marks:
            self.faults.append(('unbalanced-marks', 'EMC without a beginning'))
        elif self._marks.pop().inside != self._inside:
            self.faults.append(('marks-across-text-object', 'a mark begins and ends on two sides of BT or ET'))

    def _show(self, parts):
        """Strings of codes, and numbers that move what follows."""
        font = self._fonts.get(self._font)
        codes = font.codes(b''.join(part for part in parts if isinstance(part, bytes))) if font else []
        width_of = font.widths() if font else None
        width = sum(width_of(code) * self._size / 1000 + self._spacing + (code == b' ') * self._word_spacing for code in codes)
        width -= sum(part for part in parts if isinstance(part, float)) * self._size / 1000
        if font:
            font.shown.update(codes)
        place = _times(self._at, self._matrix)
        upright = place[1] == place[2] == 0
        self.painted.append(Shown(tuple(self._marks), font, codes, self._colour, place[4], place[5], width * place[0],
                                  self._size * place[3] if upright else 0))
        self._at = _times((1, 0, 0, 1, width, 0), self._at)

    def _paint(self, what, filled):
        box = self._box if filled else None
        self.painted.append(Painted(tuple(self._marks), what, self._colour, box))
        self._box = None

    def _rectangle(self, x, y, width, height):
        a = _times((1, 0, 0, 1, x, y), self._matrix)
        b = _times((1, 0, 0, 1, x + width, y + height), self._matrix)
        self._box = (min(a[4], b[4]), min(a[5], b[5]), max(a[4], b[4]), max(a[5], b[5]))

    def _do(self, operator, operands):
        if operator in ('BMC', 'BDC'):
            self._begin(operands[0], operands[1] if operator == 'BDC' else {})
        elif operator == 'EMC':
            self._end()
        elif operator in ('q', 'Q'):
            self._state(operator)
        elif operator == 'cm':
            self._matrix = _times(tuple(operands), self._matrix)
        elif operator in COLOURS:
            self._colour = (operator, *[value for value in operands if isinstance(value, float)])
        elif operator in ('BT', 'ET'):
            self._text_object(operator)
        elif operator == 're':
            self._rectangle(*operands)
        elif operator in ('m', 'n'):
            self._box = None  # a shape, not a rectangle, or nothing
        elif operator in PATHS or operator in ('Do', 'sh', 'EI'):
            self._paint(operator if operator != 'Do' else 'Do ' + operands[0], PATHS.get(operator, False))
        else:
            self._text(operator, operands)

    def _text_object(self, operator):
        if bool(self._inside) == (operator == 'BT'):
            self.faults.append(('unbalanced-state', f'{operator} in the wrong place'))
        self._text_objects += operator == 'BT'
        self._inside = self._text_objects if operator == 'BT' else None
        self._line = self._at = (1, 0, 0, 1, 0, 0)

    def _state(self, operator):
        if operator == 'q':
            self._saved.append((self._matrix, self._colour, self._font, self._size, self._spacing, self._word_spacing))
        elif self._saved:
            self._matrix, self._colour, self._font, self._size, self._spacing, self._word_spacing = self._saved.pop()
        else:
            self.faults.append(('unbalanced-state', 'Q without q'))

    def _text(self, operator, operands):
        if operator == 'Tf':
            self._font, self._size = operands
        elif operator == 'Tc':
            self._spacing = operands[0]
        elif operator == 'Tw':
            self._word_spacing = operands[0]
        elif operator == 'TL':
            self._leading = operands[0]
        elif operator in ('Td', 'TD'):
            self._leading = -operands[1] if operator == 'TD' else self._leading
            self._next_line(*operands)
        elif operator == 'Tm':
            self._line = self._at = tuple(operands)
        elif operator == 'T*':
            self._next_line(0, -self._leading)
        elif operator == 'Tj':
            self._show(operands)
        elif operator == 'TJ':
            self._show(operands[0])
        elif operator in ("'", '"'):
            self._next_line(0, -self._leading)
            self._show(operands[-1:])
        elif operator in ('Tz', 'Ts', 'Tr'):
            raise ValueError(f'{operator} is not read here')

    def _next_line(self, x, y):
        self._line = self._at = _times((1, 0, 0, 1, x, y), self._line)
