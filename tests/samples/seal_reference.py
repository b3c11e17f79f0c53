"""Seals and links computed apart from the engine, as clauses/README.md describes them: by Python's own parser and its own
Canonical XML. Run as a program it prints the seal of each file it is given."""
import hashlib
import re
import sys
import xml.etree.ElementTree as ET


def seal_of(text):
    return 'sha256:' + hashlib.sha256(text.encode()).hexdigest()


def one_space(text):
    return re.sub(r'[ \t\r\n]+', ' ', text or '')


def canonical(element):
    for each in element.iter():
        each.text, each.tail = one_space(each.text), one_space(each.tail)
    element.tail = ''
    return ET.canonicalize(ET.tostring(element, encoding='unicode'))


def content_seal(data):
    root = ET.fromstring(data)
    for name in ('sigill', 'status'):
        root.attrib.pop(name, None)
    for history in root.findall('historik'):
        root.remove(history)
    for each in [root, *root]:
        if each is root:
            each.text = (each.text or '').strip(' \t\r\n')
        else:
            each.tail = (each.tail or '').strip(' \t\r\n')
    return seal_of(canonical(root))


def links(data):
    """The links that the events of a file should have, in order."""
    root = ET.fromstring(data)
    link, found = f'{root.get("id")}@{root.get("version")}', []
    for event in root.iterfind('historik/handelse'):
        event.attrib.pop('kedja', None)
        link = seal_of(link + '\n' + canonical(event))
        found.append(link)
    return found


def closing(links_of_file):
    """What closes a history: the hash of its last link and the word "slut"."""
    return seal_of(links_of_file[-1] + '\nslut')


if __name__ == '__main__':
    for path in sys.argv[1:]:
        with open(path, 'rb') as file:
            print(content_seal(file.read()), path)
