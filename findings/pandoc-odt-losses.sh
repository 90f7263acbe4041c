#!/usr/bin/env bash
# pandoc 3.9, reading ODT: drop-downs, input fields, text boxes and cells repeated by a
# count are gone, without a warning.
#
# What one would write from memory: pandoc's ODT reader keeps all running text and
# loses layout only, and warns where it cannot.
#
# What it does: a field that it does not know is dropped with the text it shows:
# drop-down lists, input fields, placeholders, user fields, conditional text and
# fixed dates (a page reference or a number of a caption stays). The paragraphs of a
# text box go, those of a table inside a cell too. In tables the count of repeated
# cells and rows is not applied: a cell "sì" for three years is one cell, and the row
# is filled up with empty ones. --verbose --fail-if-warnings changes nothing.
#
# Output seen: "Stato: avviato, referente Rossi" -> "Stato: , referente";
#   sì | sì | sì -> sì | (empty) | (empty).
#
# Why it matters: forms for plans are made of such lists and fields; what is lost is
# what was filled in.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/env"
"$tmp/env/bin/pip" install -q --disable-pip-version-check pypandoc-binary==1.17 odfpy==1.4.1 defusedxml==0.7.1
cd "$tmp"
"$tmp/env/bin/python" - <<'PY'
import subprocess, sys, zipfile, pypandoc
from odf import teletype, text
from odf.opendocument import load
bad = []
def see(what, got, want):
    print(f"{what}: {got}")
    if got != want: bad.append(f"{what}: was {want}, is {got}")
ns = " ".join(f'xmlns:{p}="urn:oasis:names:tc:opendocument:xmlns:{u}:1.0"' for p, u in
    dict(office="office", text="text", table="table", draw="drawing", svg="svg-compatible", manifest="manifest").items())
body = '''<text:p>Stato: <text:drop-down text:name="s"><text:label text:value="avviato"/><text:label text:value="fatto"/>avviato</text:drop-down>, referente <text:text-input text:description="nome">Rossi</text:text-input></text:p>
<text:p>Fine: <text:date text:fixed="true" text:date-value="2025-06-30">30/06/25</text:date> <text:conditional-text text:condition="ooow:1==1" text:string-value-if-true="confermato" text:string-value-if-false="da confermare">confermato</text:conditional-text></text:p>
<text:p>Testo <draw:frame text:anchor-type="as-char" svg:width="5cm" svg:height="1cm"><draw:text-box><text:p>Nota in una casella</text:p></draw:text-box></draw:frame></text:p>
<table:table table:name="T"><table:table-column table:number-columns-repeated="3"/>
<table:table-row><table:table-cell><text:p>2024</text:p></table:table-cell><table:table-cell><text:p>2025</text:p></table:table-cell><table:table-cell><text:p>2026</text:p></table:table-cell></table:table-row>
<table:table-row><table:table-cell table:number-columns-repeated="3"><text:p>uguale</text:p></table:table-cell></table:table-row></table:table>'''
def part(root, inside): return f'<?xml version="1.0" encoding="UTF-8"?><office:{root} {ns} office:version="1.2">{inside}</office:{root}>'
kind = "application/vnd.oasis.opendocument.text"
with zipfile.ZipFile("p.odt", "w") as z:
    z.writestr("mimetype", kind)
    z.writestr("META-INF/manifest.xml", f'<?xml version="1.0" encoding="UTF-8"?><manifest:manifest {ns} manifest:version="1.2">' + "".join(
        f'<manifest:file-entry manifest:full-path="{p}" manifest:media-type="{m}"/>' for p, m in [("/", kind), ("content.xml", "text/xml"), ("styles.xml", "text/xml")]) + "</manifest:manifest>")
    z.writestr("styles.xml", part("document-styles", "<office:styles/><office:automatic-styles/><office:master-styles/>"))
    z.writestr("content.xml", part("document-content", f"<office:automatic-styles/><office:body><office:text>{body}</office:text></office:body>"))
run = subprocess.run([pypandoc.get_pandoc_path(), "p.odt", "-t", "plain", "--wrap=none", "--verbose", "--fail-if-warnings"], capture_output=True, text=True)
print("pandoc", pypandoc.get_pandoc_version())
see("pandoc exits", run.returncode, 0)
lines = [l.strip() for l in run.stdout.splitlines() if l.strip() and set(l.strip()) != {"-", " "} and set(l.strip()) != {"-"}]
see("pandoc", [" ".join(l.split()) for l in lines], ["Stato: , referente", "Fine:", "Testo", "2024 2025 2026", "uguale"])
paragraphs = [teletype.extractText(p) for p in load("p.odt").getElementsByType(text.P)]
see("the file, by odfpy", paragraphs[:4], ["Stato: avviato, referente Rossi", "Fine: 30/06/25 confermato", "Testo Nota in una casella", "Nota in una casella"])
if bad: sys.exit("CHANGED: " + "; ".join(bad))
PY
