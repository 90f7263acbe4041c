"""Asks Formats/queries.sql of the tables of a folder: ask.py FOLDER ENGINE... [--answers FOLDER] [--psql COMMAND] [--work FOLDER].

All engines must give the same, and what GraphCore gives, if its answers are there (`bench answers`).
"""

import argparse
import pathlib
import resource
import time

import engines

parser = argparse.ArgumentParser()
parser.add_argument("folder")
parser.add_argument("engines", nargs="+", choices=["SQLite", "DuckDB", "PostgreSQL", "Spark"])
parser.add_argument("--answers")
parser.add_argument("--psql", default="psql")
parser.add_argument("--work", default="/tmp")
parser.add_argument("--node", help="if not, one to which something contributes")
parser.add_argument("--steps", type=int, default=2)
parser.add_argument("--holders", type=int, default=1_000_000)
options = parser.parse_args()

node = options.node or engines.goal(options.folder)
want, whose = (engines.written(options.answers), "GraphCore") if options.answers else (None, None)
passed = 0
for name in options.engines:
    start = time.monotonic()
    other = {"PostgreSQL": [options.psql], "Spark": [options.work]}.get(name, [])
    database = getattr(engines, name)(options.folder, *other)
    loaded = time.monotonic() - start
    got = engines.answers(database, node, options.steps, options.holders)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10
    print(f"{name}: loaded in {loaded:.1f} s, answered in {time.monotonic() - start - loaded:.1f} s ({memory} MB in this process so far)",
          flush=True)
    # The names of partitions are texts, as they are called.
    if not (pathlib.Path(options.folder) / "nodes.csv").exists() and name in ("DuckDB", "Spark"):
        for table in engines.TABLES:
            plans = {row[0] for row in database.ask(f"SELECT DISTINCT plan FROM {table}")}
            folders = {path.name.removeprefix("plan=") for path in pathlib.Path(options.folder, table).iterdir()}
            engines.same(f"{name}, plans of {table}", plans, folders)
            passed += 1
    if want is None:
        want, whose = got, name
    engines.same(f"{name}, questions", sorted(got), sorted(want))
    for question in got:
        engines.same(f"{name} beside {whose}, {question}", got[question], want[question])
        passed += 1
    del database
print(f"{passed} passed, 0 failed; rows: {engines.summary(want)}")
