#!/usr/bin/env bash
# rustworkx 0.18.1 writes GraphML whose attributes networkx 3.6.1 reads under other names.
#
# What one would write from memory: GraphML is the format the graph libraries
# share; what one writes, the other reads with the same attribute names.
#
# What happens: write_graphml() numbers the <key> elements of nodes and of edges
# each from d1. So d1 is declared twice, once for="node" and once for="edge",
# though the ids of keys are to be unique in a GraphML file. networkx keeps one table of
# keys by id, the edges' declaration comes last and wins: the nodes' "label" is
# read as the edges' first attribute, the number as the second, with its type too.
# rustworkx and igraph keep the two apart, so a round trip there looks right.
#
# Output seen: written {'label': 'Uno', 'anno': 3}, read {'tipo': 'Uno', 'peso': 3.0}.
#
# Why it matters: no error, no warning, all values there, every one under a wrong
# name. A writer must number its keys over the whole file; a test that reads with
# the same library cannot see it.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/env"
"$tmp/env/bin/pip" install -q --disable-pip-version-check \
  rustworkx==0.18.1 numpy==2.4.6 networkx==3.6.1 igraph==1.0.0 texttable==1.7.2
cd "$tmp"
"$tmp/env/bin/python" - <<'PY'
import re, sys, networkx as nx, rustworkx as rx, igraph
bad = []
def see(what, got, want):
    print(f"{what}: {got}")
    if got != want: bad.append(f"{what}: was {want}, is {got}")
g = rx.PyDiGraph()
g.add_node({"label": "Uno", "anno": 3}); g.add_node({"label": "Due", "anno": 4})
g.add_edge(0, 1, {"tipo": "serve", "peso": 1.5})
rx.write_graphml(g, "g.graphml")
see("keys declared", re.findall(r'<key id="(\w+)" for="(\w+)" attr.name="(\w+)"', open("g.graphml").read()),
    [("d1", "node", "label"), ("d2", "node", "anno"), ("d1", "edge", "tipo"), ("d2", "edge", "peso")])
see("networkx, node", nx.read_graphml("g.graphml").nodes["n0"], {"tipo": "Uno", "peso": 3.0})
see("networkx, edge", nx.read_graphml("g.graphml").edges["n0", "n1"], {"tipo": "serve", "peso": 1.5})
see("igraph, node", igraph.Graph.Read_GraphML("g.graphml").vs[0].attributes(), {"label": "Uno", "anno": 3.0, "id": "n0"})
see("rustworkx, node", rx.read_graphml("g.graphml")[0].nodes()[0], {"label": "Uno", "anno": 3, "id": "n0"})
if bad: sys.exit("CHANGED: " + "; ".join(bad))
PY
