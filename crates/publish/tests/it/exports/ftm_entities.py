"""FollowTheMoney keeps every value of the entities, finds no unknown property, and every entity that is pointed to is there."""

import csv
import json
import sys
from pathlib import Path

from followthemoney import model
from followthemoney.types import registry

folder = Path(sys.argv[1]) / "followthemoney"
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
    # A pseudonym is an identifier, never a name.
    assert not (data["schema"] in ("Person", "UserAccount") and proxy.has("name")), data["schema"]
    for name in schema.required:
        assert proxy.has(name) or name == "name", (data["schema"], name)
    entities[data["id"]] = proxy
assert {proxy.schema.name for proxy in entities.values()} >= {"Document", "UserAccount", "Documentation", "Person", "Note"}

for proxy in entities.values():
    for prop, value in proxy.itervalues():
        if prop.type.name == "entity":
            assert value in entities, (proxy.schema.name, prop.name)
            assert entities[value].schema.is_a(prop.range), (proxy.schema.name, prop.name, entities[value].schema.name)

# What we say it drops, it drops.
with (folder / "dropped.csv").open(encoding="utf-8", newline="") as file:
    dropped = list(csv.DictReader(file))
assert {row["property"] for row in dropped} == {"country", "startDate", "endDate"}
assert registry.country.clean("001") is None
assert registry.date.clean("2017-03-01T09:00:05.123") == "2017-03-01T09:00:05"
# Times are written without a zone: of "09:00:05Z" followthemoney 4.11 keeps "09:00", of "09:00+04:00" the hour of the wrong zone.
assert registry.date.clean("2017-03-01T09:00:05") == "2017-03-01T09:00:05"
