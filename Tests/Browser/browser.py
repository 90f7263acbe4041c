"""A browser under WebDriver, and what is asked of it: Debian's chromium and chromium-driver, without a window."""

import base64
import functools
import http.server
import importlib.util
import json
import pathlib
import tempfile
import threading
import time

from selenium import webdriver
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

# What says nothing by itself, or only repeats what its parent is called.
QUIET_ROLES = {"generic", "none", "StaticText", "InlineTextBox", "ListMarker", "paragraph", "LineBreak", "emphasis",
               "SvgRoot", "DescriptionListDetail", "DescriptionListTerm", "LayoutTableCell", "listitem"}
STATES = {"expanded", "checked", "disabled", "pressed", "required"}
# Whether the focus can be seen: as an outline, or in a picture as a stroke or a line under the words.
RING = """
var e = document.activeElement, style = getComputedStyle(e), shape = e.querySelector('polygon, path, ellipse, text');
if (!e.matches(':focus-visible')) return false;
if (!e.closest('svg')) return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
var own = getComputedStyle(shape);
return parseFloat(own.strokeWidth) >= 3 || own.textDecorationLine === 'underline';
"""
# The arrows from the first name of a map to one of which a script says yes of `e`, as few as it takes.
WAY = """
var view = new pdo.View(document.querySelector('div.map')), ways = new Map([[view.order[0], []]]);
for (var node of ways.keys()) {
  var e = node.links[0];
  if (e && (SCRIPT)) return ways.get(node);
  ['Up', 'Down', 'Left', 'Right'].forEach(function (name) {
    var next = view.towards(node, 'Arrow' + name);
    if (next && !ways.has(next)) ways.set(next, ways.get(node).concat(['ARROW_' + name.toUpperCase()]));
  });
}
return null;
"""


def in_view(selector):
    """A script that says whether all of an element is in the window."""
    return (
        f"var r = document.querySelector({json.dumps(selector)}).getBoundingClientRect();"
        "return r.top >= -1 && r.bottom <= innerHeight + 1 && r.left >= -1 && r.right <= innerWidth + 1")


class Browser:
    """One window of a width, light or dark, with scripts or without."""

    def __init__(self, width=1280, height=1000, dark=False, scripts=True, flags=()):
        self.downloads = tempfile.mkdtemp()
        options = webdriver.ChromeOptions()
        for flag in ("--headless=new", "--no-sandbox", "--disable-gpu", f"--window-size={width},{height}", *flags):
            options.add_argument(flag)
        options.add_experimental_option("prefs", {"download.default_directory": self.downloads})
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        self.driver = webdriver.Chrome(options=options, service=webdriver.ChromeService("/usr/bin/chromedriver"))
        self.driver.set_script_timeout(120)
        metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500}
        self.command("Emulation.setDeviceMetricsOverride", metrics)
        if dark:
            feature = {"name": "prefers-color-scheme", "value": "dark"}
            self.command("Emulation.setEmulatedMedia", {"features": [feature]})
        if not scripts:
            self.command("Emulation.setScriptExecutionDisabled", {"value": True})

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.driver.quit()

    def command(self, name, arguments=None):
        return self.driver.execute_cdp_cmd(name, arguments or {})

    def open(self, address):
        # An address that differs in its fragment only would not load the page anew.
        self.driver.get("about:blank")
        self.driver.get(address)
        self.wait(lambda: self.run("return document.readyState") == "complete")

    def run(self, script, *arguments):
        return self.driver.execute_script(script, *arguments)

    def wait(self, condition, seconds=10):
        end = time.monotonic() + seconds
        while not condition():
            if time.monotonic() > end:
                raise AssertionError("waited in vain")
            time.sleep(0.05)

    def find(self, selector):
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def click(self, selector):
        """Clicks where the element is, as a hand does."""
        element = self.find(selector) if isinstance(selector, str) else selector
        self.run("arguments[0].scrollIntoView({block: 'center', inline: 'center'})", element)
        ActionChains(self.driver).move_to_element(element).click().perform()

    def follow(self, *steps):
        """Clicks one thing after the other, and waits each time for the page to which it leads."""
        for selector, end in steps:
            self.click(selector)
            self.wait(lambda end=end: self.path.endswith(end))

    def press(self, *keys):
        for key in keys:
            ActionChains(self.driver).send_keys(key).perform()
            time.sleep(0.05)

    def tab_to(self, script, most=400):
        """Presses Tab until a script says yes of `e`, which has the focus; says whether its ring can be seen."""
        for _ in range(most):
            ActionChains(self.driver).send_keys(Keys.TAB).perform()
            if self.run("var e = document.activeElement; return !!(" + script + ")"):
                return self.run(RING)
        raise AssertionError("Tab never comes to " + script)

    def arrow_to(self, script):
        """Walks a map by its arrows, from its first name and by as few steps as it takes, to where a script says yes of
        `e`; says whether the ring can be seen there."""
        self.tab_to("e.closest('svg')")
        self.press(Keys.HOME)
        keys = self.run(WAY.replace("SCRIPT", script))
        if keys is None:
            raise AssertionError("arrows never come to " + script)
        for key in keys:
            self.press(getattr(Keys, key))
        check = self.run("var e = document.activeElement; return !!(" + script + ")")
        return check and self.run(RING)

    def pdf(self, path):
        """Prints the page to a file."""
        data = self.command("Page.printToPDF", {"printBackground": True, "preferCSSPageSize": True})["data"]
        pathlib.Path(path).write_bytes(base64.b64decode(data))

    def tree(self):
        """What assistive technology is told of the page: a line for each node that has a role and a name, or state."""
        nodes = self.command("Accessibility.getFullAXTree")["nodes"]
        children = {node["nodeId"]: node.get("childIds", []) for node in nodes}
        by_id = {node["nodeId"]: node for node in nodes}
        lines = []

        def walk(identifier, depth):
            node = by_id.get(identifier)
            if node is None:
                return
            role, name = (node.get(key, {}).get("value", "") for key in ("role", "name"))
            is_told = not node.get("ignored") and role not in QUIET_ROLES
            if is_told:
                states = [p["name"] for p in node.get("properties", []) if p["name"] in STATES
                          and p["value"].get("value") not in (False, "false", "undefined", None)]
                lines.append("  " * depth + role + (f" {name!r}" if name else "") + "".join(" " + s for s in states))
            for child in children.get(identifier, []):
                walk(child, depth + is_told)

        walk(nodes[0]["nodeId"], 0)
        return lines

    @property
    def path(self):
        return self.driver.current_url

    def messages(self):
        return [entry["message"] for entry in self.driver.get_log("browser")]

    def requests(self):
        """The addresses that were asked for since the last time."""
        events = [json.loads(entry["message"])["message"] for entry in self.driver.get_log("performance")]
        return [e["params"]["request"]["url"] for e in events if e["method"] == "Network.requestWillBeSent"]

    def axe(self):
        """What axe-core finds against WCAG 2.2 AA and best practice, and how many nodes `link-name` looked at."""
        self.run(AXE)
        tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
        return self.driver.execute_async_script(
            "var done = arguments[1]; axe.run(document, {runOnly: arguments[0]}).then(function (r) {"
            "  var links = r.passes.filter(function (p) { return p.id === 'link-name'; })[0];"
            "  done({found: r.violations.map(function (v) {"
            "    var nodes = v.nodes.slice(0, 3).map(function (n) { return n.html.slice(0, 160); });"
            "    return v.id + ': ' + nodes.join(' '); }),"
            "    links: links ? links.nodes.length : 0}); });",
            tags)


def axe_source():
    package = importlib.util.find_spec("axe_playwright_python")
    return (pathlib.Path(package.origin).parent / "axe.min.js").read_text(encoding="utf-8")


AXE = axe_source()


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


def serve(folder):
    """Serves a folder on this machine; returns its address."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=folder))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}/"
