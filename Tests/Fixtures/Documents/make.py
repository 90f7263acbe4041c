#!/usr/bin/env python3
"""Writes the shapes of ../Plans/shapes as documents that an office would have, into a folder.

Usage: make.py FOLDER [SHAPE…]

Needs python-docx 1.2.0, openpyxl 3.1.5 and odfpy 1.4.1. Cells that are empty because the one above holds for them too
are merged, as a person would; numbers, percentages and dates of spreadsheets are values with a format.
"""
import datetime
import pathlib
import re
import sys
import zipfile

import docx
import odf.opendocument
import odf.style
import odf.table
import odf.text
import openpyxl
import openpyxl.styles

SHAPES = pathlib.Path(__file__).parent.parent / "Plans" / "shapes"
# By shape the columns whose cells are merged downwards.
MERGED = {"01-settore-colonna": [0, 1], "07-target-triennali": [1]}


def blocks(path):
    """The headings, paragraphs, bullets, gaps and tables of a text."""
    rows = []
    for line in path.read_text(encoding="utf-8").split("\n") + [""]:
        cells = None
        if "\t" in line:
            cells = line.split("\t")
        elif line.startswith("|") or " | " in line and not line.startswith("#"):
            cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
            if all(re.fullmatch(r":?-+:?", cell) for cell in cells):
                continue
        if cells is not None:
            rows.append(cells)
            continue
        if rows:
            width = max(map(len, rows))
            yield "table", [row + [""] * (width - len(row)) for row in rows]
            rows = []
        if not line.strip():
            yield "gap", None
        elif match := re.match(r"(#+) (.*)", line):
            yield len(match[1]), match[2]
        elif line.startswith("- "):
            yield "bullet", line[2:]
        else:
            yield "text", line


def spans(rows, columns):
    """By place how many rows a merged cell covers; what is covered covers none."""
    spans = {}
    for column in columns:
        above = None
        for row in range(1, len(rows)):
            if rows[row][column]:
                above = row
            elif above is not None:
                spans[above, column] = row - above + 1
                spans[row, column] = 0
    return spans


def write_docx(shape, target):
    document = docx.Document()
    for kind, content in blocks(SHAPES / shape / "pdo.md"):
        if kind == "table":
            table = document.add_table(rows=len(content), cols=len(content[0]), style="Table Grid")
            for place, row in enumerate(content):
                cells = table.rows[place].cells
                for cell, text in zip(cells, row):
                    cell.text = text
            for (row, column), count in spans(content, MERGED.get(shape, [])).items():
                if count > 1:
                    table.cell(row, column).merge(table.cell(row + count - 1, column))
        elif kind == "bullet":
            document.add_paragraph(content, style="List Bullet")
        elif kind == "text":
            document.add_paragraph(content)
        elif kind != "gap":
            document.add_heading(content, kind)
    document.save(target)
    leave_out_picture(target)


def leave_out_picture(target):
    """Leaves out the picture of python-docx's template, half of a small file."""
    with zipfile.ZipFile(target) as archive:
        parts = {name: archive.read(name) for name in archive.namelist() if not name.endswith(".jpeg")}
    parts["_rels/.rels"] = re.sub(rb"<Relationship [^>]*thumbnail[^>]*/>", b"", parts["_rels/.rels"])
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)


def value(text):
    """What a person types for a text, and the format in which a spreadsheet shows it."""
    if re.fullmatch(r"[1-9]\d{0,2}(\.\d{3})+", text):
        return int(text.replace(".", "")), "#,##0"
    if re.fullmatch(r"[1-9]\d{0,5}", text):
        return int(text), "General"
    if re.fullmatch(r"\d+,\d+", text):
        return float(text.replace(",", ".")), "0." + "0" * len(text.split(",")[1])
    if re.fullmatch(r"-?\d+%", text):
        return int(text[:-1]) / 100, "0%"
    if re.fullmatch(r"\d\d/\d\d/\d{4}", text):
        return datetime.datetime.strptime(text, "%d/%m/%Y").date(), "dd/mm/yyyy"
    return text, "General"


def write_xlsx(shape, target):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Foglio1"
    row = 1
    for kind, content in blocks(SHAPES / shape / "pdo.md"):
        if kind == "table":
            for offset, cells in enumerate(content):
                for column, text in enumerate(cells):
                    if text:
                        cell = sheet.cell(row + offset, column + 1)
                        cell.value, cell.number_format = value(text)
            for (place, column), count in spans(content, MERGED.get(shape, [])).items():
                if count > 1:
                    sheet.merge_cells(
                        start_row=row + place, end_row=row + place + count - 1, start_column=column + 1,
                        end_column=column + 1)
            row += len(content)
        else:
            if kind != "gap":
                sheet.cell(row, 1).value = ("- " if kind == "bullet" else "") + content
            if isinstance(kind, int):
                sheet.cell(row, 1).font = openpyxl.styles.Font(bold=True, size=18 - 2 * kind)
            row += 1
    book.save(target)


def fill_odf_table(table, rows, merged, style=None):
    for place, row in enumerate(rows):
        line = odf.table.TableRow()
        for column, text in enumerate(row):
            count = merged.get((place, column), 1)
            if count == 0:
                line.addElement(odf.table.CoveredTableCell())
                continue
            options = {"stylename": style} if style else {}
            if count > 1:
                options["numberrowsspanned"] = count
            cell = odf.table.TableCell(**options)
            if text:
                cell.addElement(odf.text.P(text=text))
            line.addElement(cell)
        table.addElement(line)


def write_odt(shape, target):
    document = odf.opendocument.OpenDocumentText()
    bullets = odf.text.ListStyle(name="Bullets")
    bullets.addElement(odf.text.ListLevelStyleBullet(level=1, bulletchar="•"))
    document.automaticstyles.addElement(bullets)
    for kind, content in blocks(SHAPES / shape / "pdo.md"):
        if kind == "table":
            table = odf.table.Table()
            table.addElement(odf.table.TableColumn(numbercolumnsrepeated=len(content[0])))
            fill_odf_table(table, content, spans(content, MERGED.get(shape, [])))
            document.text.addElement(table)
        elif kind == "bullet":
            items = odf.text.List(stylename=bullets)
            item = odf.text.ListItem()
            item.addElement(odf.text.P(text=content))
            items.addElement(item)
            document.text.addElement(items)
        elif kind == "text":
            document.text.addElement(odf.text.P(text=content))
        elif kind != "gap":
            document.text.addElement(odf.text.H(outlinelevel=kind, text=content))
    document.save(target)


def write_ods(shape, target):
    document = odf.opendocument.OpenDocumentSpreadsheet()
    sheet = odf.table.Table(name="Foglio1")
    headings = {}
    for level in range(1, 5):
        headings[level] = odf.style.Style(name=f"Heading{level}", family="table-cell")
        headings[level].addElement(odf.style.TextProperties(fontweight="bold", fontsize=f"{18 - 2 * level}pt"))
        document.automaticstyles.addElement(headings[level])
    for kind, content in blocks(SHAPES / shape / "pdo.md"):
        if kind == "table":
            fill_odf_table(sheet, content, spans(content, MERGED.get(shape, [])))
        elif kind == "gap":
            sheet.addElement(odf.table.TableRow())
        else:
            fill_odf_table(sheet, [[("- " if kind == "bullet" else "") + content]], {}, headings.get(kind))
    document.spreadsheet.addElement(sheet)
    document.save(target)


def main():
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    shapes = sys.argv[2:] or sorted(path.name for path in SHAPES.iterdir() if (path / "pdo.md").exists() and "<t" not in (path / "pdo.md").read_text())
    for shape in shapes:
        for ending, write in [("docx", write_docx), ("xlsx", write_xlsx), ("odt", write_odt), ("ods", write_ods)]:
            write(shape, str(folder / f"{shape}.{ending}"))


if __name__ == "__main__":
    main()
