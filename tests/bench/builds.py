"""The bench still makes what it measures: three agreements of seven pages each, whole PDF files.

usage: builds.py KLAUSUL_BENCH SOURCE
"""
import json
import os
import subprocess
import sys
import tempfile

COUNT = 3


def output_of(*command):
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout


def main(bench, source):
    here = os.path.join(source, "tests", "bench")
    with tempfile.TemporaryDirectory() as work:
        parameters, output = os.path.join(work, "parameters"), os.path.join(work, "output")
        os.mkdir(output)
        subprocess.run([sys.executable, os.path.join(here, "parameters.py"), "agreements", str(COUNT), parameters],
                       check=True)
        for choices in ([], ["--no-compact"], ["--part", "a-4f"]):
            line = json.loads(output_of(bench, os.path.join(here, "library"), parameters, output, *choices))
            assert line["documents"] == COUNT and line["pages"] == 7, line
            files = sorted(os.listdir(output))
            assert files == [f"{number:04}.pdf" for number in range(COUNT)], files
            for name in files:
                path = os.path.join(output, name)
                subprocess.run(["qpdf", "--check", path], check=True, stdout=subprocess.DEVNULL)
                assert output_of("qpdf", "--show-npages", path).strip() == "7", path
            whole = {open(os.path.join(output, name), "rb").read() for name in files}
            assert len(whole) == COUNT, "documents with different values are the same"


if __name__ == "__main__":
    main(*sys.argv[1:])
