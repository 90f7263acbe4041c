// The keys of a map: one stop for Tab, arrows from name to name.
(function (pdo) {
  "use strict";
  var View = pdo.View, readAddress = pdo.readAddress, addressOf = pdo.addressOf;

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

  /** The next node in the direction of an arrow: along a line if there is one, else what is nearest. */
  View.prototype.towards = function (node, key) {
    var isAcross = key === "ArrowLeft" || key === "ArrowRight";
    var sign = key === "ArrowLeft" || key === "ArrowUp" ? -1 : 1;
    var hasLines = this.lines.length > 0;
    function areaOf(node) {
      var area = node.links[0].getBoundingClientRect();
      return { x: area.left + area.width / 2, y: area.top + area.height / 2, width: area.width, height: area.height };
    }
    var start = areaOf(node);
    /** How far something is beside the row or column that one is in: nothing where they overlap by half of the smaller. */
    function aside(distance, size, other) { return Math.max(0, distance - Math.max(size, other) / 2); }
    /** What a step costs: without lines, what lies in the same row or column comes first. */
    function cost(area) {
      var x = Math.abs(area.x - start.x), y = Math.abs(area.y - start.y);
      if (hasLines) return isAcross ? x * .2 + y : x * 3 + y;
      return isAcross
        ? x + 8 * aside(y, area.height, start.height) : y + 8 * aside(x, area.width, start.width);
    }
    function nearest(nodes) {
      var best = null, least = Infinity;
      nodes.forEach(function (other) {
        if (other === node || !other.links[0]) return;
        var area = areaOf(other), x = area.x - start.x, y = area.y - start.y;
        if ((isAcross ? x : y) * sign < 4) return;
        if (cost(area) < least) { least = cost(area); best = other; }
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
})(window.pdo = window.pdo || {});
