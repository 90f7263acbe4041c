"""Exploring by hand and keyboard: from map to page to the act's line, filters, addresses, copies, search."""

import pathlib
import re
import subprocess
import time
import zlib

from selenium.webdriver.common.keys import Keys

from browser import RING, Browser, in_view
from common import FILES, FOLDER, IS_THERE, MAPS, SERVED, addresses_are_seen, check

# The home page, and a page of each kind of node whose map is its own.
NODES = [page for page in (
    "index.html", "goal/piano-aria-clima.html", "direction/casa.html", "objective/casa-5.html", "value/ambientale.html",
) if (FOLDER / page).exists()]


def by_pointer():
    """From the home page to the act's line by clicking shapes and words."""
    with Browser() as browser:
        browser.open(FILES + "index.html")
        browser.follow(
            ('svg a[href$="goal/piano-aria-clima.html"]', "/goal/piano-aria-clima.html"),
            ('svg a[href$="direction/casa.html"], section a[href$="direction/casa.html"]', "/direction/casa.html"),
            ('#objectives a[href$="objective/casa-5.html"]', "/objective/casa-5.html"),
            ("section > ul a.words", "/document.html#l209"))
        check(browser.run(in_view(":target")), "the line is in view")
        check("Piano Aria Clima" in browser.find(":target").text, "the line has the words")


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
        keys = (Keys.TAB, Keys.ARROW_RIGHT, Keys.ARROW_RIGHT, Keys.ARROW_DOWN, Keys.ARROW_LEFT, Keys.END, Keys.HOME)
        for key in keys:
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


def go_by_keys(browser, *steps):
    """Goes by Tab, or on a map by arrows, to one thing after the other and presses Enter, the focus in sight each time."""
    for is_on_map, target, end in steps:
        is_seen = (browser.arrow_to if is_on_map else browser.tab_to)(target)
        check(is_seen, f"{browser.path}: the ring is seen")
        browser.press(Keys.ENTER)
        browser.wait(lambda end=end: browser.path.endswith(end))
    check(browser.run(in_view(":target")), "the line is in view")


def by_keys_only():
    """From the home page to the act's line by Tab, arrows and Enter."""
    with Browser() as browser:
        browser.open(FILES + "index.html")
        go_by_keys(
            browser,
            (True, "e.getAttribute('aria-label') === 'Piano Aria Clima'", "goal/piano-aria-clima.html"),
            (True, "e.href.baseVal.endsWith('direction/casa.html')", "direction/casa.html"),
            (False, "e.closest('#objectives') && e.href.endsWith('objective/casa-5.html')", "objective/casa-5.html"),
            (False, "e.matches('a.words')", "/document.html#l209"))


def state():
    """What is shown stands in the address: kept on reload and in a new profile, undone by back."""
    hidden = "return document.querySelectorAll('table.links tr.gone').length"
    with Browser() as browser:
        browser.open(FILES + "map/collaboration.html")
        browser.click(".slider span:last-child")
        of_year = browser.run(hidden)
        check(browser.path.endswith("#?year=2026"), browser.path)
        browser.click("input[name=basis][value=theme]")
        of_both, address = browser.run(hidden), browser.path
        check(0 < of_year < of_both, f"filters hide lines: {of_year}, {of_both}")
        browser.driver.refresh()
        browser.wait(lambda: browser.run(IS_THERE))
        check(browser.run(hidden) == of_both, "loaded anew it shows the same")
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
        check(browser.run(in_view("[id='direction:casa']")), "the node of the address is in view")
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
        dimmed = re.findall(r'class="[^"]*\bdim\b', svg.read_text(encoding="utf-8"))
        check(len(dimmed) > 20, f"the SVG has the classes of what is dimmed: {len(dimmed)}")
        width, height, pixels = png(folder / "collaboration.png")
        check(width > 1000 and len(pixels) > width * height * 3, "the PNG is one")
        check("https://" in browser.find(".copied").text or "file://" in browser.find(".copied").text, "cited")
        check(browser.messages() == [], "copies: messages")


def lights():
    """What is dimmed with a name: its lines and numbers too, so that nothing of a name is left alight."""
    with Browser() as browser:
        browser.open(FILES + "map/collaboration.html#direction:casa")
        alight = browser.run(
            "return Array.from(document.querySelectorAll('svg g.node.text')).filter(function (g) {"
            "  return !g.classList.contains('dim') && /^\\d+( |$)/.test(g.querySelector('text').textContent); })"
            ".map(function (g) { return g.textContent.trim(); })")
        # Numbers of what Casa is linked with, and the heads of the three columns.
        check(len(alight) <= 9, f"numbers alight: {alight}")


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


def slider():
    """The slider of years by keyboard: its name, what it says and does; of a year that the plan hasn't, nothing."""
    said = (
        "var e = document.querySelector('input[type=range]');"
        "return [e.labels[0].textContent, e.getAttribute('aria-valuetext'), location.hash,"
        " document.querySelectorAll('table.links tr.gone').length, e.getBoundingClientRect().height]")
    with Browser() as browser:
        browser.open(FILES + "map/collaboration.html")
        check(browser.tab_to("e.type === 'range'"), "the ring on the slider")
        keys = (
            (Keys.ARROW_RIGHT, "2024"), (Keys.ARROW_RIGHT, "2025"), (Keys.ARROW_RIGHT, "2026"),
            (Keys.HOME, "tutti gli anni"), (Keys.END, "2026"), (Keys.ARROW_LEFT, "2025"))
        for key, value in keys:
            browser.press(key)
            name, text, address, hidden, height = browser.run(said)
            check((name, text) == ("Anno", value) and height >= 24, f"the slider: {name}, {text}, {height}")
            is_year = value.isdigit()
            check((hidden > 0) == is_year and address == ("#?year=" + value if is_year else ""), f"{value}: {address}")
        browser.open(FILES + "map/collaboration.html#?year=1999")
        check(browser.run(said)[1:4] == ["tutti gli anni", "#?year=1999", 0], "a year that the plan hasn't")


def cells():
    """A cell of a matrix leads to the words that say why the two are linked."""
    marks = (
        "return Array.from(document.querySelectorAll('svg g.mark a[href], svg g.cell a[href]')).map(function (a) {"
        "  return [new URL(a.getAttribute('href'), location.href).href, a.getAttribute('aria-label')]; })")
    forms = (("heat-map", r".+ – .+: \D+, \d+ obiettiv[oi]|.+ – .+: \D+", 80), ("public-value", r"\d+: .+ – .+", 8))
    for width in (360, 1280):
        with Browser(width) as browser:
            for name, form, least in forms:
                browser.open(FILES + f"map/{name}.html")
                found = browser.run(marks)
                rows = browser.run("return document.querySelectorAll('table a.why').length")
                check(len(found) == rows >= least, f"{name}: {len(found)} cells are links, {rows} in the table")
                for _, label in found:
                    check(label and re.fullmatch(form, label) and len(label) < 120, f"{name}: {label!r}")
            browser.open(FILES + "map/heat-map.html")
            browser.follow(('svg a[href$="direction/casa.html#goal-piano-aria-clima"]', "#goal-piano-aria-clima"))
            browser.wait(lambda: browser.run(IS_THERE))
            said = "attraverso l'attuazione del Piano Aria Clima (PAC)"
            check(said in browser.find(":target").text, "the cell leads to the words")
            check(browser.run(in_view(":target")), f"the words are in view at {width}")
    with Browser() as browser:
        browser.open(FILES + "map/heat-map.html")
        check(browser.arrow_to("e.getAttribute('href').endsWith('direction/casa.html')"), "the ring on a row's name")
        browser.press(Keys.ARROW_RIGHT)
        check(browser.run("return document.activeElement.getAttribute('aria-label').startsWith('Casa – ')"), "its row")
        check(browser.run(RING), "the ring on a cell")
        browser.press(Keys.ENTER)
        browser.wait(lambda: "/direction/casa.html#" in browser.path)


def walks():
    """Each map is one stop for Tab, and arrows come to each of its names and cells."""
    unreached = """
var view = new pdo.View(document.querySelector('div.map')), start = view.order[0], reached = [start];
for (var n = 0; n < reached.length; n++) {
  ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'].forEach(function (key) {
    var next = view.towards(reached[n], key);
    if (next && reached.indexOf(next) < 0) reached.push(next);
  });
}
return view.order.filter(function (node) { return node.links[0] && reached.indexOf(node) < 0; })
  .map(function (node) { return node.name; });
"""
    with Browser() as browser:
        for page in MAPS + NODES:
            browser.open(FILES + page)
            stops = browser.run(
                "return document.querySelectorAll('svg a[href]:not([tabindex=\"-1\"])').length")
            check(stops == 1, f"{page}: {stops} stops for Tab")
            found = browser.run(unreached)
            check(found == [], f"{page}: arrows never come to {found[:5]}")


def addresses():
    """The address of each name brings it into view, in this engine as in those of engines.py."""
    with Browser() as browser:
        addresses_are_seen("chromium", browser.driver.get, browser.run)


def png(path):
    """The width, the height and the bytes of lines of pixels of a picture."""
    data = path.read_bytes()
    check(data[:8] == b"\x89PNG\r\n\x1a\n", "a PNG begins as one")
    place, packed = 8, b""
    while place < len(data):
        length, kind = int.from_bytes(data[place:place + 4], "big"), data[place + 4:place + 8]
        if kind == b"IDAT":
            packed += data[place + 8:place + 8 + length]
        place += 12 + length
    return int.from_bytes(data[16:20], "big"), int.from_bytes(data[20:24], "big"), zlib.decompress(packed)


def tables():
    """The table beside a map leads to the same nodes as the picture."""
    with Browser() as browser:
        for page in MAPS + NODES:
            browser.open(FILES + page)
            shown, told = browser.run(
                "function all(selector) { var links = Array.from(document.querySelectorAll(selector));"
                "  return Array.from(new Set(links.map(function (a) {"
                "    return new URL(a.getAttribute('href'), location.href).href; }))).sort(); }"
                "return [all('figure svg a[href]'),"
                "  all('div.map table.links td:nth-child(-n+2) a, .shown a, div.map a.why')]")
            check(shown and shown == told, f"{page}: {set(shown) ^ set(told)}")
