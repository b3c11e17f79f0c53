"""veraPDF through Conformance.java: fetched once into a cache, then run offline over any number of files at once.

`validator.py CACHE` prepares it, `validator.py CACHE FLAVOUR[,FLAVOUR...] FILE...` says what is wrong with files; tests import
`validate`. What is missing is an error, never a reason to skip.
"""
import collections
import concurrent.futures
import hashlib
import os
import pathlib
import re
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
PARTS = {  # what a file of each archive part must conform to
    'a-1a': ('1a',),
    'a-2a': ('2a', 'ua1'),
    'a-3a': ('3a', 'ua1'),
    'a-4f': ('4f', 'ua2', 'wt1a', 'wt1r'),
    'a-4': ('4', 'ua2', 'wt1a', 'wt1r'),  # a-4f that carries nothing
}

Failure = collections.namedtuple('Failure', 'flavour file rule times words place')


class NotPrepared(Exception):
    """Java, Maven or the network is missing."""


def _need(*tools):
    missing = [tool for tool in tools if not shutil.which(tool)]
    if missing:
        raise NotPrepared(f'{", ".join(missing)} missing; tests/run.sh installs them (Debian: openjdk-17-jdk-headless, maven)')


def _stamp(cache):
    sources = b''.join((HERE / name).read_bytes() for name in ('pom.xml', 'Conformance.java'))
    return cache / hashlib.sha256(sources).hexdigest()[:16]


def _fetch(cache):
    """The jars, from Maven's own cache if they are there, else from its registry."""
    command = ['mvn', '-B', '-q', '-Dstyle.color=never', '-f', HERE / 'pom.xml', 'dependency:copy-dependencies',
               f'-DoutputDirectory={cache / "lib"}']
    if subprocess.run([*command, '-o'], capture_output=True, check=False).returncode == 0:
        return
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise NotPrepared('Maven cannot fetch veraPDF (org.verapdf:validation-model). Is its registry, repo.maven.apache.org, '
                          f'or the mirror in ~/.m2/settings.xml within reach?\n{done.stdout}{done.stderr}')


def prepare(cache):
    """Fetches veraPDF and compiles the runner, if that is not done. Raises NotPrepared."""
    _need('java', 'javac', 'mvn')
    cache = cache.resolve()  # Maven would take it from the pom's folder
    if _stamp(cache).exists():
        return
    shutil.rmtree(cache, ignore_errors=True)
    cache.mkdir(parents=True)
    _fetch(cache)
    done = subprocess.run(['javac', '-encoding', 'UTF-8', '-cp', f'{cache / "lib"}/*', '-d', cache / 'classes',
                           HERE / 'Conformance.java'], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise NotPrepared(f'javac: {done.stdout}{done.stderr}')
    _stamp(cache).touch()


def _run(cache, jobs):
    """One run of Java. Answers its verdicts as lists of words, and how many checks it made."""
    lines = ''.join(f'{flavour}\t{file}\n' for flavour, file in jobs)
    done = subprocess.run(['java', '-XX:+UseSerialGC', '-Xss4m', '-cp', f'{cache / "lib"}/*:{cache / "classes"}', 'Conformance'],
                          input=lines, capture_output=True, text=True, encoding='utf-8', check=False)
    if done.returncode not in (0, 1) or not done.stdout:
        raise RuntimeError(f'the runner ended with {done.returncode}: {done.stdout}{done.stderr}')
    *verdicts, summary = done.stdout.splitlines()
    verdicts = [line.split('\t') for line in verdicts]
    count, checks, failed = map(int, re.fullmatch(r'(\d+) validations, (\d+) checks: (\d+) failed', summary).groups())
    if count != len(jobs) or (done.returncode == 0) != (failed == 0) or (failed == 0) != all(words[0] == 'PASS' for words in verdicts):
        raise RuntimeError(f'the runner contradicts itself (exit code {done.returncode}): {done.stdout}')
    return verdicts, checks


def validate(cache, jobs):
    """Runs the jobs, pairs (flavours, file), in a Java for each core. Answers the failures, the pairs (flavour, file) that
    passed, and how many checks were made.

    Every pair that was asked for is in one of the first two; anything else is an error of the runner."""
    asked = [(flavour, str(file)) for flavours, file in jobs for flavour in flavours]
    if not asked:
        raise RuntimeError('there is nothing to validate')
    cores = min(os.cpu_count(), len(asked))
    with concurrent.futures.ThreadPoolExecutor(cores) as pool:
        runs = list(pool.map(lambda core: _run(cache, asked[core::cores]), range(cores)))
    verdicts = [words for verdicts, _ in runs for words in verdicts]
    passed = {tuple(words[1:3]) for words in verdicts if words[0] == 'PASS'}
    failures = [Failure(*words[1:]) for words in verdicts if words[0] == 'FAIL']
    failed = {(failure.flavour, failure.file) for failure in failures}
    if passed & failed or passed | failed != set(asked):
        raise RuntimeError(f'not validated: {set(asked) - passed - failed}')
    return failures, passed, sum(checks for _, checks in runs)


def main(cache, flavours=None, *files):
    prepare(cache)
    if flavours is None:
        print('veraPDF is ready')
        return 0
    failures, passed, checks = validate(cache, [(flavours.split(','), file) for file in files])
    for failure in failures:
        print('FAILED:', *failure)
    print(f'{len(passed)} passed, {len({failure[:2] for failure in failures})} failed, {checks} checks')
    return int(bool(failures))


if __name__ == '__main__':
    try:
        sys.exit(main(pathlib.Path(sys.argv[1]), *sys.argv[2:]))
    except NotPrepared as why:
        sys.exit(f'FAILED: {why}')
