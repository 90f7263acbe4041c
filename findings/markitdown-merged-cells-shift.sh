#!/usr/bin/env bash
# markitdown 0.1.9: under a cell that spans rows the other cells move left, in HTML and in
# DOCX alike.
#
# What one would write from memory: a table in Markdown has no merged cells, so a
# converter repeats the cell, leaves it empty, or keeps the table as HTML (pandoc
# does the last).
#
# What it does: a cell over columns is followed by empty ones, but of a cell over rows
# nothing is left in the rows below: those have one cell fewer, and what stood in the
# second column stands in the first. The heading of two rows over years gives
# "| 2024 | 2025 |" under Codice and Anni. Rows shorter than the heading are
# valid Markdown, filled up at their end.
#
# Output seen: 1.1 | Asili | 2025 and, below the same code, Nidi | 2026 | (nothing).
#
# Why it matters: plans merge the code over the rows of its actions. Extracted so,
# titles become codes and years titles, and nothing shows that cells were merged.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/env"
"$tmp/env/bin/pip" install -q --disable-pip-version-check python-docx==1.2.0 'markitdown[docx]==0.1.9'
cd "$tmp"
"$tmp/env/bin/python" - <<'PY'
import sys, docx
from importlib.metadata import version
from markitdown import MarkItDown
bad = []
def see(what, got, want):
    print(f"{what}: {got}")
    if got != want: bad.append(f"{what}: was {want}, is {got}")
def rows(path): return [l for l in MarkItDown().convert(path).text_content.splitlines() if l.startswith("|") and "---" not in l]
print("markitdown", version("markitdown"))
open("t.html", "w").write('<!DOCTYPE html><html><head><title>t</title></head><body><table>'
    '<tr><th rowspan="2">Codice</th><th colspan="2">Anni</th></tr><tr><th>2024</th><th>2025</th></tr>'
    '<tr><td rowspan="2">1.1</td><td>10</td><td>20</td></tr><tr><td>30</td><td>40</td></tr></table></body></html>')
see("HTML", rows("t.html"), ["| Codice | Anni | |", "| 2024 | 2025 |", "| 1.1 | 10 | 20 |", "| 30 | 40 |"])
d = docx.Document(); t = d.add_table(3, 3)
for r, line in enumerate([("Codice", "Titolo", "Anno"), ("1.1", "Asili", "2025"), ("", "Nidi", "2026")]):
    for c, text in enumerate(line): t.cell(r, c).text = text
t.cell(1, 0).merge(t.cell(2, 0)).text = "1.1"
d.save("t.docx")
see("DOCX", rows("t.docx")[-2:], ["| 1.1 | Asili | 2025 |", "| Nidi | 2026 |"])
if bad: sys.exit("CHANGED: " + "; ".join(bad))
PY
