"""Checks the site of a plan whose names are hostile: hostile.py PDO [CHECK …], where PDO is the program."""

import json
import pathlib
import subprocess
import sys
import tempfile

NAMES = [
    '"><script>document.title = "broken"</script>',
    "]]> --> </svg></style><img src=x onerror=\"document.title='broken'\">",
    "{{title}} {{{body}}}", "\u05de\u05d1\u05d7\u05df \u0634\u0627\u0631\u0639 x", "../../etc/passwd",
    "lettera " * 1250, "&lt;b&gt; &#0; &amp;",
    "javascript:document.title='broken'", "l’aria 'dell\"acqua`", "</title><h1>x",
    "\\\\ \\N \\G %s", "città ❖ 😀",
]
IDS = ["x", "X", "con", "a.b", "..-x", "x-2", "index"]


def plan():
    """Directions of these names, the last without objectives, each objective with two texts and a goal in common."""
    ids = IDS + [f"d{n}" for n in range(len(IDS), len(NAMES))]
    directions = [{"id": "direction:" + ids[n], "line": n + 1, "name": name, "aliases": []}
                  for n, name in enumerate(NAMES)]
    objectives = []
    for n, direction in enumerate(directions[:-1]):
        name = NAMES[n]
        objectives.append({
            "id": "objective:" + direction["id"].split(":")[1] + "/1", "direction": direction["id"], "line": n + 1,
            "code": "1", "texts": {"2031": name, "2032": NAMES[(n + 1) % len(NAMES)]}, "genericPartners": [],
            "matrixRows": [],
            "contributions": [{"target": "goal:g", "basis": "named",
                               "evidence": [{"text": name[:200], "line": n + 1, "years": [2031], "rules": []}]}]})
    return {
        "schemaVersion": json.loads(MILAN.read_text(encoding="utf-8"))["schemaVersion"], "title": "<b>Piano</b> {{x}}",
        "municipality": "\"Comune\" & <i>", "source": "<script>x()</script>", "years": [2031, 2032],
        "directions": directions, "objectives": objectives, "programmes": [], "collaborations": [], "drivers": [],
        "strategicDimensions": [], "valueDimensions": [],
        "transversalGoals": [{"id": "goal:g", "name": "</title><script>x()</script>", "line": 1, "phrases": []}],
    }


MILAN = pathlib.Path(__file__).resolve().parents[2] / "Data/milano-2024-2026/plan.json"
program, names = pathlib.Path(sys.argv[1]).resolve(), sys.argv[2:]
folder = pathlib.Path(tempfile.mkdtemp())
(folder / "plan").mkdir()
(folder / "plan/plan.json").write_text(json.dumps(plan(), ensure_ascii=False), encoding="utf-8")
(folder / "plan/pdo.md").write_text("\n".join(NAMES) + "\n", encoding="utf-8")
outside = sorted(path.name for path in folder.iterdir())
subprocess.run([program, "site", "-q", "--plan", folder / "plan", "-o", folder / "site"], check=True)
sys.argv[1:] = [str(folder / "site")]

# The checks read the folder from the command line.
import common
import exploring
import loading
import reading
from browser import Browser
from common import FILES, FOLDER, check

common.PAGES[:] = loading.PAGES[:] = reading.PAGES[:] = sorted(
    path.relative_to(FOLDER).as_posix() for path in FOLDER.rglob("*.html") if path.parent.name != "map")


def nothing_runs():
    """No text became markup or a script, and every link of the site leads into it."""
    with Browser() as browser:
        for page in common.PAGES + common.MAPS:
            browser.open(FILES + page)
            check(browser.run("return document.title") != "broken", f"{page}: something ran")
            strange = browser.run("return document.querySelectorAll('img, i, b, main script, iframe, style').length")
            check(strange == 0, f"{page}: {strange} strange elements")


def addresses():
    """Every link leads to a file of the folder, and where it names a place, to an element."""
    with Browser() as browser:
        known = {}
        for page in common.PAGES + common.MAPS:
            browser.open(FILES + page)
            known[page] = browser.run(
                "return [Array.from(document.links).map(function (a) { return a.href; }),"
                " Array.from(document.querySelectorAll('[id]')).map(function (e) { return e.id; })]")
        for page, (links, _) in known.items():
            for link in links:
                path, _, place = link.removeprefix(FILES).partition("#")
                is_there = link.startswith(FILES) and (FOLDER / path).is_file()
                is_there = is_there and (not place or path not in known or place in known[path][1])
                check(is_there, f"{page}: {link[:120]}")


def written_inside():
    """Nothing but the site's folder was written."""
    now = sorted(path.name for path in folder.iterdir())
    check(now == sorted(outside + ["site"]), f"{now}")


def walk():
    """By hand from a goal to a direction, an objective and the act's line."""
    with Browser() as browser:
        browser.open(FILES + "index.html")
        browser.follow(
            ('svg a[href$="goal/g.html"]:not([aria-hidden])', "/goal/g.html"),
            ('section a[href$="direction/x.html"]', "/direction/x.html"),
            ('#objectives a[href$="objective/x-1.html"]', "/objective/x-1.html"),
            ("section > ul a.words", "/document.html#l1"))


def walk_by_keys():
    """The same by Tab, arrows and Enter."""
    with Browser() as browser:
        browser.open(FILES + "index.html")
        exploring.go_by_keys(
            browser,
            (True, "e.href.baseVal.endsWith('goal/g.html')", "/goal/g.html"),
            (False, "e.closest('section') && String(e.href).endsWith('direction/x.html')", "/direction/x.html"),
            (False, "e.closest('#objectives') && e.href.endsWith('objective/x-1.html')", "/objective/x-1.html"),
            (False, "e.matches('a.words')", "/document.html#l1"))


common.run(
    [nothing_runs, addresses, written_inside, walk, walk_by_keys, loading.quiet_pages, loading.no_scripts, loading.html,
     exploring.tables, exploring.walks, reading.names_of_links], names)
