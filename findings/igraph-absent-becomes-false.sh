#!/usr/bin/env bash
# igraph 1.0.0 (Python), Graph.Read_GraphML() and write_graphml(): what a node does not have becomes "false".
#
# What one would write from memory: GraphML leaves out the <data> of a key that a node has no value for; a reader
# gives None for it, as networkx leaves the key out, and a writer leaves the <data> out again.
#
# What it does: a boolean that a node has no <data> for is read as False, not to be told from one that is false; a
# number is nan and a text is "". Written again, the boolean and the text are data of every node, the number is not:
# whoever reads the second file is told of each node that it is false. A <default> of the key is heeded.
#
# Output seen: nodes a (true), b (false), c (nothing): read [True, False, False], written 3 times in the second file,
#   as is the text, and the number once; networkx reads nothing for c in the first file and False in the second.
#
# Why it matters: "only a category: false" of a node that is no category at all selects all of these, and a file that
# went through igraph says so. Ask for the kind as well, or write such a mark as a text.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/env"
"$tmp/env/bin/pip" install -q --disable-pip-version-check \
  igraph==1.0.0 texttable==1.7.2 networkx==3.6.1
cd "$tmp"
"$tmp/env/bin/python" -W ignore - <<'PY'
import math, sys, igraph, networkx
bad = []
def see(what, got, want):
    print(f"{what}: {got}")
    if got != want: bad.append(f"{what}: was {want}, is {got}")
def write(default):
    open("one.graphml", "w").write('<?xml version="1.0" encoding="UTF-8"?>'
        '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">'
        '<key id="m" for="node" attr.name="mark" attr.type="boolean">' + default + '</key>'
        '<key id="s" for="node" attr.name="size" attr.type="double"/>'
        '<key id="w" for="node" attr.name="word" attr.type="string"/><graph edgedefault="directed">'
        '<node id="a"><data key="m">true</data><data key="s">2.5</data><data key="w">x</data></node>'
        '<node id="b"><data key="m">false</data></node><node id="c"/></graph></graphml>')
print("igraph", igraph.__version__, "networkx", networkx.__version__)
write("")
see("networkx, marks", [networkx.read_graphml("one.graphml").nodes[n].get("mark") for n in "abc"], [True, False, None])
g = igraph.Graph.Read_GraphML("one.graphml")
see("igraph, marks", g.vs["mark"], [True, False, False])
see("igraph, words", g.vs["word"], ["x", "", ""])
see("igraph, sizes that are nan", [math.isnan(s) for s in g.vs["size"]], [False, True, True])
g.write_graphml("two.graphml")
text = open("two.graphml").read()
see("written: marks, words, sizes", [text.count(f'<data key="v_{k}">') for k in ("mark", "word", "size")], [3, 3, 1])
two = networkx.read_graphml("two.graphml")
see("networkx, marks of the second file", [d.get("mark") for _, d in two.nodes(data=True)], [True, False, False])
write("<default>true</default>")
see("igraph, marks with a default", igraph.Graph.Read_GraphML("one.graphml").vs["mark"], [True, False, True])
if bad: sys.exit("CHANGED: " + "; ".join(bad))
PY
