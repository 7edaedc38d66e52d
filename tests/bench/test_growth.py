"""The drawing of what records cost."""

from __future__ import annotations

from xml.etree import ElementTree

from bench.growth import Point, drawn


def test_every_line_lies_inside_and_higher_costs_stand_higher() -> None:
    points = [Point(1000, 1.5, 12.0, 0.2), Point(2000, 1.6, 30.0, 0.3)]
    root = ElementTree.fromstring(drawn(points))
    _, _, width, height = (float(n) for n in root.attrib["viewBox"].split())
    paths = {p.attrib["class"]: p.attrib["d"] for p in root.iter() if p.tag.endswith("path")}
    ends = {}
    for name, path in paths.items():
        places = [tuple(map(float, one.strip("ML ").split(","))) for one in path.split(" L")]
        assert all(0 <= x <= width and 0 <= y <= height for x, y in places)
        ends[name] = places[-1][1]
    assert ends["compare"] < ends["keep"] < ends["plain"]
