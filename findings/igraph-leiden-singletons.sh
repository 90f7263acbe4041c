#!/usr/bin/env bash
# igraph 1.0.0 (Python), community_leiden() with its defaults: every node is a community
# of its own.
#
# What one would write from memory: Leiden is Louvain made better; with no arguments
# both maximise modularity.
#
# What it does: the default objective is the constant Potts model with resolution 1. For
# links without weights a group gains only while its members are ALL linked to each
# other; in a sparse graph nothing larger than a pair or a clique can gain, and ties
# stay apart. Louvain (community_multilevel) and objective_function='modularity'
# find the groups; so does the default with a resolution near the density.
#
# Output seen: Zachary's club, 34 members: default 34 communities, modularity 4, Louvain 4.
# Four groups of five nodes, each in a ring of its own, with single links between: 20,
# 4 and 4.
#
# Why it matters: a map coloured by community has as many colours as nodes, and a
# test that only asks that each node has a community passes.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/env"
"$tmp/env/bin/pip" install -q --disable-pip-version-check igraph==1.0.0 texttable==1.7.2
"$tmp/env/bin/python" - <<'PY'
import random, sys, igraph
bad = []
def see(what, got, want):
    print(f"{what}: {got}")
    if got != want: bad.append(f"{what}: was {want}, is {got}")
def groups(g):
    random.seed(1)
    return (len(g.community_leiden()), len(g.community_leiden(objective_function="modularity", n_iterations=-1)), len(g.community_multilevel()))
print("igraph", igraph.__version__, "- Leiden's default, Leiden with modularity, Louvain")
see("Zachary", groups(igraph.Graph.Famous("Zachary")), (34, 4, 4))
rings = [(5 * k + i, 5 * k + (i + 1) % 5) for k in range(4) for i in range(5)]
bridges = [(5 * k, (5 * k + 5) % 20) for k in range(4)]
see("four rings", groups(igraph.Graph(rings + bridges)), (20, 4, 4))
if bad: sys.exit("CHANGED: " + "; ".join(bad))
PY
