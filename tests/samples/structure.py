#!/usr/bin/env python3
"""Every PDF's structure, without a validator: what is painted is tagged, what is tagged can be found from both sides,
headings, tables, lists, figures, links and notes are what they should be, and the tree reads as the model does.

structure.py KLAUSUL ROOT samples | cases KLAUSUL_CASE_FILES KLAUSUL_SPECIMEN"""
import concurrent.futures
import os
import sys

import checks_of_text
from made_files import PARTS, made_cases, made_samples
from pdf import checks_of_pages, checks_of_tree
from pdf.document import Document
from support import check, end, work

SAMPLES_ONLY = {'page-size', 'table-without-headers'}  # cases have pages and tables of their own


def checks():
    return [getattr(module, name) for module in (checks_of_pages, checks_of_tree) for name in sorted(vars(module))
            if name.startswith('check_')]


def faults_of(path, model):
    """(slug, words) of everything that is wrong with a file. `model` is its model's dump, or None."""
    document = Document(path)
    found = [fault for one in checks() for fault in one(document)]
    return found + (list(checks_of_text.check_text(document, model)) if model is not None else [])


def _faults_of(one):
    return faults_of(one.path, one.model)


if __name__ == '__main__':
    samples = sys.argv[3] == 'samples'
    made = made_samples(work) if samples else made_cases(work, *sys.argv[4:6])
    with concurrent.futures.ProcessPoolExecutor(os.cpu_count()) as pool:
        for one, faults in zip(made, pool.map(_faults_of, made)):
            for slug, words in faults:
                check(slug in SAMPLES_ONLY and not samples, f'{one.path.relative_to(work)}: [{slug}] {words}')
    check({one.part for one in made} >= set(PARTS), 'not every archive part was made')
    print(f'{len(made)} files')
    end()
