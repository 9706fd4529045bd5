"""nomenklatura loads the judgements with their history, agrees on what stands, and what it saves is what stands, line by line."""

import csv
import json
import sys
import tempfile
from pathlib import Path

from nomenklatura.db import Session, close_db, get_engine
from nomenklatura.resolver import Resolver
from nomenklatura.resolver.edge import Edge

folder = Path(sys.argv[1])
lines = (folder / "judgements.ijson").read_text(encoding="utf-8").splitlines(keepends=True)
with tempfile.TemporaryDirectory() as temporary:
    session = Session(get_engine(f"sqlite:///{temporary}/resolver.db"))
    resolver = Resolver(session, create=True)
    resolver.load(folder / "judgements.ijson")
    assert resolver.get_canonical("word-1") == "NK-one" == resolver.get_canonical("word-2")
    assert resolver.get_judgement("word-3", "word-4").value == "no_judgement"
    assert resolver.get_judgement("word-5", "word-6").value == "unsure"
    saved = Path(temporary) / "saved.ijson"
    resolver.dump(saved)
    live = [line for line in lines if len(json.loads(line)) == 6 and json.loads(line)[2] != "no_judgement"]
    assert saved.read_text(encoding="utf-8").splitlines(keepends=True) == live, saved.read_text()
    everything = list(resolver.all_edges(include_deleted=True, include_suggestions=True))
    assert len(everything) == len(lines), everything
    assert sum(edge.deleted_at is not None for edge in everything) == 2
    session.commit()
    close_db()

# The CSV is what Edge.from_dict takes.
with (folder / "judgements.csv").open(encoding="utf-8", newline="") as file:
    edges = [Edge.from_dict(row) for row in csv.DictReader(file)]
assert [json.loads(edge.to_line()) for edge in edges] == [json.loads(line)[:6] for line in lines]
