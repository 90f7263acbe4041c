#!/usr/bin/env bash
# pandoc 3.9, a standalone HTML page printed to PDF: columns of a wide table are in no PDF.
#
# What one would write from memory: `pandoc -s`, then "print to PDF" in a browser, shows the
# table whole; a browser makes what is too wide smaller.
#
# What it does: the style sheet of pandoc's standalone page says `table { display: block;
# overflow-x: auto }` and `body { max-width: 36em }`, also in print. A table that is wider gets
# a scroll bar, drawn on the paper, and what one would have to scroll to is not only unseen but
# not in the file: no reader of PDF finds the words. Words on the edge are there in full or cut.
# Neither program warns. Without -s, or with `@media print { body { max-width: none } table { display: table } }`,
# all is there.
#
# Output seen: of nine headings the last three are missing with -s, none without.
#
# Why it matters: it looks like a PDF of the table, and its last columns (weights, notes) are lost.
#
# Needs Chromium and poppler-utils, which this installs where they are missing.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
if ! command -v chromium >/dev/null; then apt-get update -qq; apt-get install -y -qq chromium >/dev/null; fi
if ! command -v pdftotext >/dev/null; then apt-get update -qq; apt-get install -y -qq poppler-utils >/dev/null; fi
python3 -m venv "$tmp/env"
"$tmp/env/bin/pip" install -q --disable-pip-version-check pypandoc-binary==1.17
cd "$tmp"
"$tmp/env/bin/python" - <<'PY'
import pathlib, subprocess, sys, pypandoc
def run(*command): return subprocess.run(command, check=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
print("pandoc", pypandoc.get_pandoc_version(), run("chromium", "--version").stdout.decode().strip())
heads = ["Codice", "Dipartimento", "Responsabile", "Descrizione", "Scadenza", "Indicatore", "Risultato", "Pesatura", "Annotazioni"]
table = "|".join(heads) + "\n" + "|".join(["---"] * 9) + "\n" + "|".join(["1.2", "Patrimonio", "Bianchi", "Manutenzione", "31/12/2026", "Interventi", "Programmati", "30%", "Rinviato"]) + "\n"
pathlib.Path("t.md").write_text(table)
def missing(name, extra, more=""):
    made = run(pypandoc.get_pandoc_path(), *extra, "-f", "markdown", "-t", "html", "t.md").stdout.decode()
    pathlib.Path(name + ".html").write_text("<meta charset=utf-8>" + made + more)
    run("chromium", "--headless", "--no-sandbox", "--print-to-pdf=" + name + ".pdf", pathlib.Path(name + ".html").resolve().as_uri())
    text = run("pdftotext", name + ".pdf", "-").stdout.decode()
    return [word for word in heads + ["Rinviato"] if word not in text]
page = ["-s", "--metadata", "title=Piano"]
whole, plain, styled = missing("whole", page), missing("plain", []), missing("styled", page, "<style>@media print{body{max-width:none}table{display:table}}</style>")
print("missing with -s:", whole, "without:", plain, "with another style:", styled)
bad = []
if "Annotazioni" not in whole or "Rinviato" not in whole: bad.append("the last column is there")
if plain or styled: bad.append("something is missing otherwise")
if bad: sys.exit("CHANGED: " + "; ".join(bad))
PY
