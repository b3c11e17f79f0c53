#!/usr/bin/env python3
"""Every sample becomes a PDF that other people's tools can read: whole, searchable, with its fonts and its structure."""
import re

from support import blocks, body_text, build, check, dump, end, run, samples, squeezed

# Blocks that stand beside others on the page, so that a reader of lines meets them in another order.
beside = {'cell', 'signature-party', 'signature-name', 'signature-office', 'metadata-item', 'definition', 'footnote'}


def check_text(parameters, pdf):
    # A reader of lines meets the bullets of a page before an item that goes on from the page before.
    page_words = squeezed(' '.join(body_text(pdf)).replace('•', ' '))
    at = 0
    for kind, _, label, text in blocks(parameters):
        for words in filter(None, (label, text)):
            found = page_words.find(words, 0 if kind in beside else at)
            if check(found >= 0, f'{pdf.name}: pdftotext does not read {kind} "{words}"') and kind not in beside:
                at = found


def check_structure(parameters, pdf):
    """pdfinfo reads the same tags and texts, in the same order, as layout made."""
    dumped = dump(parameters, 'layout')
    dumped = dumped[dumped.index('\nDocument') + 1:]
    _, read, _ = run('pdfinfo', '-struct-text', pdf)

    def texts(tree):
        return re.sub(r'\s', '', ''.join(re.findall(r'^ *"(.*)"(?: #\d+)?$', tree, re.M)).replace('\u00a0', ''))

    def tags(tree):
        found = re.findall(r'^ *([A-Z][A-Za-z0-9]*)(?= \((?:block|inline)\)| |:|$)', tree, re.M)
        return [tag for tag in found if tag != 'Object']  # a link's area

    check(texts(dumped) and texts(dumped) == texts(read), f'{pdf.name}: pdfinfo -struct-text reads another text')
    # What the contents lead to stands in a Reference, which is paint's.
    made = re.sub(r'TOCI Link', 'TOCI Reference Link', ' '.join(tags(dumped))).split()
    check(made == tags(read), f'{pdf.name}: pdfinfo -struct-text reads other tags')


def check_fonts(pdf):
    _, listed, _ = run('pdffonts', pdf)
    fonts = [line.split() for line in listed.splitlines()[2:]]
    check(fonts, f'{pdf.name}: no fonts')
    for font in fonts:
        # … emb sub uni object ID: the last five words
        check(font[-5:-2] == ['yes', 'yes', 'yes'], f'{pdf.name}: font {font[0]} is not embedded, subset and searchable')


def check_contents(parameters, pdf):
    """The contents' page numbers are the pages on which the headings stand."""
    found = blocks(parameters)
    if not any(kind == 'contents' for kind, *_ in found):
        return
    pages = [squeezed(page) for page in body_text(pdf)]
    _, tree, _ = run('pdfinfo', '-struct-text', pdf)
    entries = []
    for entry in re.split(r'\n +TOCI', tree)[1:]:
        inside = re.split(r'\n {0,4}[A-Z]', entry)[0]  # what follows the contents begins further to the left
        entries.append(squeezed(' '.join(re.findall(r'"(.*)"', inside))))
    check(entries, f'{pdf.name}: no entries in the contents')
    for entry in entries:
        heading, page = entry.rsplit(' ', 1)
        heading = re.sub(r'^(Bilaga \d+) (?!– )', r'\1 – ', heading)
        check(page.isdigit() and 0 < int(page) <= len(pages) and heading in pages[int(page) - 1],
              f'{pdf.name}: "{heading}" does not stand on page {page}')


def check_parts(sample):
    """Every archive part is whole and reads the same, to qpdf and to poppler, which know nothing of this engine."""
    texts = {}
    for part in ('a-1a', 'a-2a', 'a-3a', 'a-4f'):
        pdf = build(sample, f'{part}.pdf', '--pdf', part)
        code, said, more = run('qpdf', '--check', pdf)
        check(code == 0, f'{sample.stem} {part}: qpdf --check: {said}{more}')
        _, texts[part], complaints = run('pdftotext', pdf, '-')
        check(not complaints, f'{sample.stem} {part}: pdftotext: {complaints}')
    check(texts['a-2a'].strip() and len(set(texts.values())) == 1, f'{sample.stem}: pdftotext reads other words in another part')


for sample in samples():
    made = build(sample)
    check_parts(sample)
    check_fonts(made)
    check_text(sample, made)
    check_structure(sample, made)
    check_contents(sample, made)
    _, about, _ = run('pdfinfo', made)
    check('Tagged:          yes' in about, f'{made.name} is not tagged')
    check(re.search(r'Title: +\S', about), f'{made.name} has no title')
end()
