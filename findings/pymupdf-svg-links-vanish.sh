#!/usr/bin/env bash
# PyMuPDF 2.0, opening an SVG: whatever stands inside a link is not drawn.
#
# What one would write from memory: <a> in SVG is a group that can be clicked; a renderer
# that has no links draws its content.
#
# What it does: <a> and all in it is skipped, in the picture, in the PDF made from it and
# in the text. Graphviz wraps a node with a URL, and also one that only has a
# tooltip, in <a>; so of a map made for the browser those nodes, clusters and lines
# are missing while the others stay. Strokes lose their dashes too.
#
# Output seen (Graphviz 2.42.2): a with tooltip, b without, a -> b with URL:
#   text ['b'], no red ellipse; without these attributes ['a', 'b'].
#
# Why it matters: SVG to PDF or PNG by PyMuPDF is a short way without system libraries;
# the page is valid and just has fewer objectives. Draw from a second SVG without
# links, or let Graphviz write the PDF.
#
# Needs the right to install packages, or Debian's graphviz 2.42.2 already there.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
if ! command -v dot >/dev/null; then apt-get update -qq; apt-get install -y -qq graphviz >/dev/null; fi
dpkg-query -W graphviz
case "$(dpkg-query -W -f '${Version}' graphviz)" in 2.42.2-*) ;; *) echo "CHANGED: not Graphviz 2.42.2"; exit 1;; esac
python3 -m venv "$tmp/env"
"$tmp/env/bin/pip" install -q --disable-pip-version-check --no-deps pymupdf==2.0
cd "$tmp"
links='digraph { node [style=filled]; a [fillcolor="#ff0000", tooltip="Scuola"]; b [fillcolor="#0000ff"]; a -> b [URL="http://example.org/"] }'
dot -Tsvg >links.svg 2>/dev/null <<<"$links"
dot -Tsvg >plain.svg 2>/dev/null <<<"$(sed 's/, tooltip="Scuola"//; s/ \[URL=[^]]*\]//' <<<"$links")"
"$tmp/env/bin/python" - <<'PY'
import sys, pymupdf
bad = []
def see(what, got, want):
    print(f"{what}: {got}")
    if got != want: bad.append(f"{what}: was {want}, is {got}")
def look(path):
    doc = pymupdf.open(path)
    pix = doc[0].get_pixmap()
    colours = {pix.pixel(x, y) for x in range(pix.width) for y in range(pix.height)}
    pdf = pymupdf.open("pdf", doc.convert_to_pdf())
    return {"text": doc[0].get_text().split(), "text of the PDF": pdf[0].get_text().split(),
            "red": (255, 0, 0) in colours, "blue": (0, 0, 255) in colours}
print("PyMuPDF", pymupdf.__version__, "- links in the file:", open("links.svg").read().count("<a "))
see("no links", look("plain.svg"), {"text": ["a", "b"], "text of the PDF": ["a", "b"], "red": True, "blue": True})
see("links", look("links.svg"), {"text": ["b"], "text of the PDF": ["b"], "red": False, "blue": True})
if bad: sys.exit("CHANGED: " + "; ".join(bad))
PY
