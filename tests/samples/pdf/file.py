"""The objects of a PDF file, read and written by qpdf in its JSON (version 2 of the format).

Values are Python's own; a name is '/Name', a string 'u:text' or 'b:hex', a reference '12 0 R'."""
import base64
import json
import re
import subprocess

REFERENCE = re.compile(r'\d+ \d+ R')


class PdfFile:
    def __init__(self, path):
        done = subprocess.run(['qpdf', '--json=2', '--json-key=qpdf', '--json-stream-data=inline', '--decode-level=generalized', path],
                              capture_output=True, check=False)
        if done.returncode != 0:
            raise ValueError(f'{path}: qpdf: {done.stderr.decode("utf-8", "replace")}')
        self.json = json.loads(done.stdout)
        self.version = self.json['qpdf'][0]['pdfversion']
        self.objects = self.json['qpdf'][1]

    def save(self, path):
        """Writes the objects as a new file, as uncompressed as they are here."""
        source = path.with_suffix('.json')
        source.write_text(json.dumps(self.json))
        subprocess.run(['qpdf', '--json-input', source, path, '--object-streams=disable', '--compress-streams=n',
                        '--newline-before-endstream', '--deterministic-id'], check=True)
        source.unlink()

    # Objects

    def get(self, value):
        """What a reference leads to; any other value as it is. Of a stream, its dictionary."""
        while isinstance(value, str) and REFERENCE.fullmatch(value):
            found = self.objects.get('obj:' + value, {'value': None})
            value = found['stream']['dict'] if 'stream' in found else found['value']
        return value

    def at(self, value, *keys):
        """Down through dictionaries; None where there is nothing."""
        for key in keys:
            value = self.get(value)
            value = value.get(key) if isinstance(value, dict) else None
        return self.get(value)

    def listed(self, value):
        """An array, or one thing alone, as a list."""
        value = self.get(value) if isinstance(self.get(value), list) else value
        return value if isinstance(value, list) else [] if value is None else [value]

    def stream(self, reference):
        """The decoded bytes of a stream."""
        return base64.b64decode(self.objects['obj:' + reference]['stream']['data'])

    def replace_stream(self, reference, data):
        self.objects['obj:' + reference]['stream']['data'] = base64.b64encode(data).decode()

    def add(self, value):
        number = 1 + max(int(key[4:].split()[0]) for key in self.objects if key != 'trailer')
        self.objects[f'obj:{number} 0 R'] = {'value': value}
        self.json['qpdf'][0]['maxobjectid'] = number
        return f'{number} 0 R'

    # The document

    @property
    def trailer(self):
        return self.objects['trailer']['value']

    @property
    def catalog(self):
        return self.get(self.trailer['/Root'])

    def pages(self):
        """References to the pages, in order."""
        found, waiting = [], [self.catalog['/Pages']]
        while waiting:
            reference = waiting.pop(0)
            kids = self.at(reference, '/Kids')
            if kids is None:
                found.append(reference)
            else:
                waiting = kids + waiting
        return found

    def inherited(self, page, key):
        """A page's own entry, or the one of the nearest node above it."""
        while page is not None:
            if self.at(page, key) is not None:
                return self.at(page, key)
            page = self.get(page).get('/Parent')
        return None

    def content(self, page):
        return b'\n'.join(self.stream(part) for part in self.listed(self.get(page).get('/Contents')))


def text(value):
    """The text of a string; '' for anything else."""
    if not isinstance(value, str):
        return ''
    if value.startswith('u:'):
        return value[2:]
    if not value.startswith('b:'):
        return ''
    data = bytes.fromhex(value[2:])
    return data[2:].decode('utf-16-be', 'replace') if data.startswith(b'\xfe\xff') else data.decode('latin-1')
