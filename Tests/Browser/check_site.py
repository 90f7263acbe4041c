"""Checks a site of Milan's plan, in Italian and English, in a real browser: check_site.py FOLDER

Prints what fails, and in the last line how many checks passed and failed.
"""

import base64
import pathlib
import subprocess
import sys
import time

from selenium.webdriver.common.keys import Keys

from browser import Browser, serve

FOLDER = pathlib.Path(sys.argv[1]).resolve()
SERVED = serve(str(FOLDER))
FILES = FOLDER.as_uri() + "/"
# One page of each kind.
PAGES = [
    "index.html", "direction/casa.html", "objective/casa-5.html", "goal/piano-aria-clima.html",
    "collaboration/mala-movida.html", "programme/coesione-sociale.html", "value/ambientale.html",
    "driver/digitalizzazione.html", "dimension/milano-sempre-piu-giusta.html", "map/collaboration.html",
    "map/heat-map.html", "map/years.html", "maps.html", "audit.html", "network.html", "years.html", "document.html",
    "method.html", "data.html", "accessibility.html", "search.html", "list-objective.html",
]
passed, failed = 0, 0


def check(is_so, words):
    global passed, failed
    passed, failed = passed + bool(is_so), failed + (not is_so)
    if not is_so:
        print("FAILED:", words)


def quiet_pages():
    """No message, no request outside the folder, over both schemes."""
    for base in (FILES, SERVED):
        with Browser() as browser:
            for page in PAGES:
                browser.open(base + page)
                check(browser.messages() == [], f"{base} {page}: messages")
                strange = [r for r in browser.requests() if not r.startswith((base, "data:", "about:", "blob:"))]
                check(strange == [], f"{page}: {strange[:3]}")


def no_scripts():
    """All links and texts are there without scripts."""
    count = "return [document.links.length, document.body.innerText.length]"
    with Browser() as browser, Browser(scripts=False) as bare:
        for page in PAGES:
            browser.open(SERVED + page)
            links, _ = browser.run(count)
            bare.driver.get(SERVED + page)
            tree = bare.command("DOM.getDocument", {"depth": -1, "pierce": True})
            check(count_links(tree["root"]) >= links, f"{page}: links without scripts")


def count_links(node):
    attributes = node.get("attributes", [])
    own = node.get("localName") == "a" and "href" in attributes[::2]
    return own + sum(count_links(child) for child in node.get("children", []))


def by_pointer():
    """From the home page to the act's line by clicking shapes and words."""
    with Browser() as browser:
        browser.open(FILES + "index.html")
        browser.click('svg a[href$="goal/piano-aria-clima.html"]')
        browser.wait(lambda: browser.path.endswith("/goal/piano-aria-clima.html"))
        browser.click('svg a[href$="direction/casa.html"], section a[href$="direction/casa.html"]')
        browser.wait(lambda: browser.path.endswith("/direction/casa.html"))
        browser.click('#objectives a[href$="objective/casa-5.html"]')
        browser.wait(lambda: browser.path.endswith("/objective/casa-5.html"))
        browser.click("section > ul a.words")
        browser.wait(lambda: browser.path.endswith("/document.html#l209"))
        seen = browser.run(
            "var r = document.querySelector(':target').getBoundingClientRect();"
            "return r.top >= 0 && r.bottom <= innerHeight && document.querySelector(':target').innerText")
        check(seen and "Piano Aria Clima" in seen, "the line is in view")


def by_keys():
    """Arrows walk the map, the ring is seen, Enter opens a page."""
    active = (
        "var e = document.activeElement, s = e.querySelector('polygon, path, text');"
        "return [e.getAttribute('aria-label'), e.matches(':focus-visible'), s ? getComputedStyle(s).strokeWidth"
        " + getComputedStyle(s).textDecorationLine : '', document.querySelectorAll('g.dim').length]")
    with Browser() as browser:
        browser.open(FILES + "map/collaboration.html")
        browser.run("document.querySelector('.picture').focus()")
        names = []
        for key in (Keys.TAB, Keys.ARROW_RIGHT, Keys.ARROW_RIGHT, Keys.ARROW_DOWN, Keys.ARROW_LEFT, Keys.END, Keys.HOME):
            browser.press(key)
            name, is_ringed, ring, dimmed = browser.run(active)
            names.append(name)
            check(is_ringed and ("3.5" in ring or "underline" in ring), f"{name}: the ring is seen ({ring})")
            check(dimmed > 0, f"{name}: the rest is dimmed")
        check(len(set(names)) > 4 and names[0] == names[-1], f"arrows go from name to name: {names}")
        stops = browser.run("return document.querySelectorAll('svg a[href][tabindex=\"0\"]').length")
        check(stops == 1, f"one stop for Tab: {stops}")
        browser.press(Keys.ENTER)
        browser.wait(lambda: "/goal/" in browser.path)
        browser.press("/")
        check(browser.run("return document.activeElement.id") == "find", "/ leads to the search")


def state():
    """What is shown stands in the address: kept on reload and in a new profile, undone by back."""
    hidden = "return document.querySelectorAll('table.links tr.gone').length"
    with Browser() as browser:
        browser.open(FILES + "map/collaboration.html")
        browser.click("input[name=year][value='2026']")
        of_year = browser.run(hidden)
        browser.click("input[name=basis][value=theme]")
        of_both, address = browser.run(hidden), browser.path
        check(0 < of_year < of_both, f"filters hide lines: {of_year}, {of_both}")
        browser.driver.back()
        browser.wait(lambda: browser.run(hidden) == of_year)
        browser.driver.back()
        browser.wait(lambda: browser.run(hidden) == 0)
    with Browser() as browser:
        browser.open(address)
        check(browser.run(hidden) == of_both, "a new profile shows the same")
        browser.open(FILES + "map/collaboration.html#direction:casa?basis=named&year=2026")
        status = browser.find(".explore .status").text
        check(status.startswith("Direzione Casa, legami: 1"), status)
        seen = browser.run(
            "var r = document.getElementById('direction:casa').getBoundingClientRect();"
            "return r.top >= 0 && r.bottom <= innerHeight && r.left >= 0 && r.right <= innerWidth")
        check(seen, "the node of the address is in view")
        took = browser.run(
            "var all = document.querySelectorAll('svg a[href]'), start = performance.now();"
            "for (var i = 0; i < 60; i++) { all[i % all.length].dispatchEvent(new PointerEvent('pointerover',"
            "  {bubbles: true, pointerType: 'mouse'})); document.body.offsetHeight; }"
            "return (performance.now() - start) / 60")
        check(took < 16, f"light takes {took:.1f} ms")
        browser.open(SERVED + "map/collaboration.html#direction:casa?year=2026")
        browser.click("a[data-language]")
        browser.wait(lambda: "/en/map/collaboration.html#direction:casa?year=2026" in browser.path)


def copies():
    """Files of the map as it is seen."""
    with Browser() as browser:
        browser.open(FILES + "map/collaboration.html#direction:casa?year=2026")
        for kind in ("svg", "png", "csv", "larger", "smaller", "whole", "link", "cite"):
            browser.click(f"button[data-do={kind}]")
        folder = pathlib.Path(browser.downloads)
        browser.wait(lambda: len([f for f in folder.iterdir() if f.suffix in (".svg", ".png", ".csv")]) == 3)
        svg = folder / "collaboration.svg"
        check('opacity=".14"' in svg.read_text(encoding="utf-8"), "the SVG has what is dimmed")
        drawn = subprocess.run(["rsvg-convert", "-o", str(folder / "drawn.png"), str(svg)], check=False)
        check(drawn.returncode == 0, "the SVG is one")
        check((folder / "collaboration.png").read_bytes()[:4] == b"\x89PNG", "the PNG is one")
        check("https://" in browser.find(".copied").text or "file://" in browser.find(".copied").text, "cited")
        check(browser.messages() == [], "copies: messages")


def names_of_links():
    """What assistive technology is told of each link in the picture."""
    with Browser() as browser:
        for page in ("index.html", "goal/piano-aria-clima.html", "direction/casa.html", "map/collaboration.html"):
            browser.open(SERVED + page)
            tree = browser.command("Accessibility.getFullAXTree")["nodes"]
            links = [n for n in tree if n.get("role", {}).get("value") == "link" and not n.get("ignored")]
            nameless = [n for n in links if not n.get("name", {}).get("value", "").strip()]
            check(links and not nameless, f"{page}: links without a name")
            check(all(len(n["name"]["value"]) < 400 for n in links), f"{page}: long names")


def search():
    """However a word is written, the same is found, and a hit leads to its line."""
    with Browser() as browser:
        browser.open(FILES + "search.html")
        found = {}
        for words in ("citta", "città", "CITTÀ", "alloggio sociale", "alloggi sociali", "l'aria", "aria"):
            field = browser.find("#words")
            field.clear()
            field.send_keys(words)
            browser.wait(lambda: browser.find("form.search .status").text != "")
            time.sleep(0.1)
            found[words] = browser.run(
                "return Array.from(document.querySelectorAll('.hits a')).map(function (a) { return a.href; })")
        check(found["citta"] and found["citta"] == found["città"] == found["CITTÀ"], "accents and capitals")
        check(found["l'aria"] == found["aria"], "apostrophes")
        # As `pdo search alloggi sociali` does.
        check(any(h.endswith("objective/casa-3.html") for h in found["alloggi sociali"]), "forms of a word")
        check(any(h.endswith("objective/casa-3.html") for h in found["alloggio sociale"]), "forms of a word")
        check(any("document.html#l207" in h for h in found["alloggi sociali"]), "a hit leads to its line")


def accessibility():
    """axe-core, a page of each kind, light and dark, both languages, on a phone and a desk."""
    for width, dark, folder in ((1280, False, ""), (360, True, ""), (360, False, "en/"), (1280, True, "en/")):
        with Browser(width, dark=dark) as browser:
            for page in PAGES:
                browser.open(SERVED + folder + page)
                result = browser.axe()
                check(result["found"] == [], f"{width} {'dark' if dark else 'light'} {folder}{page}: {result['found']}")
                links = browser.run("return document.querySelectorAll('svg a[href]').length")
                check(result["links"] >= links, f"{page}: link-name looked at {result['links']} of {links}")


def widths():
    """Nothing scrolls sideways but pictures and tables: on a phone, and on a desk at 200 and 400 %."""
    for width in (360, 640, 320):
        with Browser(width) as browser:
            for page in PAGES:
                browser.open(FILES + page)
                wide = browser.run("return document.documentElement.scrollWidth - innerWidth")
                check(wide <= 0, f"{page}: {wide} pixels too wide at {width}")


def paper():
    """On paper every name of a map can be read, and is dark on white though the screen is dark."""
    with Browser(dark=True) as browser:
        browser.open(FILES + "map/collaboration.html")
        names = browser.run(
            "return Array.from(document.querySelectorAll('svg a text')).map(function (t) { return t.textContent; })")
        pdf = pathlib.Path(browser.downloads) / "map.pdf"
        pdf.write_bytes(base64.b64decode(browser.command("Page.printToPDF", {"printBackground": True})["data"]))
        words = subprocess.run(["pdftotext", str(pdf), "-"], capture_output=True, text=True, check=True).stdout
        words = "".join(words.split())
        check(names and all("".join(name.split()) in words for name in names), "names on paper")


CHECKS = [
    quiet_pages, no_scripts, by_pointer, by_keys, state, copies, names_of_links, search, accessibility, widths, paper,
]
for one in CHECKS:
    if len(sys.argv) < 3 or one.__name__ in sys.argv[2:]:
        try:
            one()
        except Exception as error:  # What stops one check is a failure, and the others go on.
            check(False, f"{one.__name__}: {type(error).__name__}: {error}")
print(f"{passed} passed, {failed} failed")
sys.exit(failed > 0)
