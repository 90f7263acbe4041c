#!/usr/bin/env bash
# networkx 3.6.1, cytoscape_graph(): of several links between two nodes one is left.
#
# What one would write from memory: the elements of Cytoscape.js are nodes with "id" and
# edges with "id", "source" and "target"; with "multigraph": true all edges are read.
#
# What it does: the ids of edges are not looked at. Edges are told apart by a member "key"
# of their data, which only networkx itself writes; where it is missing all parallel edges
# have the key 0, and each replaces the one before. Without "value" beside the id a node is
# a KeyError. Nothing is said of the edges.
#
# Output seen: 3 edges e1, e2, e3 from a to b: 1 edge, with the data of e3; with "key": 3.
#
# Why it matters: a direction is owner and partner of one collaboration, an objective is
# assigned and involved: the link that comes last stands for all. Write "key" and "value"
# beside the ids, or read the JSON by hand.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/env"
"$tmp/env/bin/pip" install -q --disable-pip-version-check networkx==3.6.1
"$tmp/env/bin/python" -W error - <<'PY'
import sys, networkx as nx
bad = []
def see(what, got, want):
    print(f"{what}: {got}")
    if got != want: bad.append(f"{what}: was {want}, is {got}")
def read(**more):
    nodes = [{"data": {"id": n, "value": n, "name": n}} for n in "ab"]
    edges = [{"data": {"id": f"e{i}", "source": "a", "target": "b", "role": role} | ({"key": i} if more else {})}
             for i, role in enumerate(("owner", "partner", "supervisor"), 1)]
    g = nx.cytoscape_graph({"data": [], "directed": True, "multigraph": True, "elements": {"nodes": nodes, "edges": edges}})
    return [d["role"] for _, _, d in g.edges(data=True)]
print("networkx", nx.__version__)
see("as Cytoscape.js has them", read(), ["supervisor"])
see("with a key", read(key=True), ["owner", "partner", "supervisor"])
try: nx.cytoscape_graph({"data": [], "directed": True, "multigraph": True, "elements": {"nodes": [{"data": {"id": "a"}}], "edges": []}}); got = "read"
except KeyError as error: got = f"KeyError {error}"
see("a node without value", got, "KeyError 'value'")
if bad: sys.exit("CHANGED: " + "; ".join(bad))
PY
