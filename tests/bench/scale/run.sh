#!/bin/sh
# run.sh KLAUSUL FOLDER: what a library of 10 000 clauses in five versions and 20 000 locked agreements cost to keep: time and memory of
# check, uses, impact, adopt, and of building one document from it beside one from a library of fifty. Makes both in FOLDER if they
# are not there (2 GB, some minutes). Needs GNU time. Numbers of one run each: run it twice, and read the second.
set -e
klausul=$(realpath "$1"); here=$(dirname "$(realpath "$0")")
mkdir -p "$2"; cd "$2"
[ -d stort/clauses ] || python3 "$here/library.py" stort
[ -d stort/avtal ] || python3 "$here/agreements.py" "$klausul" stort
[ -d litet/clauses ] || python3 "$here/library.py" litet 50
clause=grupp000.klausul00007
if [ ! -f stort/clauses/grupp000/klausul00007@1.5.xml ]; then
  "$klausul" clause revise $clause --library stort --as person.forfattare --date 2026-01-01 >/dev/null
  sed -i 's/Verksamheten är/Verksamheten kallas/' stort/clauses/grupp000/klausul00007@1.5.xml
fi
for where in stort litet; do
  mkdir -p $where/enstaka
  printf '<avtal mall="liten" datum="2023-06-01" diarienummer="EXEMPEL 2023/1"><varde namn="verksamhet">Exempel</varde></avtal>\n' > $where/enstaka/avtal.xml
done
measure() {
  what=$1; shift
  /usr/bin/time -o time.txt -f '%e s, of processor %U + %S s, %M KB' "$klausul" "$@" >out.txt 2>said.txt || true
  printf '%-28s %s; %s lines\n' "$what" "$(tail -1 time.txt)" "$(cat out.txt said.txt | wc -l)"
}
measure check check stort --date 2024-01-01
measure "uses $clause" uses $clause stort/avtal --library stort
measure "uses ...@1.3" uses $clause@1.3 stort/avtal --library stort
measure "impact --list" impact $clause stort/avtal --library stort --list
measure impact impact $clause stort/avtal --library stort
measure adopt adopt $clause@1.5 --library stort
# Twenty starts of the program for one document each: one alone is too quick for the clock.
twenty() {
  what=$1; shift
  /usr/bin/time -o time.txt -f '%e s, of processor %U + %S s, %M KB' sh -c \
    'for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do "$@" >/dev/null 2>&1; done' sh "$klausul" "$@"
  printf '%-28s %s\n' "$what" "$(cat time.txt)"
}
twenty "20 builds, large library" build stort/enstaka/avtal.xml
twenty "20 builds, library of fifty" build litet/enstaka/avtal.xml
