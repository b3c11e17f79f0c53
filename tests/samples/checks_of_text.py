"""The structure tree says what the model says, in its order."""
import re

from model_text import BULLET, blocks, gaps, headings, plain, squeezed, text_of
from pdf.file import text

BULLETS = {'•', '–', '◦', '▪', '‣', '-'}


def _is_footnote(element):
    return element.tag in ('Note', 'FENote') and any(kid.tag == 'Lbl' for kid in element.elements())


def _is_list_of_gaps(element):
    return element.tag in ('Note', 'Aside') and any(kid.tag == 'L' for kid in element.elements())


def check_text(document, model):
    aside = [element for element in document.elements
             if element.tag == 'TOC' and element.parent.tag != 'TOC' or _is_footnote(element) or _is_list_of_gaps(element)]
    yield from _check_flow(document, model, aside)
    yield from _check_contents(document, model, [element for element in aside if element.tag == 'TOC'])
    yield from _check_outline(document, model)
    yield from _check_figures(document, model)
    yield from _check_gaps(document, model, [element for element in aside if _is_list_of_gaps(element)])
    yield from _check_footnotes(document, model, [element for element in aside if _is_footnote(element)])


def _flow(document, aside):
    for element in document.elements:
        if element.tag == 'Lbl' and document.text_of(element).strip() in BULLETS:
            element.words = BULLET
    return plain(' '.join(document.text_of(top, aside) for top in document.tree.top))


def _check_flow(document, model, aside):
    said, expected = _flow(document, aside).split(' '), text_of(model).split(' ')
    if said == expected:
        return
    at = next((i for i, (a, b) in enumerate(zip(said, expected)) if a != b), min(len(said), len(expected)))
    yield 'other-text', (f'word {at}: "{" ".join(expected[max(0, at - 5):at + 6])}" reads '
                         f'"{" ".join(said[max(0, at - 5):at + 6])}"')


def _check_contents(document, model, found):
    """The contents list the headings down to some level, each with the page on which it stands."""
    listed = [squeezed(document.text_of(entry)) for top in found for entry in top.walk() if entry.tag == 'TOCI']
    wanted = any(block.kind == 'contents' for block in blocks(model))
    if not wanted or not listed:
        if wanted != bool(listed):
            yield 'other-contents', f'{len(listed)} entries'
        return
    pages = {}
    for element in document.elements:
        if re.fullmatch(r'H\d', element.tag):
            words = re.sub(r'^(Bilaga \d+) – ', r'\1 ', squeezed(document.text_of(element)))
            page = next(element.contents()).page
            pages.setdefault(words, []).append(document.page_label(page))
    levels = []
    for level in range(1, 4):
        left = {words: list(labels) for words, labels in pages.items()}
        levels.append([f'{words} {left[words].pop(0) if left.get(words) else "?"}'
                       for depth, words in headings(model) if depth <= level])
    if listed not in levels:
        yield 'other-contents', f'they list {listed}, not one of {levels}'


def _check_outline(document, model):
    said = [squeezed(text(entries['/Title'])) for entries in document.outline()]
    expected = [words for _, words in headings(model)]
    if [re.sub(r'^(Bilaga \d+) – ', r'\1 ', words) for words in said] != expected:
        yield 'other-outline', f'it lists {said}, not {expected}'


def _check_gaps(document, model, found):
    said = [squeezed(document.text_of(item)) for top in found for item in top.walk() if item.tag == 'LI']
    expected = gaps(model)
    if len(said) != len(expected) or not all(name in words and label in words for words, (name, label) in zip(said, expected)):
        yield 'other-gaps', f'it lists {said}, not {expected}'


def _check_figures(document, model):
    """Pictures are in the model's order, with its words for those who do not see them. A logotype is the style's."""
    said = [squeezed(element.alternative) for element in document.elements if element.tag == 'Figure']
    expected = [block.alternative for block in blocks(model) if block.kind == 'figure' and block.alternative]
    if said[len(said) - len(expected):] != expected or len(said) > len(expected) + 1:
        yield 'other-figures', f'{said}, not {expected}'


def _check_footnotes(document, model, found):
    said = [squeezed(document.text_of(note)) for note in found]
    expected = [f'{block.number} {block.text}' for block in blocks(model) if block.kind == 'footnote']
    if said != expected:
        yield 'other-footnotes', f'{said}, not {expected}'
