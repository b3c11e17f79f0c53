#!/usr/bin/env python3
"""The program as its user meets it: commands, exit codes, languages, JSON."""
import json
import os
import pathlib
import shutil
import subprocess

from pdf.file import PdfFile
from support import check, end, klausul, root, run, samples, work

example = root / 'samples/ungdomsmottagning/avtal-exempel.xml'
gaps = root / 'samples/ungdomsmottagning/avtal.xml'
cases = root / 'tests/cases'


def library(case, name=None):
    """A case of tests/cases as a library on the disk."""
    folder = work / (name or case)
    shutil.copytree(cases / '_bas', folder)
    shutil.copytree(cases / case, folder, dirs_exist_ok=True)
    return folder


def expect(code, words, *contains, cwd=None, env=None):
    """Runs klausul; its exit code must be `code` and what it says must hold every string of `contains`."""
    got, out, err = run(klausul, *words, cwd=cwd, env=env)
    shown = ' '.join(str(word) for word in words)
    check(got == code, f'klausul {shown}: exit code {got}, not {code}\n{out}{err}')
    for text in contains:
        check(text in out + err, f'klausul {shown}: does not say "{text}"\n{out[:600]}{err[:600]}')
    return out, err


# Help, version, wrong use
expect(0, ['--version'], 'klausul 1.')
expect(0, ['--help'], 'build', 'check', 'lint', 'explain', 'new', 'clause')
for command in ('build', 'check', 'lint', 'explain', 'new'):
    expect(0, [command, '--help'], '--lang', '--format', '--library')
expect(0, ['build', '--help'], '--draft', '--strict', '--stop-after', '--no-provenance', '-o', '--style', '--pdf', '--compact',
       '--sign-fields', '-j')
for wrong in ([], ['bild'], ['build'], ['build', example, '--stop-after', 'tea'], ['build', example, '--format', 'xml'],
              ['build', example, '--lang', 'fi'], ['build', example, example], ['check', '--unknown']):
    expect(2, wrong)
expect(2, ['check', root, '--date', 'i-morgon'], '[wrong-use]')
expect(2, ['explain', example, '--date', '2023-02-30'], '[wrong-use]')
expect(2, ['build', work / 'nothing.xml', '--lang', 'en'], '[file-not-found]', 'does not exist')

# Exit codes of build
out = work / 'out'
out.mkdir()
expect(0, ['build', example, '--draft', '-o', out / 'a.pdf'])
check((out / 'a.pdf').read_bytes().startswith(b'%PDF-1.7'), 'no PDF')
expect(3, ['build', gaps, '--draft', '-o', out / 'b.pdf'], '[gap]')
expect(2, ['build', gaps, '--draft', '--strict', '-o', out / 'c.pdf', '--lang', 'en'], '[strict-refused]', 'error: nothing was written')
expect(2, ['build', example, '-o', out / 'd.pdf'], '[draft-needed]')
check(sorted(os.listdir(out)) == ['a.pdf', 'b.pdf'], f'errors wrote something: {os.listdir(out)}')
approved = library('defaults')
expect(0, ['build', approved / 'parametrar.xml'])
check((approved / 'parametrar.pdf').is_file(), 'without -o the PDF does not lie beside the parameter file')
warned = library('unused_value')
expect(3, ['build', warned / 'parametrar.xml'], '[unused-value]')
(warned / 'parametrar.pdf').unlink()
expect(2, ['build', warned / 'parametrar.xml', '--strict'], '[unused-value]')
check(not (warned / 'parametrar.pdf').exists(), '--strict wrote a file')
faulty = library('unknown_parameter')
expect(2, ['build', faulty / 'parametrar.xml', '--lang', 'en'], 'unknown parameter', "did you mean 'mottagare'?",
       'templates/mall@1.0.xml:7:')

# Provenance
expect(0, ['build', example, '--draft', '--no-provenance', '-o', out / 'p.pdf'])
whole, bare = (PdfFile(out / name).catalog for name in ('a.pdf', 'p.pdf'))
check('/PieceInfo' in whole and '/PieceInfo' not in bare, '--no-provenance leaves the manifest in')

# Lint: files and standard input, with the library's names, and what is no text
text = work / 'protokoll.txt'
text.write_text('Till Fredaggruppen\nsom står för 48,8% av 13–29\u00a0år.\n')
expect(3, ['lint', text, '--library', root, '--lang', 'en'], f"{text}:1:6: warning: the name 'Fredaggruppen' is also spelled",
       "write 'Fredagsgruppen'", f"{text}:2:14: warning: '48,8%' lacks a space", '[percent-spacing]')
text.write_text('SVOM beslutade den 24 februari 2023 att utse en grupp för unga i åldern 13–29 år.\n')
expect(0, ['lint', text, '--lang', 'en'], 'no faults')
piped = subprocess.run([klausul, 'lint', '-', '--format', 'json'], input='på av av avtal\n', capture_output=True, text=True)
told = json.loads(piped.stdout)
check(piped.returncode == 3 and told['diagnostics'][0]['slug'] == 'doubled-word' and told['result']['findings'] == 1,
      f'lint - : {piped.stdout}')
text.write_bytes(b'Lagen \xe5r 2021\n')
expect(2, ['lint', text], '[invalid-utf8]')
expect(2, ['lint', work / 'nothing.txt'], '[file-not-found]')
expect(2, ['lint'])

# Statutes: an agreement is held to its own terms date, its texts to the rules of lint
cited = library('statutes_cited_in_order', 'cited')
register = cited / 'clauses/register/lagrum.xml'
register.write_text(register.read_text().replace('sfs="2025:400" forkortning="SoL" kapitel="7" paragraf="2"/>',
    'sfs="2025:400" forkortning="SoL" kapitel="7" paragraf="2" giltig-fran="2025-07-01"/>\n'
    '<lagrum id="lagrum.gamla_5_9a" lag="socialtjänstlagen" sfs="2001:453" forkortning="SoL" kapitel="5" paragraf="9 a" '
    'giltig-till="2025-06-30" ersatt-av="lagrum.sol_7_2"/>'))
document = cited / 'parametrar.xml'
for day, code, slug in (('2021-05-01', 0, 'statute-since-repealed'), ('2025-07-01', 2, 'statute-not-in-force')):
    document.write_text(f'<avtal mall="mall" datum="{day}">\n  <varde namn="overenskommelse" ref="lagrum.gamla_5_9a"/>\n</avtal>')
    expect(code, ['check', document, '--date', '2025-07-01', '--lang', 'en'], f'{document}:2:', f'[{slug}]',
           '5\u00a0kap. 9\u00a0a\u00a0§\u00a0SoL (2001:453)'.replace('kap. ', 'kap.\u00a0'),
           '7\u00a0kap.\u00a02\u00a0§\u00a0SoL (2025:400) follows')
# What was in force when an agreement was locked is not judged anew; what was not is never made.
expect(2, ['build', document, '--lang', 'en'], '[statute-not-in-force]', 'refer to 7\u00a0kap.\u00a02\u00a0§\u00a0SoL (2025:400)')
check(not (cited / 'parametrar.pdf').exists(), 'an agreement that cites a repealed act was written')
known = register.read_text()
register.write_text(known.replace(' giltig-till="2025-06-30"', ''))
expect(0, ['build', document, '--lock', '--lang', 'en'])
register.write_text(known)
expect(0, ['build', document, '--lang', 'en'], '[lock-input]', '[lock-proved]')
worded = library('check_wording', 'worded')
(worded / 'parametrar.xml').write_text('<avtal mall="mall" datum="2023-10-13">\n  <varde namn="ort">vård i\n    i Östersund</varde>\n</avtal>')
expect(3, ['check', worded / 'parametrar.xml'], 'parametrar.xml:3:5:', '[doubled-word]')
decided = library('svom_6_november_2020', 'decided') / 'parametrar.xml'
decided.write_text('<arende mall="mall" datum="2020-11-06">\n  <beslut namn="beslut" organ="organ.svom" verb="beslutar">\n'
                   '    <beslutspunkt binder="egen">utse Anna Exempel (640823-3234)\n      till till ordförande i i gruppen</beslutspunkt>\n'
                   '  </beslut>\n</arende>')
_, said = expect(3, ['check', decided], 'parametrar.xml:3:52:', '[personal-number]', 'parametrar.xml:4:30:', '[doubled-word]')
check('3234' not in said, 'check repeats a personal identity number')

# The shipped templates' own checks, told on the parameter file's line
def changed(sample, old, new):
    """A sample with one value changed does not hold; what is said names the line of that value."""
    text = sample.read_text(encoding='utf-8')
    check(text.count(old) == 1, f'{sample}: no single {old}')
    document = work / f'changed_{sample.name}'
    document.write_text(text.replace(old, new), encoding='utf-8')
    expect(2, ['build', document, '--draft', '--library', root, '--lang', 'en'], f'{document}:{text[:text.index(old)].count(chr(10)) + 1}:', '[check-failed]')


proposal = root / 'samples/ungdomsmottagning/tjansteskrivelse-exempel.xml'
changed(proposal, 'sammantrade">2023-10-13<', 'sammantrade">2023-10-01<')
changed(example, 'varav_kommunerna">100<', 'varav_kommunerna">401<')

# Languages: --lang, else the locale, else Swedish
expect(2, ['build', example, '-o', out / 'l.pdf', '--lang', 'sv'], 'dokumentet är inte helt fastställt')
expect(2, ['build', example, '-o', out / 'l.pdf', '--lang', 'en'], 'the document is not wholly approved')
empty = {'LC_ALL': '', 'LC_MESSAGES': '', 'LANG': ''}
# C and POSIX name no language
for surroundings, text in (({**empty, 'LC_ALL': 'C'}, 'inte helt'), ({**empty, 'LANG': 'C.UTF-8'}, 'inte helt'),
                           ({**empty, 'LC_ALL': 'POSIX', 'LANG': 'en_GB.UTF-8'}, 'not wholly'),
                           ({**empty, 'LC_ALL': 'en_GB.UTF-8'}, 'not wholly'), ({**empty, 'LANG': 'en_US.UTF-8'}, 'not wholly'),
                           ({**empty, 'LC_ALL': 'sv_SE.UTF-8', 'LANG': 'en_GB.UTF-8'}, 'inte helt'), (empty, 'inte helt')):
    expect(2, ['build', example, '-o', out / 'l.pdf'], text, env=surroundings)


# JSON: one object on stdout, whatever happens
def as_json(code, words, env=None):
    got, text, _ = run(klausul, *words, '--format', 'json', env=env)
    shown = ' '.join(str(word) for word in words)
    check(got == code, f'klausul {shown} --format json: exit code {got}, not {code}')
    try:
        answer = json.loads(text)
    except ValueError as fault:
        check(False, f'klausul {shown} --format json: {fault}: {text[:300]}')
        return {'diagnostics': [], 'result': None}
    check(set(answer) == {'diagnostics', 'result'}, f'klausul {shown}: JSON with {set(answer)}')
    for diagnostic in answer['diagnostics']:
        check(set(diagnostic) >= {'slug', 'severity', 'file', 'line', 'column', 'message', 'notes'},
              f'klausul {shown}: a diagnostic with {set(diagnostic)}')
    return answer


answer = as_json(0, ['build', example, '--draft', '-o', out / 'j.pdf'])
check(answer['result'] and answer['result']['pages'] > 5 and answer['result']['draft'] is True, f'build says {answer["result"]}')
answer = as_json(3, ['build', gaps, '--draft', '-o', out / 'j.pdf'])
check(answer['result']['gaps'] > 5, f'build says {answer["result"]}')
answer = as_json(2, ['build', faulty / 'parametrar.xml'])
check(answer['result'] is None, 'a result in spite of errors')
check(any(d['slug'] == 'unknown-parameter' and d['line'] == 7 and d['severity'] == 'error' for d in answer['diagnostics']),
      f'JSON lacks the fault: {answer["diagnostics"]}')
answer = as_json(2, ['build', gaps, '--draft', '--strict', '-o', out / 'j.pdf'])
check(answer['result'] is None, '--strict: a result in spite of gaps')
answer = as_json(0, ['explain', example])
check(len(answer['result']) > 40 and answer['result'][0]['key'] == 'samverkansavtal@1.0', 'explain names no template')
as_json(0, ['check', root, '--date', '2023-10-13'])
as_json(2, ['build', library('value_like_markup', 'quotes"and\\slashes') / 'nothing.xml'])
as_json(0, ['new', 'samverkansavtal', '--library', root, '-o', out / 'json.xml', '--date', '2023-10-13'])

# Every stage can be looked at, and nothing is written then
for stage in ('load', 'resolve', 'compile', 'bind', 'render', 'parse', 'number', 'layout'):
    text, _ = expect(0, ['build', example, '--draft', '--stop-after', stage, '-o', out / 'stage.pdf'])
    check(len(text) > 200, f'--stop-after {stage} says {text!r}')
check(not (out / 'stage.pdf').exists(), '--stop-after wrote a file')

# explain
text, _ = expect(0, ['explain', example, '--lang', 'en'], 'samverkansavtal@1.0', 'syfte@1.0', 'clauses/syfte@1.0.xml')
dated = library('versions_by_date')
expect(3, ['explain', dated / 'parametrar.xml', '--lang', 'en'], 'kedja@3.0', 'in force on 2023-10-13', 'supersedes 2.0', 'pinned')
expect(3, ['explain', dated / 'parametrar.xml', '--date', '2024-01-01'], 'kedja@4.0', 'tid@3.0')
expect(2, ['explain', library('several_in_force') / 'parametrar.xml'], '[several-in-force]')

# The library: found upward, named, or not there
alone = work / 'alone'
alone.mkdir()
shutil.copy(approved / 'parametrar.xml', alone)
expect(2, ['build', alone / 'parametrar.xml'], '[library-not-found]', '--library')
expect(0, ['build', alone / 'parametrar.xml', '--library', approved])
expect(2, ['build', alone / 'parametrar.xml', '--library', alone], '[library-not-found]')
deep = approved / 'avtal/2023/oktober'
deep.mkdir(parents=True)
shutil.copy(approved / 'parametrar.xml', deep)
expect(0, ['build', deep / 'parametrar.xml'])
expect(0, ['build', 'parametrar.xml'], cwd=deep)
expect(0, ['build', '2023/oktober/parametrar.xml'], cwd=approved / 'avtal')

# The output never destroys what the document is made from, nor what is no ordinary file
copy = approved / 'kopia.xml'
shutil.copy(approved / 'parametrar.xml', copy)
as_pdf = approved / 'kopia.pdf'
shutil.copy(copy, as_pdf)
os.link(copy, approved / 'hård länk')
for words in ([copy, '-o', copy], [as_pdf], [copy, '-o', approved / 'templates/../kopia.xml'], [copy, '-o', approved / 'hård länk'],
              [copy, '-o', approved / 'templates/mall@1.0.xml']):
    kept = pathlib.Path(words[-1]).read_bytes()
    expect(2, ['build', *words, '--lang', 'en'], '[write-failed]', 'is made from that file', 'choose another name with -o')
    check(pathlib.Path(words[-1]).read_bytes() == kept, f'build {words} destroyed a file')
os.mkfifo(out / 'rör')
expect(2, ['build', copy, '-o', out / 'rör'], '[write-failed]')
check((out / 'rör').is_fifo(), 'a pipe was replaced')
(out / 'länk.pdf').symlink_to('mål.pdf')
expect(0, ['build', copy, '-o', out / 'länk.pdf'])
check((out / 'länk.pdf').is_symlink() and (out / 'mål.pdf').read_bytes().startswith(b'%PDF'), 'a link was not followed')
(out / 'mapp.pdf').mkdir()
for output, hint in ((f'{out}/ny/', f'make the folder {out}/ny/'), (out / 'ny/x.pdf', f'make the folder {out}/ny'),
                     (f'{copy}/x.pdf', 'is no folder'), (f'{copy}/', 'name a folder')):
    expect(2, ['build', copy, '-o', output, '--lang', 'en'], '[write-failed]', hint)
expect(2, ['build', copy, '-o', out / 'ny/x.pdf', '--lang', 'sv'], 'filen eller mappen finns inte', 'skapa mappen')
expect(2, ['build', copy, '-o', f'{out}/ny/', '--lang', 'sv'], 'mappen finns inte', f'skapa mappen {out}/ny/')
expect(2, ['build', copy, copy, '-o', out / 'ny', '--lang', 'sv'], 'mappen finns inte', f'skapa mappen {out}/ny')
# A folder may be named: the document lies in it under the parameter file's name
for folder in (out / 'mapp.pdf', f'{out}/mapp.pdf/'):
    expect(0, ['build', copy, '-o', folder])
    check((out / 'mapp.pdf/kopia.pdf').read_bytes().startswith(b'%PDF'), f'-o {folder} wrote elsewhere')
    (out / 'mapp.pdf/kopia.pdf').unlink()
(out / 'mapp.pdf').rmdir()

# What cannot be printed is an error, not silence
for words in (['build', copy, '--stop-after', 'paint'], ['build', copy, '--format', 'json'], ['new', 'mall', '--library', approved]):
    with open('/dev/full', 'w') as full:
        done = subprocess.run([klausul, *words], stdout=full, stderr=subprocess.PIPE, check=False)
    check(done.returncode == 2 and b'[write-failed]' in done.stderr, f'{words} > /dev/full: {done.returncode} {done.stderr}')

# Help and wrong use follow the language; common options stand before the command or after it
expect(0, ['--help', '--lang', 'en'], 'Build documents', 'Usage')
expect(0, ['--lang', 'sv', 'build', '--help'], 'Bygg dokument', 'Användning', 'parameterfilen')
expect(0, ['build', '--help'], 'Build documents', env={**empty, 'LANG': 'en_US.UTF-8'})
expect(0, ['--help', '--lang', 'sv'], 'klausul --lang en --help', 'annars svenska')
expect(0, ['--help', '--lang', 'en'], 'klausul --lang sv --help', 'else Swedish')
# … and the help says what each archive part claims, and why a-1a claims no PDF/UA.
for language, not_accessible in (('sv', 'utan PDF/UA'), ('en', 'not PDF/UA')):
    text, _ = expect(0, ['build', '--help', '--lang', language])
    text = ' '.join(text.split())
    for words in ('a-1a', 'a-2a', 'a-3a', 'a-4f', 'PDF/UA-1', 'PDF/UA-2', 'WTPDF 1.0', 'PDF Association', not_accessible):
        check(words in text, f'build --help --lang {language} does not say "{words}"')
expect(2, ['build', '--lang', 'sv'], 'PARAMS måste anges', '[wrong-use]')
expect(2, ['build', '--lang=en'], 'PARAMS must be given', '[wrong-use]')
expect(2, ['build', copy, '--unknown', '--lang', 'sv'], "okänt val '--unknown'", 'råd: se klausul build --help', '[unknown-argument]')
expect(2, ['build', copy, '--format', 'xml', '--lang', 'sv'], 'är inget av')
expect(2, ['build', copy, '-o', '--lang', 'sv'])
expect(0, ['--lang', 'en', '--library', approved, '--format', 'json', 'explain', copy], 'approved and in force')
as_json(2, ['build', copy, '--unknown'])

# A slip of the pen in a command or an option is told with the one that was meant
for words, swedish, english in (
        (['biuld', copy], "okänt kommando 'biuld'", "did you mean 'build'?"),
        (['biuld', copy, '--draft', '--fromat', 'json'], "menade du 'build'?", "unknown command 'biuld'"),
        (['build', copy, '--fromat', 'json'], "menade du '--format'?", "unknown option '--fromat'"),
        (['build', copy, '--formt=json'], "okänt val '--formt'", "did you mean '--format'?"),
        (['build', '--darft'], "menade du '--draft'?", "unknown option '--darft'"),
        (['--draft', 'build', copy], 'det ska stå efter kommandot', 'it belongs after the command'),
        (['clause', 'shwo', 'syfte'], "menade du 'show'?", "unknown command 'shwo'"),
        (['clause', 'submit', 'syfte', '--sa', 'x'], "menade du '--as'?", "unknown option '--sa'"),
        (['bygg', copy], 'det finns: build, bundle, check, lint, explain, new, verify, upgrade, uses, clause, impact, adopt, finish, register, status, record', 'there is: build, bundle, check, lint, explain, new, verify, upgrade, uses, clause, impact, adopt, finish, register, status, record'),
        (['new', 'mall', 'till'], "okänt argument 'till'", 'see klausul new --help')):
    expect(2, [*words, '--lang', 'sv'], swedish, '[unknown-argument]')
    expect(2, [*words, '--lang', 'en'], english, '[unknown-argument]')
answer = as_json(2, ['biuld', copy, '--lang', 'en'])
check(answer['diagnostics'][0]['hint'] == "did you mean 'build'?", f'JSON hints {answer["diagnostics"]}')
strange = os.fsencode(work) + b'/\xe5\xff.xml'
done = subprocess.run([klausul, 'build', strange, '--format', 'json'], stdout=subprocess.PIPE, check=False)
check('\ufffd' in json.loads(done.stdout.decode('utf-8'))['diagnostics'][0]['message'], 'a strange name is not told')

# What is missing is told in the same run as that the document is a draft
expect(2, ['build', library('missing_value_told_with_draft_needed') / 'parametrar.xml', '--lang', 'en'], '[draft-needed]',
       '[missing-value]', 'add <lista namn="kommuner"><post>')
expect(2, ['build', work, '--lang', 'en'], '[file-unreadable]', 'it is a folder')
beside = work / 'saknas'
shutil.copytree(approved, beside)
expect(2, ['build', beside / 'parametar.xml', '--lang', 'en'], '[file-not-found]', "did you mean 'parametrar.xml'?")
expect(2, ['build', beside / 'ingen/parametrar.xml', '--lang', 'sv'], f"skapa mappen '{beside}/ingen'")
broken_root = work / 'fel_rot.xml'
broken_root.write_text('<brev/>')
expect(2, ['build', broken_root, '--lang', 'en'], '<avtal> or <arende>')
expect(2, ['build', broken_root, '--lang', 'sv'], '<avtal> eller <arende>')

# check: a library, documents, a folder of them, the library here
expect(0, ['check', root, '--date', '2023-10-13'])
expect(0, ['check', '--date', '2023-10-13'], cwd=root / 'samples')
expect(0, ['check', approved / 'parametrar.xml'])
expect(3, ['check', warned / 'parametrar.xml'], '[unused-value]')
expect(2, ['check', faulty / 'parametrar.xml'], '[unknown-parameter]')
expect(2, ['check', library('check_reads_what_nobody_uses')], 'clauses/djup/mal@1.0.xml', 'templates/stil/udda@1.0.xml')
expect(2, ['check', approved / 'parametrar.xml', faulty / 'parametrar.xml'], '[unknown-parameter]')
before = sorted(str(path) for path in root.glob('samples/**/*'))
expect(3, ['check', root / 'samples'])
check(sorted(str(path) for path in root.glob('samples/**/*')) == before, 'check wrote something')

missing = library('missing_value', 'check_missing')
expect(2, ['check', missing / 'parametrar.xml'], '[missing-value]')  # approved: it cannot be built as it is
# A library's files are checked as what they are, wherever the walk begins
mixed = library('misplaced_files')
expect(2, ['check', mixed, '--lang', 'en'], 'clauses/y.xml', 'clauses/z@1.xml', 'clauses/å@1.0.xml', 'templates/foo.xml', '[misplaced-file]')
expect(2, ['check', mixed / 'clauses/y.xml'], '[misplaced-file]')
built = library('check_builds_every_template')
expect(2, ['check', built / 'templates/mall@1.0.xml'], '[heading-too-deep]', '[ragged-row]', '[unknown-target]')
expect(2, ['check', built / 'clauses'], '[bad-condition]', 'ensam@1.0.xml')
expect(2, ['check', '.'], 'ensam@1.0.xml', cwd=built / 'clauses')
expect(3, ['check', approved / 'templates/stil/enkel@1.0.xml'], '[unsealed]')  # approved by hand
expect(0, ['check', approved / 'clauses/register/alla.xml'])
(approved / 'clauses/trasig@1.0.xml').write_text('<klausul id="trasig" version="1.0"')
expect(2, ['check', approved / 'clauses'], '[xml-syntax]', 'trasig@1.0.xml')
(approved / 'clauses/trasig@1.0.xml').unlink()
(approved / 'clauses/själv').symlink_to('../clauses')
expect(3, ['check', approved], '[unsealed]')
(approved / 'clauses/själv').unlink()

# new: a file that loads and builds as a draft, for every template; never over a file that is there
for template in ('samverkansavtal', 'lokalt_samverkansavtal', 'beslutsunderlag'):
    fresh = out / f'{template}.xml'
    expect(0, ['new', template, '-o', fresh, '--library', root, '--date', '2023-10-13'])
    expect(3, ['build', fresh, '--draft', '--library', root, '-o', out / 'new.pdf'], '[gap]')
    expect(2, ['new', template, '-o', fresh, '--library', root], '[write-failed]')
    expect(0, ['new', template, '--library', root, '--date', '2023-10-13', '--lang', 'en'], '<', 'datum="2023-10-13"')
for case in ('forms_by_place', 'group_of_parameters', 'gaps_of_a_draft'):
    folder = library(case, f'new_{case}')
    expect(0, ['new', 'mall', '-o', folder / 'ny.xml', '--date', '2023-10-13'])
    expect(3, ['build', folder / 'ny.xml', '--draft'])
expect(2, ['new', 'samverkan', '--library', root], '[unknown-template]')
expect(2, ['new', '../x', '--library', root], '[outside-library]')
for output, remedy in ((out / 'ny/x.xml', f'make the folder {out}/ny'), (f'{out}/ny/', f'make the folder {out}/ny/'),
                       (out, f'name a file in it, such as {out}/parametrar.xml')):
    expect(2, ['new', 'samverkansavtal', '--library', root, '-o', output, '--lang', 'en'], '[write-failed]', remedy)

# What is not approved is named, and how much more there is
expect(2, ['build', example, '-o', out / 'd.pdf', '--lang', 'en'], 'samverkansavtal@1.0 (utkast)', ' more', 'klausul explain')

# A file that may not be read. The superuser may read everything.
if os.getuid() != 0:
    secret = approved / 'hemlig.xml'
    secret.write_text('<avtal/>')
    secret.chmod(0)
    expect(2, ['build', secret], '[file-unreadable]')
    secret.chmod(0o644)
    (approved / 'clauses').chmod(0)
    expect(2, ['build', approved / 'parametrar.xml'], '[file-unreadable]')
    expect(2, ['check', approved], '[file-unreadable]')
    (approved / 'clauses').chmod(0o755)
end()
