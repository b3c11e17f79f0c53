#!/usr/bin/env python3
"""Every PDF passes veraPDF for all that its archive part claims.

conformance.py KLAUSUL ROOT CACHE samples
conformance.py KLAUSUL ROOT CACHE cases KLAUSUL_CASE_FILES KLAUSUL_SPECIMEN
"""
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / 'samples'))
from made_files import made_cases, made_samples
from support import check, end, work
from validator import PARTS, validate

cache, which = pathlib.Path(sys.argv[3]), sys.argv[4]
made = made_samples(work) if which == 'samples' else made_cases(work, *sys.argv[5:7])
failures, passed, checks = validate(cache, [(PARTS[one.part], one.path) for one in made])
for failure in failures:
    check(False, f'{pathlib.Path(failure.file).relative_to(work)} {failure.flavour}: {failure.rule} ({failure.times} times) '
                 f'{failure.words}, at {failure.place}')
# All parts were there, and each file was held against all that its part claims.
check({one.part for one in made} >= set(PARTS) - {'a-4'}, 'not every archive part was made')
check(len(passed) + len({failure[:2] for failure in failures}) == sum(len(PARTS[one.part]) for one in made), 'not everything was validated')
print(f'{len(made)} files, {sum(len(PARTS[one.part]) for one in made)} validations, {checks} checks')
end()
