#!/usr/bin/env bash
# OpenDocument written by pandoc 3.9 lacks the cells that others cover: odfdo 3.27.3 reads
# those that follow a column too far left.
#
# What one would write from memory: a cell over two rows has, in the row below, a
# table:covered-table-cell in its place, as OpenDocument 1.3 (9.1.5) requires; a program
# that reads cells by their place in the row finds each under its heading.
#
# What they do: pandoc writes table:number-rows-spanned and leaves the covered cells out.
# LibreOffice mends that when it opens the file; libraries that read the XML don't.
#
# Output seen: html [1 over two rows] | 2 / 3 under A | B; odfdo reads A = 3, B empty.
#
# Why it matters: of a plan whose office column is merged the objective becomes the
# office, in a table that passes every check of shape.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/env"
"$tmp/env/bin/pip" install -q --disable-pip-version-check pypandoc-binary==1.17 odfdo==3.27.3
cd "$tmp"
"$tmp/env/bin/python" - <<'PY'
import sys, zipfile, odfdo, pypandoc
bad = []
def see(what, got, want):
    print(f"{what}: {got}")
    if got != want: bad.append(f"{what}: was {want}, is {got}")
html = ('<table><thead><tr><th>A</th><th>B</th></tr></thead><tbody>'
        '<tr><td rowspan="2">1</td><td>2</td></tr><tr><td>3</td></tr></tbody></table>')
print("pandoc", pypandoc.get_pandoc_version())
pypandoc.convert_text(html, "odt", format="html", outputfile="t.odt")
content = zipfile.ZipFile("t.odt").read("content.xml").decode()
see("cells over two rows", content.count('number-rows-spanned="2"'), 1)
see("covered cells", content.count("covered-table-cell"), 0)
see("odfdo", odfdo.Document("t.odt").body.get_tables()[0].get_values(), [["A", "B"], ["1", "2"], ["3", None]])
sys.exit("\n".join(bad) or 0)
PY
