#!/usr/bin/env bash
# A row of a Word table that starts in a later column: pandoc 3.9, mammoth 1.13.0,
# markitdown 0.1.9 and python-docx 1.2.0 (row.cells) all put its cells in the first.
#
# What one would write from memory: readers that know merged cells place each cell in
# the grid of the table.
#
# What they do: w:gridBefore (how many columns a row leaves free at its start, in
# tables whose rows begin at different left edges) is passed over. The cells move
# left. pandoc fills the row up at its end, so that the table looks whole.
# python-docx tells the number in row.grid_cols_before, but row.cells does not
# use it.
#
# Output seen: file [free] | Nidi | 2026 under Codice | Titolo | Anno;
#   read Codice = Nidi, Titolo = 2026, Anno empty.
#
# Why it matters: continuation rows of a plan often leave the code free so; a title
# becomes a code and a year a title, in a table that passes every check of shape.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/env"
"$tmp/env/bin/pip" install -q --disable-pip-version-check pypandoc-binary==1.17 mammoth==1.13.0 python-docx==1.2.0 lxml==6.1.3 'markitdown[docx]==0.1.9'
cd "$tmp"
"$tmp/env/bin/python" - <<'PY'
import re, sys, zipfile, docx, mammoth, pypandoc
from lxml import html
from markitdown import MarkItDown
bad = []
def see(what, got, want):
    print(f"{what}: {got}")
    if got != want: bad.append(f"{what}: was {want}, is {got}")
def cell(t): return f'<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr><w:p><w:r><w:t>{t}</w:t></w:r></w:p></w:tc>'
def row(*cells, free=0):
    return ("<w:tr>" + (f'<w:trPr><w:gridBefore w:val="{free}"/><w:wBefore w:w="3000" w:type="dxa"/></w:trPr>' if free else "")
            + "".join(map(cell, cells)) + "</w:tr>")
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
doc = docx.Document(); doc.save("empty.docx")
body = ('<w:tbl><w:tblPr><w:tblW w:w="9000" w:type="dxa"/><w:tblLook w:val="0020" w:firstRow="1"/></w:tblPr><w:tblGrid>'
        + '<w:gridCol w:w="3000"/>' * 3 + '</w:tblGrid>' + row("Codice", "Titolo", "Anno") + row("1.1", "Asili", "2025")
        + row("Nidi", "2026", free=1) + '</w:tbl><w:p/><w:sectPr/>')
with zipfile.ZipFile("empty.docx") as old, zipfile.ZipFile("t.docx", "w", zipfile.ZIP_DEFLATED) as new:
    for name in old.namelist():
        data = old.read(name)
        if name == "word/document.xml":
            data = f'<?xml version="1.0" encoding="UTF-8"?><w:document {W}><w:body>{body}</w:body></w:document>'.encode()
        new.writestr(name, data)
def cells(text): return [c.text_content().strip() for c in html.fromstring(text).xpath("//tr")[-1].xpath("./td|./th")]
print("pandoc", pypandoc.get_pandoc_version())
see("pandoc", cells(pypandoc.convert_file("t.docx", "html")), ["Nidi", "2026", ""])
see("mammoth", cells(mammoth.convert_to_html("t.docx").value), ["Nidi", "2026"])
see("markitdown", [l for l in MarkItDown().convert("t.docx").text_content.splitlines() if "Nidi" in l], ["| Nidi | 2026 |"])
last = docx.Document("t.docx").tables[0].rows[-1]
see("python-docx cells", [c.text for c in last.cells], ["Nidi", "2026"])
see("python-docx grid_cols_before", last.grid_cols_before, 1)
if bad: sys.exit("CHANGED: " + "; ".join(bad))
PY
