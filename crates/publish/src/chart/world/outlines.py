"""Outlines of countries for the map of a publication, from Natural Earth by way of the npm package world-atlas 2.0.2.

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    pip install pycountry && python make.py package/countries-110m.json package/countries-50m.json > outlines.txt
"""
import json, math, sys
import pycountry

WIDTH = 720.0
NAMES = {"Kosovo": "XK", "N. Cyprus": "CY", "Somaliland": "SO"}
A = (1.340264, -0.081106, 0.000893, 0.003796)


def equal_earth(lon, lat):
    """The projection of Savric, Patterson and Jenny (2018), in radians."""
    t = math.asin(math.sqrt(3) / 2 * math.sin(lat))
    x = 2 * math.sqrt(3) * lon * math.cos(t) / (3 * (9 * A[3] * t**8 + 7 * A[2] * t**6 + 3 * A[1] * t**2 + A[0]))
    return x, t * (A[0] + A[1] * t**2 + A[2] * t**6 + A[3] * t**8)


EAST = equal_earth(math.pi, 0)[0]
NORTH = equal_earth(0, math.radians(83.7))[1]
SCALE = WIDTH / (2 * EAST)


def place(point):
    x, y = equal_earth(math.radians(point[0]), math.radians(point[1]))
    return (x + EAST) * SCALE, (NORTH - y) * SCALE


def arcs(topology):
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * sx + tx, y * sy + ty))
        yield points


def rings(geometry, all_arcs):
    polygons = {"Polygon": [geometry.get("arcs")], "MultiPolygon": geometry.get("arcs")}.get(geometry["type"], [])
    for polygon in polygons:
        for ring in polygon:
            points = []
            for at in ring:
                arc = all_arcs[at] if at >= 0 else all_arcs[~at][::-1]
                points += arc[1 if points else 0:]
            yield points


def code(geometry):
    name = geometry["properties"]["name"]
    if name in NAMES:
        return NAMES[name]
    country = pycountry.countries.get(numeric=str(geometry.get("id", "")).zfill(3))
    return country.alpha_2 if country else None


def area(points):
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(points, points[1:] + points[:1])) / 2


def half(points, east, sign):
    """The part of a ring on one side of a meridian (Sutherland and Hodgman 1974)."""
    inside = lambda p: sign * (p[0] - east) <= 0
    out = []
    for a, b in zip(points, points[1:] + points[:1]):
        if inside(a):
            out.append(a)
        if inside(a) != inside(b):
            share = (east - a[0]) / (b[0] - a[0])
            out.append((east, a[1] + share * (b[1] - a[1])))
    return out


def cut(points):
    """A ring in parts that do not cross the edge of the map."""
    whole = [points[0]]
    for x, y in points[1:]:
        turn = round((whole[-1][0] - x) / 360) * 360
        whole.append((x + turn, y))
    parts = []
    for turn in (-360, 0, 360):
        moved = [(x + turn, y) for x, y in whole]
        part = half(half(moved, 180, 1), -180, -1)
        if len(part) > 2:
            parts.append(part)
    return parts


def path(points):
    """Relative steps of half a unit; points that fall together are dropped."""
    steps = [(round(2 * x), round(2 * y)) for x, y in points]
    kept = [steps[0]]
    for step in steps[1:]:
        if step != kept[-1]:
            kept.append(step)
    if kept[0] == kept[-1]:
        kept.pop()
    if len(kept) < 3:
        return ""
    out = f"M{kept[0][0]} {kept[0][1]}l"
    parts = []
    for (x, y), (u, v) in zip(kept, kept[1:]):
        parts.append(f"{u - x} {v - y}")
    return (out + " ".join(parts) + "z").replace(" -", "-")


def read(name):
    topology = json.load(open(name))
    return topology["objects"]["countries"]["geometries"], list(arcs(topology))


large, large_arcs = read(sys.argv[1])
fine, fine_arcs = read(sys.argv[2])
outlines, dots = {}, {}
for geometry in large:
    if geometry["properties"]["name"] == "Antarctica":
        continue
    region = code(geometry)
    if region is None:
        print("no code:", geometry["properties"]["name"], file=sys.stderr)
        continue
    for ring in rings(geometry, large_arcs):
        for part in cut(ring):
            outlines[region] = outlines.get(region, "") + path([place(point) for point in part])
for geometry in fine:
    region = code(geometry)
    if region is None or region in outlines or region == "AQ":
        continue
    largest = max(rings(geometry, fine_arcs), key=lambda ring: abs(area(ring)))
    x, y = place((sum(p[0] for p in largest) / len(largest), sum(p[1] for p in largest) / len(largest)))
    dots[region] = f"{round(2 * x)} {round(2 * y)}"
for region, outline in sorted({**outlines, **dots}.items()):
    print(region, outline)
