// A map in other hands: its address, a citation, files of it.
(function (pdo) {
  "use strict";
  var addressOf = pdo.addressOf, each = pdo.each;

  // --- Copies and files ---

  function copy(text, map, button) {
    var status = map.tools.querySelector(".copied");
    function done() { status.textContent = button.dataset.done + " " + text; }
    function fallBack() {
      var area = document.createElement("textarea");
      area.value = text;
      document.body.appendChild(area);
      area.select();
      try { document.execCommand("copy"); } catch (error) { /* The text is shown all the same. */ }
      area.remove();
      button.focus();
      done();
    }
    if (navigator.clipboard && window.isSecureContext) navigator.clipboard.writeText(text).then(done, fallBack);
    else fallBack();
  }

  function addressOfView(map) { return location.href.split("#")[0] + addressOf(map.stateOfForm()).replace(/^#$/, ""); }

  function save(blob, name) {
    var link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = name;
    document.body.appendChild(link);
    link.click();
    link.remove();
    setTimeout(function () { URL.revokeObjectURL(link.href); }, 10000);
  }

  function fileName(ending) { return (location.pathname.split("/").pop() || "map").replace(/\.html$/, "") + ending; }

  /** The picture as it is seen now, as a file of its own. */
  function picture(map) {
    var svg = map.figure.querySelector("svg"), copy = svg.cloneNode(true), box = svg.viewBox.baseVal;
    copy.removeAttribute("style");
    copy.setAttribute("width", box.width + "pt");
    copy.setAttribute("height", box.height + "pt");
    each(copy.querySelectorAll("g.gone"), function (group) { group.remove(); });
    each(copy.querySelectorAll("g.dim, g.faded"), function (group) {
      group.setAttribute("opacity", group.classList.contains("dim") ? ".14" : ".25");
    });
    each(copy.querySelectorAll("a[href]"), function (link) {
      link.setAttribute("href", new URL(link.getAttribute("href"), location.href).href);
    });
    var style = document.createElementNS("http://www.w3.org/2000/svg", "style");
    style.textContent = "text{font-family:Helvetica,Arial,sans-serif}"
      + ".sameText path{stroke-linecap:round;stroke-dasharray:.1 6}.declared path{stroke-dasharray:14 5}"
      + ".pointer{stroke:none}.picked a>text{font-weight:700}";
    copy.insertBefore(style, copy.firstChild);
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + new XMLSerializer().serializeToString(copy);
  }

  pdo.actions = {
    larger: function (map) { map.zoom(1.25); },
    smaller: function (map) { map.zoom(.8); },
    whole: function (map) { map.zoom(0); },
    link: function (map, button) { copy(addressOfView(map), map, button); },
    cite: function (map, button) {
      copy(button.dataset.text.replace("{address}", function () { return addressOfView(map); }), map, button);
    },
    svg: function (map) { save(new Blob([picture(map)], { type: "image/svg+xml" }), fileName(".svg")); },
    png: function (map) {
      var image = new Image(), box = map.figure.querySelector("svg").viewBox.baseVal;
      image.onload = function () {
        var canvas = document.createElement("canvas"), scale = Math.min(2.6667, 8000 / Math.max(box.width, box.height));
        canvas.width = Math.round(box.width * scale);
        canvas.height = Math.round(box.height * scale);
        var context = canvas.getContext("2d");
        context.fillStyle = "#fff";
        context.fillRect(0, 0, canvas.width, canvas.height);
        context.drawImage(image, 0, 0, canvas.width, canvas.height);
        canvas.toBlob(function (blob) { save(blob, fileName(".png")); }, "image/png");
      };
      image.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(picture(map));
    },
    csv: function (map) {
      function cell(text) {
        text = text.replace(/\s+/g, " ").trim();
        if (/^[=+\-@\t]/.test(text)) text = "'" + text;
        return '"' + text.replace(/"/g, '""') + '"';
      }
      var rows = [];
      each(map.figure.querySelectorAll("table.links tr:not(.gone)"), function (row) {
        rows.push(Array.prototype.map.call(row.cells, function (one) { return cell(one.textContent); }).join(","));
      });
      save(new Blob(["\ufeff" + rows.join("\r\n") + "\r\n"], { type: "text/csv" }), fileName(".csv"));
    }
  };
})(window.pdo = window.pdo || {});
