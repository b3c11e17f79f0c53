"""What the end-to-end tests share. Each is a script: script.py KLAUSUL SOURCE_FOLDER; it ends with 1 if a check failed."""
import os
import pathlib
import re
import subprocess
import sys
import tempfile

import model_text

klausul = str(pathlib.Path(sys.argv[1]).resolve())
root = pathlib.Path(sys.argv[2]).resolve()
work = pathlib.Path(tempfile.mkdtemp(prefix='klausul_test_'))
failed = 0


def check(holds, what):
    """Says `what` if it does not hold, and goes on."""
    global failed
    if not holds:
        failed += 1
        print('FAILED:', what)
    return bool(holds)


def end():
    subprocess.run(['chmod', '-R', 'u+w', work], check=False)
    subprocess.run(['rm', '-rf', work], check=False)
    print(f'{failed} checks failed' if failed else 'all checks hold')
    sys.exit(failed > 0)


def run(*words, cwd=None, env=None, **more):
    """Runs a program; answers its code, stdout and stderr as text."""
    surroundings = {**os.environ, 'LC_ALL': 'C.UTF-8', 'LC_MESSAGES': '', 'LANG': '', **(env or {})}
    done = subprocess.run([str(word) for word in words], cwd=cwd, env=surroundings, capture_output=True, check=False, **more)
    return done.returncode, done.stdout.decode('utf-8', 'replace'), done.stderr.decode('utf-8', 'replace')


def samples():
    return sorted(path for path in root.glob('samples/*/*.xml') if not path.name.endswith('.bunt.xml'))


def build(parameters, name=None, *more):
    """Builds a sample as a draft, in `work`; answers the PDF's path."""
    pdf = work / (name or f'{parameters.parent.name}_{parameters.stem}.pdf')
    code, _, said = run(klausul, 'build', parameters, '--draft', '-o', pdf, *more)
    check(code in (0, 3), f'{parameters}: exit code {code}: {said}')
    return pdf


def dump(parameters, stage, *more):
    code, text, said = run(klausul, 'build', parameters, '--draft', '--stop-after', stage, *more)
    check(text, f'{parameters}: nothing dumped after {stage} (code {code}): {said}')
    return text


def squeezed(text):
    """One blank for all white space, U+00A0 included. A line may end after a slash, which readers take for a blank."""
    return model_text.squeezed(text).replace('/ ', '/')


def blocks(parameters):
    """(kind, number, label, text) of every block of the finished model, in order."""
    return [(block.kind, block.number, squeezed(block.label), squeezed(block.text))
            for block in model_text.blocks(dump(parameters, 'number'))]


def body_text(pdf):
    """The words inside the margins, page after page: headers and footers are no part of the text."""
    _, info, _ = run('pdfinfo', pdf)
    pages = int(re.search(r'Pages:\s+(\d+)', info)[1])
    # Between the header at 51 pt and the footer at 799 pt.
    area = ('-x', '0', '-y', '66', '-W', '596', '-H', '714')
    return [run('pdftotext', '-f', page, '-l', page, *area, pdf, '-')[1] for page in range(1, pages + 1)]
