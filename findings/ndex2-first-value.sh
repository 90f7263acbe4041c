#!/usr/bin/env bash
# ndex2 3.12.0, CX2Network: the first value of an attribute decides, later ones are cut to it.
#
# What one would write from memory: CX2 declares one type per attribute; a value that
# does not fit it is refused, or the declaration widens to the type that holds both.
#
# What it does: add_node() declares the attribute from the first value it sees and
# passes every later one through int(), float(), str() or "is it the word true".
# After a whole 100 the values 33.4 and 66.9 are stored as 33 and 66; after a True
# every text except "true" (in any case) is False, an Italian "sì" among them; after
# a text a list becomes its Python spelling. No error, no warning.
#
# Output seen: [100, 33.4, 66.9] -> [100, 33, 66]; [True, 'sì'] -> [True, False].
#
# Why it matters: percentages and amounts are often whole in the first row. The
# file is valid CX2; the fractions are gone. Declare the types
# first (set_attribute_declarations), or give every number as float.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/env"
"$tmp/env/bin/pip" install -q --disable-pip-version-check \
  ndex2==3.12.0 networkx==3.6.1 pandas==3.1.1 numpy==2.4.6 requests==2.34.2 requests-toolbelt==1.0.0 ijson==3.6.0 six==1.17.0 urllib3==2.8.0
"$tmp/env/bin/python" -W error - <<'PY'
import sys
from ndex2.cx2 import CX2Network
bad = []
def see(what, got, want):
    print(f"{what}: {got}")
    if repr(got) != repr(want): bad.append(f"{what}: was {want}, is {got}")
def stored(*values):
    n = CX2Network()
    for v in values: n.add_node(attributes={"name": "n", "x": v})
    nodes = next(part["nodes"] for part in n.to_cx2() if "nodes" in part)
    return [node["v"]["x"] for node in nodes]
see("100, 33.4, 66.9", stored(100, 33.4, 66.9), [100, 33, 66])
see("100.0, 33.4, 66.9", stored(100.0, 33.4, 66.9), [100.0, 33.4, 66.9])
see("[1], [2.75]", stored([1], [2.75]), [[1], [2]])
see("True, 'sì', 'TRUE'", stored(True, "sì", "TRUE"), [True, False, True])
see("'a', ['b', 'c']", stored("a", ["b", "c"]), ["a", "['b', 'c']"])
if bad: sys.exit("CHANGED: " + "; ".join(bad))
PY
