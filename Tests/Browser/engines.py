"""Asks the second and third engine, Firefox and WebKit, what only a browser knows: engines.py FOLDER [ENGINE …]

Firefox is driven by Marionette, its own protocol (firefox-esr), WebKit by WebDriver (webkit2gtk-driver, xvfb).
"""

import contextlib
import gc
import subprocess
import sys
import tempfile
import time

from browser import in_view
from common import FILES, IS_THERE, addresses_are_seen, check, wait
from common import run as run_checks

MINI_BROWSER = "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser"
ALL = "return Array.from(document.querySelectorAll(\"{selector}\")).map(function (e) {{ return {value}; }})"


@contextlib.contextmanager
def started_firefox():
    from marionette_driver.marionette import Marionette

    folder = tempfile.mkdtemp()
    client = Marionette(bin="/usr/bin/firefox-esr", headless=True, workspace=folder, gecko_log=folder + "/log")
    client.start_session()
    try:
        client.set_window_rect(width=1280, height=1000)
        yield client.navigate, lambda script: client.execute_script(script, sandbox=None)
    finally:
        client.quit()
        del client
        # What it leaves is taken away now, not when the interpreter ends.
        gc.collect()


@contextlib.contextmanager
def started_webkit():
    from selenium import webdriver

    screen = subprocess.Popen(["Xvfb", ":97", "-screen", "0", "1400x1100x24"], stderr=subprocess.DEVNULL)
    time.sleep(1)
    options = webdriver.WebKitGTKOptions()
    options.binary_location = MINI_BROWSER
    options.add_argument("--automation")
    service = webdriver.WebKitGTKService("/usr/bin/WebKitWebDriver", env={
        "DISPLAY": ":97", "PATH": "/usr/bin:/bin", "HOME": tempfile.mkdtemp(), "LIBGL_ALWAYS_SOFTWARE": "1",
        "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1", "WEBKIT_DISABLE_COMPOSITING_MODE": "1"})
    try:
        driver = webdriver.WebKitGTK(options=options, service=service)
        driver.set_window_size(1280, 1000)
        yield driver.get, driver.execute_script
        driver.quit()
    finally:
        screen.terminate()


def ask(name, go, run):
    """The same of either engine."""
    page = FILES + "map/collaboration.html"
    addresses_are_seen(name, go, run)
    names = run(
        "return Array.from(document.querySelectorAll('svg a')).filter(function (a) { return !a.getAttribute('href')"
        "  || !a.hasAttribute('aria-hidden') && !a.getAttribute('aria-label'); }).length")
    check(names == 0, f"{name}: {names} links of the map lead nowhere or have no name")
    check(run("return document.fonts.check('16px \"Titillium Web\"')"), f"{name}: the letters are there")
    go(page + "#direction:casa?basis=named&year=2026")
    wait(run, IS_THERE)
    status = run("return document.querySelector('.explore .status').textContent")
    check(status.startswith("Direzione Casa, legami: 1"), f"{name}: {status}")
    wide = run("return document.documentElement.scrollWidth - innerWidth")
    check(wide <= 0, f"{name}: {wide} pixels too wide")
    found = []
    for words in ("citta", "CITTÀ", "l'aria", "aria"):
        go(FILES + "search.html?q=" + words.replace("'", "%27").replace("À", "%C3%80"))
        check(wait(run, "return document.querySelectorAll('.hits a').length > 0"), f"{name}: {words} is found")
        found.append(run(ALL.format(selector=".hits a", value="e.href")))
    check(found[0] == found[1] and found[2] == found[3], f"{name}: accents and apostrophes")
    for start, link, end in (
        ("index.html", "svg a[href$='goal/piano-aria-clima.html']", "/goal/piano-aria-clima.html"),
        ("objective/casa-5.html", "section > ul a.words", "/document.html#l209"),
    ):
        go(FILES + start)
        wait(run, IS_THERE)
        run(f"document.querySelector({link!r}).dispatchEvent("
            "new MouseEvent('click', {bubbles: true, cancelable: true}))")
        check(wait(run, f"return location.href.endsWith({end!r})"), f"{name}: from {start} to {end}")
    check(run(in_view(":target")), f"{name}: the line of the act is in view")
    # The slider of years, which each engine draws by itself.
    go(page)
    wait(run, IS_THERE)
    run("var e = document.getElementById('year'); e.value = '3';"
        "['input', 'change'].forEach(function (kind) { e.dispatchEvent(new Event(kind, {bubbles: true})); })")
    check(wait(run, "return location.hash === '#?year=2026'"), f"{name}: the slider's year stands in the address")
    said = run("return document.getElementById('year').getAttribute('aria-valuetext')")
    check(said == "2026", f"{name}: the slider says {said}")


def firefox():
    with started_firefox() as (go, run):
        ask("firefox", go, run)


def webkit():
    with started_webkit() as (go, run):
        ask("webkit", go, run)


run_checks([firefox, webkit], sys.argv[2:])
