#!/usr/bin/env bash
# icebug 13.5 (a fork of NetworKit, imported as networkit): the graph that GraphFromCoo makes
# of an edge list is taken by some algorithms and refused by others.
#
# What one would write from memory: nk.GraphFromCoo((rows, columns), n) gives a graph, as in
# NetworKit, and what has run a search on it runs the rest of the library on it.
#
# What it does: GraphFromCoo returns a GraphW, which is no subclass of Graph. BFS and the
# methods of the graph itself work; ConnectedComponents, PageRank, Betweenness, and also the
# tools that would make a Graph of it, raise a TypeError. The same edges by Graph.fromCSR,
# or added one by one to Graph(n), are taken by all.
#
# Output seen: type GraphW, BFS right, TypeError three times and for graphtools.toUnweighted; with
# fromCSR and addEdge everything runs.
#
# Why it matters: code that worked with NetworKit stops halfway, after the first search has
# succeeded. Build rows yourself (SciPy's tocsr) and use fromCSR.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/env"
"$tmp/env/bin/pip" install -q --disable-pip-version-check \
  icebug==13.5 icebug-format==1.1.0 pyarrow==25.0.0 numpy==2.4.6 scipy==1.17.1 cython==3.2.9 tqdm==4.70.1
"$tmp/env/bin/python" - <<'PY'
import sys
from importlib.metadata import version
import networkit as nk, numpy as np, pyarrow as pa
bad = []
def see(what, got, want):
    print(f"{what}: {got}")
    if got != want: bad.append(f"{what}: was {want}, is {got}")
def numbers(*list): return np.array(list, dtype=np.uint64)
def tried(g):
    seen = {}
    for name, make in {
        "BFS": lambda: nk.distance.BFS(g, 0), "ConnectedComponents": lambda: nk.components.ConnectedComponents(g),
        "PageRank": lambda: nk.centrality.PageRank(g), "Betweenness": lambda: nk.centrality.Betweenness(g),
    }.items():
        try:
            search = make()
            search.run()
            seen[name] = search.getDistances() if name == "BFS" else "runs"
        except TypeError:
            seen[name] = "TypeError"
    return seen
print("icebug", version("icebug"))
# The path 0 - 1 - 2 - 3.
coo = nk.GraphFromCoo((numbers(0, 1, 2), numbers(1, 2, 3)), 4)
csr = nk.graph.Graph.fromCSR(4, False, pa.array(numbers(1, 0, 2, 1, 3, 2)), pa.array(numbers(0, 1, 3, 5, 6)))
added = nk.Graph(4)
for one in range(3): added.addEdge(one, one + 1)
distances = [0.0, 1.0, 2.0, 3.0]
refused = dict.fromkeys(("ConnectedComponents", "PageRank", "Betweenness"), "TypeError")
runs = {"BFS": distances} | dict.fromkeys(refused, "runs")
see("type", (type(coo).__name__, isinstance(coo, nk.Graph), coo.numberOfEdges()), ("GraphW", False, 3))
see("GraphFromCoo", tried(coo), {"BFS": distances} | refused)
see("fromCSR", tried(csr), runs)
see("addEdge", tried(added), runs)
try:
    made = type(nk.graphtools.toUnweighted(coo)).__name__
except TypeError:
    made = "TypeError"
see("toUnweighted", made, "TypeError")
if bad: sys.exit("CHANGED: " + "; ".join(bad))
PY
