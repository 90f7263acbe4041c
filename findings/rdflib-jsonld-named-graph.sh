#!/usr/bin/env bash
# rdflib 7.6.0: a JSON-LD file whose graph has a name is read by Graph().parse() as nothing.
#
# What one would write from memory: Graph().parse(file, format="json-ld") gives the
# triples in the file, or an error if it holds what a Graph cannot.
#
# What it does: as soon as the object at the top has "@graph" and also "@id" (the
# plan's own address, say), the content of "@graph" is a named graph. Graph() keeps
# only the default graph: no triple, or only those about the plan itself, no
# error, no warning. The same "@graph" without "@id" beside it is read in full.
# Dataset() reads both, and PyLD 3.3.0 gives the same quads as Dataset().
#
# Output seen: without @id 2 triples, with @id 0; with a title beside it 1.
#
# Why it matters: an exporter that gives its document an address makes it empty
# for the commonest way of reading it, and a check "it parses" passes. Put the
# description of the plan into the list as one more object instead.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/env"
"$tmp/env/bin/pip" install -q --disable-pip-version-check rdflib==7.6.0 pyparsing==3.3.3 PyLD==3.3.0
"$tmp/env/bin/python" - <<'PY'
import json, sys, rdflib
from pyld import jsonld
bad = []
def see(what, got, want):
    print(f"{what}: {got}")
    if got != want: bad.append(f"{what}: was {want}, is {got}")
goals = [{"@id": "http://example.org/o/1", "titolo": "Asili", "parte": {"@id": "http://example.org/o/2"}}]
def counts(**extra):
    doc = {"@context": {"@vocab": "http://example.org/v#"}, **extra, "@graph": goals}
    text = json.dumps(doc)
    quads = jsonld.to_rdf(doc, {"format": "application/n-quads"}).strip().splitlines()
    return len(rdflib.Graph().parse(data=text, format="json-ld")), len(list(rdflib.Dataset().parse(data=text, format="json-ld").quads())), len(quads)
print("rdflib", rdflib.__version__, "- Graph, Dataset, PyLD")
see("@graph alone", counts(), (2, 2, 2))
see("with @id", counts(**{"@id": "http://example.org/piano"}), (0, 2, 2))
see("with @id and a title", counts(**{"@id": "http://example.org/piano", "titolo": "Piano"}), (1, 3, 3))
if bad: sys.exit("CHANGED: " + "; ".join(bad))
PY
