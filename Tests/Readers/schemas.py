"""Validates the project's own YAML files by Formats/schemas, and sees that broken ones are not valid."""

import json
import pathlib
import re
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


profiles, links, maps = validator("profile"), validator("links"), validator("map")
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
print(f"schemas: {count} files are valid, {len(broken)} broken ones are not")
