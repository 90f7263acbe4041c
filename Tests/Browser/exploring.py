"""Exploring by hand and keyboard: from map to page to the act's line, filters, addresses, copies, search."""

import pathlib
import subprocess
import time

from selenium.webdriver.common.keys import Keys

from browser import RING, Browser
from common import FILES, MAPS, SERVED, check


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


def by_keys_only():
    """From the home page to the act's line by Tab, arrows and Enter, the focus in sight at each step."""
    with Browser() as browser:
        browser.open(FILES + "index.html")
        check(browser.tab_to("e.closest('svg')"), "the ring on the home page's map")
        label = "return document.activeElement.getAttribute('aria-label')"
        for _ in range(12):
            if browser.run(label) == "Piano Aria Clima":
                break
            browser.press(Keys.ARROW_DOWN)
        check(browser.run(label) == "Piano Aria Clima" and browser.run(RING), "arrows come to a goal")
        browser.press(Keys.ENTER)
        steps = [
            ("goal/piano-aria-clima.html", "e.closest('svg') && e.href.baseVal.endsWith('direction/casa.html')"),
            ("direction/casa.html", "e.closest('#objectives') && e.href.endsWith('objective/casa-5.html')"),
            ("objective/casa-5.html", "e.matches('a.words')"),
        ]
        for page, target in steps:
            browser.wait(lambda page=page: browser.path.endswith(page))
            check(browser.tab_to(target), f"{page}: the ring is seen")
            browser.press(Keys.ENTER)
        browser.wait(lambda: browser.path.endswith("/document.html#l209"))
        seen = browser.run(
            "var r = document.querySelector(':target').getBoundingClientRect();"
            "return r.top >= 0 && r.bottom <= innerHeight")
        check(seen, "the line is in view")


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


def tables():
    """The table beside a map leads to the same nodes as the picture."""
    with Browser() as browser:
        nodes = ["index.html", "goal/piano-aria-clima.html", "direction/casa.html", "objective/casa-5.html"]
        for page in MAPS + nodes:
            browser.open(FILES + page)
            shown, told = browser.run(
                "function all(selector) { var links = Array.from(document.querySelectorAll(selector));"
                "  return Array.from(new Set(links.map(function (a) {"
                "    return new URL(a.getAttribute('href'), location.href).href; }))).sort(); }"
                "return [all('figure svg a[href]'), all('div.map table.links td:nth-child(-n+2) a, .shown a')]")
            check(shown and shown == told, f"{page}: {set(shown) ^ set(told)}")
