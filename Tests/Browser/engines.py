"""Asks the second and third engine, Firefox and WebKit, what only a browser knows: engines.py FOLDER [ENGINE …]

Firefox is driven by Marionette, its own protocol (firefox-esr), WebKit by WebDriver (webkit2gtk-driver, xvfb).
"""

import contextlib
import gc
import pathlib
import subprocess
import sys
import tempfile
import time

FOLDER = pathlib.Path(sys.argv[1]).resolve()
FILES = FOLDER.as_uri() + "/"
MINI_BROWSER = "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser"
ALL = "return Array.from(document.querySelectorAll(\"{selector}\")).map(function (e) {{ return {value}; }})"
counts = {"passed": 0, "failed": 0}


def check(is_so, words):
    counts["passed" if is_so else "failed"] += 1
    if not is_so:
        print("FAILED:", words, flush=True)


@contextlib.contextmanager
def firefox():
    from marionette_driver.marionette import Marionette

    client = Marionette(bin="/usr/bin/firefox-esr", headless=True, workspace=tempfile.mkdtemp())
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
def webkit():
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


def wait(run, script, seconds=10):
    end = time.monotonic() + seconds
    while not run(script):
        if time.monotonic() > end:
            return False
        time.sleep(0.05)
    return True


def ask(name, go, run):
    """The same of either engine."""
    is_there = "return document.readyState === 'complete'"
    page = FILES + "map/collaboration.html"
    go(page)
    wait(run, is_there)
    ids = run(ALL.format(selector="svg [id*=':']", value="e.id"))
    check(len(ids) > 40, f"{name}: {len(ids)} names have an address")
    # By the browser alone, without the script of the page: the frame is as high as the window's half.
    for identifier in ids:
        go("about:blank")
        go(page + "#" + identifier)
        wait(run, is_there)
        seen = run(
            f"var r = document.getElementById({identifier!r}).getBoundingClientRect();"
            "return r.top >= -1 && r.bottom <= innerHeight + 1 && r.left >= -1 && r.right <= innerWidth + 1")
        check(seen, f"{name}: {identifier} is out of view")
    names = run(
        "return Array.from(document.querySelectorAll('svg a')).filter(function (a) { return !a.getAttribute('href')"
        "  || !a.hasAttribute('aria-hidden') && !a.getAttribute('aria-label'); }).length")
    check(names == 0, f"{name}: {names} links of the map lead nowhere or have no name")
    check(run("return document.fonts.check('16px \"Titillium Web\"')"), f"{name}: the letters are there")
    go(page + "#direction:casa?basis=named&year=2026")
    wait(run, is_there)
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
        wait(run, is_there)
        run(f"document.querySelector({link!r}).dispatchEvent("
            "new MouseEvent('click', {bubbles: true, cancelable: true}))")
        check(wait(run, f"return location.href.endsWith({end!r})"), f"{name}: from {start} to {end}")
    seen = run("var r = document.querySelector(':target').getBoundingClientRect();"
               "return r.top >= 0 && r.bottom <= innerHeight")
    check(seen, f"{name}: the line of the act is in view")


for name, start in (("firefox", firefox), ("webkit", webkit)):
    if len(sys.argv) < 3 or name in sys.argv[2:]:
        try:
            with start() as (go, run):
                ask(name, go, run)
        except Exception as error:  # The other engine is asked all the same.
            check(False, f"{name}: {type(error).__name__}: {error}")
print(f"{counts['passed']} passed, {counts['failed']} failed")
sys.exit(counts["failed"] > 0)
