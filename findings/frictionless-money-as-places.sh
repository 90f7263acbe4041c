#!/usr/bin/env bash
# frictionless 5.21.0: a column of Italian decimals is taken for points on the globe.
#
# What one would write from memory: "12,5" is not a number by default, so the field
# is inferred as a string, to be declared later with decimalChar.
#
# What it does: two numbers with a comma between, within the range of longitudes and
# latitudes, make a geopoint. 12,5 becomes the pair (12, 5); 1.234,56 becomes
# (1.234, 56). Zeros at the end are lost (12,50 is 12, 50 and 7,05 is 7, 5), so
# 7,5 and 7,05 are the same value. A single 95,91 or 200,10 in the column (no
# latitude above 90) makes it a string again. No error is in the report.
#
# Output seen: ('spesa', 'geopoint'), 12,5 -> [12, 5], 7,5 and 7,05 -> [7, 5].
#
# Why it matters: the schema that describe() writes into datapackage.json says that
# shares and amounts are places, and validates. Declare the number fields
# ({"type": "number", "decimalChar": ",", "groupChar": "."}) before publishing.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/env"
"$tmp/env/bin/pip" install -q --disable-pip-version-check frictionless==5.21.0
cd "$tmp"
"$tmp/env/bin/python" - <<'PY'
import sys, frictionless
from frictionless import Resource, validate
bad = []
def see(what, got, want):
    print(f"{what}: {got}")
    if got != want: bad.append(f"{what}: was {want}, is {got}")
def read(*values):
    open("p.csv", "w").write("codice;spesa\n" + "".join(f"A{i};{v}\n" for i, v in enumerate(values)))
    r = Resource("p.csv"); rows = r.read_rows()
    cells = [[float(x) for x in row["spesa"]] if isinstance(row["spesa"], (list, tuple)) else row["spesa"] for row in rows]
    return r.schema.get_field("spesa").type, cells
print("frictionless", frictionless.__version__)
see("12,5 and 7,25", read("12,5", "7,25"), ("geopoint", [[12.0, 5.0], [7.0, 25.0]]))
see("7,5 and 7,05", read("7,5", "7,05"), ("geopoint", [[7.0, 5.0], [7.0, 5.0]]))
see("validates", validate("p.csv").valid, True)
see("1.234,56", read("1.234,56", "9,10"), ("geopoint", [[1.234, 56.0], [9.0, 10.0]]))
see("with 95,91", read("12,5", "95,91")[0], "string")
see("with 200,10", read("12,5", "200,10"), ("string", ["12,5", "200,10"]))
if bad: sys.exit("CHANGED: " + "; ".join(bad))
PY
