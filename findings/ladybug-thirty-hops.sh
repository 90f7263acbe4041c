#!/usr/bin/env bash
# Ladybug 0.22.0 (the graph database that carries on Kuzu): a path without an upper
# bound ends after 30 steps, without a word.
#
# What one would write from memory: -[:R*]-> is unbounded, as in Cypher elsewhere;
# and "* SHORTEST" at any rate finds a path that exists.
#
# What it does: the missing bound is the setting var_length_extend_max_depth, 30. A
# chain of 60 nodes gives 30 reachable ones, and there is no path, shortest or other,
# between its ends. Only who writes the bound (*1..59) is told that it is over 30.
# With CALL var_length_extend_max_depth=100 the same query finds 59.
#
# Output seen: 30 of 59; no shortest path; with a bound written: binder exception.
#
# Why it matters: "what does this depend on in the end" over chains of steps, of
# years or of amended versions is cut short and looks complete.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/env"
"$tmp/env/bin/pip" install -q --disable-pip-version-check ladybug==0.22.0
cd "$tmp"
"$tmp/env/bin/python" - <<'PY'
import sys, ladybug
bad = []
def see(what, got, want):
    print(f"{what}: {got}")
    if got != want: bad.append(f"{what}: was {want}, is {got}")
c = ladybug.Connection(ladybug.Database("g.lbug"))
def ask(q):
    try: r = c.execute(q)
    except RuntimeError as error: return str(error).split(":")[0]
    return [r.get_next() for _ in range(r.get_num_tuples())]
c.execute("CREATE NODE TABLE N(id INT64 PRIMARY KEY)"); c.execute("CREATE REL TABLE R(FROM N TO N)")
c.execute("UNWIND range(0, 59) AS i CREATE (:N {id: i})")
c.execute("MATCH (a:N), (b:N) WHERE b.id = a.id + 1 CREATE (a)-[:R]->(b)")
far = "MATCH (a:N {id: 0})-[:R%s]->(b:N) RETURN count(*), max(b.id)"
end = "MATCH p = (a:N {id: 0})-[:R* SHORTEST]->(b:N {id: 59}) RETURN length(p)"
see("links", ask("MATCH (:N)-[r:R]->(:N) RETURN count(*)"), [[59]])
see("*", ask(far % "*"), [[30, 30]])
see("* SHORTEST", ask(far % "* SHORTEST"), [[30, 30]])
see("end to end", ask(end), [])
see("*1..59", ask(far % "*1..59"), "Binder exception")
c.execute("CALL var_length_extend_max_depth=100")
see("* after the setting", ask(far % "*"), [[59, 59]])
see("end to end after it", ask(end), [[59]])
if bad: sys.exit("CHANGED: " + "; ".join(bad))
PY
