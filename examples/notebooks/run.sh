#!/usr/bin/env bash
# Runs the notebooks with the real kernel and compares the outputs with those kept in them.
# `run.sh --keep` keeps the new outputs instead. Needs `jupyter nbconvert` and the kernel `rust`.
set -euo pipefail
cd "$(dirname "$0")"
shown=$(mktemp -d)
trap 'rm -r "$shown"' EXIT
for notebook in *.ipynb; do
    jupyter nbconvert --to notebook --execute --ExecutePreprocessor.timeout=3600 \
        --ExecutePreprocessor.record_timing=False --output-dir "$shown" "$notebook"
    python3 - "$notebook" "$shown/$notebook" "${1:-}" << 'END'
import json, sys

old, new = (json.load(open(path, encoding="utf-8")) for path in sys.argv[1:3])
cells = [cell for cell in new["cells"] if cell["cell_type"] == "code"]
kept = [cell for cell in old["cells"] if cell["cell_type"] == "code"]
# What the first cell prints is the progress of the compiler.
cells[0]["outputs"] = []
if any(output["output_type"] == "error" or output.get("name") == "stderr" for cell in cells for output in cell["outputs"]):
    sys.exit(f"{sys.argv[1]}: a cell failed")
shown = lambda all: [[output.get("data", output.get("text")) for output in cell["outputs"]] for cell in all]
if sys.argv[3] == "--keep":
    for cell, run in zip(kept, cells):
        cell["outputs"], cell["execution_count"] = run["outputs"], run["execution_count"]
    with open(sys.argv[1], "w", encoding="utf-8") as file:
        file.write(json.dumps(old, indent=1, ensure_ascii=False) + "\n")
elif shown(kept) != shown(cells):
    sys.exit(f"{sys.argv[1]}: another output than the one kept; look at it, then run with --keep")
END
done
