"""Klausul and its rivals in turn, round after round, on one core; prints a table of ratios. Started by run.sh.

usage: compare.py SOURCE RIVALS ROUNDS
"""
import json
import os
import shutil
import statistics
import subprocess
import sys
import time

COLD_RUNS = 20
LENGTHS = [31, 334, 1683, 6725]  # items that make 10, 100, 500 and 2 000 pages
CORE = str(max(os.sched_getaffinity(0)))


class Places:
    def __init__(self, source, rivals):
        self.work = os.path.join(source, "build", "bench")
        self.bench = os.path.join(source, "build", "tests", "klausul_bench")
        self.klausul = os.path.join(source, "build", "klausul")
        self.library = os.path.join(source, "tests", "bench", "library")
        self.output = os.path.join(self.work, "output")
        self.plan = os.path.join(rivals, "data", "plan.txt")
        self.rivals = rivals

    def made(self, *names):
        return os.path.join(self.work, *names)


def pinned(*command):
    return ["taskset", "-c", CORE, *command]


def measured(command, folder=None):
    """What a program says of itself, and how many documents it makes in a second of processor time: another
    program on the same core changes that least."""
    before = os.times()
    said = json.loads(subprocess.run(pinned(*command), check=True, stdout=subprocess.PIPE, text=True, cwd=folder).stdout)
    after = os.times()
    used = after.children_user + after.children_system - before.children_user - before.children_system
    said.setdefault("docs_cpu_s", said.get("n", 0) / max(used, 0.01))
    return said


def process(command):
    """Wall clock in milliseconds and peak memory in KB of a whole process, from its start to its end."""
    quiet = os.open(os.devnull, os.O_WRONLY)
    start = time.perf_counter()
    child = os.posix_spawnp(command[0], command, os.environ,
                            file_actions=[(os.POSIX_SPAWN_DUP2, quiet, 1), (os.POSIX_SPAWN_DUP2, quiet, 2)])
    _, status, usage = os.wait4(child, 0)
    took = 1000 * (time.perf_counter() - start)
    os.close(quiet)
    if status != 0:
        sys.exit("failed: " + " ".join(command))
    return took, usage.ru_maxrss


def typst_command(places):
    """Typst in its own folder, or nothing when Python has no typst (build/bench/venv is tried first)."""
    python = places.made("venv", "bin", "python")
    python = python if os.path.exists(python) else sys.executable
    if subprocess.run([python, "-c", "import typst"], stderr=subprocess.DEVNULL).returncode != 0 or not shutil.which("node"):
        return None
    folder = places.made("typst")
    if not os.path.exists(folder):
        shutil.copytree(places.rivals, folder)
        for name in ("build", "out", "fonts"):
            os.makedirs(os.path.join(folder, name), exist_ok=True)
        for face in os.listdir("/usr/share/fonts/truetype/liberation2"):
            os.symlink(os.path.join("/usr/share/fonts/truetype/liberation2", face), os.path.join(folder, "fonts", face))
        subprocess.run(["node", "gen.mjs", "220"], cwd=folder, check=True)
        shutil.copy(os.path.join(folder, "data", "agreement.typ"), os.path.join(folder, "build"))
    return [python, "typst_batch.py", "20", "a-2a,ua-1"], folder


def warm_rounds(places, rounds):
    """Each run writes into a folder of its own, and all are deleted at the end: a file that takes another's place costs more than
    a new one, and so does a new file within half a minute of others' deletion (ext4 seeks an inode that is free for long)."""
    output = None  # stands for that folder
    ours = [places.bench, places.library, places.made("parameters"), output]
    programs = {"klausul": (ours, None), "klausul, plain": (ours + ["--no-compact"], None)}
    if os.path.exists(places.made("floor")):
        programs = {"floor": ([places.made("floor"), places.plan, "100", output, "libharu"], None), **programs}
        typst = typst_command(places)
        if typst:
            programs["typst"] = typst
    results = {name: [] for name in programs}
    for turn in range(rounds):
        for name, (command, folder) in programs.items():
            written = os.path.join(places.output, f"{name} {turn} {os.getpid()}")
            os.makedirs(written)
            results[name].append(measured([written if word is output else word for word in command], folder))
    return results


def spread(values, form):
    return f"{form.format(statistics.median(values))} ({form.format(min(values))}–{form.format(max(values))})"


def tell_warm(results):
    floor = results.get("floor")
    heads = ["documents/s", "times floor", "by processor time"] if floor else ["documents/s"]
    print("\nWarm, one core, files written\n" + " " * 16 + "".join(f"{head:>24}" for head in heads) + f"{'bytes':>10}" +
          (f"{'of floor':>10}" if floor else ""))
    for name, runs in results.items():
        cells = [f"{spread([run['docs_s'] for run in runs], '{:.1f}'):>24}"]
        size = statistics.median(run["bytes"] for run in runs)
        for clock in ("docs_s", "docs_cpu_s") if floor else ():
            ratios = [run[clock] / other[clock] for run, other in zip(runs, floor)]
            cells.append(f"{spread(ratios, '{:.2f}'):>24}")
        cells.append(f"{size:>10.0f}")
        if floor:
            cells.append(f"{size / floor[0]['bytes']:>10.3f}")
        print(f"{name:16}" + "".join(cells))


def tell_stages(results):
    print("\nMilliseconds a document, by stage (median)")
    for name in ("klausul", "klausul, plain"):
        stages = {stage: statistics.median(run["stages_ms"][stage] for run in results[name])
                  for stage in results[name][0]["stages_ms"]}
        print(f"{name:16}" + "  ".join(f"{stage} {took:.3f}" for stage, took in stages.items()) +
              f"  all {sum(stages.values()):.3f}")


def tell_cold(places):
    programs = {"klausul": pinned(places.klausul, "build", "--library", places.library,
                                  places.made("parameters", "0000.xml"), "-o", places.made("cold.pdf"))}
    programs["klausul, 2 cores"] = programs["klausul"][3:]
    if os.path.exists(places.made("floor")):
        programs = {"floor": pinned(places.made("floor"), places.plan, "1", places.output, "libharu"), **programs}
    times = {name: [] for name in programs}
    for _ in range(COLD_RUNS):
        for name, command in programs.items():
            times[name].append(process(command)[0])
    print("\nCold, the whole process, milliseconds")
    for name, took in times.items():
        ratio = ""
        if "floor" in times:
            ratio = f"{statistics.median(took) / statistics.median(times['floor']):.2f} times floor"
        print(f"{name:18}{spread(took, '{:.1f}'):>26}{ratio:>22}")


def tell_long(places):
    print("\nA long document\n   pages       ms   ms/page   peak KB   KB/page beyond the first length")
    first = None
    for items in LENGTHS:
        pdf = places.made("long.pdf")
        took, peak = process(pinned(places.klausul, "build", "--library", places.library,
                                    places.made(f"long_{items}.xml"), "-o", pdf))
        pages = int(subprocess.run(["qpdf", "--show-npages", pdf], check=True, stdout=subprocess.PIPE, text=True).stdout)
        first = first or (pages, peak)
        more = f"{(peak - first[1]) / (pages - first[0]):8.0f}" if pages > first[0] else ""
        print(f"{pages:8}{took:9.0f}{took / pages:10.3f}{peak:10}   {more}")


def main(source, rivals, rounds):
    places = Places(source, rivals)
    results = warm_rounds(places, int(rounds))
    tell_warm(results)
    tell_stages(results)
    tell_cold(places)
    tell_long(places)
    shutil.rmtree(places.output)


if __name__ == "__main__":
    main(*sys.argv[1:])
