#!/usr/bin/env bash
# Graphviz 2.42.2 (Debian 12) and 14.1.5: what counts as a cluster depends on the layout
# engine in the one and not in the other.
#
# What one would write from memory: a subgraph is a cluster if its name begins with
# "cluster", in small letters, for every engine that draws clusters; or, in newer
# versions, if it has cluster=true.
#
# What it does: in 2.42.2 dot also takes "Cluster_2" and a subgraph of any name with
# cluster=true, and draws the box with its label. neato, fdp, osage and patchwork
# of the same package know only small letters: for them the two others are no
# clusters, the box and the label are gone and the members are strewn. In 14.1.5
# all five take all three.
#
# Output seen: dot 3 boxes in both; neato, fdp, osage, patchwork 1 box in 2.42.2, 3 in 14.1.5.
#
# Why it matters: names of clusters made from titles ("Cluster Scuola"), or cluster=true by
# the documentation of today, look right with dot and with a new Graphviz, and a map
# by fdp on a server with Debian 12 has lost its groups with no warning.
#
# Needs the right to install packages, or Debian's graphviz 2.42.2 already there.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
if ! command -v dot >/dev/null; then apt-get update -qq; apt-get install -y -qq graphviz >/dev/null; fi
dpkg-query -W graphviz
case "$(dpkg-query -W -f '${Version}' graphviz)" in 2.42.2-*) ;; *) echo "CHANGED: not Graphviz 2.42.2"; exit 1;; esac
python3 -m venv "$tmp/env"
"$tmp/env/bin/pip" install -q --disable-pip-version-check pygraphviz==2.0.4
"$tmp/env/bin/python" - <<'PY' 2>"$tmp/err" || { grep -v Fontconfig "$tmp/err"; exit 1; }
import re, subprocess, sys, pygraphviz
bad = []
dot = '''digraph { subgraph cluster_1 { label=uno; a } subgraph Cluster_2 { label=due; b }
          subgraph settore { cluster=true; label=tre; c } a -> b -> c }'''
def boxes(svg): return re.findall(r'class="cluster">\s*<title>([^<]*)', svg.decode())
every = ["cluster_1", "Cluster_2", "settore"]
for engine in ("dot", "neato", "fdp", "osage", "patchwork"):
    old = boxes(subprocess.run([engine, "-Tsvg"], input=dot.encode(), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True).stdout)
    new = boxes(pygraphviz.AGraph(string=dot).draw(format="svg", prog=engine))
    print(f"{engine}: 2.42.2 {old}, 14.1.5 {new}")
    if old != (every if engine == "dot" else ["cluster_1"]) or new != every: bad.append(f"{engine}: {old} {new}")
if b"14.1.5" not in pygraphviz.AGraph(string="graph{a}").draw(format="svg", prog="dot"): bad.append("the wheel's Graphviz is not 14.1.5")
if bad: sys.exit("CHANGED: " + "; ".join(bad))
PY
