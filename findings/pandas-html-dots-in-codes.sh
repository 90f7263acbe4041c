#!/usr/bin/env bash
# pandas 3.1.1, read_html(): the separator of thousands is taken out of codes and dates
# too, and a converter comes too late.
#
# What one would write from memory: for an Italian page give decimal=',' and
# thousands='.', as to read_csv; the columns that must stay text get a converter.
#
# What it does: read_html goes through the parser written in Python, which takes the
# sign out of every cell made only of digits and such signs, before it looks at
# converters. Code 01.10 is 110; with converters={'Codice': str} it is '0110'.
# The date 01.05.2024 is 1052024. With the defaults
# (thousands=',') it is the other way round: the share 12,5 is 125. read_csv with
# its usual parser, told the same, keeps '01.10' under such a converter and the dates.
# Only thousands=None leaves the cells alone; then numbers must be converted by hand.
#
# Output seen: '0110', 1052024; by default 125.
#
# Why it matters: tables of plans and budgets come from HTML pages of this form; a
# code without its dots cannot be joined to anything, nor put right for sure.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/env"
"$tmp/env/bin/pip" install -q --disable-pip-version-check pandas==3.1.1 numpy==2.4.6 lxml==6.1.3
"$tmp/env/bin/python" - <<'PY'
import io, sys, pandas as pd
bad = []
def see(what, got, want):
    print(f"{what}: {got}")
    if got != want: bad.append(f"{what}: was {want}, is {got}")
rows = [("01.10", "1.234,56", "12,5", "01.05.2024"), ("01.20", "987,00", "7,25", "02.05.2024")]
head = ["Codice", "Spesa", "Quota", "Dal"]
html = "<table><tr>" + "".join(f"<th>{h}</th>" for h in head) + "</tr>" + "".join(
    "<tr>" + "".join(f"<td>{c}</td>" for c in r) + "</tr>" for r in rows) + "</table>"
csv = "\n".join(";".join(r) for r in [head, *rows])
def first(frame): return [str(frame[h].iloc[0]) for h in head]
page = lambda **o: first(pd.read_html(io.StringIO(html), **o)[0])
italian = dict(decimal=",", thousands=".")
text = {"converters": {"Codice": str, "Dal": str}}
print("pandas", pd.__version__)
see("read_html, defaults", page()[2], "125")
see("read_html, Italian", page(**italian), ["110", "1234.56", "12.5", "1052024"])
see("the same with converters", page(**italian, **text), ["0110", "1234.56", "12.5", "01052024"])
see("read_html, thousands=None", page(thousands=None, **text), ["01.10", "1.234,56", "12,5", "01.05.2024"])
see("read_csv, Italian, converters", first(pd.read_csv(io.StringIO(csv), sep=";", **italian, **text)),
    ["01.10", "1234.56", "12.5", "01.05.2024"])
if bad: sys.exit("CHANGED: " + "; ".join(bad))
PY
