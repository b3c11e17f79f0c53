"""What a document says, in order, read from the model's dump (`klausul build --stop-after number`)."""
import collections
import re

KINDS = '''title subtitle metadata-head metadata-item contents section paragraph list list-item decisions decision-point
definitions definition table head-row row sum-row cell appendix-list appendix signatures signature signature-party
signature-name signature-office note figure page-break footnote'''.split()

LINE = re.compile(
    r'^(?P<indent> *)(?P<kind>' + '|'.join(KINDS) + r')(?: (?P<number>\d+(?:\.\d+)*\.?|[a-zåäö]\)))?(?: #\S+)?'
    r'(?: \([^()]*@[0-9.]+\))?(?: \[(?P<label>.*?)\])?(?: numeric| span=\d+| rows=\d+| heads-row| in [a-z]+)*'
    r'(?: \S+ \d+% "(?P<alternative>.*)")?(?:: (?P<text>.*))?$')

Block = collections.namedtuple('Block', 'depth kind number label text alternative')

BULLET = '\u2022'
SIGNING = ('Ort och datum', 'Underskrift', 'Namnförtydligande')  # the words of every place to sign


def squeezed(text):
    """One blank for all white space, U+00A0 included."""
    return ' '.join(text.replace('\u00a0', ' ').split())


def plain(text):
    """Without what the dump marks text with: where a field, a reference, a note's call and emphasis begin and end."""
    text = re.sub(r'⟨[^:⟩]*:', '', text).replace('⏎', ' ')
    return squeezed(re.sub(r'!(?=\[SAKNAS)', '', text).translate({ord(mark): None for mark in '⟩→*^\u00ad'}))


def blocks(dumped):
    """Every block of a dump, in order, and the footnotes last."""
    found = []
    for line in dumped.splitlines():
        match = LINE.match(line)
        if match:
            found.append(Block(len(match['indent']) // 2, match['kind'], match['number'] or '', plain(match['label'] or ''),
                               plain(match['text'] or ''), plain(match['alternative'] or '')))
    return found


def gaps(dumped):
    """(name, label) of what is missing in a draft, in order."""
    return re.findall(r'^gap (\S+) \((.*)\)$', dumped, re.M)


def said_by(block, listed):
    """The words of one block, in order, as a reader hears them; `listed` in a list of appendices. A bullet stands for the
    mark of whatever list it is."""
    if block.kind in ('list-item', 'decision-point'):
        return [block.number or BULLET, block.text]
    if block.kind == 'table':
        return [f'Tabell {block.number} {block.text}' if block.number else block.text]
    if block.kind == 'appendix':
        return [f'Bilaga {block.number}', block.text] if listed else [f'Bilaga {block.number} – {block.text}']
    if block.kind == 'signature-party':
        return [block.text, *SIGNING]
    if block.kind == 'footnote':
        return []  # where notes stand is checked by itself, as is what the contents list
    return [block.number, block.label, block.text]


def _with_lists(dumped):
    """(block, whether it stands in a list of appendices)."""
    inside = None
    for block in blocks(dumped):
        if inside is not None and block.depth <= inside:
            inside = None
        if block.kind == 'appendix-list':
            inside = block.depth
        yield block, inside is not None


def headings(dumped):
    """(level, words) of every heading, as the contents list them."""
    for block, listed in _with_lists(dumped):
        if block.kind == 'section':
            yield block.depth + 1, squeezed(f'{block.number} {block.text}')
        elif block.kind == 'appendix' and not listed:
            yield 1, f'Bilaga {block.number} {block.text}'


def text_of(dumped):
    """All the document says in its flow."""
    return squeezed(' '.join(words for block, listed in _with_lists(dumped) for words in said_by(block, listed)))
