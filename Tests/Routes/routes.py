#!/usr/bin/env python3
"""Makes each plan's document anew in every format, imports it, and compares what comes of it with the import of its text.

Usage: routes.py PROGRAM FOLDER [FORMAT…]

The plans are Milan's and the shapes of Tests/Fixtures/Plans/shapes. The formats are those that libraries of pip write
(docx, xlsx, odt, ods: python-docx, openpyxl and odfpy, by ../Fixtures/Documents/make.py), and those that other programs
make of them, if they are named: html-pandoc, html-office, pdf-office, pdf-browser, and pdf-plain, whose tables have no
lines. Ends with 1 if a route gives less than is expected of it.
"""
import json
import pathlib
import re
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "Tests" / "Fixtures" / "Documents"))
import make  # noqa: E402

WRITERS = {"docx": make.write_docx, "xlsx": make.write_xlsx, "odt": make.write_odt, "ods": make.write_ods}
# By route the ending of its documents, and how many values of a plan may differ from the text's: of PDF joined words.
ROUTES = {
    "docx": ("docx", 0), "xlsx": ("xlsx", 0), "odt": ("odt", 0), "ods": ("ods", 0), "html-pandoc": ("html", 0),
    "html-office": ("html", 0), "pdf-office": ("pdf", 2), "pdf-browser": ("pdf", 0), "pdf-plain": ("pdf", 0),
}
# Tables without lines that can't be made out for certain: refused rather than read wrongly.
REFUSED = {"pdf-plain": {"milano", "15-agenzia-direzioni-uffici"}}
STYLE = (
    "<!doctype html><html lang=it><meta charset=utf-8><title>Piano</title><style>table{border-collapse:collapse;width:100%}"
    "td,th{border:1px solid #444;padding:3px 5px;vertical-align:top}</style>"
)


def sources(folder):
    """Copies the texts and profiles, and gives their names."""
    shapes = ROOT / "Tests" / "Fixtures" / "Plans" / "shapes"
    plans = {"milano": ROOT / "Data" / "milano-2024-2026"}
    for document in sorted((ROOT / "Tests" / "Fixtures" / "Documents").glob("*.docx")):
        plans[document.stem] = shapes / document.stem
    for name, plan in plans.items():
        (folder / name).mkdir(parents=True, exist_ok=True)
        text = (plan / "pdo.md").read_text(encoding="utf-8")
        # Tags of formatting are no words of an office file.
        (folder / name / "pdo.md").write_text(re.sub(r"</?i *>", "", text), encoding="utf-8")
        shutil.copy(plan / "profile.yaml", folder / name)
    return list(plans)


def repeat_heads():
    """Lets the first row of each table of a Word document be repeated on each page."""
    import docx
    from docx.oxml import OxmlElement
    add = docx.document.Document.add_table

    def add_table(self, rows, cols, style=None):
        table = add(self, rows, cols, style)
        table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
        return table

    docx.document.Document.add_table = add_table


def run(*arguments, **options):
    return subprocess.run([str(one) for one in arguments], check=True, capture_output=True, **options)


def convert(route, document, target):
    """Makes a document of the Word document of a plan."""
    if route == "html-pandoc":
        run("pandoc", "-s", document, "-o", target, "--metadata", "title=Piano")
    elif route in ("pdf-browser", "pdf-plain"):
        page = target.with_suffix(".html")
        page.write_text((STYLE if route == "pdf-browser" else "<meta charset=utf-8>") + run("pandoc", "-t", "html", document).stdout.decode(), encoding="utf-8")
        run("chromium", "--headless", "--no-sandbox", f"--print-to-pdf={target}", page.as_uri())
        page.unlink()
    else:
        run(
            "soffice", f"-env:UserInstallation={(target.parent.parent / 'office').as_uri()}", "--headless", "--convert-to",
            target.suffix[1:], "--outdir", target.parent, document)


def stripped(value):
    """A plan without what says where something stands."""
    if isinstance(value, dict):
        return {key: stripped(one) for key, one in value.items() if key not in ("line", "lines", "places", "document")}
    if isinstance(value, list):
        return [stripped(one) for one in value]
    return " ".join(value.split()) if isinstance(value, str) else value


def differences(path, one, other):
    if isinstance(one, dict) and isinstance(other, dict):
        for key in sorted(set(one) | set(other)):
            yield from differences(f"{path}/{key}", one.get(key), other.get(key))
    elif isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        for place, pair in enumerate(zip(one, other)):
            yield from differences(f"{path}[{place}]", *pair)
    elif one != other:
        yield f"{path}: {json.dumps(one, ensure_ascii=False)[:200]} ≠ {json.dumps(other, ensure_ascii=False)[:200]}"


def plan(program, folder):
    """The plan that is imported from a folder, or what is said instead."""
    ended = subprocess.run([program, "import", folder, "-o", "-", "--lang", "en"], capture_output=True)
    return (stripped(json.loads(ended.stdout)), "") if ended.returncode == 0 else (None, ended.stderr.decode()[-400:])


def main():
    program, folder = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
    wanted = sys.argv[3:] or list(WRITERS)
    texts = folder / "text"
    names = sources(texts)
    make.SHAPES = texts
    repeat_heads()
    failures = 0
    for route in wanted:
        ending, allowed = ROUTES[route]
        made, same = folder / route, 0
        made.mkdir(parents=True, exist_ok=True)
        for name in names:
            word = folder / "word" / f"{name}.docx"
            word.parent.mkdir(exist_ok=True)
            target = made / f"{name}.{ending}"
            if route in WRITERS:
                WRITERS[route](name, str(target))
            else:
                make.write_docx(name, str(word))
                convert(route, word, target)
            place = folder / "plans" / route / name
            place.mkdir(parents=True, exist_ok=True)
            shutil.copy(target, place / f"pdo.{ending}")
            shutil.copy(texts / name / "profile.yaml", place)
            expected, _ = plan(program, texts / name)
            found, message = plan(program, place)
            all_differences = list(differences("", expected, found)) if found else [message]
            same += not all_differences
            if not found and name in REFUSED.get(route, ()):
                print(f"{route} {name}: refused")
            elif not found or len(all_differences) > allowed:
                failures += 1
                print(f"{route} {name}: {len(all_differences)} differences", *all_differences[:4], sep="\n    ")
        print(f"{route}: {same} of {len(names)} the same as their text")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
