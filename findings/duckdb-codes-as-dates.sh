#!/usr/bin/env bash
# DuckDB 2.0.1, reading a CSV: codes of three pairs of digits become dates, and which
# date depends on another row.
#
# What one would write from memory: 01.02.03 is neither a number nor an ISO date, so
# the column stays text; only 1.10 must be guarded against.
#
# What it does: the sniffer also tries days, months and years in other orders, with
# dots, dashes or slashes and two digits of a year. A column of codes 01.01.01,
# 01.02.01 ... is DATE: 01.02.03 reads as 2001-02-03. Adding one section whose last
# part is 00 makes year-first impossible, and the same cell reads as 2003-02-01.
# So it does with a last part of 45 (a year); a middle part of 40 fits no order, and
# turns the column back to text, unless it comes after the rows that are sampled:
# then reading stops with a conversion error.
#
# Output seen: '01.02.03' -> 2001-02-03; with a row 02.01.00 -> 2003-02-01;
#   with a row 01.40.02 -> '01.02.03'.
#
# Why it matters: codes of goals are of this form, joins by code to a text column
# fail or match nothing, and a written CSV has other codes. The plan of one year
# loads and the next year's does not. Give the types (or all_varchar=true).
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/env"
"$tmp/env/bin/pip" install -q --disable-pip-version-check duckdb==2.0.1
cd "$tmp"
"$tmp/env/bin/python" - <<'PY'
import sys, duckdb
bad = []
def see(what, got, want):
    print(f"{what}: {got}")
    if got != want: bad.append(f"{what}: was {want}, is {got}")
def cell(extra=(), options=""):
    codes = ["01.02.03", "01.01.01", "01.02.01", "02.01.01", *extra]
    open("p.csv", "w").write("codice,titolo\n" + "".join(f"{c},Obiettivo\n" for c in codes))
    rel = duckdb.sql(f"from read_csv('p.csv'{options})")
    return str(rel.types[0]), str(rel.fetchall()[0][0])
print("duckdb", duckdb.__version__)
see("codes alone", cell(), ("DATE", "2001-02-03"))
see("and 02.01.00", cell(["02.01.00"]), ("DATE", "2003-02-01"))
see("and 01.02.45", cell(["01.02.45"]), ("DATE", "2003-02-01"))
see("and 01.40.02", cell(["01.40.02"]), ("VARCHAR", "01.02.03"))
see("all_varchar", cell(options=", all_varchar=true"), ("VARCHAR", "01.02.03"))
open("p.csv", "w").write("codice\n" + "01.02.03\n" * 60000 + "01.40.02\n")
try: late = str(duckdb.sql("from 'p.csv'").fetchall()[0][0])
except duckdb.ConversionException: late = "conversion error"
see("01.40.02 after 60000 rows", late, "conversion error")
if bad: sys.exit("CHANGED: " + "; ".join(bad))
PY
