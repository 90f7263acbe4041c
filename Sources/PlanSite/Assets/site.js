// What begins when a page is there.
(function (pdo) {
  "use strict";
  var readAddress = pdo.readAddress, each = pdo.each;

  // --- The page ---

  /** Opens what the address leads to, where it is folded. */
  function unfold() {
    var id = readAddress().node, target = id && document.getElementById(id);
    var folded = target && target.closest("details");
    if (folded && !folded.open) { folded.open = true; target.scrollIntoView(); }
  }

  /** On a phone a map's list comes first, unfolded where it is short, and the picture below it. */
  function putListFirst(figure) {
    var list = figure.querySelector("details.same"), first = figure.querySelector("figure");
    if (window.innerWidth >= 640 || !list || !first) return;
    var lines = list.querySelectorAll("tr[data-line]").length;
    figure.insertBefore(list, first);
    list.open = lines > 0 && lines <= 30;
    // A table of many columns is no list; the page's own first one is.
    var section = document.getElementById("links"), other = document.querySelector(".parts-of section");
    if (!lines && section && section.contains(figure) && other) other.after(section);
  }
  each(document.querySelectorAll("div.map"), putListFirst);

  var maps = [];
  each(document.querySelectorAll("div.map"), function (figure) {
    if (!figure.querySelector("table.links, svg a[href]")) return;
    var map = new pdo.View(figure);
    map.listen();
    maps.push(map);
  });
  function follow() {
    var state = readAddress();
    maps.forEach(function (map) { map.apply(state); });
    unfold();
  }
  follow();
  window.addEventListener("hashchange", follow);
  each(document.querySelectorAll("a[data-language]"), function (link) {
    var href = link.getAttribute("href");
    link.addEventListener("click", function () { link.setAttribute("href", href + location.search + location.hash); });
  });
  document.addEventListener("keydown", function (event) {
    var field = document.getElementById("find");
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || !field) return;
    if (event.target.closest && event.target.closest("input, textarea, select")) return;
    event.preventDefault();
    field.focus();
  });
})(window.pdo = window.pdo || {});
