"""A browser under WebDriver, and what is asked of it: Debian's chromium and chromium-driver, of which no window opens."""

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


class Browser:
    """One window of a width, light or dark, with scripts or without."""

    def __init__(self, width=1280, height=1000, dark=False, scripts=True):
        self.downloads = tempfile.mkdtemp()
        options = webdriver.ChromeOptions()
        for flag in ("--headless=new", "--no-sandbox", "--disable-gpu", f"--window-size={width},{height}"):
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

    def press(self, *keys):
        for key in keys:
            ActionChains(self.driver).send_keys(key).perform()
            time.sleep(0.05)

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
            "    return v.id + ': ' + v.nodes.slice(0, 3).map(function (n) { return n.html.slice(0, 160); }).join(' '); }),"
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
