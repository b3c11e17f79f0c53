# Sourced by samples/run.sh and tests/run.sh from the project's root: installs the Debian packages that are missing,
# configures and builds Release in build/. Quick when nothing is missing and nothing has changed.

# What the engine is built of, and the faces that the house styles name.
build_packages="g++ make cmake pkg-config libhpdf-dev libpugixml-dev libkainjow-mustache-dev catch2 libharfbuzz-dev
  libfontconfig-dev libhyphen-dev hyphen-sv libcli11-dev libfmt-dev libdeflate-dev libpng-dev libssl-dev libqpdf-dev
  libjemalloc-dev fontconfig fonts-sil-gentiumplus fonts-crosextra-carlito fonts-crosextra-caladea fonts-lato"
# What the tests look at files with. Java and Maven are for veraPDF.
test_packages="qpdf poppler-utils libxml2-utils openssl libnss3-tools python3 openjdk-17-jdk-headless maven locales
  fonts-liberation2 fonts-linuxlibertine fonts-open-sans fonts-sil-charis"

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

# install_missing PACKAGE...
install_missing() {
  missing=
  for package in "$@"; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing="$missing $package"
  done
  [ -n "$missing" ] || return 0
  echo "Installing Debian packages:$missing"
  as_root apt-get update -q >/dev/null
  # shellcheck disable=SC2086
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $missing >/dev/null
}

# quietly COMMAND...: says what the command said only if it fails
quietly() {
  said=$(mktemp)
  if "$@" >"$said" 2>&1; then rm -f "$said"; return 0; fi
  cat "$said" >&2
  rm -f "$said"
  return 1
}

# build_project TARGET
build_project() {
  mkdir -p build
  [ -f build/Makefile ] || { echo "Configuring in build/"; quietly cmake -S . -B build -G "Unix Makefiles" -DCMAKE_BUILD_TYPE=Release; }
  echo "Building $1 in build/ (Release)"
  quietly cmake --build build --parallel "$(nproc)" --target "$1"
}
