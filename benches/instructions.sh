#!/bin/sh
# Counts the instructions that reading ten thousand numbers takes, clean and damaged, and fails where one is more than 5 %
# above what benches/instructions.txt has. Needs valgrind. `benches/instructions.sh --update` writes the file anew: do that
# with a change that is worth it, and when the compiler changes (its version stands in the file).
set -eu
cd "$(dirname "$0")/.."
known=benches/instructions.txt
cargo build --release -p targetlist-reference --bin measure_reading
binary="${CARGO_TARGET_DIR:-target}/release/measure_reading"
compiler=$(rustc --version | cut -d ' ' -f 2)

count() {
    valgrind --tool=callgrind --callgrind-out-file=/dev/null --toggle-collect='*measured*' "$binary" --count "$1" 2>&1 |
        sed -n 's/.*Collected : *//p'
}

failed=0
table=$(for list in clean damaged; do echo "$list $(count "$list")"; done)
if [ "${1:-}" = --update ]; then
    { echo "# Instructions for ten thousand numbers; rustc $compiler. Made by benches/instructions.sh --update"; echo "$table"; } > "$known"
fi
echo "$table" | while read -r list now; do
    before=$(sed -n "s/^$list //p" "$known")
    echo "$list: $now instructions, $before before"
    [ "$now" -le $((before * 105 / 100)) ] || { echo "$list: more than 5 % above"; exit 1; }
done || failed=1
exit "$failed"
