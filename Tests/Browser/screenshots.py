"""Takes pictures of a site's pages, one of each kind, to be looked at: screenshots.py FOLDER OUT [WIDTH …]

Each is there at 360, 1280 and 1920 pixels, light and dark, at most 3,000 pixels high.
"""

import base64
import pathlib
import sys

from browser import Browser
from common import FILES, PAGES

out = pathlib.Path(sys.argv[2])
out.mkdir(parents=True, exist_ok=True)
for width in [int(width) for width in sys.argv[3:]] or [360, 1280, 1920]:
    for dark in (False, True):
        with Browser(width, dark=dark) as browser:
            for page in PAGES:
                browser.open(FILES + page)
                height = min(3000, browser.run("return document.documentElement.scrollHeight"))
                clip = {"x": 0, "y": 0, "width": width, "height": height, "scale": 1}
                data = browser.command("Page.captureScreenshot", {"captureBeyondViewport": True, "clip": clip})["data"]
                name = page.removesuffix(".html").replace("/", "-")
                (out / f"{name}-{width}{'-dark' if dark else ''}.png").write_bytes(base64.b64decode(data))
