// A map: what its lines join, its light, its filters, its keys and its zoom.
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
    var group = target && target.closest ? target.closest("g.node") : null;
    return group ? this.nodeOf.get(group) : undefined;
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
    if (node === this.lit) return;
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

  // --- Filters ---

  View.prototype.apply = function (state) {
    var form = this.form, map = this;
    if (form) {
      ["basis", "kind"].forEach(function (name) {
        each(form.querySelectorAll("input[name=" + name + "]"), function (input) {
          input.checked = !state[name] || state[name].indexOf(input.value) >= 0;
        });
      });
      each(form.querySelectorAll("input[name=year]"), function (input) { input.checked = input.value === state.year; });
    }
    function allows(values, wanted) { return values.some(function (value) { return wanted.indexOf(value) >= 0; }); }
    this.lines.forEach(function (line) {
      var kinds = line.kinds.filter(function (kind) { return kind !== "direction"; });
      line.isShown = (!state.year || line.years.indexOf(state.year) >= 0)
        && (!state.basis || allows(line.bases, state.basis))
        && (!state.kind || !kinds.length || allows(kinds, state.kind));
      line.row.classList.toggle("gone", !line.isShown);
      line.groups.forEach(function (group) { group.classList.toggle("gone", !line.isShown); });
    });
    this.order.forEach(function (node) {
      var isShown = node.lines.some(function (line) { return line.isShown; });
      node.groups.forEach(function (group) { group.classList.toggle("faded", !isShown); });
    });
    var node = this.nodes[state.node];
    this.lit = null;
    this.light(node);
    if (node && node !== this.shown) {
      this.shown = node;
      // A group's origin may be far away; its first shape is where the node is.
      var shape = node.links[0] || node.groups[0];
      var place = shape && (shape.querySelector("polygon,path,ellipse,text") || shape);
      if (place) place.scrollIntoView({ block: "center", inline: "center" });
      this.makeStop(node);
    }
    this.say();
  };

  /** What the form says now; nothing where everything is shown. */
  View.prototype.stateOfForm = function () {
    var form = this.form, state = { node: this.lit ? this.lit.id : "", year: "", basis: null, kind: null };
    ["basis", "kind"].forEach(function (name) {
      var all = form.querySelectorAll("input[name=" + name + "]"), chosen = [];
      each(all, function (input) { if (input.checked) chosen.push(input.value); });
      if (all.length !== chosen.length) state[name] = chosen;
    });
    var year = form.querySelector("input[name=year]:checked");
    if (year) state.year = year.value;
    return state;
  };

  // --- Keys: one stop for Tab, arrows from name to name ---

  View.prototype.makeStop = function (node) {
    this.order.forEach(function (other) {
      other.links.forEach(function (link, place) {
        link.setAttribute("tabindex", other === node && !place ? "0" : "-1");
      });
    });
  };

  View.prototype.go = function (node) {
    if (!node || !node.links[0]) return;
    this.makeStop(node);
    node.links[0].focus();
  };

  View.prototype.towards = function (node, key) {
    var isAcross = key === "ArrowLeft" || key === "ArrowRight";
    var sign = key === "ArrowLeft" || key === "ArrowUp" ? -1 : 1;
    function middle(node) {
      var area = node.links[0].getBoundingClientRect();
      return { x: area.left + area.width / 2, y: area.top + area.height / 2 };
    }
    var start = middle(node);
    function nearest(nodes) {
      var best = null, least = Infinity;
      nodes.forEach(function (other) {
        if (other === node || !other.links[0]) return;
        var place = middle(other), x = place.x - start.x, y = place.y - start.y;
        if ((isAcross ? x : y) * sign < 4) return;
        var cost = isAcross ? Math.abs(x) * .2 + Math.abs(y) : Math.abs(x) * 3 + Math.abs(y);
        if (cost < least) { least = cost; best = other; }
      });
      return best;
    }
    return (isAcross && nearest(this.neighbours(node))) || nearest(this.order);
  };

  View.prototype.key = function (event) {
    var node = this.nodeAt(event.target);
    if (event.altKey || event.metaKey || event.ctrlKey) return;
    if (event.key === "Escape") {
      this.light(null);
      if (readAddress().node) location.hash = addressOf(Object.assign(readAddress(), { node: "" })) || "#";
    } else if ("+-0".indexOf(event.key) >= 0 && event.key) {
      this.zoom(event.key === "0" ? 0 : event.key === "+" ? 1.25 : .8);
    } else if (node && event.key.indexOf("Arrow") === 0) {
      this.go(this.towards(node, event.key));
    } else if (node && event.key === "Home") {
      this.go(this.order[0]);
    } else if (node && event.key === "End") {
      this.go(this.order[this.order.length - 1]);
    } else {
      return;
    }
    event.preventDefault();
  };

  // --- Zoom ---

  /** By a factor, or back to the whole map. */
  View.prototype.zoom = function (factor, at) {
    var scale = factor ? Math.min(6, Math.max(.5, this.scale * factor)) : 1, map = this;
    each(this.pictures, function (picture) {
      var svg = picture.querySelector("svg"), old = svg.getBoundingClientRect();
      var frame = picture.getBoundingClientRect();
      if (!map.width) map.width = old.width / map.scale;
      var x = at ? at.x - frame.left : frame.width / 2, y = at ? at.y - frame.top : frame.height / 2;
      var ratio = scale / map.scale;
      var left = (picture.scrollLeft + x) * ratio - x, top = (picture.scrollTop + y) * ratio - y;
      svg.style.width = scale === 1 ? "" : map.width * scale + "px";
      svg.style.minWidth = scale === 1 ? "" : "0";
      svg.style.maxWidth = scale === 1 ? "" : "none";
      picture.style.maxHeight = scale > 1 ? Math.max(320, Math.min(window.innerHeight * .9, frame.height)) + "px" : "";
      picture.scrollLeft = left;
      picture.scrollTop = top;
    });
    this.scale = scale;
    if (scale === 1) this.width = 0;
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
      listenToFingers(map, picture);
    });
    var first = this.order.find(function (node) { return node.links[0]; });
    if (first) this.makeStop(first);
    if (!this.form) return;
    this.form.hidden = false;
    // On a small screen the map comes first.
    if (window.innerWidth < 640) this.form.querySelector(".filters").open = false;
    this.form.addEventListener("change", function () { location.hash = addressOf(map.stateOfForm()); });
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

  function listenToFingers(map, picture) {
    var fingers = {}, distance = 0;
    function gap() {
      var ids = Object.keys(fingers), a = fingers[ids[0]], b = fingers[ids[1]];
      return { length: Math.hypot(a.x - b.x, a.y - b.y), x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
    }
    picture.addEventListener("touchstart", function (event) {
      fingers = {};
      each(event.touches, function (touch) { fingers[touch.identifier] = { x: touch.clientX, y: touch.clientY }; });
      distance = event.touches.length === 2 ? gap().length : 0;
    }, { passive: true });
    picture.addEventListener("touchmove", function (event) {
      if (event.touches.length !== 2 || !distance) return;
      event.preventDefault();
      each(event.touches, function (touch) { fingers[touch.identifier] = { x: touch.clientX, y: touch.clientY }; });
      var now = gap();
      map.zoom(now.length / distance, now);
      distance = now.length;
    }, { passive: false });
  }

  pdo.View = View;
})(window.pdo = window.pdo || {});
