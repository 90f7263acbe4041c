#!/usr/bin/env bash
# Graphviz 2.42.2, graphml2gv and gv2gml: its own converters lose the data on one way in
# and turn codes into numbers on one way out.
#
# What one would write from memory: graphml2gv makes DOT attributes of GraphML's data,
# and gv2gml puts the texts of DOT in quotes.
#
# What they do:
#  - graphml2gv keeps nodes and edges only. Every <key> and <data> is ignored: no
#    label, no weight, no type is in the DOT. It says so line by line on the
#    standard error and exits with 0; the ids of the edges are kept;
#  - gv2gml writes each attribute value that looks like a number without quotes, as a
#    number of GML: codice="01.10" becomes  codice 01.10 . networkx 3.6.1 and igraph
#    1.0.0 then read 1.1, so 01.10 and 01.1 are one code; nodes that lack the
#    attribute get it as an empty text.
#
# Output seen: graphml2gv: digraph { a -> b [_graphml_id=e1] } ; gv2gml: 1.1 twice.
#
# Why it matters: DOT is the bridge from one format to the other that is at hand on
# every server; across it go the shape of the graph and not the plan.
#
# Needs the right to install packages, or Debian's graphviz 2.42.2 already there.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
if ! command -v dot >/dev/null; then apt-get update -qq; apt-get install -y -qq graphviz >/dev/null; fi
dpkg-query -W graphviz
case "$(dpkg-query -W -f '${Version}' graphviz)" in 2.42.2-*) ;; *) echo "CHANGED: not Graphviz 2.42.2"; exit 1;; esac
python3 -m venv "$tmp/env"
"$tmp/env/bin/pip" install -q --disable-pip-version-check networkx==3.6.1 igraph==1.0.0 texttable==1.7.2
cd "$tmp"
cat >p.graphml <<'XML'
<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key id="t" for="node" attr.name="label" attr.type="string"/>
<key id="p" for="edge" attr.name="weight" attr.type="double"/>
<graph id="G" edgedefault="directed">
<node id="a"><data key="t">Asili</data></node><node id="b"><data key="t">Nidi</data></node>
<edge id="e1" source="a" target="b"><data key="p">2.5</data></edge>
</graph></graphml>
XML
graphml2gv p.graphml >p.gv 2>p.err; cat p.gv
gv2gml >p.gml <<<'digraph { a [codice="01.10"]; b [codice="01.1"]; c; a -> b -> c }'
"$tmp/env/bin/python" - <<'PY'
import re, sys, igraph, networkx as nx
bad = []
def see(what, got, want):
    print(f"{what}: {got}")
    if got != want: bad.append(f"{what}: was {want}, is {got}")
gv = open("p.gv").read()
see("attributes after graphml2gv", re.findall(r"(\w+)=", gv), ["_graphml_id"])
see("words on its standard error", sorted(set(re.findall(r"node (\w+)", open("p.err").read()))), ["data", "key"])
see("in the GML", re.findall(r"codice (.*)", open("p.gml").read()), ["01.10", "01.1", '""'])
see("networkx", [v for _, v in nx.read_gml("p.gml", label="id").nodes(data="codice")], [1.1, 1.1, ""])
see("igraph", igraph.Graph.Read_GML("p.gml").vs["codice"], ["1.1", "1.1", ""])
if bad: sys.exit("CHANGED: " + "; ".join(bad))
PY
