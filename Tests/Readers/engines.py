"""Formats/queries.sql, and the programs that run it over the tables of a folder.

A folder has `nodes.csv` and `edges.csv`, or, of `pdo export tables --partition`, folders `nodes` and `edges`.
"""

import contextlib
import csv
import json
import pathlib
import re
import sqlite3
import subprocess
import tempfile
import threading
import time

TEXT = (pathlib.Path(__file__).parents[2] / "Formats/queries.sql").read_text("utf-8")


def questions():
    found = {}
    for part in re.split(r"(?m)^-- name: ", TEXT)[1:]:
        name, body = part.split("\n", 1)
        statements = re.sub(r"(?m)^--.*$", "", body).split(";")
        found[name] = [s.strip() for s in statements if s.strip()]
    return found


QUESTIONS = questions()
TABLES = ("nodes", "edges")
INDEXES = [("nodes", "id"), ("edges", "source"), ("edges", "target")]


def files(folder, name):
    # PostgreSQL reads them from another place.
    whole = pathlib.Path(folder).resolve() / f"{name}.csv"
    return [whole] if whole.exists() else sorted(whole.with_suffix("").glob("*/*.csv"))


def head(folder, name):
    with open(files(folder, name)[0], encoding="utf-8", newline="") as file:
        return next(csv.reader(file))


class Unfinished(Exception):
    """A question takes longer than it may."""


class SQLite:
    def __init__(self, folder):
        # Interrupted by another thread.
        self.database = sqlite3.connect(":memory:", check_same_thread=False)
        for name in TABLES:
            columns = head(folder, name)
            self.database.execute(f"CREATE TABLE {name} ({', '.join(columns)})")
            for path in files(folder, name):
                with open(path, encoding="utf-8", newline="") as file:
                    rows = csv.reader(file)
                    next(rows)
                    self.database.executemany(f"INSERT INTO {name} VALUES ({', '.join('?' * len(columns))})", rows)
        # As every database has them that is asked more than once.
        for table, column in INDEXES:
            self.database.execute(f"CREATE INDEX {table}_{column} ON {table} ({column})")
        self.database.execute("ANALYZE")

    def ask(self, sql):
        return self.database.execute(sql).fetchall()

    def interrupt(self):
        self.database.interrupt()


class DuckDB:
    def __init__(self, folder):
        import duckdb

        self.database = duckdb.connect()
        for name in TABLES:
            paths = [str(path) for path in files(folder, name)]
            self.database.execute(
                f"CREATE TABLE {name} AS SELECT * FROM read_csv({paths}, header = true, all_varchar = true, "
                "hive_partitioning = true, hive_types_autocast = false)")

    def ask(self, sql):
        result = self.database.execute(sql)
        return result.fetchall() if result.description else []

    def interrupt(self):
        self.database.interrupt()


class PostgreSQL:
    """By psql, as in `"runuser -u postgres -- psql -h DIR -d tables"`. Names without quotation marks are in small letters."""

    def __init__(self, folder, psql):
        self.psql = psql.split()
        self.ask("DROP TABLE IF EXISTS nodes, edges, parameters, reach, components")
        for name in TABLES:
            columns = [f'"{c.lower()}" TEXT' for c in head(folder, name)]
            self.ask(f"CREATE UNLOGGED TABLE {name} ({', '.join(columns)})")
            for path in files(folder, name):
                self.ask(f"\\copy {name} FROM '{path}' WITH (FORMAT csv, HEADER true)")
        for table, column in INDEXES:
            self.ask(f"CREATE INDEX ON {table} ({column})")
        self.ask("ANALYZE")

    def ask(self, sql):
        command = [*self.psql, "-X", "-q", "-v", "ON_ERROR_STOP=1", "--csv", "-t", "-c", sql]
        run = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", cwd="/")
        assert run.returncode == 0, f"{sql}: {run.stderr}"
        return [tuple(row) for row in csv.reader(run.stdout.splitlines())]

    def interrupt(self):
        self.ask("SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()")


class Spark:
    def __init__(self, folder, work):
        import pyspark.sql

        # Tables of another run stay in its folder, and their names are taken there.
        work = tempfile.mkdtemp(dir=work)
        self.session = (
            pyspark.sql.SparkSession.builder.master("local[2]").appName("queries")
            .config("spark.ui.enabled", "false").config("spark.ui.showConsoleProgress", "false")
            .config("spark.sql.warehouse.dir", f"{work}/warehouse").config("spark.sql.shuffle.partitions", "8")
            .config("spark.local.dir", f"{work}/spark").config("spark.driver.maxResultSize", "0")
            .config("spark.driver.extraJavaOptions", f"-Dderby.system.home={work}/derby").getOrCreate())
        self.session.sparkContext.setLogLevel("ERROR")
        for name in TABLES:
            # Everything is text, whatever it looks like; the name of a partition too.
            columns = head(folder, name)
            path = f"{folder}/{name}.csv"
            if not pathlib.Path(path).exists():
                path = f"{folder}/{name}"
                columns.append("plan")
            reader = self.session.read.option("header", True).option("escape", '"').option("multiLine", True)
            reader.schema(", ".join(f"`{c}` STRING" for c in columns)).csv(path).createOrReplaceTempView(name)
            self.session.sql(f"CACHE TABLE {name}")

    def ask(self, sql):
        return [tuple(row) for row in self.session.sql(sql).collect()]

    def interrupt(self):
        self.session.sparkContext.cancelAllJobs()


def tidy(rows):
    """Numbers as numbers, whatever the program gives them as, in an order of their own."""
    def value(v):
        if isinstance(v, (int, float)):
            return round(float(v), 6)
        text = str(v)
        return round(float(text), 6) if re.fullmatch(r"-?\d+(\.\d+)?(E[-+]?\d+)?", text, re.I) else text
    return sorted(tuple(value(v) for v in row) for row in rows)


@contextlib.contextmanager
def within(database, seconds):
    """Gives a function that asks; after these seconds what is asked is interrupted, and that is `Unfinished`."""
    ended, late = threading.Event(), threading.Event()

    def watch():
        if not ended.wait(seconds):
            late.set()
        # Again and again: between two statements there is nothing to interrupt.
        while not ended.is_set():
            with contextlib.suppress(Exception):
                database.interrupt()
            ended.wait(1)

    def ask(sql):
        if late.is_set():
            raise Unfinished
        return database.ask(sql)

    thread = threading.Thread(target=watch, daemon=True)
    thread.start()
    try:
        yield ask
    except Exception as error:
        if late.is_set():
            raise Unfinished from error
        raise
    finally:
        ended.set()
        thread.join()


def components(ask):
    """The components once a further round changes none."""
    for sql in QUESTIONS["components begin"]:
        ask(sql)
    before = None
    while (now := tidy(ask(QUESTIONS["components result"][0]))) != before:
        before = now
        for sql in QUESTIONS["components round"]:
            ask(sql)
    return now


def reach(ask, steps):
    for sql in [*QUESTIONS["reach begin"], *QUESTIONS["reach round"] * steps]:
        ask(sql)
    return tidy(ask(QUESTIONS["reach result"][0]))


def answers(database, node, steps=2):
    """What every question gives, by its name."""
    return {name: rows for name, rows, _ in asked_in_turn(database, node, steps)}


def asked_in_turn(database, node, steps=2, holders=1_000_000, seconds=600):
    """Gives for every question its name, what it gives, and the seconds that it took; None where it took more than it may."""
    database.ask(f"CREATE TABLE parameters AS SELECT '{node}' AS node, {steps} AS steps, {holders} AS holders")
    questions = {name: lambda ask, sql=QUESTIONS[name][0]: tidy(ask(sql))
                 for name in ("neighbours", "degree", "carriers", "projection", "together")}
    questions |= {"reach": lambda ask: reach(ask, steps), "components": components}
    for name, question in questions.items():
        start = time.monotonic()
        rows = None
        with contextlib.suppress(Unfinished), within(database, seconds) as ask:
            rows = question(ask)
        yield name, rows, time.monotonic() - start


def written(folder):
    """The answers that `bench answers` wrote."""
    result = {}
    for path in pathlib.Path(folder).glob("*.csv"):
        with open(path, encoding="utf-8", newline="") as file:
            result[path.stem] = tidy(csv.reader(file))
    return result


def same(what, got, want):
    if got != want:
        rows = [(g, w) for g, w in zip(got, want) if g != w] if isinstance(got, list) else []
        raise SystemExit(f"{what}: {str(rows[:3] or got)[:600]}, {len(got)} rows, is not {str(want)[:300]}, {len(want)} rows")


def pdo(program, *arguments):
    run = subprocess.run([program, *arguments], capture_output=True, text=True, encoding="utf-8", cwd=pathlib.Path(__file__).parents[2])
    assert run.returncode == 0, f"{arguments}: {run.stderr}"
    return run.stdout


def goal(folder):
    """The target of some edge that says to what something contributes: the node to ask about."""
    for path in files(folder, "edges"):
        with open(path, encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                if row["relation"] == "contributesTo":
                    return row["target"]
    raise SystemExit(f"{folder}: nothing contributes to anything")


def summary(result):
    """How many rows each question gives."""
    return json.dumps({name: len(rows) for name, rows in result.items()})
