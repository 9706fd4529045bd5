#!/usr/bin/env bash
# What the container does: `run` executes the notebooks and compares their outputs; else it serves JupyterLab.
set -euo pipefail
cd "$(dirname "$0")"
if [ "${1:-}" = run ]; then
    exec ./run.sh
fi
exec jupyter lab --allow-root --no-browser --ip 0.0.0.0 --notebook-dir /notebooks "$@"
