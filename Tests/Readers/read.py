"""Reads every export of a plan with programs of others: read.py PDO PLAN_FOLDER WORK_FOLDER.

What is compared with is the export in JSON Graph Format, whose nodes and edges are the plan's.
"""

import csv
import io
import json
import pathlib
import re
import shutil
import sqlite3
import subprocess
import sys
import time

import duckdb
import docx
import frictionless
import igraph
import jsonschema
import ladybug
import lxml.etree
import ndex2.cx2
import networkx
import openpyxl
import pandas
import pydot
import pyshacl
import rdflib
import rdflib.compare

HERE = pathlib.Path(__file__).parent
PDO, PLAN, WORK = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3])
FILES = [
    "a.graphml", "a.gexf", "a.jgf", "a.cyjs.json", "a.cx2", "a.dot", "a.cypher", "a.sql", "a.sqlite", "a.ttl",
    "a.jsonld", "a.stratml", "a.mmd", "a.kumu.json", "a.canvas", "a.xlsx",
]


def pdo(*arguments, input=None, codes=(0,)):
    run = subprocess.run([PDO, *arguments], input=input, capture_output=True, text=True, encoding="utf-8")
    assert run.returncode in codes, f"pdo {arguments}: {run.returncode}: {run.stderr}"
    return run.stdout


def same(what, got, want):
    assert got == want, f"{what}: {str(got)[:300]} is not {str(want)[:300]}"


class Readers:
    def __init__(self):
        WORK.mkdir(parents=True, exist_ok=True)
        for turn in ("one", "two"):
            folder = WORK / turn
            folder.mkdir(exist_ok=True)
            for name in FILES:
                pdo("export", "--plan", PLAN, "-o", str(folder / name))
            pdo("export", "graphml", "--dialect", "yed", "--plan", PLAN, "-o", str(folder / "yed.graphml"))
            for dialect in ("plain", "gephi", "excel"):
                pdo("export", "tables", "--dialect", dialect, "--plan", PLAN, "-o", str(folder / dialect))
        self.folder = WORK / "one"
        graph = json.loads((self.folder / "a.jgf").read_text("utf-8"))["graph"]
        self.nodes = {id: node for id, node in graph["nodes"].items()}
        self.edges = graph["edges"]
        self.pairs = sorted((e["source"], e["target"], e["relation"]) for e in self.edges)
        self.labels = {id: node["label"] for id, node in self.nodes.items()}
        self.words = sorted(
            "\n".join(one["text"] for one in e["metadata"].get("evidence", [])) for e in self.edges)

    def path(self, name):
        return str(self.folder / name)

    def json(self, name):
        return json.loads((self.folder / name).read_text("utf-8"))

    def check_two_exports_are_the_same_bytes(self):
        one = {p.relative_to(WORK / "one"): p.read_bytes() for p in (WORK / "one").rglob("*") if p.is_file()}
        two = {p.relative_to(WORK / "two"): p.read_bytes() for p in (WORK / "two").rglob("*") if p.is_file()}
        same("files", sorted(one), sorted(two))
        for name in one:
            assert one[name] == two[name], name

    # Tables

    def check_tables_frictionless(self):
        for dialect in ("plain", "gephi", "excel"):
            report = frictionless.validate(self.path(f"{dialect}/datapackage.json"))
            assert report.valid, report.to_summary()

    def tables(self, dialect):
        options = dict(dtype=str, keep_default_na=False)
        if dialect == "excel":
            options |= dict(sep=";", encoding="utf-8-sig")
        return [pandas.read_csv(self.path(f"{dialect}/{name}.csv"), **options) for name in ("nodes", "edges")]

    def check_tables_pandas(self):
        nodes, edges = self.tables("plain")
        same("labels", dict(zip(nodes["id"], nodes["label"])), self.labels)
        same("edges", sorted(zip(edges["source"], edges["target"], edges["relation"])), self.pairs)
        same("evidence", sorted(edges["evidence"]), self.words)
        nodes, edges = self.tables("gephi")
        same("gephi", (list(nodes.columns)[:3], list(edges.columns)[:3]), (["Id", "name", "Label"], ["Source", "Target", "Type"]))
        same("type", set(edges["Type"]), {"Directed"} if len(edges) else set())
        nodes, edges = self.tables("excel")
        same("excel ids", set(nodes["id"]), set(self.nodes))
        for column in nodes:
            for value in nodes[column]:
                assert not re.match(r"[=@]|[+-](?![0-9])", value), f"a formula: {value!r}"

    def check_tables_duckdb(self):
        # By the types that the package ships.
        package = self.json("plain/datapackage.json")
        types = {"string": "VARCHAR", "integer": "BIGINT", "number": "DOUBLE", "boolean": "BOOLEAN"}
        for resource, count in zip(package["resources"], (len(self.nodes), len(self.edges))):
            columns = {f["name"]: types[f["type"]] for f in resource["schema"]["fields"]}
            table = duckdb.read_csv(self.path("plain/" + resource["path"]), columns=columns, header=True)
            same(resource["name"], len(table.fetchall()), count)
            # And without them.
            same("sniffed", len(duckdb.read_csv(self.path("plain/" + resource["path"])).fetchall()), count)
        found = duckdb.sql(f"SELECT id, label FROM read_csv('{self.path('plain/nodes.csv')}', all_varchar=true)").fetchall()
        same("labels", dict(found), self.labels)

    # XML

    def check_graphml_networkx(self):
        for name in ("a.graphml", "yed.graphml"):
            graph = networkx.read_graphml(self.path(name))
            label = "label" if name == "a.graphml" else "name"
            same(name, {d["planId"]: d[label] for _, d in graph.nodes(data=True)}, self.labels)
            ids = networkx.get_node_attributes(graph, "planId")
            same("edges", sorted((ids[a], ids[b], d["relation"]) for a, b, d in graph.edges(data=True)), self.pairs)
            same("evidence", sorted(d.get("evidence", "") for _, _, d in graph.edges(data=True)), self.words)
        assert all("shape_type" in d for _, d in graph.nodes(data=True))

    def check_graphml_igraph(self):
        graph = igraph.Graph.Read_GraphML(self.path("a.graphml"))
        same("labels", dict(zip(graph.vs["planId"], graph.vs["label"])), self.labels)
        same("edges", sorted((graph.vs[e.source]["planId"], graph.vs[e.target]["planId"], e["relation"]) for e in graph.es),
             self.pairs)
        assert "id" not in graph.es.attributes()

    def check_graphml_keys(self):
        tree = lxml.etree.parse(self.path("a.graphml"))
        keys = [k for k in tree.getroot() if k.tag.endswith("key")]
        types = {}
        for key in keys:
            assert key.get("attr.name") not in ("id", "key"), key.get("attr.name")
            same("type of " + key.get("attr.name"), types.setdefault(key.get("attr.name"), key.get("attr.type")), key.get("attr.type"))

    def check_gexf(self):
        graph = networkx.read_gexf(self.path("a.gexf"))
        same("labels", {id: d["name"] for id, d in graph.nodes(data=True)}, self.labels)
        same("edges", sorted((a, b, d["relation"]) for a, b, d in graph.edges(data=True)), self.pairs)
        assert all({"r", "g", "b"} <= set(d["viz"]["color"]) for _, d in graph.nodes(data=True))
        text = (self.folder / "a.gexf").read_text("utf-8")
        # The schema has the elements of colours in GEXF's own namespace; the specification and all readers do not.
        text = text.replace("<viz:color", "<color")
        schema = lxml.etree.XMLSchema(lxml.etree.parse(str(HERE / "Schemas/gexf.xsd")))
        schema.assertValid(lxml.etree.fromstring(text.encode()))

    def check_stratml(self):
        schema = lxml.etree.XMLSchema(lxml.etree.parse(str(HERE / "Schemas/stratml-part2.xsd")))
        tree = lxml.etree.parse(self.path("a.stratml"))
        schema.assertValid(tree)
        objectives = [id for id in self.nodes if id.startswith("objective:")]
        found = [e for e in tree.iter("{*}Objective") if e.find("{*}Identifier") is not None]
        same("objectives", len(found), len(objectives))

    # JSON

    def check_jgf(self):
        schema = json.loads((HERE / "Schemas/jgf-v2.schema.json").read_text("utf-8"))
        jsonschema.validate(self.json("a.jgf"), schema)

    def check_cytoscape_json(self):
        elements = self.json("a.cyjs.json")["elements"]
        same("labels", {n["data"]["id"]: n["data"]["label"] for n in elements["nodes"]}, self.labels)
        found = sorted((e["data"]["source"], e["data"]["target"], e["data"]["relation"]) for e in elements["edges"])
        same("edges", found, self.pairs)
        graph = networkx.cytoscape_graph(self.json("a.cyjs.json"))
        same("networkx", graph.number_of_edges(), len(self.edges))

    def check_cx2(self):
        factory = ndex2.cx2.RawCX2NetworkFactory()
        network = factory.get_cx2network(self.json("a.cx2"))
        nodes = network.get_nodes()
        same("labels", {n["v"]["represents"]: n["v"]["label"] for n in nodes.values()}, self.labels)
        ids = {key: n["v"]["represents"] for key, n in nodes.items()}
        found = sorted((ids[e["s"]], ids[e["t"]], e["v"]["interaction"]) for e in network.get_edges().values())
        same("edges", found, self.pairs)

    def check_kumu(self):
        data = self.json("a.kumu.json")
        labels = [e["label"] for e in data["elements"]]
        same("labels are unique", len(set(labels)), len(self.nodes))
        ids = {e["label"]: e["id"] for e in data["elements"]}
        same("edges", sorted((ids[c["from"]], ids[c["to"]], c["type"]) for c in data["connections"]), self.pairs)

    def check_canvas(self):
        data = self.json("a.canvas")
        same("nodes", {n["id"] for n in data["nodes"]}, set(self.nodes))
        same("edges", sorted((e["fromNode"], e["toNode"], e["label"]) for e in data["edges"]), self.pairs)
        columns = {}
        for node in data["nodes"]:
            words, label = re.sub(r"\\(.)", r"\1", node["text"]).split(), self.labels[node["id"]].split()
            same("the end of a card", words[-len(label):], label)
            columns.setdefault(node["x"], []).append((node["y"], node["height"]))
        for cards in columns.values():
            assert all(y + height < below for (y, height), (below, _) in zip(sorted(cards), sorted(cards)[1:])), "cards overlap"

    # Text

    def check_dot(self):
        [graph] = pydot.graph_from_dot_file(self.path("a.dot"))
        names = {n.get_name().strip('"') for n in graph.get_nodes()} - {"node", "edge", "graph"}
        same("nodes", names, set(self.nodes))
        found = sorted(
            (e.get_source().strip('"'), e.get_destination().strip('"'), e.get("relation").strip('"'))
            for e in graph.get_edges())
        same("edges", found, self.pairs)
        if shutil.which("dot") is None:
            return
        canon = subprocess.run(["dot", "-Tcanon", self.path("a.dot")], capture_output=True, text=True)
        assert canon.returncode == 0 and not canon.stderr, canon.stderr

    def check_mermaid(self):
        lines = (self.folder / "a.mmd").read_text("utf-8").splitlines()
        same("nodes", sum(1 for l in lines if re.match(r"  n\d+[\[({]", l)), len(self.nodes))
        same("edges", sum(1 for l in lines if re.match(r"  n\d+ (-->|-\.->)\|\w+\| n\d+$", l)), len(self.edges))

    def check_cypher(self):
        lines = (self.folder / "a.cypher").read_text("utf-8").splitlines()
        notes = [line for line in lines if line.startswith("// ")]
        statements = lines[len(notes):]
        labels, relations, kinds = {}, {}, {}
        for line in statements:
            keys = re.findall(r"[{ ](\w+): (?:'(?:[^'\\]|\\.)*'|(-?[\d.]+)|(true|false))(?=[,}])", line)
            types = {k: "BOOLEAN" if b else "INT64" if n else "STRING" for k, n, b in keys}
            if line.startswith("CREATE"):
                labels.setdefault(re.match(r"CREATE \(:(\w+)", line)[1], {}).update(types)
            else:
                a, b = re.findall(r"\([ab]:(\w+) ", line)[:2]
                name = re.search(r"\[:(\w+)", line)[1]
                own = {k: t for k, t in types.items() if k != "id"}
                relations.setdefault(name, ({}, set()))[0].update(own)
                relations[name][1].add((a, b))
        connection = ladybug.Connection(ladybug.Database(":memory:"))
        for label, types in labels.items():
            columns = ", ".join(f"`{k}` {t}" for k, t in types.items())
            connection.execute(f"CREATE NODE TABLE `{label}`({columns}, PRIMARY KEY(id))")
        for name, (types, ends) in relations.items():
            pairs = ", ".join(f"FROM `{a}` TO `{b}`" for a, b in sorted(ends))
            columns = "".join(f", `{k}` {t}" for k, t in types.items())
            connection.execute(f"CREATE REL TABLE `{name}`({pairs}{columns})")
        # A comment stands before what it is read with.
        connection.execute("\n".join(notes + statements[:1]))
        for line in statements[1:]:
            connection.execute(line)
        found = connection.execute("MATCH (n) RETURN n.id, n.label").get_all()
        same("labels", dict(map(tuple, found)), self.labels)
        found = connection.execute("MATCH (a)-[r]->(b) RETURN a.id, b.id").get_all()
        same("edges", sorted(map(tuple, found)), sorted(p[:2] for p in self.pairs))

    # Databases

    def check_sqlite(self):
        database = sqlite3.connect(self.path("a.sqlite"))
        same("integrity", database.execute("PRAGMA integrity_check").fetchone(), ("ok",))
        same("references", database.execute("PRAGMA foreign_key_check").fetchall(), [])
        text = sqlite3.connect(":memory:")
        text.executescript((self.folder / "a.sql").read_text("utf-8"))
        for one in (database, text):
            same("labels", dict(one.execute("SELECT id, label FROM nodes").fetchall()), self.labels)
            found = sorted(one.execute("SELECT source, target, relation FROM edges").fetchall())
            same("edges", found, self.pairs)
            self.compare_views(lambda sql: one.execute(sql).fetchall())
        count = sum(len(e["metadata"].get("evidence", [])) for e in self.edges)
        same("evidence", database.execute("SELECT count(*) FROM evidence").fetchone()[0], count)
        # The search minds neither case nor accents.
        word = next(w for label in self.labels.values() for w in re.findall(r"\b[A-Za-z]{5,}\b", label)).upper()
        found = database.execute(
            "SELECT id FROM nodes WHERE rowid IN (SELECT rowid FROM nodes_fts WHERE nodes_fts MATCH ?)", [word]).fetchall()
        assert found, "nothing is found"

    def compare_views(self, ask):
        """The views give what the command line gives."""
        ids = "\n".join(self.nodes) + "\n"
        rows = list(csv.DictReader(io.StringIO(pdo("neighbours", "-", "--plan", PLAN, "--format", "csv", input=ids))))
        same("neighbours", sorted(set(ask("SELECT start, relation, id FROM neighbours"))),
             sorted({(r["start"], r["relation"], r["id"]) for r in rows}))
        directions = "\n".join(id for id in self.nodes if id.startswith("direction:")) + "\n"
        for kind, name in (("transversalGoal", "goal"), ("collaboration", "collaboration"), ("programme", "programme"),
                           ("driver", "driver")):
            answer = pdo("neighbours", "-", "--via", name, "--plan", PLAN, "--format", "json", input=directions, codes=(0, 2))
            answers = json.loads(answer)["answer"]
            want = sorted(
                (a["node"]["id"], t["node"]["id"], n["node"]["id"])
                for a in answers for n in a["neighbours"] for t in n["shared"])
            sql = f"SELECT start, via, id FROM shared WHERE via_kind = '{kind}' AND kind = 'direction'"
            same("shared by " + name, sorted(ask(sql)), want)
            want = sorted({
                (a["node"]["id"], t["node"]["id"], n["node"]["id"], side, l["source"], l["target"])
                for a in answers for n in a["neighbours"] for t in n["shared"]
                for side, ways in (("start", t["own"]), ("other", t["others"])) for way in ways for l in way})
            sql = ("SELECT DISTINCT w.start, w.via, w.id, w.side, e.source, e.target FROM why w JOIN edges e ON e.id = w.edge "
                   f"JOIN nodes s ON s.id = w.start WHERE w.via_kind = '{kind}' AND s.kind = 'direction'")
            same("why by " + name, sorted(ask(sql)), want)

    # RDF

    def check_rdf(self):
        turtle = rdflib.Graph().parse(self.path("a.ttl"), format="turtle")
        linked = rdflib.Graph().parse(self.path("a.jsonld"), format="json-ld")
        assert len(turtle) > 5 * len(self.nodes)
        same("triples", len(linked), len(turtle))
        same("triples", set(linked), set(turtle))
        labels = {str(o) for o in turtle.objects(None, rdflib.SKOS.prefLabel)}
        assert set(self.labels.values()) <= labels
        ours = rdflib.RDF.Statement
        same("links", len(set(turtle.subjects(rdflib.RDF.type, ours))), len(self.edges))
        shapes = rdflib.Graph().parse(HERE / "shapes.ttl", format="turtle")
        conforms, _, report = pyshacl.validate(turtle, shacl_graph=shapes)
        assert conforms, report

    # Office documents

    def check_xlsx(self):
        book = openpyxl.load_workbook(self.path("a.xlsx"))
        names = book.sheetnames
        assert len(names) >= 4, names
        for sheet in book.worksheets[1:]:
            assert sheet.freeze_panes == "A2" and sheet.auto_filter.ref, sheet.title
        for sheet in book.worksheets:
            for row in sheet.iter_rows():
                for cell in row:
                    assert cell.data_type != "f", f"{sheet.title}!{cell.coordinate} is a formula"
                    link = cell.hyperlink
                    if link is not None:
                        place = re.fullmatch(r"'(.*)'!A(\d+)", link.location)
                        target = book[place[1].replace("''", "'")]
                        assert int(place[2]) <= target.max_row
        sheet = book.worksheets[1]
        heads = [c.value for c in sheet[1]]
        ids = [row[heads.index("Id")].value for row in sheet.iter_rows(min_row=2)]
        same("ids", ids and set(ids), set(self.nodes))
        values = [row[0].value for row in sheet.iter_rows(min_row=2)]
        same("names", dict(zip(ids, values)), self.labels)
        same("links", book.worksheets[2].max_row - 1, len(self.edges))
        # A name leads to the row of its element.
        links = book.worksheets[2]
        for row in list(links.iter_rows(min_row=2))[:50]:
            place = int(row[0].hyperlink.location.rsplit("A", 1)[1])
            heads = [c.value for c in links[1]]
            same("link", sheet.cell(place, len([c for c in sheet[1]])).value, row[len(heads) - 2].value)

    def check_docx(self):
        directions = [id for id in self.nodes if id.startswith("direction:")]
        goal = next(id for id in self.nodes if id.startswith("goal:"))
        years = json.loads((pathlib.Path(PLAN) / "plan.json").read_text("utf-8"))["years"]
        # A plan whose objectives all look alike may have nothing to draw.
        questions = {
            "show": ["show", directions[1]], "goal": ["show", goal], "audit": ["audit"], "analyse": ["analyse"],
            "compare": ["compare", str(years[0]), str(years[1])],
        }
        for name, question in questions.items():
            file = str(WORK / (name + ".docx"))
            plan = ["--plan", PLAN]
            pdo(*question, *plan, "-o", file, codes=(0, 2))
            document = docx.Document(file)
            text = "\n".join(p.text for p in document.paragraphs)
            text += "\n".join(c.text for t in document.tables for r in t.rows for c in r.cells)
            assert len(text) > 100, f"{name}: {text}"
            for id in self.nodes:
                assert id not in text, f"{name}: {id}"
            if name in ("show", "goal") and "milano" in PLAN:
                assert len(document.inline_shapes) == 1, name
            assert document.core_properties.title


def main():
    readers = Readers()
    passed = failed = 0
    for name in [n for n in dir(readers) if n.startswith("check_")]:
        try:
            start = time.monotonic()
            getattr(readers, name)()
            passed += 1
            if "--times" in sys.argv:
                print(f"{name[6:]}: {time.monotonic() - start:.1f} s")
        except Exception as error:  # Each reader is heard.
            failed += 1
            print(f"{name[6:]}: {type(error).__name__}: {error}"[:1500])
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


main()
