#!/bin/sh
# Counts the instructions of five steps, each with ten thousand numbers, and fails where one is more than 5 % above what
# benches/instructions.txt has: reading clean numbers and damaged ones, reading a list, its distinct numbers, and every rate of it.
# Needs valgrind. `benches/instructions.sh --update` writes the file anew: do that with a change that is worth it, and when the
# compiler changes (its version stands in the file).
set -eu
cd "$(dirname "$0")/.."
known=benches/instructions.txt
cargo build --release -p targetlist-reference --bin measure_reading
cargo build --release -p targetlist-benches --bin count_steps
built="${CARGO_TARGET_DIR:-target}/release"
compiler=$(rustc --version | cut -d ' ' -f 2)

count() {
    name=$1
    shift
    counted=$(valgrind --tool=callgrind --callgrind-out-file=/dev/null --toggle-collect='*measured*' "$@" 2>&1 |
        sed -n 's/.*Collected : *//p')
    echo "$name $counted"
}

failed=0
table=$(
    for numbers in clean damaged; do count "$numbers" "$built/measure_reading" --count "$numbers"; done
    for step in list dedupe corroborate; do count "$step" "$built/count_steps" "$step"; done
)
if [ "${1:-}" = --update ]; then
    { echo "# Instructions with ten thousand numbers; rustc $compiler. Made by benches/instructions.sh --update"; echo "$table"; } > "$known"
fi
echo "$table" | while read -r step now; do
    before=$(sed -n "s/^$step //p" "$known")
    echo "$step: $now instructions, $before before"
    [ "$now" -le $((before * 105 / 100)) ] || { echo "$step: more than 5 % above"; exit 1; }
done || failed=1
exit "$failed"
