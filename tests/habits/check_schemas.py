#!/usr/bin/env python3
"""Every XML file that is shipped, and every fixture that has no faults, is valid by the schema of its root element."""
import pathlib
import re
import subprocess
import sys

root = pathlib.Path(__file__).resolve().parents[2]
schemas = {}
for schema in ('clauses/klausul.xsd', 'clauses/avtalsregister.xsd', 'templates/mall.xsd'):
    for name in re.findall(r'^  <xs:element name="([a-z]+)"', (root / schema).read_text(), re.M):
        schemas.setdefault(name, root / schema)


def is_good_case(path):
    folder = next(parent for parent in path.parents if parent.parent.name in ('cases', 'regressions'))
    texts = [file.read_text(errors='replace') for file in folder.rglob('*') if file.is_file()]
    return not any('<!-- vantat' in text for text in texts) and not (folder / 'expect/faults.txt').exists()


files = [path for part in ('clauses', 'templates', 'samples', 'tests/samples') for path in sorted((root / part).rglob('*.xml'))]
files += [path for path in sorted((root / 'tests/cases').rglob('*.xml')) if is_good_case(path)]
by_schema, faults = {}, []
for path in files:
    element = re.search(r'<([a-z]+)[\s>/]', re.sub(r'(?s)<!--.*?-->|<\?.*?\?>', '', path.read_text()))
    if element is None or element[1] not in schemas:
        faults.append(f'{path.relative_to(root)}: no schema has its root element')
    else:
        by_schema.setdefault(schemas[element[1]], []).append(path)
for schema, paths in by_schema.items():
    done = subprocess.run(['xmllint', '--nonet', '--noout', '--schema', schema, *paths], capture_output=True, check=False)
    if done.returncode != 0:
        # Fixtures leave out the head, which is for readers; the schema asks for it.
        faults += [line for line in done.stderr.decode().splitlines()
                   if not line.endswith((' validates', ' fails to validate')) and
                   not ('/tests/' in line and 'Expected is ( huvud )' in line)]
print('\n'.join(faults) if faults else f'{len(files)} files are valid')
sys.exit(bool(faults))
