#!/usr/bin/env bash
# LibreOffice, PDF: the space at which a line was broken is in the file; where a word was
# broken there is none. pdftotext drops it, pdftohtml -xml keeps it.
#
# What one would write from memory: the end of a line is lost in a PDF. Whether "digitale"
# and "zzazione" on two lines are one word or two is to be guessed, with a dictionary.
#
# What it does: LibreOffice writes the space behind the last word of a line that it
# breaks there. A word that is longer than its cell is broken anywhere, without a hyphen, and
# has none. pdftotext, also with -raw or -bbox, leaves the space out and shows both alike;
# pdftohtml -xml has it at the end of the run.
#
# Output seen: pdftohtml has "Piano dei ", "trasporti", "Internazionali", "zzazione";
#   pdftotext -raw the same without the space.
#
# Why it matters: tables of plans have narrow columns, and their words are broken in each row.
#
# Needs LibreOffice Writer and poppler-utils, which this installs where they are missing.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
if ! command -v soffice >/dev/null; then apt-get update -qq; apt-get install -y -qq libreoffice-writer >/dev/null; fi
if ! command -v pdftohtml >/dev/null; then apt-get update -qq; apt-get install -y -qq poppler-utils >/dev/null; fi
cd "$tmp"
python3 - <<'PY'
import os, re, subprocess, sys
def run(*command): return subprocess.run(command, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout.decode()
print(run("soffice", "-env:UserInstallation=file://" + os.getcwd() + "/office", "--version").strip())
ns = " ".join(f'xmlns:{p}="urn:oasis:names:tc:opendocument:xmlns:{u}:1.0"' for p, u in
    dict(office="office", text="text", table="table", style="style", fo="xsl-fo-compatible").items())
def cell(words): return f"<table:table-row><table:table-cell><text:p>{words}</text:p></table:table-cell></table:table-row>"
open("p.fodt", "w").write(f'''<?xml version="1.0"?><office:document {ns} office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
<office:automatic-styles><style:style style:name="T" style:family="table"><style:table-properties style:width="2.4cm" table:align="left"/></style:style>
<style:style style:name="C" style:family="table-column"><style:table-column-properties style:column-width="2.4cm"/></style:style></office:automatic-styles>
<office:body><office:text><table:table table:style-name="T"><table:table-column table:style-name="C"/>
{cell("Piano dei trasporti")}{cell("Internazionalizzazione")}</table:table></office:text></office:body></office:document>''')
run("soffice", "-env:UserInstallation=file://" + os.getcwd() + "/office", "--headless", "--convert-to", "pdf", "p.fodt")
runs = [re.sub("<.*?>", "", text) for text in re.findall(r"<text [^>]*>(.*?)</text>", run("pdftohtml", "-q", "-xml", "-i", "-stdout", "p.pdf", "x"))]
words = re.findall(r"<word [^>]*>(.*?)</word>", run("pdftotext", "-bbox", "p.pdf", "-"))
raw = [line for line in run("pdftotext", "-raw", "p.pdf", "-").strip().splitlines() if line.strip()]
print("pdftohtml", runs); print("pdftotext", words, raw)
bad = []
place = next((i for i, text in enumerate(runs) if text.startswith("Internaz")), None)
if place is None or "".join(runs[place:place + 2]) != "Internazionalizzazione": bad.append("the word is not in two pieces without a space")
first = runs[:place]
if not first or not all(text.endswith(" ") for text in first[:-1]) or len(first) < 2: bad.append("broken lines have no space at their ends")
if any(text.endswith(" ") for text in raw): bad.append("pdftotext -raw keeps the space")
if bad: sys.exit("CHANGED: " + "; ".join(bad))
PY
