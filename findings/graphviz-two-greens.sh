#!/usr/bin/env bash
# Graphviz 2.42.2 and 14.1.5: five names of colours are other colours in the SVG than in the
# PNG and PDF of the same graph.
#
# What one would write from memory: color=green is one colour; the formats differ in
# letters at most.
#
# What it does: Graphviz reads names by the list of X11, where green, gray, maroon and
# purple are not those of SVG and CSS. The SVG gets the name as it is, if SVG knows
# it too, and every viewer paints SVG's: green #00ff00 in the PNG is #008000 in
# the SVG, gray #c0c0c0 is #808080, maroon #b03060 is #800000, purple #a020f0 is
# #800080 (and grey as gray). Names that SVG lacks are written as numbers and agree.
# With colorscheme=svg both are SVG's; with #rrggbb too.
#
# Output seen: see the rows below; the same in both versions.
#
# Why it matters: a legend, or a text that calls the goals in light grey "done", is right
# for one format only; and the dark colour may carry black letters.
#
# Needs the right to install packages, or Debian's graphviz 2.42.2 already there.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
if ! command -v dot >/dev/null; then apt-get update -qq; apt-get install -y -qq graphviz >/dev/null; fi
dpkg-query -W graphviz
case "$(dpkg-query -W -f '${Version}' graphviz)" in 2.42.2-*) ;; *) echo "CHANGED: not Graphviz 2.42.2"; exit 1;; esac
python3 -m venv "$tmp/env"
"$tmp/env/bin/pip" install -q --disable-pip-version-check pygraphviz==2.0.4 pillow==13.0.0
"$tmp/env/bin/python" - <<'PY' 2>"$tmp/err" || { grep -v Fontconfig "$tmp/err"; exit 1; }
import io, re, subprocess, sys, pygraphviz
from PIL import Image
bad = []
def debian(dot, form): return subprocess.run(["dot", "-T" + form], input=dot.encode(), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True).stdout
def wheel(dot, form): return pygraphviz.AGraph(string=dot).draw(format=form, prog="dot")
def both(run, colour, scheme=""):
    dot = f'graph {{ node [shape=box, style=filled, label="", width=1, height=1{scheme}]; a [fillcolor="{colour}"] }}'
    image = Image.open(io.BytesIO(run(dot, "png"))).convert("RGB")
    png = "#%02x%02x%02x" % image.getpixel((image.width // 2, image.height // 2))
    svg = re.search(r'class="node".*?<polygon fill="([^"]*)"', run(dot, "svg").decode(), re.S).group(1)
    return png, svg
css = dict(green="#008000", gray="#808080", grey="#808080", maroon="#800000", purple="#800080")
x11 = dict(green="#00ff00", gray="#c0c0c0", grey="#c0c0c0", maroon="#b03060", purple="#a020f0")
for name, run in (("Debian", debian), ("wheel", wheel)):
    print(name, re.search(r"graphviz version ([\d.]+)", run("graph{a}", "svg").decode()).group(1))
    for colour in css:
        png, svg = both(run, colour)
        print(f"  {colour}: PNG {png}, SVG {svg} (in SVG {css[colour]})")
        if (png, svg) != (x11[colour], colour): bad.append(f"{name} {colour}: {png} {svg}")
        again = both(run, colour, ", colorscheme=svg")[0]
        if again != css[colour]: bad.append(f"{name} {colour} with colorscheme=svg: {again}")
    png, svg = both(run, "lightgoldenrod")
    print(f"  lightgoldenrod: PNG {png}, SVG {svg}")
    if png != svg: bad.append(f"{name} lightgoldenrod: {png} {svg}")
if bad: sys.exit("CHANGED: " + "; ".join(bad))
PY
