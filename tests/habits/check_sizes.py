#!/usr/bin/env python3
"""What can be read in one sitting: sources of at most 300 lines and headers of 120; tests, which are lists, of 500 and their
headers of 160; lines of at most 110 columns."""
import pathlib
import sys

LIMITS = {('engine', '.cpp'): 300, ('engine', '.hpp'): 120, ('tests', '.cpp'): 500, ('tests', '.hpp'): 160}
ENUMERATION = pathlib.Path('engine/diag/slug.hpp')  # one list that grows with the product; there is no seam in it
root = pathlib.Path(__file__).resolve().parents[2]
faults, seen = [], 0
for path in sorted([*root.glob('engine/**/*.?pp'), *root.glob('tests/**/*.?pp')]):
    name, lines = path.relative_to(root), path.read_text(encoding='utf-8').splitlines()
    limit = LIMITS[name.parts[0], path.suffix]
    seen += 1
    if len(lines) > limit and name != ENUMERATION:
        faults.append(f'{name}: {len(lines)} lines, at most {limit}')
    faults += [f'{name}:{number}: {len(line)} columns' for number, line in enumerate(lines, 1) if len(line) > 110]
print('\n'.join([*faults, f'{seen} files, {len(faults)} faults']))
sys.exit(bool(faults or not seen))
