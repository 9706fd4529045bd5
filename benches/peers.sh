#!/usr/bin/env bash
# Prints a table of peers, from one run: `benches/peers.sh [ENTRIES]`, 50,000 without. Python's libraries come from its
# registry, into target/peers.
set -euo pipefail
cd "$(dirname "$0")/.."
entries=${1:-50000}
built="${CARGO_TARGET_DIR:-target}/release"
made="${CARGO_TARGET_DIR:-target}/peers"
cargo build --release -p targetlist-cli
cargo build --release -p targetlist-reference --bin count_list
if [ ! -e "$made/installed" ]; then
    python3 -m venv "$made"
    "$made/bin/pip" install --quiet pandas==3.1.1 polars==2.1.0 phonenumbers==9.0.43 duckdb==2.0.1
    touch "$made/installed"
fi
folder="$made/list-$entries"
[ -d "$folder" ] || "$built/targetlist" simulate --entries "$entries" --to "$folder" > "$made/simulate.txt"
"$made/bin/python" benches/peers.py table "$built" "$folder"
