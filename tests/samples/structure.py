#!/usr/bin/env python3
"""Every PDF's structure, without a validator: what is painted is tagged, what is tagged can be found from both sides,
headings, tables, lists, figures, links and notes are what they should be, and the tree reads as the model does.

structure.py KLAUSUL ROOT samples | cases KLAUSUL_CASE_FILES KLAUSUL_SPECIMEN | file FILE..."""
import concurrent.futures
import os
import pathlib
import sys

import checks_of_text
from made_files import PARTS, Made, made_cases, made_samples
from pdf import checks_of_pages, checks_of_tree
from pdf.document import Document
from support import check, end, work

SAMPLES_ONLY = {'page-size', 'table-without-headers'}  # cases have pages and tables of their own


def checks():
    return [getattr(module, name) for module in (checks_of_pages, checks_of_tree) for name in sorted(vars(module))
            if name.startswith('check_')]


def faults_of(path, model):
    """(slug, words) of everything that is wrong with a file. `model` is its model's dump, or None."""
    try:
        document = Document(path)
    except ValueError as why:
        return [('cannot-be-read', str(why))]
    found = [fault for one in checks() for fault in one(document)]
    return found + (list(checks_of_text.check_text(document, model)) if model is not None else [])


def _faults_of(one):
    return faults_of(one.path, one.model)


def check_made(made, ignored):
    with concurrent.futures.ProcessPoolExecutor(os.cpu_count()) as pool:
        for one, faults in zip(made, pool.map(_faults_of, made)):
            for slug, words in faults:
                check(slug in ignored, f'{one.path.name} ({one.part}): [{slug}] {words}')
    print(f'{len(made)} files')


def main(which, *rest):
    if which == 'file':
        check_made([Made(pathlib.Path(path), '', None) for path in rest], set())
        return
    made = made_samples(work) if which == 'samples' else made_cases(work, *rest)
    check_made(made, set() if which == 'samples' else SAMPLES_ONLY)
    check({one.part for one in made} >= set(PARTS), 'not every archive part was made')


if __name__ == '__main__':
    main(*sys.argv[3:])
    end()
