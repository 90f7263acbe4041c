"""Validates the project's own YAML files, and the plans that pdo imports, by Formats/schemas: schemas.py PDO.

Broken ones are not valid.
"""

import copy
import json
import pathlib
import re
import subprocess
import sys

import jsonschema
import yaml

root = pathlib.Path(__file__).resolve().parents[2]


class Loader(yaml.SafeLoader):
    """YAML 1.2, as editors have it: 'yes' and '2026-03-11' are texts."""


Loader.yaml_implicit_resolvers = {
    letter: [(tag, pattern) for tag, pattern in resolvers if tag.split(":")[-1] in ("int", "float", "null", "merge")]
    for letter, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def validator(name):
    schema = json.loads((root / "Formats" / "schemas" / f"{name}.schema.json").read_text())
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def load(text):
    return yaml.load(text, Loader)


def imported(folder):
    """The plan.json of a folder, made now."""
    run = subprocess.run([sys.argv[1], "import", "--output", "-", folder], capture_output=True)
    assert run.returncode == 0, f"{folder}: {run.stderr.decode()}"
    return json.loads(run.stdout)


profiles, links, maps, plans = validator("profile"), validator("links"), validator("map"), validator("plan")
count = 0
for check, files in [
    (profiles, [*root.glob("Data/*/profile.yaml"), *root.glob("Tests/Fixtures/**/profile.yaml")]),
    (links, [*root.glob("Data/*/links.yaml"), *root.glob("Tests/Fixtures/**/links.yaml")]),
    (maps, root.glob("Graphs/*.yaml")),
]:
    for file in sorted(files):
        count += 1
        for error in check.iter_errors(load(file.read_text())):
            sys.exit(f"{file.relative_to(root)}: {error.json_path}: {error.message}")

milan = (root / "Data/milano-2024-2026/profile.yaml").read_text()
link = "links:\n  - objective: mobilita/4\n    to: piano-aria-clima\n    verdict: yes\n    date: 2026-03-11\n    years: 2024\n"
assert links.is_valid(load(link)), "a link as the documentation has it"
broken = [
    (profiles, re.sub("^title:", "titel:", milan, flags=re.M)),
    (profiles, re.sub("^years:.*$", "years: soon", milan, flags=re.M)),
    (profiles, milan + "\npersons: all\n"),
    (profiles, "title: x\n"),
    (links, link.replace("to:", "too:")),
    (links, link.replace("links:", "entries:")),
    (links, link.replace("    verdict: yes\n", "")),
    (maps, "form: circle\n"),
    (maps, "depth: 99\n"),
    (maps, "nodes: [directions]\n"),
    (maps, "title: {it: Mappa}\n"),
]
for check, text in broken:
    assert not check.is_valid(load(text)), f"this is valid:\n{text[:200]}"
for file in sorted(root.glob("**/plan.json")):
    if ".build" in file.parts or file.parent.name == "schema-1":
        continue
    count += 1
    for error in plans.iter_errors(json.loads(file.read_text())):
        sys.exit(f"{file.relative_to(root)}: {error.json_path}: {error.message}")
for folder in sorted(root.glob("Tests/Fixtures/Plans/shapes/*/")):
    count += 1
    for error in plans.iter_errors(imported(folder)):
        sys.exit(f"{folder.relative_to(root)}: {error.json_path}: {error.message}")
plan = json.loads((root / "Data/milano-2024-2026/plan.json").read_text())
changes = [
    lambda p: p.pop("title"),
    lambda p: p.update(titel="x"),
    lambda p: p.update(schemaVersion=1),
    lambda p: p["objectives"][0].update(line="12"),
    lambda p: p["objectives"][0].update(number=1),
    lambda p: p["objectives"][0]["texts"].update(soon="x"),
    lambda p: p["objectives"][0]["contributions"].append({"target": "goal:x", "basis": "guessed", "evidence": []}),
    lambda p: p["directions"].append({"name": "without an id", "aliases": [], "line": 1}),
]
for change in changes:
    other = copy.deepcopy(plan)
    change(other)
    assert not plans.is_valid(other), f"a plan is valid that should not be: {changes.index(change)}"
broken += changes
print(f"schemas: {count} files are valid, {len(broken)} broken ones are not")
