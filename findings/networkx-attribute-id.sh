#!/usr/bin/env bash
# networkx 3.6.1: a node attribute called "id" or "label" meets four fates in four writers.
#
# What one would write from memory: node attributes are mine; the writers keep them
# apart from the key of the node, or refuse.
#
# What they do, with no error and no warning, for G.add_node("A", id="7", label="Uno"):
#  - write_gexf:      the attribute REPLACES the key. Two nodes that share the value
#                     are written twice under one id and read back as one node; the
#                     link between them is a loop;
#  - write_gml:       both are dropped ("label" holds the key);
#  - node_link_data:  "id" is overwritten with the key, "label" stays;
#  - cytoscape_data:  the node takes the attribute as its id, but the links still
#                     name the keys: links to nodes that are not there.
#
# Output seen: GEXF round trip of A -> B with id="7" on both: nodes ['7'], edges
#   [('7', '7')]; Cytoscape: nodes ['7', '7'], edge A -> B.
#
# Why it matters: tables of objectives have a column "id" that is unique only within
# a section, or a "label"; with attributes straight from the table the saved
# graph is another one. Rename such attributes before any of these writers.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/env"
"$tmp/env/bin/pip" install -q --disable-pip-version-check networkx==3.6.1
cd "$tmp"
"$tmp/env/bin/python" -W error - <<'PY'
import sys, networkx as nx
bad = []
def see(what, got, want):
    print(f"{what}: {got}")
    if got != want: bad.append(f"{what}: was {want}, is {got}")
g = nx.DiGraph()
g.add_node("A", id="7", label="Uno", settore="Scuola")
g.add_node("B", id="7", label="Due", settore="Verde")
g.add_edge("A", "B")
nx.write_gexf(g, "g.gexf"); h = nx.read_gexf("g.gexf")
see("GEXF nodes", dict(h.nodes(data=True)), {"7": {"settore": "Verde", "label": "Due"}})
see("GEXF edges", list(h.edges()), [("7", "7")])
nx.write_gml(g, "g.gml"); h = nx.read_gml("g.gml")
see("GML nodes", dict(h.nodes(data=True)), {"A": {"settore": "Scuola"}, "B": {"settore": "Verde"}})
d = nx.node_link_data(g)
see("node-link nodes", d["nodes"], [{"id": "A", "label": "Uno", "settore": "Scuola"}, {"id": "B", "label": "Due", "settore": "Verde"}])
d = nx.cytoscape_data(g)["elements"]
see("Cytoscape ids", [n["data"]["id"] for n in d["nodes"]], ["7", "7"])
see("Cytoscape link", [(e["data"]["source"], e["data"]["target"]) for e in d["edges"]], [("A", "B")])
if bad: sys.exit("CHANGED: " + "; ".join(bad))
PY
