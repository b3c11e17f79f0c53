#!/usr/bin/env python3
"""One type, one name, in the whole program: two types of one name in one namespace break the language's rule of one definition
([basic.def.odr]). No compiler sees it, and the linker keeps one of the two destructors."""
import collections
import pathlib
import re
import sys

TYPE = re.compile(r'^(?:struct|class|enum class|union)\s+(\w+)\b(?!::)[^;{(]*\{', re.M)
NAMELESS = re.compile(r'^namespace \{.*?^\}  // namespace$', re.M | re.S)
root = pathlib.Path(__file__).resolve().parents[2]
places = collections.defaultdict(list)
for path in sorted(root.glob('engine/**/*.?pp')):
    for name in TYPE.findall(NAMELESS.sub('', path.read_text(encoding='utf-8'))):
        places[name].append(str(path.relative_to(root)))
faults = [f'{name}: {", ".join(found)}' for name, found in places.items() if len(found) > 1]
print('\n'.join([*faults, f'{len(places)} types, {len(faults)} faults']))
sys.exit(bool(faults or not places))
