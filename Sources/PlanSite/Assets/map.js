// A map: what its lines join, and its light. Filters, keys and zoom are in files of their own.
(function (pdo) {
  "use strict";
  var readAddress = pdo.readAddress, addressOf = pdo.addressOf, each = pdo.each;

  // --- What a map joins: the lines of its table, and the shapes of its pictures ---

  function View(figure) {
    this.figure = figure;
    this.form = figure.querySelector("form.explore");
    this.pictures = figure.querySelectorAll(".picture");
    this.nodes = {};
    this.order = [];
    this.lines = [];
    this.nodeOf = new WeakMap();
    this.lit = null;
    this.scale = 1;
    var map = this;
    each(figure.querySelectorAll("table.links tr[data-line]"), function (row) {
      var data = row.dataset, line = {
        row: row, from: data.from, to: data.to, bases: data.bases.split(" "), years: data.years.split(" "),
        kinds: data.kinds.split(" "), groups: [], isShown: true
      };
      each(map.pictures, function (picture, place) {
        var shape = document.getElementById((place ? "s" + (place + 1) + "." : "") + data.line);
        if (shape && picture.contains(shape)) line.groups.push(shape);
      });
      map.lines.push(line);
      [[data.from, row.cells[0]], [data.to, row.cells[1]]].forEach(function (end) {
        var node = map.nodes[end[0]];
        if (!node) {
          node = map.nodes[end[0]] = { id: end[0], name: end[1].textContent.trim(), groups: [], links: [], lines: [] };
          map.findShapes(node);
          map.order.push(node);
        }
        node.lines.push(line);
      });
    });
    each(figure.querySelectorAll("svg g.node.bar"), function (group) {
      var title = group.querySelector("title"), name = title && title.textContent.split("\n")[0];
      var node = map.order.find(function (node) { return node.name === name; });
      if (node) map.own(node, group);
    });
    this.ownTexts();
    this.findLinks();
    this.order.sort(function (one, other) {
      var a = one.links[0], b = other.links[0];
      if (!a || !b) return a ? -1 : b ? 1 : 0;
      return a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
    });
  }

  /** Lets a group light up with a node. */
  View.prototype.own = function (node, group) {
    node.groups.push(group);
    this.nodeOf.set(group, node);
  };

  View.prototype.findShapes = function (node) {
    var map = this;
    each(this.pictures, function (picture, place) {
      var shape = document.getElementById((place ? "s" + (place + 1) + "." : "") + node.id);
      if (!shape || !picture.contains(shape)) return;
      var group = shape.closest("g.node") || shape, link = group.querySelector("a[href]") || shape.closest("a[href]");
      if (!link) { map.own(node, group); return; }
      // A name on several lines is several texts, of which one is a link for the keyboard.
      each(picture.querySelectorAll("a[href]"), function (other) {
        if (other.getAttribute("href") !== link.getAttribute("href")) return;
        if (!other.hasAttribute("aria-hidden")) node.links.push(other);
        if (other.closest("g.node")) map.own(node, other.closest("g.node"));
      });
    });
  };

  /** Links that no line of the table names are stops for the arrows as well: all those of a matrix, and nodes without
      lines. */
  View.prototype.findLinks = function () {
    var map = this, known = new Set();
    this.order.forEach(function (node) { node.links.forEach(function (link) { known.add(link); }); });
    each(this.figure.querySelectorAll("svg a[href]:not([aria-hidden])"), function (link) {
      if (known.has(link)) return;
      var stop = { id: "", name: link.getAttribute("aria-label"), groups: [], links: [link], lines: [] };
      map.order.push(stop);
      map.nodeOf.set(link, stop);
      if (map.lines.length && link.closest("g.node")) map.own(stop, link.closest("g.node"));
    });
  };

  /** Gives texts without a link to nodes: a name that lies on a box to its node, a number to what it stands beside. */
  View.prototype.ownTexts = function () {
    var map = this, boxes = [];
    this.order.forEach(function (node) {
      node.groups.forEach(function (group) {
        boxes.push({ node: node, area: group.getBBox(), svg: group.ownerSVGElement });
      });
    });
    each(this.figure.querySelectorAll("svg g.node.text"), function (group) {
      if (map.nodeOf.has(group)) return;
      var area = group.getBBox(), x = area.x + area.width / 2, y = area.y + area.height / 2, best = null, least = 1e9;
      boxes.forEach(function (box) {
        var a = box.area, gap = Math.max(a.x - area.x - area.width, area.x - a.x - a.width, 0);
        if (box.svg !== group.ownerSVGElement || y <= a.y || y >= a.y + a.height) return;
        if (gap || x <= a.x || x >= a.x + a.width) gap += 1;
        if (gap < least) { least = gap; best = box.node; }
      });
      var text = group.querySelector("text");
      if (best && (!least || text && /^\d/.test(text.textContent.trim()))) map.own(best, group);
    });
  };

  View.prototype.nodeAt = function (target) {
    if (!target || !target.closest) return undefined;
    return this.nodeOf.get(target.closest("a[href]")) || this.nodeOf.get(target.closest("g.node"));
  };

  View.prototype.neighbours = function (node) {
    var nodes = this.nodes, found = [];
    node.lines.forEach(function (line) {
      var other = nodes[line.from === node.id ? line.to : line.from];
      if (line.isShown && found.indexOf(other) < 0) found.push(other);
    });
    return found;
  };

  // --- Light ---

  View.prototype.light = function (node) {
    if (node === this.lit || !this.lines.length) return;
    this.lit = node;
    var near = node ? this.neighbours(node).concat([node]) : [];
    each(this.figure.querySelectorAll("svg"), function (svg) { svg.classList.toggle("lit", !!node); });
    this.order.forEach(function (other) {
      other.groups.forEach(function (group) {
        group.classList.toggle("dim", !!node && near.indexOf(other) < 0);
        group.classList.toggle("picked", other === node);
      });
    });
    this.lines.forEach(function (line) {
      var isOwn = !!node && (line.from === node.id || line.to === node.id);
      line.groups.forEach(function (group) { group.classList.toggle("dim", !!node && !isOwn); });
      line.row.classList.toggle("lit", isOwn);
    });
    this.say();
  };

  View.prototype.say = function () {
    if (!this.form) return;
    var status = this.form.querySelector(".status"), node = this.lit;
    if (!node) { status.textContent = status.dataset.none; return; }
    var count = node.lines.filter(function (line) { return line.isShown; }).length;
    var names = this.neighbours(node).map(function (other) { return other.name; }).join("; ");
    status.textContent = status.dataset.lit.replace("{name}", function () { return node.name; })
      .replace("{count}", String(count)).replace("{names}", function () { return names + (names ? "." : ""); });
  };

  View.prototype.listen = function () {
    var map = this;
    each(this.pictures, function (picture) {
      picture.addEventListener("pointerover", function (event) {
        if (event.pointerType !== "touch") map.light(map.nodeAt(event.target) || map.pinned());
      });
      picture.addEventListener("pointerleave", function () { map.light(map.pinned()); });
      picture.addEventListener("focusin", function (event) {
        var node = map.nodeAt(event.target);
        if (node) { map.light(node); map.makeStop(node); }
      });
      picture.addEventListener("focusout", function (event) {
        if (!picture.contains(event.relatedTarget)) map.light(map.pinned());
      });
      picture.addEventListener("keydown", function (event) { map.key(event); });
      picture.addEventListener("wheel", function (event) {
        if (!event.ctrlKey) return;
        event.preventDefault();
        map.zoom(event.deltaY < 0 ? 1.15 : 1 / 1.15, { x: event.clientX, y: event.clientY });
      }, { passive: false });
      map.listenToFingers(picture);
    });
    var first = this.order.find(function (node) { return node.links[0]; });
    if (first) this.makeStop(first);
    var hint = this.figure.querySelector("p.keys");
    if (hint) hint.hidden = false;
    if (!this.form) return;
    this.form.hidden = false;
    // On a small screen the map comes first.
    if (window.innerWidth < 640) this.form.querySelector(".filters").open = false;
    this.form.addEventListener("change", function () { location.hash = addressOf(map.stateOfForm()); });
    this.listenToSlider();
    this.form.addEventListener("reset", function (event) {
      event.preventDefault();
      map.zoom(0);
      location.hash = "#";
      map.apply(readAddress());
    });
    this.form.addEventListener("submit", function (event) { event.preventDefault(); });
    this.tools = this.figure.querySelector(".tools");
    this.tools.hidden = false;
    this.figure.addEventListener("click", function (event) {
      var button = event.target.closest("button[data-do]");
      if (button && pdo.actions[button.dataset.do]) pdo.actions[button.dataset.do](map, button);
    });
  };

  /** The node that the address names. */
  View.prototype.pinned = function () { return this.nodes[readAddress().node]; };

  pdo.View = View;
})(window.pdo = window.pdo || {});
