"""Asks Formats/queries.sql of PostgreSQL and Spark and compares with SQLite: server.py WORK PSQL AS [TABLES]."""

import csv
import pathlib
import re
import sqlite3
import subprocess
import sys
import time

import pyspark.sql

WORK, PSQL, AS = pathlib.Path(sys.argv[1]), sys.argv[2], sys.argv[3].split()
FOLDER = WORK / "out" / (sys.argv[4] if len(sys.argv) > 4 else "tables")
TEXT = (pathlib.Path(__file__).parents[2] / "Formats/queries.sql").read_text("utf-8")


def questions():
    found = {}
    for part in re.split(r"(?m)^-- name: ", TEXT)[1:]:
        name, body = part.split("\n", 1)
        statements = re.sub(r"(?m)^--.*$", "", body).split(";")
        found[name] = [s.strip() for s in statements if s.strip()]
    return found


QUESTIONS = questions()


def head(name):
    with open(FOLDER / f"{name}.csv", encoding="utf-8", newline="") as file:
        return next(csv.reader(file))


class SQLite:
    def __init__(self):
        self.database = sqlite3.connect(":memory:")
        for name in ("nodes", "edges"):
            with open(FOLDER / f"{name}.csv", encoding="utf-8", newline="") as file:
                rows = csv.reader(file)
                columns = next(rows)
                self.database.execute(f"CREATE TABLE {name} ({', '.join(columns)})")
                self.database.executemany(f"INSERT INTO {name} VALUES ({', '.join('?' * len(columns))})", rows)

    def ask(self, sql):
        return self.database.execute(sql).fetchall()


class PostgreSQL:
    """By psql: the tables are copied, names without quotation marks are in small letters throughout."""

    def __init__(self):
        self.run("DROP TABLE IF EXISTS nodes, edges, parameters, reach, components")
        for name in ("nodes", "edges"):
            self.run(f"CREATE TABLE {name} ({', '.join(c + ' TEXT' for c in head(name))})")
            self.run(f"\\copy {name} FROM '{FOLDER}/{name}.csv' WITH (FORMAT csv, HEADER true)")

    def run(self, sql):
        command = [*AS, PSQL, "-h", str(WORK), "-X", "-q", "-v", "ON_ERROR_STOP=1", "-d", "tables", "--csv", "-t", "-c", sql]
        return subprocess.run(command, capture_output=True, text=True, check=True, cwd="/").stdout

    def ask(self, sql):
        return [tuple(row) for row in csv.reader(self.run(sql).splitlines())]


class Spark:
    def __init__(self):
        self.session = (
            pyspark.sql.SparkSession.builder.master("local[2]").appName("queries").config("spark.ui.enabled", "false")
            .config("spark.sql.warehouse.dir", str(WORK / "warehouse")).config("spark.sql.shuffle.partitions", "4")
            .config("spark.driver.extraJavaOptions", f"-Dderby.system.home={WORK}/derby").getOrCreate())
        self.session.sparkContext.setLogLevel("ERROR")
        for name in ("nodes", "edges"):
            # Everything is text, whatever it looks like.
            schema = ", ".join(f"`{c}` STRING" for c in head(name))
            reader = self.session.read.option("header", True).option("escape", '"').option("multiLine", True)
            reader.schema(schema).csv(str(FOLDER / f"{name}.csv")).createOrReplaceTempView(name)
            self.session.sql(f"CACHE TABLE {name}")

    def ask(self, sql):
        return [tuple(row) for row in self.session.sql(sql).collect()]


def tidy(rows):
    """Numbers as numbers, whatever the program gives them as."""
    def value(v):
        text = str(v)
        return round(float(text), 6) if re.fullmatch(r"-?\d+(\.\d+)?(E[-+]?\d+)?", text) else text
    return sorted(tuple(value(v) for v in row) for row in rows)


def answers(database, node, steps):
    result = {}
    database.ask(f"CREATE TABLE parameters AS SELECT '{node}' AS node, {steps} AS steps")
    for name in ("neighbours", "degree", "carriers", "projection"):
        result[name] = tidy(database.ask(QUESTIONS[name][0]))
    for sql in QUESTIONS["reach begin"]:
        database.ask(sql)
    for _ in range(steps):
        for sql in QUESTIONS["reach round"]:
            database.ask(sql)
    result["reach"] = tidy(database.ask(QUESTIONS["reach result"][0]))
    for sql in QUESTIONS["components begin"]:
        database.ask(sql)
    before = None
    while (now := tidy(database.ask(QUESTIONS["components result"][0]))) != before:
        before = now
        for sql in QUESTIONS["components round"]:
            database.ask(sql)
    result["components"] = now
    return result


def main():
    with open(FOLDER / "edges.csv", encoding="utf-8", newline="") as file:
        node = next(row["target"] for row in csv.DictReader(file) if row["relation"] == "contributesTo")
    want, passed = None, 0
    for kind in (SQLite, PostgreSQL, Spark):
        start = time.monotonic()
        got = answers(kind(), node, 2)
        print(f"{kind.__name__}: {time.monotonic() - start:.1f} s")
        want = want or got
        for name in want:
            assert got[name] == want[name], f"{kind.__name__}, {name}: {str(got[name])[:300]} is not {str(want[name])[:300]}"
            passed += 1
    print(f"{passed} passed, 0 failed")


main()
