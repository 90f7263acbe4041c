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
parser.add_argument("--minutes", type=float, default=10, help="after which a question is given up, and the program fails in the end")
options = parser.parse_args()

node = options.node or engines.goal(options.folder)
want = engines.written(options.answers) if options.answers else {}
whose = "GraphCore" if options.answers else options.engines[0]
passed, unfinished = 0, []
for name in options.engines:
    start = time.monotonic()
    other = {"PostgreSQL": [options.psql], "Spark": [options.work]}.get(name, [])
    database = getattr(engines, name)(options.folder, *other)
    print(f"{name}: loaded in {time.monotonic() - start:.1f} s", flush=True)
    # The names of partitions are texts, as they are called.
    if not (pathlib.Path(options.folder) / "nodes.csv").exists() and name in ("DuckDB", "Spark"):
        for table in engines.TABLES:
            plans = {row[0] for row in database.ask(f"SELECT DISTINCT plan FROM {table}")}
            folders = {path.name.removeprefix("plan=") for path in pathlib.Path(options.folder, table).iterdir()}
            engines.same(f"{name}, plans of {table}", plans, folders)
            passed += 1
    total, asked = 0, set()
    for question, rows, seconds in engines.asked_in_turn(database, node, options.steps, options.holders, 60 * options.minutes):
        total += seconds
        asked.add(question)
        if rows is None:
            unfinished.append(f"{name}, {question}: not finished in {options.minutes:g} min")
            print(unfinished[-1], flush=True)
            continue
        print(f"{name}, {question}: {seconds:.1f} s, {len(rows)} rows", flush=True)
        if question in want:
            engines.same(f"{name} beside {whose}, {question}", rows, want[question])
            passed += 1
        elif not options.answers:
            want[question] = rows
    engines.same(f"{name}, questions", asked, set(want) | (set() if options.answers else asked))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10
    print(f"{name}: answered in {total:.1f} s ({memory} MB in this process so far)", flush=True)
    del database
print("\n".join([*unfinished, f"{passed} passed, {len(unfinished)} failed; rows: {engines.summary(want)}"]))
raise SystemExit(bool(unfinished))
