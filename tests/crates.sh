#!/usr/bin/env bash
# Compares how many crates are built with the figures in tests/crates.txt: a dependency more is a decision, not an accident.
set -euo pipefail
cd "$(dirname "$0")/.."
failed=0
while IFS='|' read -r selection known; do
    # shellcheck disable=SC2086
    count=$(cargo tree --locked --offline -p $selection -e normal,build --prefix none --target x86_64-unknown-linux-gnu | sed 's/ (.*//' | sort -u | wc -l)
    echo "$selection: $count crates"
    if [ "$count" -ne "$known" ]; then
        echo "tests/crates.txt says $known: change it with a reason, or leave the dependency out"
        failed=1
    fi
done < <(grep -v '^#' tests/crates.txt)
exit "$failed"
