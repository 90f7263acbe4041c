#!/usr/bin/env bash
# WeasyPrint: the number of a table's row stands at the foot of one page, its text at the
# top of the next.
#
# What one would write from memory: a row that doesn't fit goes to the next page, or is cut
# at a line: each cell shows its first lines above, the rest below.
#
# What it does: cells of one line stay on the page where there is room for one line; cells
# of several lines of which fewer than two (CSS: orphans) would fit go to the next page as
# a whole. The row "1 / Nuovi argini lungo il fiume / 30%" is then "1 / – / 30%" on page 1 and
# "– / Nuovi argini lungo il fiume / –" on page 2, below the repeated head.
#
# Output seen: page 1 ends with ['1', '30%'], page 2 has the head, then the text.
#
# Why it matters: whoever reads tables out of such a file row by row finds an objective
# without a text and a text without a code; `orphans: 1` in the style sheet, or
# `tr { break-inside: avoid }`, keeps them together.
#
# Needs Pango, which this installs where it is missing.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
if ! ldconfig -p | grep -q libpangoft2; then apt-get update -qq; apt-get install -y -qq libpangoft2-1.0-0 >/dev/null; fi
if ! command -v pdftotext >/dev/null; then apt-get update -qq; apt-get install -y -qq poppler-utils >/dev/null; fi
python3 -m venv "$tmp/env"
"$tmp/env/bin/pip" install -q --disable-pip-version-check weasyprint==70.0
cd "$tmp"
"$tmp/env/bin/python" - <<'PY'
import subprocess, sys
import weasyprint
print("WeasyPrint", weasyprint.__version__)
def pages(style):
    page = """<style>@page{size:300px 200px;margin:20px}body{margin:0;font:10px/12px sans-serif}table{width:260px;border-collapse:collapse}
    td,th{vertical-align:top;text-align:left;padding:0}p{margin:0 0 116px}%s</style><p>Premessa</p>
    <table><thead><tr><th style="width:30px">N.<th style="width:90px">Obiettivo<th>Peso</thead>
    <tr><td>1<td>Nuovi argini lungo il fiume grande e il canale<td>30%%</table>""" % style
    weasyprint.HTML(string=page).write_pdf("p.pdf")
    text = subprocess.run(["pdftotext", "-layout", "p.pdf", "-"], stdout=subprocess.PIPE, check=True).stdout.decode()
    return [page.split() for page in text.split("\f") if page.strip()]
bad = []
apart, together = pages(""), pages("tr{break-inside:avoid}")
print(apart); print(together)
if apart[0][-2:] != ["1", "30%"] or "1" in apart[1] or apart[1][3:5] != ["Nuovi", "argini"]: bad.append("the row is not in two pieces")
if "1" not in together[1]: bad.append("break-inside does not keep it together")
if bad: sys.exit("CHANGED: " + "; ".join(bad))
PY
