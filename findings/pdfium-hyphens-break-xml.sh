#!/usr/bin/env bash
# pypdfium2 5.15.2 (PDFium): a hyphen at the end of a line comes out as the control
# character U+0002, which DOCX, XLSX and every XML writer refuse.
#
# What one would write from memory: text taken from a PDF has the hyphen (or soft
# hyphen) and a line break, to be joined by one's own rule; its characters are
# letters, digits and blanks.
#
# What it does: at a line that ends with "-" or with U+00AD and goes on in the next,
# PDFium joins the two and puts U+0002 in place of hyphen and break, so that one can
# tell. It looks like nothing on a screen. openpyxl 3.1.5 refuses such a cell,
# lxml 6.1.3 and python-docx refuse the text; Python's own xml.etree writes it
# and the file is no XML. pdftotext (Debian's Poppler 22.12) joins too and leaves
# nothing: "socio-" + "sanitario" is "sociosanitario", a hyphen of the word lost. pypdf
# 7.1.1 and pdfminer.six keep "socio-", the break, "sanitario".
#
# Output seen: 'socio\x02sanitario'; openpyxl IllegalCharacterError, lxml ValueError.
#
# Why it matters: the export of a plan fails on the first long word that is divided, or
# succeeds and is not read by the other side. Replace U+0002 before anything else.
#
# Needs the right to install packages, or poppler-utils 22.12 already there.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
if ! command -v pdftotext >/dev/null; then apt-get update -qq; apt-get install -y -qq poppler-utils >/dev/null; fi
dpkg-query -W poppler-utils
case "$(dpkg-query -W -f '${Version}' poppler-utils)" in 22.12.*) ;; *) echo "CHANGED: not Poppler 22.12"; exit 1;; esac
python3 -m venv "$tmp/env"
"$tmp/env/bin/pip" install -q --disable-pip-version-check pypdfium2==5.15.2 pypdf==7.1.1 pdfminer.six==20260107 openpyxl==3.1.5 et-xmlfile==2.0.0 lxml==6.1.3 reportlab==5.1.0
cd "$tmp"
"$tmp/env/bin/python" - <<'PY'
import io, subprocess, sys
import xml.etree.ElementTree as ET
import lxml.etree, openpyxl, pypdf, pypdfium2
from pdfminer.high_level import extract_text
from reportlab.pdfgen import canvas
bad = []
def see(what, got, want):
    print(f"{what}: {got!r}")
    if got != want: bad.append(f"{what}: was {want!r}, is {got!r}")
page = canvas.Canvas("p.pdf", pagesize=(300, 200)); text = page.beginText(20, 150)
text.setFont("Helvetica", 12)
for line in ("Piano socio-", "sanitario della", "citta"): text.textLine(line)
page.drawText(text); page.showPage(); page.save()
words = lambda t: t.replace("\r\n", "\n").replace("\x0c", "").strip()
found = words(pypdfium2.PdfDocument("p.pdf")[0].get_textpage().get_text_bounded())
see("PDFium", found, "Piano socio\x02sanitario della\ncitta")
see("Poppler", words(subprocess.run(["pdftotext", "p.pdf", "-"], stdout=subprocess.PIPE, check=True).stdout.decode()), "Piano sociosanitario della\ncitta")
see("pypdf", words(pypdf.PdfReader("p.pdf").pages[0].extract_text()), "Piano socio-\nsanitario della\ncitta")
see("pdfminer", words(extract_text("p.pdf")), "Piano socio-\nsanitario della\ncitta")
def attempt(f):
    try: f(); return "written"
    except Exception as error: return type(error).__name__
see("openpyxl", attempt(lambda: openpyxl.Workbook().active.append([found])), "IllegalCharacterError")
see("lxml", attempt(lambda: setattr(lxml.etree.Element("t"), "text", found)), "ValueError")
element = ET.Element("t"); element.text = found
see("xml.etree writes", attempt(lambda: ET.tostring(element)), "written")
see("and reads it back", attempt(lambda: ET.fromstring(ET.tostring(element))), "ParseError")
if bad: sys.exit("CHANGED: " + "; ".join(bad))
PY
