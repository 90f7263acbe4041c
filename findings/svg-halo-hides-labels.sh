#!/usr/bin/env bash
# paint-order="stroke" on SVG text: half of the renderers paint the halo over the letters.
#
# What one would write from memory: a white outline under a label, so that it can be read
# on lines, is stroke="white" with paint-order="stroke"; browsers have had it for
# years, and where it is not known the label has no halo.
#
# What happens: where it is not known the stroke is painted LAST, over the fill. With an
# outline as wide as is needed for a halo the letters are gone, white on white.
# CairoSVG 2.9.1, WeasyPrint 70.0 (an SVG in its PDF), Qt 6.12 (QtSvg) and PyMuPDF 2.0
# do so. librsvg 2.54 (Debian), resvg (resvg-py 0.5.0) and svglib 2.3.2 do as asked.
#
# Output seen (dark pixels of the label "AB" at 60 px, about 2200 without a halo):
#   librsvg 2186, resvg 2198, svglib 2179; CairoSVG, WeasyPrint, Qt, PyMuPDF 0.
#
# Why it matters: the SVG looks right in the browser and in a PNG made by rsvg-convert,
# and the PDF of the same map has no names. Write the text twice instead: once with
# the stroke, then once without.
#
# Needs the right to install packages, or librsvg2-bin, fonts-dejavu-core, Cairo, Pango
# and EGL already there.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
if [ "$(id -u)" = 0 ]; then
  apt-get update -qq
  apt-get install -y -qq librsvg2-bin fonts-dejavu-core libcairo2 libpango-1.0-0 libpangoft2-1.0-0 libegl1 libgl1 libxkbcommon0 libdbus-1-3 >/dev/null
fi
dpkg-query -W librsvg2-bin
case "$(dpkg-query -W -f '${Version}' librsvg2-bin)" in 2.54.*) ;; *) echo "CHANGED: not librsvg 2.54"; exit 1;; esac
python3 -m venv "$tmp/env"
"$tmp/env/bin/pip" install -q --disable-pip-version-check CairoSVG==2.9.1 weasyprint==70.0 PySide6-Essentials==6.12.0 resvg-py==0.5.0 svglib==2.3.2 reportlab==5.1.0 pillow==13.0.0
"$tmp/env/bin/pip" install -q --disable-pip-version-check --no-deps pymupdf==2.0
cd "$tmp"
QT_QPA_PLATFORM=offscreen "$tmp/env/bin/python" - <<'PY'
import base64, io, subprocess, sys
import cairosvg, pymupdf, resvg_py, weasyprint
from PIL import Image
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from reportlab.graphics import renderPDF
from svglib.svglib import svg2rlg
bad = []
def page(data, kind):
    p = pymupdf.open(stream=data, filetype=kind)[0]
    pix = p.get_pixmap(matrix=pymupdf.Matrix(100 / p.rect.width, 100 / p.rect.height))
    return Image.frombytes("RGB", (pix.width, pix.height), pix.samples)
def qt(svg):
    image = QImage(100, 100, QImage.Format_ARGB32); image.fill(0xffffffff)
    painter = QPainter(image); QSvgRenderer(QByteArray(svg)).render(painter); painter.end()
    out = QBuffer(); out.open(QIODevice.WriteOnly); image.save(out, "PNG")
    return Image.open(io.BytesIO(bytes(out.data())))
def weasy(svg):
    src = "data:image/svg+xml;base64," + base64.b64encode(svg).decode()
    html = f'<style>@page{{size:100px 100px;margin:0}}body{{margin:0}}img{{display:block}}</style><img src="{src}">'
    return page(weasyprint.HTML(string=html).write_pdf(), "pdf")
rsvg = lambda s: Image.open(io.BytesIO(subprocess.run(["rsvg-convert", "-b", "white"], input=s, stdout=subprocess.PIPE, check=True).stdout))
renderers = {
    "librsvg": (rsvg, True),
    "resvg": (lambda s: Image.open(io.BytesIO(bytes(resvg_py.svg_to_bytes(svg_string=s.decode(), background="white", dpi=96)))), True),
    "svglib": (lambda s: page(renderPDF.drawToString(svg2rlg(io.BytesIO(s))), "pdf"), True),
    "CairoSVG": (lambda s: Image.open(io.BytesIO(cairosvg.svg2png(bytestring=s, background_color="white"))), False),
    "WeasyPrint": (weasy, False),
    "Qt": (qt, False),
    "PyMuPDF": (lambda s: page(s, "svg"), False),
}
def dark(image): return sum(1 for p in image.convert("RGB").get_flattened_data() if sum(p) < 250)
def svg(halo): return (f'<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100" viewBox="0 0 100 100"><text x="5" y="75" font-size="60" font-family="DejaVu Sans" font-weight="bold" fill="black"{halo}>AB</text></svg>').encode()
app = QGuiApplication([])
for name, (render, known) in renderers.items():
    plain, halo = dark(render(svg(""))), dark(render(svg(' stroke="white" stroke-width="14" paint-order="stroke"')))
    print(f"{name}: {plain} dark pixels without halo, {halo} with")
    if plain < 1000: bad.append(f"{name} draws no label at all")
    elif (halo > plain * 0.9) != known or (halo > 0) != known: bad.append(f"{name}: {halo} of {plain}")
if bad: sys.exit("CHANGED: " + "; ".join(bad))
PY
