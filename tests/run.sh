#!/bin/sh
# Sets up, builds, and runs every test through CTest.
set -eu
cd "$(dirname "$0")/.."
. samples/set_up.sh

install_missing $build_packages $test_packages
build_project all
cd build
ctest --output-on-failure --parallel "$(nproc)"
