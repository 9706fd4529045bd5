"""FollowTheMoney keeps every value, finds no unknown property, and reads the same from entities and statements."""

import json
import sys
from collections import defaultdict
from pathlib import Path

from followthemoney import model
from followthemoney.statement.serialize import read_csv_statements

folder = Path(sys.argv[1])
entities = {}
for line in (folder / "entities.ftm.json").open(encoding="utf-8"):
    data = json.loads(line)
    assert data["id"] not in entities, data["id"]
    schema = model.get(data["schema"])
    assert not schema.abstract, data["schema"]
    proxy = model.make_entity(data["schema"])
    proxy.id = data["id"]
    for name, values in data["properties"].items():
        prop = schema.get(name)
        assert prop is not None and not prop.stub, (data["schema"], name)
        for value in values:
            assert prop.type.clean(value, proxy=proxy) == value, (name, value, prop.type.clean(value, proxy=proxy))
            proxy.add(name, value, cleaned=False)
        assert set(proxy.get(name)) == set(values), (name, values)
    for name in schema.required:
        assert proxy.has(name) or schema.get(name).name == "name" and proxy.caption, (data["schema"], name)
    entities[data["id"]] = proxy

for proxy in entities.values():
    for prop, value in proxy.itervalues():
        if prop.type.name == "entity":
            assert value in entities, (proxy.schema.name, prop.name)
            assert entities[value].schema.is_a(prop.range), (proxy.schema.name, prop.name, entities[value].schema.name)

stated = defaultdict(lambda: defaultdict(set))
ids = set()
with (folder / "statements.csv").open("rb") as file:
    for statement in read_csv_statements(file):
        assert statement.id and statement.id not in ids
        ids.add(statement.id)
        assert statement.schema == entities[statement.entity_id].schema.name
        if statement.prop != "id":
            stated[statement.entity_id][statement.prop].add(statement.value)
        else:
            stated[statement.entity_id]
with (folder / "statements.csv").open(encoding="utf-8") as file:
    import csv

    for row in csv.DictReader(file):
        schema = model.get(row["schema"])
        assert row["prop"] == "id" or schema.get(row["prop"]).type.name == row["prop_type"], row
assert stated.keys() == entities.keys()
for id, proxy in entities.items():
    assert {prop.name: set(proxy.get(prop)) for prop in proxy.iterprops()} == stated[id], id

# What we say it drops, it drops; phone numbers it keeps are those that we let through.
with (folder / "ftm_dropped.csv").open(encoding="utf-8", newline="") as file:
    dropped = list(csv.DictReader(file))
assert {row["property"] for row in dropped} == {"country", "phone", "startDate", "endDate"}
from followthemoney.types import registry

assert registry.country.clean("001") is None
for phone in ["+447700900123", "+33639980001"]:
    assert registry.phone.clean(phone) is None
assert registry.date.clean("2017-03-01T09:00:05.123") == "2017-03-01T09:00:05"
# Times are written without a zone: of "09:00:05Z" followthemoney 4.11 keeps "09:00", of "09:00+04:00" the hour of the wrong zone.
assert registry.date.clean("2017-03-01T09:00:05") == "2017-03-01T09:00:05"
