#!/bin/sh
# Sets up, builds, and makes every sample: build/samples/<sample>/<parameter file's name>.pdf, and of a bundle a folder
set -eu
cd "$(dirname "$0")/.."
. samples/set_up.sh

install_missing $build_packages
build_project klausul

# make PARAMS PDF [OPTION...]
make() {
  parameters=$1 pdf=$2
  shift 2
  mkdir -p "$(dirname "$pdf")"
  code=0
  # The library is a draft (utkast), so every document is built as one. Exit code 3: built, with gaps to fill in.
  said=$(build/klausul build "$parameters" -o "$pdf" --draft "$@" 2>&1) || code=$?
  case $code in
    0) echo "$pdf: made" ;;
    3) echo "$pdf: made, with $(printf '%s\n' "$said" | grep -c -E '\[(gap|missing-value|mandate-gap)\]') gaps marked [SAKNAS: …]" ;;
    *) printf '%s\n' "$said" >&2; echo "$parameters: could not be built" >&2; exit 1 ;;
  esac
}

for parameters in samples/*/*.xml; do
  case $parameters in *.las.xml | *.bunt.xml) continue ;; esac
  make "$parameters" "build/$(dirname "$parameters")/$(basename "$parameters" .xml).pdf"
done

# An agreement with all that its parties need to decide and sign it, and the proof that they decide the same.
for bundle in samples/*/*.bunt.xml; do
  folder=build/${bundle%.xml}
  mkdir -p "$(dirname "$folder")"
  code=0
  said=$(build/klausul bundle "$bundle" -o "$folder" --draft 2>&1) || code=$?
  case $code in
    0 | 3) printf '%s\n' "$said" | grep "^$folder" ;;
    *) printf '%s\n' "$said" >&2; echo "$bundle: could not be built" >&2; exit 1 ;;
  esac
done

# The same documents in another organisation's style: one file, named by --style, restyles them all.
for sample in ungdomsmottagning/avtal-exempel stilprov/arende-exempel; do
  make "samples/$sample.xml" "build/samples/$sample.kommun.pdf" --style kommun
done
