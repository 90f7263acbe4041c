// What pages do besides being read: maps light up, filter, zoom and are walked by arrows; the address keeps their state.
// No library, no request, and nothing that a page needs to be understood. The files of this folder are one in a site.
(function (pdo) {
  "use strict";

  // --- The address: #node?basis=named&year=2026 ---

  function readAddress() {
    var text = location.hash.slice(1), mark = text.indexOf("?");
    var state = { node: decode(mark < 0 ? text : text.slice(0, mark)), year: "", basis: null, kind: null };
    new URLSearchParams(mark < 0 ? "" : text.slice(mark + 1)).forEach(function (value, key) {
      if (key === "year") state.year = value;
      if (key === "basis" || key === "kind") state[key] = value.split(",");
    });
    return state;
  }

  function decode(text) {
    try { return decodeURIComponent(text); } catch (error) { return text; }
  }

  function addressOf(state) {
    var parts = [];
    if (state.basis) parts.push("basis=" + state.basis.join(","));
    if (state.kind) parts.push("kind=" + state.kind.join(","));
    if (state.year) parts.push("year=" + state.year);
    return "#" + (state.node || "") + (parts.length ? "?" + parts.join("&") : "");
  }

  function each(list, body) { Array.prototype.forEach.call(list, body); }

  pdo.readAddress = readAddress;
  pdo.addressOf = addressOf;
  pdo.each = each;
})(window.pdo = window.pdo || {});
