#!/bin/sh
# run.sh [ROUNDS]: Klausul beside the two rivals, on one core, in one run: machines and moments differ, ratios hold.
#   floor   stock libharu writes the reference agreement's words at known places: no layout, no tags
#   Typst   the same agreement, PDF/A-2a and PDF/UA-1, if Python's package typst is installed
# The rivals' sources are in $KLAUSUL_BENCH_RIVALS (default: ../shared/bench); without that folder Klausul is
# measured alone. Works in build/bench.
set -eu
cd "$(dirname "$0")/../.."
root=$PWD
rounds=${1:-5}
work=$root/build/bench
rivals=${KLAUSUL_BENCH_RIVALS:-$root/../shared/bench}

[ -f build/CMakeCache.txt ] || cmake -S . -B build -DCMAKE_BUILD_TYPE=Release > /dev/null
cmake --build build --target klausul klausul_bench -j2 > build/bench.log 2>&1 || { cat build/bench.log; exit 1; }

mkdir -p "$work/output"
python3 tests/bench/parameters.py agreements 220 "$work/parameters"
for items in 31 334 1683 6725; do python3 tests/bench/parameters.py long $items "$work/long_$items.xml"; done

if [ -f "$rivals/floor.c" ] && [ -f "$rivals/data/plan.txt" ]; then
  cc -O2 -o "$work/floor" "$rivals/floor.c" -lhpdf -lz -lm
else
  echo "No rivals in $rivals (KLAUSUL_BENCH_RIVALS names their folder): Klausul is measured alone."
  rm -f "$work/floor"
fi

exec python3 tests/bench/compare.py "$root" "$rivals" "$rounds"
