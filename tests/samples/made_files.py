"""Every PDF that the outside tests look at: all samples in all archive parts, with the switches that change what is
painted, the documents of the sample bundles, and every case that makes a document."""
import collections
import concurrent.futures
import os
import re

from support import check, root, run, klausul, samples

PARTS = ('a-1a', 'a-2a', 'a-3a', 'a-4f')

Made = collections.namedtuple('Made', 'path part model')  # the file, what it claims, and the model's dump or None


def switches(signed):
    """What each sample is built with, besides its part: the name of the variant, its parts, its switches."""
    variants = [
        ('plain', PARTS, []),
        ('plain_objects', ('a-2a', 'a-3a', 'a-4f'), ['--no-compact']),
        ('unknown_origin', PARTS, ['--no-provenance']),
        ('kommun', ('a-2a', 'a-4f'), ['--style', 'kommun']),
    ]
    if signed:
        variants += [('signed', PARTS, ['--sign-fields']),
                     ('signed_kommun', ('a-2a', 'a-4f'), ['--sign-fields', '--style', 'kommun'])]
    return variants


def _build(job):
    sample, words, pdf = job
    code, _, said = run(klausul, 'build', sample, '--draft', *words, '-o', pdf)
    return code in (0, 3) and pdf.is_file(), said


def _model(sample, words):
    code, text, said = run(klausul, 'build', sample, '--draft', *words, '--stop-after', 'number')
    check(text, f'{sample}: no model (exit code {code}): {said}')
    return text


def made_bundles(folder):
    """Every document of every sample bundle, each part in a folder of its own."""
    made = []
    for bundle in sorted((root / 'samples').glob('*/*.bunt.xml')):
        for part in ('a-2a', 'a-4f'):
            inside = folder / f'{bundle.parent.name}_{part}'
            code, _, said = run(klausul, 'bundle', bundle, '--draft', '--pdf', part, '-o', inside)
            check(code in (0, 3), f'klausul bundle {bundle.relative_to(root)} --pdf {part}: {said}')
            made += [Made(pdf, part, None) for pdf in sorted(inside.glob('*.pdf'))]
    check(made, 'there is no sample bundle')
    return made


def made_samples(folder):
    """Builds them in `folder`. What cannot be built is a failed check, and is not in the answer."""
    made, jobs = [], []
    for sample in samples():
        signed = re.search(r'^ *signature ', _model(sample, []), re.M)
        for variant, parts, words in switches(signed):
            model = _model(sample, words)
            for part in parts:
                pdf = folder / f'{sample.parent.name}_{sample.stem}_{variant}_{part}.pdf'
                # PDF/A-4f is for files that carry others; without them it is plain PDF/A-4.
                claimed = 'a-4' if (variant, part) == ('unknown_origin', 'a-4f') else part
                made.append(Made(pdf, claimed, model))
                jobs.append((sample, [*words, '--pdf', part], pdf))
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        results = list(pool.map(_build, jobs))
    good = []
    for one, (sample, words, _), (built, said) in zip(made, jobs, results):
        if check(built, f'klausul build {sample.relative_to(root)} {" ".join(words)}: {said}'):
            good.append(one)
    return good + made_bundles(folder)


def made_cases(folder, case_files, specimen):
    """The same of the cases, which `case_files` (klausul_case_files) builds, and of the document with everything that can be
    painted, which is made by hand (klausul_specimen)."""
    made = []
    for part in PARTS:
        inside = folder / part
        inside.mkdir(parents=True)
        code, names, said = run(case_files, inside, part)
        check(code == 0, f'klausul_case_files {part}: exit code {code}: {said}')
        made += [Made(inside / f'{name}.pdf', part, (inside / f'{name}.txt').read_text()) for name in names.splitlines()]
        code, _, said = run(specimen, part, inside / 'specimen.pdf')
        if check(code == 0, f'klausul_specimen {part}: exit code {code}: {said}'):
            made.append(Made(inside / 'specimen.pdf', part, None))
    return made
