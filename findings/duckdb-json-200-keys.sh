#!/usr/bin/env bash
# DuckDB 2.0.1, reading JSON: an object of 199 members and one of 200 are of different
# types, and in the smaller one "n1" and "N1" are the same member.
#
# What one would write from memory: an object whose keys are ids (JGF has its nodes so)
# is read either always as a map or always as a struct.
#
# What it does: up to 199 members that look alike it is a STRUCT with one field per
# id; from 200 it is a MAP. map_entries(), the way to turn nodes into rows, is an
# error on the first. nodes['n1'] works on both, but the names of struct fields are
# compared without case: nodes['N1'] finds n1 below the limit and nothing above it.
# Two ids that differ only in case cannot be read at all below it.
#
# Output seen: 199 -> STRUCT, 200 -> MAP; ['N1'] -> 'Uno' and None.
#
# Why it matters: a query written on a small plan fails on a large one or answers
# otherwise, and the reverse. Give the type: columns={nodes: 'MAP(VARCHAR, JSON)'},
# with which both read alike.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/env"
"$tmp/env/bin/pip" install -q --disable-pip-version-check duckdb==2.0.1
cd "$tmp"
"$tmp/env/bin/python" - <<'PY'
import json, sys, duckdb
bad = []
def see(what, got, want):
    print(f"{what}: {got}")
    if got != want: bad.append(f"{what}: was {want}, is {got}")
def write(*ids): json.dump({"nodes": {i: {"label": "Uno"} for i in ids}}, open("g.json", "w"))
def ask(sql):
    try: return duckdb.sql(sql).fetchall()[0][0]
    except duckdb.Error as error: return type(error).__name__
typed = "read_json('g.json', columns={nodes: 'MAP(VARCHAR, JSON)'})"
print("duckdb", duckdb.__version__)
for count, kind, entries, upper in ((199, "STRUCT", "BinderException", "Uno"), (200, "MAP", 200, None)):
    write(*[f"n{i}" for i in range(count)])
    see(f"{count} type", ask("select typeof(nodes) from 'g.json'").split("(")[0], kind)
    see(f"{count} map_entries", ask("select len(map_entries(nodes)) from 'g.json'"), entries)
    see(f"{count} ['n1']", ask("select nodes['n1'].label from 'g.json'"), "Uno")
    see(f"{count} ['N1']", ask("select nodes['N1'].label from 'g.json'"), upper)
    see(f"{count} with the type given", ask(f"select len(map_entries(nodes)) from {typed}"), count)
write("a1", "A1")
see("ids a1 and A1", ask("select nodes from 'g.json'"), "NotImplementedException")
see("ids a1 and A1, type given", ask(f"select len(map_entries(nodes)) from {typed}"), 2)
if bad: sys.exit("CHANGED: " + "; ".join(bad))
PY
