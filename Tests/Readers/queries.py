"""Asks Formats/queries.sql of Milan's tables, and of a nation's at a hundredth of its size: queries.py PDO WORK [SNAPSHOT].

DuckDB and SQLite run the same text, and both give what pdo answers (of Milan), or what NetworkX computes (of a
snapshot).
"""

import csv
import json
import pathlib
import re
import sqlite3
import subprocess
import sys

import duckdb
import igraph

PDO, WORK = sys.argv[1], pathlib.Path(sys.argv[2])
ROOT = pathlib.Path(__file__).parents[2]
TEXT = (ROOT / "Formats/queries.sql").read_text("utf-8")


def questions():
    found = {}
    for part in re.split(r"(?m)^-- name: ", TEXT)[1:]:
        name, body = part.split("\n", 1)
        statements = re.sub(r"(?m)^--.*$", "", body).split(";")
        found[name] = [s.strip() for s in statements if s.strip()]
    return found


QUESTIONS = questions()


class DuckDB:
    def __init__(self, folder):
        self.database = duckdb.connect()
        for name in ("nodes", "edges"):
            self.database.execute(
                f"CREATE TABLE {name} AS SELECT * FROM read_csv('{folder}/{name}.csv', header = true, all_varchar = true)")

    def ask(self, sql):
        result = self.database.execute(sql)
        return result.fetchall() if result.description else []


class SQLite:
    def __init__(self, folder):
        self.database = sqlite3.connect(":memory:")
        for name in ("nodes", "edges"):
            with open(f"{folder}/{name}.csv", encoding="utf-8", newline="") as file:
                rows = csv.reader(file)
                head = next(rows)
                self.database.execute(f"CREATE TABLE {name} ({', '.join(head)})")
                self.database.executemany(f"INSERT INTO {name} VALUES ({', '.join('?' * len(head))})", rows)
        # As every database has them that is asked more than once.
        self.database.execute("CREATE INDEX edges_source ON edges (source)")
        self.database.execute("CREATE INDEX edges_target ON edges (target)")

    def ask(self, sql):
        return self.database.execute(sql).fetchall()


def answers(database, node, steps):
    """What every question gives."""
    database.ask(f"CREATE TABLE parameters AS SELECT '{node}' AS node, {steps} AS steps")
    result = {}
    for name in ("neighbours", "degree", "carriers", "projection"):
        [sql] = QUESTIONS[name]
        result[name] = [tuple(round(v, 9) if isinstance(v, float) else v for v in map(plain, row)) for row in database.ask(sql)]
    for sql in QUESTIONS["reach begin"]:
        database.ask(sql)
    for _ in range(steps):
        for sql in QUESTIONS["reach round"]:
            database.ask(sql)
    [sql] = QUESTIONS["reach result"]
    result["reach"] = database.ask(sql)
    for sql in QUESTIONS["components begin"]:
        database.ask(sql)
    [sql] = QUESTIONS["components result"]
    before = None
    while (now := database.ask(sql)) != before:
        before = now
        for one in QUESTIONS["components round"]:
            database.ask(one)
    result["components"] = now
    return result


def plain(value):
    return float(value) if type(value).__name__ == "Decimal" else value


def same(what, got, want):
    assert got == want, f"{what}: {str(got)[:400]} is not {str(want)[:400]}"


def pdo(*arguments):
    return subprocess.run([PDO, *arguments], capture_output=True, text=True, encoding="utf-8", check=True, cwd=ROOT).stdout


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
    components = sorted(
        ((min(names[v] for v in part), len(part)) for part in graph.connected_components()), key=lambda c: (-c[1], c[0]))
    return degree, [r for r in reach if r[1]], components


def check(folder, node, steps):
    results = [answers(kind(folder), node, steps) for kind in (DuckDB, SQLite)]
    for name in results[0]:
        same(name, *[r[name] for r in results])
    degree, reach, components = of_graph(folder, node, steps)
    same("degree", dict(results[0]["degree"]), degree)
    same("reach", results[0]["reach"], reach)
    same("components", results[0]["components"], components)
    return results[0]


def main():
    WORK.mkdir(parents=True, exist_ok=True)
    folder = WORK / "milano"
    plan = "Data/milano-2024-2026"
    pdo("export", "tables", "--plan", plan, "-o", str(folder))
    goal = "goal:piano-aria-clima"
    result = check(folder, goal, 2)
    around = json.loads(pdo("neighbours", goal, "--plan", plan, "--format", "json"))["answer"][0]["neighbours"]
    same("neighbours", sorted(result["neighbours"]), sorted((n["relation"], n["node"]["id"]) for n in around))
    carriers = json.loads(pdo("neighbours", goal, "--kind", "direction", "--depth", "2", "--plan", plan, "--format", "json"))
    same("carriers", {c[0] for c in result["carriers"]}, {n["node"]["id"] for n in carriers["answer"][0]["neighbours"]})
    directions = [n for n in pdo("list", "direction", "--plan", plan, "--format", "ids").split()]
    want = {}
    for direction in directions:
        run = subprocess.run(
            [PDO, "neighbours", direction, "--via", "goal", "--via", "collaboration", "--via", "dimension", "--plan", plan, "--format",
             "json"], capture_output=True, text=True, encoding="utf-8", cwd=ROOT)
        for n in json.loads(run.stdout)["answer"][0]["neighbours"]:
            want[tuple(sorted((direction, n["node"]["id"])))] = n["weight"]
    same("projection", {(a, b): shared for a, b, shared, _ in result["projection"]}, want)
    count = 1
    if len(sys.argv) > 3:
        folder = WORK / "nation"
        pdo("export", "tables", "--graph", sys.argv[3], "-o", str(folder))
        with open(f"{folder}/edges.csv", encoding="utf-8", newline="") as file:
            node = next(row["target"] for row in csv.DictReader(file) if row["relation"] == "contributesTo")
        check(folder, node, 2)
        count += 1
    print(f"{count} passed, 0 failed")


main()
