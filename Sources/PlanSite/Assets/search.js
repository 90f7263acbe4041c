// Search as you type. The index is a script that is loaded on first use, since a page that is a file can't read others.
(function () {
  "use strict";
  var form = document.querySelector("form.search"), field = document.getElementById("words");
  if (!form || !field) return;
  var status = form.querySelector(".status"), list = form.querySelector(".hits"), index = null, isAsked = false;

  /** Lower case, without accents and what else makes no other word: as on the command line. */
  function fold(word) {
    return word.normalize("NFKD").replace(/[\p{M}\u00AD]/gu, "").toLowerCase().replace(/ß/g, "ss").replace(/æ/g, "ae")
      .replace(/œ/g, "oe").replace(/ø/g, "o").replace(/ł/g, "l").replace(/ı/g, "i");
  }

  function words(text) {
    var found = [], pattern = /[\p{L}\p{M}\p{N}\u00AD]+/gu, match;
    while ((match = pattern.exec(text))) {
      found.push({ folded: fold(match[0]), start: match.index, end: pattern.lastIndex });
    }
    return found;
  }

  /** Takes the index: which words stand in which texts, and which are forms of one. */
  window.pdoIndex = function (data) {
    var places = new Map(), forms = new Map();
    data.texts.forEach(function (text, number) {
      words(text[1]).forEach(function (word) {
        var known = places.get(word.folded);
        if (!known) places.set(word.folded, known = []);
        if (known[known.length - 1] !== number) known.push(number);
      });
    });
    data.forms.forEach(function (group) {
      var all = group.split(" ");
      all.forEach(function (word) { forms.set(word, all); });
    });
    index = { data: data, places: places, forms: forms, vocabulary: Array.from(places.keys()) };
    search();
  };

  function load() {
    if (isAsked) return;
    isAsked = true;
    var script = document.createElement("script");
    script.src = form.dataset.index;
    document.head.appendChild(script);
  }

  /** The words of the texts that a word stands for: itself, its forms, and while it is typed what begins with it. */
  function meant(word, isLast) {
    var found = new Set(index.forms.get(word) || []);
    if (index.places.has(word)) found.add(word);
    // A form that no text has: by what stands before endings of number and gender.
    var root = word.replace(/[aeio]+$/, "");
    if (!found.size && root.length > 3) {
      index.vocabulary.forEach(function (other) {
        if (other.startsWith(root) && other.replace(/[aeio]+$/, "") === root) found.add(other);
      });
    }
    if (isLast && word.length > 1) {
      index.vocabulary.forEach(function (other) { if (other.startsWith(word)) found.add(other); });
    }
    return found;
  }

  function search() {
    if (!index) return;
    var text = field.value, sought = words(text).map(function (word) { return word.folded; });
    var long = sought.filter(function (word) { return word.length > 1; });
    if (long.length) sought = long;
    list.textContent = "";
    status.textContent = "";
    if (!sought.length) return;
    var terms = sought.map(function (word, place) {
      var set = meant(word, place === sought.length - 1 && !/\s$/.test(text)), texts = new Map();
      set.forEach(function (form) {
        index.places.get(form).forEach(function (number) {
          texts.set(number, Math.max(texts.get(number) || 0, form === word ? 2 : 1));
        });
      });
      return { set: set, texts: texts, weight: Math.log(1 + index.data.texts.length / (1 + texts.size)) };
    });
    var nodes = new Map();
    terms.forEach(function (term, place) {
      term.texts.forEach(function (strength, number) {
        var node = index.data.texts[number][0], entry = nodes.get(node);
        if (!entry) nodes.set(node, entry = { node: node, terms: new Set(), texts: new Map(), score: 0 });
        entry.terms.add(place);
        entry.score += term.weight * strength / (1 + index.data.texts[number][1].length / 800);
        entry.texts.set(number, (entry.texts.get(number) || 0) + 1);
      });
    });
    var all = Array.from(nodes.values());
    var complete = all.filter(function (entry) { return entry.terms.size === terms.length; });
    var hits = (complete.length ? complete : all).sort(function (one, other) {
      return other.terms.size - one.terms.size || other.score - one.score || one.node - other.node;
    });
    var isPartial = hits.length && !complete.length;
    var isNone = !hits.length || isPartial;
    status.textContent = isNone ? form.dataset.none + (isPartial ? " " + count(hits) : "") : count(hits);
    hits.slice(0, 60).forEach(function (hit) { list.appendChild(entry(hit, terms)); });
  }

  function count(hits) { return form.dataset.hits.replace("{count}", String(hits.length)); }

  function element(name, text, attributes) {
    var made = document.createElement(name);
    if (text) made.textContent = text;
    Object.keys(attributes || {}).forEach(function (key) { made.setAttribute(key, attributes[key]); });
    return made;
  }

  function entry(hit, terms) {
    var node = index.data.nodes[hit.node], item = element("li"), best = null;
    hit.texts.forEach(function (found, number) {
      if (!best || found > best.found) best = { found: found, number: number };
    });
    var text = index.data.texts[best.number];
    item.appendChild(element("a", node[1], { href: form.dataset.up + node[2] }));
    item.appendChild(document.createTextNode(" "));
    item.appendChild(element("span", node[0], { "class": "remark" }));
    if (text[2] && form.dataset.document) {
      var page = Math.floor((text[2] - 1) / Number(form.dataset.document));
      var path = "document" + (page ? "-" + (page + 1) : "") + ".html#l" + text[2];
      item.appendChild(document.createTextNode(" "));
      item.appendChild(element("a", form.dataset.line.replace("{line}", text[2]), { href: form.dataset.up + path }));
    }
    item.appendChild(marked(text[1], terms));
    return item;
  }

  /** A text with what was sought marked; of a long one the part round the first. */
  function marked(text, terms) {
    var box = element("span", "", { "class": "text" }), found = words(text).filter(function (word) {
      return terms.some(function (term) { return term.set.has(word.folded); });
    });
    var start = 0, end = text.length;
    if (text.length > 320 && found.length) {
      start = found[0].start < 80 ? 0 : text.lastIndexOf(" ", found[0].start - 60) + 1;
      end = Math.min(text.length, start + 300);
    }
    var position = start;
    if (start) box.appendChild(document.createTextNode("… "));
    found.forEach(function (word) {
      if (word.start < position || word.end > end) return;
      box.appendChild(document.createTextNode(text.slice(position, word.start)));
      box.appendChild(element("mark", text.slice(word.start, word.end)));
      position = word.end;
    });
    box.appendChild(document.createTextNode(text.slice(position, end) + (end < text.length ? " …" : "")));
    return box;
  }

  form.hidden = false;
  form.addEventListener("submit", function (event) { event.preventDefault(); load(); search(); });
  field.addEventListener("focus", load);
  field.addEventListener("input", function () { load(); search(); });
  var asked = new URLSearchParams(location.search).get("q");
  if (asked) { field.value = asked; load(); field.focus(); }
})();
