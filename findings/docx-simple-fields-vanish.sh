#!/usr/bin/env bash
# The shown text of a simple field in a Word file is missing in pandoc 3.9, mammoth
# 1.13.0, markitdown 0.1.9 and python-docx 1.2.0.
#
# What one would write from memory: what stands on the page is a run with text, and
# readers that do not know a field keep its last result.
#
# What they do: Word has two spellings of a field. In the long one (w:fldChar begin,
# separate, end) the result is an ordinary run and all readers keep it. In the short
# one (w:fldSimple, met with in captions, references and merged letters) the
# result stands inside, and it is dropped with all it holds: numbers of captions,
# cross references, the names a merge has filled in. The address of
# a link goes with its text. Only mammoth says so, among its messages.
#
# Output seen: "Tabella 7: spesa" in the short spelling -> "Tabella : spesa".
#
# Why it matters: "vedi Obiettivo 3.2" becomes "vedi", so the link between two goals is
# lost in a sentence that still reads well.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/env"
"$tmp/env/bin/pip" install -q --disable-pip-version-check pypandoc-binary==1.17 mammoth==1.13.0 python-docx==1.2.0 lxml==6.1.3 'markitdown[docx]==0.1.9'
cd "$tmp"
"$tmp/env/bin/python" - <<'PY'
import sys, zipfile, docx, mammoth, pypandoc
from markitdown import MarkItDown
bad = []
def see(what, got, want):
    print(f"{what}: {got}")
    if got != want: bad.append(f"{what}: was {want}, is {got}")
def run(t): return f'<w:r><w:t xml:space="preserve">{t}</w:t></w:r>'
def short(code, text): return f'<w:fldSimple w:instr=" {code} ">{run(text)}</w:fldSimple>'
def long(code, text):
    mark = '<w:r><w:fldChar w:fldCharType="%s"/></w:r>'
    return mark % "begin" + f'<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>' + mark % "separate" + run(text) + mark % "end"
def text(field):
    return ["".join(p) for p in [
        (run("Tabella "), field("SEQ Tabella \\* ARABIC", "7"), run(": spesa")),
        (run("vedi "), field("REF obiettivo \\h", "Obiettivo 3.2")),
        (run("Comune di "), field("MERGEFIELD comune", "Villa Nuova"))]]
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
docx.Document().save("empty.docx")
def write(path, field):
    body = "".join(f"<w:p>{p}</w:p>" for p in text(field)) + "<w:sectPr/>"
    with zipfile.ZipFile("empty.docx") as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "word/document.xml":
                data = f'<?xml version="1.0" encoding="UTF-8"?><w:document {W}><w:body>{body}</w:body></w:document>'.encode()
            new.writestr(name, data)
def lines(t): return [l.strip() for l in t.splitlines() if l.strip()]
readers = {
    "pandoc": lambda p: lines(pypandoc.convert_file(p, "plain", extra_args=["--wrap=none"])),
    "mammoth": lambda p: lines(mammoth.extract_raw_text(p).value),
    "markitdown": lambda p: lines(MarkItDown().convert(p).text_content),
    "python-docx": lambda p: lines("\n".join(x.text for x in docx.Document(p).paragraphs)),
}
write("long.docx", long); write("short.docx", short)
print("pandoc", pypandoc.get_pandoc_version())
for name, read in readers.items():
    see(f"{name}, long", read("long.docx"), ["Tabella 7: spesa", "vedi Obiettivo 3.2", "Comune di Villa Nuova"])
    see(f"{name}, short", read("short.docx"), ["Tabella : spesa", "vedi", "Comune di"])
if bad: sys.exit("CHANGED: " + "; ".join(bad))
PY
