"""Asks Formats/queries.sql of Milan's tables: queries.py PDO WORK.

DuckDB and SQLite run the same text, and both give what pdo answers, or what igraph computes.
"""

import csv
import json
import pathlib
import subprocess
import sys

import frictionless
import igraph

import engines
from engines import same

PDO, WORK = sys.argv[1], pathlib.Path(sys.argv[2])


def of_graph(folder, node, steps):
    """What igraph computes."""
    with open(f"{folder}/nodes.csv", encoding="utf-8", newline="") as file:
        names = [row["id"] for row in csv.DictReader(file)]
    places = {name: place for place, name in enumerate(names)}
    with open(f"{folder}/edges.csv", encoding="utf-8", newline="") as file:
        ends = [(places[row["source"]], places[row["target"]]) for row in csv.DictReader(file)]
    graph = igraph.Graph(n=len(names), edges=ends)
    degree = {name: d for name, d in zip(names, graph.degree()) if d}
    distances = graph.distances(places[node])[0]
    reach = [(d, sum(1 for x in distances if x == d)) for d in range(steps + 1)]
    components = sorted((min(names[v] for v in part), len(part)) for part in graph.connected_components())
    return degree, [r for r in reach if r[1]], components


def main():
    WORK.mkdir(parents=True, exist_ok=True)
    folder = WORK / "milano"
    plan = "Data/milano-2024-2026"
    engines.pdo(PDO, "export", "tables", "--plan", plan, "-o", str(folder))
    node, steps = "goal:piano-aria-clima", 2
    result, other = [engines.answers(kind(folder), node, steps) for kind in (engines.DuckDB, engines.SQLite)]
    for name in result:
        same(name, result[name], other[name])
    degree, reach, components = of_graph(folder, node, steps)
    same("degree", dict(result["degree"]), degree)
    same("reach", result["reach"], reach)
    same("components", result["components"], components)
    around = json.loads(engines.pdo(PDO, "neighbours", node, "--plan", plan, "--format", "json"))["answer"][0]["neighbours"]
    same("neighbours", sorted(result["neighbours"]), sorted((n["relation"], n["node"]["id"]) for n in around))
    carriers = json.loads(
        engines.pdo(PDO, "neighbours", node, "--kind", "direction", "--depth", "2", "--plan", plan, "--format", "json"))
    same("carriers", {c[0] for c in result["carriers"]}, {n["node"]["id"] for n in carriers["answer"][0]["neighbours"]})
    want = {}
    for direction in engines.pdo(PDO, "list", "direction", "--plan", plan, "--format", "ids").split():
        run = subprocess.run(
            [PDO, "neighbours", direction, "--via", "goal", "--via", "collaboration", "--via", "dimension", "--plan", plan, "--format",
             "json"], capture_output=True, text=True, encoding="utf-8")
        for n in json.loads(run.stdout)["answer"][0]["neighbours"]:
            want[tuple(sorted((direction, n["node"]["id"])))] = n["weight"]
    same("projection", {(a, b): shared for a, b, shared, _ in result["projection"]}, want)
    # Many plans as parts of one table.
    folder = WORK / "plans"
    engines.pdo(PDO, "export", "tables", "--partition", plan, "Tests/Fixtures/Plans/valdombra-2031-2033", "-o", str(folder))
    parts = engines.DuckDB(folder)
    same("plans", sorted(parts.ask("SELECT DISTINCT plan FROM edges")), [("plan-comune-di-milano-2024-2026",), ("plan-comune-di-valdombra-2031-2033",)])
    result, other = engines.answers(parts, node, steps), engines.answers(engines.SQLite(folder), node, steps)
    for name in result:
        same(f"{name} of many plans", result[name], other[name])
    # What takes longer than it may is given up, and the database answers again.
    for database in (parts, engines.SQLite(folder)):
        try:
            with engines.within(database, 0.2) as ask:
                ask("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n")
            raise SystemExit(f"{type(database).__name__} went on for ever")
        except engines.Unfinished:
            assert database.ask("SELECT 1") == [(1,)]
    report = frictionless.validate(str(folder / "datapackage.json"))
    assert report.valid, report.flatten(["type", "note"])
    print("2 passed, 0 failed")


main()
