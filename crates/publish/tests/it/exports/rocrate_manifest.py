"""The manifest is an RO-Crate whose parts are all there."""

import sys
from pathlib import Path

from rocrate.rocrate import ROCrate

folder = Path(sys.argv[1])
crate = ROCrate(str(folder))
assert crate.root_dataset["conformsTo"].id == "https://w3id.org/ro/wfrun/process/0.5"
files = {entity.id for entity in crate.data_entities}
there = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
assert files == there - {"ro-crate-metadata.json"}, files ^ there
run = crate.dereference("#run")
assert run.type == "CreateAction" and run["instrument"]["softwareVersion"]
assert {entity.id for entity in run["result"]} == files
