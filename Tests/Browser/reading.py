"""What people read, and assistive technology: names, contrast, sizes, screens of any width, paper."""

import os
import pathlib
import re
import subprocess

from browser import Browser
from common import FILES, HERE, MAPS, PAGES, SERVED, check

# Colours of a picture's texts and lines against what lies under them, as WCAG reckons.
CONTRAST = """
function channel(c) { c /= 255; return c <= .04045 ? c / 12.92 : Math.pow((c + .055) / 1.055, 2.4); }
function parse(text) { return (text.match(/[\\d.]+/g) || [0, 0, 0, 0]).map(Number); }
function light(c) { return .2126 * channel(c[0]) + .7152 * channel(c[1]) + .0722 * channel(c[2]); }
function ratio(a, b) { var x = light(a), y = light(b); return (Math.max(x, y) + .05) / (Math.min(x, y) + .05); }
var found = [];
document.querySelectorAll('figure svg').forEach(function (svg) {
  var paper = parse(getComputedStyle(svg.closest('.picture')).backgroundColor);
  var shapes = Array.from(svg.querySelectorAll('polygon, path, ellipse')).filter(function (s) {
    return getComputedStyle(s).fill !== 'none';
  });
  svg.querySelectorAll('text').forEach(function (text) {
    if (!text.textContent.trim()) return;
    var style = getComputedStyle(text), size = parseFloat(style.fontSize), bold = parseInt(style.fontWeight) >= 700;
    var box = text.getBBox(), point = svg.createSVGPoint(), under = paper;
    point.x = box.x + box.width / 2; point.y = box.y + box.height / 2;
    shapes.forEach(function (shape) {
      if (shape.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING && shape.isPointInFill(point)) {
        under = parse(getComputedStyle(shape).fill);
      }
    });
    var least = size >= 24 || bold && size >= 18.66 ? 3 : 4.5, has = ratio(parse(style.fill), under);
    if (has < least) found.push(text.textContent.trim() + ': ' + has.toFixed(2));
  });
  svg.querySelectorAll('g.link > path, g.link > * > path').forEach(function (line) {
    var style = getComputedStyle(line);
    if (style.stroke === 'none' || line.matches('.pointer')) return;
    var has = ratio(parse(style.stroke), paper);
    if (has < 3) found.push('a line: ' + has.toFixed(2));
  });
});
return Array.from(new Set(found));
"""

# Links of a picture that are smaller than 24 pixels, too near to others, and nowhere else on the page.
TARGETS = """
var links = Array.from(document.querySelectorAll('figure svg a[href]:not([aria-hidden])')).map(function (a) {
  var box = a.getBoundingClientRect();
  return { a: a, href: a.getAttribute('href'), x: box.left + box.width / 2, y: box.top + box.height / 2, w: box.width,
    h: box.height };
});
var others = new Set(Array.from(document.querySelectorAll('main a[href]')).filter(function (a) {
  return !a.closest('svg');
}).map(function (a) { return new URL(a.getAttribute('href'), location.href).href; }));
return links.filter(function (link) {
  if (link.w >= 24 && link.h >= 24) return false;
  var isCrowded = links.some(function (other) {
    return other !== link && other.href !== link.href && Math.hypot(other.x - link.x, other.y - link.y) < 24;
  });
  return isCrowded && !others.has(new URL(link.href, location.href).href);
}).map(function (link) { return link.a.getAttribute('aria-label'); });
"""


def names_of_links():
    """What assistive technology is told of each link in the picture."""
    with Browser() as browser:
        for page in PAGES[:9] + MAPS:
            browser.open(SERVED + page)
            tree = browser.command("Accessibility.getFullAXTree")["nodes"]
            links = [n for n in tree if n.get("role", {}).get("value") == "link" and not n.get("ignored")]
            nameless = [n for n in links if not n.get("name", {}).get("value", "").strip()]
            check(links and not nameless, f"{page}: links without a name")
            count = browser.run("return document.querySelectorAll('svg a[href]:not([aria-hidden])').length")
            own = browser.run(
                "return Array.from(document.querySelectorAll('svg a[href]:not([aria-hidden])')).map(function (a) {"
                "  return [a.getAttribute('aria-label'), Array.from(a.querySelectorAll('text')).map(function (t) {"
                "    return t.textContent; }).join(' ')]; })")
            check(len(links) >= count, f"{page}: {len(links)} links are told of {count}")
            for name, words in own:
                seen = re.sub(r"^\W+|…$", "", words).replace("\u00a0", " ")
                check(name and len(name) < 120, f"{page}: a name: {name}")
                # Of what is longer than a name may be, the beginning.
                is_cut = (name or "").endswith("…") and seen.startswith(name[:-1])
                is_first = (name or "").startswith(seen) or is_cut or words[-1:] in "≠"
                check(is_first, f"{page}: {name!r} begins with {seen!r}")


def trees():
    """The accessibility trees of three pages are as they were read and kept: `RECORD=1` keeps new ones, and fails."""
    with Browser() as browser:
        for page in ("index.html", "goal/piano-aria-clima.html", "direction/casa.html"):
            browser.open(FILES + page)
            tree = "\n".join(browser.tree()) + "\n"
            kept = HERE / "trees" / (page.replace("/", "-").removesuffix(".html") + ".txt")
            if os.environ.get("RECORD"):
                kept.parent.mkdir(exist_ok=True)
                kept.write_text(tree, encoding="utf-8")
                check(False, f"{kept.name} was recorded: read it")
            elif not kept.exists() or kept.read_text(encoding="utf-8") != tree:
                check(False, f"{page}: the accessibility tree is another than trees/{kept.name}")
            else:
                check(True, page)


def contrast():
    """Texts of pictures stand out 4.5 times from what is under them, large ones and lines 3 times."""
    for dark in (False, True):
        with Browser(dark=dark) as browser:
            for page in PAGES[:9] + MAPS:
                browser.open(FILES + page)
                found = browser.run(CONTRAST)
                check(found == [], f"{page}, {'dark' if dark else 'light'}: {found[:5]}")


def targets():
    """What is smaller than 24 pixels in a picture has room round it, or the same link beside the picture."""
    for width in (360, 1280):
        with Browser(width) as browser:
            for page in PAGES[:9] + MAPS:
                browser.open(FILES + page)
                found = browser.run(TARGETS)
                check(found == [], f"{page} at {width}: {found[:5]}")


def accessibility():
    """axe-core, a page of each kind, light and dark, both languages, on a phone and a desk."""
    for width, dark, folder in ((1280, False, ""), (360, True, ""), (360, False, "en/"), (1280, True, "en/")):
        with Browser(width, dark=dark) as browser:
            for page in PAGES:
                browser.open(SERVED + folder + page)
                result = browser.axe()
                check(result["found"] == [], f"{width} {'dark' if dark else 'light'} {folder}{page}: {result['found']}")
                links = browser.run("return document.querySelectorAll('svg a[href]:not([aria-hidden])').length")
                check(result["links"] >= links, f"{page}: link-name looked at {result['links']} of {links}")


def widths():
    """Nothing scrolls sideways but pictures and tables, and nothing is cut off: on a phone, and on a desk at 200 and
    400 %."""
    cut = (
        "return Array.from(document.querySelectorAll('h1, h2, h3, p, dt, dd, button, input, label, summary, main a'))"
        ".filter(function (e) { var r = e.getBoundingClientRect(); return r.width && r.right > innerWidth + 1"
        "  && !e.closest('.scroll, .picture, .parts, .skip'); }).map(function (e) {"
        "  return e.tagName + ' ' + e.textContent.slice(0, 40); })")
    for width, height in ((360, 800), (640, 500), (320, 256)):
        with Browser(width, height) as browser:
            for page in PAGES:
                browser.open(FILES + page)
                wide = browser.run("return document.documentElement.scrollWidth - innerWidth")
                check(wide <= 0, f"{page}: {wide} pixels too wide at {width}")
                found = browser.run(cut)
                check(found == [], f"{page} at {width}: cut off: {found[:3]}")


def phone():
    """On a phone the list of a map comes before its picture, and its words are 12 pixels high at least."""
    with Browser(360, 800) as browser:
        for page in ("direction/casa.html", "objective/casa-5.html", "map/collaboration.html"):
            browser.open(FILES + page)
            first = browser.run(
                "var f = document.querySelector('div.map'); return f.querySelector('details.same')"
                ".compareDocumentPosition(f.querySelector('.picture')) & Node.DOCUMENT_POSITION_FOLLOWING")
            check(first, f"{page}: the list comes first")
            small = browser.run(
                "return Array.from(document.querySelectorAll('figure svg text')).map(function (t) {"
                "  var s = t.ownerSVGElement, size = parseFloat(getComputedStyle(t).fontSize);"
                "  return size * s.getBoundingClientRect().width / s.viewBox.baseVal.width; })"
                ".filter(function (s) { return s < 12; }).length")
            check(small == 0, f"{page}: {small} texts are too small")


def paper():
    """On paper each map is on one page with every name, dark on white though the browser is dark by its own setting."""
    with Browser(flags=["--blink-settings=preferredColorScheme=0"]) as browser:
        for page in MAPS:
            browser.open(FILES + page)
            check(browser.run("return matchMedia('(prefers-color-scheme: dark)').matches"), "the browser is dark")
            pictures = browser.run(
                "return Array.from(document.querySelectorAll('figure svg')).map(function (svg) {"
                "  return Array.from(svg.querySelectorAll('a text')).map(function (t) { return t.textContent; }); })")
            pdf = pathlib.Path(browser.downloads) / "map.pdf"
            browser.pdf(pdf)
            text = subprocess.run(["pdftotext", str(pdf), "-"], capture_output=True, text=True, check=True).stdout
            sheets = ["".join(sheet.split()) for sheet in text.split("\f")]
            for number, names in enumerate(pictures):
                bare = ["".join(name.split()) for name in names]
                check(any(all(name in sheet for name in bare) for sheet in sheets), f"{page}: picture {number + 1}")
            gray = subprocess.run(
                ["pdftoppm", "-gray", "-r", "40", "-f", "1", "-l", "1", str(pdf)], capture_output=True, check=True)
            pixels = gray.stdout[-20000:]
            check(sum(pixels) / len(pixels) > 200, f"{page}: dark on paper")
