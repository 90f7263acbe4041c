#!/usr/bin/env bash
# resvg-py 0.5.0: with its defaults a length in pt, mm or in is zero.
#
# What one would write from memory: units of length in SVG go by 96 px to the inch; dpi=0
# as a default means that.
#
# What it does: the resolution is taken as the 0 it is by default, so every absolute
# unit other than px is nothing. An SVG by Graphviz (width="62pt") is refused
# for an invalid size, which at least can be heard. An SVG with its size in px and
# font-size="12pt" or stroke-width="1mm" gives a PNG without those letters and
# lines. With dpi=96 all is drawn.
#
# Output seen (dark pixels of a word and a line): in px 697; in pt 0; in pt with dpi=96 697.
#
# Why it matters: style sheets of maps give fonts in points. The picture comes out
# with boxes and no words, and no error. Always pass dpi=96.
#
# Needs the right to install packages, or fonts-dejavu-core already there.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
if [ ! -d /usr/share/fonts/truetype/dejavu ]; then apt-get update -qq; apt-get install -y -qq fonts-dejavu-core >/dev/null; fi
python3 -m venv "$tmp/env"
"$tmp/env/bin/pip" install -q --disable-pip-version-check resvg-py==0.5.0 pillow==13.0.0
"$tmp/env/bin/python" - <<'PY'
import io, sys, resvg_py
from PIL import Image
bad = []
def see(what, got, good):
    print(f"{what}: {got}")
    if not good(got): bad.append(f"{what} is {got}")
def dark(size, font, line, **options):
    svg = (f'<svg xmlns="http://www.w3.org/2000/svg" width="{size}" height="50" viewBox="0 0 100 50"><text x="5" y="40" font-size="{font}" '
           f'font-family="DejaVu Sans">AB</text><path d="M0 10H100" stroke="black" stroke-width="{line}"/></svg>')
    try: png = bytes(resvg_py.svg_to_bytes(svg_string=svg, background="white", **options))
    except ValueError as error: return str(error)
    return sum(1 for p in Image.open(io.BytesIO(png)).convert("RGB").get_flattened_data() if sum(p) < 300)
px = dark("100", "30", "4")
print("resvg", resvg_py.__resvg_version__)
see("px", px, lambda n: n > 500)
see("pt", dark("100", "22.5pt", "3pt"), lambda n: n == 0)
see("mm", dark("100", "8mm", "1mm"), lambda n: n == 0)
see("pt, dpi=96", dark("100", "22.5pt", "3pt", dpi=96), lambda n: n == px)
see("width in pt", dark("75pt", "30", "4"), lambda n: "invalid size" in str(n))
if bad: sys.exit("CHANGED: " + "; ".join(bad))
PY
