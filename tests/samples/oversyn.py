#!/usr/bin/env python3
"""Översyn's document is the seed's text, word for word: expected/oversyn.txt is the paper of 2 October 2023. Read in the order
of the tags, as a screen reader does: headers, footers and the place of a thing on the page are no part of the text."""
import re

from model_text import squeezed
from pdf.document import Document
from support import build, check, end, root

lines = (root / 'tests/samples/expected/oversyn.txt').read_text().splitlines()
# The seed is Markdown: a list's dash and a heading's marks are no words.
expected = squeezed(' '.join(line.lstrip('#-*•0123456789. ') if line[:1] in '#-*•' else line for line in lines)).split()
document = Document(build(root / 'samples/oversyn/arende.xml'))
made = squeezed(' '.join(document.text_of(top) for top in document.tree.top)).split()
# Marks of lists and numbers of decision points are the style's.
made = [word for word in made if word not in ('•', '–') and not re.fullmatch(r'\d{1,2}\.', word)]
if check(made[:1] == ['Datum'], 'the date has no label'):  # the template's own word, before the date
    made = made[1:]
at = 0
for number, word in enumerate(expected):
    if not check(at < len(made), f'the document ends before "{word}"'):
        break
    if made[at] != word:
        check(False, f'word {number}: "{" ".join(expected[max(0, number - 3):number + 4])}" has become '
                     f'"{" ".join(made[max(0, at - 3):at + 4])}"')
        break
    at += 1
check(at == len(made), f'the document says more: "{" ".join(made[at:at + 8])}"')
end()
