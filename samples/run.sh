#!/bin/sh
# Sets up, builds, and makes every sample: build/samples/<sample>/<parameter file's name>.pdf
set -eu
cd "$(dirname "$0")/.."
. samples/set_up.sh

install_missing $build_packages
build_project klausul

for parameters in samples/*/*.xml; do
  sample=$(basename "$(dirname "$parameters")")
  mkdir -p "build/samples/$sample"
  pdf=build/samples/$sample/$(basename "$parameters" .xml).pdf
  code=0
  # The library is a draft (utkast), so every document is built as one. Exit code 3: built, with gaps to fill in.
  said=$(build/klausul build "$parameters" -o "$pdf" --draft 2>&1) || code=$?
  case $code in
    0) echo "$pdf: made" ;;
    3) echo "$pdf: made, with $(printf '%s\n' "$said" | grep -c -E '\[(gap|missing-value)\]') gaps marked [SAKNAS: …]" ;;
    *) printf '%s\n' "$said" >&2; echo "$parameters: could not be built" >&2; exit 1 ;;
  esac
done
