#!/usr/bin/env bash
# igraph 1.0.0 (Python), Graph.Read_GraphML(): edges get the ids of nodes.
#
# What one would write from memory: the reader keeps the XML id of a node as the
# vertex attribute "id" and the XML id of an edge as the edge attribute "id".
#
# What it does: as soon as any <edge> has an id, every edge gets an attribute "id",
# and it is filled from the list of the NODES' ids: the first edge gets the id of
# the first node, the second edge that of the second node, and so on; edges beyond
# the number of nodes get an empty text. The ids in the file are lost. Without
# ids on the edges the attribute is not there at all.
#
# Output seen: file e1, e2, e3, e4, e5 over nodes n1, n2, n3;
#   read ['n1', 'n2', 'n3', '', ''].
#
# Why it matters: an export that gives its links ids, so that a review or a diff
# can name them, comes back with ids that look plausible and belong to other
# things; written again by igraph they are data of the file. Put a second copy of
# the id in a <data> of another name.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/env"
"$tmp/env/bin/pip" install -q --disable-pip-version-check \
  igraph==1.0.0 texttable==1.7.2
cd "$tmp"
"$tmp/env/bin/python" - <<'PY'
import sys, igraph
bad = []
def see(what, got, want):
    print(f"{what}: {got}")
    if got != want: bad.append(f"{what}: was {want}, is {got}")
def read(edges):
    open("g.graphml", "w").write('<?xml version="1.0" encoding="UTF-8"?>'
        '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">'
        '<key id="k" for="edge" attr.name="tipo" attr.type="string"/><graph id="G" edgedefault="directed">'
        '<node id="n1"/><node id="n2"/><node id="n3"/>' + edges + '</graph></graphml>')
    return igraph.Graph.Read_GraphML("g.graphml")
print("igraph", igraph.__version__)
edge = '<edge%s source="%s" target="%s"><data key="k">%s</data></edge>'
ends = [("n1", "n2"), ("n2", "n3"), ("n3", "n1"), ("n1", "n3"), ("n2", "n1")]
g = read("".join(edge % (f' id="e{i}"', a, b, f"t{i}") for i, (a, b) in enumerate(ends, 1)))
see("ids of edges e1..e5", g.es["id"], ["n1", "n2", "n3", "", ""])
see("their data", g.es["tipo"], ["t1", "t2", "t3", "t4", "t5"])
see("ids of nodes", g.vs["id"], ["n1", "n2", "n3"])
g = read("".join(edge % ("", a, b, f"t{i}") for i, (a, b) in enumerate(ends, 1)))
see("edges without ids", g.es.attributes(), ["tipo"])
if bad: sys.exit("CHANGED: " + "; ".join(bad))
PY
