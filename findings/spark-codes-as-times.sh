#!/usr/bin/env bash
# Spark 4.3 (PySpark), CSV with inferSchema: codes T1 ... T5 become times of the day on
# which the file is read, and 7D, 12F become 7.0, 12.0.
#
# What one would write from memory: inference knows numbers, true and false, and dates
# that look like dates. A column of codes with a letter stays text.
#
# What it does: a value that Spark's own cast takes for a time is a time, also where
# only the hour is there: "T5", or "10:30". What is missing is today's date. A month
# "2024-02" is midnight of its first day. Numbers are what Java reads as one, whose
# last letter may be D or F. One value that is none of these makes the column text
# again: T25 among T1 ... T5, 7B among 7D and 12F. Folders of partitions (office=7D)
# are read so too, unless asked not to; times they are not.
#
# Output seen: ['T1', 'T2', 'T5'] -> timestamps of today, 01:00, 02:00, 05:00;
#   and T25 -> text; ['7D', '12F'] -> [7.0, 12.0]; office=7D -> 7.0.
#
# Why it matters: goals of plans are numbered T1, T2, ..., offices 7D. Two reads of one
# file on two days give different values, a join of both finds nothing, and with the
# 24th goal (T0 to T23 are hours) the type changes. Give the schema.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
if ! command -v java >/dev/null; then
    sudo=$(command -v sudo || true)
    $sudo apt-get -qq update >/dev/null
    DEBIAN_FRONTEND=noninteractive $sudo apt-get -qq install -y openjdk-17-jre-headless >/dev/null
fi
python3 -m venv "$tmp/env"
"$tmp/env/bin/pip" install -q --disable-pip-version-check pyspark==4.3.0
cd "$tmp"
"$tmp/env/bin/python" - 2>/dev/null <<'PY'
import datetime, os, sys
from pyspark.sql import SparkSession
spark = (SparkSession.builder.master("local[1]").config("spark.ui.enabled", "false")
         .config("spark.ui.showConsoleProgress", "false").getOrCreate())
bad = []
def see(what, got, want):
    print(f"{what}: {got}")
    if got != want: bad.append(f"{what}: was {want}, is {got}")
def read(*codes, schema=None):
    open("p.csv", "w").write("code\n" + "".join(f"{c}\n" for c in codes))
    reader = spark.read.option("header", True)
    frame = (reader.schema(schema) if schema else reader.option("inferSchema", True)).csv("p.csv")
    return frame.dtypes[0][1], [row[0] for row in frame.collect()]
print("spark", spark.version)
before = datetime.date.today()
kind, values = read("T1", "T2", "T5")
days = {before, datetime.date.today()}
see("T1, T2, T5", kind, "timestamp")
see("their hours", [v.strftime("%H:%M") for v in values], ["01:00", "02:00", "05:00"])
see("their day is today", {v.date() for v in values} <= days, True)
see("10:30 is of today too", read("10:30")[1][0].date() in days | {datetime.date.today()}, True)
see("T25 among them", read("T1", "T2", "T25"), ("string", ["T1", "T2", "T25"]))
see("2024-02", read("2024-02"), ("timestamp", [datetime.datetime(2024, 2, 1)]))
see("7D, 12F", read("7D", "12F"), ("double", [7.0, 12.0]))
see("7B among them", read("7D", "12F", "7B"), ("string", ["7D", "12F", "7B"]))
see("with a schema", read("T1", "7D", schema="code STRING"), ("string", ["T1", "7D"]))
for office in ("7D", "12F"):
    os.makedirs(f"parts/office={office}")
    open(f"parts/office={office}/p.csv", "w").write("x\n1\n")
frame = spark.read.option("header", True).csv("parts")
see("office=7D, office=12F", sorted(row.office for row in frame.collect()), [7.0, 12.0])
spark.stop()
if bad: sys.exit("CHANGED: " + "; ".join(bad))
PY
