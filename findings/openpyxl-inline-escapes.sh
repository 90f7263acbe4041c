#!/usr/bin/env bash
# openpyxl 3.1.5: "_x0041_" comes back as "_x005F_x0041_" if the workbook was written row by row.
#
# What one would write from memory: whether a text stands in the sheet itself (an inline
# string) or in the table of shared strings is a matter of the writer; readers give the same.
#
# What it does: in these files "_x0041_" would be a character by its number, so writers put
# "_x005F_" for its first sign. openpyxl takes that back in shared strings and not in inline
# ones. XlsxWriter writes shared strings, but inline ones with constant_memory, which is
# there for large tables. LibreOffice reads both alike.
#
# Output seen: XlsxWriter -> openpyxl: _x0041_; with constant_memory: _x005F_x0041_;
#   both in LibreOffice: _x0041_.
#
# Why it matters: codes of acts and exports of databases have such words ("campo_x0020_uno"
# is how SharePoint writes "campo uno"). They are read as they are until the table grows and
# is written in another mode; then no key joins any more, without an error.
#
# Needs LibreOffice, or the right to install it.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
if ! command -v soffice >/dev/null; then
  apt-get update -qq; DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends libreoffice-calc >/dev/null
fi
python3 -m venv "$tmp/env"
"$tmp/env/bin/pip" install -q --disable-pip-version-check openpyxl==3.1.5 XlsxWriter==3.2.9
cd "$tmp"
"$tmp/env/bin/python" - <<'PY'
import xlsxwriter
for name, options in (("shared", {}), ("inline", {"constant_memory": True})):
    book = xlsxwriter.Workbook(name + ".xlsx", options)
    book.add_worksheet().write_string("A1", "_x0041_")
    book.close()
PY
soffice "-env:UserInstallation=file://$tmp/profile" --headless --convert-to csv *.xlsx >/dev/null 2>&1
soffice --version
changed=0
see() { # what, got, want
  echo "$1: $2"
  if [ "$2" != "$3" ]; then echo "CHANGED: was $3"; changed=1; fi
}
read_back='import openpyxl, sys; print(openpyxl.load_workbook(sys.argv[1]).active["A1"].value)'
see 'XlsxWriter -> openpyxl' "$(env/bin/python -c "$read_back" shared.xlsx)" _x0041_
see 'with constant_memory' "$(env/bin/python -c "$read_back" inline.xlsx)" _x005F_x0041_
see 'XlsxWriter -> LibreOffice' "$(cat shared.csv)" _x0041_
see 'with constant_memory' "$(cat inline.csv)" _x0041_
exit $changed
