#!/usr/bin/env bash
# rustworkx 0.18.1, from_dot(): three everyday DOT spellings give another graph, and no error.
#
# What one would write from memory: a DOT reader makes one node per name however
# often the name appears, takes "node [...]" as defaults, and needs no blanks
# around "--".
#
# What it does:
#  1. a statement that gives attributes to a node adds a new node every time. With
#     edges first and labels after (as many exporters write) the edges join nodes
#     without labels, and as many loose labelled ones stand beside them;
#  2. "node [shape=box]" becomes a node called "node" ("edge [...]" one called "edge");
#  3. "a--b" is read as one node of the name "a--b" and no edge, while Graphviz
#     draws two nodes and a line ("a -- b" with blanks is read as an edge).
#
# Output seen:
#   edges first      6 nodes for 3 names, labels on nodes without edges
#   defaults         ['node', 'a', 'b']
#   a--b; b--c       nodes ['a--b', 'b--c'], edges []
#
# Why it matters: whoever checks his DOT export by reading it back here, or hands
# it to someone who does, gets wrong counts, degrees and components in silence.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/env"
"$tmp/env/bin/pip" install -q --disable-pip-version-check \
  rustworkx==0.18.1 numpy==2.4.6
"$tmp/env/bin/python" - <<'PY'
import sys, rustworkx as rx
bad = []
def see(what, got, want):
    print(f"{what}: {got}")
    if got != want: bad.append(f"{what}: was {want}, is {got}")
def read(text):
    g = rx.from_dot(text)
    return g.nodes(), [(a, b) for a, b, _ in g.weighted_edge_list()]
print("rustworkx", rx.__version__)
see("edges first", read('digraph { a -> b; b -> c; a [label="Uno"]; b [label="Due"]; c [label="Tre"] }'),
    (['a', 'b', 'c', 'a', 'b', 'c'], [(0, 1), (1, 2)]))
see("defaults", read('digraph { node [shape=box]; a -> b }'), (['node', 'a', 'b'], [(1, 2)]))
see("no blanks", read('graph { a--b; b--c }'), (['a--b', 'b--c'], []))
see("with blanks", read('graph { a -- b; b -- c }'), (['a', 'b', 'c'], [(0, 1), (1, 2)]))
if bad: sys.exit("CHANGED: " + "; ".join(bad))
PY
