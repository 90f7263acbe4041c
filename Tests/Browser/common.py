"""What the checks of a site have in common: where it is, which pages stand for their kind, and what was found."""

import pathlib
import sys
import time

from browser import in_view, serve

FOLDER = pathlib.Path(sys.argv[1]).resolve()
SERVED = serve(str(FOLDER))
FILES = FOLDER.as_uri() + "/"
HERE = pathlib.Path(__file__).resolve().parent
# One page of each kind.
PAGES = [
    "index.html", "direction/casa.html", "objective/casa-5.html", "goal/piano-aria-clima.html",
    "collaboration/mala-movida.html", "programme/coesione-sociale.html", "value/ambientale.html",
    "driver/digitalizzazione.html", "dimension/milano-sempre-piu-giusta.html", "map/collaboration.html",
    "map/heat-map.html", "map/years.html", "maps.html", "audit.html", "network.html", "years.html", "document.html",
    "method.html", "data.html", "accessibility.html", "search.html", "list-objective.html",
]
MAPS = sorted(path.relative_to(FOLDER).as_posix() for path in (FOLDER / "map").glob("*.html"))
IS_THERE = "return document.readyState === 'complete'"
counts = {"passed": 0, "failed": 0}


def check(is_so, words):
    counts["passed" if is_so else "failed"] += 1
    if not is_so:
        print("FAILED:", words, flush=True)


def wait(run, script, seconds=10):
    """Asks a browser until it says yes; says whether it did."""
    end = time.monotonic() + seconds
    while not run(script):
        if time.monotonic() > end:
            return False
        time.sleep(0.05)
    return True


def addresses_are_seen(engine, go, run):
    """The address of each name of the collaboration map brings it into view.

    By the browser alone it would do; the script of the page makes the frame as high as half the window.
    """
    page = FILES + "map/collaboration.html"
    go(page)
    wait(run, IS_THERE)
    ids = run("return Array.from(document.querySelectorAll(\"svg [id*=':']\")).map(function (e) { return e.id; })")
    check(len(ids) > 40, f"{engine}: {len(ids)} names have an address")
    for identifier in ids:
        go("about:blank")
        go(page + "#" + identifier)
        wait(run, IS_THERE)
        check(run(in_view(f'[id="{identifier}"]')), f"{engine}: {identifier} is out of view")


def run(checks, names):
    """Runs checks, those of these names only if there are any; ends with 1 where one failed."""
    unknown = set(names) - {one.__name__ for one in checks}
    if unknown:
        sys.exit("no such check: " + ", ".join(sorted(unknown)))
    for one in checks:
        if not names or one.__name__ in names:
            try:
                one()
            except Exception as error:  # What stops one check is a failure, and the others go on.
                check(False, f"{one.__name__}: {type(error).__name__}: {error}")
    print(f"{counts['passed']} passed, {counts['failed']} failed")
    sys.exit(counts["failed"] > 0)
