#!/usr/bin/env python3
"""A reader sees the old file or the new one, whole: whatever stops the writing. Nothing else is left behind."""
import os
import resource
import signal
import subprocess
import time

from support import build, check, end, klausul, root, run, work

parameters = root / 'samples/ungdomsmottagning/avtal.xml'
whole = build(parameters).read_bytes()
old = b'%PDF-1.7 the old file\n'
folder = work / 'out'
folder.mkdir()
pdf = folder / 'a.pdf'


def command(target=pdf):
    return [klausul, 'build', str(parameters), '--draft', '--lang', 'en', '-o', str(target)]


def check_old(what):
    check(pdf.read_bytes() == old, f'{what}: the old file is not whole')
    check(os.listdir(folder) == ['a.pdf'], f'{what}: left behind {os.listdir(folder)}')


# Killed at any moment of the run: 40 of them, spread over the time that a whole run takes.
pdf.write_bytes(old)
started = time.monotonic()
subprocess.run(command(work / 'timed.pdf'), capture_output=True, check=False)
length = time.monotonic() - started
for part in range(40):
    pdf.write_bytes(old)
    process = subprocess.Popen(command(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(length * part / 39)
    process.send_signal(signal.SIGKILL)
    process.wait()
    check(pdf.read_bytes() in (old, whole), f'killed after {part}/39 of a run, the file is neither old nor new')
    for name in os.listdir(folder):  # a killed process cannot take away its temporary file
        if name != 'a.pdf':
            check(name.startswith('a.pdf.'), f'a stray file {name}')
            os.remove(folder / name)


def small_files():
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000))


# A disk that takes 2000 bytes of a file and no more.
pdf.write_bytes(old)
done = subprocess.run(command(), capture_output=True, check=False, preexec_fn=small_files)
check(done.returncode == 2, f'a full disk: exit code {done.returncode}')
check(b'[write-failed]' in done.stderr, f'a full disk: {done.stderr.decode()}')
check_old('a full disk')

# A folder that is not there, one that is a file, a file that is a folder.
(work / 'taken/avtal.pdf').mkdir(parents=True)
for target, what in ((work / 'nowhere/a.pdf', 'no folder'), (pdf / 'a.pdf', 'a file for a folder'), (work / 'taken', 'a folder for a file')):
    code, _, said = run(*command(target))
    check(code == 2 and '[write-failed]' in said, f'{what}: exit code {code}: {said}')
    check('bug' not in said, f'{what}: {said}')
check_old('no folder')
code, _, said = run(*command(work / 'nowhere/a.pdf'))
check('make the folder' in said, f'no folder: no hint: {said}')

# A folder that may not be written. The superuser may write everywhere, and becomes someone else for this.
pdf.write_bytes(old)
os.chmod(folder, 0o555)
os.chmod(work, 0o755)


def nobody():
    if os.getuid() == 0:
        os.setgid(65534)
        os.setuid(65534)


allowed = subprocess.run(['cat', klausul, str(parameters)], capture_output=True, check=False, preexec_fn=nobody).returncode == 0
if allowed:
    done = subprocess.run(command(), capture_output=True, check=False, preexec_fn=nobody)
    check(done.returncode == 2 and b'[write-failed]' in done.stderr, f'a read-only folder: {done.returncode} {done.stderr.decode()}')
    check_old('a read-only folder')
else:
    print('the read-only folder is not tried: another user cannot read the program')
os.chmod(folder, 0o755)

# Errors write nothing.
pdf.write_bytes(old)
code, _, _ = run(klausul, 'build', parameters, '-o', pdf)
check(code == 2, f'without --draft: exit code {code}')
check_old('without --draft')
code, _, _ = run(klausul, 'build', parameters, '--draft', '--strict', '-o', pdf)
check(code == 2, f'--strict with gaps: exit code {code}')
check_old('--strict with gaps')

# A slip in -o does not cost another file.
other = folder / 'annan.xml'
other.write_text('<avtal/>')
code, _, err = run(klausul, 'build', parameters, '--draft', '-o', other)
check(code == 2 and '[write-failed]' in err, f'over another file: exit code {code} {err}')
check(other.read_text() == '<avtal/>', 'a document was written over a file that is none')
other.unlink()

# Many at once to one file.
together = [subprocess.Popen(command(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) for _ in range(6)]
check(all(process.wait() in (0, 3) for process in together), 'one of several builds at once failed')
check(pdf.read_bytes() == whole, 'several builds at once made another file')
check(os.listdir(folder) == ['a.pdf'], f'several builds at once left {os.listdir(folder)}')

# A replaced file keeps its permissions.
pdf.chmod(0o640)
run(*command())
check(pdf.stat().st_mode & 0o777 == 0o640, 'a replaced file lost its permissions')
end()
