// The zoom of a map: by buttons, keys, the wheel and two fingers.
(function (pdo) {
  "use strict";
  var View = pdo.View, each = pdo.each;

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

  View.prototype.listenToFingers = function (picture) {
    var map = this;
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
  };
})(window.pdo = window.pdo || {});
