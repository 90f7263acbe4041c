// The filters of a map: kinds, bases and the slider of years.
(function (pdo) {
  "use strict";
  var View = pdo.View, each = pdo.each;

  View.prototype.apply = function (state) {
    var form = this.form, map = this;
    if (form) {
      ["basis", "kind"].forEach(function (name) {
        each(form.querySelectorAll("input[name=" + name + "]"), function (input) {
          input.checked = !state[name] || state[name].indexOf(input.value) >= 0;
        });
      });
      this.setYear(state.year);
    }
    function allows(values, wanted) { return values.some(function (value) { return wanted.indexOf(value) >= 0; }); }
    // A year that the plan hasn't is no filter.
    var year = form && form.elements.year && this.stops().indexOf(state.year) < 0 ? "" : state.year;
    this.lines.forEach(function (line) {
      var kinds = line.kinds.filter(function (kind) { return kind !== "direction"; });
      line.isShown = (!year || line.years.indexOf(year) >= 0)
        && (!state.basis || allows(line.bases, state.basis))
        && (!state.kind || !kinds.length || allows(kinds, state.kind));
      line.row.classList.toggle("gone", !line.isShown);
      line.groups.forEach(function (group) { group.classList.toggle("gone", !line.isShown); });
    });
    this.order.forEach(function (node) {
      var isShown = !node.lines.length || node.lines.some(function (line) { return line.isShown; });
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
    if (form.elements.year) state.year = this.stops()[form.elements.year.value];
    return state;
  };

  /** The years that the slider stops at; nothing for all of them. */
  View.prototype.stops = function () {
    return Array.prototype.map.call(this.form.elements.year.list.options, function (option, place) {
      return place ? option.label : "";
    });
  };

  View.prototype.setYear = function (year) {
    var slider = this.form.elements.year;
    if (!slider) return;
    slider.value = Math.max(0, this.stops().indexOf(year));
    slider.setAttribute("aria-valuetext", slider.list.options[slider.value].label);
    each(slider.parentNode.querySelectorAll("span"), function (name) {
      name.classList.toggle("current", name.dataset.stop === slider.value);
    });
  };

  View.prototype.listenToSlider = function () {
    var slider = this.form.elements.year, map = this;
    if (!slider) return;
    // While the slider is drawn the map follows; the address does when it is let go.
    slider.addEventListener("input", function () { map.apply(map.stateOfForm()); });
    slider.parentNode.addEventListener("click", function (event) {
      var stop = event.target.dataset.stop;
      if (!stop) return;
      slider.value = stop;
      location.hash = pdo.addressOf(map.stateOfForm());
    });
  };
})(window.pdo = window.pdo || {});
